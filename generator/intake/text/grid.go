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
	r.unrepeat(rows)
	columns := columnCount(rows)
	heads := headRows(rows, columns)
	first := firstColumn(rows, heads)
	hasNumber := first == sheet.ColumnNumber
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
		if hasNumber && i >= heads && row.lacksNumber(columns) {
			row.cells = append([]string{""}, row.cells...)
		}
		page = page || row.page
		if i > heads && hasNumber && row.continues(t.Rows[len(t.Rows)-1], page) {
			carry(&t.Rows[len(t.Rows)-1], row)
			page = false
			continue
		}
		page = false
		if text, found := row.group(rows[i+1:], columns, first); found && i >= heads {
			t.Rows = append(t.Rows, sheet.Row{Line: row.n, Cells: []sheet.Cell{{Text: text, Span: columns}}})
			continue
		}
		if i >= heads && len(row.cells) > 1 && row.cells[0] == "" && mergedDown[first] {
			row.covered = append(row.covered, 0)
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
	mergeDown(t, heads)
	return t
}

// mergedDown are the columns that stand first only where each of their cells is
// for several rows: a blank one goes on with the one above.
var mergedDown = map[sheet.Column]bool{
	sheet.ColumnDeadline: true, sheet.ColumnStart: true, sheet.ColumnLead: true, sheet.ColumnWho: true, sheet.ColumnPlace: true, sheet.ColumnBasis: true,
}

// firstColumn tells what the first column holds. One without a heading that most
// rows have a number in holds those.
func firstColumn(rows []gridRow, heads int) sheet.Column {
	if len(rows) == 0 || len(rows[0].cells) == 0 {
		return sheet.ColumnUnknown
	}
	column := sheet.ColumnOf(rows[0].cells[0])
	if column != sheet.ColumnUnknown || rows[0].cells[0] != "" || heads == 0 {
		return column
	}
	numbers := 0
	for _, row := range rows[heads:] {
		if len(row.cells) > 1 && isRowNumber(row.cells[0]) {
			numbers++
		}
	}
	if 2*numbers > len(rows)-heads {
		return sheet.ColumnNumber
	}
	return column
}

// lacksNumber reports whether a row has lost the blank cell of its number: it
// has a cell too few, and begins with words.
func (row gridRow) lacksNumber(columns int) bool {
	const words = 3
	return columns > 3 && len(row.cells) == columns-1 && !isRowNumber(row.cells[0]) && markOf(row.cells[0]).kind != roman && len(strings.Fields(row.cells[0])) >= words && !isUnit(row.cells[0]) &&
		(isUnit(row.cells[1]) || isTime(row.cells[len(row.cells)-1]))
}

// columnCount gives the number of cells that most rows have.
func columnCount(rows []gridRow) int {
	counts := map[int]int{}
	best := 0
	for _, row := range rows {
		width := len(row.cells)
		if width > 1 && row.cells[0] == "" && isRowNumber(row.cells[1]) && width > len(rows[0].cells) {
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
// next one divides (1., then 1.1.), or one in a column that holds none.
func (row gridRow) group(below []gridRow, columns int, first sheet.Column) (string, bool) {
	hasNumber := first == sheet.ColumnNumber
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
	case len(filled) == 2 && filled[0] == 0 && filled[1] == 1 && mergedDown[first] && isRowNumber(row.cells[0]):
		return row.cells[0] + " " + row.cells[1], true // what stands first is no number
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
