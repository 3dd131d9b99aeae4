package pages

import (
	"bytes"
	"strconv"
)

// A homeView is the first page.
type homeView struct {
	Head         headView
	Title, Intro string
	Counts       []linkView
	Plans        []planRow
	Due          []taskEntry
	Today        string
	Places       []linkView
	Topics       []linkView
	Years        []linkView
}

// homeEntries is how many plans and deadlines the first page shows.
const homeEntries = 6

func (m *maker) homePage(yield emit) bool {
	return yield(m.file("/", func(out *bytes.Buffer) (err error) {
		a := m.atlas
		v := homeView{Title: m.site.Title, Intro: m.site.Description, Today: m.date(a.Today)}
		if v.Due, err = m.upcoming(homeEntries); err != nil {
			return err
		}
		v.Counts = []linkView{
			{m.words.count(m.say.PlanCount, len(a.Plans)), m.root + "/ke-hoach/", ""},
			{m.words.count(m.say.TaskCount, len(a.Tasks)), m.root + "/nhiem-vu/", ""},
			{m.words.count(m.say.UnitCount, len(a.Units)), m.root + "/don-vi/", ""},
			{m.words.count(m.say.DirectiveCount, len(a.Directives)), m.root + "/van-ban/", ""},
		}
		for _, p := range a.Plans[:min(homeEntries, len(a.Plans))] {
			v.Plans = append(v.Plans, m.planRow(p))
		}
		for _, p := range a.Places {
			if len(p.Plans) > 0 {
				v.Places = append(v.Places, linkView{Text: m.placeName(p), URL: m.root + p.URL, Note: m.words.number(len(p.Plans))})
			}
		}
		for _, t := range a.Topics[:min(24, len(a.Topics))] {
			v.Topics = append(v.Topics, linkView{Text: t.Name, URL: m.root + t.URL, Note: m.words.number(len(t.Plans))})
		}
		for _, y := range a.Years {
			v.Years = append(v.Years, linkView{Text: strconv.Itoa(y.Year), URL: m.root + y.URL, Note: m.words.number(len(y.Plans) + len(y.Directives))})
		}
		v.Head = m.head(sectionHome, m.site.Title, m.site.Description, "/")
		return m.home.render(out, &v)
	}))
}
