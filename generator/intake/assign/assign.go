// Package assign finds who has to do what by when: the tasks of an outline and
// of its tables, with their units, deadlines, targets and products. It follows
// how administrative documents assign work: bullets under a unit's heading,
// `Sở Tài chính: làm A`, `Giao Sở Y tế chủ trì, phối hợp với …`, labels under
// a heading, tables. Words are never moved out of the running text; only label
// lines and table cells become fields.
package assign

import (
	"congbo/generator/intake/draft"
	"congbo/generator/intake/outline"
)

// Read turns an outline into the body of a draft. The time it takes is linear
// in the length of the document.
func Read(root *outline.Node) (body []draft.Node, doubts []draft.Doubt) {
	w := &writer{
		families: map[family]siblings{}, keys: map[*outline.Node]string{}, agents: map[*outline.Node]foundAgent{}, says: map[*outline.Node]bool{}, hoisted: map[*outline.Node]bool{}, alone: map[*outline.Node]bool{}, preparing: map[*outline.Node]bool{},
	}
	w.children(root, context{level: 1})
	return w.body, w.doubts
}

// writer collects the body in the order of the source.
type writer struct {
	body   []draft.Node
	doubts []draft.Doubt

	// What was found out so far, for it is asked more than once.
	families map[family]siblings
	keys     map[*outline.Node]string
	agents   map[*outline.Node]foundAgent
	says     map[*outline.Node]bool // what is to be done
	hoisted  map[*outline.Node]bool // labels that are for all of the list above them
	alone    map[*outline.Node]bool // tasks below a label that is not theirs

	preparing map[*outline.Node]bool // paragraphs that only say who prepares what stands before them
}

// A context is what the divisions above give to what stands below them.
type context struct {
	level    int // of the heading above; 1 at the top
	nested   int // how deep in lists
	given    given
	inDuty   bool // below a duty, whose details these are
	labelled bool // beside labels that say who or when: a heading `Nội dung:` is one of them
}

// given are fields that a heading or a speaker before gives.
type given struct {
	lead     []string
	labelled bool     // a label gives the lead: it goes before whom a sentence names
	asked    []string // whom the document as a whole asks: they lead what nobody else does
	with     []string
	beside   []string // whom an introduction names as working with its unit: with what says nothing of that itself
	helpers  bool     // those named in the paragraphs below work with the lead: `b) Chủ trì, phối hợp` over `- Sở Y tế tổ chức …`
	deadline string
	targets  []string
	outputs  []string
	budget   string
	location string
	notes    []draft.Note
}

// over gives the fields of g, and those of above where g has none.
func (g given) over(above given) given {
	if len(g.lead) == 0 {
		g.lead, g.labelled = above.lead, above.labelled
	}
	if len(g.asked) == 0 {
		g.asked = above.asked
	}
	if len(g.beside) == 0 {
		g.beside = above.beside
	}
	g.helpers = g.helpers || above.helpers
	if len(g.with) == 0 {
		g.with = above.with
	}
	if g.deadline == "" {
		g.deadline = above.deadline
	}
	if len(g.outputs) == 0 {
		g.outputs = above.outputs
	}
	if g.budget == "" {
		g.budget = above.budget
	}
	if g.location == "" {
		g.location = above.location
	}
	g.notes = append(g.notes[:len(g.notes):len(g.notes)], above.notes...)
	return g
}

// and gives the fields of g with what a row that goes on for it adds.
func (g given) and(more given) given {
	for _, u := range more.lead {
		g.lead = appendUnit(g.lead, u)
	}
	for _, u := range more.with {
		g.with = appendUnit(g.with, u)
	}
	g.targets, g.outputs = append(g.targets, more.targets...), append(g.outputs, more.outputs...)
	more.lead, more.with, more.outputs = nil, nil, nil
	return g.over(more)
}
