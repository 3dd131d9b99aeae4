package assign

import (
	"strings"

	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// states begin what is looked into or found out, and tells nobody to do
// anything: `Mức độ hoàn thành các chỉ tiêu được giao.`
var states = vietnamese.PhrasesOf("trách nhiệm của, tình hình, mức độ, cách, cách thức, cách bố trí, kết quả, tồn tại, hạn chế, khó khăn, thuận lợi, nguyên nhân, chất lượng, số lượng, tỷ lệ, tỉ lệ, nhu cầu, thực trạng, hiện trạng, hiệu quả, năng lực, tiến độ, diện tích, quy mô")

// estimates reports whether a sentence says how much of something there will be:
// `Tổng hợp nhu cầu vốn đến năm 2030 dự kiến khoảng 20 tỷ đồng`.
func estimates(text string) bool {
	sentence, _, _ := strings.Cut(text, ". ")
	for _, words := range []string{" dự kiến là ", " dự kiến khoảng ", " ước khoảng ", " ước tính khoảng "} {
		if _, rest, ok := strings.Cut(sentence, words); ok && rest != "" && '0' <= rest[0] && rest[0] <= '9' {
			return true
		}
	}
	return false
}

// aimsAmongAims reports whether an item says what one strives for, and most of
// those beside it how much of something is to be reached: `Phấn đấu ít nhất 70%
// …` beside `100% số hộ …`.
func aimsAmongAims(n *outline.Node) bool {
	if n.Parent == nil || !striving.Begin(n.Text) {
		return false
	}
	counted, others := 0, 0
	for _, beside := range n.Parent.Children[:min(len(n.Parent.Children), longestList)] {
		switch {
		case beside == n || beside.Marker.Class != n.Marker.Class || striving.Begin(beside.Text):
		case saysHowMuch(beside.Text):
			counted++
		default:
			others++
		}
	}
	return counted > others
}

var striving = vietnamese.PhrasesOf("phấn đấu")

// saysHowMuch reports whether a paragraph begins with an amount: `100% …`, `Ít
// nhất 85% …`.
func saysHowMuch(text string) bool {
	rest, bounded := atMost.Cut(text)
	rest, higher := above.Cut(strings.TrimLeft(rest, " "))
	number, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " ")
	return number != "" && '0' <= number[0] && number[0] <= '9' && (bounded || higher || strings.HasSuffix(number, "%"))
}

var above = vietnamese.PhrasesOf("trên, dưới, từ, đạt, có, có ít nhất, có trên, đạt từ, đạt trên")

// atMeeting reports whether words end in the name of a meeting that comes round,
// at which something is to be done: trong sinh hoạt | định kỳ tháng 6/2026.
func atMeeting(before string) bool {
	key := vietnamese.Key(tail(strings.TrimRight(before, " "), widestTopic))
	for _, meeting := range []string{"sinh hoạt", "cuộc họp", "phiên họp", "kỳ họp", "hội nghị", "giao ban", "hội ý"} {
		if strings.HasSuffix(key, meeting) {
			return true
		}
	}
	return false
}

// ofCited reports whether words end in what a cited document, blanked out, is about:
// its years are its own. `Thực hiện ~~~ của UBND tỉnh về phong trào thi đua | trong
// hai năm 2009-2010`.
func ofCited(before string) bool {
	clause := before[strings.LastIndexAny(before, ";.")+1:]
	i := strings.LastIndexByte(clause, '~')
	return i >= 0 && strings.Contains(clause[i:], " về ") && !strings.Contains(clause[i:], ":")
}

// laidDown reports whether a paragraph only says where the measure of something is
// laid down: `Định mức trang bị … được quy định tại Chương 1 …`.
func laidDown(text string) bool {
	if i := strings.IndexByte(text, ':'); i > 0 && wordCount(text[:i]) <= longestTopic && strings.TrimSpace(text[i+1:]) != "" {
		text = strings.TrimSpace(text[i+1:])
	}
	sentence, _, _ := strings.Cut(text, ". ")
	if madeOf.Begin(sentence) && strings.Contains(sentence, " được lập trên cơ sở ") {
		return true // Các dự án nhà ở được lập trên cơ sở quy hoạch …: what they are like
	}
	return measures.Begin(sentence) && (strings.Contains(sentence, " được quy định tại ") || strings.Contains(sentence, " được quy định trong ") || strings.Contains(sentence, " theo quy định tại "))
}

var madeOf = vietnamese.PhrasesOf("các dự án, các đồ án, các quy hoạch, dự án, đồ án, quy hoạch, kế hoạch, dự toán")

// onlyPointsTo reports whether a paragraph names a matter in a few words and says in
// brackets where it is laid down: `Thanh toán, quyết toán (thực hiện theo Hướng dẫn …)`.
func onlyPointsTo(text string) bool {
	matter, where, ok := strings.Cut(strings.TrimRight(text, " .;"), "(")
	return ok && strings.HasSuffix(where, ")") && strings.Count(where, ")") == 1 && donePer.Begin(where) && wordCount(matter) <= longestTopic
}

var donePer = vietnamese.PhrasesOf("thực hiện theo, áp dụng theo, theo quy định tại")

var measures = vietnamese.PhrasesOf("định mức, mức, số lượng, tiêu chuẩn, quy chuẩn, quy cách, chế độ, thành phần hồ sơ, trình tự")

