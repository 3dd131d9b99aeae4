package pages

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"congbo/generator/atlas"
)

// A part is one group of a long list, still to be filled: a page takes only
// the entries that it shows.
type part struct {
	id, title, url string // url: where the title leads; may be empty
	size           int
	add            func(g *groupView, i int) error // puts entry i into a group
	print          func(i int) atlas.Print         // of what is shown of entry i; nil where that is not known
}

// A groupView is what one page shows of a part.
type groupView struct {
	ID, Title, URL string
	Count          string // of the whole part
	Continued      bool   // it began on an earlier page
	Start          int    // number of its first entry on this page
	Tasks          []taskEntry
	Plans          []planRow
	Links          []linkView
	Citations      []citationRow
	Corrections    []correctionRow
}

// A listingView is one page of a list.
type listingView struct {
	Groups  []groupView
	Empty   bool
	Jumps   []linkView // to the parts, when there is more than one
	Total   int
	Pager   pagerView
	Page    int
	Further bool // not the first page
}

// A pagerView leads to the other pages of a list.
type pagerView struct {
	Many           bool
	Previous, Next string
	Steps          []stepView
}

// A stepView is a page's number in a pager; without address it is a gap, or
// the page itself.
type stepView struct {
	Text, URL string
	Current   bool
}

// maxJumps is how many parts a list may have and still lead to each.
const maxJumps = 80

// pageAddress gives the address of a page of a list (counted from 1).
func pageAddress(url string, page int) string {
	if page <= 1 {
		return url
	}
	return url + "trang-" + strconv.Itoa(page) + "/"
}

// listing emits the pages of a list that lies at an address. render writes
// one of them: at is its own address. own are the prints of what pages show
// beside the list; nil where they are not known.
func (m *maker) listing(yield emit, url string, own []atlas.Print, parts []part, render func(out *bytes.Buffer, at string, l listingView) error) bool {
	size := m.site.PageSize
	if size <= 0 {
		size = 50
	}
	total := 0
	for _, p := range parts {
		total += p.size
	}
	pages := max((total+size-1)/size, 1)
	jumps := m.jumps(url, parts, size)
	if m.Prints == nil || slices.ContainsFunc(parts, func(p part) bool { return p.print == nil }) {
		own = nil
	}
	if own != nil {
		own = []atlas.Print{atlas.Sum(append(slices.Clip(own), partsPrint(parts))...)} // a year has thousands, each page of it the same
	}
	for page := 1; page <= pages; page++ {
		at, from := pageAddress(url, page), (page-1)*size
		file := m.file(at, func(out *bytes.Buffer) error {
			l := listingView{Jumps: jumps, Total: total, Empty: total == 0, Page: page, Further: page > 1, Pager: m.pager(url, page, pages)}
			var err error
			if l.Groups, err = m.groups(parts, from, min(from+size, total)); err != nil {
				return err
			}
			return render(out, at, l)
		})
		if own != nil {
			file = m.signed(file, append(shown(parts, from, min(from+size, total)), own...)...)
		}
		if !yield(file) {
			return false
		}
	}
	return true
}

// partsPrint is the print of how a list is parted.
func partsPrint(parts []part) atlas.Print {
	var names strings.Builder
	sizes := make([]int, len(parts))
	for i, p := range parts {
		for _, name := range [...]string{p.id, p.title, p.url} {
			names.WriteString(name)
			names.WriteByte(0)
		}
		sizes[i] = p.size
	}
	return atlas.PrintOf(names.String(), sizes...)
}

// shown are the prints of entries from to to of a list's parts.
func shown(parts []part, from, to int) []atlas.Print {
	all := make([]atlas.Print, 0, to-from)
	start := 0
	for _, p := range parts {
		for i := max(from-start, 0); i < min(to-start, p.size); i++ {
			all = append(all, p.print(i))
		}
		start += p.size
	}
	return all
}

// groups gives entries from to to of a list's parts.
func (m *maker) groups(parts []part, from, to int) ([]groupView, error) {
	var groups []groupView
	start := 0
	for _, p := range parts {
		first, last := max(from-start, 0), min(to-start, p.size)
		start += p.size
		if first >= last {
			continue
		}
		g := groupView{ID: p.id, Title: p.title, Count: m.words.number(p.size), Continued: first > 0, Start: first + 1}
		if p.url != "" {
			g.URL = m.root + p.url
		}
		for i := first; i < last; i++ {
			if err := p.add(&g, i); err != nil {
				return nil, err
			}
		}
		groups = append(groups, g)
	}
	return groups, nil
}

