package pages

import (
	"strconv"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/pictures"
	"congbo/generator/plan"
)

// mostNamed is up to how many dated tasks a timeline shows by name.
const mostNamed = 12

// timeline draws the tasks of a plan by deadline. A task that recurs stands
// once, at the day that it is sorted under; what has no day is told in words.
func (m *maker) timeline(p *atlas.Plan) pictureView {
	v := pictureView{ID: "theo_thoi_han", Known: len(p.Tasks) > 0}
	moments := make([]pictures.Moment, len(p.Tasks))
	ongoing, undated, repeating := 0, 0, 0
	for i, t := range p.Tasks {
		switch dates := m.told(t).dates; {
		case t.Deadline.Kind == plan.DeadlineRecurring && !t.Due.IsZero():
			moments[i] = pictures.Moment{Date: t.Due, Repeats: true}
			repeating++
		case len(dates) > 0:
			moments[i].Date = dates[0]
		case t.Deadline.Kind == plan.DeadlineOngoing:
			ongoing++
		default:
			undated++
		}
	}
	dated := len(p.Tasks) - ongoing - undated
	spans := pictures.Spans(moments)
	rows := make([]pictures.Row, len(spans))
	most := 0
	var full []int // rows that something falls in
	for i, s := range spans {
		if s.Skipped > 0 {
			rows[i] = pictures.Row{Gap: true, Label: m.gap(s)}
			continue
		}
		rows[i] = m.timelineRow(p, s, moments, dated <= mostNamed)
		if n := len(s.Members); n > 0 {
			full = append(full, i)
			if n > len(spans[most].Members) {
				most = i
			}
		}
	}
	if len(full) > 1 {
		first, last := rows[full[0]], rows[full[len(full)-1]]
		text := m.words.count(m.pic.WhenText, dated, first.Label, last.Label, rows[most].Label, m.words.number(len(spans[most].Members)))
		v.Drawn = drawn(pictures.Timeline(figure(v.ID, m.pic.When.String(), text), rows))
		v.Words = append(v.Words, m.timelineLegend(rows, dated, repeating))
	}
	switch {
	case len(full) == 1:
		v.Words = append(v.Words, m.words.count(m.pic.WhenOne, dated, rows[full[0]].Label))
	case len(full) == 0:
		v.Words = append(v.Words, m.pic.WhenNone.String())
	}
	if beside := m.counted(m.counted(nil, m.pic.Ongoing, ongoing), m.pic.Undated, undated); len(beside) > 0 {
		v.Words = append(v.Words, m.pic.Beside.with(strings.Join(beside, "; ")))
	}
	v.Columns = []string{m.pic.Time.String(), m.say.Tasks.String()}
	for _, i := range full {
		row := pictureRow{ID: spanID(spans[i]), Head: linkView{Text: rows[i].Label}, Cells: []pictureCell{{Text: m.words.number(len(spans[i].Members)) + ": "}}}
		for _, member := range spans[i].Members {
			row.Cells[0].Links = append(row.Cells[0].Links, linkView{Text: shortName(p.Tasks[member]), URL: "#" + p.Tasks[member].Anchor})
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}

// timelineRow is one span, its tasks by name where they are few.
func (m *maker) timelineRow(p *atlas.Plan, s pictures.Span, moments []pictures.Moment, named bool) pictures.Row {
	row := pictures.Row{Label: m.span(s), URL: "#" + spanID(s)}
	for _, i := range s.Members {
		if moments[i].Repeats {
			row.Repeats++
		} else {
			row.Once++
		}
		if named {
			t := p.Tasks[i]
			name := strings.TrimSpace(t.Code + " " + t.Text)
			row.Items = append(row.Items, pictures.Item{Name: shorten(name, 160), Title: shorten(name, 300) + " (" + t.Deadline.Text + ")", URL: m.root + t.URL, Repeats: moments[i].Repeats})
		}
	}
	if row.Repeats > 0 {
		row.Title = m.words.count(m.pic.SpanRepeats, len(s.Members), row.Label, m.words.number(row.Repeats))
	} else {
		row.Title = m.words.count(m.pic.Span, len(s.Members), row.Label)
	}
	return row
}

// timelineLegend says what the marks mean.
func (m *maker) timelineLegend(rows []pictures.Row, dated, repeating int) string {
	var marks []string
	switch each := pictures.PerDot(rows); {
	case repeating == dated:
	case each > 1:
		marks = append(marks, m.words.count(m.pic.Dots, each))
	default:
		marks = append(marks, m.pic.Dot.String())
	}
	if repeating > 0 {
		marks = append(marks, m.pic.Ring.String())
	}
	return strings.Join(marks, " · ") + "."
}

// span names a year, quarter or month.
func (m *maker) span(s pictures.Span) string {
	year := strconv.Itoa(s.Year)
	switch s.Unit {
	case pictures.Month:
		return m.pic.Month.with(strconv.Itoa(s.Month), year)
	case pictures.Quarter:
		quarters := [...]phrase{m.pic.First, m.pic.Second, m.pic.Third, m.pic.Fourth}
		return quarters[s.Month/3].with(year)
	}
	return m.pic.Year.with(year)
}

// gap says how much time a timeline leaves out.
func (m *maker) gap(s pictures.Span) string {
	gaps := [...]phrase{pictures.Year: m.pic.GapYears, pictures.Quarter: m.pic.GapQuarters, pictures.Month: m.pic.GapMonths}
	return m.words.count(gaps[s.Unit], s.Skipped)
}

// spanID is the id of a span's row in the table.
func spanID(s pictures.Span) string {
	id := "han_" + strconv.Itoa(s.Year)
	if s.Month > 0 {
		id += "_" + strconv.Itoa(s.Month)
	}
	return id
}

// shortName is how a task is called in a row of many.
func shortName(t *atlas.Task) string {
	if t.Code != "" {
		return t.Code
	}
	return strconv.Itoa(t.Number)
}
