package writing

import (
	"strings"

	"congbo/generator/intake/sheet"
	"congbo/generator/markdown"
)

// table writes a table with the width of its widest row. Where a cell covers
// several columns, or one above it covers it, the others stay empty.
func (w *writer) table(t *sheet.Table) {
	rows, width := grid(t)
	if width == 0 {
		return
	}
	w.outside(-1)
	w.WriteByte('\n')
	if width > markdown.MaxColumns || width*len(rows) > maxCells {
		for _, row := range rows {
			w.paragraph(strings.Join(row, " | "), -1)
		}
		return
	}
	for i, row := range rows {
		for at := range width {
			text := ""
			if at < len(row) {
				text = cell(row[at])
			}
			w.WriteString("| " + text + " ")
		}
		w.WriteString("|\n")
		if i == 0 {
			w.WriteString(strings.Repeat("| --- ", width) + "|\n")
		}
	}
}

// maxCells is how many cells a table may have; a longer one is written row by
// row.
const maxCells = 50_000

// grid gives the cells of a table by row and column, without rows that say
// nothing.
func grid(t *sheet.Table) (rows [][]string, width int) {
	for _, row := range t.Rows {
		var cells []string
		said := false
		for _, c := range row.Cells {
			said = said || len(lines(c.Text)) > 0
			cells = append(cells, c.Text)
			for range min(c.Span, markdown.MaxColumns+1) - 1 {
				cells = append(cells, "")
			}
		}
		if said {
			rows = append(rows, cells)
			width = max(width, len(cells))
		}
	}
	return rows, width
}
