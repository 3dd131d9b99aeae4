package pages

import (
	"bytes"
	"encoding/xml"
	"strconv"

	"congbo/generator/publish"
)

// searchFolder is the address of the search page. What it searches by lies
// under /search/ and is made in the search room.
const searchFolder = "/tim-kiem/"

// A searchView is the search page. Without JavaScript it is a page of lists.
type searchView struct {
	Head   headView
	Facets []searchFacet
	Lists  []linkView
	Groups []searchGroup
}

// A searchFacet is one thing that results can be filtered by.
type searchFacet struct {
	Name  string // as the search client calls it
	Title string
	Open  bool // from the start; counting the others takes more of the index
}

// A searchGroup is one way into the lists.
type searchGroup struct {
	Title string
	Links []linkView
}

func (m *maker) searchPage(yield emit) bool {
	return m.openSearch(yield) && yield(m.file(searchFolder, func(out *bytes.Buffer) (err error) {
		a, say := m.atlas, &m.say
		v := searchView{
			Facets: []searchFacet{
				{"kind", say.ByKind.String(), true}, {"place", say.Places.String(), true}, {"year", say.Year.String(), true},
				{"unit", say.Units.String(), false}, {"directive", say.Directives.String(), false}, {"status", say.Status.String(), false},
			},
			Lists: []linkView{
				{m.words.count(say.PlanCount, len(a.Plans)), m.root + "/ke-hoach/", ""},
				{m.words.count(say.TaskCount, len(a.Tasks)), m.root + "/nhiem-vu/", ""},
				{m.words.count(say.UnitCount, len(a.Units)), m.root + "/don-vi/", ""},
				{m.words.count(say.DirectiveCount, len(a.Directives)), m.root + "/van-ban/", ""},
				{say.Deadlines.String(), m.root + "/thoi-han/", ""},
				{say.Topics.String(), m.root + "/chu-de/", ""},
			},
		}
		places := searchGroup{Title: say.ByPlace.String()}
		for _, p := range a.Places {
			if len(p.Plans) > 0 {
				places.Links = append(places.Links, linkView{Text: m.placeName(p), URL: m.root + p.URL, Note: m.words.number(len(p.Plans))})
			}
		}
		years := searchGroup{Title: say.ByYear.String()}
		for _, y := range a.Years {
			years.Links = append(years.Links, linkView{Text: strconv.Itoa(y.Year), URL: m.root + y.URL, Note: m.words.number(len(y.Plans))})
		}
		roles := searchGroup{Title: say.ByRole.String()}
		for _, r := range a.Roles {
			roles.Links = append(roles.Links, linkView{Text: r.Name, URL: m.root + r.URL, Note: m.words.number(len(r.Units))})
		}
		for _, g := range []searchGroup{places, years, roles} {
			if len(g.Links) > 0 {
				v.Groups = append(v.Groups, g)
			}
		}
		v.Head = m.head(sectionSearch, say.Search.String(), say.SearchIntro.String(), searchFolder)
		if v.Head.Crumbs, err = m.trail(say.Search.String()); err != nil {
			return err
		}
		return m.search.render(out, &v)
	}))
}

// openSearch describes the search to browsers, which then offer it in their
// address bar (OpenSearch 1.1 draft 6).
func (m *maker) openSearch(yield emit) bool {
	return yield(publish.File{Path: "search/opensearch.xml", Type: publish.XML, Render: func(out *bytes.Buffer) error {
		type address struct {
			Type     string `xml:"type,attr"`
			Template string `xml:"template,attr"`
		}
		out.WriteString(xml.Header)
		return xml.NewEncoder(out).Encode(struct {
			XMLName     xml.Name `xml:"http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription"`
			ShortName   string
			Description string
			Language    string
			Encoding    string  `xml:"InputEncoding"`
			URL         address `xml:"Url"`
		}{
			ShortName: shorten(m.site.Title, 16), Description: shorten(m.site.Description, 1024), Language: m.site.Language, Encoding: "UTF-8",
			URL: address{"text/html", m.absolute(searchFolder) + "?q={searchTerms}"},
		})
	}})
}
