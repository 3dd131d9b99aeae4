package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// A gridRow is a row of a table as a parser found it.
type gridRow struct {
	n     int
	cells []string // paragraphs parted by "\n"
	page  bool     // a page ends before it
	head  bool     // marked as headings

	covered []int // columns that cells above cover
}

// table makes a table of rows that a parser found: heads that are printed
// again on every page are set aside, rows that a page has cut in two are
// joined, and rows that only name a group become one cell.
func (r *reader) table(rows []gridRow) *sheet.Table {
	columns := columnCount(rows)
	heads := headRows(rows, columns)
	hasNumber := len(rows) > 0 && len(rows[0].cells) > 0 && sheet.ColumnOf(rows[0].cells[0]) == sheet.ColumnNumber
	t := &sheet.Table{}
	page := false
	for i, row := range rows {
		if i >= heads && heads > 0 && slices.ContainsFunc(rows[:heads], row.same) {
			r.aside(row.n, strings.Join(row.cells, " "), sheet.PageHead)
			page = true
			continue
		}
		if hasNumber && i >= heads && len(row.cells) > 1 && row.cells[0] == "" && isRowNumber(row.cells[1]) && len(row.cells) != columns {
			row.cells = row.cells[1:]
		}
		page = page || row.page
		if i > heads && hasNumber && row.continues(t.Rows[len(t.Rows)-1], page) {
			carry(&t.Rows[len(t.Rows)-1], row)
			page = false
			continue
		}
		page = false
		if text, found := row.group(rows[i+1:], columns, hasNumber); found && i >= heads {
			t.Rows = append(t.Rows, sheet.Row{Line: row.n, Cells: []sheet.Cell{{Text: text, Span: columns}}})
			continue
		}
		out := sheet.Row{Line: row.n}
		for c, cell := range row.cells {
			out.Cells = append(out.Cells, sheet.Cell{Text: cell, Span: 1, Head: i < heads, Covered: slices.Contains(row.covered, c)})
		}
		for len(out.Cells) < columns && i >= heads {
			out.Cells = append(out.Cells, sheet.Cell{Span: 1})
		}
		t.Rows = append(t.Rows, out)
	}
	spread(t, heads, columns)
	return t
}

