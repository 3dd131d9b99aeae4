package assign

import (
	"strings"

	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// longestUnknown is how many words a name has at most that no table knows.
const longestUnknown = 10

// likeSiblings gives the name that a heading or a paragraph `Kế toán: …` has
// in a division that assigns work, where most of those beside it name
// organisations: then it names one too, though no table knows it.
func (w *writer) likeSiblings(n *outline.Node) string {
	if n.Purpose != outline.Organisation || n.Parent == nil || n.Marker.Class == outline.Unmarked {
		return ""
	}
	name, _, colon := strings.Cut(n.Text, ":")
	if !colon && !n.Heading || wordCount(name) > longestUnknown || vietnamese.StartsWithVerb(name) && !jobs[vietnamese.Key(strings.TrimSpace(name))] || isLabelLine(n.Text) || strings.ContainsAny(name, ".;") || outline.SaysPurpose(name) {
		return ""
	}
	if s := w.siblingsOf(n); s.units < 2 || s.units < 2*(s.all-s.units-1) {
		return ""
	}
	return strings.TrimSpace(name)
}

// jobs are what some do in a school or an office, and are verbs as well.
var jobs = map[string]bool{"bảo vệ": true, "phục vụ": true, "tạp vụ": true, "cấp dưỡng": true}

// siblings counts the nodes below a division with one kind of mark, and those
// of them that name organisations.
type siblings struct {
	all, units int
}

// A family is what siblings have in common.
type family struct {
	parent *outline.Node
	class  outline.Class
}

// siblingsOf counts a node and those beside it, once for all of them.
func (w *writer) siblingsOf(n *outline.Node) siblings {
	of := family{n.Parent, n.Marker.Class}
	if s, ok := w.families[of]; ok {
		return s
	}
	var s siblings
	for _, sibling := range n.Parent.Children {
		if sibling.Marker.Class != n.Marker.Class {
			continue
		}
		if s.all++; namesUnit(sibling) {
			s.units++
		}
	}
	w.families[of] = s
	return s
}

// namesUnit reports whether a node begins with an organisation: as a heading,
// before a colon, or as what its sentence is about.
func namesUnit(n *outline.Node) bool {
	if outline.UnitsOf(n.Text) != nil || staff.Begin(n.Text) || persons.Begin(n.Text) {
		return true
	}
	after, _ := outline.CutGiving(n.Text)
	_, stop := vietnamese.ReadUnits(after)
	return stop > 0
}
