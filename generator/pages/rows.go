package pages

import (
	"html/template"
	"strconv"
	"strings"
	"sync"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// A linkView is a link with a word about it.
type linkView struct{ Text, URL, Note string }

// A taskRow is a task in a list.
type taskRow struct {
	URL, Code, Text string
	Lead            template.HTML
	Deadline        string // in the document's words
	Plan            linkView
	State, Status   string // see status
}

// A taskEntry is a task's row, and the day that it is listed under.
type taskEntry struct {
	Due, DueISO string
	Days        string // see days
	Open        bool   // nothing was published of it
	Later       bool   // shown when those before it are over
	Row         template.HTML
}

// A row is a task's row once it has been rendered. A task stands in the lists
// of its units, of its deadlines and of what it rests on: many rows, all alike.
type row struct {
	once sync.Once
	html template.HTML
	err  error
}

func (m *maker) taskEntry(t *atlas.Task) (taskEntry, error) {
	known := m.told(t)
	known.once.Do(func() {
		view := m.taskRow(t)
		known.html, known.err = m.taskRowPage.once(&view)
	})
	near := &known.near
	return taskEntry{Row: known.html, Due: near.Due, DueISO: near.DueISO, Days: near.Days, Open: near.Open}, known.err
}

// dueEntry is a task on one of its days.
func (m *maker) dueEntry(d atlas.Due) (taskEntry, error) {
	entry, err := m.taskEntry(d.Task)
	entry.Due, entry.DueISO = m.date(d.Date), d.Date.String()
	if entry.Days != "" {
		entry.Days = d.Date.Last().String()
	}
	if d.Task.Deadline.Kind == plan.DeadlineRecurring {
		entry.Open = false // what was published may be of another of its days
	}
	return entry, err
}

// A planRow is a plan in a list.
type planRow struct {
	URL, Label, Title, Abstract, Date, DateISO, Tasks string
}

// A citationRow is one citation of a document, with its sentence.
type citationRow struct {
	Kind    string // in words
	From    linkView
	Task    linkView
	Section linkView
	Text    string
}

// A correctionRow is a correction of a plan.
type correctionRow struct {
	Date, DateISO, Text string
	Plan                linkView
}

// A referenceView is a citation and where it leads.
type referenceView struct {
	Text, URL, Title string
	Candidates       []linkView // two or more: it is ambiguous
	NumberURL        string     // of the list of candidates
}

func (m *maker) taskRow(t *atlas.Task) taskRow {
	state, status := m.status(t)
	row := taskRow{
		URL: m.root + t.URL, Code: t.Code, Text: t.Text,
		Lead:     m.unitLinks(t.Lead),
		Deadline: t.Deadline.Text,
		Plan:     linkView{Text: shorten(m.label(t.Plan), 90), URL: m.root + t.Plan.URL},
		State:    state, Status: status,
	}
	if state == stateUnknown {
		row.Status = "" // the task's own page says it; a list of hundreds need not
	}
	return row
}

func (m *maker) planRow(p *atlas.Plan) planRow {
	return planRow{
		URL: m.root + p.URL, Label: m.designation(p), Title: p.Title, Abstract: p.Abstract,
		Date: m.date(p.Date), DateISO: p.Date.String(), Tasks: m.words.count(m.say.TaskCount, len(p.Tasks)),
	}
}

// unitLinks joins links to organisations.
func (m *maker) unitLinks(units []*atlas.Unit) template.HTML {
	if len(units) == 1 {
		return m.units[units[0]]
	}
	var joined strings.Builder
	for i, u := range units {
		if i > 0 {
			joined.WriteString("; ")
		}
		joined.WriteString(string(m.units[u]))
	}
	// Safe: each link was rendered by html/template, and "; " is plain text.
	return template.HTML(joined.String())
}

// stateUnknown is the state of a task of which nothing has been published.
const stateUnknown = "unknown"

// status says what is known of a task: the state, one of a few fixed words
// that styles go by, and the same for readers. What has not been reported is
// not guessed, and nothing is called late that nobody has called so.
func (t *Theme) status(task *atlas.Task) (state, words string) {
	switch task.Status {
	case plan.StatusNotStarted:
		return "waiting", t.say.StatusNotStarted.String()
	case plan.StatusOngoing:
		return "ongoing", t.say.StatusOngoing.String()
	case plan.StatusDone:
		return "done", t.say.StatusDone.String()
	case plan.StatusLate:
		return "late", t.say.StatusLate.String()
	case plan.StatusExtended:
		return "ongoing", t.say.StatusExtended.String()
	case plan.StatusStopped:
		return "stopped", t.say.StatusStopped.String()
	}
	switch {
	case len(task.Reports) > 0:
		return "ongoing", t.say.StatusReported.String()
	case task.Passed:
		return "passed", t.say.StatusPassed.String()
	}
	return stateUnknown, t.say.StatusUnknown.String()
}

func (m *maker) citationRow(c atlas.Citing) citationRow {
	row := citationRow{Kind: m.kind(c.Kind), Text: c.Text}
	anchor := ""
	switch {
	case c.Plan != nil:
		row.From = linkView{Text: m.label(c.Plan), URL: m.root + c.Plan.URL}
		anchor = row.From.URL
	case c.By != nil:
		row.From = m.directiveLink(c.By)
	}
	if c.Task != nil {
		row.Task = linkView{Text: m.taskName(c.Task), URL: m.root + c.Task.URL}
	}
	if c.Section != nil && anchor != "" {
		row.Section = linkView{Text: c.Section.Title, URL: anchor + "#" + c.Section.Anchor}
	}
	return row
}

// citationRows adds citation i of a list to the rows of a page: what it has in
// common with the row above, the document, the kind and the section, is not
// said again.
func (m *maker) citationRows(rows []citationRow, all []atlas.Citing, i int) []citationRow {
	c := all[i]
	row := m.citationRow(c)
	if len(rows) > 0 {
		if above := all[i-1]; above.Plan == c.Plan && above.By == c.By && above.Kind == c.Kind {
			row.From, row.Kind = linkView{}, ""
			if above.Section == c.Section && row.Task.URL != "" {
				row.Section = linkView{}
			}
		}
	}
	return append(rows, row)
}

// kind says what one document does to another when it cites it.
func (t *Theme) kind(k atlas.LinkKind) string {
	switch k {
	case atlas.Implements:
		return t.say.KindImplements.String()
	case atlas.Basis:
		return t.say.KindBasis.String()
	case atlas.Replaces:
		return t.say.KindReplaces.String()
	case atlas.Amends:
		return t.say.KindAmends.String()
	}
	return t.say.KindCites.String()
}

// taskName is how a task is called where there is no room for its words.
func (m *maker) taskName(t *atlas.Task) string {
	return m.say.TaskNamed.with(m.taskCode(t))
}

// taskCode is its code, or else its number in the plan.
func (m *maker) taskCode(t *atlas.Task) string {
	if t.Code != "" {
		return t.Code
	}
	return strconv.Itoa(t.Number)
}

func (m *maker) directiveLink(d *atlas.Directive) linkView {
	return linkView{Text: d.Label, URL: m.root + d.URL, Note: d.Title}
}

// oneOfSeveral is a link to one of the documents of one number: who issued it
// tells them apart, as much as the date.
func (m *maker) oneOfSeveral(d *atlas.Directive) linkView {
	link := m.directiveLink(d)
	issuer := d.Issuer
	if d.IssuedBy != nil {
		issuer = m.fullName(d.IssuedBy)
	} else if issuer == "" && d.Place != nil {
		issuer = m.era(d.Place)
	}
	link.Note = strings.Trim(issuer+" · "+link.Note, " ·")
	return link
}

func (m *maker) planLinks(plans []*atlas.Plan) []linkView {
	links := make([]linkView, len(plans))
	for i, p := range plans {
		links[i] = linkView{Text: m.label(p), URL: m.root + p.URL, Note: m.date(p.Date)}
	}
	return links
}

func (m *maker) directiveLinks(directives []*atlas.Directive) []linkView {
	links := make([]linkView, len(directives))
	for i, d := range directives {
		links[i] = m.directiveLink(d)
	}
	return links
}

func (m *maker) references(all []atlas.Reference) []referenceView {
	if len(all) == 0 {
		return nil
	}
	views := make([]referenceView, len(all))
	for i := range all {
		views[i] = m.reference(&all[i])
	}
	return views
}

func (m *maker) reference(r *atlas.Reference) referenceView {
	view := referenceView{Text: r.Text}
	if r.Directive != nil {
		view.URL, view.Title = m.root+r.Directive.URL, r.Directive.Title
		if strings.Contains(view.Text, view.Title) {
			view.Title = "" // Luật Khoa học và Công nghệ ngày 18/6/2013 says it
		}
		return view
	}
	for _, d := range r.Candidates {
		view.Candidates = append(view.Candidates, m.oneOfSeveral(d))
	}
	if r.Number != nil {
		view.NumberURL = m.root + r.Number.URL
	}
	return view
}

func correctionRows(m *maker, of *atlas.Plan, all []plan.Correction) []correctionRow {
	var rows []correctionRow
	for _, c := range all {
		row := m.correctionRow(of, c)
		row.Plan = linkView{} // they stand on its own page
		rows = append(rows, row)
	}
	return rows
}

func (m *maker) correctionRow(of *atlas.Plan, c plan.Correction) correctionRow {
	return correctionRow{Date: m.date(c.Date), DateISO: c.Date.String(), Text: c.Text,
		Plan: linkView{Text: m.label(of), URL: m.root + of.URL}}
}
