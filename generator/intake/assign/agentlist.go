package assign

import (
	"strings"

	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// agentsListed gives the bodies that stand one by one below a line that only
// announces them: `Giao các sở quản lý chuyên ngành gồm:` over `- Sở Công
// Thương (đối với …);`. It gives nil for any other line.
func agentsListed(n *outline.Node) []string {
	if !strings.HasSuffix(n.Text, ":") || len(n.Children) == 0 || n.Table != nil {
		return nil
	}
	var all []string
	for _, child := range n.Children {
		name, _, _ := strings.Cut(child.Text, "(")
		if name = strings.TrimRight(name, " .;,"); child.Table != nil || len(child.Children) > 0 || !vietnamese.IsUnits(name) {
			return nil
		}
		for _, unit := range texts(vietnamese.SplitUnits(name)) {
			all = appendUnit(all, unit)
		}
	}
	return all
}

// answersFor reports whether a line opens what those listed before it have to
// do: `Có trách nhiệm:`.
func answersFor(n *outline.Node) bool {
	return strings.HasSuffix(n.Text, ":") && n.Table == nil && wordCount(n.Text) <= longestLabel && duties.Begin(n.Text)
}

var duties = vietnamese.PhrasesOf("có trách nhiệm, có nhiệm vụ, chịu trách nhiệm, thực hiện, tổ chức thực hiện, thực hiện các nhiệm vụ, thực hiện các nội dung, tập trung thực hiện")
