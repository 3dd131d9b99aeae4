package assign

import (
	"strings"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/outline"
	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// table writes the rows of a table of tasks, or the table as it is.
func (w *writer) table(n *outline.Node, c context) {
	t := n.Table
	head, columns := columnsOf(t)
	if columns == nil || n.Purpose == outline.Aims {
		w.body = append(w.body, draft.Node{Kind: draft.Table, Line: n.Line, Table: t})
		return
	}
	r := rowReader{w: w, c: c, columns: columns, above: make([]string, len(columns))}
	r.head(t.Rows[:head])
	for _, row := range t.Rows[head:] {
		r.row(row)
	}
	r.flush()
}

// columnsOf reads the heading of a table: how many rows it has, and what each
// column holds. It gives nil for a table that assigns nothing.
func columnsOf(t *sheet.Table) (head int, columns []sheet.Column) {
	for head = 0; head < min(len(t.Rows), 4); head++ {
		row := t.Rows[head]
		var found []sheet.Column
		duty, who := false, 0
		for _, cell := range row.Cells {
			col := sheet.ColumnOf(strings.Join(strings.Fields(cell.Text), " "))
			for range max(cell.Span, 1) {
				found = append(found, col)
			}
			switch col {
			case sheet.ColumnDuty:
				duty = true
			case sheet.ColumnLead, sheet.ColumnWith, sheet.ColumnWho, sheet.ColumnDeadline, sheet.ColumnOutput, sheet.ColumnStart:
				who++
			}
		}
		if !duty || who == 0 || filled(row) < 2 {
			continue
		}
		// A second heading row says more of what the first one spans.
		if head+1 < len(t.Rows) && isSubhead(t.Rows[head+1], found) {
			head++
			at := 0
			for _, cell := range t.Rows[head].Cells {
				if col := sheet.ColumnOf(strings.Join(strings.Fields(cell.Text), " ")); col != sheet.ColumnUnknown && at < len(found) {
					found[at] = col
				}
				at += max(cell.Span, 1)
			}
		}
		return head + 1, found
	}
	return 0, nil
}

func filled(row sheet.Row) int {
	n := 0
	for _, cell := range row.Cells {
		if strings.TrimSpace(cell.Text) != "" {
			n++
		}
	}
	return n
}

// isSubhead reports whether a row goes on heading the columns: `(1) (2) (3)`,
// or Chủ trì and Phối hợp under Cơ quan thực hiện.
func isSubhead(row sheet.Row, columns []sheet.Column) bool {
	named, counted, n := 0, 0, 0
	for _, cell := range row.Cells {
		text := strings.Join(strings.Fields(cell.Text), " ")
		if text == "" {
			continue
		}
		n++
		if strings.Trim(text, "()0123456789=+ -") == "" && len(text) <= 6 && strings.HasPrefix(text, "(") {
			counted++
		}
		if col := sheet.ColumnOf(text); col != sheet.ColumnUnknown && wordCount(text) <= 5 && col != sheet.ColumnDuty {
			named++
		}
	}
	if n == 0 {
		return false
	}
	covered := 0
	for _, cell := range row.Cells {
		if cell.Covered {
			covered++
		}
	}
	return counted == n && n > 1 || named == n && n >= 1 && covered+n >= len(row.Cells) && (covered > 0 || named > 1)
}

// rowReader reads the rows of a table of tasks.
type rowReader struct {
	w       *writer
	c       context
	columns []sheet.Column
	above   []string // the last words of each column, for merged cells
	group   given    // of the group row above
	grouped int      // levels of headings that group rows opened
	open    *draft.Node
	fields  given
	taken   []draft.Taken
}

// head puts the words of the heading rows aside: they become labels.
func (r *rowReader) head(rows []sheet.Row) {
	for _, row := range rows {
		var words []string
		for _, cell := range row.Cells {
			words = append(words, strings.Fields(cell.Text)...)
		}
		if len(words) > 0 {
			r.taken = append(r.taken, draft.Taken{Line: row.Line, Text: strings.Join(words, " ")})
		}
	}
}

func (r *rowReader) row(row sheet.Row) {
	if text, marker, ok := groupRow(row, r.columns); ok {
		r.flush()
		r.groupHead(text, marker, row.Line)
		return
	}
	number, what := "", ""
	var fields given
	var taken []draft.Taken
	at := 0
	for _, cell := range row.Cells {
		if at >= len(r.columns) {
			break
		}
		text := strings.TrimSpace(cell.Text)
		if cell.Covered && text == "" || ditto(text) {
			text = r.above[at]
		} else if text != "" {
			r.above[at] = text
			if r.columns[at] != sheet.ColumnDuty {
				taken = append(taken, draft.Taken{Line: row.Line, Text: strings.Join(strings.Fields(text), " ")})
			}
		}
		switch col := r.columns[at]; col {
		case sheet.ColumnNumber:
			if !cell.Covered {
				number = strings.Join(strings.Fields(text), " ")
			}
		case sheet.ColumnDuty:
			if !cell.Covered && text != "" {
				if what != "" {
					what += " "
				}
				what += strings.Join(strings.Fields(text), " ")
			}
		case sheet.ColumnUnknown, sheet.ColumnNote, sheet.ColumnBasis:
			if text != "" {
				fields.notes = append(fields.notes, draft.Note{Label: "", Text: strings.Join(strings.Fields(text), " ")})
			}
		default:
			for line := range strings.SplitSeq(text, "\n") {
				fields.put(col, strings.TrimLeft(line, " -–•+*"))
			}
		}
		at += max(cell.Span, 1)
	}
	if what == "" && number == "" && r.open != nil { // the row of a page before goes on
		r.fields = r.fields.over(fields)
		r.taken = append(r.taken, taken...)
		return
	}
	if what == "" {
		r.taken = append(r.taken, taken...)
		return
	}
	r.flush()
	r.open = &draft.Node{Kind: draft.Duty, Level: 0, Marker: marker(number), Text: what, Line: row.Line}
	r.fields = fields.over(r.group)
	r.taken = append(r.taken, taken...)
}

// marker writes the number of a row as an outline does.
func marker(number string) string {
	if number == "" || strings.HasSuffix(number, ".") || strings.HasSuffix(number, ")") {
		return number
	}
	return number + "."
}

func ditto(text string) bool {
	switch vietnamese.Key(text) {
	case "nt", "như trên", "-nt-", "\"", "''", "″", "//":
		return true
	}
	return false
}

// flush writes the row that is open.
func (r *rowReader) flush() {
	if r.open == nil {
		return
	}
	n := *r.open
	n.Duty = &draft.Fields{
		Targets: r.fields.targets, Lead: r.fields.lead, With: without(r.fields.with, r.fields.lead), Deadline: r.fields.deadline, Outputs: r.fields.outputs,
		Budget: r.fields.budget, Location: r.fields.location, Notes: r.fields.notes, Taken: r.taken,
	}
	if len(n.Duty.Lead) == 0 {
		n.Duty.Lead = r.c.given.lead
	}
	if len(n.Duty.Lead) == 0 {
		if a, ok := agentOf(n.Text); ok {
			n.Duty.Lead = a.units
		}
	}
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

// groupHead writes a row that heads others as a heading.
func (r *rowReader) groupHead(text, mark string, line int) {
	level := min(r.c.level+1, 6)
	if strings.Count(mark, ".") > 0 && len(mark) > 2 || mark != "" && mark[0] >= '0' && mark[0] <= '9' {
		level = min(r.c.level+2, 6)
	}
	r.w.body = append(r.w.body, draft.Node{Kind: draft.Heading, Level: level, Marker: marker(mark), Text: text, Line: line})
	r.group = given{}
	if units := outline.UnitsOf(text); units != nil {
		r.group.lead = texts(units)
	}
}

// groupRow reports whether a row heads others: one cell of words, and nothing
// in the columns of who and when.
func groupRow(row sheet.Row, columns []sheet.Column) (text, mark string, ok bool) {
	at, words := 0, 0
	for _, cell := range row.Cells {
		t := strings.Join(strings.Fields(cell.Text), " ")
		col := sheet.ColumnUnknown
		if at < len(columns) {
			col = columns[at]
		}
		at += max(cell.Span, 1)
		switch {
		case cell.Covered && t == "":
			if col != sheet.ColumnNumber && col != sheet.ColumnNote && col != sheet.ColumnUnknown {
				return "", "", false
			}
		case t == "":
		case col == sheet.ColumnNumber && cell.Span <= 1:
			mark = t
		default:
			words++
			text = t
		}
	}
	if words != 1 {
		return "", "", false
	}
	if mark == "" && len(row.Cells) > 0 {
		if m, rest, found := cutMark(text); found {
			return rest, m, true
		}
	}
	return text, mark, true
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
