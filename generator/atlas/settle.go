package atlas

import (
	"slices"

	"congbo/generator/plan"
	"congbo/generator/problem"
)

// settle finds the document of every citation. Those that say a full date, or
// a number with a year, come first: they make documents. Partial dates and
// then short mentions are held against what was made, so that no outcome
// depends on which plan is read first.
func (j *joiner) settle() {
	for stage := range stages {
		if stage == shortMention {
			each(len(j.drawn), func(i int) { j.drawn[i].recall() })
		}
		for _, d := range j.drawn {
			for _, c := range d.cites {
				if c.key != "" && c.stage() == stage {
					j.settleOne(d, c)
				}
			}
		}
	}
	for _, d := range j.drawn {
		for _, c := range d.cites {
			c.outcome.Citation = c.citation
			if c.found != nil {
				c.outcome.Directive = c.found.Directive
			}
		}
	}
}

// The stages of settling.
const (
	exactDate    = iota // a full date, or a year in the number
	olderPlace          // the same, of one of the provinces that a new one came from
	partialDate         // a month or a year
	shortMention        // a number alone
	adriftNumber        // a province's number, nobody says which: it makes no document
	stages
)

// stage gives the stage at which a citation is settled.
func (c *cite) stage() int {
	switch {
	case c.adrift:
		return adriftNumber
	case c.exact() && c.older && !c.placed:
		return olderPlace
	case c.exact():
		return exactDate
	case !c.citation.Date.IsZero():
		return partialDate
	}
	return shortMention
}

func (c *cite) exact() bool { return c.citation.Date.Full() || c.year != 0 }

// settleOne finds the document of one citation, or makes it.
func (j *joiner) settleOne(d *paper, c *cite) {
	date, scope := c.citation.Date, scopeOf(c.unit)
	key := documentKey{c.place.id, c.key}
	var found []*document
	if !c.exact() && date.IsZero() {
		found = d.sameDocument(c)
	}
	if found == nil && c.adrift {
		if date.Full() {
			found = j.archive.anywhere(c.key, date)
		}
	} else if found == nil {
		found = j.archive.find(key, scope, c.year, date)
		if date.Full() && c.year == 0 {
			found = exactly(found, date)
		} else if !c.exact() {
			found = certain(found)
		}
	}
	if c.older && !c.placed {
		found = append(found, j.elsewhere(c, scope)...)
	}
	switch {
	case len(found) == 1:
		c.found = found[0]
		j.dates(c)
	case len(found) == 0 && c.adrift:
		return
	case len(found) > 1:
		c.outcome.Candidates = directives(found)
		return
	default:
		c.found = &document{Directive: &Directive{Place: j.places.place(c.place)}, key: c.key, year: c.number.Year}
		c.found.learn(&c.mention, c.unit)
		j.archive.add(c.found)
		j.dates(c)
	}
	if !c.found.known() {
		c.found.learn(&c.mention, c.unit)
	}
	j.archive.byLaw(c.found, c.law)
}

// recall notes which documents a paper is, or cites in full: what its short
// mentions mean.
func (d *paper) recall() {
	d.dated = map[string][]*document{}
	seen := map[*document]bool{nil: true}
	note := func(doc *document, key string) {
		if !seen[doc] {
			seen[doc] = true
			d.dated[key] = append(d.dated[key], doc)
		}
	}
	if d.own != nil {
		note(d.own, d.own.key)
	}
	for _, c := range d.cites {
		if !c.citation.Date.IsZero() || c.year != 0 {
			note(c.found, c.key)
		}
	}
}

// sameDocument gives what a short mention means by the document that it
// stands in: its own number, or what it cites in full elsewhere.
func (d *paper) sameDocument(c *cite) []*document {
	var found []*document
	for _, doc := range d.dated[c.key] {
		if fits(doc.scope, scopeOf(c.unit)) && (!c.placed || doc.Place.ID == c.place.id) {
			found = append(found, doc)
		}
	}
	return found
}

// exactly keeps the documents of a full date.
func exactly(found []*document, on plan.Date) []*document {
	if full := slices.DeleteFunc(slices.Clone(found), func(d *document) bool { return d.Date != on }); len(full) > 0 {
		return full
	}
	return found
}

// certain leaves out documents whose date contradicts a known one of the same
// number and year, so that one slip does not make every mention doubtful.
func certain(found []*document) []*document {
	if sure := slices.DeleteFunc(slices.Clone(found), func(d *document) bool { return d.doubt }); len(sure) > 0 {
		return sure
	}
	return found
}

// elsewhere looks for a document of before a province was founded among the
// provinces that it came from: several may have borne the number.
func (j *joiner) elsewhere(c *cite, scope string) []*document {
	place, ok := j.reg.PlaceByID(c.place.id)
	if !ok {
		return nil
	}
	var found []*document
	for _, next := range place.Successors {
		after, ok := j.reg.PlaceByID(next)
		if !ok {
			continue
		}
		for _, id := range after.Predecessors {
			if id != c.place.id {
				found = append(found, exactly(j.archive.find(documentKey{id, c.key}, "", c.year, c.citation.Date), c.citation.Date)...)
			}
		}
	}
	return found
}

// dates warns where a citation's date differs from that of the document that
// it must mean: a known one with the same number, of the same year.
func (j *joiner) dates(c *cite) {
	date := c.citation.Date
	if !date.Full() {
		return
	}
	for _, known := range j.archive.byKey[documentKey{c.place.id, c.key}] {
		if !known.known() || !known.Date.Full() || known.Date == date || known.Date.Year != date.Year && c.year == 0 {
			continue
		}
		if c.found == known || (c.found != nil && !c.found.known() && fits(known.scope, scopeOf(c.found.IssuedBy))) {
			c.found.doubt = !c.found.known()
			j.problems.Add(problem.Doubt("citation.date", problem.Position(c.citation.Position),
				"citation", c.citation.Text, "date", date.String(), "own", known.Date.String(), "file", known.position().File))
		}
	}
}

func directives(found []*document) []*Directive {
	list := make([]*Directive, len(found))
	for i, d := range found {
		list[i] = d.Directive
	}
	return list
}
