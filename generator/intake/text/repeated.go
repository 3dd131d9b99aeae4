package text

import (
	"strings"

	"congbo/generator/intake/sheet"
)

// unrepeat sets aside the words that a program has repeated in each of the cells
// that were one on paper: in all cells of a row that names a group, and in the
// headings over several columns and rows.
func (r *reader) unrepeat(rows []gridRow) {
	for i := range rows {
		if cells := rows[i].cells; len(cells) >= 3 && cells[0] != "" && hasLetters(cells[0]) && allSame(cells) {
			r.aside(rows[i].n, strings.Join(cells[1:], " "), sheet.Comment)
			rows[i].cells = cells[:1]
		}
	}
	if len(rows) < 2 || len(rows[0].cells) != len(rows[1].cells) || known(rows[0].cells) < 2 {
		return
	}
	over, under := rows[0].cells, rows[1].cells
	again := 0
	for c := range under {
		if under[c] != "" && under[c] == over[c] {
			again++
		}
	}
	if again == 0 || again == len(under) || !isHeadLike(under) {
		return
	}
	over, under = append([]string{}, over...), append([]string{}, under...)
	for c := len(over) - 1; c >= 0; c-- {
		if under[c] != "" && under[c] == over[c] {
			r.aside(rows[1].n, under[c], sheet.Comment)
			under[c] = ""
		} else if c > 0 && over[c] != "" && over[c] == over[c-1] {
			r.aside(rows[0].n, over[c], sheet.Comment)
			over[c] = ""
		}
	}
	rows[0].cells, rows[1].cells = over, under
}

// allSame reports whether all cells hold the same words.
func allSame(cells []string) bool {
	for _, cell := range cells[1:] {
		if cell != cells[0] {
			return false
		}
	}
	return true
}
