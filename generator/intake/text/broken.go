package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isReference reports whether a line ends with a word that a letter or number
// in brackets may follow: theo điểm⏎a) khoản 2.
func isReference(s string) bool {
	end := lastWord(s)
	switch strings.ToLower(end) {
	case "tại":
		return true
	case "điểm", "khoản", "mục", "tiết", "phần": // and not: 1. Quan điểm⏎a) …
		before := lastWord(strings.TrimSuffix(s, " "+end))
		return strings.HasSuffix(before, ",") || strings.HasSuffix(before, ";") || leadsToPart[strings.ToLower(before)]
	}
	return false
}

// leadsToPart are the words before a part of a document that is referred to.
var leadsToPart = words("tại theo ở các và với của hoặc thuộc trong đến từ định hiện nêu là về")

// halfName reports whether a line ends in the middle of a department's name:
// no name has one syllable (Sở Công⏎Thương).
func halfName(s string) bool {
	end := lastWord(s)
	head := lastWord(strings.TrimSuffix(s, " "+end))
	r, _ := utf8.DecodeRuneInString(end)
	return (head == "Sở" || head == "Bộ") && unicode.IsUpper(r) && !isCapitals(end)
}

// wantsName reports whether a line ends with a word that a name follows.
func wantsName(s string) bool {
	end := lastWord(s)
	switch lastWord(strings.TrimSuffix(s, " "+end)) {
	case "thuộc", "của", "các":
		return false
	}
	return end == "Luật" || end == "Ban" || end == "Phòng" || end == "Cục" || end == "Quỹ"
}

// partsBody reports whether a line ends with the first word of a body's name,
// and the next begins with the second: của Ban⏎Thường vụ Tỉnh ủy.
func partsBody(a, b string) bool {
	end, next := lastWord(a), b
	if isCapitals(a) {
		return false
	}
	for _, rest := range bodyHalves[end] {
		if strings.HasPrefix(next, rest) {
			return true
		}
	}
	return false
}

var bodyHalves = map[string][]string{
	"Ban": {"Thường vụ", "Chấp hành", "Bí thư", "Chỉ đạo", "Chỉ huy", "Tuyên giáo", "Dân vận", "Nội chính", "Quản lý", "Giám hiệu", "Giám đốc"},
	"Bộ":  {"Chính trị", "Chỉ huy", "Tư lệnh"}, "Mặt": {"trận Tổ quốc"}, "Đảng": {"ủy", "uỷ"}, "Tỉnh": {"ủy", "uỷ"},
}

// isQuoted reports whether a line is a quotation and nothing else.
func isQuoted(s string) bool {
	return strings.HasPrefix(s, "“") && strings.HasSuffix(strings.TrimRight(s, " .;"), "”") && strings.Count(s, "“") == 1
}

// wantsPlace reports whether a committee's name is broken before its place: Ủy
// ban nhân dân⏎Thành phố đánh giá.
func wantsPlace(a, b string) bool {
	lower := strings.ToLower(a)
	for _, head := range []string{"ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân", "ubnd", "hđnd"} {
		if strings.HasSuffix(lower, head) && !isCapitals(a) {
			switch firstWord(b) {
			case "Thành", "Tỉnh", "Huyện", "Quận", "Thị", "Xã", "Phường":
				return !isCapitals(b)
			}
		}
	}
	return false
}

// endsInNumber reports whether a line ends with the number of an item within a
// sentence, whose words come next: giải quyết ba việc: (i).
func endsInNumber(s string) bool {
	end := lastWord(s)
	if end == s || len(end) > 6 || !strings.HasPrefix(end, "(") {
		return false
	}
	m := markOf(end + " x")
	return (m.kind == number || m.kind == letter) && m.label == end
}

// beginsShort reports whether a line goes on with a short form in the middle of
// a sentence: TTHC chưa được chuẩn hóa. Those of bodies begin sentences.
func beginsShort(s string) bool {
	first := strings.Trim(firstWord(s), ".,;")
	_, rest, _ := strings.Cut(s, " ")
	listed := strings.HasSuffix(firstWord(s), ",")
	if utf8.RuneCountInString(first) < 3 && !listed || !isCapitals(first) || strings.ContainsAny(first, "/-0123456789") || strings.Trim(first, "IVXL") == "" || isUnit(s) {
		return false
	}
	return startsLower(rest) || listed
}

