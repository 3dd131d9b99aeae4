package word

import (
	"strings"

	"congbo/generator/intake/sheet"
)

// headed gives the table that paragraphs in a row make with tabs where the
// first has the headings of its columns: its cells may be long, and empty. It
// tells how many items that took.
func (fin *finisher) headed(items []item) (*sheet.Block, int) {
	if len(items) == 0 || items[0].paragraph == nil {
		return nil, 0
	}
	heads := fin.cells(items[0].paragraph)
	if !sheet.AreHeadings(heads) {
		return nil, 0
	}
	t := &sheet.Table{Rows: []sheet.Row{rowOf(items[0].paragraph.line, heads, len(heads), true)}}
	taken, last := 1, 1
	for ; taken < len(items); taken++ {
		p := items[taken].paragraph
		if p == nil || len(p.boxes) > 0 {
			break
		}
		cells := fitted(fin.cells(p), heads)
		switch {
		case !p.worded:
			continue
		case len(cells) > len(heads), sheet.AreHeadings(cells):
		case len(cells) == 1 && !(sheet.Marked(cells[0]) && fin.isRow(items[taken+1:])): // names no group
		default:
			t.Rows = append(t.Rows, rowOf(p.line, cells, len(heads), false))
			last = taken + 1
			continue
		}
		break
	}
	if len(t.Rows) < 2 {
		return nil, 0
	}
	return &sheet.Block{Line: items[0].paragraph.line, Table: t}, last
}

// isRow reports whether items begin with a row that is no heading.
func (fin *finisher) isRow(items []item) bool {
	if len(items) == 0 || items[0].paragraph == nil {
		return false
	}
	cells := fin.cells(items[0].paragraph)
	return len(cells) > 1 && !sheet.AreHeadings(cells)
}

// cells gives what stands between the tabs of a paragraph, without the empty
// ones at its end.
func (fin *finisher) cells(p *paragraph) []string {
	var cells []string
	for cell := range strings.SplitSeq(fin.rest.Repair(p.raw), "\t") {
		cells = append(cells, sheet.Tidy(cell))
	}
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// fitted gives cells as the columns want them: without empty ones where those
// are but tabs that someone typed to reach the next column, and with a list's
// number in the column of numbers.
func fitted(cells, heads []string) []string {
	if len(cells) > len(heads) {
		kept := cells[:0]
		for _, cell := range cells {
			if cell != "" {
				kept = append(kept, cell)
			}
		}
		cells = kept
	}
	if len(cells) > 1 && len(cells) < len(heads) && sheet.ColumnOf(heads[0]) == sheet.ColumnNumber && sheet.Marked(cells[0]) {
		number, rest, _ := strings.Cut(cells[0], " ")
		cells = append([]string{number, rest}, cells[1:]...)
	}
	return cells
}

// rowOf gives a row. A cell alone, or after a Roman number, goes over all columns
// that are left: it names a group.
func rowOf(line int, cells []string, columns int, head bool) sheet.Row {
	row := sheet.Row{Line: line}
	switch {
	case len(cells) == 1:
		row.Cells = []sheet.Cell{{Text: cells[0], Span: columns}}
		return row
	case len(cells) == 2 && columns > 2 && strings.Trim(cells[0], "IVXL.") == "":
		row.Cells = []sheet.Cell{{Text: cells[0], Span: 1}, {Text: cells[1], Span: columns - 1}}
		return row
	}
	for i := range columns {
		cell := sheet.Cell{Span: 1, Head: head}
		if i < len(cells) {
			cell.Text = cells[i]
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}
