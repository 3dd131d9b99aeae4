package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A measure is how wide the lines of a stretch of text were set, learnt from
// the lines that were certainly broken: those without an end of a sentence
// before a line that begins with a small letter.
type measure struct {
	width  int  // of a full line, in runes; 0 where lines are whole paragraphs
	ragged bool // lines were broken at any width, as in the source of a web page
	early  bool // first lines of paragraphs were broken early, as there
	margin int  // blanks before a line that goes on
	insets bool // paragraphs begin further in than their other lines
	spaced bool // blank lines stand between paragraphs
	gappy  bool // and between the lines of one paragraph: they say nothing
	closed bool // items with a dash end with a full stop or the like
	set    bool // the first line of each paragraph is set in from the margin, as word processors do
	parted bool // blank lines stand between all paragraphs, and nowhere else
}

// The lines that are measured together, the broken lines among them that are
// enough to go by, and the widest line that a page has room for.
const (
	measuredLines = 60
	brokenLines   = 3
	widestLine    = 190
)

// full is the share of the width from which a line counts as full, short the
// one below which its next word would have had room.
const (
	full  = 0.91
	short = 0.78
)

// measures gives the measure of each stretch of measuredLines lines, learnt
// from it and its neighbours.
func measures(lines []line) []measure {
	stretches := (len(lines) + measuredLines - 1) / measuredLines
	all := make([]measure, stretches)
	for i := range all {
		from, to := max(0, (i-1)*measuredLines), min(len(lines), (i+2)*measuredLines)
		all[i] = measureOf(lines[from:to])
	}
	return all
}

// measureOf learns from lines.
func measureOf(lines []line) measure {
	var m measure
	var widths, margins []int
	pairs, gaps, gapsInside, narrow, further, ends, apart := 0, 0, 0, 0, 0, 0, 0
	items, open := 0, 0
	marks, marksApart, listing := 0, 0, false // but for those who receive the document, who stand line by line
	closed, closedApart := 0, 0               // the ends of sentences and of what stands before a mark
	firsts, shortFirsts := 0, 0               // marked lines that are broken
	for i := range lines[:max(0, len(lines)-1)] {
		a, b := &lines[i], &lines[i+1]
		if b.own {
			continue
		}
		pairs++
		if b.gap > 0 {
			gaps++
		}
		ended := false
		if e := endingOf(a.text); (e == endsFull || e == endsColon || markOf(b.text).kind != unmarked) && !b.page {
			ended = true
			ends++
			if b.gap > 0 {
				apart++
			}
		}
		mb := markOf(b.text)
		switch {
		case isRecipients(a.text), isRecipients(b.text):
			listing = true
		case b.gap > 0 && !b.page && mb.kind != dash:
			listing = false
		}
		if ended && !listing {
			closed++
			if b.gap > 0 {
				closedApart++
			}
		}
		if mb.kind != unmarked && !mb.weak && !b.page && !listing {
			marks++
			if b.gap > 0 {
				marksApart++
			}
		}
		if mb.kind == dash && !mb.weak && itemGoesTo(lines[:i+1]) {
			items++
			if endingOf(a.text) == endsOpen {
				open++
			}
		}
		if !isBroken(a, b) {
			continue
		}
		if a.wide > widestLine {
			continue
		}
		if b.gap > 0 && !b.page {
			gapsInside++
		}
		widths, margins = append(widths, a.wide), append(margins, b.inset)
	}
	m.spaced = apart*5 > ends*3
	m.closed = items >= closedItems && open*8 <= items
	m.parted = (marks >= fewestMarks || marks > 1 && closed >= fewestMarks && closedApart*4 >= closed*3) && marksApart*6 >= marks*5 && len(widths) >= brokenLines && gapsInside*20 <= len(widths)
	m.gappy = gapsInside >= brokenLines && gapsInside*8 > pairs
	slices.Sort(widths)
	few := len(widths) < brokenLines && !(len(widths) == brokenLines-1 && len(lines) < measuredLines/2) || len(widths)*7 < pairs-gaps
	if few && !noneWider(lines, widths) {
		return m
	}
	slices.Sort(margins)
	m.width = widths[len(widths)*9/10]
	m.margin = margins[len(margins)/2]
	broken := 0
	for i := range lines[:len(lines)-1] {
		a, b := &lines[i], &lines[i+1]
		if b.inset >= m.margin+3 {
			further++
		}
		if !b.own && a.wide <= widestLine && isBroken(a, b) {
			broken++
			isNarrow := m.fill(a, b) < short
			if isNarrow {
				narrow++
			}
			if ma := markOf(a.text); ma.kind != unmarked && !ma.weak {
				firsts++
				if isNarrow {
					shortFirsts++
				}
			}
		}
	}
	m.early = shortFirsts >= shortMarks && shortFirsts*3 > firsts*2
	m.ragged = narrow*5 > broken || m.early
	m.set = setIn(lines, m.margin)
	m.insets = further >= 3 && further*20 > len(lines) && further*10 < len(lines)*8
	return m
}

// narrowestPage is how many runes the widest broken line has at least where few
// were broken.
const narrowestPage = 60

// noneWider reports whether no line is wider than those that were broken: then
// what few there are tell how wide the page was.
func noneWider(lines []line, broken []int) bool {
	if len(broken) == 0 {
		return false
	}
	widest := broken[len(broken)-1]
	if widest < narrowestPage {
		return false
	}
	for i := range lines {
		if lines[i].wide*20 > widest*21 {
			return false
		}
	}
	return true
}

// setIn reports whether nearly all marked lines begin further in than the margin, so that
// a line at the margin begins no paragraph.
func setIn(lines []line, margin int) bool {
	marks, in := 0, 0
	for i := range lines {
		if isRecipients(lines[i].text) {
			break
		}
		if mark := markOf(lines[i].text); mark.kind != unmarked && !mark.weak {
			marks++
			if lines[i].inset >= margin+3 {
				in++
			}
		}
	}
	return marks >= fewestMarks && in*6 >= marks*5
}

// fewestMarks is how many marked lines are enough to see that each stands after
// a blank line.
const fewestMarks = 6

// shortMarks is how many marked lines that were broken early are enough to see
// that the first lines of paragraphs are, as in the source of a web page.
const shortMarks = 4

// closedItems is how many items with a dash are enough to see how they end.
const closedItems = 5

// itemGoesTo reports whether the last of lines is the end of an item with a
// dash, of which no more than a few lines are looked at.
func itemGoesTo(lines []line) bool {
	for i := len(lines) - 1; i >= max(0, len(lines)-6); i-- {
		if k := markOf(lines[i].text).kind; k != unmarked {
			return k == dash
		}
		if lines[i].gap > 0 && !lines[i].page {
			return false
		}
	}
	return false
}

// isBroken reports whether b certainly goes on with the sentence of a.
func isBroken(a, b *line) bool {
	if !startsLower(b.text) || markOf(b.text).kind != unmarked || markOf(a.text).kind == note {
		return false
	}
	e := endingOf(a.text)
	return e != endsFull && e != endsSemi && e != endsColon
}

// fill is the share of the width that a would have with the first word of b,
// which had no room on it if it is full.
func (m *measure) fill(a, b *line) float64 {
	if m.width == 0 {
		return 0
	}
	word, _, _ := strings.Cut(b.text, " ")
	taken := a.wide
	if m.insets && a.inset > m.margin {
		taken += a.inset - m.margin
	}
	return float64(taken+1+utf8.RuneCountInString(word)) / float64(m.width)
}
