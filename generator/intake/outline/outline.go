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
// blocks. The root has no text.
func Read(s *sheet.Sheet, body []int) *Node {
	root := &Node{}
	b := builder{root: root, stack: []*Node{root}}
	for i, index := range body {
		block := &s.Blocks[index]
		gap := i > 0 && index-body[i-1] > 2
		b.add(block, gap, next(s, body, i))
	}
	b.headings(root)
	purposes(root, Unknown)
	return root
}

// next gives the block after the ith of the body, nil at the end.
func next(s *sheet.Sheet, body []int, i int) *sheet.Block {
	if i+1 < len(body) {
		return &s.Blocks[body[i+1]]
	}
	return nil
}

// builder puts paragraphs into the tree.
type builder struct {
	root  *Node
	stack []*Node // the divisions that are open, the root first
}

func (b *builder) add(block *sheet.Block, gap bool, after *sheet.Block) {
	if block.Table != nil {
		b.attach(&Node{Table: block.Table, Line: block.Line, Text: strings.TrimSpace(block.Text)}, b.innermost(isContainer))
		return
	}
	text := strings.Join(strings.Fields(block.Text), " ")
	if text == "" {
		return
	}
	n := &Node{Line: block.Line, Style: block.Style}
	n.Marker, n.Text = readMarker(text)
	if n.Marker.Class != Unmarked && b.inArticles() && (gap || rank(n.Marker) > 0 && !opens(b.stack[1].Text)) {
		b.stack = b.stack[:1] // the plan that is attached to a decision begins
	}
	if n.Marker.Class == Unmarked && (looksLikeHeading(n) || headsList(n.Text, after)) {
		n.Marker = Marker{Class: HeadingMark, Level: b.levelOfLook(n)}
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
	if closes(n.Text) && len(b.stack) > 1 {
		b.attach(n, b.stack[1])
		b.stack = b.stack[:2]
		return
	}
	parent := b.innermost(isContainer)
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
	if n.Marker.Value != 1 || n.Marker.Depth > 1 || rank(n.Marker) > 0 {
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
			if o := b.stack[i].Marker; rank(m) < rankNumber && listed(o.Class) {
				return i - 1
			}
		}
	}
	return len(b.stack) - 1
}

func listed(c Class) bool { return c == Dash || c == Star || c == Plus }

const rankNumber = 6

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
	if a.Class != b.Class {
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
	}
	return true
}
