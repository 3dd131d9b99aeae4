package source

import (
	"bytes"
	"strings"
	"unicode"

	"congbo/generator/vietnamese"
)

// legible gives words without characters that do something rather than being
// read: controls, which notations can write with escapes, become spaces, and
// those that turn the direction of text or have no width are left out. The
// bytes of a file have been through this as far as it matters (see normal);
// what an escape stands for has not.
func legible(words string) string {
	if !strings.ContainsFunc(words, func(c rune) bool { return c < ' ' || c >= 0x7f }) {
		return words
	}
	return strings.Map(func(c rune) rune {
		if isControl(c) {
			return ' '
		}
		return c
	}, vietnamese.NFC(words))
}

func isControl(c rune) bool {
	return unicode.Is(unicode.Cc, c) || c == '\u2028' || c == '\u2029'
}

// blankControls puts spaces in the place of control characters in the text of
// a file from a byte on, so that everything stays where it was.
func (f *file) blankControls(from int) {
	unfit := func(c rune) bool { return c != '\n' && c != '\t' && isControl(c) }
	at := bytes.IndexFunc(f.text[from:], unfit)
	if at < 0 {
		return
	}
	f.text = bytes.Clone(f.text) // the raw file is published as it is
	for i, c := range string(f.text[from+at:]) {
		if unfit(c) {
			for j := range len(string(c)) {
				f.text[from+at+i+j] = ' '
			}
		}
	}
}
