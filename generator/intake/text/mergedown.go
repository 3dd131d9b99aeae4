package text

import (
	"slices"

	"congbo/generator/intake/sheet"
)

// fewestMerged is how many rows a table has at least in which blank cells are
// taken for ones that were merged into those above.
const fewestMerged = 4

// mergeDown finds the columns of those who do the work whose cells were for
// several rows on paper, and came out blank but for the first: half or more of
// them are, and each group of rows begins with one that is not. Other columns
// that are blank in the same rows were merged with them.
func mergeDown(t *sheet.Table, heads int) {
	kinds := columnKinds(t, heads)
	var merged []int // rows
	for c, kind := range kinds {
		if kind != sheet.ColumnLead && kind != sheet.ColumnWho {
			continue
		}
		if blank, found := mergedCells(t, heads, c); found {
			merged = blank
			break
		}
	}
	if merged == nil {
		return
	}
	for c, kind := range kinds {
		switch kind {
		case sheet.ColumnLead, sheet.ColumnWho, sheet.ColumnWith, sheet.ColumnDeadline:
			if blank, found := mergedCells(t, heads, c); found && slices.Equal(blank, merged) {
				for _, i := range blank {
					t.Rows[i].Cells[c].Covered = true
				}
			}
		}
	}
}

// columnKinds tells what the columns of a table hold, by the last heading of each.
func columnKinds(t *sheet.Table, heads int) []sheet.Column {
	var kinds []sheet.Column
	for _, row := range t.Rows[:heads] {
		at := 0
		for _, cell := range row.Cells {
			kind := sheet.ColumnOf(cell.Text)
			for range max(cell.Span, 1) {
				if at == len(kinds) {
					kinds = append(kinds, sheet.ColumnUnknown)
				}
				if kind != sheet.ColumnUnknown {
					kinds[at] = kind
				}
				at++
			}
		}
	}
	return kinds
}

// mergedCells gives the rows in which a column is blank though it says something
// for them.
func mergedCells(t *sheet.Table, heads, column int) (blank []int, found bool) {
	rows, first := 0, true
	for i, row := range t.Rows[heads:] {
		switch {
		case len(row.Cells) < 2:
			first = true // a group begins
			continue
		case column >= len(row.Cells):
			return nil, false
		}
		rows++
		if row.Cells[column].Text == "" {
			if first {
				return nil, false
			}
			blank = append(blank, heads+i)
		}
		first = false
	}
	return blank, rows >= fewestMerged && 2*len(blank) >= rows
}
