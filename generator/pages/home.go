package pages

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"

	"congbo/generator/atlas"
)

// A homeView is the first page.
type homeView struct {
	Head    headView
	Intro   string
	Due     []taskEntry // more than are shown at first: a script lets them take the place of those that are over
	Most    int         // how many of them are shown
	Today   string
	Plans   []planRow
	Ways    []wayView
	Figures []figureView
}

// A wayView is one way into the record.
type wayView struct {
	ID, Title string
	URL, All  string // of everything, and how that is called
	Links     []linkView
	Authored  bool // the links are words of documents
}

// A figureView is one of the numbers that sum the record up.
type figureView struct{ Number, Text, URL string }

// How much the first page shows of what there is more of.
const (
	homeDue        = 5
	homePlans      = 5
	homePlaces     = 36
	homeUnits      = 10
	homeDirectives = 8
	homeTopics     = 12
	homeYears      = 16
)

func (m *maker) homePage(yield emit) bool {
	return yield(m.file("/", func(out *bytes.Buffer) (err error) {
		v := homeView{Intro: m.site.Description, Today: m.date(m.atlas.Today), Most: homeDue}
		if v.Due, err = m.upcoming(3 * homeDue); err != nil {
			return err
		}
		for i := range v.Due {
			v.Due[i].Later = i >= homeDue
		}
		for _, p := range m.atlas.Plans[:min(homePlans, len(m.atlas.Plans))] {
			row := m.planRow(p)
			row.Abstract = "" // a click away, and the page stays short
			v.Plans = append(v.Plans, row)
		}
		for _, way := range []wayView{m.byPlace(), m.byUnit(), m.byDirective(), m.byTopic(), m.byYear()} {
			if len(way.Links) > 0 {
				v.Ways = append(v.Ways, way)
			}
		}
		v.Figures = m.figures()
		v.Head = m.head(sectionHome, m.site.Title, cmp.Or(m.site.Description, m.site.Title), "/")
		v.Head.Structured = m.about(Structured.Home)
		return m.home.render(out, &v)
	}))
}

func (m *maker) byPlace() wayView {
	way := wayView{ID: "dia_phuong", Title: m.say.ByPlace.String(), URL: m.root + "/dia-phuong/", All: m.say.AllPlaces.String(), Authored: true}
	for _, p := range m.atlas.Places {
		if len(p.Plans) > 0 && len(way.Links) < homePlaces {
			way.Links = append(way.Links, linkView{Text: m.placeName(p), URL: m.root + p.URL, Note: m.words.number(len(p.Plans))})
		}
	}
	return way
}

// byUnit leads to the organisations that lead the most. Collective names are
// everybody's, and nobody looks for them.
func (m *maker) byUnit() wayView {
	way := wayView{ID: "don_vi", Title: m.say.ByUnit.String(), URL: m.root + "/don-vi/", All: m.say.AllUnits.String(), Authored: true}
	leading := slices.DeleteFunc(slices.Clone(m.atlas.Units), func(u *atlas.Unit) bool { return u.Collective || len(u.Leads) == 0 })
	for _, u := range foremost(leading, homeUnits, func(u *atlas.Unit) int { return len(u.Leads) }) {
		way.Links = append(way.Links, linkView{Text: m.fullName(u), URL: m.root + u.URL, Note: m.words.count(m.say.LeadCount, len(u.Leads))})
	}
	return way
}

func (m *maker) byDirective() wayView {
	way := wayView{ID: "van_ban", Title: m.say.ByDirective.String(), URL: m.root + "/van-ban/", All: m.say.AllDirectives.String(), Authored: true}
	cited := slices.DeleteFunc(slices.Clone(m.atlas.Directives), func(d *atlas.Directive) bool { return len(d.Citations) == 0 })
	for _, d := range foremost(cited, homeDirectives, func(d *atlas.Directive) int { return len(d.Citations) }) {
		way.Links = append(way.Links, linkView{Text: d.Label, URL: m.root + d.URL, Note: m.words.count(m.say.CitationCount, len(d.Citations))})
	}
	return way
}

func (m *maker) byTopic() wayView {
	way := wayView{ID: "chu_de", Title: m.say.ByTopic.String(), URL: m.root + "/chu-de/", All: m.say.AllTopics.String(), Authored: true}
	for _, t := range foremost(slices.Clone(m.atlas.Topics), homeTopics, func(t *atlas.Topic) int { return len(t.Plans) }) {
		way.Links = append(way.Links, linkView{Text: t.Name, URL: m.root + t.URL, Note: m.words.number(len(t.Plans))})
	}
	return way
}

func (m *maker) byYear() wayView {
	way := wayView{ID: "nam", Title: m.say.ByYear.String(), URL: m.root + "/ke-hoach/", All: m.say.AllPlans.String()}
	for _, y := range m.atlas.Years {
		if len(way.Links) < homeYears {
			way.Links = append(way.Links, linkView{Text: strconv.Itoa(y.Year), URL: m.root + y.URL, Note: m.words.number(len(y.Plans) + len(y.Directives))})
		}
	}
	return way
}

// foremost gives those of a list, which it puts in order, that have the most
// of something; equals stay in the order of the list.
func foremost[T any](all []T, most int, count func(T) int) []T {
	slices.SortStableFunc(all, func(a, b T) int { return count(b) - count(a) })
	return all[:min(most, len(all))]
}

// figures sums the record up, in numbers of what was published and none of
// what was fulfilled: that is not known here.
func (m *maker) figures() []figureView {
	a := m.atlas
	dated, reported, leading := 0, 0, 0
	for _, t := range a.Tasks {
		if !t.Due.IsZero() {
			dated++
		}
		if !open(t) {
			reported++
		}
	}
	for _, u := range a.Units {
		if len(u.Leads) > 0 {
			leading++
		}
	}
	figure := func(p phrase, n int, url string) figureView {
		f := figureView{Number: m.words.number(n), Text: m.words.count(p, n)}
		if url != "" {
			f.URL = m.root + url
		}
		return f
	}
	return []figureView{
		figure(m.say.FigurePlans, len(a.Plans), "/ke-hoach/"),
		figure(m.say.FigureTasks, len(a.Tasks), "/nhiem-vu/"),
		figure(m.say.FigureDated, dated, "/thoi-han/"),
		figure(m.say.FigureReported, reported, ""),
		figure(m.say.FigureLeading, leading, "/don-vi/"),
		figure(m.say.FigureDirectives, len(a.Directives), "/van-ban/"),
	}
}
