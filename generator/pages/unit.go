package pages

import (
	"bytes"
	"html/template"
	"slices"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// A unitView is the page of one organisation.
type unitView struct {
	Head         headView
	Name, Short  string
	Aliases      string
	Place, Role  linkView
	Level        string
	Collective   bool
	Parent       template.HTML
	From, Until  string
	Ended        bool
	Answers      []answerView // who answers today for what it did
	Children     []linkView
	ChildCount   int
	Predecessors []successionView
	Successors   []successionView
	Text         template.HTML
	Website      string
	Source       string
	Load         pictureView
	Further      bool // not the first page of its list
	Known        bool // there is more to say about it than where it stands
	Counts       []string
	Calendar     string
	Feed         string
	List         listingView
}

// An answerView says who answers today for a function of a body that is gone.
type answerView struct {
	Function string
	Unit     template.HTML
	Since    string
}

// A successionView is one step before or after an organisation.
type successionView struct {
	Unit           template.HTML
	Function, Date string
	Basis          referenceView
	Note           string
}

func (m *maker) unitPages(yield emit) bool {
	for _, u := range m.atlas.Units {
		parts := []part{
			m.planPart("ban_hanh", m.say.Issued.String(), u.Issued),
			m.directivePart("van_ban", m.say.Decreed.String(), u.Decreed),
			m.planPart("nhac_den", m.say.MentionedIn.String(), notBy(u, u.MentionedIn)),
		}
		parts = append(m.workParts(u), parts...)
		if !m.listing(yield, u.URL, []atlas.Print{m.Prints.Unit(u)}, parts, func(out *bytes.Buffer, at string, l listingView) error {
			return m.unitPage(out, u, at, l)
		}) {
			return false
		}
	}
	return true
}

// workParts are the tasks of a unit: what it leads and is still to come, then
// what has no day, then what is over; and what it coordinates, in the same
// order.
func (m *maker) workParts(u *atlas.Unit) []part {
	coming, undated, over := m.byDay(u.Leads)
	parts := []part{
		m.taskPart("chu_tri", m.say.LeadsComing.String(), coming),
		m.taskPart("khong_dinh_ngay", m.say.LeadsUndated.String(), undated),
		m.taskPart("da_den_han", m.say.LeadsOver.String(), over),
	}
	if full := slices.DeleteFunc(slices.Clone(parts), func(p part) bool { return p.size == 0 }); len(full) == 1 {
		full[0].id, full[0].title = "chu_tri", m.say.Leads.String()
		parts = full
	}
	soon, undated, over := m.byDay(u.Coordinates)
	rest := slices.Concat(undated, over)
	if len(soon) == 0 || len(rest) == 0 {
		return append(parts, m.taskPart("phoi_hop", m.say.Coordinates.String(), append(soon, rest...)))
	}
	return append(parts,
		m.taskPart("phoi_hop", m.say.CoordinatesComing.String(), soon),
		m.taskPart("phoi_hop_khac", m.say.CoordinatesRest.String(), rest))
}

// notBy leaves out the plans that a unit has issued itself: its page lists them
// already.
func notBy(u *atlas.Unit, plans []*atlas.Plan) []*atlas.Plan {
	if len(u.Issued) == 0 {
		return plans
	}
	return slices.DeleteFunc(slices.Clone(plans), func(p *atlas.Plan) bool { return p.IssuedBy == u })
}

func (m *maker) unitPage(out *bytes.Buffer, u *atlas.Unit, at string, l listingView) (err error) {
	v := unitView{
		Name: u.Name, Short: u.Short, Aliases: strings.Join(u.Aliases, "; "), Level: m.level(u.Level), Collective: u.Collective,
		From: m.date(u.From), Until: m.date(u.Until), Ended: u.Until.Before(m.atlas.Today),
		Predecessors: m.successions(u.Predecessors), Successors: m.successions(u.Successors),
		Counts:   m.unitCounts(u),
		Calendar: m.root + u.URL + calendarName, Feed: m.root + u.URL + "feed.xml", List: l,
	}
	steps := []string{m.say.Units.String(), "/don-vi/"}
	if u.Place != nil {
		v.Place = linkView{Text: m.era(u.Place), URL: m.root + u.Place.URL}
		steps = append(steps, m.era(u.Place), u.Place.URL)
	}
	if u.Role != nil {
		v.Role = linkView{Text: u.Role.Name, URL: m.root + u.Role.URL}
	}
	if u.Parent != nil {
		v.Parent = m.units[u.Parent]
	}
	v.ChildCount = len(u.Children)
	for _, child := range u.Children {
		v.Children = append(v.Children, linkView{Text: child.Name, URL: m.root + child.URL})
	}
	if v.Ended {
		v.Answers = m.answers(u)
	}
	title := m.fullName(u)
	v.Head = m.paged(m.head(sectionUnits, m.unitTitles[u], m.unitDescription(u, title), at), l)
	if v.Further = l.Further; !l.Further {
		v.Head.Structured = m.about(func(s Structured) []byte { return s.Unit(u) })
		v.Load = m.workload(u)
	}
	v.Head.Feeds = []feedView{m.feed(u.URL, title), m.calendar(u.URL, title)}
	if u.Record != nil {
		v.Website, v.Source = u.Record.Website, u.Record.Source
		if v.Text, err = m.text(u.Record.Body, u.Record.Position.File, nil, nil); err != nil {
			return err
		}
	}
	v.Known = v.Short != "" || v.Aliases != "" || v.From != "" || v.Until != "" || v.ChildCount > 0 || len(v.Predecessors) > 0 || len(v.Successors) > 0 || v.Website != "" || v.Source != ""
	if v.Head.Crumbs, err = m.trail(append(steps, u.Name)...); err != nil {
		return err
	}
	return m.unit.render(out, &v)
}

func (m *maker) unitDescription(u *atlas.Unit, title string) string {
	if counts := m.unitCounts(u); len(counts) > 0 {
		return title + ": " + strings.Join(counts, ", ") + "."
	}
	return title + ": " + m.level(u.Level) + "."
}

// unitCounts says how much there is of a unit.
func (m *maker) unitCounts(u *atlas.Unit) []string {
	var counts []string
	for _, c := range []struct {
		words phrase
		n     int
	}{{m.say.LeadCount, len(u.Leads)}, {m.say.CoordinateCount, len(u.Coordinates)}, {m.say.IssuedCount, len(u.Issued)}, {m.say.DirectiveCount, len(u.Decreed)}} {
		if c.n > 0 {
			counts = append(counts, m.words.count(c.words, c.n))
		}
	}
	return counts
}

// unitRow is an organisation in a list.
func (m *maker) unitRow(u *atlas.Unit) linkView {
	var notes []string
	if len(u.Leads) > 0 {
		notes = append(notes, m.words.count(m.say.LeadCount, len(u.Leads)))
	}
	if len(u.Coordinates) > 0 {
		notes = append(notes, m.words.count(m.say.CoordinateCount, len(u.Coordinates)))
	}
	if u.Until.Before(m.atlas.Today) {
		notes = append(notes, m.say.UntilIs.with(m.date(u.Until)))
	}
	return linkView{Text: u.Name, URL: m.root + u.URL, Note: strings.Join(notes, " · ")}
}

func (m *maker) successions(all []atlas.Succession) []successionView {
	var views []successionView
	for i := range all {
		s := &all[i]
		view := successionView{Function: s.Function, Date: m.date(s.Date), Basis: m.reference(&s.Basis), Note: s.Note}
		if s.Unit != nil {
			view.Unit = m.unitIn(s.Unit, nil)
		}
		views = append(views, view)
	}
	return views
}

// unitIn is a link to an organisation and the name of its place, unless that
// is where the reader is.
func (m *maker) unitIn(u *atlas.Unit, here *atlas.Place) template.HTML {
	if u.Place == nil || u.Place == here || u.Place.Kind == "central" || strings.Contains(u.Name, u.Place.Name) {
		return m.units[u]
	}
	// Safe: a name, escaped here, beside a link rendered by html/template.
	return m.units[u] + template.HTML(", "+template.HTMLEscapeString(m.era(u.Place)))
}

// answers follows the successors of a body to those that still exist. A
// function that several steps split keeps the narrower words.
func (m *maker) answers(u *atlas.Unit) []answerView {
	var views []answerView
	seen := map[*atlas.Unit]bool{u: true}
	var follow func(of *atlas.Unit, function string)
	follow = func(of *atlas.Unit, function string) {
		for _, s := range of.Successors {
			words := s.Function
			if words == "" {
				words = function
			}
			switch {
			case s.Unit == nil || m.atlas.Today.Before(s.Date):
			case s.Unit.Until.Before(m.atlas.Today):
				if !seen[s.Unit] {
					seen[s.Unit] = true
					follow(s.Unit, words)
					delete(seen, s.Unit)
				}
			default:
				views = append(views, answerView{Function: words, Since: m.date(s.Date), Unit: m.unitIn(s.Unit, u.Place)})
			}
		}
	}
	follow(u, "")
	return views
}

// answering names those who answer today for a body that is gone, where they
// are few enough to stand beside its name; its own page has them all.
func (m *maker) answering(u *atlas.Unit) template.HTML {
	var each []string
	for _, a := range m.answers(u) {
		if !slices.Contains(each, string(a.Unit)) {
			each = append(each, string(a.Unit))
		}
	}
	if len(each) > 2 {
		return ""
	}
	// Safe: links rendered by html/template, joined by plain text.
	return template.HTML(strings.Join(each, "; "))
}

// answeringFor names those who answer today for several bodies.
func (m *maker) answeringFor(units []*atlas.Unit) template.HTML {
	var joined template.HTML
	for _, u := range units {
		now := m.today[u]
		if now == "" || strings.Contains(string(joined), string(now)) {
			continue
		}
		if joined != "" {
			joined += "; "
		}
		joined += now
	}
	return joined
}

// level says where an organisation stands in the state.
func (t *Theme) level(l plan.Level) string {
	switch l {
	case plan.LevelCentral:
		return t.say.LevelCentral.String()
	case plan.LevelProvince:
		return t.say.LevelProvince.String()
	case plan.LevelDepartment:
		return t.say.LevelDepartment.String()
	case plan.LevelDivision:
		return t.say.LevelDivision.String()
	case plan.LevelDistrict:
		return t.say.LevelDistrict.String()
	case plan.LevelCommune:
		return t.say.LevelCommune.String()
	case plan.LevelParty:
		return t.say.LevelParty.String()
	case plan.LevelOrganisation:
		return t.say.LevelOrganisation.String()
	case plan.LevelCollective:
		return t.say.LevelCollective.String()
	}
	return ""
}
