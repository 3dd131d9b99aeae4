package assign

import (
	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// sharesOut reports whether, among the parts of a document, one shares the work out
// to the bodies one by one: `2. Phân công thực hiện` over `2.1 Phòng Y tế`. Then the
// parts beside it say what is to be done, and not by whom.
func sharesOut(parts []*outline.Node) bool {
	for _, part := range parts {
		if sharing := outline.IsPart(part.Marker) || part.Heading; sharing && sharedOut.Begin(part.Text) && headsUnits(part) {
			return true
		}
	}
	return false
}

var sharedOut = vietnamese.PhrasesOf("phân công, tổ chức phân công, trách nhiệm thực hiện, phân công nhiệm vụ")

// headsUnits reports whether a node stands over the headings of two bodies or more.
func headsUnits(n *outline.Node) bool {
	units := 0
	for _, child := range n.Children {
		if child.Heading && child.Marker.Class != outline.Unmarked && outline.UnitsOf(child.Text) != nil {
			units++
		}
	}
	return units > 1
}

// amongUnits reports whether a numbered heading stands among those of bodies, so
// that it opens a section as they do, though it could be a label elsewhere: `7. Cơ
// quan đăng ký kinh doanh:` after `6. Công an thành phố:`.
func (w *writer) amongUnits(n *outline.Node) bool {
	if !n.Heading || n.Marker.Class != outline.Number || n.Parent == nil || len(n.Children) == 0 {
		return false
	}
	s := w.siblingsOf(n)
	return s.all > 3 && s.units*4 >= s.all*3
}
