package pages

import (
	"bytes"

	"congbo/generator/atlas"
)

// A placeView is a province in one era of its history, or the centre.
type placeView struct {
	Head         headView
	Name         string
	From, Until  string
	Ended        bool
	Predecessors []linkView
	Successors   []linkView
	Basis        []referenceView
	Note         string
	Feed         string
	List         listingView
}

func (m *maker) placePages(yield emit) bool {
	for _, p := range m.atlas.Places {
		parts := []part{
			m.planPart("ke_hoach", m.say.Plans.String(), p.Plans),
			m.unitPart("don_vi", m.say.Units.String(), "", p.Units),
			m.directivePart("van_ban", m.say.Directives.String(), p.Directives),
		}
		if !m.listing(yield, p.URL, onlyNames, parts, func(out *bytes.Buffer, at string, l listingView) error {
			return m.placePage(out, p, at, l)
		}) {
			return false
		}
	}
	return true
}

func (m *maker) placePage(out *bytes.Buffer, p *atlas.Place, at string, l listingView) (err error) {
	name := m.placeName(p)
	v := placeView{Name: name, From: m.date(p.From), Until: m.date(p.Until), Ended: p.Until.Before(m.atlas.Today),
		Predecessors: m.placeLinks(p.Predecessors), Successors: m.placeLinks(p.Successors),
		Note: p.Note, Feed: m.root + p.URL + "feed.xml", List: l}
	if p.Basis != nil {
		v.Basis = []referenceView{m.reference(p.Basis)}
	}
	v.Head = m.paged(m.head(sectionPlaces, name, m.words.count(m.say.PlaceText, len(p.Plans), name), at), l)
	v.Head.Feeds = []feedView{m.feed(p.URL, name)}
	if v.Head.Crumbs, err = m.trail(m.say.Places.String(), "/dia-phuong/", name); err != nil {
		return err
	}
	return m.place.render(out, &v)
}

func (m *maker) placeLinks(places []*atlas.Place) []linkView {
	links := make([]linkView, len(places))
	for i, p := range places {
		links[i] = linkView{Text: m.placeName(p), URL: m.root + p.URL}
	}
	return links
}
