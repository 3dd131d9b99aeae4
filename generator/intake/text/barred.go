package text

import (
	"strings"

	"congbo/generator/intake/sheet"
)

// A barCell is the lines of a cell that lines with nothing but a bar part from
// its neighbours, as in tables copied from the pages of some portals.
type barCell struct {
	n     int
	text  string
	lines int
	page  bool
}

// Limits of such a table: the headings and the lines of a cell, and of a cell
// that says nothing of where it stands.
const (
	mostBarHeads   = 14
	longestBarCell = 80
	longestLoose   = 8
)

// barred reads the table with a bar on a line of its own after every cell that
// lines begin with, and tells how many lines that took.
func barred(lines []line) (rows []gridRow, used int) {
	if len(lines) < 2 || lines[0].wide > 12 || lines[1].bars != 1 || sheet.ColumnOf(lines[0].text) != sheet.ColumnNumber {
		return nil, 0
	}
	b := &barTable{lines: lines}
	head := gridRow{n: lines[0].n}
	for len(head.cells) < mostBarHeads {
		c, ok := b.next()
		if !ok || len(head.cells) > 2 && isRowNumber(c.text) {
			b.back()
			break
		}
		head.cells = append(head.cells, c.text)
	}
	if b.columns = len(head.cells); b.columns < 3 || known(head.cells) < 2 {
		return nil, 0
	}
	rows = append(rows, head)
	for {
		row, ok := b.row()
		if !ok {
			break
		}
		rows = append(rows, row)
	}
	if len(rows) < 2 {
		return nil, 0
	}
	return rows, b.at
}

// A barTable is read cell by cell.
type barTable struct {
	lines   []line
	at      int // the line of the next cell
	last    int // that of the last one
	blank   int // cells without words before the next one
	columns int
	numbers rowCounter
}

// next gives the next cell; not ok where there is none, or one as long as no
// cell is.
func (b *barTable) next() (c barCell, ok bool) {
	b.last = b.at
	if b.blank > 0 {
		b.blank--
		return barCell{n: b.lines[b.at].n}, true
	}
	if b.at >= len(b.lines) {
		return c, false
	}
	l := &b.lines[b.at]
	c = barCell{n: l.n, text: l.text, lines: 1, page: l.page}
	to := b.at + 1
	for ; to < len(b.lines) && b.lines[to].bars == 0; to++ {
		if c.lines++; c.lines > longestBarCell {
			return c, false
		}
		s := b.lines[to].text
		if m := markOf(s); m.kind != unmarked && !m.weak {
			c.text += "\n" + s
		} else {
			c.text = glue(c.text, s)
		}
	}
	if b.at = to; to < len(b.lines) {
		b.blank = b.lines[to].bars - 1
	}
	return c, to < len(b.lines) || c.lines <= longestLoose
}

// back puts the last cell back.
func (b *barTable) back() {
	b.at, b.blank = b.last, 0
}

// row gives the next row; not ok after the last.
func (b *barTable) row() (row gridRow, ok bool) {
	b.blank = 0 // cells without words at the end of the row above
	from := b.at
	c, ok := b.next()
	if !ok {
		b.at = from
		return row, false
	}
	row = gridRow{n: c.n, page: c.page}
	switch {
	case isRowNumber(c.text) && b.numbers.follows(c.text, true):
		row.cells = []string{c.text}
	case c.lines > longestLoose || !b.goesOn():
		b.at, b.blank = from, 0
		return row, false
	case markOf(c.text).kind == roman || isCapitals(c.text): // over all columns
		row.cells = []string{c.text}
		return row, true
	default:
		row.cells, row.covered = []string{"", c.text}, []int{0}
	}
	for len(row.cells) < b.columns {
		here, blank := b.at, b.blank
		c, ok := b.next()
		if !ok || c.text != "" && len(row.cells) == 2 && isRowNumber(c.text) && b.begins(c.text, row.cells) {
			b.at, b.blank = here, blank
			break
		}
		row.cells = append(row.cells, c.text)
	}
	if len(row.cells) == 2 { // a number and the name of a group
		row.cells = []string{row.cells[0] + " " + row.cells[1]}
	}
	return row, true
}

// begins reports whether a number begins the row after one that has but a
// number and words, which is the name of a group.
func (b *barTable) begins(number string, row []string) bool {
	ahead := b.numbers
	return !isDigits(strings.Trim(row[0], ".)")) && ahead.follows(number, false) || strings.HasPrefix(number, strings.TrimRight(row[0], ".")+".")
}

// goesOn reports whether more cells come soon.
func (b *barTable) goesOn() bool {
	for _, l := range b.lines[min(b.at+1, len(b.lines)):min(b.at+longestLoose, len(b.lines))] {
		if l.bars > 0 {
			return true
		}
	}
	return false
}
