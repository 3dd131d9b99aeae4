package text

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// goesOnCounting reports whether a line begins with a number in brackets that
// counts on within the sentence before it, and so begins no paragraph: … ba mức:
// (i) chợ tốt,⏎(ii) chợ phải sửa. So does a first one that is broken off where
// the line was full, with the second after it in the same line.
func (m *measure) goesOnCounting(p *paragraph, b *line, mb mark) bool {
	if !strings.HasPrefix(mb.label, "(") || b.gap > 0 && !b.page && !m.gappy {
		return false
	}
	inside := strings.Trim(mb.label, "()")
	if before := countedBefore(inside); before != "" && strings.Contains(p.text.String(), " ("+before+") ") {
		return true
	}
	after := countedAfter(inside)
	return after != "" && strings.Contains(mb.rest, " ("+after+") ") && m.width > 0 && m.fill(&p.last, b) >= full
}

// countedBefore gives the number before one: i of ii, 1 of 2, a of b; empty for
// the first.
func countedBefore(s string) string { return nextTo(s, -1) }

// countedAfter gives the number after a first one: ii of i, 2 of 1, b of a.
func countedAfter(s string) string {
	switch s {
	case "i", "1", "a":
		return nextTo(s, 1)
	}
	return ""
}

// nextTo counts on or back from a number, a letter or a small Roman numeral.
func nextTo(s string, by int) string {
	for i, numeral := range smallNumerals {
		if numeral == s && i+by >= 0 && i+by < len(smallNumerals) {
			return smallNumerals[i+by]
		}
	}
	if isDigits(s) && value(s)+by > 0 {
		return strconv.Itoa(value(s) + by)
	}
	r, size := utf8.DecodeRuneInString(s)
	runes := []rune(letters)
	for i := range runes {
		if size == len(s) && runes[i] == r && i+by >= 0 && i+by < len(runes) {
			return string(runes[i+by])
		}
	}
	return ""
}

// smallNumerals number things within a sentence.
var smallNumerals = []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"}
