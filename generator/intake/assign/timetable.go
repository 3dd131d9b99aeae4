package assign

import (
	"strings"

	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// onTimetable reports whether a paragraph is a line of a timetable, which says when
// something takes place and gives nobody anything to do: `Học kỳ 1: Từ ngày 07/9 đến
// ngày 10/01`, `6h30 - 6h45: Vệ sinh lớp`, below `Khung thời gian trong ngày`.
func onTimetable(n *outline.Node) bool {
	what, when, ok := strings.Cut(n.Text, ":")
	if !ok || what == "" || !belowTimetable(n) {
		return false
	}
	if '0' <= what[0] && what[0] <= '9' {
		return true
	}
	return isTime(strings.Trim(when, " .;/"))
}

// belowTimetable reports whether one of the headings above a node says that times
// stand below it.
func belowTimetable(n *outline.Node) bool {
	for above := n.Parent; above != nil; above = above.Parent {
		if above.Heading && timetables.Begin(above.Text) {
			return true
		}
	}
	return false
}

var timetables = vietnamese.PhrasesOf("khung thời gian, khung kế hoạch thời gian, thời gian biểu, thời khóa biểu, lịch học, lịch sinh hoạt, khung giờ, giờ giấc")
