package assign

import (
	"strings"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/outline"
	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// rowReader reads the rows of a table of tasks.
type rowReader struct {
	w       *writer
	c       context
	columns []sheet.Column
	above   []string // the last words of each column, for merged cells
	group   given    // of the group row above
	open    *draft.Node
	fields  given
	taken   []draft.Taken
}

// setAside takes the words of a row of the heading: they become labels.
func (r *rowReader) setAside(row sheet.Row) {
	var words []string
	for _, cell := range row.Cells {
		words = append(words, strings.Fields(cell.Text)...)
	}
	if len(words) > 0 {
		r.taken = append(r.taken, draft.Taken{Line: row.Line, Text: strings.Join(words, " ")})
	}
}

// row reads one row: one that heads others, a task, or the rest of the task
// before it, which a page cut.
func (r *rowReader) row(row sheet.Row) {
	if text, mark, ok := groupRow(row, r.columns); ok {
		r.flush()
		r.groupHead(text, mark, row.Line)
		return
	}
	cells := r.read(row)
	switch {
	case cells.what == "":
		if cells.number != "" {
			cells.taken = append(cells.taken, draft.Taken{Line: row.Line, Text: cells.number})
		} else if r.open != nil {
			r.fields = r.fields.and(cells.fields)
		}
	default:
		r.flush()
		r.open = &draft.Node{Kind: draft.Duty, Marker: asMarker(cells.number), Text: cells.what, Line: row.Line}
		r.fields = cells.fields.over(r.group)
	}
	r.taken = append(r.taken, cells.taken...)
}

// A rowCells is what the cells of a row say.
type rowCells struct {
	number, what string
	fields       given
	taken        []draft.Taken
}

// read reads the cells of a row. A cell that the one above it covers, or whose
// words are ditto marks, says what that one says.
func (r *rowReader) read(row sheet.Row) (c rowCells) {
	at := 0
	for _, cell := range row.Cells {
		for at >= len(r.columns) { // a row with more cells than the heading
			r.columns, r.above = append(r.columns, sheet.ColumnUnknown), append(r.above, "")
		}
		col, text := r.columns[at], strings.TrimSpace(cell.Text)
		own := !cell.Covered && !isDitto(text)
		if text != "" && !(own && (col == sheet.ColumnDuty || col == sheet.ColumnNumber)) {
			c.taken = append(c.taken, draft.Taken{Line: row.Line, Text: oneLine(text)})
		}
		switch {
		case !own && (text == "" || isDitto(text)):
			text = r.above[at]
		case text != "":
			r.above[at] = text
		}
		c.put(col, text, own)
		at += max(cell.Span, 1)
	}
	return c
}

// put takes the words of one cell.
func (c *rowCells) put(col sheet.Column, text string, own bool) {
	switch col {
	case sheet.ColumnNumber:
		if own {
			c.number = strings.TrimSpace(c.number + " " + oneLine(text))
		}
	case sheet.ColumnDuty:
		if own {
			c.what = strings.TrimSpace(c.what + " " + oneLine(text))
		}
	case sheet.ColumnUnknown, sheet.ColumnNote, sheet.ColumnBasis:
		if text != "" {
			c.fields.notes = append(c.fields.notes, draft.Note{Text: oneLine(text)})
		}
	default:
		for line := range strings.SplitSeq(text, "\n") {
			c.fields.put(col, strings.TrimLeft(line, " -–•+*"))
		}
	}
}

// asMarker writes the number of a row as an outline does.
func asMarker(number string) string {
	if number == "" || strings.HasSuffix(number, ".") || strings.HasSuffix(number, ")") {
		return number
	}
	return number + "."
}

// isDitto reports whether a cell says that it holds what the one above holds.
func isDitto(text string) bool {
	switch vietnamese.Key(text) {
	case "nt", "như trên", "-nt-", "- nt -", "\"", "''", "″", "//", "-//-":
		return true
	}
	return false
}

// flush writes the row that is open.
func (r *rowReader) flush() {
	if r.open == nil {
		return
	}
	n, f := *r.open, r.fields
	n.Duty = &draft.Fields{
		Lead: r.w.leadOf(&outline.Node{Text: n.Text}, f.lead, r.c.given), Deadline: f.deadline, Targets: f.targets, Outputs: f.outputs,
		Budget: f.budget, Location: f.location, Notes: f.notes, Taken: r.taken,
	}
	n.Duty.With = without(f.with, n.Duty.Lead, true)
	if n.Duty.Deadline == "" {
		if n.Duty.Deadline, _ = deadlineIn(n.Text); n.Duty.Deadline == "" {
			n.Duty.Deadline = r.c.given.deadline
		}
	}
	for _, t := range vietnamese.FindTargets(n.Text) {
		n.Duty.Targets = append(n.Duty.Targets, t.Text)
	}
	r.w.doubt(n.Line, n.Duty)
	r.w.body = append(r.w.body, n)
	r.open, r.taken = nil, nil
}
