package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The lines at the foot of a page among which its notes may begin, and those
// above them that may refer to one.
const (
	mostNoteLines = 40
	noteReach     = 400
)

// markNotes gives the notes at the foot of each page, and at the end of a text,
// the brackets that a word processor's have: where the raised number before a
// note was copied as a number like any other (`1 Theo Nghị quyết số …`), alone
// in a line or not, and the text above has it right after a word (`Chính
// phủ1`).
func markNotes(lines []line) []line {
	var out []line
	from := 0
	for i := 1; i <= len(lines); i++ {
		if i == len(lines) || lines[i].page {
			out = append(out, notesBelow(lines[from:i])...)
			from = i
		}
	}
	return out
}

// notesBelow marks the notes at the foot of one page.
func notesBelow(page []line) []line {
	starts := map[int]int{} // the notes, by their lines
	var references []raised
	top, count := len(page), 0
	for s := len(page) - 1; s > 0 && s >= len(page)-mostNoteLines; s-- {
		n := noteNumber(page, s)
		if n == 0 || count > 0 && n != count-1 {
			continue
		}
		above := max(0, s-noteReach)
		r, found := referenceTo(page[above:s], n)
		if !found {
			continue
		}
		r.line += above
		starts[s], top, count = n, s, n
		references = append(references, r)
	}
	if len(starts) == 0 || page[top].gap == 0 {
		return page
	}
	for _, r := range references { // the last note's first, so that places in a line stay right
		bracket(&page[r.line], r.at)
	}
	marked := page[:top:top]
	for s := top; s < len(page); s++ {
		l := page[s]
		if n := starts[s]; n > 0 {
			label := l.text
			if isDigits(l.text) { // its words are in the next line
				s++
				l.text = page[s].text
			} else {
				label, l.text, _ = strings.Cut(l.text, " ")
			}
			l.text = "[" + label + "] " + strings.TrimLeft(l.text, " ")
			l.raw = l.text
			l.measure()
		}
		marked = append(marked, l)
	}
	return marked
}

// bracket puts the figures at a place of a line in brackets.
func bracket(l *line, at int) {
	digits := digitsAtStart(l.text[at:])
	l.text = l.text[:at] + "[" + digits + "]" + l.text[at+len(digits):]
	l.measure()
}

// noteNumber gives the number of the note that may begin at a line, 0 for none.
func noteNumber(page []line, at int) int {
	text := page[at].text
	switch {
	case isBareNote(text):
		return value(firstWord(text))
	case len(text) <= 2 && isDigits(text) && at+1 < len(page) && page[at+1].gap == 0 && opensWords(page[at+1].text):
		return value(text)
	}
	return 0
}

// A raised is where the number of a note stands in a line.
type raised struct{ line, at int }

// referenceTo finds the first place where lines have a number right after a
// word, as a raised number is copied; one after a measure is its own: 500 m2.
func referenceTo(lines []line, n int) (r raised, found bool) {
	digits := strconv.Itoa(n)
	for i := range lines {
		text := lines[i].text
		for at := 0; ; {
			next := strings.Index(text[at:], digits)
			if next < 0 {
				break
			}
			start := at + next
			at = start + len(digits)
			before, _ := utf8.DecodeLastRuneInString(text[:start])
			after, _ := utf8.DecodeRuneInString(text[at:])
			if start == 0 || !unicode.IsLower(before) && !strings.ContainsRune(")”\"]", before) || unicode.IsLetter(after) || unicode.IsDigit(after) || strings.ContainsRune("/-", after) || squares[lastWord(text[:start])] {
				continue
			}
			return raised{i, start}, true
		}
	}
	return raised{}, false
}

// squares are measures after which a 2 or a 3 is their power.
var squares = words("m km dm cm mm hm")
