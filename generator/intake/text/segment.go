package text

import (
	"strings"
	"unicode/utf8"
)

// A segment is words of a line with no wider gap between them than one blank.
type segment struct {
	start, end int // columns, in runes; end is the one after
	text       string
}

// segments cuts a line where two or more blanks are, or a tab. Tabs count to
// the next multiple of eight, as programs that keep a page's layout write them.
func segments(raw string) []segment {
	var all []segment
	var words strings.Builder
	column, start, blanks := 0, 0, 2
	flush := func() {
		if words.Len() > 0 {
			text := words.String()
			all = append(all, segment{start: start, end: start + utf8.RuneCountInString(text), text: text})
			words.Reset()
		}
	}
	for _, r := range raw {
		switch r {
		case ' ', '\u00A0':
			blanks++
			column++
			continue
		case '\t':
			blanks += 2
			column += 8 - column%8
			continue
		}
		if blanks >= 2 {
			flush()
			start = column
		} else if blanks == 1 {
			words.WriteByte(' ')
		}
		words.WriteRune(r)
		blanks = 0
		column++
	}
	flush()
	return all
}

// columnGap is the number of blanks from which on a gap within a line parts
// columns and is no slip of the typist.
const columnGap = 3

// hasColumns reports whether a line has words side by side: a wide gap, a tab
// or a pipe between them.
func hasColumns(raw string) bool {
	s := strings.Trim(raw, " \t")
	if strings.ContainsAny(s, "|\t") {
		return true
	}
	at := strings.Index(s, "   ")
	return at >= 0 && markOf(s[:at]).rest == "" && (markOf(s[:at]).kind == unmarked || strings.Contains(strings.TrimLeft(s[at:], " "), "   "))
}

// beginsNear gives how far the nearest word but the first begins from a place,
// up to three.
func (s segment) beginsNear(x int) int {
	const far = 3
	least, at, over := far, s.start, 'x'
	for _, r := range s.text {
		if at >= x+far {
			break
		}
		if over == ' ' {
			least = min(least, abs(at-x))
		}
		at, over = at+1, r
	}
	return least
}

// cut splits the words of a segment before the word between two places for
// which the cost is the least, the last of several.
func (s segment) cut(from, to int, cost func(at int, rest string) int) (left, right segment, found bool) {
	best, least := -1, 0
	runes := []rune(s.text)
	for i := max(1, from-s.start); i < len(runes) && s.start+i <= to; i++ {
		if runes[i-1] != ' ' {
			continue
		}
		if c := cost(s.start+i, string(runes[i:])); best < 0 || c <= least {
			best, least = i, c
		}
	}
	if best < 0 {
		return s, segment{}, false
	}
	left = segment{start: s.start, end: s.start + best - 1, text: strings.TrimSpace(string(runes[:best]))}
	right = segment{start: s.start + best, end: s.end, text: string(runes[best:])}
	return left, right, true
}

func abs(n int) int {
	return max(n, -n)
}
