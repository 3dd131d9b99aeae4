package source

import (
	"strings"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// matter reads the front matter of a file.
func (f *file) matter(v *vocabulary) (r *record, body int, ok bool) {
	found, ok := f.split()
	if !ok {
		return nil, 0, false
	}
	tree, ok := f.decode(found)
	if !ok {
		return nil, 0, false
	}
	if tree.kind == nodeNone {
		tree.kind = nodeTable
	}
	return f.record(tree, v), found.body, true
}

// A visibility says whether a file is shown, and until when not.
type visibility struct {
	draft   bool
	publish plan.Date
}

func (v visibility) shown(o Options) bool {
	return o.Drafts || !v.draft && v.publish.First().Compare(o.Today) <= 0
}

// readPlan reads a plan.
func (f *file) readPlan() (*Plan, visibility) {
	r, start, ok := f.matter(words().plan)
	if !ok {
		return nil, visibility{}
	}
	p := &plan.Plan{
		ID: r.slug(), Position: f.whole(), Keys: r.places,
		Title: r.text("title"), Abstract: r.text("abstract"), Type: r.kind("Kế hoạch"),
		Number: r.text("number"), Symbol: r.text("symbol"), Date: r.date("date"),
		Issuer: r.text("issuer"), Place: r.text("place"), Signer: r.signer(),
		Implements: r.citations("implements"), Basis: r.citations("basis"),
		Recipients: r.texts("recipients"), Effective: r.date("effective"), Expires: r.date("expires"), Status: r.text("status"),
		Abbreviations: r.abbreviations(), Topics: r.texts("topics"),
		Edition: plan.Edition(r.choice("edition", map[string]string{
			"full": "full", "day du": "full", "toan van": "full", "summary": "summary", "tom tat": "summary", "luoc thuat": "summary",
		}, "full")),
		Source: r.web("source"), Files: r.files(), Corrections: r.corrections(), Contact: r.contact(),
		Draft: r.flag("draft", false), Publish: r.date("publish"), Aliases: r.addresses(),
	}
	if with := r.citations("issued_with"); len(with) > 0 {
		p.IssuedWith = &with[0]
	}
	if strings.HasPrefix(p.Number, "/") {
		p.Symbol, p.Number = strings.TrimLeft(p.Number, "/ "), "" // a draft's number, still blank
	}
	body := f.body(start, isLabel, p.Draft)
	p.Sections = f.sections(body)
	p.Tasks = f.tasks(body, p.Sections)
	f.cite(body)
	p.Passages = body.Passages
	return &Plan{Plan: p, Body: body, Raw: f.raw, Note: r.text("note")}, visibility{p.Draft, p.Publish}
}

// kind reads the type of a document by its canonical name.
func (r *record) kind(otherwise string) string {
	s := r.text("type")
	if s == "" {
		return otherwise
	}
	if name, ok := vietnamese.DocumentType(s); ok {
		return name
	}
	return s
}

// readUnit reads the file of an organisation.
func (f *file) readUnit() (*Unit, visibility) {
	r, start, ok := f.matter(words().unit)
	if !ok {
		return nil, visibility{}
	}
	u := &plan.Unit{
		Slug: r.slug(), Position: f.whole(), Keys: r.places,
		Name: r.text("name"), Place: r.text("place"), Short: r.text("short"), Parent: r.text("parent"),
		Level: plan.Level(r.choice("level", levels, "")), Role: r.text("role"), Collective: r.flag("collective", false),
		From: r.date("from"), Until: r.date("until"), Source: r.web("source"), Website: r.web("website"),
	}
	for _, n := range r.list("aliases") {
		if s, ok := n.words(); ok && strings.HasPrefix(s, "/") {
			if r.isAddress(n, s) {
				u.Addresses = append(u.Addresses, s)
			}
			continue
		}
		a := r.item(n, words().alias, "name")
		if name := a.text("name"); name != "" {
			u.Aliases = append(u.Aliases, plan.Alias{Name: name, Link: a.flag("link", true)})
		}
	}
	for _, s := range r.tables("successors", words().succession, "") {
		u.Successors = append(u.Successors, plan.Succession{
			Unit: s.text("unit"), Date: s.date("date"), Function: s.text("function"),
			Basis: s.text("basis"), Note: s.text("note"), Position: s.position,
		})
	}
	if u.Level == plan.LevelCollective {
		u.Collective = true
	}
	draft := r.flag("draft", false)
	body := f.body(start, nil, draft)
	f.cite(body)
	return &Unit{Unit: u, Body: body}, visibility{draft: draft}
}

// levels are the levels of the state, in both languages.
var levels = map[string]string{
	"central": "central", "trung uong": "central",
	"province": "province", "tinh": "province",
	"department": "department", "so": "department",
	"division": "division", "phong": "division",
	"district": "district", "huyen": "district",
	"commune": "commune", "xa": "commune",
	"party": "party", "dang": "party",
	"organisation": "organisation", "to chuc": "organisation",
	"collective": "collective", "ten chung": "collective",
}

// readDirective reads the file of a document that is not a plan of the site.
func (f *file) readDirective() (*Directive, visibility) {
	r, start, ok := f.matter(words().directive)
	if !ok {
		return nil, visibility{}
	}
	d := &plan.Directive{
		Slug: r.slug(), Position: f.whole(), Keys: r.places,
		Title: r.text("title"), Type: r.kind(""), Number: r.text("number"), Date: r.date("date"),
		Issuer: r.text("issuer"), Place: r.text("place"), Signer: r.signer(),
		Effective: r.date("effective"), Expires: r.date("expires"), Status: r.text("status"),
		Implements: r.citations("implements"), Basis: r.citations("basis"),
		Replaces: r.citations("replaces"), Amends: r.citations("amends"),
		Source: r.web("source"), Files: r.files(), Note: r.text("note"), Aliases: r.addresses(),
	}
	draft := r.flag("draft", false)
	body := f.body(start, nil, draft)
	f.cite(body)
	return &Directive{Directive: d, Body: body}, visibility{draft: draft}
}

// readPage reads any other page.
func (f *file) readPage() (*Page, visibility) {
	r, start, ok := f.matter(words().page)
	if !ok {
		return nil, visibility{}
	}
	p := &Page{
		Slug: r.slug(), Position: f.whole(), Title: r.text("title"), Abstract: r.text("abstract"),
		Menu: r.flag("menu", false), Weight: r.number("weight", 0), Aliases: r.addresses(),
	}
	if r.text("language") != "" {
		p.Language = r.language()
	}
	if reserved[p.Slug] {
		f.fault("page.reserved", r.at("slug"), "slug", p.Slug)
	}
	draft := r.flag("draft", false)
	p.Body = f.body(start, nil, draft)
	f.cite(p.Body)
	return p, visibility{draft, r.date("publish")}
}

// reserved are the first parts of addresses that belong to the program
// (contract.md).
var reserved = map[string]bool{
	"ke-hoach": true, "nhiem-vu": true, "don-vi": true, "van-ban": true, "thoi-han": true, "dia-phuong": true,
	"chu-de": true, "nam": true, "tim-kiem": true, "dinh-chinh": true, "du-lieu": true, "search": true, "assets": true,
}
