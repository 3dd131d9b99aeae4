package source

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lookalikes are letters of the Greek and the Cyrillic alphabet that look like
// Latin ones in most typefaces (Unicode Technical Standard 39, confusables).
// Units of measure such as μ and Ω are not among them.
const lookalikes = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορυАВЕЅЗІЈКМНОРСТУХаеорсухіјѕһԁԛԝ"

// mostMixed is how many words of one file are told; the rest are like them.
const mostMixed = 10

// alphabets finds words of Latin letters with some in between that only look
// like them, and such capitals that stand alone (Sở Υ tế): a slip of a
// keyboard, or a name made to be taken for another.
// Letters for mathematics and wide ones count as well.
func (f *file) alphabets() {
	if !mayHoldLookalike(f.text) {
		return
	}
	told := 0
	for at := 0; at < len(f.text) && told < mostMixed; {
		odd := bytes.IndexFunc(f.text[at:], isLookalike)
		if odd < 0 {
			return
		}
		at += odd
		letter, size := utf8.DecodeRune(f.text[at:])
		from := at - len(lastLetters(f.text[max(0, at-longWord):at]))
		to := at + size + len(firstLetters(f.text[at+size:min(len(f.text), at+size+longWord)]))
		if word := string(f.text[from:to]); strings.ContainsFunc(word, isLatin) || len(word) == size && unicode.IsUpper(letter) {
			f.doubt("text.alphabet", f.at(at), "letter", string(letter), "word", word)
			told++
		}
		at = to
	}
}

const longWord = 64 // bytes on either side of a letter that are looked at

// mayHoldLookalike looks at each byte once: hardly any file has such a letter,
// and all have to be looked through.
func mayHoldLookalike(text []byte) bool {
	for i, b := range text {
		switch {
		case b < 0xcd:
		case b <= 0xd4, // U+0340 to U+053F
			b == 0xef && i+1 < len(text) && (text[i+1] == 0xbc || text[i+1] == 0xbd), // U+FF00 to U+FF7F
			b == 0xf0 && i+1 < len(text) && text[i+1] == 0x9d:                        // U+1D000 to U+1DFFF
			return true
		}
	}
	return false
}

func isLookalike(c rune) bool {
	switch {
	case c < 0x370:
		return false
	case c < 0x530:
		return strings.ContainsRune(lookalikes, c)
	}
	return 0xff21 <= c && c <= 0xff5a || 0x1d400 <= c && c <= 0x1d7cb
}

func isLatin(c rune) bool { return unicode.Is(unicode.Latin, c) && !isLookalike(c) }

func ofWord(c rune) bool {
	return c != utf8.RuneError && (unicode.IsLetter(c) || unicode.IsMark(c))
}

// lastLetters gives the letters at the end of a text.
func lastLetters(text []byte) []byte { return text[len(bytes.TrimRightFunc(text, ofWord)):] }

// firstLetters gives those at its beginning.
func firstLetters(text []byte) []byte {
	return text[:len(text)-len(bytes.TrimLeftFunc(text, ofWord))]
}
