package atlas

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is how many bytes of a sentence are kept on each side of a citation.
const longest = 400

// sentence gives the sentence of a text that bytes start to stop stand in. A
// sentence ends at . ! ? or ; before a space and, for a full stop, a capital;
// not after an abbreviation such as TP. or TM.
func sentence(text string, start, stop int) string {
	if start < 0 || stop > len(text) || start > stop {
		return text
	}
	from, to := max(0, start-longest), min(len(text), stop+longest)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	head, tail := from > 0, to < len(text)
	for i := start - 1; i > from; i-- {
		if ends(text, i) {
			from, head = i+1, false
			break
		}
	}
	for i := stop; i < to; i++ {
		if ends(text, i) {
			to, tail = i+1, false
			break
		}
	}
	out := strings.TrimSpace(text[from:to])
	if head {
		out = "…" + out
	}
	if tail {
		out += "…"
	}
	return out
}

// ends reports whether a sentence ends with the byte at i.
func ends(text string, i int) bool {
	switch text[i] {
	case '!', '?', ';':
		return i+1 == len(text) || text[i+1] == ' '
	case '.':
	default:
		return false
	}
	if i+1 == len(text) {
		return true
	}
	if text[i+1] != ' ' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[i+2:])
	word := text[strings.LastIndexByte(text[:i], ' ')+1 : i]
	short := utf8.RuneCountInString(word) <= 2 && word == strings.ToUpper(word)
	return unicode.IsUpper(next) && !short
}
