package atlas

import (
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/register"
	"congbo/generator/source"
	"congbo/generator/vietnamese"
)

// A joiner is an atlas in the making. Its methods are the steps of Join, each
// in a file of its own.
type joiner struct {
	content *source.Content
	reg     *register.Register
	atlas   *Atlas
	memory  *Memory // nil where nothing is kept

	places   *gazetteer
	reader   *reader
	units    *directory
	archive  *archive
	drawn    []*paper // directive files, then plans, in the order of the content
	steps    []step   // successions
	lexicon  *lexicon
	paperOf  map[*Plan]*paper
	numbered map[string]*Number // by the slug of the key
	fixed    map[string]bool    // every address that a page has

	succeeded, parented int // how many units these steps have seen

	problems problem.List
}

// Join makes the atlas of what was read: names become organisations and
// places, citations become documents, and everything is tied both ways. today
// is the day of the build. What is wrong or doubtful comes back as problems in
// order of place; the atlas is complete all the same. The outcome depends on
// nothing but the arguments.
func Join(content *source.Content, reg *register.Register, today plan.Date) (*Atlas, []problem.Problem) {
	return join(nil, content, reg, today)
}

// join joins, with what memory keeps.
func join(memory *Memory, content *source.Content, reg *register.Register, today plan.Date) (*Atlas, []problem.Problem) {
	places := newGazetteer(reg, today)
	reader := newReader(reg)
	j := &joiner{
		content: content, reg: reg, memory: memory,
		atlas:   &Atlas{Site: content.Site, Today: today, Pages: content.Pages},
		places:  places,
		reader:  reader,
		units:   newDirectory(places, reader),
		archive: &archive{byKey: map[documentKey][]*document{}, byNumber: map[string][]*document{}},
	}
	j.records()
	j.papers()
	j.organisations()
	j.known()
	j.settle()
	j.histories()
	j.catalogue()
	j.tasks()
	j.refer()
	j.lists()
	j.crossLink()
	last := []func(){j.ties, func() { j.redirects(); j.handLinks() }, j.misspelt, j.contradict}
	each(len(last), func(i int) { last[i]() }) // none goes by what another finds
	return j.atlas, j.problems.Sorted()
}

// organisations turns every name of every paper into a unit, in the order of
// the content, and then adds the units that follow from those: parents, and
// successors that nobody has named.
func (j *joiner) organisations() {
	for _, d := range j.drawn {
		j.places.place(d.place)
		if d.issued {
			n := &d.names[0]
			n.unit = j.units.intern(&n.reading, nil, d.on)
			d.issuer = n.unit
			if d.issuer != nil {
				j.units.spell(d.issuer, n.name, d.spelling)
			}
		}
		for i := range d.names {
			n := &d.names[i]
			if n.unit == nil {
				n.unit = j.units.intern(&n.reading, d.issuer, d.on)
			}
			if n.unit != nil && !n.deictic {
				j.units.spell(n.unit, n.words, n.spelling)
			}
		}
		for _, c := range d.cites {
			c.unit = j.issuer(&c.mention, d.issuer)
		}
	}
	for before := -1; before != len(j.units.units); {
		before = len(j.units.units)
		j.successions()
		j.parents()
	}
	j.circles()
}

// histories ties successions to the documents that they rest on, and places
// to those that made them.
func (j *joiner) histories() {
	national := setting{place: spot{centre, "Trung ương"}}
	bases := make([]Reference, len(j.steps))
	for i, s := range j.steps {
		in := national
		if s.from.Record != nil && s.position.Line > 0 { // from its file
			in = setting{place: spot{s.from.Place.ID, s.from.Place.Name}, on: s.date}
		}
		bases[i] = j.cited(s.basis, s.position, in)
	}
	j.succeed(bases)
	j.places.complete()
	for _, p := range sortedPlaces(j.places.places) {
		if known, ok := j.reg.PlaceByID(p.ID); ok && known.Basis != "" {
			basis := j.cited(known.Basis, plan.Position{}, national)
			p.Basis = &basis
		}
	}
	j.places.complete()
}

// cited finds the document of a citation that stands in no paper.
func (j *joiner) cited(words string, position plan.Position, in setting) Reference {
	if words == "" {
		return Reference{}
	}
	citation := vietnamese.ParseCitation(words)
	citation.Position = position
	c := &cite{heard: &heard{mention: j.mention(in, citation), task: -1, section: -1}}
	c.unit = j.issuer(&c.mention, nil)
	if c.key != "" {
		j.settleOne(&paper{drawing: &drawing{setting: in}, place: in.place}, c)
	}
	c.outcome.Citation = citation
	if c.found != nil {
		c.outcome.Directive = c.found.Directive
	}
	return c.outcome
}
