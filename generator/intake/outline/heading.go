package outline

import (
	"strings"
	"unicode"

	"congbo/generator/vietnamese"
)

// Limits of a heading, in words.
const (
	longestHeading  = 70 // of one with a Roman numeral or a capital
	longestNumbered = 50 // of one with a number or a letter
	longestTitle    = 90 // of one without an end: it may cite a document with its title
	longestLook     = 30 // of one without a mark
	shortBullet     = 9
	shortLine       = 14
)

// headings decides, from the leaves up, which nodes head what is below them.
func (b *builder) headings(n *Node) {
	for i, child := range n.Children {
		b.headings(child)
		var next *Node
		if i+1 < len(n.Children) {
			next = n.Children[i+1]
		}
		child.Heading = child.Heading && !signs(child) || isHeading(child, next)
	}
}

// signs reports whether a line that looks like a heading is but who signs.
func signs(n *Node) bool {
	return n.Marker.Class == HeadingMark && len(n.Children) == 0 && n.Style.Heading == 0 && vietnamese.IsUnits(n.Text)
}

// isHeading reports whether a node heads what is below it.
func isHeading(n, next *Node) bool {
	words := wordCount(n.Text)
	below := len(n.Children) > 0
	ends := ending(n.Text)
	switch n.Marker.Class {
	case Part, Chapter, Division, Appendix:
		return true
	case Article:
		return below && words <= longestNumbered && (ends == ':' || ends == 0 && words <= shortLine)
	case Capital, Roman:
		return words <= longestHeading && (below || ends == 0 || ends == ':' || capitals(n.Text))
	case Item:
		return below && words <= longestNumbered
	case Number, Letter, SmallRoman:
		if n.Style.Heading > 0 && words <= longestNumbered {
			return true
		}
		if vietnamese.IsUnits(unitHeading(n.Text)) && words <= longestNumbered {
			return true
		}
		return below && !instructs(n.Text) && (ends == 0 && words <= longestTitle || ends == ':' && words <= longestNumbered || ends == '.' && (titled(n) || groups(n)))
	case Dash, Star, Plus:
		if n.Style.Heading > 0 {
			return true
		}
		return below && (ends == ':' || ends == 0 && shortHeading(n.Text)) && words <= longestNumbered
	}
	return n.Style.Heading > 0
}

// instructs reports whether a line says what a unit does, and so is no title.
func instructs(text string) bool {
	_, stop := vietnamese.ReadUnits(text)
	return stop > 0 && ending(text) != ':' && UnitsOf(text) == nil && vietnamese.StartsWithVerb(strings.TrimLeft(text[stop:], " ,"))
}

// titled reports whether a numbered line that ends in a full stop is still a
// title: short, one sentence, and more below it than lists.
func titled(n *Node) bool {
	return wordCount(n.Text) <= 14 && !strings.Contains(strings.TrimSuffix(n.Text, "."), ". ") && !strings.Contains(n.Text, ":")
}

// groups reports whether a numbered sentence only gathers the bullets below it.
func groups(n *Node) bool {
	if len(n.Children) < 2 || wordCount(n.Text) > 30 || strings.Contains(strings.TrimSuffix(n.Text, "."), ". ") {
		return false
	}
	for _, child := range n.Children {
		if child.Marker.Class != Dash && child.Marker.Class != Plus {
			return false
		}
	}
	return true
}

// ending gives the mark that ends a sentence, 0 for none.
func ending(text string) byte {
	text = strings.TrimRight(text, " ”\"’)")
	if text == "" {
		return 0
	}
	switch c := text[len(text)-1]; c {
	case '.', ';', ':', ',', '!', '?':
		return c
	}
	return 0
}

// shortHeading reports whether a bullet is but a few words without an end.
func shortHeading(text string) bool {
	return wordCount(text) <= shortBullet && ending(text) == 0
}

