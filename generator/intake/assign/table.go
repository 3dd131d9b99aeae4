package assign

import (
	"slices"
	"strings"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/outline"
	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// table writes the rows of a table of tasks, or the table as it is.
func (w *writer) table(n *outline.Node, c context) {
	t := n.Table
	h := columnsOf(t)
	head := h.rows
	if h.columns == nil || n.Purpose == outline.Aims {
		w.body = append(w.body, draft.Node{Kind: draft.Table, Line: n.Line, Table: t})
		return
	}
	r := rowReader{w: w, c: c, columns: h.columns, words: h.words, money: h.money, parts: h.beside(), times: h.times(), grouping: h.grouping(t.Rows[head:]), above: make([]string, len(h.columns))}
	for _, row := range t.Rows[:head] {
		r.setAside(row)
	}
	for _, row := range t.Rows[head:] {
		if slices.ContainsFunc(t.Rows[:head], func(h sheet.Row) bool { return sameRow(row, h) }) {
			r.setAside(row) // the heading again, on a new page
			continue
		}
		r.row(row)
	}
	r.flush()
	r.keepRest()
}

// keepRest writes the words of heading and rows that no task took.
func (r *rowReader) keepRest() {
	for _, words := range r.taken {
		r.w.body = append(r.w.body, draft.Node{Kind: draft.Paragraph, Text: words.Text, Line: words.Line})
	}
	r.taken = nil
}

// sameRow reports whether two rows hold the same words.
func sameRow(a, b sheet.Row) bool {
	if len(a.Cells) != len(b.Cells) {
		return false
	}
	for i := range a.Cells {
		if vietnamese.Key(oneLine(a.Cells[i].Text)) != vietnamese.Key(oneLine(b.Cells[i].Text)) {
			return false
		}
	}
	return true
}

// oneLine joins the paragraphs of a cell.
func oneLine(cell string) string { return strings.Join(strings.Fields(cell), " ") }

// groupHead writes a row that heads others as a heading.
func (r *rowReader) groupHead(text, mark string, line int) {
	level := min(r.c.level+1, deepest)
	if strings.Count(mark, ".") > 0 && len(mark) > 2 || mark != "" && mark[0] >= '0' && mark[0] <= '9' {
		level = min(r.c.level+2, deepest)
	}
	r.w.body = append(r.w.body, draft.Node{Kind: draft.Heading, Level: level, Marker: asMarker(mark), Text: text, Line: line})
	r.group = given{}
	if units := outline.UnitsOf(text); units != nil {
		r.group.lead = texts(units)
	}
	r.group.deadline = headingDeadline(text)
}

// groupRow reports whether a row heads others: one cell of words, and nothing
// in the columns of who and when. One with a Roman number may have the sum of
// what the others cost.
func groupRow(row sheet.Row, columns []sheet.Column) (text, mark, sum string, ok bool) {
	at, words := 0, 0
	for _, cell := range row.Cells {
		t := oneLine(cell.Text)
		col := sheet.ColumnUnknown
		if at < len(columns) {
			col = columns[at]
		}
		at += max(cell.Span, 1)
		switch {
		case cell.Covered && t == "":
			if col != sheet.ColumnNumber && col != sheet.ColumnNote && col != sheet.ColumnUnknown {
				return "", "", "", false
			}
		case t == "":
		case col == sheet.ColumnNumber && cell.Span <= 1:
			mark = t
		case col == sheet.ColumnBudget && sum == "" && mark != "" && strings.Trim(mark, "IVXL.") == "":
			sum = t
		case cell.Span <= 1 && saysOfTask(col):
			return "", "", "", false
		default:
			words++
			text = t
		}
	}
	if words != 1 {
		return "", "", "", false
	}
	if mark == "" && len(row.Cells) > 0 {
		if m, rest, found := cutMark(text); found {
			return rest, m, "", true
		}
	}
	return text, mark, sum, true
}

// saysOfTask reports whether a column says who does a task, by when, or with
// what result.
func saysOfTask(c sheet.Column) bool {
	switch c {
	case sheet.ColumnLead, sheet.ColumnWith, sheet.ColumnWho, sheet.ColumnDeadline, sheet.ColumnStart, sheet.ColumnOutput, sheet.ColumnTarget, sheet.ColumnBudget:
		return true
	}
	return false
}

// cutMark parts `I. NHÓM GIẢI PHÁP` or `A | …` in one cell.
func cutMark(text string) (mark, rest string, ok bool) {
	i := strings.IndexAny(text, ". ")
	if i <= 0 || i > 4 || strings.ToUpper(text[:i]) != text[:i] {
		return "", "", false
	}
	for _, r := range text[:i] {
		if !strings.ContainsRune("IVXABCDĐEGHKLMN0123456789", r) {
			return "", "", false
		}
	}
	return text[:i], strings.TrimLeft(text[i:], ". "), true
}
