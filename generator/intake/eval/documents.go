package eval

import (
	"slices"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// cite gives the key of a cited document: its number, or the name of a law;
// empty for a mention that identifies nothing.
func cite(number, name string) string {
	if n, ok := vietnamese.ParseNumber(number); ok {
		return n.Key
	}
	if first := words(name); len(first) > 1 && (first[0] == "luật" || hasPrefix(first, []string{"bộ", "luật"}) || hasPrefix(first, []string{"pháp", "lệnh"}) || hasPrefix(first, []string{"hiến", "pháp"})) {
		return vietnamese.UnitKey(name, nil)
	}
	return ""
}

// citeOf gives the key of what a plan cites.
func citeOf(given plan.Citation) string {
	name := given.Title
	if given.Type != "" && given.Number == "" {
		name = given.Type + " " + strings.TrimPrefix(given.Title, given.Type+" ")
	}
	return cite(given.Number, name)
}

// given are the documents that a plan cites anywhere, each with its dates, in
// the order of first mention.
type given struct {
	key, text string
	dates     []string
}

func (c *comparison) cited() []*given {
	var all []*given
	add := func(cs ...plan.Citation) {
		for _, citation := range cs {
			key := citeOf(citation)
			if key == "" {
				continue
			}
			i := slices.IndexFunc(all, func(g *given) bool { return g.key == key })
			if i < 0 {
				i = len(all)
				all = append(all, &given{key: key, text: citation.Text})
			}
			if !citation.Date.IsZero() {
				all[i].dates = append(all[i].dates, citation.Date.String())
			}
		}
	}
	add(c.plan.Basis...)
	add(c.plan.Implements...)
	if c.plan.IssuedWith != nil {
		add(*c.plan.IssuedWith)
	}
	for _, p := range c.plan.Passages {
		add(p.Citations...)
	}
	for _, t := range c.plan.Tasks {
		add(t.Basis...)
	}
	return all
}

// citations compares the documents that are cited. The document's own number,
// and that of the decision that it came with, count neither way, and neither
// does a law that is named without its date.
func (c *comparison) citations() {
	neutral := []string{cite(c.answers.Head.Number, ""), cite(c.answers.Head.IssuedWith, ""), ""}
	all := c.cited()
	var found []string
	for _, want := range c.answers.Cited {
		key := cite(want.Number, want.Name)
		if want.Number == "" && want.Date == "" {
			neutral = append(neutral, key)
			continue
		}
		name := strings.TrimSpace(want.Number + want.Name + " " + want.Date)
		i := slices.IndexFunc(all, func(g *given) bool { return g.key == key })
		if i >= 0 && (want.Date == "" || slices.Contains(all[i].dates, want.Date)) {
			c.right(Citations)
			found = append(found, key)
		} else {
			c.missed(Citations, c.lines.find(want.Number+want.Name), name)
		}
	}
	for _, g := range all {
		if !slices.Contains(found, g.key) && !slices.Contains(neutral, g.key) {
			c.wrong(Citations, c.lines.find(g.text), strings.TrimSpace(g.text+" "+strings.Join(g.dates, ", ")))
		}
	}
}

// sections compares the headings in order. A heading that is only a type line
// (QUYẾT ĐỊNH) counts neither way.
func (c *comparison) sections() {
	var titles []string
	for i, s := range c.plan.Sections {
		if _, ok := vietnamese.DocumentType(strings.TrimRight(s.Title, ": ")); ok {
			continue
		}
		// The title of an annex goes on with the heading after it.
		if last := len(titles) - 1; last >= 0 && isAnnex(titles[last]) && i > 0 && !c.hasText(i-1) {
			titles[last] += " " + s.Title
			continue
		}
		titles = append(titles, s.Title)
	}
	partners := align(len(c.answers.Sections), len(titles), func(i, j int) int {
		want, _ := optional(c.answers.Sections[i])
		a, b := words(want), words(titles[j])
		if hasPrefix(b, a) || isAnnex(titles[j]) && hasPrefix(a, b) {
			return 1
		}
		return 0
	})
	taken := make([]bool, len(titles))
	for i, want := range c.answers.Sections {
		title, free := optional(want)
		if j := partners[i]; j >= 0 {
			taken[j] = true
			if !free {
				c.right(Sections)
			}
		} else if !free {
			c.missed(Sections, c.lines.find(title), title)
		}
	}
	for j, title := range titles {
		if !taken[j] {
			c.wrong(Sections, c.lines.find(title), excerpt(title))
		}
	}
}

// isAnnex tells whether a heading is `Phụ lục`, `Phụ lục I`, and no more.
func isAnnex(title string) bool {
	w := words(title)
	return len(w) >= 2 && len(w) <= 3 && w[0] == "phụ" && w[1] == "lục"
}

// hasText tells whether anything stands directly under a heading.
func (c *comparison) hasText(section int) bool {
	return slices.ContainsFunc(c.plan.Passages, func(p plan.Passage) bool { return p.Section == section && !p.Heading })
}