// wantsDocument reports whether a line ends with a verb that wants the name of
// a document: tổng hợp kế hoạch thực hiện⏎Đề án.
func wantsDocument(s string) bool {
	lower := strings.ToLower(s)
	for _, verb := range []string{" thực hiện", " triển khai", " ban hành", " phê duyệt", " theo quy định tại", " thi hành", " có hiệu quả", " quyết định này", " phổ biến", " quán triệt", " tổng hợp"} {
		if strings.HasSuffix(lower, verb) {
			return !isCapitals(s)
		}
	}
	return false
}

// isOwn reports whether a line begins with the document itself: Kế hoạch này.
func isOwn(s string) bool {
	fields := strings.Fields(s)
	return len(fields) > 2 && (fields[1] == "này" || fields[2] == "này")
}

// withoutMark gives the words of a paragraph's last line, without its mark.
func withoutMark(p *paragraph, a *line) string {
	if p.first.n == a.n && p.mark.rest != "" {
		return p.mark.rest
	}
	return a.text
}

// isPartOfLaw reports whether a line ends with a clause or point, whose article
// comes next: khoản 3, điểm b.
func isPartOfLaw(s string) bool {
	end := lastWord(s)
	before := strings.TrimSuffix(s, " "+end)
	if before == s || utf8.RuneCountInString(end) > 3 {
		return false
	}
	switch strings.ToLower(lastWord(before)) {
	case "khoản", "điểm", "mục":
		return true
	}
	return false
}

// isRange reports whether a dash between two lines stands between numbers of
// the same kind: 05⏎- 06%, 2026 -⏎2030.
func isRange(a, b string) bool {
	rest := b
	dashed := false
	for _, d := range []string{"-", "–", "—"} {
		if tail, found := strings.CutPrefix(b, d); found {
			rest, dashed = strings.TrimLeft(tail, " "), true
		}
	}
	if !dashed {
		trimmed := strings.TrimRight(a, "-–— ")
		if trimmed == a {
			return false
		}
		a = trimmed
	}
	from, to := digitsAtEnd(lastWord(a)), digitsAtStart(rest)
	return from != "" && len(from) == len(to) && from <= to
}

// isThousands reports whether a line begins with a number of a thousand or
// more, as no paragraph does: 3.000 lượt.
func isThousands(s string) bool {
	first := firstWord(s)
	head, tail, found := strings.Cut(first, ".")
	return found && len(head) <= 3 && len(tail) >= 3 && strings.Trim(head, "0123456789") == "" && strings.Trim(tail, "0123456789.,") == ""
}

// digitsAtEnd gives the number that a word ends with, a sign of per cent left
// out.
func digitsAtEnd(s string) string {
	s = strings.TrimSuffix(s, "%")
	return s[len(strings.TrimRight(s, "0123456789")):]
}

// digitsAtStart gives the number that a text begins with.
func digitsAtStart(s string) string {
	return s[:len(s)-len(strings.TrimLeft(s, "0123456789"))]
}

// compounds are pairs of words that a dash joins; a list's item seldom begins
// with the second.
var compounds = words("kinh-xã tế-xã trị-xã hóa-xã hoá-xã mại-dịch vụ-du nghiên-ứng cứu-ứng cung-cầu công-tư nông-lâm thuật-xã kỹ-thuật tế-kỹ chính-ngân hội-nghề phòng-an lao-thương chi-phân")

// breaksCompound reports whether a dash with a small letter or a number after it
// is the dash of a compound (kinh tế⏎- xã hội) and no bullet.
func (m *measure) breaksCompound(p *paragraph, a, b *line, mb mark) bool {
	e := endingOf(a.text)
	if e == endsFull || e == endsSemi || e == endsColon {
		return false
	}
	if isRange(a.text, b.text) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(mb.rest)
	if unicode.IsDigit(next) {
		return false
	}
	if compounds[strings.ToLower(lastWord(a.text))+"-"+strings.ToLower(firstWord(mb.rest))] {
		return true
	}
	if b.gap > 0 && !b.page && !m.gappy {
		return false
	}
	if m.width > 0 && !m.ragged {
		return m.fill(a, b) >= full && !strings.Contains("-+", firstWord(p.first.text))
	}
	return a.wide > 100
}
