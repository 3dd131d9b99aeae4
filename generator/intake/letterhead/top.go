package letterhead

import (
	"slices"
	"strings"

	"congbo/generator/vietnamese"
)

// top reads the letterhead, the type and the title, and what stands between
// them and the text.
func (r *reader) top() {
	from := r.portal()
	from = r.skipSources(from)
	k, last, ok := r.findKind(from)
	end := r.letterEnd(last + 1)
	if ok {
		end = k.index
	}
	r.letterhead(from, end, !ok)
	r.below = end
	if ok {
		r.head.Type = k.name
		r.found("type", r.page.lines[k.index].number)
		if text := r.page.lines[k.index].text; draftWord().MatchString(text) || draftAfter().MatchString(text) {
			r.mark("DỰ THẢO")
		}
		line := r.page.lines[k.index].number
		if k.title == 0 && k.index+1 < len(r.page.lines) {
			line = r.page.lines[k.index+1].number
		}
		if title, next := r.title(k); title != "" {
			r.head.Title = title
			r.found("title", line)
			r.below = next
		} else {
			r.below = next
		}
	}
	if !ok && r.head.Title == "" && r.ownNumber()+r.head.Symbol != "" {
		line := 0
		if end < len(r.page.lines) {
			line = r.page.lines[end].number
		}
		if r.head.Title, r.below = r.untyped(end); r.head.Title != "" {
			r.found("title", line)
		}
	}
	if !ok && r.head.Title == "" {
		r.below = r.headline(r.below)
	}
	r.oldTitle()
	r.below = r.preface(r.below)
}

// headline reads the title of an article above everything else, as a portal
// publishes a document without its letterhead: a heading by its style, often
// printed twice. It gives the first line after it.
func (r *reader) headline(from int) int {
	if from >= len(r.page.lines) {
		return from
	}
	l := &r.page.lines[from]
	if !l.opaque && startsAnnex(l) && wordCount(l.text) <= longestAnnex {
		return r.annexTitle(from)
	}
	if !l.opaque && vietnamese.Capitals(l.text) && wordCount(l.text) >= fewestTitle && r.opensBelow(from+1) {
		title, next := r.untyped(from)
		if r.head.Title = title; title != "" {
			r.found("title", l.number)
			return next
		}
	}
	if l.opaque || l.style.Heading == 0 || !l.short() || outlineStart().MatchString(l.text) || divisions().MatchString(l.key) || !phrase(l.text) {
		return from
	}
	r.head.Title = l.text
	r.found("title", l.number)
	key, next := l.key, from
	for next < len(r.page.lines) && !r.page.lines[next].opaque && r.page.lines[next].key == key {
		next++
	}
	r.page.take(from, next)
	return next
}

// fewestTitle is how many words a title in capitals has at least that stands
// above everything else.
const fewestTitle = 5

// opensBelow reports whether a document opens within the next lines: with what
// it rests on, or carries out.
func (r *reader) opensBelow(from int) bool {
	for i := from; i < min(len(r.page.lines), from+mostTitleLines); i++ {
		l := &r.page.lines[i]
		if l.opaque {
			return false
		}
		if basisLead().MatchString(l.key) || carriesOut().MatchString(beginning(l.text, longestKey)) {
			return true
		}
		if !vietnamese.Capitals(l.text) {
			return false
		}
	}
	return false
}

// mostTitleLines is how many lines such a title has at most.
const mostTitleLines = 6

// longestAnnex is how many words the line has that numbers an annex.
const longestAnnex = 4

// annexTitle reads the title of an annex that stands without the document that
// it belongs to: in capitals under its number.
func (r *reader) annexTitle(from int) int {
	line := 0
	if from+1 < len(r.page.lines) {
		line = r.page.lines[from+1].number
	}
	title, next := r.untyped(from + 1)
	if title == "" {
		return from
	}
	r.head.Title = title
	r.found("title", line)
	r.page.take(from, from+1)
	return next
}

func wordCount(s string) int { return len(strings.Fields(s)) }

// letterEnd gives the end of a letter's top: `Kính gửi`, where that follows
// the last line that is certainly of the top.
func (r *reader) letterEnd(after int) int {
	for i := after; i < len(r.page.lines) && i < after+8; i++ {
		l := &r.page.lines[i]
		if l.opaque || !l.short() {
			break
		}
		if strings.HasPrefix(l.key, "kính gửi") {
			return i
		}
	}
	return after
}

