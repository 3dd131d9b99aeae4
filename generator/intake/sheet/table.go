package sheet

// AreHeadings reports whether the cells of a row are the headings of a table:
// three or more, half of which name columns.
func AreHeadings(cells []string) bool {
	named := 0
	for _, cell := range cells {
		if ColumnOf(cell) != ColumnUnknown {
			named++
		}
	}
	return len(cells) >= 3 && named >= 2 && 2*named >= len(cells)
}

// JoinTables joins tables that are one and that somebody has cut in two, as
// word processors do when a row is moved to the next page by hand: one that
// has headings, and the next, right below it, which has as many columns and
// none.
func JoinTables(blocks []Block) []Block {
	kept := blocks[:0]
	headed := false // the last block kept is a table with headings
	for _, b := range blocks {
		if b.Table == nil {
			headed = false
			kept = append(kept, b)
			continue
		}
		has := AreHeadings(firstRow(b.Table))
		if last := len(kept) - 1; headed && !has && columns(b.Table) == columns(kept[last].Table) {
			joined := *kept[last].Table
			joined.Rows = append(joined.Rows[:len(joined.Rows):len(joined.Rows)], b.Table.Rows...)
			kept[last].Table = &joined
			continue
		}
		headed = has
		kept = append(kept, b)
	}
	return kept
}

// firstRow gives the words of a table's first row.
func firstRow(t *Table) []string {
	if len(t.Rows) == 0 {
		return nil
	}
	var cells []string
	for _, cell := range t.Rows[0].Cells {
		cells = append(cells, cell.Text)
	}
	return cells
}

// columns counts the columns of a table.
func columns(t *Table) int {
	most := 0
	for _, row := range t.Rows {
		width := 0
		for _, cell := range row.Cells {
			width += max(cell.Span, 1)
		}
		most = max(most, width)
	}
	return most
}
