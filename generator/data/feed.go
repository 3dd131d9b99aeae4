package data

import (
	"bytes"
	"encoding/xml"
	"iter"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/publish"

	"github.com/gorilla/feeds"
)

// most is how many entries a feed has at most: enough for a reader who looks
// in every few weeks, and small enough to be fetched every hour.
const most = 50

// undated is the time of a feed that has no entry, since every feed must have
// one (RFC 4287, 4.2.15): the earliest that every reader takes.
var undated = plan.Date{Year: 1970, Month: 1, Day: 1}

// A channel is one feed before it is written.
type channel struct {
	page  string // address of the page that it belongs to
	path  string
	title string
	items func() []*item
	print atlas.Print // of what it tells, beside what has a name: front matter does
}

// feeds gives every Atom feed: of the site, of the corrections, of every
// place, unit, plan and directive.
func (s *site) feeds() iter.Seq[publish.File] {
	return func(yield func(publish.File) bool) {
		for c := range s.channels() {
			if !yield(s.signed(c.print, raw(c.path, func(b *bytes.Buffer) error { return s.feed(b, c) }))) {
				return
			}
		}
	}
}

func (s *site) channels() iter.Seq[channel] {
	const name = "feed.xml"
	var names atlas.Print // nothing else
	return func(yield func(channel) bool) {
		if !yield(channel{"/", name, s.Site.Title, func() []*item { return s.news.latest(most) }, names}) ||
			!yield(channel{"/dinh-chinh/", "dinh-chinh/" + name, s.words.corrections, func() []*item { return s.news.corrections(most) }, names}) {
			return
		}
		for _, p := range s.Places {
			if !yield(channel{p.URL, file(p.URL, name), p.Name, func() []*item { return s.news.about(p.Plans, most) }, names}) {
				return
			}
		}
		for _, u := range s.Units {
			of := s.prints.Unit(u)
			if !yield(channel{u.URL, file(u.URL, name), unitTitle(u), func() []*item { return s.news.about(plansOfUnit(u), most) }, of}) {
				return
			}
		}
		for _, p := range s.Plans {
			of := s.prints.Plan(p)
			if !yield(channel{p.URL, file(p.URL, name), planTitle(p), func() []*item { return s.news.about(plansOfPlan(p), most) }, of}) {
				return
			}
		}
		for _, d := range s.Directives {
			if d.Plan != nil {
				continue // the plan's page is the document's
			}
			of := s.prints.Directive(d)
			if !yield(channel{d.URL, file(d.URL, name), d.Label, func() []*item { return s.news.about(plansOfDirective(d), most) }, of}) {
				return
			}
		}
	}
}

// plansOfPlan gives a plan itself and those that cite it.
func plansOfPlan(p *atlas.Plan) []*atlas.Plan {
	plans := []*atlas.Plan{p}
	for _, c := range p.CitedBy {
		if c.Plan != nil {
			plans = append(plans, c.Plan)
		}
	}
	return plans
}

// atom is feeds.AtomFeed with what it lacks: a language, and both links. Link
// and Entries stand in for the library's own; the entries are written already.
type atom struct {
	XMLName  xml.Name `xml:"feed"`
	Language string   `xml:"xml:lang,attr"`
	feeds.AtomFeed
	Link    []feeds.AtomLink `xml:"link"`
	Entries []byte           `xml:",innerxml"`
}

// feed writes one feed as Atom (RFC 4287). The ids of feeds and entries are
// addresses: they stay while the site's address and a plan's slug stay.
func (s *site) feed(b *bytes.Buffer, c channel) error {
	items := c.items()
	updated := undated
	if len(items) > 0 {
		updated = items[0].date
	}
	title := c.title
	if c.page != "/" && s.Site.Title != "" {
		title += " – " + s.Site.Title
	}
	a := atom{
		Language: s.words.language,
		AtomFeed: feeds.AtomFeed{
			Xmlns:   "http://www.w3.org/2005/Atom",
			Title:   title,
			Id:      absolute(s.base, c.path),
			Updated: instant(updated),
			Rights:  s.Site.Licence,
			Author:  &feeds.AtomAuthor{AtomPerson: feeds.AtomPerson{Name: publisherName(s.Site), Uri: s.base}},
		},
		Link: []feeds.AtomLink{
			{Href: absolute(s.base, c.path), Rel: "self", Type: "application/atom+xml"},
			{Href: absolute(s.base, c.page), Rel: "alternate", Type: "text/html"},
		},
	}
	if c.page == "/" {
		a.Subtitle = s.Site.Description
	}
	for _, it := range items {
		entry, err := it.entry(s)
		if err != nil {
			return err
		}
		a.Entries = append(a.Entries, entry...)
	}
	b.WriteString(xml.Header)
	if err := xml.NewEncoder(b).Encode(&a); err != nil {
		return err
	}
	return b.WriteByte('\n')
}

// write writes an entry, which is the same in every feed that has it, as its
// id is.
func (it *item) write(s *site) ([]byte, error) {
	p := it.plan
	address := absolute(s.base, p.URL)
	e := &feeds.AtomEntry{
		Title:   planTitle(p),
		Id:      address + it.name,
		Updated: instant(it.date),
		Links:   []feeds.AtomLink{{Href: address, Rel: "alternate", Type: "text/html"}},
		Summary: &feeds.AtomSummary{Type: "text", Content: s.summary(it)},
	}
	if p.IssuedBy != nil {
		e.Author = &feeds.AtomAuthor{AtomPerson: feeds.AtomPerson{Name: unitTitle(p.IssuedBy), Uri: absolute(s.base, p.IssuedBy.URL)}}
	}
	if it.correction != nil {
		e.Title = s.words.correction + e.Title
	} else if !p.Date.IsZero() {
		e.Published = instant(p.Date)
	}
	var b bytes.Buffer
	b.WriteByte('\n')
	err := xml.NewEncoder(&b).EncodeElement(e, xml.StartElement{Name: xml.Name{Local: "entry"}})
	return b.Bytes(), err
}

// summary says what a plan is, `Kế hoạch số 15/KH-KHCN ngày 15/4/2022 …`, and
// its abstract; or what was corrected.
func (s *site) summary(it *item) string {
	if it.correction != nil {
		return it.correction.Text
	}
	p := it.plan
	var b strings.Builder
	b.WriteString(p.Type)
	if p.Number != "" {
		b.WriteString(" " + s.words.number + p.Number)
	}
	b.WriteString(s.words.dated(p.Date))
	if p.IssuedBy != nil {
		b.WriteString(s.words.by + unitTitle(p.IssuedBy))
	}
	if p.Abstract != "" {
		b.WriteString(". " + p.Abstract)
	}
	return b.String()
}

// planTitle gives a plan's title, which every entry must have.
func planTitle(p *atlas.Plan) string {
	if p.Title != "" {
		return p.Title
	}
	return p.ID
}

// unitTitle tells units of one name apart by their place.
func unitTitle(u *atlas.Unit) string {
	if u.Place == nil || u.Place.Kind == central || strings.Contains(u.Name, u.Place.Name) {
		return u.Name
	}
	return u.Name + " (" + u.Place.Name + ")"
}
