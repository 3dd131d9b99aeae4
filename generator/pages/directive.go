package pages

import (
	"bytes"
	"html/template"
	"strings"

	"congbo/generator/atlas"
)

// A directiveView is the page of one document that is not itself a plan of
// the site.
type directiveView struct {
	Head               headView
	Label, Title       string
	Type, Number       string
	Date, DateISO      string
	Issuer             template.HTML
	IssuerName         string
	Place              linkView
	Cited              bool // known only from what cites it
	Signer             signerView
	Effective, Expires string
	Validity, Note     string
	Source             string
	Files              []fileView
	Text               template.HTML
	Implements, Basis  []referenceView
	Replaces, Amends   []referenceView
	ReplacedBy         []linkView
	AmendedBy          []linkView
	Attached           []linkView
	Implemented        []linkView
	Lineage            pictureView
	Further            bool // not the first page of its list
	Counts             []string
	Feed               string
	List               listingView
}

func (m *maker) directivePages(yield emit) bool {
	for _, d := range m.atlas.Directives {
		if d.Plan != nil {
			continue // the plan's own page
		}
		parts := []part{
			m.citationPart("vien_dan", m.say.Citations.String(), d.Citations),
			m.taskPart("nhiem_vu", m.say.TasksResting.String(), d.Tasks),
		}
		if !m.listing(yield, d.URL, []atlas.Print{m.Prints.Directive(d)}, parts, func(out *bytes.Buffer, at string, l listingView) error {
			return m.directivePage(out, d, at, l)
		}) {
			return false
		}
	}
	return true
}

func (m *maker) directivePage(out *bytes.Buffer, d *atlas.Directive, at string, l listingView) (err error) {
	v := directiveView{
		Label: d.Label, Title: d.Title, Type: d.Type, Number: d.Number, Date: m.date(d.Date), DateISO: d.Date.String(),
		IssuerName: d.Issuer, Cited: d.Record == nil,
		Implements: m.references(d.Implements), Basis: m.references(d.Basis),
		Replaces: m.references(d.Replaces), Amends: m.references(d.Amends),
		ReplacedBy: m.directiveLinks(d.ReplacedBy), AmendedBy: m.directiveLinks(d.AmendedBy),
		Attached: m.planLinks(d.Attached), Implemented: m.planLinks(d.Implemented),
		Feed: m.root + d.URL + "feed.xml", List: l,
	}
	if d.IssuedBy != nil {
		v.Issuer = m.units[d.IssuedBy]
	}
	if d.Place != nil {
		v.Place = linkView{Text: d.Place.Name, URL: m.root + d.Place.URL}
	}
	if r := d.Record; r != nil {
		v.Signer, v.Source, v.Validity, v.Note = signerView(r.Signer), r.Source, r.Status, r.Note
		v.Effective, v.Expires, v.Files = m.date(r.Effective), m.date(r.Expires), m.fileViews(r.Files)
		if v.Text, err = m.text(r.Body, r.Position.File, nil, nil); err != nil {
			return err
		}
	}
	name := d.Label
	if d.Title != "" && !strings.Contains(name, d.Title) {
		name += ": " + cut(d.Title, descriptionLength/2)
	}
	if d.Place != nil && !strings.Contains(name, d.Place.Name) {
		name += ", " + m.era(d.Place)
	}
	v.Head = m.paged(m.head(sectionDirectives, m.directiveTitles[d], m.words.count(m.say.DirectiveText, len(d.Citations), name), at), l)
	v.Counts = m.directiveCounts(d)
	if v.Further = l.Further; !l.Further {
		v.Head.Structured = m.about(func(s Structured) []byte { return s.Directive(d) })
		v.Lineage = m.lineage(paperFor(d))
	}
	v.Head.Feeds = []feedView{m.feed(d.URL, d.Label)}
	if v.Head.Crumbs, err = m.trail(m.say.Directives.String(), "/van-ban/", d.Label); err != nil {
		return err
	}
	return m.directive.render(out, &v)
}

// directiveCounts says how much of a document is on the site.
func (m *maker) directiveCounts(d *atlas.Directive) []string {
	var counts []string
	if n := len(d.Implemented); n > 0 {
		counts = append(counts, m.words.count(m.say.ImplementedCount, n))
	}
	if n := len(d.Tasks); n > 0 {
		counts = append(counts, m.words.count(m.say.RestingCount, n))
	}
	if n := len(d.Citations); n > 0 {
		counts = append(counts, m.words.count(m.say.CitationCount, n))
	}
	return counts
}

// numberPages lists, for each number that several documents bear, all of them.
func (m *maker) numberPages(yield emit) bool {
	for _, n := range m.atlas.Numbers {
		title, intro := m.say.NumberTitle, m.say.NumberText
		if !strings.ContainsAny(n.Text, "0123456789") { // a law that is cited by its name
			title, intro = m.say.SameName, m.say.SameNameText
		}
		each := m.directivePart("van_ban", "", n.Directives)
		each.add = func(g *groupView, i int) error {
			g.Links = append(g.Links, m.oneOfSeveral(n.Directives[i]))
			return nil
		}
		if !m.plainList(yield, plainList{
			own: onlyNames, section: sectionDirectives, url: n.URL,
			title: title.with(n.Text), intro: m.words.count(intro, len(n.Directives), n.Text),
			trail: []string{m.say.Directives.String(), "/van-ban/", n.Text},
			parts: []part{each},
		}) {
			return false
		}
	}
	return true
}
