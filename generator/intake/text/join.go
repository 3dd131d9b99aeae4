package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
)

// A paragraph is lines that were joined.
type paragraph struct {
	n        int
	text     strings.Builder
	first    line
	last     line
	mark     mark
	style    sheet.Style
	unclosed int // brackets
	quotes   int
}

// begin starts a paragraph.
func begin(l line) *paragraph {
	p := &paragraph{n: l.n, first: l, last: l, mark: markOf(l.text), style: l.style}
	p.text.WriteString(l.text)
	p.count(l.text)
	return p
}

// count keeps the balance of brackets and quotation marks.
func (p *paragraph) count(s string) {
	p.unclosed += unclosed(s)
	p.quotes += strings.Count(s, "“") - strings.Count(s, "”")
}

// add joins a line to a paragraph.
func (p *paragraph) add(l line) {
	if !tight(p.last.text, l.text) {
		p.text.WriteByte(' ')
	}
	p.text.WriteString(l.text)
	p.count(l.text)
	if p.mark.rest == "" && p.mark.kind != unmarked {
		p.mark = markOf(p.text.String())
	}
	p.last = l
	p.style.Bold = p.style.Bold && l.style.Bold
	p.style.Italic = p.style.Italic && l.style.Italic
}

// block gives the paragraph as a block of the sheet.
func (p *paragraph) block() sheet.Block {
	if p.mark.kind == number && p.style.Depth == 0 {
		p.style.Depth = 1 + p.first.inset
	}
	return sheet.Block{Line: p.n, Text: p.text.String(), Style: p.style}
}

// glue joins two pieces of a text.
func glue(a, b string) string {
	if tight(a, b) {
		return a + b
	}
	return a + " " + b
}

// tight reports whether no blank belongs between two pieces of a text: a word
// was broken at its hyphen (3374/BKHCN-⏎CNCNTT), a document's number before
// its stroke (72⏎/TTr-BKHCN), or a date in its year, as narrow columns do
// (30/11/20⏎24).
func tight(a, b string) bool {
	if breaksYear(a, b) {
		return true
	}
	if endingOf(a) == endsHyphen {
		next, _ := utf8.DecodeRuneInString(b)
		return unicode.IsLetter(next) || unicode.IsDigit(next)
	}
	if len(b) < 2 || b[0] != '/' && b[0] != '-' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(b[1:])
	before, _ := utf8.DecodeLastRuneInString(a)
	if !unicode.IsUpper(next) {
		return false
	}
	return b[0] == '/' && unicode.IsDigit(before) || b[0] == '-' && unicode.IsUpper(before) && strings.Contains(lastWord(a), "/")
}

// breaksYear reports whether two pieces of a text are a date that was broken in
// its year.
func breaksYear(a, b string) bool {
	last := lastWord(a)
	stroke := strings.LastIndexByte(last, '/')
	next := digitsAtStart(b)
	if stroke < 1 || !strings.ContainsRune("0123456789IVX", rune(last[stroke-1])) || !isDigits(last[stroke+1:]) || !isDigits(next) {
		return false
	}
	year := last[stroke+1:] + next
	rest, _ := utf8.DecodeRuneInString(b[len(next):])
	return len(year) == 4 && (year[:2] == "19" || year[:2] == "20") && rest != '/' && !unicode.IsLetter(rest)
}

// firstLines finds the lines with which paragraphs begin in the source of a web
// page: there the marks of a page take room in the first line, which is broken
// early, and all others but the last are full.
func firstLines(lines []line, all []measure) {
	for i := range lines[:max(0, len(lines)-1)] {
		a, b := &lines[i], &lines[i+1]
		m := &all[i/measuredLines]
		a.opens = m.ragged && b.gap == 0 && !b.page && isBroken(a, b) && m.fill(a, b) < short
	}
}

// paragraphs joins lines to the blocks of the sheet.
func (r *reader) paragraphs(lines []line) {
	all := measures(lines)
	firstLines(lines, all)
	var p *paragraph
	var notes []*paragraph // at the foot of the page that p goes on after
	flush := func() {
		if p != nil {
			r.out.Blocks = append(r.out.Blocks, p.block())
		}
		for _, n := range notes {
			r.out.Blocks = append(r.out.Blocks, n.block())
		}
		p, notes = nil, nil
	}
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		m := &all[i/measuredLines]
		if p != nil && !l.own {
			if next := footnotes(lines, i); next > i && m.joins(p, &lines[next]) {
				notes = append(notes, m.notes(lines[i:next])...)
				p.add(lines[next])
				i = next
				continue
			}
			if m.joins(p, &l) {
				p.add(l)
				continue
			}
		}
		flush()
		p = begin(l)
	}
	flush()
}

// The lines that the notes at the foot of a page may take.
const longestNotes = 20

// footnotes gives the place of the line after the notes that begin at a line
// and go to the end of the page, the place itself where none do. A note without
// brackets is taken for one only where the next page goes on in the middle of a
// sentence.
func footnotes(lines []line, at int) int {
	l := &lines[at]
	if l.page || at == 0 {
		return at
	}
	bare := markOf(l.text).kind != note
	if bare && (!isBareNote(l.text) || counted[strings.ToLower(lastWord(lines[at-1].text))]) {
		return at
	}
	for next := at + 1; next < min(len(lines), at+longestNotes); next++ {
		if lines[next].page {
			if bare && !startsLower(lines[next].text) {
				return at
			}
			return next
		}
	}
	return at
}

// isBareNote reports whether a line begins with a number and a capital letter.
func isBareNote(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	next, _ := utf8.DecodeRuneInString(rest)
	return len(first) <= 2 && value(first) > 0 && unicode.IsUpper(next)
}

// notes joins the lines of notes at the foot of a page.
func (m *measure) notes(lines []line) []*paragraph {
	var all []*paragraph
	for i := range lines {
		l := &lines[i]
		if i > 0 && markOf(l.text).kind != note && !isBareNote(l.text) {
			all[len(all)-1].add(*l)
			continue
		}
		all = append(all, begin(*l))
	}
	return all
}
