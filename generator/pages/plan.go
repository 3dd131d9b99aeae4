package pages

import (
	"bytes"
	"html/template"
	"io"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/markdown"
	"congbo/generator/plan"
)

// A planView is the page of one plan.
type planView struct {
	Head                headView
	Issuer              template.HTML
	IssuerParent        template.HTML
	IssuerToday         template.HTML // who answers for an issuer that is no more
	Number              string        // as printed, a dot row for what is blank
	Dateline            string        // Bắc Giang, ngày … tháng 4 năm 2022
	DateISO             string
	Type, Title         string
	Abstract            string
	Summary             bool // an edited restatement
	Source              string
	Place               linkView
	Year                linkView
	Topics              []linkView
	Effective           string
	Expires             string
	Validity            string
	ReplacedBy          []linkView
	AmendedBy           []linkView
	IssuedWith          []referenceView
	Outline             []outlineView
	Annex               []annexView
	HasAnnex            bool
	Timeline            pictureView
	Partners            pictureView
	Lineage             pictureView
	TaskCount           int
	Text                template.HTML
	Implements          []referenceView
	Basis               []referenceView
	Cites               []linkView
	CitedBy             []citationRow
	Lead, With          template.HTML
	LeadCount           int
	WithCount           int
	Recipients          []string
	Signer              signerView
	Abbreviations       []abbreviationView
	Files               []fileView
	Markdown, JSON, ICS string
	Feed                string
	Corrections         []correctionRow
	Contact             contactView
}

// An outlineView is a heading in the table of contents.
type outlineView struct {
	Text, URL string
	Inner     []outlineView
}

// An annexView is the tasks of one section, as rows of the plan's annex.
type annexView struct {
	Title, URL string
	Rows       []annexRow
}

type annexRow struct {
	URL, Code, Text string
	Lead, With      template.HTML
	WithCount       int
	Deadline        string
	Targets         []string
}

type signerView struct{ Name, Position, Authority string }

type abbreviationView struct{ Short, Long string }

// A fileView is a file to download; what binds is the signed one.
type fileView struct {
	Name, URL, Size, SHA256 string
	Signed                  bool
}

// A taskItemView is a task where it stands in the plan's text.
type taskItemView struct {
	Anchor, URL, Code string
	Words, Notes      template.HTML
	Lead              template.HTML
	Deadline          string
	State, Status     string
	Reported          bool
}

func (m *maker) planPages(yield emit) bool {
	for _, p := range m.atlas.Plans {
		if !minified(yield, true)(m.file(p.URL, func(out *bytes.Buffer) error { return m.planPage(out, p) })) {
			return false
		}
		if !m.taskPages(yield, p) {
			return false
		}
	}
	return true
}

func (m *maker) planPage(out *bytes.Buffer, p *atlas.Plan) (err error) {
	v := planView{
		Type: p.Type, Title: p.Title, Abstract: p.Abstract, Number: m.number(p), DateISO: p.Date.String(),
		Summary: p.Edition == plan.EditionSummary, Source: p.Source,
		Effective: m.date(p.Effective), Expires: m.date(p.Expires), Validity: p.Status,
		TaskCount: len(p.Tasks), HasAnnex: len(p.Tasks) > 0,
		Implements: m.references(p.Implements), Basis: m.references(p.Basis), Cites: m.directiveLinks(p.Cites),
		Lead: m.unitLinks(p.Lead), With: m.unitLinks(p.Coordinating),
		LeadCount: len(p.Lead), WithCount: len(p.Coordinating),
		Recipients: p.Recipients, Signer: signerView(p.Signer),
		Files:       m.fileViews(p.Files),
		Markdown:    m.root + p.URL + "index.md",
		JSON:        m.root + p.URL + "index.json",
		Corrections: correctionRows(m, p, p.Corrections),
		Contact:     contactOf(p.Contact),
		Outline:     outline(p),
		Annex:       m.annex(p),
		Timeline:    m.timeline(p),
		Partners:    m.partners(p),
		Lineage:     m.lineage(paperOf(p)),
	}
	if !v.Contact.Known {
		v.Contact = contactOf(m.site.Contact)
	}
	m.planHeader(&v, p)
	for i := range p.CitedBy {
		v.CitedBy = m.citationRows(v.CitedBy, p.CitedBy, i)
	}
	if p.IssuedWith != nil {
		with := m.reference(p.IssuedWith)
		with.Title = "" // it repeats the plan's own
		v.IssuedWith = []referenceView{with}
	}
	for _, a := range p.Abbreviations {
		v.Abbreviations = append(v.Abbreviations, abbreviationView(a))
	}
	for _, topic := range p.Topics {
		v.Topics = append(v.Topics, linkView{Text: topic.Name, URL: m.root + topic.URL})
	}
	if v.Text, err = m.text(p.Body, p.Position.File, p.TextLinks, m.taskItem(p)); err != nil {
		return err
	}
	v.Head = m.head(sectionPlans, m.label(p), p.Title, p.URL)
	if p.Abstract != "" {
		v.Head.Description = shorten(p.Abstract, 200)
	}
	if v.Head.Crumbs, err = m.trail(m.say.Plans.String(), "/ke-hoach/", m.label(p)); err != nil {
		return err
	}
	v.Head.Pictures = v.Timeline.Known || v.Lineage.Known
	v.Head.Feeds = []feedView{m.feed(p.URL, m.label(p)), m.calendar(p.URL, m.label(p))}
	v.Feed, v.ICS = m.root+p.URL+"feed.xml", m.root+p.URL+calendarName
	if m.Structured != nil {
		v.Head.Structured = structured(m.Structured(p))
	}
	return m.plan.render(out, &v)
}

