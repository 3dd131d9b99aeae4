// Package outline finds the divisions of a document from the marks with which
// paragraphs begin (Phần, Chương, Điều, A., I., 1., 1.1., a), -, +), from
// capitals and from headings' styles, and says what each division is for:
// purposes, aims, tasks, funding. Numbers that restart or jump, marks whose
// closing sign changes and headings that lost their number are taken as what
// stands around them says.
package outline

import (
	"strings"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// A Node is one paragraph or table with what stands below it.
type Node struct {
	Marker   Marker
	Text     string // without the mark, in one line
	Line     int
	Style    sheet.Style
	Table    *sheet.Table
	Heading  bool    // it heads what is below it, and says nothing by itself
	Purpose  Purpose // of the division that it stands in or opens
	Parent   *Node
	Children []*Node
	form     bool // the headings of a table without rows
	bare     bool // a title without a mark, among sentences

	references []reference
}

// Read makes the tree of a document's body, given as indexes of the sheet's
// blocks. The root has no text. The time it takes is linear in the length of
// the body, for documents nest no deeper than a few marks.
func Read(s *sheet.Sheet, body []int) *Node {
	root := &Node{}
	b := builder{root: root, stack: []*Node{root}, nodes: nodesOf(s, body)}
	b.last = lastOf(b.nodes, func(n *Node) bool { return n.Marker.Class != Unmarked })
	b.lastArticle = lastOf(b.nodes, func(n *Node) bool { return n.Marker.Class == Article })
	for i := range b.nodes {
		b.at = i
		b.add(b.nodes[i], i > 0 && body[i]-body[i-1] > 2)
	}
	b.headings(root)
	purposes(root, Unknown)
	return root
}

// nodesOf reads the mark of each paragraph; a block without words is nil.
func nodesOf(s *sheet.Sheet, body []int) []*Node {
	nodes := make([]*Node, len(body))
	for i, index := range body {
		block := &s.Blocks[index]
		text := strings.Join(strings.Fields(block.Text), " ")
		if text == "" && block.Table == nil {
			continue
		}
		n := &Node{Line: block.Line, Style: block.Style, Table: block.Table}
		if n.Text = text; n.Table == nil {
			n.Text, n.references = withoutReferences(text)
			marker, rest := readMarker(n.Text)
			n.Marker = marker
			n.become(rest)
		} else if form, ok := emptyForm(n.Table); ok {
			n.Text, n.Table, n.form = strings.TrimSpace(text+" "+form), nil, true
		}
		nodes[i] = n
	}
	scannedNumbers(nodes)
	strayNumerals(nodes)
	partsByNumber(nodes)
	nestedNumbers(nodes)
	bareTitles(nodes)
	return nodes
}

// partsByNumber makes parts of lines in capitals whose number a scanner, or an
// author, has as 1. and below which the numbers begin again with 1.
func partsByNumber(nodes []*Node) {
	var above *Node // the last with a mark
	for _, n := range nodes {
		if n == nil || n.Marker.Class == Unmarked || n.Table != nil {
			continue
		}
		if above != nil && numbersPart(above) && n.Marker.Class == Number && n.Marker.Depth == 1 && n.Marker.Value == 1 && !capitals(n.Text) {
			above.Marker.Class = Roman
		}
		above = n
	}
}

// numbersPart reports whether a line could be the heading of a part but for
// its number.
func numbersPart(n *Node) bool {
	return n.Marker.Class == Number && n.Marker.Depth == 1 && capitals(n.Text) && wordCount(n.Text) > 1
}

// emptyForm gives the words of a table that has headings and no row below them,
// as in a form that is to be filled in: it says nothing row by row.
func emptyForm(t *sheet.Table) (words string, ok bool) {
	var all []string
	for _, row := range t.Rows {
		var cells []string
		head := true
		for _, cell := range row.Cells {
			if text := strings.Join(strings.Fields(cell.Text), " "); text != "" {
				cells = append(cells, text)
				head = head && cell.Head
			}
		}
		if len(cells) > 0 && !head && !sheet.AreHeadings(cells) {
			return "", false
		}
		all = append(all, cells...)
	}
	return strings.Join(all, " | "), len(all) > 0
}

// lastOf gives for each paragraph the last one of a kind in the same part of the
// document: before the next annex; -1 for none from it on.
func lastOf(nodes []*Node, is func(*Node) bool) []int {
	last := make([]int, len(nodes))
	at := -1
	for i := len(nodes) - 1; i >= 0; i-- {
		switch n := nodes[i]; {
		case n == nil || n.Table != nil:
		case n.Marker.Class == Appendix:
			at = -1
		case at < 0 && is(n):
			at = i
		}
		last[i] = at
	}
	return last
}

// builder puts paragraphs into the tree.
type builder struct {
	root  *Node
	stack []*Node // the divisions that are open, the root first
	nodes []*Node // all paragraphs in order
	at    int     // the one that is being put
	last  []int   // the last with a mark, as lastOf gives it

	lastArticle []int // likewise
}

// next gives the paragraph after the one that is being put, nil at the end.
func (b *builder) next() *Node {
	if b.at+1 < len(b.nodes) {
		return b.nodes[b.at+1]
	}
	return nil
}

// add puts a paragraph into the tree; gap says that something that is not of
// the body stands before it, such as the closing of a decision.
func (b *builder) add(n *Node, gap bool) {
	switch {
	case n == nil:
		return
	case n.Table != nil:
		b.attach(n, b.innermost(isContainer))
		return
	}
	if article := b.article(); article != nil && n.Marker.Class != Unmarked && (gap || partOfPlan(n.Marker) && !opens(article.Text)) {
		b.stack = b.stack[:1] // the plan that is attached to a decision begins
	}
	if b.wraps(n) {
		last := b.stack[len(b.stack)-1]
		last.join(n)
		return
	}
	if last := b.stack[len(b.stack)-1]; n.Marker.Class == Unmarked && last != b.root && len(last.Children) == 0 && remarks(n.Text) {
		last.Text += " " + n.Text // (Sở Y tế chủ trì)
		return
	}
	if titlesForm(n) && !n.form {
		n.Marker = Marker{Class: Appendix}
	}
	if n.Marker.Class == Unmarked && !n.form && (looksLikeHeading(n) || n.bare || headsList(n.Text, b.next()) || namesPart(n.Text, b.next())) {
		n.Marker = Marker{Class: HeadingMark, Level: levelOfLook(n)}
		n.Heading = true
	}
	if b.goesOn(n) {
		return
	}
	if n.Marker.Class == Unmarked {
		b.paragraph(n)
		return
	}
	b.place(n)
}

// remarks reports whether a line is but brackets that say who does what stands
// above it, or by when.
func remarks(text string) bool {
	text = strings.TrimRight(text, " .;")
	if !strings.HasPrefix(text, "(") || !strings.HasSuffix(text, ")") || wordCount(text) > longestRemark || strings.Count(text, "(") > 1 {
		return false
	}
	key := vietnamese.Key(text)
	return strings.Contains(key, "chủ trì") || strings.Contains(key, "hoàn thành") || strings.Contains(key, "phối hợp") || vietnamese.IsUnits(strings.Trim(text, "()"))
}

// longestRemark is how many words such brackets hold at most.
const longestRemark = 30

// goesOn joins the second line of a heading in capitals to the first, and the
// title of an annex to its number.
func (b *builder) goesOn(n *Node) bool {
	last := b.stack[len(b.stack)-1]
	if n.Marker.Class != HeadingMark || n.Style.Heading > 0 || len(last.Children) > 0 || last == b.root || len(last.Text) > widestTitle {
		return false
	}
	untitled := last.Text == "" && (last.Marker.Class == Part || last.Marker.Class == Chapter || last.Marker.Class == Division)
	if last.Marker.Class != Appendix && !untitled && !(last.Marker.Class == HeadingMark && last.Style.Heading == 0 && capitals(last.Text) && capitals(n.Text)) {
		return false
	}
	last.join(n)
	return true
}

// wraps reports whether a line is the rest of the heading above it, which was
// broken between two lines: a heading below a heading that begins with a small
// letter, and units below a heading whose list of units is not at its end.
func (b *builder) wraps(n *Node) bool {
	last := b.stack[len(b.stack)-1]
	if n.Marker.Class != Unmarked || n.form || len(last.Children) > 0 || last == b.root || listed(last.Marker.Class) || len(last.Text) > widestTitle || wordCount(n.Text) > longestNumbered {
		return false
	}
	head, same := last.Style.Heading > 0, n.Style.Heading > last.Style.Heading
	if last.Marker.Class == Unmarked || !head && n.Style.Heading > 0 || head && !same {
		return false
	}
	if _, gives := CutGiving(n.Text); gives {
		return false // Giao UBND các xã sau đây:
	}
	if head && startsSmall(n.Text) {
		return ending(last.Text) != '.' && ending(last.Text) != ';' && ending(last.Text) != ':'
	}
	if e := ending(n.Text); e != 0 && e != ':' || !vietnamese.IsUnits(last.Text+" "+n.Text) && UnitsOf(last.Text+" "+n.Text) == nil {
		return false
	}
	return b.namesMore(last.Text, n)
}

// namesMore reports whether a heading's list of units goes on in the line below
// it: it breaks off after a comma or in a name, or has several units already.
func (b *builder) namesMore(heading string, n *Node) bool {
	if e := ending(heading); e == ',' || e == ';' || strings.HasSuffix(heading, " và") {
		return true
	}
	units := UnitsOf(heading)
	if len(units) == 0 {
		return false
	}
	switch vietnamese.Key(units[len(units)-1].Text) {
	case "hội liên hiệp", "ủy ban mặt trận", "ủy ban mttq", "đoàn thanh niên", "công ty", "sở", "bộ", "trung tâm", "chi cục", "cục", "ban", "phòng", "trường", "viện", "hội", "ubnd", "ủy ban nhân dân", "ban quản lý", "ban quản lí", "ủy ban", "văn phòng", "liên đoàn", "bệnh viện", "ngân hàng", "tổng công ty", "tập đoàn", "đoàn", "hiệp hội":
		return true
	}
	return len(units) > 1 && vietnamese.IsUnits(n.Text) && ending(heading) == 0
}

// widestTitle is how many bytes the lines of one heading have at most.
const widestTitle = 2000

// opens reports whether an article goes on in the divisions below it: `Phê
// duyệt Đề án … với những nội dung sau đây:`.
func opens(article string) bool {
	return ending(article) == ':' || strings.HasSuffix(article, "sau") || strings.HasSuffix(article, "sau đây")
}

// article gives the article that is open of a decision, which stands at its top
// or below the line QUYẾT ĐỊNH:, nil where none is.
func (b *builder) article() *Node {
	for i, open := range b.stack[1:] {
		if open.Marker.Class == Article {
			return open
		}
		if i > 0 || open.Marker.Class != HeadingMark {
			break
		}
	}
	return nil
}

// partOfPlan reports whether a mark is of the parts of a plan, which no article
// of a decision has: I., A., Phần.
func partOfPlan(m Marker) bool {
	return rank(m) > 0 || m.Class == Capital && m.Value == 1
}

// paragraph puts a paragraph without a mark into the division that is open,
// or, when it speaks of the whole document, above all of them.
func (b *builder) paragraph(n *Node) {
	b.closeAddress()
	if len(b.stack) > 1 && (closes(n.Text) || b.at > b.last[b.at] && (requests(n.Text) && !b.onMatter() || b.watches(n.Text))) {
		b.leave(n)
		b.attach(n, b.stack[len(b.stack)-1])
		return
	}
	parent := b.innermost(isContainer)
	if parent.Parent != nil && len(parent.Children) == 0 && pointsUp(n.Text) {
		parent = parent.Parent
	}
	b.attach(n, parent)
	if ending(n.Text) == ':' || addresses(n.Text) { // bullets that follow belong below it
		for i, open := range b.stack {
			if open == parent {
				b.stack = append(b.stack[:i+1], n)
				return
			}
		}
	}
}

// closeAddress leaves the list of those whom a letter is sent to, where one is
// open: what comes after the list is the letter.
func (b *builder) closeAddress() {
	for i, open := range b.stack {
		if open.Marker.Class == Unmarked && addresses(open.Text) {
			b.stack = b.stack[:i]
			return
		}
	}
}

// addresses reports whether a line says whom a letter or a telegram is sent to:
// `Kính gửi:`, `THỦ TƯỚNG CHÍNH PHỦ điện:`. Those listed after it are given
// nothing to do by that.
func addresses(text string) bool {
	key := vietnamese.Key(text)
	return strings.HasPrefix(key, "kính gửi") || strings.HasPrefix(key, "đồng kính gửi") || strings.HasSuffix(key, " điện:") || strings.HasSuffix(key, " kính gửi:")
}

// pointsUp reports whether a paragraph speaks of those above it as a list:
// `Các nội dung trên …`, `… tại điểm a, b trên`.
func pointsUp(text string) bool {
	key := vietnamese.Key(text)
	for _, words := range []string{"tại điểm ", "tại các điểm "} {
		if i := strings.Index(key, words); i >= 0 && strings.Contains(key[i:], " trên") {
			return true
		}
	}
	key = strings.TrimPrefix(key, "các ")
	for _, words := range []string{"nội dung trên", "nội dung nêu trên", "nhiệm vụ trên", "nhiệm vụ nêu trên", "công việc trên", "công việc nêu trên"} {
		if strings.HasPrefix(key, words) {
			return true
		}
	}
	return false
}

func (b *builder) attach(n, parent *Node) {
	n.Parent = parent
	parent.Children = append(parent.Children, n)
}

// innermost gives the innermost open division of a kind.
func (b *builder) innermost(ok func(*Node) bool) *Node {
	for i := len(b.stack) - 1; i > 0; i-- {
		if ok(b.stack[i]) {
			return b.stack[i]
		}
	}
	return b.root
}

// isContainer reports whether paragraphs without a mark that follow belong
// below a node: not below a dash, unless it is a short heading itself.
func isContainer(n *Node) bool {
	switch n.Marker.Class {
	case Dash, Star, Plus:
		return shortHeading(n.Text)
	}
	return n.Marker.Class != Unmarked
}
