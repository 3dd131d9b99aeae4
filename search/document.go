package search

import (
	"cmp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/search/analysis"
)

// The kinds of what can be found.
const (
	Task      = "task"
	Unit      = "unit"
	Directive = "directive"
	Plan      = "plan"
	Section   = "section"
)

// A Document is one thing that can be found: what a result shows of it, the
// words that it is found by, and what it can be filtered by.
type Document struct {
	Kind  string
	ID    string // <plan>/<task>, <plan>#<anchor>, or the id of a plan, unit or directive
	URL   string // starts with a slash, which is the site's root
	Title string
	Body  string // what excerpts are taken from

	Texts         []Text
	Number        string                  // its own as a document: who asks for it wants this one first
	Abbreviations []analysis.Abbreviation // that its plan defines

	Units      []string // ids
	Directives []string // ids
	Directive  string   // its own id where it is a document that others cite
	Place      string   // id
	PlaceName  string
	Year       int // of issue; 0 for none
	Status     string
	Family     string // the plan that it belongs to: what has one stands together
	Rank       int    // how much else has to do with it: orders suggestions; a unit with none comes after its like
}

// A Text is words that a document is found by. Weight says how many times
// they count: 3 for a title, 1 for what is said in passing.
type Text struct {
	Words  string
	Weight int
}

// Unreported is the status of a task of which nobody has published anything.
const Unreported = "unknown"

// Documents gives everything in an atlas that can be found: units and
// directives, then plans with their sections and tasks, the oldest plan first,
// so that what is new comes last and moves nothing. Of equally good results
// the last is shown first: the newest plan's, and so that a plan's tasks are
// shown in its own order, they stand here in the reverse one.
func Documents(a *atlas.Atlas, words Labels) []Document {
	c := collector{words: words.whole()}
	for _, u := range a.Units {
		c.unit(u)
	}
	for _, d := range a.Directives {
		if d.Plan == nil {
			c.directive(d)
		}
	}
	n := len(a.Plans)
	parts := make([][]Document, 1+n)
	slices.Reverse(c.all)
	parts[0] = c.all
	cores := runtime.GOMAXPROCS(0)
	var all sync.WaitGroup
	for core := range cores {
		all.Go(func() {
			for i := core; i < n; i += cores {
				of := collector{words: c.words}
				of.plan(a.Plans[n-1-i])
				slices.Reverse(of.all)
				parts[1+i] = of.all
			}
		})
	}
	all.Wait()
	return slices.Concat(parts...)
}

type collector struct {
	all   []Document
	words Labels
}

// Labels are the words before the parts of a task's excerpt, in the site's
// language. Those that are empty are Vietnamese, as the documents are.
type Labels struct{ Lead, With, Due, Target, Output, Location string }

func (l Labels) whole() Labels {
	return Labels{
		cmp.Or(l.Lead, "Chủ trì"), cmp.Or(l.With, "Phối hợp"), cmp.Or(l.Due, "Thời hạn"),
		cmp.Or(l.Target, "Chỉ tiêu"), cmp.Or(l.Output, "Sản phẩm"), cmp.Or(l.Location, "Địa điểm"),
	}
}

// facets gives the values that the document is filtered by, in the order of
// facetFields; an empty one is none.
func (d *Document) facets() [len(facetFields)][]string {
	year := ""
	if d.Year != 0 {
		year = strconv.Itoa(d.Year)
	}
	return [...][]string{{d.Kind}, d.Units, {d.Place}, {year}, d.Directives, {d.Status}}
}

func (d *Document) place(p *atlas.Place) {
	if p != nil {
		d.Place, d.PlaceName = p.ID, p.Name
		d.find(1, p.Name)
	}
}

// find adds words that the document is found by.
func (d *Document) find(weight int, words ...string) {
	for _, w := range words {
		if w != "" {
			d.Texts = append(d.Texts, Text{w, weight})
		}
	}
}

// say adds a part to the text that excerpts are taken from.
func (d *Document) say(label string, parts ...string) {
	text := strings.Join(nonEmpty(parts), "; ")
	if text == "" {
		return
	}
	before, after := "", ""
	if d.Body != "" {
		before = " · "
	}
	if label != "" {
		after = ": "
	}
	d.Body += before + label + after + text
}

func nonEmpty(parts []string) []string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return kept
}

func (c *collector) unit(u *atlas.Unit) {
	d := Document{Kind: Unit, ID: u.ID, URL: u.URL, Title: u.Name, Units: []string{u.ID}, Rank: len(u.Leads) + len(u.Coordinates) + len(u.Issued) + len(u.Decreed) + u.Mentions}
	d.find(3, u.Name)
	d.find(2, u.Short)
	d.find(1, u.Aliases...)
	d.place(u.Place)
	d.say("", d.PlaceName)
	d.say("", u.Short)
	d.say("", u.Aliases...)
	if u.Parent != nil {
		d.say("", u.Parent.Name)
		d.find(1, u.Parent.Name)
	}
	c.all = append(c.all, d)
}

