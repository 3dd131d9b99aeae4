package outline

import (
	"strings"

	"congbo/generator/vietnamese"
)

// place finds the parent of a marked paragraph: the marks of one kind that
// are open are its siblings; a new kind goes below what is open.
func (b *builder) place(n *Node) {
	b.settle(n)
	if !listed(n.Marker.Class) {
		b.closeAddress()
	}
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
		if m.Level > 1 {
			n.Marker.Like = Unmarked // it stands below the numbers, and is none of them
		}
		return len(b.stack) - 1
	}
	if listed(m.Class) && namesFew(b.stack[len(b.stack)-1].Text) && b.underLabel(n) {
		return len(b.stack) - 1
	}
	for i := len(b.stack) - 1; i > 0; i-- {
		if !sameKind(b.stack[i].Marker, m) || i > 1 && listed(m.Class) && namesFew(b.stack[i-1].Text) && b.openAbove(i, m) && !vietnamese.IsUnits(n.Text) {
			continue
		}
		return i - 1
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
	// own kind is open: `I.` after `1.` of a preamble, `A. NỘI DUNG` after `-`.
	if rank(m) > 0 || m.Class == Capital && capitals(n.Text) {
		for i := 1; i < len(b.stack); i++ {
			if o := b.stack[i].Marker; rank(m) > 0 && rank(o) > rank(m) {
				return i - 1
			}
			if belowParts(b.stack[i].Marker.Class) {
				return i - 1
			}
		}
	}
	return len(b.stack) - 1
}

// underLabel reports whether a bullet is one of the units that the bullet of
// another kind before it announces: `* Đơn vị phối hợp:` over `- Sở Y tế`.
func (b *builder) underLabel(n *Node) bool {
	open := b.stack[len(b.stack)-1]
	return listed(open.Marker.Class) && open.Marker.Class != n.Marker.Class && vietnamese.IsUnits(n.Text)
}

// namesFew reports whether a line is a label of units that are listed below it.
func namesFew(label string) bool {
	return ending(label) == ':' && wordCount(label) <= shortBullet && unitLabels.Begin(label)
}

var unitLabels = vietnamese.PhrasesOf("cơ quan, đơn vị, các cơ quan, các đơn vị, chủ trì, phối hợp, phân công, đầu mối, thành phần")

// openAbove reports whether a mark's kind is open above a place in the stack.
func (b *builder) openAbove(at int, m Marker) bool {
	for i := at - 1; i > 0; i-- {
		if sameKind(b.stack[i].Marker, m) {
			return true
		}
	}
	return false
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
		if a.Depth != b.Depth || a.Inner != b.Inner {
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