// planHeader fills in what stands at the head of the sheet: issuer, number,
// place and date (Nghị định 30/2020/NĐ-CP, annex I), and what became of it.
func (m *maker) planHeader(v *planView, p *atlas.Plan) {
	if p.IssuedBy != nil {
		v.Issuer, v.IssuerToday = m.units[p.IssuedBy], m.today[p.IssuedBy]
		if p.IssuedBy.Parent != nil {
			v.IssuerParent = m.units[p.IssuedBy.Parent]
		}
	}
	if n := len(p.Type); len(p.Title) > n && strings.EqualFold(p.Title[:n], p.Type) {
		v.Type = "" // the title says it
	}
	v.Dateline = m.dateline(p.Date)
	if p.Place != nil {
		v.Place = linkView{Text: p.Place.Name, URL: m.root + p.Place.URL}
	}
	if p.Date.Year != 0 {
		v.Year = m.yearLink(p.Date.Year)
	}
	if d := p.Directive; d != nil {
		v.ReplacedBy, v.AmendedBy = m.directiveLinks(d.ReplacedBy), m.directiveLinks(d.AmendedBy)
	}
}

// number gives a plan's number and symbol; what the document leaves blank is
// a dot row.
func (m *maker) number(p *atlas.Plan) string {
	switch {
	case p.Number != "":
		return p.Number
	case p.Symbol != "":
		return "…/" + p.Symbol
	}
	return ""
}

// outline gives a plan's headings as a tree.
func outline(p *atlas.Plan) []outlineView {
	inner := map[int][]int{} // by parent
	for i, s := range p.Plan.Sections {
		inner[s.Parent] = append(inner[s.Parent], i)
	}
	var under func(parent, depth int) []outlineView
	under = func(parent, depth int) []outlineView {
		var views []outlineView
		for _, i := range inner[parent] {
			s := p.Plan.Sections[i]
			view := outlineView{Text: s.Title, URL: "#" + s.Anchor}
			if depth < 3 {
				view.Inner = under(i, depth+1)
			}
			views = append(views, view)
		}
		return views
	}
	return under(-1, 1)
}

// annex gives a plan's tasks as the table that plans have at their end.
func (m *maker) annex(p *atlas.Plan) []annexView {
	var groups []annexView
	var section *atlas.Section
	for i, t := range p.Tasks {
		if i == 0 || t.Section != section {
			section = t.Section
			group := annexView{}
			if section != nil {
				group = annexView{Title: section.Title, URL: "#" + section.Anchor}
			}
			groups = append(groups, group)
		}
		row := annexRow{URL: m.root + t.URL, Code: t.Code, Text: t.Text,
			Lead: m.unitLinks(t.Lead), With: m.unitLinks(t.Coordinating), WithCount: len(t.Coordinating), Deadline: t.Deadline.Text}
		for _, target := range t.Targets {
			row.Targets = append(row.Targets, target.Text)
		}
		last := &groups[len(groups)-1]
		last.Rows = append(last.Rows, row)
	}
	return groups
}

// taskItem writes the tasks of a plan where they stand in its text.
func (m *maker) taskItem(p *atlas.Plan) func(io.Writer, int, markdown.RenderOptions) error {
	return func(w io.Writer, i int, o markdown.RenderOptions) error {
		t := p.Tasks[i]
		state, status := m.status(t)
		v := taskItemView{Anchor: t.Anchor, URL: m.root + t.URL, Code: t.Code, Lead: m.unitLinks(t.Lead),
			Deadline: t.Deadline.Text, State: state, Status: status, Reported: t.Status != plan.StatusUnknown || len(t.Reports) > 0}
		var err error
		if v.Words, v.Notes, err = inline(p.Body, i, o); err != nil {
			return err
		}
		item, err := m.taskItemPage.once(&v)
		if err != nil {
			return err
		}
		_, err = io.WriteString(w, string(item))
		return err
	}
}

func (m *maker) fileViews(files []plan.File) []fileView {
	var views []fileView
	for _, f := range files {
		view := fileView{Name: f.Name, URL: f.URL, SHA256: f.SHA256, Signed: f.Signed}
		if f.Path != "" {
			view.URL = m.root + filePath(f.Path)
		}
		if view.Name == "" {
			view.Name = f.Path[strings.LastIndexByte(f.Path, '/')+1:]
		}
		if view.Name == "" {
			view.Name = f.URL
		}
		if f.Size > 0 {
			view.Size = m.size(f.Size)
		}
		views = append(views, view)
	}
	return views
}

// structured makes a data block of JSON-LD. Browsers do not run it, and a
// Content-Security-Policy does not stop it.
func structured(data []byte) template.HTML {
	if len(data) == 0 {
		return ""
	}
	for _, c := range []struct{ from, to string }{{"<", `\u003c`}, {">", `\u003e`}, {"&", `\u0026`}} {
		data = bytes.ReplaceAll(data, []byte(c.from), []byte(c.to))
	}
	// Safe: without < nothing in it can end the element or begin another; in
	// JSON these letters stand in strings only, where the escapes mean them.
	return template.HTML(`<script type="application/ld+json">` + string(data) + `</script>`)
}