// sourceNote is a line that somebody put above a copied text.
var sourceNote = pattern(`(?i)^(?:#+\s*)?(?:source|nguồn|url|link)\s*:\s*\S`)

// skipSources takes the notes on where a text was found that stand above it.
func (r *reader) skipSources(from int) int {
	for from < len(r.page.lines) {
		l := &r.page.lines[from]
		if l.opaque || !sourceNote().MatchString(strings.TrimSpace(l.raw)) && address().FindString(l.text) != l.text {
			break
		}
		if url := address().FindString(l.text); url != "" && r.head.Source == "" {
			r.head.Source = url
			r.found("source", l.number)
		}
		r.page.take(from, from+1)
		from++
	}
	return from
}

// subjectLead begins what a letter is about, under its number.
var subjectLead = pattern(`(?i)^(?:v/\s?v\.?|về\s+việc|về)\s*:?\s+`)

// letterhead reads the lines above the type, or, of a letter, above its text.
func (r *reader) letterhead(from, to int, letter bool) {
	if to <= from {
		return
	}
	lines := slices.Clone(r.page.lines[from:to])
	var beside []int
	if letter {
		beside = r.besideLetter(to)
	}
	for _, i := range beside {
		lines = append(lines, r.page.lines[i])
	}
	z := newZone(lines)
	z.cutAll(gazette())
	for _, m := range z.marksOf() {
		r.mark(m)
	}
	for _, o := range ornaments() {
		z.cutAll(o)
	}
	if n, ok := z.number(); ok {
		r.head.Number, r.head.Symbol = n.number, n.symbol
		key := "number"
		if n.number == "" {
			key = "symbol"
		}
		r.found(key, z.line(n.at))
	}
	r.dateLine(z)
	all := z.left()
	if letter {
		all = r.subject(all)
	}
	var names []string
	of := column(all)
	for _, l := range of {
		r.found("issuer", l.number)
		names = append(names, l.text)
	}
	for _, l := range all {
		if !slices.Contains(of, l) && len(strings.Fields(l.text)) >= fewestChrome {
			r.aside(l.number, l.text)
		}
	}
	if r.issuing = issuers(names); len(r.issuing.names) > 0 {
		r.head.Issuer = strings.Join(r.issuing.names, "; ")
	} else {
		delete(r.lines, "issuer")
	}
	r.page.take(from, to)
	for _, i := range beside {
		r.page.take(i, i+1)
	}
}

// subject takes what a letter is about from what is left of its top, and
// gives the rest.
func (r *reader) subject(all []left) []left {
	for i, l := range all {
		lead := subjectLead().FindString(l.text + " ")
		if lead == "" {
			continue
		}
		parts := []string{strings.TrimSpace((l.text + " ")[len(lead):])}
		to := i + 1
		for to < len(all) && !vietnamese.Capitals(all[to].text) {
			parts = append(parts, all[to].text)
			to++
		}
		r.head.Title = strings.TrimSpace(strings.Join(parts, " "))
		r.head.Type = "Công văn"
		r.found("title", l.number)
		r.found("type", l.number)
		return append(slices.Clone(all[:i]), all[to:]...)
	}
	return all
}

// numberInTitle is how documents of around 2001 were published: `QUYẾT ĐỊNH
// CỦA … SỐ 12/2001/QĐ-UB NGÀY … VỀ VIỆC …`.
var numberInTitle = pattern(`(?i)^(?:của\s+(.{4,80}?)\s+)?(số\s*:?\s*\d.*?)\s+((?:về|v/v|ban\s+hành|phê\s+duyệt|quy\s+định)\s.*)$`)

// oldTitle takes number, date and issuer out of a title that holds them,
// where the sheet has no letterhead.
func (r *reader) oldTitle() {
	if r.head.Number != "" || r.head.Symbol != "" {
		return
	}
	m := numberInTitle().FindStringSubmatch(r.head.Title)
	if m == nil {
		return
	}
	found := vietnamese.FindCitations(m[2])
	if len(found) == 0 || found[0].Start != 0 || found[0].Number == "" {
		return
	}
	line := r.lines["title"]
	r.head.Number, r.head.Title = found[0].Number, m[3]
	r.found("number", line)
	if r.head.Date.IsZero() {
		r.head.Date = found[0].Date
		r.found("date", line)
	}
	if m[1] != "" && r.head.Issuer == "" {
		r.head.Issuer = runningName(m[1])
		r.found("issuer", line)
	}
}