// isAmount reports whether a bullet of an introduced list is so many things and no
// more: `02 phao tròn (mỗi mạn một chiếc)`, `100% phao áo cho hành khách`.
func isAmount(n *outline.Node) bool {
	if !listed(n) || len(n.Children) > 0 || n.Parent == nil || n.Parent.Heading || !strings.HasSuffix(n.Parent.Text, ":") || n.Text == "" || wordCount(n.Text) > longestAmount {
		return false
	}
	return '0' <= n.Text[0] && n.Text[0] <= '9' && !hasVerb(n.Text)
}

// countsSort reports whether a paragraph says how many things there are of one sort,
// and no more: `Loại 1: 20 chợ (19 chợ kinh doanh tổng hợp)`.
func countsSort(text string) bool {
	sort, amount, ok := strings.Cut(text, ": ")
	if !ok || amount == "" || !sorts.Begin(sort) || wordCount(sort) > longestSort {
		return false
	}
	amount = outsideBrackets(amount)
	return amount != "" && '0' <= amount[0] && amount[0] <= '9' && wordCount(amount) <= longestAmount && !hasVerb(amount)
}

const (
	longestAmount = 20 // words
	longestSort   = 3
)

// sorts begin which sort of things so many are of: Loại 1, Hạng II.
var sorts = vietnamese.PhrasesOf("loại, hạng, nhóm")

// scores reports whether a paragraph, by its key, says for what points are given.
func scores(key string) bool {
	for _, words := range []string{"điểm tối đa", "được cộng", "bị trừ", "trừ điểm", "cộng điểm", "xếp hạng cao", "xếp loại"} {
		if strings.Contains(key, words) {
			return true
		}
	}
	before, _, ok := strings.Cut(key, " điểm")
	return ok && before != "" && '0' <= before[len(before)-1] && before[len(before)-1] <= '9'
}

// isQuoted reports whether a paragraph is but words in quotation marks: the
// theme of a campaign, a slogan.
func isQuoted(text string) bool {
	text = strings.TrimRight(text, " .;")
	inside, ok := strings.CutPrefix(text, "“")
	return ok && strings.Index(inside, "”") == len(inside)-len("”")
}

// ofProgramme reports whether words end in the name of a programme, whose time
// what follows is: nêu trong phương hướng, nhiệm vụ | từ nay đến tháng 6/2027.
func ofProgramme(before string) bool {
	clause := vietnamese.Key(tail(before[strings.LastIndexAny(before, ";.")+1:], widestTopic))
	if !programmes[lastWord(before)] {
		return false
	}
	return strings.Contains(clause, "phương hướng") || strings.Contains(clause, "nêu trong") || strings.Contains(clause, "nêu tại") || strings.Contains(clause, "đề ra trong") || strings.Contains(clause, "đề ra tại")
}

// programmes are last words of what has a time of its own: phương *hướng*,
// nhiệm *vụ*, kế *hoạch*.
var programmes = map[string]bool{"vụ": true, "hướng": true, "hoạch": true, "trình": true, "quyết": true, "án": true, "lược": true}

// statesFact reports whether a paragraph says of a project whose it is, what it
// costs or yields, of a report from when its figures are: `Chủ dự án: Cục Thủy
// lợi`, `Các kết quả chủ yếu của Dự án:`, `Mốc thời gian lấy số liệu: …`.
func statesFact(text string) bool {
	label, said, ok := strings.Cut(text, ":")
	return ok && wordCount(label) <= longestTopic && (figuresOf.Begin(label) || scopes.Begin(label) || projectFacts.Begin(label) && !vietnamese.StartsWithVerb(strings.TrimLeft(said, " ")))
}

// figuresOf begin the time that the figures of a report are of.
var figuresOf = vietnamese.PhrasesOf("mốc thời gian lấy số liệu, mốc thời gian tính số liệu, mốc lấy số liệu, thời điểm lấy số liệu, thời điểm chốt số liệu, thời gian lấy số liệu, thời gian chốt số liệu")

// scopes begin what a programme or a rule applies to.
var scopes = vietnamese.PhrasesOf("phạm vi và quy mô, quy mô và phạm vi, phạm vi áp dụng, phạm vi điều chỉnh, phạm vi và đối tượng, đối tượng và phạm vi, đối tượng áp dụng")

var projectFacts = vietnamese.PhrasesOf("chủ dự án, chủ quản dự án, cơ quan chủ quản, nhà tài trợ, cơ quan tài trợ, tên dự án, tên đề án, tên chương trình, các kết quả chủ yếu, kết quả chủ yếu, các kết quả chính, tổng mức đầu tư, tổng vốn, phần vốn, vốn đối ứng, vốn viện trợ")

// isAside reports whether words end inside brackets that say of a thing just
// named when it is expected: Hệ thống … (dự kiến vận hành | từ 01/01/2026).
func isAside(before, after string) bool {
	open := strings.LastIndexByte(before, '(')
	if open < 0 || strings.Contains(before[open:], ")") || !expected.Begin(before[open+1:]) || strings.Contains(before[open:], "hoàn thành") {
		return false
	}
	_, rest, closed := strings.Cut(after, ")")
	if rest = strings.TrimLeft(rest, " "); strings.HasPrefix(rest, ";") || strings.HasPrefix(rest, ". ") {
		return false // Diễn tập … (dự kiến tuần đầu tháng 4); mỗi xã …: its clause ends there
	}
	return closed && strings.Trim(rest, " .;/") != ""
}

var expected = vietnamese.PhrasesOf("dự kiến")
