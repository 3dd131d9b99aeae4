package source

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

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
	if !mayHoldControl(f.text[from:]) {
		return
	}
	f.text = bytes.Clone(f.text) // the raw file is published as it is
	for i, c := range string(f.text[from:]) {
		if c != '\n' && c != '\t' && isControl(c) {
			for j := range utf8.RuneLen(c) {
				f.text[from+i+j] = ' '
			}
		}
	}
}

// mayHoldControl looks at each byte once: hardly any file has such a character,
// and all have to be looked through.
func mayHoldControl(text []byte) bool {
	for i, b := range text {
		switch {
		case b < ' ' && b != '\n' && b != '\t', b == 0x7f:
			return true
		case b == 0xc2 && i+1 < len(text) && text[i+1] < 0xa0: // U+0080 to U+009F
			return true
		case b == 0xe2 && i+2 < len(text) && text[i+1] == 0x80 && (text[i+2] == 0xa8 || text[i+2] == 0xa9): // U+2028, U+2029
			return true
		}
	}
	return false
}