func (c *collector) directive(r *atlas.Directive) {
	d := Document{Kind: Directive, ID: r.ID, URL: r.URL, Title: r.Label, Number: r.Number, Directive: r.ID, Directives: []string{r.ID}, Year: r.Date.Year, Rank: len(r.Citations)}
	d.find(3, r.Label)
	d.find(2, r.Title)
	d.find(1, r.Issuer)
	d.place(r.Place)
	if r.IssuedBy != nil {
		d.Units = []string{r.IssuedBy.ID}
	}
	d.say("", r.Title)
	d.say("", r.Issuer)
	c.all = append(c.all, d)
}

func (c *collector) plan(p *atlas.Plan) {
	d := Document{Kind: Plan, ID: p.ID, URL: p.URL, Title: p.Title, Number: p.Number, Year: p.Date.Year, Family: p.ID, Rank: len(p.CitedBy) + 1}
	for _, a := range p.Abbreviations {
		d.Abbreviations = append(d.Abbreviations, analysis.Abbreviation{Short: a.Short, Long: a.Long, Expand: true})
	}
	heading := p.Type
	if p.Number != "" {
		heading += " số " + p.Number
	}
	if p.Directive != nil {
		d.Directive = p.Directive.ID
		d.Directives = append(d.Directives, p.Directive.ID)
	}
	if p.IssuedBy != nil {
		d.Units = []string{p.IssuedBy.ID}
	}
	for _, cited := range p.Cites {
		d.Directives = appendOnce(d.Directives, cited.ID)
	}
	d.find(3, p.Title, heading)
	d.find(1, p.Abstract, p.Issuer, dated(p.Date))
	d.place(p.Place)
	for _, t := range p.Topics {
		d.find(1, t.Name)
	}
	d.say("", heading, dated(p.Date))
	d.say("", p.Issuer)
	d.say("", p.Abstract)
	c.all = append(make([]Document, 0, 1+len(p.Sections)+len(p.Tasks)), d)
	c.sections(p, &d)
	for _, t := range p.Tasks {
		c.task(t, &d)
	}
}

// sections adds the headings, those too that only hold others: a reader may
// remember no more of a plan than the name of a part.
func (c *collector) sections(p *atlas.Plan, owner *Document) {
	texts := make([][]string, len(p.Sections))
	for _, passage := range p.Passages {
		if passage.Section >= 0 && passage.Section < len(texts) && passage.Task < 0 && !passage.Heading {
			texts[passage.Section] = append(texts[passage.Section], passage.Text)
		}
	}
	for i, s := range p.Sections {
		d := Document{Kind: Section, ID: p.ID + "#" + s.Anchor, URL: p.URL + "#" + s.Anchor, Title: s.Title}
		d.inherit(owner)
		d.find(2, s.Title)
		d.find(1, texts[i]...)
		d.find(1, owner.PlaceName)
		d.say("", short(strings.Join(texts[i], " "), 600))
		d.say("", owner.Title)
		c.all = append(c.all, d)
	}
}

func (c *collector) task(t *atlas.Task, owner *Document) {
	d := Document{Kind: Task, ID: owner.ID + "/" + t.ID, URL: t.URL, Title: t.Text, Status: Unreported}
	d.inherit(owner)
	if t.Status != plan.StatusUnknown {
		d.Status = string(t.Status)
	}
	var lead, with, targets []string
	for _, u := range t.Lead {
		lead = append(lead, u.Name)
		d.Units = appendOnce(d.Units, u.ID)
	}
	for _, u := range t.Coordinating {
		with = append(with, u.Name)
		d.Units = appendOnce(d.Units, u.ID)
	}
	for _, r := range t.References {
		if r.Directive != nil {
			d.Directives = appendOnce(d.Directives, r.Directive.ID)
		}
		d.find(1, r.Text)
	}
	for _, g := range t.Targets {
		targets = append(targets, g.Text)
	}
	d.find(2, t.Text)
	d.find(1, lead...)
	d.find(1, with...)
	d.find(1, targets...)
	d.find(1, t.Outputs...)
	d.find(1, t.Deadline.Text, t.Location, owner.PlaceName)
	d.say("", owner.PlaceName)
	d.say(c.words.Lead, lead...)
	d.say(c.words.With, with...)
	d.say(c.words.Due, t.Deadline.Text)
	d.say(c.words.Target, targets...)
	d.say(c.words.Output, t.Outputs...)
	d.say(c.words.Location, t.Location)
	c.all = append(c.all, d)
}

// inherit takes what a part of a plan has from the plan.
func (d *Document) inherit(owner *Document) {
	d.Abbreviations, d.Family = owner.Abbreviations, owner.Family
	d.Place, d.PlaceName, d.Year = owner.Place, owner.PlaceName, owner.Year
}

func appendOnce(list []string, value string) []string {
	for _, v := range list {
		if v == value {
			return list
		}
	}
	return append(list, value)
}

// dated writes a date as Vietnamese documents do, as precise as it is known.
func dated(d plan.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return strconv.Itoa(d.Year)
	case d.Day == 0:
		return strconv.Itoa(d.Month) + "/" + strconv.Itoa(d.Year)
	}
	return strconv.Itoa(d.Day) + "/" + strconv.Itoa(d.Month) + "/" + strconv.Itoa(d.Year)
}

// short cuts a text after the last whole word before a number of bytes.
func short(text string, most int) string {
	if len(text) <= most {
		return text
	}
	if at := strings.LastIndexByte(text[:most], ' '); at > 0 {
		return text[:at] + " …"
	}
	return text
}
