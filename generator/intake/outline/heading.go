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
	longestColon    = 32 // of one with a letter that ends in a colon: a longer one says what is to be done
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
	alike(n.Children)
}

// What it takes to be a heading because of those beside it and below it.
const (
	fewestAlike  = 3
	longestAlike = 60 // words
	longestGroup = 30 // words of one with bullets below it
)

// alike makes headings of numbered sentences that have more below them, where
// most of those that are numbered like them are headings.
func alike(nodes []*Node) {
	heads, all := map[numbering]int{}, map[numbering]int{}
	for _, n := range nodes {
		if all[numberingOf(n)]++; n.Heading {
			heads[numberingOf(n)]++
		}
	}
	for _, n := range nodes {
		if n.Heading || !enumerated(n) || len(n.Children) == 0 || listsThings(n) || tellsAfterColon(n.Text) || wordCount(n.Text) > longestAlike || instructs(n.Text) || obliges(n.Text) || ending(n.Text) == ';' || strings.Contains(strings.TrimRight(n.Text, ".:"), ". ") {
			continue
		}
		like := numberingOf(n)
		others := all[like] - heads[like] - 1
		n.Heading = heads[like] >= fewestAlike && heads[like] > 2*others || heads[like] == fewestAlike-1 && others == 0 || overParagraphs(nodes, like)
	}
}

// overParagraphs reports whether all that are numbered alike are single sentences
// over plain paragraphs, `1. Nâng cao nhận thức về công tác đào tạo.`: they are the
// titles of what those paragraphs say.
func overParagraphs(nodes []*Node, like numbering) bool {
	all := 0
	for _, n := range nodes {
		if numberingOf(n) != like {
			continue
		}
		all++
		if n.Heading {
			continue
		}
		if len(n.Children) == 0 || ending(n.Text) != '.' && ending(n.Text) != 0 || wordCount(n.Text) > longestGroup || strings.Contains(strings.TrimRight(n.Text, "."), ". ") || vietnamese.IsUnits(n.Text) || !vietnamese.StartsWithVerb(n.Children[0].Text) {
			return false // Kinh phí do Sở chi trả: it goes on, and is no matter of its own
		}
		for _, child := range n.Children {
			if child.Marker.Class != Unmarked || child.Table != nil || ending(child.Text) != '.' {
				return false
			}
		}
	}
	return all >= fewestAlike
}

// tellsAfterColon reports whether a sentence names a body and says after a colon
// what it is to do: `Phòng Tài chính kế toán: cân đối kinh phí …`.
func tellsAfterColon(text string) bool {
	name, rest, ok := strings.Cut(text, ":")
	return ok && vietnamese.IsUnits(unitHeading(name)) && vietnamese.StartsWithVerb(strings.TrimLeft(rest, " ")) && ending(text) != 0
}

// obliges reports whether a sentence says what must be done, and so is no title:
// `Tất cả phương tiện tham gia phải tuân thủ quy định an toàn.`
func obliges(text string) bool {
	return ending(text) == '.' && strings.Contains(text, " phải ")
}

// A numbering is how the items of one list are numbered.
type numbering struct {
	class Class
	depth int
	round bool // in brackets
}

func numberingOf(n *Node) numbering {
	return numbering{n.Marker.Class, n.Marker.Depth, n.Marker.Close == '('}
}

// enumerated reports whether a node has a number or a letter.
func enumerated(n *Node) bool {
	return n.Marker.Class == Number || n.Marker.Class == Letter
}

// signs reports whether a line that looks like a heading is but who signs.
func signs(n *Node) bool {
	return n.Marker.Class == HeadingMark && len(n.Children) == 0 && n.Style.Heading == 0 && vietnamese.IsUnits(n.Text)
}

// isHeading reports whether a node heads what is below it.
func isHeading(n, next *Node) bool {
	words := wordCount(n.Text)
	below := hasBelow(n)
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
		if listsThings(n) || ends == ':' && assignsFirst(n.Text) {
			return false
		}
		if n.Style.Heading > 0 && words <= longestNumbered {
			return true
		}
		if words <= longestNumbered && (vietnamese.IsUnits(unitHeading(n.Text)) || below && ends == '.' && UnitsOf(n.Text) != nil) {
			return true
		}
		if n.Style.Bold && below && ends == 0 && words <= shortLine {
			return true
		}
		if ends == '.' && numbersParts(n) {
			return true
		}
		return below && !instructs(n.Text) && (ends == 0 && words <= longestTitle || ends == ':' && words <= longestNumbered && (n.Marker.Class != Letter || words <= longestColon) || ends == '.' && (titled(n) || groups(n)))
	case Dash, Star, Plus:
		if n.Style.Heading > 0 {
			return true
		}
		return below && (ends == ':' || ends == 0 && shortHeading(n.Text)) && words <= longestNumbered
	}
	return n.Style.Heading > 0
}

// hasBelow reports whether more stands below a node than a remark in brackets:
// (Chi tiết tại Phụ lục kèm theo).
func hasBelow(n *Node) bool {
	for _, child := range n.Children {
		if child.Table != nil || len(child.Children) > 0 || !strings.HasPrefix(child.Text, "(") || !strings.HasSuffix(strings.TrimRight(child.Text, " ./"), ")") {
			return true
		}
	}
	return false
}

// listsThings reports whether a node is a sentence over what it lists: on what
// conditions, of what parts.
func listsThings(n *Node) bool {
	words := wordCount(n.Text)
	return len(n.Children) > 0 && words > shortBullet && (ListsThings(n.Text) || words > shortLine && strings.HasSuffix(n.Text, "gồm:") && !tellsBelow(n))
}

