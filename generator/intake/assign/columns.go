package assign

import (
	"slices"
	"strconv"
	"strings"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// highestHead is how many rows may stand before the heading of a table ends.
const highestHead = 4

// A heading is what the first rows of a table say of its columns.
type heading struct {
	rows    int
	columns []sheet.Column
	words   []string // of each column
	money   []string // the unit that a column's amounts are in: triệu đồng
}

// columnsOf reads the heading of a table: how many rows it has, and what each
// column holds. It has no columns where the table assigns nothing.
func columnsOf(t *sheet.Table) heading {
	for head := 0; head < min(len(t.Rows), highestHead); head++ {
		h, assigns := namedColumns(t.Rows[head])
		if !assigns && !slices.Contains(h.columns, sheet.ColumnDuty) {
			continue
		}
		h.rows = head + 1
		if h.rows < len(t.Rows) && isSubhead(t.Rows[h.rows], t.Rows[head]) {
			h.refine(t.Rows[h.rows])
			h.rows++
		}
		if h.rows < len(t.Rows) && countsColumns(t.Rows[h.rows]) {
			h.rows++
		}
		if !assigns && !h.ticked(t.Rows[h.rows:]) {
			continue
		}
		if h.listsMembers(t.Rows[h.rows:]) {
			return heading{}
		}
		if column := h.timeColumn(t.Rows[h.rows:]); column >= 0 {
			h.columns[column] = sheet.ColumnDeadline
		}
		return h
	}
	return heading{}
}

// namedColumns reads one row of a heading. It assigns work where it names what
// is to be done and who does it, by when or with what result.
func namedColumns(row sheet.Row) (h heading, assigns bool) {
	duty, who := false, false
	for _, cell := range row.Cells {
		words := oneLine(cell.Text)
		col := sheet.ColumnOf(words)
		for range max(cell.Span, 1) {
			h.columns, h.words, h.money = append(h.columns, col), append(h.words, words), append(h.money, moneyUnit(words))
		}
		duty = duty || col == sheet.ColumnDuty
		who = who || saysOfTask(col) && col != sheet.ColumnTarget && col != sheet.ColumnBudget
	}
	return h, duty && who
}

// isBody reports whether a heading is the name of a body: the cells below it say
// what part it has in a task, chủ trì or phối hợp or just x.
func isBody(words string) bool {
	const longest = 10 // words
	return wordCount(words) <= longest && sheet.ColumnOf(words) == sheet.ColumnUnknown && vietnamese.IsUnits(words)
}

// moneyUnit gives the unit that a heading names in brackets for amounts of money:
// `Kinh phí (triệu đồng)`, `Dự toán (ĐVT: tỷ đồng)`.
func moneyUnit(words string) string {
	_, unit, ok := strings.Cut(words, "(")
	if unit, _, ok = strings.Cut(unit, ")"); !ok || !strings.HasSuffix(strings.ToLower(unit), "đồng") {
		return ""
	}
	return strings.TrimSpace(unit[strings.LastIndexByte(unit, ':')+1:])
}

// beside reports for each column whether it names bodies beside one that names
// who is in charge (Cơ quan chủ trì), or is headed by a body, and what part they
// have in a task.
func (h heading) beside() []part {
	all := make([]part, len(h.columns))
	charge := slices.ContainsFunc(h.words, namesCharge)
	for i, col := range h.columns {
		switch key := vietnamese.Key(h.words[i]); {
		case col == sheet.ColumnUnknown && isBody(h.words[i]):
			all[i] = headed
		case !charge || namesCharge(h.words[i]) || col != sheet.ColumnLead && col != sheet.ColumnWho:
		case col == sheet.ColumnWho && (strings.Contains(key, "thực hiện") || strings.Contains(key, "triển khai")):
			all[i] = helps
		default:
			all[i] = standsIn
		}
	}
	return all
}

// grouping gives the column of what several rows belong to: the first of two
// that name what is to be done, where one of its cells is for more than a row.
// It is -1 where there is none.
func (h heading) grouping(rows []sheet.Row) int {
	first := slices.Index(h.columns, sheet.ColumnDuty)
	if first < 0 || first+1 >= len(h.columns) || h.columns[first+1] != sheet.ColumnDuty {
		return -1
	}
	for _, row := range rows {
		group, duty := cellAt(row, first), cellAt(row, first+1)
		if group != nil && duty != nil && group.Span <= 1 && strings.TrimSpace(group.Text) == "" && strings.TrimSpace(duty.Text) != "" {
			return first
		}
	}
	return -1
}

// cellAt gives the cell of a row that begins at a column.
func cellAt(row sheet.Row, column int) *sheet.Cell {
	at := 0
	for i := range row.Cells {
		if at == column {
			return &row.Cells[i]
		}
		at += max(row.Cells[i].Span, 1)
	}
	return nil
}

// namesCharge reports whether a heading names who is in charge and nobody else.
func namesCharge(words string) bool {
	return sheet.ColumnOf(words) == sheet.ColumnLead && strings.Contains(vietnamese.Key(words), "chủ trì")
}

// A part is what the bodies of a column are to a task: they lead it, or, where
// another column names who is in charge, something else.
type part int

const (
	leads    part = iota
	helps         // they carry it out with the one in charge
	standsIn      // they lead it where nobody is in charge
	headed        // the heading names them
)

// isSubhead reports whether a row goes on heading the columns: Chủ trì and
// Phối hợp under Cơ quan thực hiện, or anything short under headings that span
// several columns while the others reach down.
func isSubhead(row, over sheet.Row) bool {
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
	if said == 0 || covered+said < len(row.Cells) {
		return false
	}
	return named == said && (covered > 0 || named > 1) || covered > 0 && standsUnder(row, over)
}

// standsUnder reports whether all words of a row are short and stand under a
// cell that spans several columns.
func standsUnder(row, over sheet.Row) bool {
	const short = 6 // words
	var wide []bool
	for _, cell := range over.Cells {
		for range max(cell.Span, 1) {
			wide = append(wide, cell.Span > 1)
		}
	}
	at := 0
	for _, cell := range row.Cells {
		if text := oneLine(cell.Text); text != "" && (at >= len(wide) || !wide[at] || wordCount(text) > short) {
			return false
		}
		at += max(cell.Span, 1)
	}
	return true
}

// refine takes what a second row of the heading says more of what the first
// one spans.
func (h *heading) refine(row sheet.Row) {
	at := 0
	for _, cell := range row.Cells {
		if words := oneLine(cell.Text); words != "" && at < len(h.columns) {
			h.words[at] = below(words, h.words[at])
			if col := sheet.ColumnOf(words); col != sheet.ColumnUnknown {
				h.columns[at] = col
			}
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
