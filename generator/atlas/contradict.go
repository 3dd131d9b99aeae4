package atlas

import (
	"strings"

	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/vietnamese"
)

// contradict reports what a careful clerk would notice. Nothing is repaired.
// (Dates that differ and numbers used again are noticed where documents are
// found: see dates and reuse.)
func (j *joiner) contradict() {
	each(len(j.drawn), func(i int) {
		d := j.drawn[i]
		j.unclear(d)
		j.repealed(d)
		if d.plan != nil {
			j.gone(d)
			j.deadlines(d)
		}
	})
}

// unclear reports citations that several documents fit.
func (j *joiner) unclear(d *paper) {
	for _, c := range d.cites {
		if c.outcome.Candidates == nil {
			continue
		}
		var labels []string
		for _, candidate := range c.outcome.Candidates {
			labels = append(labels, candidate.Label)
		}
		const most = 5
		if len(labels) > most {
			labels = append(labels[:most], "…")
		}
		j.problems.Add(problem.Doubt("citation.ambiguous", problem.Position(c.citation.Position),
			"citation", c.citation.Text, "candidates", strings.Join(labels, "; ")))
	}
}

// repealed reports citations of documents that were no longer in force on the
// day of the paper.
func (j *joiner) repealed(d *paper) {
	for _, c := range d.cites {
		if c.found == nil || d.on.IsZero() || c.kind == Replaces || c.kind == Amends {
			continue
		}
		why := ""
		for _, by := range c.found.ReplacedBy {
			from := by.Date
			if by.Record != nil && !by.Record.Effective.IsZero() {
				from = by.Record.Effective
			}
			if from.Before(d.on) {
				why = by.Label
				break
			}
		}
		if until, status := c.found.validity(); why == "" && until.Before(d.on) {
			why = until.String()
		} else if why == "" && until.IsZero() && void(status) {
			why = status
		}
		if why != "" {
			j.problems.Add(problem.Doubt("citation.repealed", problem.Position(c.citation.Position),
				"citation", c.citation.Text, "why", why))
		}
	}
}

// validity gives the last day of a known document, and its status in words.
func (d *document) validity() (until plan.Date, status string) {
	switch {
	case d.Record != nil:
		return d.Record.Expires, d.Record.Status
	case d.Plan != nil:
		return d.Plan.Expires, d.Plan.Status
	}
	return plan.Date{}, ""
}

// void reports whether words say that a document is no longer in force.
func void(status string) bool {
	words := vietnamese.Fold(status)
	if strings.Contains(words, "mot phan") || strings.Contains(words, "partly") {
		return false
	}
	for _, word := range []string{"het hieu luc", "bai bo", "huy bo", "bi thay the", "repealed", "revoked", "expired"} {
		if strings.Contains(words, word) {
			return true
		}
	}
	return false
}

// gone reports units that had been abolished by the day of the plan.
func (j *joiner) gone(d *paper) {
	for i := range d.names {
		n := &d.names[i]
		if n.unit != nil && n.unit.Until.Before(d.on) {
			j.problems.Add(problem.Doubt("unit.gone", problem.Position(n.position),
				"unit", n.words, "until", n.unit.Until.String(), "date", d.on.String()))
		}
	}
}

// deadlines reports deadlines that were not understood, and those that had
// passed when the plan was issued.
func (j *joiner) deadlines(d *paper) {
	for _, t := range d.plan.Plan.Tasks {
		at := t.Deadlined
		if at.Line == 0 {
			at = t.Position
		}
		switch {
		case t.Deadline.Kind == plan.DeadlineUnread:
			j.problems.Add(problem.Doubt("deadline.unread", problem.Position(at), "deadline", t.Deadline.Text))
		case t.Deadline.End.Before(d.on):
			j.problems.Add(problem.Doubt("deadline.before-issue", problem.Position(at),
				"deadline", t.Deadline.Text, "date", d.on.String()))
		}
	}
}
