package assign

import (
	"strconv"
	"strings"

	"congbo/generator/intake/sheet"
)

// highestHead is how many rows may stand before the heading of a table ends.
const highestHead = 4

// columnsOf reads the heading of a table: how many rows it has, and what each
// column holds. It gives nil for a table that assigns nothing.
func columnsOf(t *sheet.Table) (head int, columns []sheet.Column) {
	for head = 0; head < min(len(t.Rows), highestHead); head++ {
		found, assigns := namedColumns(t.Rows[head])
		if !assigns {
			continue
		}
		if head++; head < len(t.Rows) && isSubhead(t.Rows[head], found) {
			refine(found, t.Rows[head])
			head++
		}
		if head < len(t.Rows) && countsColumns(t.Rows[head]) {
			head++
		}
		return head, found
	}
	return 0, nil
}

// namedColumns reads one row of a heading. It assigns work where it names what
// is to be done and who does it, by when or with what result.
func namedColumns(row sheet.Row) (columns []sheet.Column, assigns bool) {
	duty, who := false, false
	for _, cell := range row.Cells {
		col := sheet.ColumnOf(oneLine(cell.Text))
		for range max(cell.Span, 1) {
			columns = append(columns, col)
		}
		duty = duty || col == sheet.ColumnDuty
		who = who || saysOfTask(col) && col != sheet.ColumnTarget && col != sheet.ColumnBudget
	}
	return columns, duty && who
}

// isSubhead reports whether a row goes on heading the columns: Chủ trì and
// Phối hợp under Cơ quan thực hiện.
func isSubhead(row sheet.Row, columns []sheet.Column) bool {
	named, said, covered := 0, 0, 0
	for _, cell := range row.Cells {
		text := oneLine(cell.Text)
		if cell.Covered {
			covered++
		}
		if text == "" {
			continue
		}
		said++
		if col := sheet.ColumnOf(text); col != sheet.ColumnUnknown && col != sheet.ColumnDuty && wordCount(text) <= 5 {
			named++
		}
	}
	return said > 0 && named == said && covered+said >= len(row.Cells) && (covered > 0 || named > 1)
}

// refine takes what a second row of the heading says more of what the first
// one spans.
func refine(columns []sheet.Column, row sheet.Row) {
	at := 0
	for _, cell := range row.Cells {
		if col := sheet.ColumnOf(oneLine(cell.Text)); col != sheet.ColumnUnknown && at < len(columns) {
			columns[at] = col
		}
		at += max(cell.Span, 1)
	}
}

// countsColumns reports whether a row only numbers the columns: (1) (2) (3).
func countsColumns(row sheet.Row) bool {
	next := 0
	for _, cell := range row.Cells {
		text := strings.Trim(oneLine(cell.Text), "()[]")
		if i := strings.IndexAny(text, "=+"); i > 0 { // (4)=(2)+(3)
			text = strings.Trim(text[:i], "() ")
		}
		if text == "" {
			continue
		}
		n, err := strconv.Atoi(text)
		if err != nil || n != next+1 && next > 0 {
			return false
		}
		next = n
	}
	return next > 1
}
