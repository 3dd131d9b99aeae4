package pages

import (
	"bytes"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// A taskView is the page of one task.
type taskView struct {
	Head                 headView
	Context              template.HTML // of all tasks of the plan
	Name, Text           string
	Plan                 linkView
	Section              linkView
	Place                string // its place on the plan's page
	Lead, With           template.HTML
	LeadToday            template.HTML // who answers for leads that are no more
	LeadNone             bool
	WithCount            int
	Deadline, Reading    string
	DueISO               string
	Days                 string // see days
	Open                 bool   // nothing was published of it
	Month                linkView
	Targets, Outputs     []string
	Budget, Location     string
	Basis                []referenceView
	State, Status        string
	Reports              []reportView
	Fellows              fellowsView
	Around               []nearView // of the plan, by deadline, itself among them
	Previous, Next       linkView
	HasPrevious, HasNext bool
}

// A fellowsView is what else the organisation that leads a task leads.
type fellowsView struct {
	Unit  template.HTML
	URL   string
	Count int // with the task itself
	Tasks []nearView
}

// A nearView is a task beside another.
type nearView struct {
	Text, URL   string // no address: it is the task of the page
	Due, DueISO string
	Days        string
	Open        bool
}

// A reportView is what somebody has published about a task.
type reportView struct{ Date, DateISO, Text, URL string }

// A taskContextView is what the tasks of one plan have in common.
type taskContextView struct {
	URL, Designation, Title, Date, DateISO string
	Summary                                bool
	Under                                  []referenceView
}

// planParts are what the pages of one plan's tasks share.
type planParts struct {
	crumbs, context template.HTML
	label           string
	image           string        // for where a task without its own is shared
	dated           []*atlas.Task // by deadline
	place           map[*atlas.Task]int
}

func (m *maker) planParts(p *atlas.Plan) (parts planParts, err error) {
	if parts.crumbs, err = m.trail(m.say.Plans.String(), "/ke-hoach/", m.label(p), p.URL, m.say.Task.String()); err != nil {
		return parts, err
	}
	parts.label = m.designation(p)
	parts.image = m.imageOf(p.URL, m.sharing.plans)
	parts.dated, parts.place = datedTasks(p)
	parts.context, err = m.taskContext.once(&taskContextView{
		URL: m.root + p.URL, Designation: parts.label, Title: p.Title, Date: m.date(p.Date), DateISO: p.Date.String(),
		Summary: p.Edition == plan.EditionSummary, Under: m.references(p.Implements)})
	return parts, err
}

// datedTasks gives the tasks of a plan that have a day, in order of it, and
// the place of each among them.
func datedTasks(p *atlas.Plan) ([]*atlas.Task, map[*atlas.Task]int) {
	var dated []*atlas.Task
	for _, t := range p.Tasks {
		if !t.Due.IsZero() {
			dated = append(dated, t)
		}
	}
	slices.SortStableFunc(dated, func(a, b *atlas.Task) int { return a.Due.Compare(b.Due) })
	place := make(map[*atlas.Task]int, len(dated))
	for i, t := range dated {
		place[t] = i
	}
	return dated, place
}

func (m *maker) taskPages(yield emit, p *atlas.Plan) bool {
	parts, err := m.planParts(p)
	for _, t := range p.Tasks {
		page := m.file(t.URL, func(out *bytes.Buffer) error {
			if err != nil {
				return err
			}
			return m.taskPage(out, t, &parts)
		})
		if !yield(m.signed(page, m.taskPrints(t)...)) {
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
	*v = taskView{Targets: v.Targets[:0], Reports: v.Reports[:0], Around: v.Around[:0], Fellows: fellowsView{Tasks: v.Fellows.Tasks[:0]}}
	v.Head = headView{
		Common: m.shared, Header: m.headers[sectionTasks], Crumbs: parts.crumbs, Footer: m.foot,
		Title:       m.taskTitle(t),
		Description: m.taskDescription(t, parts),
		URL:         m.absolute(t.URL),
		Image:       parts.image,
		Alternates:  m.alternates(t.URL),
	}
	if m.sharing.tasks {
		v.Head.Image = m.imageOf(t.URL, true)
	}
	v.Context = parts.context
	v.Name, v.Text = m.taskName(t), t.Text
	onPlan := m.root + t.Plan.URL
	v.Plan = linkView{Text: parts.label, URL: onPlan}
	if t.Section != nil {
		v.Section = linkView{Text: t.Section.Title, URL: onPlan + "#" + t.Section.Anchor}
	}
	v.Place = onPlan + "#" + t.Anchor
	v.Lead, v.With = m.unitLinks(t.Lead), m.unitLinks(t.Coordinating)
	v.LeadToday = m.answeringFor(t.Lead)
	v.WithCount = len(t.Coordinating)
	v.LeadNone = len(t.Lead) == 0
	v.Deadline, v.Reading = t.Deadline.Text, m.reading(t.Deadline, t.Due, m.atlas.Today)
	known := m.told(t)
	if due := known.due; !due.IsZero() {
		v.DueISO, v.Days, v.Open = known.near.DueISO, known.near.Days, known.near.Open
		if due.Month != 0 {
			month := plan.Date{Year: due.Year, Month: due.Month}
			v.Month = linkView{Text: m.date(month), URL: fmt.Sprintf("%s/thoi-han/%04d/%02d/", m.root, due.Year, due.Month)}
		} else {
			v.Month = linkView{Text: m.date(due), URL: fmt.Sprintf("%s/thoi-han/%04d/", m.root, due.Year)}
		}
	}
	m.fellows(&v.Fellows, t)
	if i, dated := parts.place[t]; dated && len(parts.dated) > 1 {
		from, to := window(i, len(parts.dated), 5)
		for _, near := range parts.dated[from:to] {
			v.Around = append(v.Around, m.near(near, t))
		}
	}
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

// taskDescription says in a line what is to be done, by whom and by when.
func (m *maker) taskDescription(t *atlas.Task, parts *planParts) string {
	text := m.taskCode(t) + ": " + cut(t.Text, descriptionLength/2) + "."
	if len(t.Lead) > 0 {
		text += " " + m.say.LeadIs.with(t.Lead[0].Name)
	}
	if t.Deadline.Text != "" {
		text += " " + m.say.DeadlineIs.with(t.Deadline.Text)
	}
	return cut(strings.Replace(text, "….", "…", 1)+" "+parts.label, descriptionLength)
}

// fellows fills in what else the organisation leads that leads a task first,
// nearest in time.
func (m *maker) fellows(v *fellowsView, t *atlas.Task) {
	u, beside := m.beside(t)
	if u == nil {
		return
	}
	v.Unit, v.URL, v.Count = m.units[u], m.root+u.URL, len(u.Leads)
	for _, near := range beside {
		if near != t {
			v.Tasks = append(v.Tasks, m.near(near, nil))
		}
	}
}

// beside gives the organisation that leads a task first, and what it leads that
// is nearest in time, with the task itself; none where it leads nothing else.
func (m *maker) beside(t *atlas.Task) (*atlas.Unit, []*atlas.Task) {
	if len(t.Lead) == 0 || len(t.Lead[0].Leads) < 2 {
		return nil, nil
	}
	u := t.Lead[0]
	from, to := window(m.told(t).order, len(u.Leads), 6)
	return u, u.Leads[from:to]
}

// taskPrints are the prints of what a task's page shows.
func (m *maker) taskPrints(t *atlas.Task) []atlas.Print {
	all := []atlas.Print{m.Prints.Plan(t.Plan), m.Prints.Task(t)}
	if m.sharing.tasks { // it hangs on how many tasks the site has
		all = append(all, atlas.PrintOf("image"))
	}
	if u, beside := m.beside(t); u != nil && m.Prints != nil {
		all = append(all, atlas.PrintOf("leads", len(u.Leads)))
		for _, near := range beside {
			all = append(all, m.Prints.Task(near))
		}
	}
	return all
}

// window gives the part of a list of some length that has place i as near to
// its middle as can be.
func window(i, length, size int) (from, to int) {
	from = max(min(i-size/2, length-size), 0)
	return from, min(from+size, length)
}

// near is a task beside another; here is the task of the page.
func (m *maker) near(t, here *atlas.Task) nearView {
	v := m.told(t).near
	if t == here {
		v.URL = ""
	}
	return v
}
