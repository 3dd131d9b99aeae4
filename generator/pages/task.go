package pages

import (
	"bytes"
	"html/template"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// A taskView is the page of one task.
type taskView struct {
	Head                 headView
	Context              template.HTML // of all tasks of the plan
	Name, Text           string
	Section              linkView
	Place                string // its place on the plan's page
	Lead, With           template.HTML
	LeadToday            template.HTML // who answers for leads that are no more
	LeadNone             bool
	Deadline, Reading    string
	Due, DueISO          string
	Targets, Outputs     []string
	Budget, Location     string
	Basis                []referenceView
	State, Status        string
	Reports              []reportView
	Previous, Next       linkView
	HasPrevious, HasNext bool
}

// A reportView is what somebody has published about a task.
type reportView struct{ Date, DateISO, Text, URL string }

// A taskContextView is what the tasks of one plan have in common.
type taskContextView struct {
	URL, Designation, Title string
	Summary                 bool
}

// planParts are what the pages of one plan's tasks share.
type planParts struct {
	crumbs, context template.HTML
	suffix          string // of the window's title
	label           string
}

func (m *maker) planParts(p *atlas.Plan) (parts planParts, err error) {
	if parts.crumbs, err = m.trail(m.say.Plans.String(), "/ke-hoach/", m.label(p), p.URL, m.say.Task.String()); err != nil {
		return parts, err
	}
	parts.label = m.designation(p)
	parts.suffix = " · " + shorten(m.label(p), 60)
	parts.context, err = m.taskContext.once(&taskContextView{
		URL: m.root + p.URL, Designation: parts.label, Title: p.Title, Summary: p.Edition == plan.EditionSummary})
	return parts, err
}

func (m *maker) taskPages(yield emit, p *atlas.Plan) bool {
	parts, err := m.planParts(p)
	for _, t := range p.Tasks {
		if !yield(m.file(t.URL, func(out *bytes.Buffer) error {
			if err != nil {
				return err
			}
			return m.taskPage(out, t, &parts)
		})) {
			return false
		}
	}
	return true
}

func (m *maker) taskPage(out *bytes.Buffer, t *atlas.Task, parts *planParts) error {
	v, used := m.views.Get().(*taskView)
	if !used {
		v = new(taskView)
	}
	defer m.views.Put(v)
	*v = taskView{Targets: v.Targets[:0], Reports: v.Reports[:0]}
	v.Head = headView{
		Common: m.shared, Header: m.headers[sectionTasks], Crumbs: parts.crumbs, Footer: m.foot,
		Title:       m.taskName(t) + ": " + shorten(t.Text, 80) + parts.suffix,
		Description: m.taskDescription(t, parts),
		URL:         m.absolute(t.URL),
	}
	v.Context = parts.context
	v.Name, v.Text = m.taskName(t), t.Text
	onPlan := m.root + t.Plan.URL
	if t.Section != nil {
		v.Section = linkView{Text: t.Section.Title, URL: onPlan + "#" + t.Section.Anchor}
	}
	v.Place = onPlan + "#" + t.Anchor
	v.Lead, v.With = m.unitLinks(t.Lead), m.unitLinks(t.Coordinating)
	v.LeadToday = m.answeringFor(t.Lead)
	v.LeadNone = len(t.Lead) == 0
	v.Deadline, v.Reading = t.Deadline.Text, m.reading(t.Deadline, t.Due, m.atlas.Today)
	for _, target := range t.Targets {
		v.Targets = append(v.Targets, target.Text)
	}
	v.Outputs, v.Budget, v.Location = t.Outputs, t.Budget, t.Location
	v.Basis = m.references(t.References)
	v.State, v.Status = m.status(t)
	for _, r := range t.Reports {
		v.Reports = append(v.Reports, reportView{m.date(r.Date), r.Date.String(), r.Text, r.URL})
	}
	if t.Previous != nil {
		v.HasPrevious, v.Previous = true, linkView{Text: shorten(t.Previous.Text, 80), URL: m.root + t.Previous.URL}
	}
	if t.Next != nil {
		v.HasNext, v.Next = true, linkView{Text: shorten(t.Next.Text, 80), URL: m.root + t.Next.URL}
	}
	return m.task.render(out, v)
}

// taskDescription says in a line who is to do a task, and by when.
func (m *maker) taskDescription(t *atlas.Task, parts *planParts) string {
	text := parts.label + "."
	if len(t.Lead) > 0 {
		text += " " + m.say.LeadIs.with(t.Lead[0].Name)
	}
	if t.Deadline.Text != "" {
		text += " " + m.say.DeadlineIs.with(t.Deadline.Text)
	}
	return shorten(text, 200)
}
