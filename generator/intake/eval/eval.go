// Package eval measures the importer: what it made of a document is compared
// with answers that somebody wrote by hand, reading the document. One document
// has one file of answers in testdata/answers, whose form Answers describes.
//
// What is measured, and the unit of count:
//
//   - Tasks: one task; matched in the order of the document when the task's
//     words begin with the answer's, or hold them near their beginning. A task
//     matches one answer at most.
//   - Leads, With: a task and one unit of it, by vietnamese.UnitKey, without
//     the document's own place at the end; Deadlines: a task and its deadline,
//     by what both mean, or by their words where one of them has no meaning.
//     What belongs to a task that was missed is missed, and what belongs to a
//     task that is none is wrong.
//   - Citations: a document cited anywhere in the text, by number and date.
//   - Sections: one heading, by its marker and first words, in order.
//   - Head: one field of the front matter.
//
// The figures are precision, recall and their harmonic mean F1 (van
// Rijsbergen, Information Retrieval, 1979, chapter 7).
package eval

import (
	"congbo/generator/plan"
)

// An Aspect is one thing that is measured.
type Aspect int

// The aspects in the order in which they are printed.
const (
	Tasks Aspect = iota
	Leads
	With
	Deadlines
	Citations
	Sections
	Head
	aspects
)

// Aspects are all aspects in order.
func Aspects() []Aspect {
	all := make([]Aspect, aspects)
	for i := range all {
		all[i] = Aspect(i)
	}
	return all
}

// String gives the name of an aspect in reports.
func (a Aspect) String() string {
	return [aspects]string{"tasks", "leads", "with", "deadlines", "citations", "sections", "head"}[a]
}

// A Count is how often the importer was right, missed something, and gave
// what is not so.
type Count struct {
	Right, Missed, Wrong int
}

// Add gives the sum of two counts.
func (c Count) Add(d Count) Count {
	return Count{c.Right + d.Right, c.Missed + d.Missed, c.Wrong + d.Wrong}
}

// Precision is the share of what was given that is right; 1 where nothing was.
func (c Count) Precision() float64 { return share(c.Right, c.Wrong) }

// Recall is the share of what was to be given that was; 1 where nothing was.
func (c Count) Recall() float64 { return share(c.Right, c.Missed) }

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 { return share(2*c.Right, c.Missed+c.Wrong) }

func share(right, other int) float64 {
	if right+other == 0 {
		return 1
	}
	return float64(right) / float64(right+other)
}

// Counts are the counts of all aspects.
type Counts [aspects]Count

// Add gives the sum of two sets of counts.
func (c Counts) Add(d Counts) Counts {
	for i := range c {
		c[i] = c[i].Add(d[i])
	}
	return c
}

// A Fault is one thing that was missed, or given and not so.
type Fault struct {
	Line   int // of the source, 0 where it has none
	Aspect Aspect
	Missed bool
	Words  string
}

// A Result is what the comparison of one document came to.
type Result struct {
	Name   string
	Source string // of the document, in the collection
	Counts Counts
	Faults []Fault
}

// Compare holds a plan, as it was read from the file that the importer wrote,
// against the answers of its document. source is the text of the document, in
// which faults are given their lines. A nil plan has missed everything.
func Compare(a *Answers, p *plan.Plan, source string) *Result {
	if p == nil {
		p = &plan.Plan{}
	}
	c := &comparison{answers: a, plan: p, lines: newLines(source), result: &Result{Name: a.Name, Source: a.Source}}
	c.short = abbreviations(p)
	c.place = words(a.Head.Place)
	c.tasks()
	c.citations()
	c.sections()
	c.head()
	return c.result
}

// A comparison is the comparison of one document on its way.
type comparison struct {
	answers *Answers
	plan    *plan.Plan
	lines   *lines
	result  *Result
	short   map[string]string // the document's own abbreviations
	place   []string
}

func (c *comparison) right(a Aspect) { c.result.Counts[a].Right++ }

func (c *comparison) missed(a Aspect, line int, words string) {
	c.result.Counts[a].Missed++
	c.fault(a, line, true, words)
}

func (c *comparison) wrong(a Aspect, line int, words string) {
	c.result.Counts[a].Wrong++
	c.fault(a, line, false, words)
}

func (c *comparison) fault(a Aspect, line int, missed bool, words string) {
	c.result.Faults = append(c.result.Faults, Fault{line, a, missed, words})
}

func abbreviations(p *plan.Plan) map[string]string {
	own := map[string]string{}
	for _, a := range p.Abbreviations {
		own[a.Short] = a.Long
	}
	return own
}
