package assign

import (
	"slices"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// longestRole is how many words the part of a member in a committee takes at
// most: `Phó Trưởng ban thường trực kiêm Thư ký`.
const longestRole = 8

// listsMembers reports whether the rows of a table only say which part each
// person has in a committee (`Trưởng ban`, `Thành viên`), under a heading that
// also names work: they give nobody anything to do.
func (h heading) listsMembers(rows []sheet.Row) bool {
	duty := slices.Index(h.columns, sheet.ColumnDuty)
	if duty < 0 || !slices.Contains(h.columns, sheet.ColumnWho) || slices.Contains(h.columns, sheet.ColumnDeadline) {
		return false
	}
	said := 0
	for _, row := range rows {
		cell := cellAt(row, duty)
		if cell == nil || oneLine(cell.Text) == "" {
			continue
		}
		if said++; wordCount(cell.Text) > longestRole || !memberRoles.Begin(cell.Text) {
			return false
		}
	}
	return said > 0
}

var memberRoles = vietnamese.PhrasesOf("trưởng ban, phó trưởng ban, phó ban, ủy viên, uỷ viên, thành viên, thư ký, tổ trưởng, tổ phó, phó tổ trưởng, trưởng đoàn, phó đoàn, phó trưởng đoàn, trưởng tiểu ban, phó tiểu ban, chủ tịch, phó chủ tịch, trưởng nhóm, nhóm trưởng, phó nhóm, đội trưởng, đội phó, trưởng bộ phận")