// jumps leads to the page on which each part begins.
func (m *maker) jumps(url string, parts []part, size int) []linkView {
	var jumps []linkView
	start := 0
	for _, p := range parts {
		if p.size > 0 && p.title != "" {
			address := m.root + pageAddress(url, start/size+1) + "#" + p.id
			jumps = append(jumps, linkView{Text: p.title, URL: address, Note: m.words.number(p.size)})
		}
		start += p.size
	}
	if len(jumps) < 2 || len(jumps) > maxJumps {
		return nil
	}
	return jumps
}

// pager leads to the first, the last and the nearest pages.
func (m *maker) pager(url string, page, pages int) pagerView {
	view := pagerView{Many: pages > 1}
	if !view.Many {
		return view
	}
	if page > 1 {
		view.Previous = m.root + pageAddress(url, page-1)
	}
	if page < pages {
		view.Next = m.root + pageAddress(url, page+1)
	}
	last := 0
	for n := 1; n <= pages; n++ {
		if n != 1 && n != pages && (n < page-2 || n > page+2) {
			continue
		}
		if n > last+1 {
			view.Steps = append(view.Steps, stepView{Text: "…"})
		}
		view.Steps = append(view.Steps, stepView{Text: m.words.number(n), URL: m.root + pageAddress(url, n), Current: n == page})
		last = n
	}
	return view
}

// paged makes a head fit for a page of a list.
func (m *maker) paged(h headView, l listingView) headView {
	h.Previous, h.Next = l.Pager.Previous, l.Pager.Next
	if l.Further {
		h.Title = m.windowTitle(m.say.PageOf.with(m.words.number(l.Page), h.own))
		h.Description = cut(m.say.PageOf.with(m.words.number(l.Page), h.Description), descriptionLength)
	}
	return h
}

func (m *maker) taskPart(id, title string, tasks []*atlas.Task) part {
	return part{id: id, title: title, size: len(tasks), add: func(g *groupView, i int) error {
		entry, err := m.taskEntry(tasks[i])
		g.Tasks = append(g.Tasks, entry)
		return err
	}, print: func(i int) atlas.Print { return m.Prints.Task(tasks[i]) }}
}

func (m *maker) duePart(id, title, url string, due []atlas.Due) part {
	return part{id: id, title: title, url: url, size: len(due), add: func(g *groupView, i int) error {
		entry, err := m.dueEntry(due[i])
		g.Tasks = append(g.Tasks, entry)
		return err
	}, print: func(i int) atlas.Print { return m.duePrint(due[i]) }}
}

func (m *maker) planPart(id, title string, plans []*atlas.Plan) part {
	return part{id: id, title: title, size: len(plans), add: func(g *groupView, i int) error {
		g.Plans = append(g.Plans, m.planRow(plans[i]))
		return nil
	}, print: func(i int) atlas.Print { return atlas.PrintOf(plans[i].URL, len(plans[i].Tasks)) }}
}

func (m *maker) unitPart(id, title, url string, units []*atlas.Unit) part {
	return part{id: id, title: title, url: url, size: len(units), add: func(g *groupView, i int) error {
		g.Links = append(g.Links, m.unitRow(units[i]))
		return nil
	}, print: func(i int) atlas.Print {
		return atlas.PrintOf(units[i].URL, len(units[i].Leads), len(units[i].Coordinates))
	}}
}

func (m *maker) directivePart(id, title string, directives []*atlas.Directive) part {
	return part{id: id, title: title, size: len(directives), add: func(g *groupView, i int) error {
		g.Links = append(g.Links, m.directiveLink(directives[i]))
		return nil
	}, print: func(i int) atlas.Print { return atlas.PrintOf(directives[i].URL) }}
}

func (m *maker) citationPart(id, title string, citations []atlas.Citing) part {
	return part{id: id, title: title, size: len(citations), add: func(g *groupView, i int) error {
		g.Citations = m.citationRows(g.Citations, citations, i)
		return nil
	}, print: func(i int) atlas.Print { return m.Prints.Citation(&citations[i]) }}
}