// tellsBelow reports whether one of the paragraphs below a node begins with what
// is to be done, or has more below it.
func tellsBelow(n *Node) bool {
	for _, child := range n.Children {
		if child.Table != nil || len(child.Children) > 0 || vietnamese.StartsWithVerb(child.Text) {
			return true
		}
	}
	return false
}

// instructs reports whether a line says what a unit does, and so is no title.
func instructs(heading string) bool {
	text, _ := CutGiving(heading)
	_, stop := vietnamese.ReadUnits(text)
	if rest, found := inCharge.Cut(strings.TrimLeft(text[stop:], " ,")); found && ending(rest) == 0 {
		return false // Phó Chủ tịch phụ trách lĩnh vực văn hóa
	}
	if stop > 0 && ending(heading) == 0 && sharesOut.Begin(heading) && bareTelling.Begin(strings.TrimLeft(text[stop:], " ,")) {
		return false // Phân công Lãnh đạo Bộ chỉ đạo thực hiện
	}
	return stop > 0 && ending(text) != ':' && UnitsOf(text) == nil && vietnamese.StartsWithVerb(strings.TrimLeft(text[stop:], " ,"))
}

// sharesOut and bareTelling make a title over whom work is shared out to: it says
// nothing of what is to be done.
var (
	sharesOut   = vietnamese.PhrasesOf("phân công, phân công nhiệm vụ, phân công trách nhiệm, phân công nhiệm vụ cho, phân công nhiệm vụ của, giao nhiệm vụ cho, trách nhiệm của, nhiệm vụ của")
	bareTelling = vietnamese.PhrasesOf("chỉ đạo thực hiện, tổ chức thực hiện, chỉ đạo, thực hiện, phụ trách, theo dõi, phụ trách địa bàn, theo dõi chỉ đạo, chỉ đạo tổ chức thực hiện, triển khai thực hiện")
)

// assignsFirst reports whether a line of several sentences says first what a
// unit does, and only its last sentence introduces what is below it.
func assignsFirst(text string) bool {
	first, rest, ok := strings.Cut(text, ". ")
	return ok && rest != "" && startsCapital(rest) && instructs(first)
}

// inCharge say which of several persons is meant.
var inCharge = vietnamese.PhrasesOf("phụ trách, được phân công phụ trách")

// titled reports whether a numbered line that ends in a full stop is still a
// title: short, one sentence, and more below it than lists.
func titled(n *Node) bool {
	return wordCount(n.Text) <= 14 && !strings.Contains(strings.TrimSuffix(n.Text, "."), ". ") && !strings.Contains(n.Text, ":")
}

// groups reports whether a numbered sentence only gathers the list below it, of
// bullets, of letters under a number, or of the parts of its number: `2.` over
// `2.1.`.
func groups(n *Node) bool {
	if len(n.Children) < 2 || wordCount(n.Text) > longestAlike || strings.Contains(strings.TrimSuffix(n.Text, "."), ". ") {
		return false
	}
	lettered := n.Marker.Class == Number
	for _, child := range n.Children {
		lettered = lettered && (child.Marker.Class == Letter || child.Marker.Class == Number && child.Marker.Depth > n.Marker.Depth)
		if child.Marker.Class != Dash && child.Marker.Class != Plus && !lettered {
			return false
		}
	}
	return lettered || wordCount(n.Text) <= longestGroup
}

// numbersParts reports whether a short numbered sentence stands over the parts
// of its number, `9.1.` and `9.2.` of `9.`, and over nothing else.
func numbersParts(n *Node) bool {
	if n.Marker.Class != Number || len(n.Children) < 2 || wordCount(n.Text) > longestGroup || strings.Contains(strings.TrimSuffix(n.Text, "."), ". ") {
		return false
	}
	for _, child := range n.Children {
		if child.Marker.Class != Number || child.Marker.Depth <= n.Marker.Depth {
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
	if words > longestHeading || words == 0 || addresses(n.Text) {
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

// partNames are the usual names of the parts of a plan. Alone on a line, without
// mark or end, each heads what follows, even where it begins like what is to be
// done: Tổ chức thực hiện, Phân công nhiệm vụ.
var partNames = vietnamese.PhrasesOf(`mục đích, mục đích yêu cầu, mục đích và yêu cầu, yêu cầu, mục tiêu, mục tiêu chung, mục tiêu cụ thể, quan điểm, phạm vi, đối tượng, nội dung, nội dung thực hiện, nội dung triển khai,
	nhiệm vụ, nhiệm vụ cụ thể, nhiệm vụ trọng tâm, nhiệm vụ giải pháp, nhiệm vụ và giải pháp, giải pháp, giải pháp thực hiện, biện pháp thực hiện, lộ trình thực hiện, lộ trình triển khai,
	phân công, phân công nhiệm vụ, phân công trách nhiệm, phân công thực hiện, phân công tổ chức thực hiện, tổ chức thực hiện, tổ chức triển khai, tổ chức triển khai thực hiện, trách nhiệm thực hiện, chế độ báo cáo, chế độ thông tin báo cáo, kiểm tra giám sát, kinh phí, kinh phí thực hiện, nguồn kinh phí, dự toán kinh phí, thời gian thực hiện`)

// namesPart reports whether a line is such a name and nothing else, over something
// that goes on with no word of it.
func namesPart(text string, after *Node) bool {
	rest, ok := partNames.Cut(strings.ReplaceAll(text, ",", ""))
	return ok && strings.TrimSpace(rest) == "" && startsCapital(text) && after != nil && (after.Marker.Class != Unmarked || startsCapital(after.Text))
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
