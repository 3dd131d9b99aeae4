package pages

import (
	"bytes"
	"cmp"
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
	Letterhead          letterheadView
	Title, Abstract     string
	Summary, Full       bool // an edited restatement; the official wording; neither where nobody has said
	Source              string
	Effective, Expires  string
	Validity            string
	IssuerToday         template.HTML // who answers for an issuer that is no more
	ReplacedBy          []linkView
	AmendedBy           []linkView
	IssuedWith          []referenceView
	Implements, Basis   []referenceView
	Lead, With          template.HTML
	LeadCount           int
	WithCount           int
	Outline             []outlineView
	Timeline, Partners  pictureView
	Annex               annexView
	Text                template.HTML
	Recipients          []string
	Signer              signerView
	Lineage             pictureView
	Cites               []linkView
	CitedBy             []citationRow
	Year                linkView
	Topics              []linkView
	Abbreviations       []abbreviationView
	Files               []fileView
	Markdown, JSON, ICS string
	Feed, Cards         string
	Citations           []citationView
	Corrections         []correctionRow
	Contact             contactView // the plan's own; the site's is at the foot
}

// An outlineView is a heading in the table of contents.
type outlineView struct {
	Text, URL string
	Inner     []outlineView
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
	Anchor, URL       string
	Code, Name        string // as written; in words
	Words, Notes      template.HTML
	Lead, With        template.HTML
	Deadline, Targets string
	State, Status     string
	Reported          bool
	Here              linkView // to itself
}

func (m *maker) planPages(yield emit) bool {
	for _, p := range m.atlas.Plans {
		page := m.file(p.URL, func(out *bytes.Buffer) error { return m.planPage(out, p) })
		if !yield(m.signed(page, m.Prints.Plan(p))) || !yield(m.signed(m.planCards(p), m.Prints.Plan(p), m.cardPrint(p))) {
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
		Letterhead: m.letterhead(p), Title: p.Title, Abstract: p.Abstract,
		Summary: p.Edition == plan.EditionSummary, Full: p.Edition == plan.EditionFull, Source: p.Source,
		Effective: m.date(p.Effective), Expires: m.date(p.Expires), Validity: p.Status,
		Implements: m.references(p.Implements), Basis: m.references(p.Basis), Cites: m.directiveLinks(p.Cites),
		Lead: m.unitLinks(p.Lead), With: m.unitLinks(p.Coordinating),
		LeadCount: len(p.Lead), WithCount: len(p.Coordinating),
		Recipients: p.Recipients, Signer: signerView(p.Signer),
		Files:       m.fileViews(p.Files),
		Markdown:    m.root + p.URL + "index.md",
		JSON:        m.root + p.URL + "index.json",
		Cards:       m.root + p.URL + cardsName,
		Citations:   m.citations(p),
		Corrections: correctionRows(m, p, p.Corrections),
		Contact:     contactOf(p.Contact),
		Outline:     outline(p),
		Annex:       m.annex(p),
		Timeline:    m.timeline(p),
		Partners:    m.partners(p),
		Lineage:     m.lineage(paperOf(p)),
	}
	if p.Contact == m.site.Contact {
		v.Contact = contactView{}
	}
	m.standing(&v, p)
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
	v.Head = m.head(sectionPlans, m.planTitles[p], cmp.Or(p.Abstract, m.designation(p)+": "+p.Title), p.URL)
	v.Head.Image = m.imageOf(p.URL, m.sharing.plans)
	if v.Head.Crumbs, err = m.trail(m.say.Plans.String(), "/ke-hoach/", m.label(p)); err != nil {
		return err
	}
	v.Head.Feeds = []feedView{m.feed(p.URL, m.label(p)), m.calendar(p.URL, m.label(p))}
	v.Feed, v.ICS = m.root+p.URL+"feed.xml", m.root+p.URL+calendarName
	v.Head.Structured = m.about(func(s Structured) []byte { return s.Plan(p) })
	return m.plan.render(out, &v)
}

// standing fills in when a plan was issued, who answers for it today and what
// became of it.
func (m *maker) standing(v *planView, p *atlas.Plan) {
	if p.IssuedBy != nil {
		v.IssuerToday = m.today[p.IssuedBy]
	}
	if p.Date.Year != 0 {
		v.Year = m.yearLink(p.Date.Year)
	}
	if d := p.Directive; d != nil {
		v.ReplacedBy, v.AmendedBy = m.directiveLinks(d.ReplacedBy), m.directiveLinks(d.AmendedBy)
	}
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

// taskItem writes the tasks of a plan where they stand in its text.
func (m *maker) taskItem(p *atlas.Plan) func(io.Writer, int, markdown.RenderOptions) error {
	return func(w io.Writer, i int, o markdown.RenderOptions) error {
		t := p.Tasks[i]
		state, status := m.status(t)
		v := taskItemView{Anchor: t.Anchor, URL: m.root + t.URL, Code: t.Code, Name: m.taskName(t), Lead: m.unitLinks(t.Lead), With: m.unitLinks(t.Coordinating),
			Deadline: t.Deadline.Text, State: state, Status: status, Here: linkView{Text: m.own.LinkHere.String(), URL: "#" + t.Anchor}, Reported: t.Status != plan.StatusUnknown || len(t.Reports) > 0}
		for i, target := range t.Targets {
			if i > 0 {
				v.Targets += "; "
			}
			v.Targets += target.Text
		}
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