// looksLikeHeading reports whether a paragraph without a mark is a heading by
// its style, or by its capitals.
func looksLikeHeading(n *Node) bool {
	words := wordCount(n.Text)
	if words > longestHeading || words == 0 {
		return false
	}
	if n.Style.Heading > 0 {
		return true
	}
	if words <= longestLook && words > 1 && capitals(n.Text) && ending(n.Text) != '.' && ending(n.Text) != ';' {
		return true
	}
	return n.Style.Bold && words <= longestLook && ending(n.Text) != '.' && ending(n.Text) != ';' && ending(n.Text) != ',' && startsCapital(n.Text)
}

// headsList reports whether a short line without a mark or an end heads the
// list after it: `Nhiệm vụ trọng tâm tháng 3/2019`.
func headsList(text string, after *Node) bool {
	if after == nil || after.Table != nil || wordCount(text) > shortLine || wordCount(text) < 2 || ending(text) != 0 || !startsCapital(text) || vietnamese.StartsWithVerb(text) || strings.Contains(text, ":") {
		return false
	}
	m := after.Marker
	return listed(m.Class) || m.Class == Letter && m.Value == 1 || m.Class == Number && m.Depth == 1 && m.Value == 1
}

// levelOfLook gives how high a heading without a mark stands: 1 above the
// numbers, more below them.
func levelOfLook(n *Node) int {
	switch {
	case n.Style.Heading > 0:
		return n.Style.Heading
	case capitals(n.Text):
		return 1
	}
	return 7
}

// capitals reports whether a text is in capitals, but for what stands in
// brackets.
func capitals(text string) bool {
	upper, lower, depth := 0, 0, 0
	for _, r := range text {
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth--
		case depth > 0:
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper > 3 && lower*8 <= upper
}

func startsCapital(text string) bool { return unicode.IsUpper(firstRune(text)) }

func wordCount(text string) int { return len(strings.Fields(text)) }

// unitHeading strips what stands before and after the units in a heading:
// `Đề nghị …`, `Trách nhiệm của …`, a colon.
func unitHeading(text string) string {
	text = strings.TrimRight(text, " .:;")
	if i := strings.LastIndexByte(text, '('); i > 0 && strings.HasSuffix(text, ")") {
		text = strings.TrimRight(text[:i], " ")
	}
	for {
		rest, ok := cutLead(text)
		if !ok {
			return text
		}
		text = rest
	}
}

// UnitsOf gives the units that a heading names, when it names nothing else:
// `1. Sở Tài chính`, `Đề nghị Ủy ban MTTQ tỉnh`, `Trách nhiệm của Sở Y tế`.
func UnitsOf(heading string) []vietnamese.Piece {
	text := unitHeading(heading)
	units, stop := vietnamese.ReadUnits(text)
	switch {
	case parties(text):
		return nil
	case stop == 0:
		return answerable(heading, text)
	}
	rest := strings.Trim(text[stop:], " .;:,/")
	switch {
	case rest == "":
		return units
	case strings.ContainsAny(rest, ".:"):
		return nil
	case wordCount(rest) > longestUnknown || saysMore(rest):
		if vietnamese.Key(cutWords(text, 1)) == "các" && whichOnes(rest) && wordCount(text) <= longestNumbered {
			return []vietnamese.Piece{{Text: text}} // Các doanh nghiệp hoạt động trong lĩnh vực …
		}
		return nil
	}
	return vietnamese.SplitUnits(text)
}

// answerable gives whoever a heading `Trách nhiệm của …` names, though no
// table knows such a name.
func answerable(heading, name string) []vietnamese.Piece {
	for _, lead := range []string{"trách nhiệm của ", "nhiệm vụ của "} {
		if strings.HasPrefix(vietnamese.Key(heading), lead) && name != "" && wordCount(name) <= longestUnknown && !strings.ContainsAny(name, ".:;") {
			return []vietnamese.Piece{{Text: name}}
		}
	}
	return nil
}

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
	switch vietnamese.Key(cutWords(rest, 1)) {
	case "trong", "tại", "trên", "có", "thuộc", "đang", "hoạt", "đóng", "của", "ở", "tham":
		return true
	}
	switch vietnamese.Key(cutWords(rest, 2)) { // what they are, not what they are told to do
	case "đầu tư", "xây dựng", "sản xuất", "chế biến", "kinh doanh", "xuất khẩu", "quản lí", "khai thác", "cung cấp", "tham mưu":
		return true
	}
	return false
}

