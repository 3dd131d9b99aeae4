package source

import (
	"crypto/sha256"

	"congbo/generator/markdown"
	"congbo/generator/plan"
)

// Content is everything that was read from a content folder, in an order that
// depends only on the files' names.
type Content struct {
	Site       *Site
	Plans      []*Plan
	Units      []*Unit
	Directives []*Directive
	Pages      []*Page
	Assets     []Asset
	Registers  map[string][]byte // registers/places.yaml, registers/roles.yaml, as they stand
	Today      plan.Date         // the day that it was read for
}

// A Sum is the SHA-256 of the file that something was read from.
type Sum = [sha256.Size]byte

// A Plan is a plan with its text. Raw is the file as the author wrote it.
type Plan struct {
	*plan.Plan
	Body *markdown.Document `store:"-"`
	Raw  []byte             `store:"-"`
	Sum  Sum                `store:"-"`
	Note string             // a remark of the editors
}

// A Unit is the file of one organisation with its text.
type Unit struct {
	*plan.Unit
	Body *markdown.Document `store:"-"`
	Sum  Sum                `store:"-"`
}

// A Directive is the file of one document with its text.
type Directive struct {
	*plan.Directive
	Body *markdown.Document `store:"-"`
	Sum  Sum                `store:"-"`
}

// A Page is any other page of the site.
type Page struct {
	Slug     string // its address is /<slug>/
	Position plan.Position
	Title    string
	Abstract string
	Menu     bool   // shown in the site's menu
	Weight   int    // menus are in order of weight, then title
	Language string // of its text (BCP 47); empty for the site's
	Aliases  []string
	Body     *markdown.Document `store:"-"`
	Sum      Sum                `store:"-"`
}

// An Asset is a file that is copied as it is.
type Asset struct {
	Path string // relative to the content folder: assets/signed.pdf
	Size int64
}

// Site is site.yaml.
type Site struct {
	Title       string
	Description string
	BaseURL     string // absolute, ends with a slash
	Language    string // of the interface: vi, en, or another that the layouts have words in (BCP 47)
	TimeZone    string // IANA name, Asia/Ho_Chi_Minh unless said otherwise
	Place       string
	Publisher   string
	Licence     string // of the open data
	Contact     plan.Contact
	Theme       Theme
	PageSize    int // entries of a list's page
	ShareImages ShareImages
	Alternates  []Alternate // the same site in other languages, by their tags
}

// ShareImages says which pages have a picture of their own, to stand beside a
// link to them. The others have the next one above: of the plan, of the site.
type ShareImages string

const (
	ShareAuto  ShareImages = "auto"  // as tasks, but on a site of very many tasks as plans
	ShareTasks ShareImages = "tasks" // plans and tasks
	SharePlans ShareImages = "plans"
	ShareNone  ShareImages = "none" // no page has one, and the site has none
)

// An Alternate is this site with its interface in another language: the same
// plans at the same addresses below another one.
type Alternate struct {
	Language string // BCP 47
	BaseURL  string // absolute, ends with a slash
}

// A Theme is the colours (#rrggbb) and emblem of a site; empty means default.
type Theme struct {
	Primary string
	Accent  string
	Emblem  string // path under assets/
}
