package pages

import (
	"bytes"
	"encoding/json"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/publish"
)

// cardsName is the file beside a plan's page that says a few words about each
// organisation and document that the page links to. It is asked for when a
// reader first rests on such a link, and by nothing else.
const cardsName = "cards.json"

// A card is those words: a name, and lines about it.
type card struct {
	Name  string   `json:"name"`
	Lines []string `json:"lines"`
}

func (m *maker) planCards(p *atlas.Plan) publish.File {
	return publish.File{Path: pathOf(p.URL + cardsName), Type: publish.Raw, Render: func(out *bytes.Buffer) error {
		cards, of := map[string]card{}, sharesOf(p) // by address; JSON has them in order
		for _, u := range m.unitsOn(p) {
			cards[m.root+u.URL] = m.unitCard(u, of)
		}
		for _, d := range m.directivesOn(p) {
			cards[m.root+d.URL] = m.directiveCard(d)
		}
		return json.NewEncoder(out).Encode(cards)
	}}
}

// cardPrint is the print of what the cards of a plan show that is not the
// plan's own.
func (m *maker) cardPrint(p *atlas.Plan) atlas.Print {
	if m.Prints == nil {
		return atlas.Print{}
	}
	var counts []int
	for _, u := range m.unitsOn(p) {
		counts = append(counts, len(u.Leads), len(u.Coordinates))
	}
	for _, d := range m.directivesOn(p) {
		counts = append(counts, len(d.Citations))
	}
	return atlas.PrintOf("cards", counts...)
}

// shares are how many tasks of one plan each organisation leads and coordinates.
type shares struct{ leads, coordinates map[*atlas.Unit]int }

func sharesOf(p *atlas.Plan) shares {
	of := shares{map[*atlas.Unit]int{}, map[*atlas.Unit]int{}}
	for _, t := range p.Tasks {
		for _, u := range t.Lead {
			of.leads[u]++
		}
		for _, u := range t.Coordinating {
			of.coordinates[u]++
		}
	}
	return of
}

// unitsOn gives the organisations that a plan's page links to.
func (m *maker) unitsOn(p *atlas.Plan) []*atlas.Unit {
	units := append(append([]*atlas.Unit{}, p.Lead...), p.Coordinating...)
	if u := p.IssuedBy; u != nil {
		units = append(units, u)
		if u.Parent != nil {
			units = append(units, u.Parent)
		}
		units = append(units, u.Heirs()...)
	}
	for _, url := range m.textURLs(p) {
		if u := m.unitAt[url]; u != nil {
			units = append(units, u)
		}
	}
	return units
}

// directivesOn gives the documents that a plan's page links to.
func (m *maker) directivesOn(p *atlas.Plan) []*atlas.Directive {
	directives := append([]*atlas.Directive{}, p.Cites...)
	add := func(all []atlas.Reference) {
		for _, r := range all {
			directives = append(directives, r.Candidates...)
			if r.Directive != nil {
				directives = append(directives, r.Directive)
			}
		}
	}
	add(p.Implements)
	add(p.Basis)
	if p.IssuedWith != nil {
		add([]atlas.Reference{*p.IssuedWith})
	}
	for _, c := range p.CitedBy {
		if c.By != nil {
			directives = append(directives, c.By)
		}
	}
	if d := p.Directive; d != nil {
		directives = append(append(directives, d.ReplacedBy...), d.AmendedBy...)
	}
	for _, url := range m.textURLs(p) {
		if d := m.directiveAt[url]; d != nil {
			directives = append(directives, d)
		}
	}
	return directives
}

// textURLs gives the addresses that the text of a plan leads to: by itself,
// and by hand.
func (m *maker) textURLs(p *atlas.Plan) []string {
	var urls []string
	for _, link := range p.TextLinks {
		urls = append(urls, link.URL)
	}
	if p.Body != nil {
		for _, link := range p.Body.Links {
			if url, ok := m.atlas.ResolveFrom(p.Position.File, link.Dest); ok {
				urls = append(urls, url)
			}
		}
	}
	return urls
}

func (m *maker) unitCard(u *atlas.Unit, of shares) card {
	c := card{Name: m.fullName(u)}
	say := func(line string) {
		if line = strings.Trim(line, " ·"); line != "" {
			c.Lines = append(c.Lines, sentence(line))
		}
	}
	about := m.level(u.Level)
	if u.Collective {
		about = m.say.LevelCollective.String()
	}
	if u.Parent != nil && !strings.Contains(c.Name, u.Parent.Name) {
		about += " · " + m.own.CardParent.String() + ": " + m.letterheadUnit(u.Parent).Text
	}
	say(about)
	if u.Until.Before(m.atlas.Today) {
		say(m.own.CardUntil.with(m.date(u.Until)))
		if heirs := u.Heirs(); len(heirs) > 0 && len(heirs) < 3 {
			var names []string
			for _, heir := range heirs {
				names = append(names, m.fullName(heir))
			}
			say(m.own.CardNow.with(strings.Join(names, "; ")))
		}
	}
	here := m.duties(of.leads[u], of.coordinates[u])
	if here != "" {
		say(m.own.CardHere.with(here))
	}
	if all := m.duties(len(u.Leads), len(u.Coordinates)); all != here {
		say(m.own.CardAll.with(all))
	}
	return c
}

// duties says how many tasks somebody leads and coordinates.
func (m *maker) duties(leads, coordinates int) string {
	var parts []string
	if leads > 0 {
		parts = append(parts, m.words.count(m.say.LeadCount, leads))
	}
	if coordinates > 0 {
		parts = append(parts, m.words.count(m.say.CoordinateCount, coordinates))
	}
	return strings.Join(parts, ", ")
}

func (m *maker) directiveCard(d *atlas.Directive) card {
	c := card{Name: d.Label}
	say := func(line string) {
		if line != "" {
			c.Lines = append(c.Lines, sentence(line))
		}
	}
	if !strings.Contains(d.Label, d.Title) {
		say(shorten(d.Title, 220))
	}
	issuer := d.Issuer
	if d.IssuedBy != nil {
		issuer = m.fullName(d.IssuedBy)
	}
	if issuer != "" {
		say(m.own.CardIssuer.String() + ": " + issuer)
	}
	switch {
	case d.Record != nil:
		say(d.Record.Status)
	case d.Plan != nil:
		say(d.Plan.Status)
	default:
		say(m.own.CardCited.String())
	}
	if len(d.ReplacedBy) > 0 {
		say(m.own.CardReplaced.String() + ": " + d.ReplacedBy[0].Label)
	}
	if n := len(d.Citations); n > 0 {
		say(m.words.count(m.say.CitationCount, n))
	}
	return c
}
