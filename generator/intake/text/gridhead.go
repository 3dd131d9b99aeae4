package text

import (
	"strings"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// headRows counts the rows at the top that hold headings: the first, the ones
// that part its columns, and the one that numbers them.
func headRows(rows []gridRow, columns int) int {
	if len(rows) < 2 || known(rows[0].cells) < 2 && !rows[0].head {
		return 0
	}
	heads := 1
	for heads < min(len(rows)-1, 4) {
		cells := rows[heads].cells
		filled := 0
		for _, cell := range cells {
			if cell != "" {
				filled++
			}
		}
		ordinals := numbersColumns(cells)
		parts := cells[0] == "" || len(cells) < columns && !isRowNumber(cells[0])
		if filled < 2 || !ordinals && !(parts && heads == 1 && isHeadLike(cells)) {
			break
		}
		heads++
	}
	return heads
}

// numbersColumns reports whether a row only numbers the columns: (1) (2) (3),
// 1 2 3=1+2.
func numbersColumns(cells []string) bool {
	want, filled := 0, 0
	for _, cell := range cells {
		bare := strings.Trim(cell, "()[] ")
		if bare == "" || bare == "A" || bare == "B" || bare == "C" {
			continue
		}
		digits := strings.TrimLeft(bare, "0123456789")
		n := value(bare[:len(bare)-len(digits)])
		if n == 0 || want > 0 && n != want+1 || digits != "" && digits[0] != '=' {
			return false
		}
		want = n
		filled++
	}
	return filled >= 2
}

// isHeadLike reports whether the cells of a second row of headings are such:
// short, without an end of a sentence, no bodies and no times but years.
func isHeadLike(cells []string) bool {
	for _, cell := range cells {
		if cell != "" && sheet.ColumnOf(cell) == sheet.ColumnUnknown && vietnamese.IsUnits(cell) {
			return false
		}
		if utf8.RuneCountInString(cell) > 60 || strings.HasSuffix(cell, ".") || strings.HasSuffix(cell, ";") {
			return false
		}
	}
	return true
}

// spread lets the headings that stand over several others span them.
func spread(t *sheet.Table, heads, columns int) {
	if heads < 2 {
		return
	}
	if len(t.Rows[1].Cells) == columns {
		spreadOver(t)
		return
	}
	spreadShort(t, columns)
}

// spreadOver lets headings span those below them where the second row has a cell
// for each column, blank below a heading that stands over one column alone.
func spreadOver(t *sheet.Table) {
	over, under := t.Rows[0].Cells, t.Rows[1].Cells
	blank, runs := 0, 0
	for c := range under {
		switch {
		case under[c].Text == "":
			blank++
		case c == 0 || under[c-1].Text == "":
			runs++
		}
	}
	parents := len(over) - blank // that stand over others
	if len(over) == len(under) {
		t.Rows[0].Cells = spanBlank(over, under)
		return
	}
	if blank == 0 || parents < 1 || parents != runs && (runs != 1 || (len(under)-blank)%parents != 0) {
		return
	}
	at := 0 // the heading of the column
	for c := 0; c < len(under); {
		if under[c].Text == "" {
			under[c].Covered = true
			c++
			at++
			continue
		}
		run := c
		for run < len(under) && under[run].Text != "" {
			run++
		}
		each := run - c
		if parents != runs {
			each = (run - c) / parents
		}
		for ; c < run; c += each {
			over[at].Span = each
			at++
		}
	}
}

// spanBlank lets each heading of a first row that has a cell for each column
// span the blank ones after it that stand over headings of the second row.
func spanBlank(over, under []sheet.Cell) []sheet.Cell {
	var kept []sheet.Cell
	for c := range over {
		switch {
		case over[c].Text != "" && under[c].Text == "":
			under[c].Covered = true
		case over[c].Text == "" && under[c].Text != "" && len(kept) > 0 && under[c-1].Text != "":
			kept[len(kept)-1].Span++
			continue
		}
		kept = append(kept, over[c])
	}
	return kept
}

// spreadShort does the same where the second row holds only headings that stand
// below others: below the last ones of the first row, or, for chủ trì and phối
// hợp, below the one that names the bodies.
func spreadShort(t *sheet.Table, columns int) {
	over, under := t.Rows[0].Cells, t.Rows[1].Cells
	parents := len(over) + len(under) - columns
	if len(over) >= columns || parents < 1 || parents > len(over) || len(under)%parents != 0 {
		return
	}
	first := len(over) - parents
	if parents == 1 {
		for i := range over {
			if sheet.ColumnOf(over[i].Text) == sheet.ColumnWho && sheet.ColumnOf(under[0].Text) == sheet.ColumnLead {
				first = i
			}
		}
	}
	var row []sheet.Cell
	for i := range over {
		if i < first || i >= first+parents {
			row = append(row, sheet.Cell{Span: 1, Covered: true, Head: true})
			continue
		}
		over[i].Span = len(under) / parents
		row = append(row, under[(i-first)*over[i].Span:(i-first+1)*over[i].Span]...)
	}
	t.Rows[1].Cells = row
}
