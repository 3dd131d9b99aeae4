package markdown

import (
	"bytes"
	"unicode"
)

// legible gives a text without characters that do something rather than being
// read: controls, and those that turn the direction of what follows. The bytes
// of the file have been through this already, their numbers have not.
func legible(text []byte) []byte {
	unfit := func(c rune) bool {
		return c != '\n' && c != '\t' && unicode.Is(unicode.Cc, c) || c == '\u2028' || c == '\u2029' ||
			'\u202a' <= c && c <= '\u202e' || '\u2066' <= c && c <= '\u2069'
	}
	if bytes.IndexFunc(text, unfit) < 0 {
		return text
	}
	return bytes.Map(func(c rune) rune {
		if unfit(c) {
			return -1
		}
		return c
	}, text)
}
