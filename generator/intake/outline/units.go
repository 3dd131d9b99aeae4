package outline

import (
	"strings"

	"congbo/generator/vietnamese"
)

// unitHeading strips what stands before and after the units in a heading:
// `Đề nghị …`, `Trách nhiệm của …`, a colon.
func unitHeading(text string) string {
	text = strings.TrimRight(text, " .:;")
	for _, words := range []string{", trong đó ", ", nhất là ", ", đặc biệt là ", " (trong đó "} {
		if i := strings.Index(text, words); i > 0 && !tells(text[i+len(words):]) {
			text = text[:i] // whom it names above all of those
		}
	}
	if i := strings.LastIndexByte(text, '('); i > 0 && strings.HasSuffix(text, ")") {
		text = strings.TrimRight(text[:i], " ")
	}
	for {
		rest, ok := cutLead(text)
		if !ok {
			return withoutAnswering(text)
		}
		text = rest
	}
}

// tells reports whether one of the parts of a clause says what is done, and so
// names nobody alone.
func tells(clause string) bool {
	if strings.Contains(clause, " là đầu mối") || strings.Contains(clause, " chủ trì") {
		return true
	}
	for part := range strings.SplitSeq(clause, ", ") {
		if vietnamese.StartsWithVerb(part) {
			return true
		}
	}
	return false
}

// withoutAnswering cuts what a heading ends with that says of its units only
// that they answer for what follows: `Các đơn vị cấp nước | có trách nhiệm`.
func withoutAnswering(text string) string {
	for _, words := range []string{" có trách nhiệm", " chịu trách nhiệm", " có nhiệm vụ", " có trách nhiệm thực hiện"} {
		if name, ok := strings.CutSuffix(text, words); ok {
			return strings.TrimRight(name, " ,")
		}
	}
	return text
}

// UnitsOf gives the units that a heading names, when it names nothing else:
// `1. Sở Tài chính`, `Đề nghị Ủy ban MTTQ tỉnh`, `Trách nhiệm của Sở Y tế`.
func UnitsOf(heading string) []vietnamese.Piece {
	text := unitHeading(heading)
	units, stop := vietnamese.ReadUnits(text)
	switch {
	case parties(text):
		return nil
	case inRole(heading):
		return []vietnamese.Piece{{Text: text}}
	case stop == 0:
		return answerable(heading, text)
	}
	rest := strings.Trim(text[stop:], " .;:,/")
	switch {
	case rest == "":
		return vietnamese.SplitUnits(text)
	case strings.ContainsAny(rest, ".:"):
		return nil
	case wordCount(rest) > longestUnknown || saysMore(rest):
		if last := len(units) - 1; last > 0 && allMany(units) && whichOnes(rest) && wordCount(rest) <= longestUnknown { // Các tập đoàn, các doanh nghiệp hoạt động trong lĩnh vực …
			units[last].Text = strings.TrimRight(text[units[last].Offset:], " .;:,/")
			return units
		}
		if (vietnamese.Key(cutWords(text, 1)) == "các" || regarding.Begin(heading) && vietnamese.Classify(units[len(units)-1].Text).Collective) && whichOnes(rest) && wordCount(text) <= longestNumbered {
			return []vietnamese.Piece{{Text: text}} // Các doanh nghiệp hoạt động trong lĩnh vực …
		}
		if haveInHand(heading, rest) && vietnamese.Classify(units[len(units)-1].Text).Collective {
			return []vietnamese.Piece{{Text: text}} // Các sở chủ trì, tham gia thực hiện các dự án thành phần
		}
		return nil
	}
	return vietnamese.SplitUnits(text)
}

// allMany reports whether each name of a list gathers many bodies by a `các` of its
// own, so that what says which of them are meant is said of the last alone.
func allMany(units []vietnamese.Piece) bool {
	for _, u := range units {
		if vietnamese.Key(cutWords(u.Text, 1)) != "các" {
			return false
		}
	}
	return true
}

// haveInHand reports whether a heading goes on, after the bodies that it names,
// with the matters that they have in hand, and by that says which are meant: it
// is no sentence of what they are to do.
func haveInHand(heading, rest string) bool {
	if strings.ContainsAny(heading, ".:;") || strings.Contains(heading, " phối hợp ") || wordCount(heading) > longestNumbered {
		return false
	}
	_, ok := handling.Cut(rest)
	for _, words := range []string{" dự án", " chương trình", " nội dung thành phần", " nhiệm vụ", " đề án", " chỉ tiêu", " tiêu chí"} {
		if ok && strings.Contains(rest, words) {
			return true
		}
	}
	return false
}

var handling = vietnamese.PhrasesOf("chủ trì, được giao, được phân công, quản lý, tham gia")

