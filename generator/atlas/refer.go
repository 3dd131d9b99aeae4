package atlas

import (
	"cmp"
	"slices"

	"congbo/generator/vietnamese"
)

// refer writes what every citation turned out to mean into the plans, tasks
// and documents, both ways.
func (j *joiner) refer() {
	each(len(j.drawn), func(i int) {
		for _, c := range j.drawn[i].cites {
			if c.outcome.Candidates != nil {
				j.order(c.outcome.Candidates)
				c.outcome.Number = j.numbered[vietnamese.Slug(c.key)]
			}
		}
	})
	for _, d := range j.inOrder() {
		if d.plan != nil {
			j.referPlan(d)
		} else {
			j.referRecord(d)
		}
		rests := map[resting]bool{}
		for c := range d.byPlace() {
			j.citedBy(d, c, rests)
		}
	}
	for _, doc := range j.archive.documents {
		slices.SortStableFunc(doc.ReplacedBy, byDate)
		slices.SortStableFunc(doc.AmendedBy, byDate)
	}
	for _, p := range j.atlas.Plans {
		if p.Directive == nil {
			continue
		}
		for _, c := range p.Directive.Citations {
			if c.Plan != p {
				p.CitedBy = append(p.CitedBy, c)
			}
		}
	}
}

// inOrder gives the papers in the order in which readers see them: plans
// newest first, then directives.
func (j *joiner) inOrder() []*paper {
	papers := make([]*paper, 0, len(j.drawn))
	for _, p := range j.atlas.Plans {
		papers = append(papers, j.paperOf[p])
	}
	for _, d := range j.drawn {
		if d.record != nil {
			papers = append(papers, d)
		}
	}
	return papers
}

func (j *joiner) referPlan(d *paper) {
	p := d.plan
	seen := map[*Directive]bool{}
	for i, c := range d.cites {
		switch {
		case c.task >= 0 && c.task < len(p.Tasks):
			t := p.Tasks[c.task]
			t.References = append(t.References, c.outcome)
		case c.kind == Implements:
			p.Implements = append(p.Implements, c.outcome)
		case c.kind == Basis:
			p.Basis = append(p.Basis, c.outcome)
		case i == len(p.Implements)+len(p.Basis) && p.Plan.IssuedWith != nil:
			p.IssuedWith = &c.outcome
			if c.found != nil {
				c.found.Attached = append(c.found.Attached, p)
			}
		}
		if c.found != nil && c.found.Directive != p.Directive && !seen[c.found.Directive] {
			seen[c.found.Directive] = true
			p.Cites = append(p.Cites, c.found.Directive)
		}
	}
	for _, t := range p.Tasks {
		t.References = distinct(t.References)
	}
}

func (j *joiner) referRecord(d *paper) {
	r := d.own.Directive
	for _, c := range d.cites {
		switch c.kind {
		case Implements:
			r.Implements = append(r.Implements, c.outcome)
		case Basis:
			r.Basis = append(r.Basis, c.outcome)
		case Replaces:
			r.Replaces = append(r.Replaces, c.outcome)
			if c.found != nil && c.found.Directive != r {
				c.found.ReplacedBy = append(c.found.ReplacedBy, r)
			}
		case Amends:
			r.Amends = append(r.Amends, c.outcome)
			if c.found != nil && c.found.Directive != r {
				c.found.AmendedBy = append(c.found.AmendedBy, r)
			}
		}
	}
}

// A resting is a task that rests on a document.
type resting struct {
	task *Task
	on   *Directive
}

// citedBy notes a citation on the document that it means. A document's
// mentions of itself are no citations.
func (j *joiner) citedBy(d *paper, c *cite, rests map[resting]bool) {
	if c.found == nil || c.found == d.own {
		return
	}
	to := c.found.Directive
	citing := Citing{Kind: c.kind, Plan: d.plan, Text: c.sentence}
	if d.plan == nil {
		citing.By = d.own.Directive
		to.Citations = append(to.Citations, citing)
		return
	}
	if c.section >= 0 && c.section < len(d.plan.Sections) {
		citing.Section = d.plan.Sections[c.section]
	}
	if c.task >= 0 && c.task < len(d.plan.Tasks) {
		citing.Task = d.plan.Tasks[c.task]
		if key := (resting{citing.Task, to}); !rests[key] {
			rests[key] = true
			to.Tasks = append(to.Tasks, citing.Task)
		}
	}
	if c.kind == Implements && !slices.Contains(to.Implemented, d.plan) {
		to.Implemented = append(to.Implemented, d.plan)
	}
	to.Citations = append(to.Citations, citing)
}

// distinct keeps the first of several references to one document, or of
// several with the same words.
func distinct(list []Reference) []Reference {
	if len(list) < 2 {
		return list
	}
	seen := map[any]bool{}
	var kept []Reference
	for _, r := range list {
		var key any = r.Text
		if r.Directive != nil {
			key = r.Directive
		}
		if !seen[key] {
			seen[key] = true
			kept = append(kept, r)
		}
	}
	return kept
}

func byDate(a, b *Directive) int {
	return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID))
}
