// Package atlas joins what was read: every plan, task, organisation and
// document of a site, who leads what, who cites whom, what is due when. It is
// the only place where a name becomes an identity. An Atlas is immutable once
// made, and may be read from any number of goroutines.
package atlas

import (
	"congbo/generator/plan"
	"congbo/generator/source"
)

// An Atlas is everything that a site knows. Every slice is in the order in
// which readers should see it, and the order depends on nothing but content.
type Atlas struct {
	Site        *source.Site
	Today       plan.Date
	Plans       []*Plan // newest first; plans without a date last
	Tasks       []*Task // by plan, then in the order of the document
	Units       []*Unit // by place, then by name
	Roles       []*Role // borne by units of two places or more
	Directives  []*Directive
	Numbers     []*Number // borne by two directives or more
	Places      []*Place  // those that the content names
	Topics      []*Topic
	Years       []*Year         // of issue, newest first
	Calendar    []*CalendarYear // of deadlines, oldest first
	Corrections []Correction    // newest first
	Pages       []*source.Page
	Links       []Link
	Redirects   []Redirect

	addresses map[string]string // of everything but tasks that a link by hand can name
	plans     map[string]*Plan  // by id
}

// A Plan is a published plan with all that it is joined to.
type Plan struct {
	*source.Plan
	URL          string // /ke-hoach/<id>/
	Place        *Place
	IssuedBy     *Unit      // nil only where the issuer is blank
	Directive    *Directive // the plan as a document that others cite; nil without a number
	Tasks        []*Task
	Sections     []*Section
	Implements   []Reference
	Basis        []Reference
	IssuedWith   *Reference
	Cites        []*Directive // everything that it cites anywhere, each once, in order of first mention
	CitedBy      []Citing     // by other plans and directives
	Lead         []*Unit      // units that lead a task of it, busiest first
	Coordinating []*Unit
	Topics       []*Topic
	TextLinks    []TextLink // cross-links of its running text, by place in the file
}

// A Section is a heading of a plan with the tasks directly under it.
type Section struct {
	*plan.Section
	Tasks []*Task
}

// A Task is one commitment with all that it is joined to.
type Task struct {
	*plan.Task
	Plan         *Plan
	Section      *Section // nil before the first heading
	Number       int      // 1 for the first task of the plan
	URL          string   // /nhiem-vu/<plan>/<id>/
	Anchor       string   // its fragment on the plan's page
	Lead         []*Unit
	Coordinating []*Unit
	References   []Reference // its `Căn cứ`, then what its words cite
	Due          plan.Date   // the day it sorts under: the next recurrence on or after Today (or the last there was), else End, else zero
	Passed       bool        // its last due day is before Today
	Previous     *Task       // in the plan
	Next         *Task
}

// A Reference is a citation and what it turned out to mean. Directive is nil
// where Candidates (two or more) fit: it is ambiguous and never guessed; both
// are empty where the words name no document at all.
type Reference struct {
	plan.Citation
	Directive  *Directive
	Candidates []*Directive
	Number     *Number // where Candidates are listed
}

// A Unit is an organisation: a place and a name, and for a part of a
// department also the department.
type Unit struct {
	ID           string // <place>/<slug>
	URL          string // /don-vi/<id>/
	Name         string
	Short        string
	Aliases      []string
	Place        *Place
	Role         *Role // nil where no other place has it
	RoleName     string
	Level        plan.Level
	Collective   bool
	Parent       *Unit
	Children     []*Unit
	From, Until  plan.Date // Until is the last day
	Predecessors []Succession
	Successors   []Succession
	Leads        []*Task // by deadline: dated ones first, oldest first
	Coordinates  []*Task
	Issued       []*Plan
	Decreed      []*Directive // documents that are not plans
	MentionedIn  []*Plan      // where running text names it
	Mentions     int
	Record       *source.Unit // nil where it is only named in plans
	TextLinks    []TextLink   // cross-links of the text of its file
}

// A Succession is one step between a unit and one that came before or after.
type Succession struct {
	Unit     *Unit
	Date     plan.Date // first day of the new order
	Function string    // empty: everything
	Basis    Reference
	Note     string
}

