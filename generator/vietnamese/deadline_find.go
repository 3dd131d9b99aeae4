package vietnamese

import (
	"strings"

	"congbo/generator/plan"
)

// A FoundDeadline is a deadline that running text holds.
type FoundDeadline struct {
	Start, Stop int // bytes of its words in the text
	Deadline    plan.Deadline
	// Firm words govern what is to be done wherever they stand: `trước ngày
	// …`, `hoàn thành trong tháng …`, `định kỳ hằng quý`. Others (`hằng năm`,
	// `đến năm 2030`, `thường xuyên`) do so only at the head of a sentence,
	// for elsewhere they mostly describe something else: the yearly plan, a
	// programme to 2030.
	Firm    bool
	Opening bool // it stands at the head of a sentence
	// Term is set for times that no calendar knows, `từ năm học 2026 - 2027`,
	// `ngay sau khi có quyết định`: they govern what is to be done only at the
	// head of a sentence or the end of a clause.
	Term bool
}

// Limits of the search, in tokens.
const (
	widestDeadline  = 26
	widestEvent     = 8
	longestSearched = 4096
)

// assumedYear stands for the year that a deadline in running text leaves out
// (`trước ngày 20/11`), so that its words are found all the same; their
// meaning is then worked out without it.
const assumedYear = 2000

// FindDeadlines finds the deadlines in running text, from left to right, each
// with the most words that are understood as a whole. Dates of documents are
// none.
func FindDeadlines(text string, c DeadlineContext) []FoundDeadline {
	f := deadlineFinder{reader: reader{tokens: tokens(text, longestSearched)}, text: text, context: c}
	var found []FoundDeadline
	opening := true
	for f.at < len(f.tokens) {
		if d, stop := f.here(); stop > 0 {
			d.Opening = opening
			found = append(found, d)
			f.at, opening = stop, false
			continue
		}
		opening = f.ends(f.at) || opening && f.peek().kind == markToken
		f.at++
	}
	return found
}

// LeadingDeadline gives the deadline with which a text begins, and whether
// there is one.
func LeadingDeadline(text string) (FoundDeadline, bool) {
	f := deadlineFinder{reader: reader{tokens: tokens(text, widestDeadline+longestVerb)}, text: text}
	d, stop := f.here()
	d.Opening = true
	return d, stop > 0 && d.Start == skipBlanks(text, 0)
}

// here gives the deadline that begins at the token to come, and the token
// after it; 0 where none does.
func (f *deadlineFinder) here() (found FoundDeadline, stop int) {
	if stop = f.term(); stop > 0 {
		from, to := f.tokens[f.at].start, f.tokens[stop-1].stop
		return FoundDeadline{Start: from, Stop: to, Deadline: ParseDeadline(f.text[from:to], f.context), Term: true}, stop
	}
	start, firm := f.lead()
	if start < 0 {
		return found, 0
	}
	if stop = f.longest(start); stop > 0 {
		switch year := f.firmInside(start, stop); {
		case year && f.tokens[start+2].key != ",": // kế hoạch năm 2020 | trong tháng 3
			return found, 0
		case year: // năm 2026, trước ngày 10/3
			firm = true
		}
		stop = f.goingOn(start, stop)
		from, to := f.tokens[start].start, f.tokens[stop-1].stop
		found = FoundDeadline{Start: from, Stop: to, Deadline: ParseDeadline(f.text[from:to], f.context), Firm: firm}
	}
	return found, stop
}

// firmInside reports whether words that begin with a year hold firm ones
// after it.
func (f *deadlineFinder) firmInside(start, stop int) bool {
	if f.tokens[start].key != "năm" || stop-start < 4 || f.tokens[start+1].kind != numberToken {
		return false
	}
	at := f.at
	defer func() { f.at = at }()
	for f.at = start + 2; f.at < stop; f.at++ {
		if from, firm := f.lead(); from >= 0 && firm {
			return true
		}
	}
	return false
}

// deadlineFinder looks for deadlines in the tokens of a text.
type deadlineFinder struct {
	reader
	text    string
	context DeadlineContext
}

// ends reports whether a token ends a sentence: a full stop, a semicolon or a
// colon with a blank after it.
func (f *deadlineFinder) ends(at int) bool {
	t := f.tokens[at]
	if t.kind != markToken || !strings.Contains(".;:!?", t.key) {
		return false
	}
	return t.stop == len(f.text) || strings.ContainsAny(f.text[t.stop:t.stop+1], " \n\t")
}
