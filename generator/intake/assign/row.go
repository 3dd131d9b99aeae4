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
	w        *writer
	c        context
	columns  []sheet.Column
	words    []string // of their headings
	money    []string // the unit of the amounts in each column
	parts    []part   // of the bodies in each column
	times    []string // the pieces of the calendar that columns are for
	grouping int      // the column of what several rows belong to, -1 where there is none
	above    []string // the last words of each column, for merged cells
	group    given    // of the group row above
	parent   parent   // the row that rows with numbers below its own go on for
	open     *draft.Node
	fields   given
	taken    []draft.Taken
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
	if text, mark, sum, ok := groupRow(row, r.columns); ok {
		switch {
		case r.goesOn(row, text, mark):
			r.open.Text += " " + text
			return
		case !r.parent.has(mark, row):
			r.flush()
			r.groupHead(text, mark, row.Line)
			if sum != "" {
				r.w.body = append(r.w.body, draft.Node{Kind: draft.Paragraph, Text: sum, Line: row.Line})
			}
			r.parent = parent{}
			return
		}
	}
	cells := r.read(row)
	if cells.group != "" {
		r.flush()
		r.groupHead(cells.group, cells.number, row.Line)
		r.parent, cells.number = parent{}, ""
	}
	if r.parent.has(cells.number, row) {
		cells.fields = cells.fields.below(r.parent.fields)
	} else if cells.what != "" {
		r.parent = parent{number: cells.number, fields: cells.fields}
	}
	switch {
	case cells.what == "":
		if cells.number != "" {
			cells.taken = append(cells.taken, draft.Taken{Line: row.Line, Text: cells.number})
		} else if r.open != nil {
			r.fields = r.fields.and(cells.fields)
		}
	case isTotal(cells.what) && len(cells.fields.lead) == 0 && cells.fields.deadline == "":
		r.flush()
		r.setAside(row)
		r.keepRest() // as a paragraph
		return
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
	group        string // what the row and those below it belong to
	fields       given
	taken        []draft.Taken
}

// read reads the cells of a row. A cell that the one above it covers, or whose
// words are ditto marks, says what that one says.
func (r *rowReader) read(row sheet.Row) (c rowCells) {
	at := 0
	var helpers, deputies, start string
	var deputy, starts string // what the headings call the last two
	var ticks []string        // the pieces of the calendar that are ticked
	for _, cell := range row.Cells {
		for at >= len(r.columns) { // a row with more cells than the heading
			r.columns, r.words, r.parts, r.above = append(r.columns, sheet.ColumnUnknown), append(r.words, ""), append(r.parts, leads), append(r.above, "")
		}
		col, text := r.columns[at], strings.TrimSpace(cell.Text)
		own := !cell.Covered && !isDitto(text)
		if text != "" && !(own && (at == r.grouping || col == sheet.ColumnDuty || col == sheet.ColumnNumber)) {
			c.taken = append(c.taken, draft.Taken{Line: row.Line, Text: oneLine(text)})
		}
		if at < len(r.money) {
			text = inMoney(text, r.money[at])
		}
		switch {
		case !own && (text == "" || isDitto(text)):
			text = r.above[at]
		default:
			r.above[at] = text
		}
		switch {
		case at < len(r.times) && r.times[at] != "" && isTick(text):
			for i := at; i < min(at+max(cell.Span, 1), len(r.times)); i++ { // a tick for several
				ticks = append(ticks, r.times[i])
			}
		case r.parts[at] == headed && partOf(text) != sheet.ColumnUnknown:
			c.put(partOf(text), r.words[at], own)
		case r.parts[at] == helps:
			helpers = text
		case r.parts[at] == standsIn:
			deputies, deputy = text, r.words[at]
		case col == sheet.ColumnStart:
			start, starts = text, r.words[at]
		case col == sheet.ColumnUnknown, col == sheet.ColumnBasis, col == sheet.ColumnBudget && c.fields.budget != "": // the whole comes first
			c.note(r.words[at], text)
		case at == r.grouping:
			if own {
				c.group = oneLine(text)
			}
		default:
			c.put(col, text, own)
		}
		at += max(cell.Span, 1)
	}
	if c.what == "" { // the row is not parted further
		c.what, c.group = c.group, ""
	}
	if c.fields.deadline == "" && start == "" {
		c.put(sheet.ColumnDeadline, strings.Join(ticks, ", "), true)
	}
	if c.fields.deadline != "" {
		c.note(starts, start)
	} else {
		c.put(sheet.ColumnStart, start, true)
	}
	switch {
	case len(c.fields.lead) > 0:
		c.note(deputy, deputies)
	case deputies != "":
		c.put(sheet.ColumnLead, deputies, true)
	default:
		c.put(sheet.ColumnLead, helpers, true)
		return c
	}
	c.put(sheet.ColumnWith, helpers, true)
	return c
}

// asMarker writes the number of a row as an outline does.
func asMarker(number string) string {
	if number == "" || strings.HasSuffix(number, ".") || strings.HasSuffix(number, ")") {
		return number
	}
	return number + "."
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