// longestUnknown is how many words of a name may be in no table.
const longestUnknown = 12

// saysMore reports whether the words after a unit say something of it: they
// begin with a verb, or with what is no part of a name.
func saysMore(rest string) bool {
	if vietnamese.StartsWithVerb(rest) {
		return true
	}
	switch vietnamese.Key(cutWords(rest, 1)) {
	case "có", "là", "được", "phải", "cần", "sẽ", "đã", "đang", "chịu", "căn", "theo", "trên", "trong", "với", "để", "nhằm", "khi", "nếu", "không", "chưa", "tự", "gửi", "trình", "đề", "chỉ", "cho", "từ", "đến", "sau", "trước", "tại", "về":
		return true
	}
	return false
}

// unitLeads stand before units in a heading.
var unitLeads = []string{"đề nghị", "trách nhiệm của", "nhiệm vụ của", "trách nhiệm", "nhiệm vụ", "đối với", "giao", "phân công", "giao nhiệm vụ cho", "giao trách nhiệm cho", "về phía", "của", "cho", "yêu cầu", "giao cho"}

func cutLead(text string) (string, bool) {
	for _, lead := range unitLeads {
		words := len(strings.Fields(lead))
		first, rest := afterWords(text, words)
		if vietnamese.Key(first) == vietnamese.Key(lead) {
			return strings.TrimLeft(rest, " :"), true
		}
	}
	return text, false
}

// closings begin paragraphs that speak of the whole document, as those at its
// end do.
var closings = []string{"trên đây là", "trong quá trình", "kế hoạch này", "quyết định này", "chỉ thị này", "chương trình này", "nhận được", "quá trình thực hiện", "quá trình triển khai"}

// closes reports whether a paragraph speaks of the whole document.
func closes(text string) bool {
	key := vietnamese.Key(cutWords(text, 6))
	for _, lead := range closings {
		if strings.HasPrefix(key, lead) {
			return true
		}
	}
	for _, lead := range []string{"căn cứ kế hoạch", "trên cơ sở kế hoạch", "căn cứ nội dung kế hoạch", "căn cứ nhiệm vụ", "căn cứ chương trình", "căn cứ chỉ thị"} {
		if strings.HasPrefix(key, lead) { // …, các sở, ngành xây dựng kế hoạch của mình
			_, rest, _ := strings.Cut(text, ",")
			_, stop := vietnamese.ReadUnits(strings.TrimLeft(rest, " "))
			return stop > 0
		}
	}
	return requestOf(text, true)
}

// requests reports whether a paragraph asks something of somebody: `Yêu cầu
// các sở, ngành nghiêm túc thực hiện`, `Đây là nhiệm vụ quan trọng, đề nghị
// …`. At the end of a document it is for all of it.
func requests(text string) bool {
	key := vietnamese.Key(cutWords(text, 4))
	if strings.HasPrefix(key, "đây là nhiệm vụ") || strings.HasPrefix(key, "yêu cầu ") || strings.HasPrefix(key, vietnamese.Key("đề nghị ")) {
		return true
	}
	return requestOf(text, false)
}

// requestOf reports whether a paragraph begins with who asks: `Chủ tịch UBND
// tỉnh yêu cầu …`. The issuer, a committee or its head, asks for the whole
// document wherever the paragraph stands.
func requestOf(text string, issuer bool) bool {
	units, stop := vietnamese.ReadUnits(text)
	if len(units) != 1 {
		return false
	}
	if key := vietnamese.UnitKey(units[0].Text, nil); issuer && !strings.HasPrefix(key, "ubnd") && !strings.HasPrefix(key, vietnamese.Key("chủ tịch ubnd")) {
		return false
	}
	verb := vietnamese.Key(cutWords(strings.TrimLeft(text[stop:], " "), 2))
	return verb == "yêu cầu" || verb == vietnamese.Key("đề nghị") || strings.HasPrefix(verb, "giao ")
}
