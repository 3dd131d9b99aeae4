package assign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/outline"
	"congbo/generator/intake/sheet"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// labelNouns begin a label.
var labelNouns = vietnamese.PhrasesOf(`cơ quan, đơn vị, chủ trì, phối hợp, thời gian, thời hạn, thời điểm, tiến độ, lộ trình, sản phẩm, kết quả, kinh phí, nguồn kinh phí, dự toán, địa điểm, địa bàn, trách nhiệm thực hiện, trách nhiệm chỉ đạo, trách nhiệm tổ chức, trách nhiệm triển khai, trách nhiệm chính, chỉ đạo thực hiện, cấp ủy chủ trì, cấp ủy chịu trách nhiệm, cấp ủy thực hiện, cấp chủ trì, phân công, đầu mối, hoàn thành,
	nội dung, nhiệm vụ, người, phòng chủ trì, sở chủ trì, giao, các cơ quan phối hợp, các đơn vị phối hợp, tổ chức thực hiện, bộ phận, cấp thực hiện, lãnh đạo, thực hiện, hạn hoàn thành, ngày hoàn thành, cán bộ phụ trách, phụ trách`)

// isCapital reports whether a label names the money for a task and nothing more:
// `Vốn: 120 triệu đồng`, but not `Vốn ngân sách nhà nước: …`.
func isCapital(label string) bool {
	switch vietnamese.Key(label) {
	case "vốn", "nguồn vốn", "tổng vốn", "vốn thực hiện", "vốn đầu tư":
		return true
	}
	return false
}

// isSentence reports whether words before a colon begin a sentence, though a
// label begins with the same ones: `Chủ trì, phối hợp với các Bộ: Tài chính,
// Xây dựng rà soát …`.
func isSentence(words string) bool {
	rest, ok := roles.Cut(words)
	if !ok {
		return false
	}
	if more, ok := roles.Cut(strings.TrimLeft(rest, " ,")); ok {
		rest = more
	} else if rest, ok = withWhom.Cut(rest); !ok {
		return false
	}
	return strings.Trim(rest, " ") != ""
}

var withWhom = vietnamese.PhrasesOf("với, cùng, cùng với, các")

// Limits of a label, in words.
const (
	longestLabel     = 9
	longestDutyLabel = 4
	longestUnitLabel = 5 // a longer one that names units is no label
)

// labelOf takes the label from the head of a line: what it is of, and the
// value after the colon.
func labelOf(text string) (c sheet.Column, value string, ok bool) {
	i := strings.IndexByte(text, ':')
	if i < 0 {
		return deadlineLabel(text)
	}
	label := strings.Trim(text[:i], " -–•+*.")
	words := wordCount(label)
	if words > longestLabel+longestMend+longestReach {
		return 0, "", false
	}
	label = withoutReach(mended(label))
	words = wordCount(label)
	if words == 0 || words > longestLabel || strings.Contains(label, ";") || !labelNouns.Begin(label) && !isCapital(label) || isSentence(label) {
		return 0, "", false
	}
	c = sheet.ColumnOf(label)
	switch {
	case givesTo(label), partnersNamed(label), words > longestDutyLabel && told.Begin(label), words > longestUnitLabel && vietnamese.IsUnits(label), somebody.Begin(label) && !inRole(label),
		c == sheet.ColumnDuty && words > longestDutyLabel,
		c == sheet.ColumnUnknown, c == sheet.ColumnNumber, c == sheet.ColumnTarget, c == sheet.ColumnBasis, c == sheet.ColumnNote:
		return 0, "", false
	}
	value = strings.TrimSpace(text[i+1:])
	if c == sheet.ColumnLead && tellsWhat(value) || c == sheet.ColumnDeadline && orders(value) {
		return 0, "", false
	}
	return c, value, true
}

// longestReach is how many words a label has at most for what it is for.
const longestReach = 8

// withoutReach gives a label without the words for what it is for: `Đơn vị chủ
// trì thực hiện các nhiệm vụ tại mục này`.
func withoutReach(label string) string {
	for i := range label {
		if i == 0 || label[i-1] != ' ' {
			continue
		}
		rest, ok := reached.Cut(label[i:])
		if ok && reaches.Begin(strings.TrimLeft(rest, " ")) {
			return strings.TrimRight(label[:i], " ")
		}
	}
	return label
}

