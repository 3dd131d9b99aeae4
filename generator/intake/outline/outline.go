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
}

// Read makes the tree of a document's body, given as indexes of the sheet's
// blocks. The root has no text. The time it takes is linear in the length of
// the body, for documents nest no deeper than a few marks.
func Read(s *sheet.Sheet, body []int) *Node {
	root := &Node{}
	b := builder{root: root, stack: []*Node{root}, nodes: nodesOf(s, body)}
	b.last = lastMarked(b.nodes)
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
			n.Marker, n.Text = readMarker(text)
		}
		nodes[i] = n
	}
	return nodes
}

// lastMarked gives for each paragraph the last one with a mark of the same
// part of the document: before the next annex.
func lastMarked(nodes []*Node) []int {
	last := make([]int, len(nodes))
	at := -1
	for i := len(nodes) - 1; i >= 0; i-- {
		switch n := nodes[i]; {
		case n == nil || n.Table != nil:
		case n.Marker.Class == Appendix:
			at = -1
		case n.Marker.Class != Unmarked && at < 0:
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
	last  []int   // as lastMarked gives it
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
	if n.Marker.Class != Unmarked && b.inArticles() && (gap || rank(n.Marker) > 0 && !opens(b.stack[1].Text)) {
		b.stack = b.stack[:1] // the plan that is attached to a decision begins
	}
	if n.Marker.Class == Unmarked && (looksLikeHeading(n) || headsList(n.Text, b.next())) {
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

// goesOn joins the second line of a heading in capitals to the first, and the
// title of an annex to its number.
func (b *builder) goesOn(n *Node) bool {
	last := b.stack[len(b.stack)-1]
	if n.Marker.Class != HeadingMark || n.Style.Heading > 0 || len(last.Children) > 0 || last == b.root {
		return false
	}
	untitled := last.Text == "" && (last.Marker.Class == Part || last.Marker.Class == Chapter || last.Marker.Class == Division)
	if last.Marker.Class != Appendix && !untitled && !(last.Marker.Class == HeadingMark && last.Style.Heading == 0 && capitals(last.Text) && capitals(n.Text)) {
		return false
	}
	last.Text = strings.TrimSpace(last.Text + " " + n.Text)
	return true
}

// opens reports whether an article goes on in the divisions below it: `Phê
// duyệt Đề án … với những nội dung sau đây:`.
func opens(article string) bool {
	return ending(article) == ':' || strings.HasSuffix(article, "sau") || strings.HasSuffix(article, "sau đây")
}

func (b *builder) inArticles() bool {
	return len(b.stack) > 1 && b.stack[1].Marker.Class == Article
}

// paragraph puts a paragraph without a mark into the division that is open,
// or, when it speaks of the whole document, above all of them.
func (b *builder) paragraph(n *Node) {
	if len(b.stack) > 1 && (closes(n.Text) || b.at > b.last[b.at] && requests(n.Text)) {
		if b.stack = b.stack[:2]; !IsPart(b.stack[1].Marker) && b.stack[1].Marker.Class != Article {
			b.stack = b.stack[:1]
		}
		b.attach(n, b.stack[len(b.stack)-1])
		return
	}
	parent := b.innermost(isContainer)
	if parent.Parent != nil && pointsUp(n.Text) {
		parent = parent.Parent
	}
	b.attach(n, parent)
	if ending(n.Text) == ':' { // bullets that follow belong below it
		for i, open := range b.stack {
			if open == parent {
				b.stack = append(b.stack[:i+1], n)
				return
			}
		}
	}
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

// place finds the parent of a marked paragraph: the marks of one kind that
// are open are its siblings; a new kind goes below what is open.
func (b *builder) place(n *Node) {
	b.settle(n)
	if last := len(b.stack) - 1; b.stack[last].Marker.Class == Unmarked && last > 0 && !b.belowIntroduction(n) {
		b.stack = b.stack[:last]
	}
	depth := b.depthOf(n)
	parent := b.stack[depth]
	b.attach(n, parent)
	b.stack = append(b.stack[:depth+1], n)
}

// belowIntroduction reports whether a marked paragraph goes below the
// paragraph without a mark that is open: a bullet, or a list that begins.
func (b *builder) belowIntroduction(n *Node) bool {
	if listed(n.Marker.Class) {
		return true
	}
	if n.Marker.Value != 1 || n.Marker.Depth > 1 || IsPart(n.Marker) {
		return false
	}
	for _, open := range b.stack[1:] {
		if sameKind(open.Marker, n.Marker) {
			return false
		}
	}
	return true
}

// settle tells a Roman numeral from a letter by what comes before: after H.
// comes the letter I.
func (b *builder) settle(n *Node) {
	m := &n.Marker
	if m.Class == Roman && len(m.Words) <= 2 {
		letter := 1 + letterIndex(m.Words[:1])
		for i := len(b.stack) - 1; i > 0; i-- {
			if o := b.stack[i].Marker; o.Class == Capital && o.Value == letter-1 {
				m.Class, m.Value = Capital, letter
				return
			}
			if b.stack[i].Marker.Class == Roman {
				return
			}
		}
	}
}

func letterIndex(s string) int {
	i := strings.Index(alphabet, strings.ToLower(s))
	if i < 0 {
		return -1
	}
	return len([]rune(alphabet[:i]))
}

// depthOf gives the index in the stack of a node's parent.
func (b *builder) depthOf(n *Node) int {
	m := n.Marker
	switch m.Class {
	case Appendix, Part:
		return 0
	case HeadingMark:
		for i := 1; i < len(b.stack); i++ {
			o := b.stack[i].Marker
			if o.Class != HeadingMark {
				n.Marker.Like = o.Class
			} else {
				n.Marker.Like = o.Like
			}
			if o.Class == HeadingMark && o.Level >= m.Level || m.Level <= 1 && o.Class != Part && o.Class != Chapter && o.Class != Appendix {
				return i - 1
			}
			if m.Level > 1 && listed(o.Class) {
				return i - 1
			}
		}
		return len(b.stack) - 1
	}
	for i := len(b.stack) - 1; i > 0; i-- {
		if sameKind(b.stack[i].Marker, m) {
			return i - 1
		}
	}
	// A number of several parts belongs to the one that it begins with.
	if m.Class == Number && m.Depth > 1 {
		for i := len(b.stack) - 1; i > 0; i-- {
			o := b.stack[i].Marker
			if o.Class == Number && o.Depth < m.Depth {
				return i
			}
			if o.Class == Number && o.Depth >= m.Depth {
				return i - 1
			}
		}
	}
	// A higher kind closes the lower ones that are open, when nothing of its
	// own kind is open: `I.` after `1.` of a preamble.
	if rank(m) > 0 {
		for i := 1; i < len(b.stack); i++ {
			if o := b.stack[i].Marker; rank(o) > 0 && rank(o) > rank(m) {
				return i - 1
			}
			if belowParts(b.stack[i].Marker.Class) {
				return i - 1
			}
		}
	}
	return len(b.stack) - 1
}

func listed(c Class) bool { return c == Dash || c == Star || c == Plus }

// belowParts reports whether a kind of mark stands below the parts of a
// document.
func belowParts(c Class) bool {
	return c == Number || c == Letter || c == SmallRoman || c == Item || listed(c)
}

// rank orders the kinds of marks that always stand in one order; 0 for those
// that may stand anywhere.
func rank(m Marker) int {
	switch m.Class {
	case Part:
		return 1
	case Chapter:
		return 2
	case Division:
		return 3
	case Roman:
		return 5
	}
	return 0
}

// sameKind reports whether two marks are of one list.
func sameKind(a, b Marker) bool {
	if a.Class == HeadingMark && a.Like == b.Class && b.Class == Roman {
		return true
	}
	if a.Class != b.Class || (a.Close == '(') != (b.Close == '(') {
		return false
	}
	switch a.Class {
	case Number:
		if a.Depth != b.Depth {
			return false
		}
		return a.Close == b.Close || a.Depth > 1 || b.Value == a.Value+1 || (a.Close == '.' || a.Close == '/') == (b.Close == '.' || b.Close == '/')
	case Letter:
		return a.Close == b.Close || b.Value == a.Value+1
	case Item:
		return vietnamese.Key(cutWords(a.Words, 2)) == vietnamese.Key(cutWords(b.Words, 2)) || b.Value == a.Value+1
	}
	return true
}
