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
func likeSiblings(n *outline.Node) string {
	if n.Purpose != outline.Organisation || n.Parent == nil || n.Marker.Class == outline.Unmarked {
		return ""
	}
	name, _, colon := strings.Cut(n.Text, ":")
	if !colon && !n.Heading || wordCount(name) > longestUnknown || vietnamese.StartsWithVerb(name) || isLabelLine(n.Text) || strings.ContainsAny(name, ".;") || outline.SaysPurpose(name) {
		return ""
	}
	units, others := 0, 0
	for _, sibling := range n.Parent.Children {
		if sibling == n || sibling.Marker.Class != n.Marker.Class {
			continue
		}
		if namesUnit(sibling) {
			units++
		} else {
			others++
		}
	}
	if units < 2 || units < 2*others {
		return ""
	}
	return strings.TrimSpace(name)
}

// namesUnit reports whether a node begins with an organisation: as a heading,
// before a colon, or as what its sentence is about.
func namesUnit(n *outline.Node) bool {
	if outline.UnitsOf(n.Text) != nil {
		return true
	}
	after, _ := cutGiving(n.Text)
	_, stop := vietnamese.ReadUnits(after)
	return stop > 0
}