var (
	reached = vietnamese.PhrasesOf("các nhiệm vụ, những nhiệm vụ, các nội dung, những nội dung, các hoạt động, các công việc, nội dung, nhiệm vụ")
	reaches = vietnamese.PhrasesOf("trên, này, nêu trên, trên đây, nêu tại, tại mục, tại điểm, tại khoản, tại phần, ở mục, ở trên, trong mục, thuộc mục, của mục")
)

// tellsWhat reports whether the words after a colon say what is to be done, and
// not by whom: `Chủ trì triển khai các nhiệm vụ: Xây dựng cơ chế …` is no label.
func tellsWhat(value string) bool {
	if _, given := outline.CutGiving(value); given {
		return false
	}
	_, stop := vietnamese.ReadUnits(value)
	return stop == 0 && vietnamese.StartsWithVerb(value)
}

// orders reports whether the words after a colon tell somebody to do something,
// and only in passing by when: `Thời hạn: Yêu cầu Phòng Kinh tế báo cáo trước ngày
// 25` is a task of its own, and no time for those before it.
func orders(value string) bool {
	whom, given := outline.CutGiving(value)
	if !given {
		return false
	}
	units, stop := vietnamese.ReadUnits(whom)
	return stop > 0 && !onlyBareNoun(units) && acts(strings.TrimLeft(whom[stop:], " ,"))
}

// told begin what is to be done as well as a label, which is short: `Thực hiện:
// Phòng Kinh tế`, and not `Thực hiện mở tài khoản cho người dân: Các xã …`.
var told = vietnamese.PhrasesOf("thực hiện, tổ chức thực hiện")

// givesTo reports whether words hand something to a body: `Giao Đảng ủy Chính
// phủ: (i) …` is no label.
func givesTo(words string) bool {
	whom, ok := outline.CutGiving(words)
	return ok && vietnamese.IsUnits(whom)
}

// partnersNamed reports whether words tell to work with a body that they name:
// `phối hợp UBND các quận: Hồng Bàng, Lê Chân` is no label.
func partnersNamed(words string) bool {
	rest, ok := working.Cut(words)
	rest = strings.TrimLeft(rest, " ")
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && unicode.IsUpper(first) && vietnamese.IsUnits(rest)
}

var working = vietnamese.PhrasesOf("phối hợp, phối hợp với, phối hợp cùng, phối hợp chặt chẽ với, chủ trì phối hợp với")

// somebody begins the name of a body or a person as well as a label: `Bộ phận
// tài vụ: thanh toán …`, `Bộ phận chủ trì: …`.
var somebody = vietnamese.PhrasesOf("bộ phận, lãnh đạo, người, cán bộ")

// inRole reports whether such words say in what role somebody is: then they are
// a label.
func inRole(label string) bool {
	rest, _ := somebody.Cut(label)
	rest = strings.TrimLeft(rest, " ")
	of, ok := roleTails.Cut(rest)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(of, " "))
	return rest == "" || ok && !unicode.IsUpper(first) // Cán bộ phụ trách Điểm Tân Kiều: one of several
}

var roleTails = vietnamese.PhrasesOf("chủ trì, phối hợp, thực hiện, phụ trách, đầu mối, làm đầu mối, chịu trách nhiệm, tham gia, chỉ đạo, theo dõi, tổ chức, được phân công, được giao, chính, tham mưu, liên quan, đơn vị, phòng")

// A labelPart is one of several labels of a line, with its value.
type labelPart struct {
	column sheet.Column
	value  string
}

// labelParts gives the labels that stand on one line after one another: `Cơ
// quan chủ trì: Sở Y tế. Cơ quan phối hợp: Sở Tài chính. Thời gian: 2026`.
func labelParts(text string) []labelPart {
	var all []labelPart
	for range mostLabels {
		column, value, ok := labelOf(text)
		if !ok {
			break
		}
		i := nextLabel(value)
		if i < 0 {
			return append(all, labelPart{column, value})
		}
		all = append(all, labelPart{column, value[:i]})
		text = strings.TrimLeft(value[i:], " .;,-–")
	}
	return all
}

// mostLabels is how many labels a line has at most.
const mostLabels = 8

// nextLabel gives the byte behind which the next label of a line begins, after
// a full stop, a semicolon or a dash; -1 where none does.
func nextLabel(value string) int {
	for i, r := range value {
		if r != '.' && r != ';' && r != '-' && r != '–' {
			continue
		}
		rest := strings.TrimLeft(value[i:], " .;-–")
		rest = rest[:min(len(rest), widestLabel)]
		if first, _ := utf8.DecodeRuneInString(rest); !unicode.IsUpper(first) && r != ';' || i > 0 && r != '.' && r != ';' && value[i-1] != ' ' {
			continue
		}
		if _, _, ok := deadlineLabel(firstClause(rest)); ok {
			return i // …; thời hạn 15/4/2024
		}
		end := strings.IndexByte(rest, ':')
		if end < 0 {
			continue
		}
		if c, _, ok := labelOf(rest[:end+1]); ok && c != sheet.ColumnDuty {
			return i
		}
	}
	return -1
}