// A Role is what units of several places have in common: every province's
// Sở Tài chính.
type Role struct {
	Slug  string
	URL   string // /don-vi/<slug>/
	Name  string
	Units []*Unit // by place
}

// A Directive is a document that is cited, has a file of its own, or is a
// numbered plan.
type Directive struct {
	ID          string // <place>/<year>/<slug>
	URL         string // the plan's own address when Plan is set, else /van-ban/<id>/
	Label       string // Quyết định số 684/QĐ-UBND ngày 16/5/2016: how to cite it
	Type        string
	Number      string // as printed
	Date        plan.Date
	Issuer      string
	IssuedBy    *Unit // nil where unknown
	Place       *Place
	Title       string
	Plan        *Plan             // the plan that this document is
	Attached    []*Plan           // plans issued with it
	Record      *source.Directive // nil where it is only cited
	Implements  []Reference
	Basis       []Reference
	Replaces    []Reference
	Amends      []Reference
	ReplacedBy  []*Directive
	AmendedBy   []*Directive
	Citations   []Citing   // every citation of it, by plan and place in the text
	Tasks       []*Task    // that rest on it or cite it, each once
	Implemented []*Plan    // plans that carry it out
	TextLinks   []TextLink // cross-links of the text of its file
}

// A Citing is one citation of a document, with the sentence that it stands in.
type Citing struct {
	Kind    LinkKind   // implements, basis, cites, replaces, amends
	Plan    *Plan      // the plan that cites, or nil
	By      *Directive // the directive that cites, where Plan is nil
	Task    *Task      // the task, where it is a task that cites
	Section *Section   // the section, where it stands in one
	Text    string     // the sentence
}

// A Number is what several documents bear: 472/QĐ-UBND.
type Number struct {
	Text       string
	URL        string // /van-ban/<number>/
	Directives []*Directive
}

// A Place is a province in one era of its history, or the centre.
type Place struct {
	ID           string // bac-giang
	URL          string // /dia-phuong/<id>/
	Name         string
	Kind         string // tinh, thanh-pho, central
	From, Until  plan.Date
	Predecessors []*Place
	Successors   []*Place
	Basis        *Reference // of its founding or end
	Note         string
	Plans        []*Plan
	Units        []*Unit
	Directives   []*Directive
}

// A Topic is a free subject.
type Topic struct {
	Slug, URL, Name string // /chu-de/<slug>/
	Plans           []*Plan
}

// A Year is a year of issue.
type Year struct {
	Year       int
	URL        string // /nam/<year>/
	Plans      []*Plan
	Directives []*Directive
}

// A CalendarYear is what is due in one year.
type CalendarYear struct {
	Year   int
	URL    string // /thoi-han/<year>/
	Due    []Due  // due in the year without a month: `năm 2023`, a period that ends with it
	Months []*CalendarMonth
}

// A CalendarMonth is what is due in one month; months with nothing are left out.
type CalendarMonth struct {
	Year, Month int
	URL         string // /thoi-han/<year>/<month>/
	Due         []Due
}

// A Due is one task on the day by which it is due: a recurring deadline
// gives several.
type Due struct {
	Date plan.Date // as precise as the words are
	Task *Task
}

// A Correction is a correction and the plan that it is to.
type Correction struct {
	plan.Correction
	Plan *Plan
}

// A LinkKind says what ties two things.
type LinkKind string

const (
	Implements  LinkKind = "implements"
	Basis       LinkKind = "basis"
	Cites       LinkKind = "cites"
	Leads       LinkKind = "leads"
	Coordinates LinkKind = "coordinates"
	Parent      LinkKind = "parent"
	Successor   LinkKind = "successor"
	Replaces    LinkKind = "replaces"
	Amends      LinkKind = "amends"
)

// A Link is one tie, as open data shows it. From and To are written as in
// links by hand: plan:<id>, task:<plan>/<id>, unit:<id>, directive:<id>.
type Link struct {
	From, To string
	Kind     LinkKind
}

// A Redirect is an old address that must go on working.
type Redirect struct {
	From, To string // both start with a slash
}

// A TextLink makes bytes Start to Stop of an author's file a link.
type TextLink struct {
	Start, Stop int
	URL         string
	Title       string // the full name, for the tool tip
	Ambiguous   bool   // URL is a list of candidates
}
