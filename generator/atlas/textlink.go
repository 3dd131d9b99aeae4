package atlas

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"congbo/generator/plan"
)

// A crossing is what linking one text gave: its links, and how often it names
// which unit.
type crossing struct {
	links    []TextLink
	mentions map[*Unit]int
	finding  *finding // nil where nothing is kept
}

// crossLink links the running text of plans, units and documents to the units
// and documents that it names, and counts the mentions of units in plans.
func (j *joiner) crossLink() {
	j.lexicon = j.newLexicon()
	renamed := j.memory.renamed(j.lexicon, j.content.Registers)
	linkers := sync.Pool{New: func() any { return j.newLinker() }}
	found := make([]crossing, len(j.atlas.Plans))
	each(len(found), func(i int) {
		l := linkers.Get().(*linker)
		defer linkers.Put(l)
		d := j.paperOf[j.atlas.Plans[i]]
		found[i] = l.plan(d, j.memory.finding(d, renamed))
	})
	j.memory.keep(j.atlas.Plans, j.paperOf, found)
	for i, p := range j.atlas.Plans {
		p.TextLinks = found[i].links
		for u, n := range found[i].mentions {
			u.Mentions += n
			u.MentionedIn = append(u.MentionedIn, p) // plans come in order, each once
		}
	}
	units := j.atlas.Units
	each(len(units), func(i int) {
		u := units[i]
		if u.Record == nil || u.Record.Body == nil {
			return
		}
		l := linkers.Get().(*linker)
		defer linkers.Put(l)
		on := j.atlas.Today
		if !u.Until.IsZero() {
			on = u.Until
		}
		v := &voice{setting: setting{place: spot{u.Place.ID, u.Place.Name}, on: on}, place: u.Place, host: host(u), self: u}
		u.TextLinks = l.text(u.Record.Body.Passages, nil, v, nil, nil).links
	})
	each(len(j.drawn), func(i int) {
		d := j.drawn[i]
		if d.record == nil || d.record.Body == nil {
			return
		}
		l := linkers.Get().(*linker)
		defer linkers.Put(l)
		v := &voice{setting: d.in(), place: d.own.Place, host: host(d.issuer)}
		d.own.TextLinks = l.text(d.record.Body.Passages, d.inText(), v, d.own.Directive, nil).links
	})
}

// plan links the running text of one plan. known are the names in it, where
// they were found before.
func (l *linker) plan(d *paper, known *finding) crossing {
	v := &voice{setting: d.setting, place: d.plan.Place, host: host(d.issuer)}
	return l.text(d.plan.Plan.Passages, d.inText(), v, d.plan.Directive, known)
}

// inText gives the citations of a paper's running text, in its order.
func (d *paper) inText() []*cite { return d.cites[d.body:] }

// text links passages: citations first, then names, each at its first mention
// in a section. self is the document that the text is, which is not linked to
// itself.
func (l *linker) text(passages []plan.Passage, cites []*cite, v *voice, self *Directive, known *finding) crossing {
	out := crossing{mentions: map[*Unit]int{}, finding: known}
	look := func(i int, finds []find) []find { return l.find(passages[i].Text, v, finds) }
	switch {
	case known != nil:
		again := recollection{known.Names, l.units}
		look = again.find
	case l.keeping:
		out.finding = &finding{}
		if v.host != nil {
			out.finding.Host = v.host.ID
		}
		l.words.define(v.abbreviations)
		l.words.met = &out.finding.Words
		defer func() { l.words.met = nil }()
		look = func(i int, finds []find) []find {
			finds = l.find(passages[i].Text, v, finds)
			out.finding.note(i, finds)
			return finds
		}
	default:
		l.words.define(v.abbreviations)
	}
	section := -2
	seen := map[any]bool{}
	var finds []find
	for i := range passages {
		p := &passages[i]
		if p.Section != section {
			section = p.Section
			clear(seen)
		}
		var here []*cite
		here, cites = split(cites, len(p.Citations))
		if p.Heading {
			continue // cited, and no link
		}
		for _, c := range here {
			link, to := c.link()
			if link.URL != "" && to != self && !seen[to] {
				seen[to] = true
				out.add(p, c.citation.Start, c.citation.Stop, link)
			}
		}
		finds = look(i, finds[:0])
		for _, f := range finds {
			for len(here) > 0 && here[0].citation.Stop <= f.start {
				here = here[1:]
			}
			if len(here) > 0 && here[0].citation.Start < f.stop {
				continue // the issuer, in a citation
			}
			out.mentions[f.unit]++
			if f.unit != v.self && !seen[f.unit] {
				seen[f.unit] = true
				out.add(p, f.start, f.stop, TextLink{URL: f.unit.URL, Title: f.unit.Full()})
			}
		}
	}
	slices.SortFunc(out.links, func(a, b TextLink) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// split takes the next n citations off a list.
func split(cites []*cite, n int) (here, rest []*cite) {
	n = min(n, len(cites))
	return cites[:n], cites[n:]
}

// link gives what a citation in running text leads to: its document, or the
// list of those that fit.
func (c *cite) link() (link TextLink, to any) {
	switch {
	case c.found != nil:
		title := c.found.Label
		if c.found.Title != "" {
			title += ": " + c.found.Title
		}
		return TextLink{URL: c.found.URL, Title: title}, c.found.Directive
	case c.outcome.Number != nil:
		return TextLink{URL: c.outcome.Number.URL, Title: c.outcome.Number.Text, Ambiguous: true}, c.outcome.Number
	}
	return TextLink{}, nil
}

// add makes bytes start to stop of a passage a link.
func (c *crossing) add(p *plan.Passage, start, stop int, link TextLink) {
	for _, piece := range pieces(p, start, stop) {
		link.Start, link.Stop = piece[0], piece[1]
		c.links = append(c.links, link)
	}
}

// Full gives the name of a unit with its department's, where it is part of
// one, and its province's: Văn phòng Sở Y tế, Bắc Giang.
func (u *Unit) Full() string {
	name := u.Name
	if p := u.Parent; p != nil && !strings.Contains(name, p.Name) &&
		(u.Level == plan.LevelDivision || strings.HasSuffix(name, " Sở") || strings.HasSuffix(name, " Bộ")) {
		name = partName(u, ", ")
	}
	if u.Place.ID == centre || strings.HasSuffix(name, u.Place.Name) {
		return name
	}
	return name + ", " + u.Place.Name
}