// firstClause gives the words before the first full stop or semicolon.
func firstClause(text string) string {
	if i := strings.IndexAny(text, ".;"); i >= 0 {
		return text[:i]
	}
	return text
}

// nodeLabel is labelOf of a node. A heading that is but a label, without its
// colon, is one where something stands below it: `2. Cơ quan chủ trì` over the
// units one by one.
func nodeLabel(n *outline.Node) (c sheet.Column, value string, ok bool) {
	if c, value, ok = labelOf(n.Text); ok || len(n.Children) == 0 || n.Table != nil {
		return c, value, ok
	}
	label := strings.TrimRight(n.Text, " .")
	if wordCount(label) > longestBareLabel+longestMend {
		return 0, "", false
	}
	label = mended(label)
	if wordCount(label) > longestBareLabel || strings.ContainsAny(label, ":;.") || !isBareLabel(label) || outline.IsPart(n.Marker) {
		return 0, "", false
	}
	switch c = sheet.ColumnOf(label); c {
	case sheet.ColumnLead, sheet.ColumnWith, sheet.ColumnWho, sheet.ColumnDeadline:
		return c, "", true
	}
	return 0, "", false
}

const longestBareLabel = 6 // words

// longestMend is how many blanks a scanner puts into the words of a label.
const longestMend = 3

// mended joins the letters that a scanner parted: `Th ờ i gian`, `chủ tr ì`.
func mended(label string) string {
	words := strings.Fields(label)
	joined := words[:0:0]
	for _, w := range words {
		if r, size := utf8.DecodeRuneInString(w); size == len(w) && unicode.IsLower(r) && len(joined) > 0 {
			joined[len(joined)-1] += w
			continue
		}
		joined = append(joined, w)
	}
	return strings.Join(joined, " ")
}

// isBareLabel reports whether words are a label and nothing else: `Cơ quan chủ
// trì, phối hợp`.
func isBareLabel(words string) bool {
	rest, ok := bareLabels.Cut(words)
	for ok && strings.TrimLeft(rest, " ,") != "" {
		rest, _ = strings.CutPrefix(strings.TrimLeft(rest, " ,"), "và ")
		if rest, ok = bareLabels.Cut(rest); !ok && strings.TrimSpace(strings.ToLower(rest)) == "thực hiện" {
			return true
		}
	}
	return ok
}

// bareLabels are labels that stand without a colon over what they name.
var bareLabels = vietnamese.PhrasesOf(`cơ quan chủ trì, đơn vị chủ trì, cơ quan phối hợp, đơn vị phối hợp, các cơ quan phối hợp, các đơn vị phối hợp, chủ trì thực hiện, phối hợp thực hiện, cơ quan thực hiện, đơn vị thực hiện, cơ quan chủ trì thực hiện, đơn vị chủ trì thực hiện,
	thời gian thực hiện, thời gian hoàn thành, thời hạn thực hiện, thời hạn hoàn thành, chủ trì, phối hợp, đơn vị tham gia, thời gian, thời hạn, tiến độ, tiến độ thực hiện, lộ trình thực hiện`)

// isLabelLine reports whether a line begins with a label.
func isLabelLine(text string) bool {
	_, _, ok := labelOf(text)
	return ok
}

var deadlineLabels = vietnamese.PhrasesOf("thời gian thực hiện, thời gian hoàn thành, thời hạn hoàn thành, thời hạn thực hiện, tiến độ hoàn thành, thời gian, thời hạn")

// deadlineLabel takes a label that lost its colon: `Thời gian hoàn thành trước
// ngày 30/6/2026`.
func deadlineLabel(text string) (c sheet.Column, value string, ok bool) {
	rest, ok := deadlineLabels.Cut(text)
	if !ok {
		return 0, "", false
	}
	value = strings.Trim(rest, " .;")
	kind := vietnamese.ParseDeadline(value, vietnamese.DeadlineContext{}).Kind
	if value == "" || kind == plan.DeadlineUnread || kind == plan.DeadlineVague {
		return 0, "", false
	}
	return sheet.ColumnDeadline, value, true
}
