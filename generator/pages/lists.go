package pages

import (
	"bytes"
	"strconv"
	"strings"

	"congbo/generator/atlas"
)

// A listView is a page that is a list and little else.
type listView struct {
	Head         headView
	Title, Intro string
	Aside        string // the heading of Links
	Links        []linkView
	LinkCount    int
	List         listingView
}

// A plainList is such a list, still to be made.
type plainList struct {
	section, url, title, intro string
	aside                      string
	links                      []linkView
	trail                      []string
	parts                      []part
	feeds                      []feedView
	own                        []atlas.Print // see listing
}

// onlyNames are the prints of what is only said of what has a name: every file's
// print has all names in it.
var onlyNames = []atlas.Print{}

func (m *maker) plainList(yield emit, p plainList) bool {
	return m.listing(yield, p.url, p.own, p.parts, func(out *bytes.Buffer, at string, l listingView) (err error) {
		v := listView{Title: p.title, Intro: p.intro, List: l}
		if !l.Further {
			v.Aside, v.Links, v.LinkCount = p.aside, p.links, len(p.links)
		}
		v.Head = m.paged(m.head(p.section, p.title, p.intro, at), l)
		v.Head.Feeds = p.feeds
		if v.Head.Crumbs, err = m.trail(p.trail...); err != nil {
			return err
		}
		return m.list.render(out, &v)
	})
}

func (m *maker) planList(yield emit) bool {
	var years []linkView
	for _, y := range m.atlas.Years {
		if len(y.Plans) == 0 {
			continue
		}
		years = append(years, linkView{Text: strconv.Itoa(y.Year), URL: m.root + y.URL, Note: m.words.number(len(y.Plans))})
	}
	return m.plainList(yield, plainList{
		own: onlyNames, section: sectionPlans, url: "/ke-hoach/", title: m.say.Plans.String(),
		intro: m.words.count(m.say.PlanListText, len(m.atlas.Plans)),
		aside: m.say.ByYear.String(), links: years,
		trail: []string{m.say.Plans.String()},
		parts: []part{m.planPart("ke_hoach", "", m.atlas.Plans)},
	})
}

func (m *maker) taskList(yield emit) bool {
	var parts []part
	for _, p := range m.atlas.Plans {
		group := m.taskPart(p.ID, m.label(p), p.Tasks)
		group.url = p.URL
		group.add = func(g *groupView, i int) error {
			view := m.taskRow(p.Tasks[i])
			view.Plan = linkView{} // the group says it
			row, err := m.taskRowPage.once(&view)
			g.Tasks = append(g.Tasks, taskEntry{Row: row})
			return err
		}
		parts = append(parts, group)
	}
	return m.plainList(yield, plainList{
		own: onlyNames, section: sectionTasks, url: "/nhiem-vu/", title: m.say.Tasks.String(),
		intro: m.words.count(m.say.TaskListText, len(m.atlas.Tasks)),
		trail: []string{m.say.Tasks.String()},
		parts: parts,
	})
}

func (m *maker) unitList(yield emit) bool {
	var parts []part
	place := func(u *atlas.Unit) *atlas.Place { return u.Place }
	for from := 0; from < len(m.atlas.Units); {
		at, to := place(m.atlas.Units[from]), from
		for to < len(m.atlas.Units) && place(m.atlas.Units[to]) == at {
			to++
		}
		group := m.unitPart("khac", m.say.Elsewhere.String(), "", m.atlas.Units[from:to])
		if at != nil {
			group.id, group.title, group.url = at.ID, m.era(at), at.URL
		}
		parts = append(parts, group)
		from = to
	}
	var roles []linkView
	for _, r := range m.atlas.Roles {
		roles = append(roles, linkView{Text: r.Name, URL: m.root + r.URL, Note: m.words.number(len(r.Units))})
	}
	return m.plainList(yield, plainList{
		own: onlyNames, section: sectionUnits, url: "/don-vi/", title: m.say.Units.String(),
		intro: m.words.count(m.say.UnitListText, len(m.atlas.Units)),
		aside: m.say.ByRole.String(), links: roles,
		trail: []string{m.say.Units.String()},
		parts: parts,
	})
}

