package outline

import (
	"strings"

	"congbo/generator/vietnamese"
)

// formTitles begin the titles of what comes with a document to be filled in by
// those who report: nothing in it is to be done but to say what was done.
var formTitles = vietnamese.PhrasesOf("đề cương, đề cương báo cáo, mẫu đề cương, khung đề cương, mẫu báo cáo, khung báo cáo, biểu mẫu báo cáo, mẫu phiếu, phiếu khảo sát, phiếu đánh giá")

// titlesForm reports whether a line in capitals, without a mark, is the title of a
// form, below which all that follows is its own.
func titlesForm(n *Node) bool {
	return n.Marker.Class == Unmarked && capitals(n.Text) && formTitles.Begin(n.Text)
}

// isForm reports whether an annex is a form.
func isForm(n *Node) bool {
	return n.Marker.Class == Appendix && (formTitles.Begin(n.Text) || strings.HasPrefix(n.Text, "(") && formTitles.Begin(strings.TrimLeft(n.Text, "( ")))
}

// nothingToDo says of a node and all below it that nothing is assigned there.
func nothingToDo(n *Node) {
	n.Purpose = Aims
	for _, child := range n.Children {
		nothingToDo(child)
	}
}
