package text

import "congbo/generator/intake/sheet"

// The rows of a table that have as many lines as columns which are enough, alone
// and as a share of all, to go by that and nothing else.
const (
	fewestDealt = 3
	dealtShare  = 2 // one half
)

// dealt tells which rows have a line for each column, so that their cells may be
// what they will: short forms (P. Đào tạo, T9/2026) and words that no table
// knows. None have where times stand elsewhere than they would be dealt.
func (t *flatTable) dealt(kinds []sheet.Column) map[*flatRow]bool {
	rows, right, wrong := map[*flatRow]bool{}, 0, 0
	filled := 0
	for _, row := range t.rows {
		if row.namesGroup() {
			continue
		}
		filled++
		if !row.fits(kinds) {
			continue
		}
		rows[row] = true
		for c := range kinds {
			switch l := &row.parts[0][c]; {
			case !l.time:
			case isWhen(kinds[c]):
				right++
			case kinds[c] != sheet.ColumnNote && kinds[c] != sheet.ColumnUnknown:
				wrong++
			}
		}
	}
	if len(rows) < fewestDealt || len(rows)*dealtShare < filled || wrong > right {
		return nil
	}
	return rows
}

// fits reports whether a row has a line for each column, none of which goes on
// with the one above or is an item of a list (P. Đào tạo is no item).
func (row *flatRow) fits(kinds []sheet.Column) bool {
	if len(row.parts) != 1 || len(row.parts[0]) != len(kinds) {
		return false
	}
	for i := range row.parts[0] {
		l := &row.parts[0][i]
		if l.lower || i > 0 && l.marked && markOf(l.text).kind != letter || l.open || i+1 < len(kinds) && (l.end == endsComma || l.end == endsLoose || l.end == endsHyphen || l.end == endsDash) {
			return false
		}
	}
	return true
}

// inOrder gives the columns one after another, a line to each.
func inOrder(columns int) [][]int {
	at := make([]int, columns)
	for c := range at {
		at[c] = c
	}
	return [][]int{at}
}
