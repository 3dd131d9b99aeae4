package text

import (
	"strings"
	"testing"

	"congbo/generator/intake/sheet"
)

// flattenedRight is the share of cells that have to come back.
const flattenedRight = 0.98

// TestFlattenedAgain gives each cell of tables of real texts lines of its own,
// as copying out of a PDF does, leaves out every seventh of those right of the
// third column, and looks whether the same cells come back.
func TestFlattenedAgain(t *testing.T) {
	for _, holes := range []bool{false, true} {
		same, all := 0, 0
		for _, prefix := range []string{"04-", "08-", "21-", "41-"} {
			for _, table := range tables(readShared(t, prefix)) {
				lines, want := flatten(wordsOf(table), holes)
				s, err := Read([]byte(strings.Join(lines, "\n")))
				if err != nil {
					t.Fatal(err)
				}
				var got [][]string
				for _, found := range tables(s) {
					got = append(got, wordsOf(found)...)
				}
				for i, row := range want {
					for j, cell := range row {
						all++
						if i < len(got) && j < len(got[i]) && got[i][j] == cell {
							same++
						}
					}
				}
			}
		}
		if float64(same) < flattenedRight*float64(all) {
			t.Errorf("holes %t: %d of %d cells", holes, same, all)
		}
	}
}

// wordsOf gives the words of a table, cell by cell.
func wordsOf(table *sheet.Table) (rows [][]string) {
	for _, r := range table.Rows {
		var row []string
		for _, c := range r.Cells {
			row = append(row, strings.Join(strings.Fields(c.Text), " "))
		}
		rows = append(rows, row)
	}
	return rows
}

// flatten gives the cells of a table a line each, the number and the words of a
// group too, and the rows that have to be read from those lines.
func flatten(table [][]string, holes bool) (lines []string, want [][]string) {
	count := 0
	for i, row := range table {
		var kept []string
		for c, cell := range row {
			if count++; holes && i > 0 && c >= 3 && count%7 == 0 {
				cell = ""
			}
			kept = append(kept, cell)
			switch number, words, _ := strings.Cut(cell, " "); {
			case cell == "":
			case len(row) == 1 && words != "":
				lines = append(lines, number, words)
			default:
				lines = append(lines, cell)
			}
		}
		want = append(want, kept)
	}
	return lines, want
}