// spread lets the headings that stand over several others span them, where the
// second row holds only those others: the last ones of the first row, or, for
// chủ trì and phối hợp, the one that names the bodies.
func spread(t *sheet.Table, heads, columns int) {
	if heads < 2 {
		return
	}
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

// columnCount gives the number of cells that most rows have.
func columnCount(rows []gridRow) int {
	counts := map[int]int{}
	best := 0
	for _, row := range rows {
		width := len(row.cells)
		if width > 0 && row.cells[0] == "" && width > len(rows[0].cells) {
			width-- // a blank cell too much, see table
		}
		counts[width]++
		if counts[width] > counts[best] || counts[width] == counts[best] && width > best {
			best = width
		}
	}
	if known(rows[0].cells) >= 2 {
		return max(best, len(rows[0].cells))
	}
	return best
}

// known counts the cells that are headings of columns.
func known(cells []string) int {
	count := 0
	for _, cell := range cells {
		if sheet.ColumnOf(cell) != sheet.ColumnUnknown {
			count++
		}
	}
	return count
}

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
// short, without an end of a sentence.
func isHeadLike(cells []string) bool {
	for _, cell := range cells {
		if utf8.RuneCountInString(cell) > 60 || strings.HasSuffix(cell, ".") || strings.HasSuffix(cell, ";") {
			return false
		}
	}
	return true
}

// same reports whether two rows have the same words.
func (row gridRow) same(other gridRow) bool {
	return slices.EqualFunc(row.cells, other.cells, func(a, b string) bool {
		return a == b || vietnamese.Fold(a) == vietnamese.Fold(b)
	})
}

// continues reports whether a row is the rest of the one above: it has no
// number, and its words go on in the middle of a sentence, or a page has ended
// and the sentence above has not.
func (row gridRow) continues(above sheet.Row, page bool) bool {
	if len(row.cells) < 2 || row.cells[0] != "" || len(above.Cells) < 2 || len(row.covered) > 0 {
		return false
	}
	goesOn, begins := 0, 0
	for i, cell := range row.cells {
		if cell == "" || i >= len(above.Cells) {
			continue
		}
		over := above.Cells[i].Text
		switch {
		case over == "" && !page:
		case startsLower(cell) && markOf(cell).kind == unmarked:
			goesOn++
		case page && over != "" && endingOf(over) != endsFull && endingOf(over) != endsSemi && markOf(cell).kind == unmarked:
			goesOn++
		default:
			begins++
		}
	}
	return goesOn > begins || page && goesOn > 0 && goesOn == begins
}

// carry appends the rest of a row to its cells.
func carry(above *sheet.Row, row gridRow) {
	for i, cell := range row.cells {
		if cell == "" {
			continue
		}
		for i >= len(above.Cells) {
			above.Cells = append(above.Cells, sheet.Cell{Span: 1})
		}
		over := &above.Cells[i].Text
		switch {
		case *over == "":
			*over = cell
		case startsLower(cell) || endingOf(*over) == endsOpen || endingOf(*over) == endsComma || endingOf(*over) == endsLoose:
			*over = glue(*over, cell)
		default:
			*over += "\n" + cell
		}
	}
}

// group gives the words of a row that names a group of the rows below it: a
// cell alone, or a Roman number or letter and a heading, or a number that the
// next one divides (1., then 1.1.).
func (row gridRow) group(below []gridRow, columns int, hasNumber bool) (string, bool) {
	if columns < 3 {
		return "", false
	}
	var filled []int
	for i, cell := range row.cells {
		if cell != "" {
			filled = append(filled, i)
		}
	}
	switch {
	case len(filled) == 1 && filled[0] == 0 && hasNumber && hasLetters(row.cells[0]) && !isRowNumber(row.cells[0]):
		return row.cells[0], true // in the column of the numbers
	case len(filled) == 1 && (len(row.cells) == 1 || filled[0] <= 1):
		text := row.cells[filled[0]]
		short := len(row.cells) < columns
		if hasLetters(text) && (short || isCapitals(text) || markOf(text).kind == roman || markOf(text).kind == article) {
			return text, true
		}
	case len(filled) == 2 && filled[0] == 0 && filled[1] == 1 && hasNumber && isRowNumber(row.cells[0]):
		label, text := strings.TrimRight(row.cells[0], ".)"), row.cells[1]
		parent := false
		if len(below) > 0 && len(below[0].cells) > 0 {
			child := strings.TrimRight(below[0].cells[0], ".)")
			parent = strings.HasPrefix(child, label+".") || child == "1" || child == "-" || child == "a"
		}
		if strings.Trim(label, "0123456789.") != "" || parent || isCapitals(text) {
			return row.cells[0] + " " + text, true
		}
	}
	return "", false
}

// isRowNumber reports whether a cell is what numbers a row: 1, 1., 1.2, I, A,
// a), -.
func isRowNumber(s string) bool {
	if s == "-" || s == "+" || s == "*" {
		return true
	}
	bare := strings.Trim(s, ".)( /")
	switch {
	case bare == "" || len(bare) > 9:
		return false
	case strings.Trim(bare, "0123456789.") == "":
		return strings.Count(bare, ".") <= 4 && !(len(bare) > 3 && !strings.Contains(bare, "."))
	case strings.Trim(bare, "IVXL") == "":
		return true
	}
	head, tail, _ := strings.Cut(bare, ".")
	if utf8.RuneCountInString(head) == 1 && strings.Trim(tail, "0123456789.") == "" { // A, a, A.1
		r, _ := utf8.DecodeRuneInString(head)
		return unicode.IsLetter(r)
	}
	return strings.Trim(head, "IVXL") == "" && strings.Trim(tail, "0123456789.") == ""
}

// hasLetters reports whether a text has any.
func hasLetters(s string) bool {
	return strings.ContainsFunc(s, unicode.IsLetter)
}