// inRole reports whether a heading names a body by what it does in a matter, and
// says nothing else: `Cơ quan chủ trì giải quyết thủ tục đầu tư`.
func inRole(heading string) bool {
	const fewest = 5 // words
	words := wordCount(heading)
	return words >= fewest && words <= longestUnknown && !strings.ContainsAny(heading, ".:;,") && !strings.Contains(heading, " phối hợp với ") && roles.Begin(heading)
}

var roles = vietnamese.PhrasesOf("cơ quan chủ trì, đơn vị chủ trì, cơ quan được giao chủ trì, đơn vị được giao chủ trì, cơ quan đầu mối, đơn vị đầu mối")

// regarding begins a heading of what is said of somebody.
var regarding = vietnamese.PhrasesOf("đối với")

// answerable gives whoever a heading `Trách nhiệm của …` names, though no
// table knows such a name.
func answerable(heading, name string) []vietnamese.Piece {
	if name == "" || !answering.Begin(heading) || wordCount(name) > longestUnknown || strings.ContainsAny(name, ".:;") {
		return nil
	}
	return []vietnamese.Piece{{Text: name}}
}

var answering = vietnamese.PhrasesOf("trách nhiệm của, nhiệm vụ của")

// parties are those who agree on a document: no heading names them.
func parties(name string) bool {
	switch vietnamese.Key(name) {
	case "các bên", "hai bên", "mỗi bên", "các bên liên quan":
		return true
	}
	return false
}

// whichOnes reports whether the words after a collective name say which of
// them are meant.
func whichOnes(rest string) bool {
	return specifying.Begin(rest) && !tellsToDo(rest)
}

// tellsToDo reports whether words after a name say what those named are to do:
// `được giao quản lý công trình | phải báo cáo …`.
func tellsToDo(rest string) bool {
	key := " " + vietnamese.Key(rest)
	for _, words := range []string{" phải ", " cần ", " có trách nhiệm ", " chịu trách nhiệm ", " chủ động ", " khẩn trương ", " nghiêm túc ", " xây dựng kế hoạch "} {
		if strings.Contains(key, words) {
			return true
		}
	}
	return false
}

// specifying begin what says which of many are meant: where they are, and what
// they do for a living.
var specifying = vietnamese.PhrasesOf("là tổ chức, là cá nhân, là hộ, trong, tại, trên, có, thuộc, đang, hoạt, phối hợp hoạt động, đóng, của, ở, tham gia, đầu tư, xây dựng, sản xuất, chế biến, kinh doanh, xuất khẩu, quản lý, khai thác, cung cấp, tham mưu, về, được giao, được phân công, được cấp, được thuê, được hỗ trợ, được thụ hưởng, sử dụng, thực hiện dịch vụ, thực hiện hợp đồng, cung ứng, vận hành, thi công, vận chuyển, nuôi trồng, chăn nuôi")

// longestUnknown is how many words of a name may be in no table.
const longestUnknown = 12

// saysMore reports whether the words after a unit say something of it: they
// begin with a verb, or with what is no part of a name.
func saysMore(rest string) bool {
	if vietnamese.StartsWithVerb(rest) {
		return true
	}
	return goingOn.Begin(rest)
}

var goingOn = vietnamese.PhrasesOf("có, là, được, phải, cần, sẽ, đã, đang, chịu, căn, theo, trên, trong, với, để, nhằm, khi, nếu, không, chưa, tự, gửi, trình, đề, chỉ, cho, từ, đến, sau, trước, tại, về")

// givings stand before the units that are given something to do.
var givings = vietnamese.PhrasesOf(`giao nhiệm vụ cho, giao trách nhiệm cho, giao cho, giao, đề nghị, yêu cầu, phân công, trách nhiệm của, đối với, đồng thời giao, đồng thời đề nghị, kính đề nghị, tiếp tục giao,
	ủy quyền cho, đồng chí, kính mời, trân trọng đề nghị, trân trọng kính mời`)

// CutGiving takes the words from the head of a clause with which somebody is
// given something to do: `Giao | Sở Y tế …`, `Đề nghị | các ngân hàng …`.
func CutGiving(text string) (rest string, ok bool) {
	rest, ok = givings.Cut(text)
	return strings.TrimLeft(rest, " :"), ok
}

// headingLeads stand before units in headings alone.
var headingLeads = vietnamese.PhrasesOf("trách nhiệm, trách nhiệm chung của, nhiệm vụ chung của, nhiệm vụ chủ yếu của, nhiệm vụ trọng tâm của, nhiệm vụ cụ thể của, trách nhiệm cụ thể của, nhiệm vụ, nhiệm vụ của, về phía, của, cho")

func cutLead(text string) (string, bool) {
	if rest, ok := CutGiving(text); ok {
		return rest, true
	}
	rest, ok := headingLeads.Cut(text)
	return strings.TrimLeft(rest, " :"), ok
}
