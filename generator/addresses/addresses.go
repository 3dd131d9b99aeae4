// Package addresses keeps the promise of a published site: that a link to it
// goes on working. It knows which addresses a site promises, writes them down
// in a file of the site, reads that file of a site that is published, and
// tells which of them a new site would break.
package addresses

import (
	"net/url"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/source"
)

// A Book lists what a site promises: its pages, what stands beside them for
// programs, signed files, and old addresses that lead on. It leaves out what
// has another name each time (styles, the search index), pictures, and the
// further pages of a list.
type Book struct {
	Entries []Entry
	Moves   []Move // what is to be found elsewhere by now
	Drafts  bool   // it is the book of a site with drafts, which promises nothing

	name string // of the file that it was read from
}

// An Entry is one address: a path that begins with a slash, escaped as in
// RFC 3986, without the folder that the site as a whole may stand in.
type Entry struct {
	Address   string
	Fragments []string // places on the page: the tasks and headings of a plan

	line int // of the file that it was read from
	file string
}

// A Move leads from an old address to a new one. Some are pages that lead on
// by themselves; what stood beside a page (a calendar that somebody has
// subscribed to) is led on only by a server that is told to.
type Move struct{ From, To string }

// What stands beside pages, for programs.
var (
	besidePlan      = []string{"index.md", "index.json", "index.jsonld", "feed.xml", "thoi-han.ics"}
	besideUnit      = []string{"feed.xml", "thoi-han.ics"}
	besideDirective = []string{"feed.xml"}
	besidePlace     = []string{"feed.xml"}
)

// fixed are the addresses that every site has.
const fixed = `/ /feed.xml /thoi-han.ics /sitemap.xml /robots.txt
/ke-hoach/ /nhiem-vu/ /don-vi/ /van-ban/ /thoi-han/ /dia-phuong/ /chu-de/
/tim-kiem/ /search/search.js /search/manifest.json /search/opensearch.xml
/dinh-chinh/ /dinh-chinh/feed.xml /du-lieu/ /du-lieu/addresses.txt
/du-lieu/plans.json /du-lieu/plans.csv /du-lieu/plans.ndjson
/du-lieu/tasks.json /du-lieu/tasks.csv /du-lieu/tasks.ndjson
/du-lieu/units.json /du-lieu/units.csv /du-lieu/units.ndjson
/du-lieu/directives.json /du-lieu/directives.csv /du-lieu/directives.ndjson
/du-lieu/links.json /du-lieu/links.csv
/du-lieu/schema/plan.schema.json /du-lieu/schema/plans.schema.json
/du-lieu/schema/tasks.schema.json /du-lieu/schema/units.schema.json
/du-lieu/schema/directives.schema.json /du-lieu/schema/links.schema.json`

// Of lists what the site of an atlas promises. copied are the files that it
// has as they are; drafts says that it has drafts among its plans.
func Of(a *atlas.Atlas, copied []source.Asset, drafts bool) *Book {
	b := &Book{Drafts: drafts}
	beside := map[string][]string{} // by page
	page := func(address string, files []string, fragments ...string) {
		b.Entries = append(b.Entries, Entry{Address: address, Fragments: fragments})
		for _, f := range files {
			b.Entries = append(b.Entries, Entry{Address: address + f})
		}
		if len(files) > 0 {
			beside[address] = files
		}
	}
	for address := range strings.FieldsSeq(fixed) {
		page(address, nil)
	}
	for _, p := range a.Plans {
		var fragments []string
		for _, s := range p.Sections {
			fragments = append(fragments, s.Anchor)
		}
		for _, t := range p.Tasks {
			fragments = append(fragments, t.Anchor)
		}
		page(p.URL, besidePlan, fragments...)
		for _, t := range p.Tasks {
			page(t.URL, nil)
		}
	}
	for _, u := range a.Units {
		page(u.URL, besideUnit)
	}
	for _, r := range a.Roles {
		page(r.URL, nil)
	}
	for _, d := range a.Directives {
		if d.Plan == nil {
			page(d.URL, besideDirective)
		}
	}
	for _, n := range a.Numbers {
		page(n.URL, nil)
	}
	for _, p := range a.Places {
		page(p.URL, besidePlace)
	}
	for _, t := range a.Topics {
		page(t.URL, nil)
	}
	for _, y := range a.Years {
		page(y.URL, nil)
	}
	for _, y := range a.Calendar {
		page(y.URL, nil)
		for _, m := range y.Months {
			page(m.URL, nil)
		}
	}
	for _, p := range a.Pages {
		page("/"+p.Slug+"/", nil)
	}
	for _, f := range copied {
		page(escape("/"+f.Path), nil)
	}
	for _, r := range a.Redirects {
		from := escape(r.From)
		if !strings.HasSuffix(from, ".html") && !strings.HasSuffix(from, ".htm") { // which is a file, all else a folder
			from = strings.TrimSuffix(from, "/") + "/"
		}
		page(from, nil)
		b.Moves = append(b.Moves, Move{from, r.To})
		for _, f := range beside[r.To] {
			if strings.HasSuffix(from, "/") {
				b.Moves = append(b.Moves, Move{from + f, r.To + f})
			}
		}
	}
	return b
}

// escape writes a path as it stands in an address.
func escape(path string) string { return (&url.URL{Path: path}).EscapedPath() }
