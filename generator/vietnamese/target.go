package vietnamese

import (
	"strconv"
	"strings"
	"sync"

	"congbo/generator/plan"
)

// ParseTarget reads a quantified target: `02–05 doanh nghiệp`, `30 tấn chế
// phẩm vi sinh vật`, `100%`, `0,5–1,0% tổng chi`, `từ 04 đến 05 doanh nghiệp`,
// `ít nhất 01 nhiệm vụ`, `1.000 tỷ đồng`. The words are kept; the amount is
// known where they begin with it or hold one alone. Years, and numbers inside
// names, are no amounts. A bound (`ít nhất`, `trên`) stays in the words: Min
// and Max are what is printed.
func ParseTarget(words string) plan.Target {
	t := plan.Target{Text: words}
	all := amounts(words)
	if len(all) == 0 || len(all) > 1 && !leads(words[:all[0].start]) {
		return t
	}
	a := all[0]
	t.Min, t.Max, t.Known = min(a.low, a.high), max(a.low, a.high), true
	t.Unit = unitOf(words[a.stop:])
	return t
}

// An amount is a number in a text, or two that are the ends of a range.
type amount struct {
	start, stop int
	low, high   float64
}

// longestTarget is how many tokens of a target are read.
const longestTarget = 200

func amounts(words string) []amount {
	var all []amount
	r := reader{tokens: tokens(words, longestTarget)}
	for r.at < len(r.tokens) {
		before := token{}
		if r.at > 0 {
			before = r.tokens[r.at-1]
		}
		a, ok := r.amount(words)
		switch {
		case !ok:
			r.at++
		case !dated(before.key) && !(before.kind != noToken && before.stop == a.start):
			all = append(all, a)
		}
	}
	return all
}

// dated reports whether the number after a word is part of a date or a name.
func dated(word string) bool {
	switch word {
	case "năm", "tháng", "ngày", "quí", "đoạn", "kì", "số", "khóa", "thứ", "cấp":
		return true
	}
	return false
}

// amount takes a number, or two with a dash or `đến` between them.
func (r *reader) amount(words string) (amount, bool) {
	start := r.peek().start
	low, ok := r.decimal()
	if !ok {
		return amount{}, false
	}
	a := amount{start: start, stop: r.tokens[r.at-1].stop, low: low, high: low}
	here := r.at
	if r.mark("%") {
		here = r.at - 1 // `15% - 20%`: the sign of the first is the unit's
	}
	if !r.mark("-") && !r.word("đến") && !r.word("tới") {
		r.at = here
		return a, true
	}
	high, ok := r.decimal()
	if !ok {
		r.at = here
		return a, true
	}
	a.high, a.stop = high, r.tokens[r.at-1].stop
	return a, true
}

// decimal takes a number with a decimal comma and dots between thousands:
// 0,5 and 1.000.
func (r *reader) decimal() (float64, bool) {
	first := r.peek()
	if first.kind != numberToken || first.stop-first.start > 9 {
		return 0, false
	}
	r.at++
	whole := float64(first.value)
	digits := strconv.Itoa(first.value)
	for r.joined(".") && r.ahead(1).stop-r.ahead(1).start == 3 && len(digits) <= 9 {
		digits += threeDigits(r.ahead(1).value)
		r.at += 2
		whole, _ = strconv.ParseFloat(digits, 64)
	}
	if (r.joined(",") || r.joined(".")) && r.ahead(1).stop-r.ahead(1).start <= 6 {
		fraction := r.ahead(1)
		text := strconv.FormatFloat(whole, 'f', 0, 64) + "." + strings.Repeat("0", fraction.stop-fraction.start-len(strconv.Itoa(fraction.value))) + strconv.Itoa(fraction.value)
		r.at += 2
		whole, _ = strconv.ParseFloat(text, 64)
	}
	return whole, true
}

// joined reports whether a mark comes next with a digit on both sides and no
// blanks.
func (r *reader) joined(mark string) bool {
	m, n := r.peek(), r.ahead(1)
	return m.key == mark && n.kind == numberToken && r.tokens[r.at-1].stop == m.start && m.stop == n.start
}

func threeDigits(n int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(3-len(s), 0)) + s
}

// leads reports whether only words that introduce an amount stand before it.
func leads(before string) bool {
	r := reader{tokens: tokens(before, 12)}
	for r.at < len(r.tokens) {
		if !r.mark(":") && !r.take(targetLeads()) {
			return false
		}
	}
	return true
}

var targetLeads = phrases(`
	ít nhất
	tối thiểu
	tối đa
	không quá
	không ít hơn
	đạt
	đạt từ
	trên
	dưới
	hơn
	khoảng
	từ
	thêm
	tăng thêm
	tăng
	giảm
	hỗ trợ
	đào tạo
	phấn đấu
	xây dựng
	có
	chỉ tiêu
	tổ chức
	chứng nhận`)

// unitOf gives what is counted: the per cent sign, a measure that is known,
// or the words up to a comma or bracket.
func unitOf(rest string) string {
	rest = joined(strings.TrimSpace(rest))
	if strings.HasPrefix(rest, "%") {
		return "%"
	}
	if end := strings.IndexAny(rest, ",;:(.|"); end >= 0 {
		rest = strings.TrimSpace(rest[:end])
	}
	best := 0
	stop := 0
	for range longestUnit {
		next := skipBlanks(rest, stop)
		if stop = wordEnd(rest, next); stop == next {
			break
		}
		if targetUnits()[Key(rest[:stop])] {
			best = stop
		}
	}
	if best > 0 {
		return rest[:best]
	}
	return rest
}

// longestUnit is how many words a known unit has at most.
const longestUnit = 4

// targetUnits are the measures, and the things most often counted.
var targetUnits = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for unit := range strings.SplitSeq(Key(`tấn, kg, tạ, ha, km, m2, m3, lít, con, cây, đồng, triệu đồng, tỷ đồng, nghìn đồng, triệu USD, tỷ USD,
		doanh nghiệp, hợp tác xã, tổ chức, cá nhân, nhiệm vụ, mô hình, dự án, đề án, đề tài, sản phẩm, sáng kiến, cán bộ, người, học viên, lượt, lượt người,
		lớp, hội nghị, hội thảo, cuộc, sự kiện, khóa, hồ sơ, văn bản, báo cáo, chuyên gia, sáng chế, nhãn hiệu, xã, huyện, phường, đơn vị, cơ sở, hộ,
		điểm, trạm, giống, quy trình, bài báo, công nghệ, thiết bị, lần, ngày, tháng, năm`), ", ") {
		all[unit] = true
	}
	return all
})
