package pages

import (
	"slices"

	"congbo/generator/atlas"
	"congbo/generator/pictures"
)

// How much of a lineage is drawn: steps up and down from the document, the
// documents that one is followed to, and all.
const (
	mostSteps   = 3
	mostFrom    = 8
	mostFurther = 4 // from others than the document itself
	mostPapers  = 24
)

// A paper is a document of a lineage: a directive, or a plan that nobody can
// cite since it has no number.
type paper struct {
	directive *atlas.Directive
	plan      *atlas.Plan
}

// paperOf gives the paper that a plan is.
func paperOf(p *atlas.Plan) paper {
	if p.Directive != nil {
		return paper{directive: p.Directive, plan: p}
	}
	return paper{plan: p}
}

// paperFor gives the paper that a directive is.
func paperFor(d *atlas.Directive) paper { return paper{directive: d, plan: d.Plan} }

// higher gives what a paper carries out, or is issued with.
func (p paper) higher() []paper {
	var all []paper
	add := func(r *atlas.Reference) {
		if r.Directive != nil {
			all = appendNew(all, paperFor(r.Directive))
		}
	}
	if p.plan != nil {
		if p.plan.IssuedWith != nil {
			add(p.plan.IssuedWith)
		}
		for i := range p.plan.Implements {
			add(&p.plan.Implements[i])
		}
	}
	if p.directive != nil {
		for i := range p.directive.Implements {
			add(&p.directive.Implements[i])
		}
	}
	return all
}

// lower gives what carries a paper out, or is issued with it.
func (p paper) lower() []paper {
	if p.directive == nil {
		return nil
	}
	var all []paper
	for _, plans := range [][]*atlas.Plan{p.directive.Attached, p.directive.Implemented} {
		for _, lower := range plans {
			all = appendNew(all, paperOf(lower))
		}
	}
	for i := range p.directive.Citations {
		if c := &p.directive.Citations[i]; c.Kind == atlas.Implements && c.By != nil {
			all = appendNew(all, paperFor(c.By))
		}
	}
	return all
}

func appendNew(all []paper, p paper) []paper {
	if slices.Contains(all, p) {
		return all
	}
	return append(all, p)
}

// A tree is a lineage while it is gathered.
type tree struct {
	papers []paper // the document of the page first
	edges  [][2]int
	more   []leftOut
}

// leftOut says how many papers are left out beside one.
type leftOut struct {
	at, count int
	lower     bool
}

// lineageOf follows a document up and down.
func lineageOf(own paper) tree {
	t := tree{papers: []paper{own}}
	for _, lower := range []bool{false, true} {
		followed := 0
		reached := []int{0} // in this direction, each once
		for range mostSteps {
			for _, at := range reached[followed:] {
				followed++
				for _, to := range t.follow(at, lower) {
					if !slices.Contains(reached, to) {
						reached = append(reached, to)
					}
				}
			}
		}
	}
	return t
}

// follow adds what a paper leads to in one direction, and gives all of it that
// is drawn.
func (t *tree) follow(at int, lower bool) []int {
	found, limit := t.papers[at].higher(), mostFurther
	if lower {
		found = t.papers[at].lower()
	}
	if at == 0 {
		limit = mostFrom
	}
	var reached []int
	left, added := 0, 0
	for _, p := range found {
		to := slices.Index(t.papers, p)
		if to < 0 {
			if added == limit || len(t.papers) == mostPapers {
				left++
				continue
			}
			to = len(t.papers)
			t.papers = append(t.papers, p)
			added++
		}
		reached = append(reached, to)
		edge := [2]int{to, at}
		if lower {
			edge = [2]int{at, to}
		}
		if !slices.Contains(t.edges, edge) {
			t.edges = append(t.edges, edge)
		}
	}
	if left > 0 {
		t.more = append(t.more, leftOut{at, left, lower})
	}
	return reached
}

// lineage draws which document carries out which, around one.
func (m *maker) lineage(own paper) pictureView {
	v := pictureView{ID: "dong_van_ban", Wide: true}
	t := lineageOf(own)
	papers, edges := make([]pictures.Paper, len(t.papers)), t.edges
	links := make([]linkView, len(t.papers))
	for i, p := range t.papers {
		links[i] = m.paperLink(p)
		papers[i] = pictures.Paper{Name: links[i].Text, Note: links[i].Note, Title: join(links[i].Text, ": ", links[i].Note), URL: links[i].URL, Own: i == 0}
	}
	for _, more := range t.more {
		name := m.words.count(m.pic.More, more.count)
		edge := [2]int{len(papers), more.at}
		if more.lower {
			edge = [2]int{more.at, len(papers)}
		}
		edges = append(edges, edge)
		papers = append(papers, pictures.Paper{Name: name, Title: links[more.at].Text + ": " + name, URL: links[more.at].URL, More: true})
	}
	text := m.words.count(m.pic.LineageText, len(t.papers))
	v.Drawn = drawn(pictures.Lineage(figure(v.ID, m.pic.Lineage.String(), text), papers, edges))
	if v.Known = v.Drawn != ""; !v.Known {
		return v // the page lists what it carries out and what carries it out
	}
	v.Words = []string{m.pic.LineageHow.String()}
	v.Columns = []string{m.pic.Paper.String(), m.pic.CarriesOut.String()}
	for i := range t.papers {
		var higher []linkView
		for _, e := range t.edges {
			if e[1] == i {
				higher = append(higher, linkView{Text: links[e[0]].Text, URL: links[e[0]].URL})
			}
		}
		if len(higher) > 0 {
			v.Rows = append(v.Rows, pictureRow{Head: links[i], Cells: []pictureCell{{Links: higher}}})
		}
	}
	return v
}

// paperLink names a paper, and says what it is about.
func (m *maker) paperLink(p paper) linkView {
	if d := p.directive; d != nil && d.Label != "" {
		return linkView{Text: d.Label, URL: m.root + d.URL, Note: d.Title}
	}
	return linkView{Text: p.plan.Type, URL: m.root + p.plan.URL, Note: p.plan.Title}
}

// join puts a separator between two texts, unless one is empty.
func join(a, separator, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + separator + b
}
