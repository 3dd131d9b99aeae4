package pages

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"congbo/generator/atlas"
)

// How many letters of a page's title and description are shown where it is
// found or shared; search engines cut what is longer wherever it falls.
const (
	titleLength       = 60
	descriptionLength = 160
)

// A titled is something that has a page: what it is called, and what tells it
// from others that are called the same, each more surely than the one before.
type titled struct {
	text  string
	tails []string
}

// distinct gives titles that fit into a length, with no more at their ends
// than tells them apart.
func distinct(all []titled, length int) []string {
	titles, used := make([]string, len(all)), make([]int, len(all))
	for i, one := range all {
		titles[i] = ended(one.text, "", length)
	}
	for again := true; again; {
		again = false
		bearers := map[string]int{}
		for _, title := range titles {
			bearers[title]++
		}
		for i, one := range all {
			if bearers[titles[i]] > 1 && used[i] < len(one.tails) {
				titles[i] = ended(one.text, one.tails[used[i]], length)
				used[i]++
				again = true
			}
		}
	}
	return titles
}

// ended cuts a text between words so that it fits into a length with a tail.
// A tail is not cut while it leaves room for a third.
func ended(text, tail string, length int) string {
	if tail == "" || strings.Contains(text, tail) && utf8.RuneCountInString(text) <= length {
		return cut(text, length)
	}
	tail = " · " + cut(tail, length*2/3-3)
	return cut(text, length-utf8.RuneCountInString(tail)) + tail
}

// cut cuts a text between words, to at most a number of letters.
func cut(text string, length int) string {
	if utf8.RuneCountInString(text) <= length {
		return text
	}
	return shorten(text, length-1)
}

// entitle gives plans, units and documents the titles of their pages, each
// different, and plans the few words by which the titles of their tasks name
// them.
func (m *maker) entitle() {
	a := m.atlas
	plans, short := make([]titled, len(a.Plans)), make([]titled, len(a.Plans))
	for i, p := range a.Plans {
		issuer := p.Issuer
		if p.IssuedBy != nil {
			issuer = m.fullName(p.IssuedBy)
		}
		date := m.date(p.Date)
		plans[i] = titled{m.plainLabel(p), []string{date, issuer, strings.Trim(date+", "+issuer, ", "), p.ID}}
		short[i] = titled{cmp.Or(p.Number, p.Title), []string{date, p.ID}}
	}
	m.planTitles, m.planTags = named(a.Plans, distinct(plans, titleLength)), named(a.Plans, distinct(short, titleLength/2))
	units := make([]titled, len(a.Units))
	for i, u := range a.Units {
		units[i] = titled{m.fullName(u), []string{u.ID}}
		if u.Place != nil {
			units[i] = titled{m.fullName(u), []string{m.era(u.Place), u.ID}}
		}
	}
	m.unitTitles = named(a.Units, distinct(units, titleLength))
	directives := make([]titled, len(a.Directives))
	for i, d := range a.Directives {
		directives[i] = titled{d.Label, []string{d.ID}}
		if d.Place != nil {
			directives[i] = titled{d.Label, []string{m.era(d.Place), d.ID}}
		}
	}
	m.directiveTitles = named(a.Directives, distinct(directives, titleLength))
}

// named puts each title to what bears it.
func named[T comparable](all []T, titles []string) map[T]string {
	by := make(map[T]string, len(all))
	for i, one := range all {
		by[one] = titles[i]
	}
	return by
}

// taskTitle is the title of a task's page: its words, then which task of which
// plan it is.
func (m *maker) taskTitle(t *atlas.Task) string {
	return ended(t.Text, m.taskCode(t)+", "+m.planTags[t.Plan], titleLength)
}

// windowTitle adds the site's name to a page's title where there is room.
func (m *maker) windowTitle(title string) string {
	with := title + " · " + m.site.Title
	if title == m.site.Title || utf8.RuneCountInString(with) > titleLength {
		return cut(title, titleLength)
	}
	return with
}