func (m *maker) directiveList(yield emit) bool {
	var numbers []linkView
	for _, n := range m.atlas.Numbers {
		numbers = append(numbers, linkView{Text: n.Text, URL: m.root + n.URL, Note: m.words.number(len(n.Directives))})
	}
	each := part{id: "van-ban", size: len(m.atlas.Directives), add: func(g *groupView, i int) error {
		d := m.atlas.Directives[i]
		row := m.directiveLink(d)
		if n := len(d.Citations); n > 0 {
			row.Note = strings.TrimPrefix(row.Note+" · "+m.words.count(m.say.CitationCount, n), " · ")
		}
		g.Links = append(g.Links, row)
		return nil
	}, print: func(i int) atlas.Print {
		d := m.atlas.Directives[i]
		return atlas.PrintOf(d.URL, len(d.Citations))
	}}
	return m.plainList(yield, plainList{
		own: onlyNames, section: sectionDirectives, url: "/van-ban/", title: m.say.Directives.String(),
		intro: m.words.count(m.say.DirectiveListText, len(m.atlas.Directives)),
		aside: m.say.SharedNumbers.String(), links: numbers,
		trail: []string{m.say.Directives.String()},
		parts: []part{each},
	})
}

func (m *maker) placeList(yield emit) bool {
	each := part{id: "dia-phuong", size: len(m.atlas.Places), add: func(g *groupView, i int) error {
		p := m.atlas.Places[i]
		var notes []string
		if len(p.Plans) > 0 {
			notes = append(notes, m.words.count(m.say.PlanCount, len(p.Plans)))
		}
		if len(p.Units) > 0 {
			notes = append(notes, m.words.count(m.say.UnitCount, len(p.Units)))
		}
		g.Links = append(g.Links, linkView{Text: m.placeName(p), URL: m.root + p.URL, Note: strings.Join(notes, " · ")})
		return nil
	}}
	return m.plainList(yield, plainList{
		section: sectionPlaces, url: "/dia-phuong/", title: m.say.Places.String(), intro: m.say.PlaceListText.String(),
		trail: []string{m.say.Places.String()},
		parts: []part{each},
	})
}

func (m *maker) topicList(yield emit) bool {
	each := part{id: "chu-de", size: len(m.atlas.Topics), add: func(g *groupView, i int) error {
		t := m.atlas.Topics[i]
		g.Links = append(g.Links, linkView{Text: t.Name, URL: m.root + t.URL, Note: m.words.count(m.say.PlanCount, len(t.Plans))})
		return nil
	}}
	return m.plainList(yield, plainList{
		section: sectionTopics, url: "/chu-de/", title: m.say.Topics.String(), intro: m.say.TopicListText.String(),
		trail: []string{m.say.Topics.String()},
		parts: []part{each},
	})
}

func (m *maker) topicPages(yield emit) bool {
	for _, t := range m.atlas.Topics {
		if !m.plainList(yield, plainList{
			own: onlyNames, section: sectionTopics, url: t.URL, title: m.say.TopicTitle.with(t.Name), intro: m.words.count(m.say.TopicText, len(t.Plans), t.Name),
			trail: []string{m.say.Topics.String(), "/chu-de/", t.Name},
			parts: []part{m.planPart("ke_hoach", "", t.Plans)},
		}) {
			return false
		}
	}
	return true
}

// yearPages lists what was issued in each year.
func (m *maker) yearPages(yield emit) bool {
	for _, y := range m.atlas.Years {
		year := strconv.Itoa(y.Year)
		intro := m.words.count(m.say.YearText, len(y.Plans), year)
		if len(y.Plans) == 0 {
			intro = m.say.YearNone.with(year)
		}
		if !m.plainList(yield, plainList{
			own: onlyNames, section: sectionPlans, url: y.URL, title: m.say.YearTitle.with(year), intro: intro,
			trail: []string{m.say.Plans.String(), "/ke-hoach/", year},
			parts: []part{m.planPart("ke_hoach", m.say.Plans.String(), y.Plans), m.directivePart("van_ban", m.say.Directives.String(), y.Directives)},
		}) {
			return false
		}
	}
	return true
}

// yearLink leads to what was issued in a year, where the site has such a page.
func (m *maker) yearLink(year int) linkView {
	for _, y := range m.atlas.Years {
		if y.Year == year {
			return linkView{Text: strconv.Itoa(year), URL: m.root + y.URL}
		}
	}
	return linkView{Text: strconv.Itoa(year)}
}
