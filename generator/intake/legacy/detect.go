package legacy

import (
	"strings"
	"unicode"

	"congbo/generator/vietnamese"
)

const (
	enough   = 5        // words with marks that a text must have before anything is said of it
	sampling = 64 << 10 // bytes of a text that are looked at
)

// Detect tells by its words in which encoding a text is. Lines with a letter
// that only Unicode has are left out: they are good whatever the rest is. Of
// the others, most words with marks must be no Vietnamese as they stand, and
// four of five must be when they are decoded.
func Detect(text string) Encoding {
	var sample strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		if sample.Len() > sampling {
			break
		}
		if suspect(line) {
			sample.WriteString(line)
			sample.WriteByte('\n')
		}
	}
	return judge(sample.String(), TCVN3, VNI)
}

// judge gives the first of the encodings that a text is in, or Unicode.
func judge(text string, encodings ...Encoding) Encoding {
	before := weigh(text)
	if before.words < enough || 2*before.good >= before.words {
		return Unicode
	}
	best, share := Unicode, 0.8
	for _, e := range encodings {
		if after := weigh(e.Decode(text)); after.words >= enough && after.share() > share {
			best, share = e, after.share()
		}
	}
	return best
}

// suspect reports whether a line may be in a legacy encoding: it has a
// character that such a text is made of, and no letter that only Unicode has.
func suspect(line string) bool {
	marked := false
	for _, r := range line {
		if isModern(r) {
			return false
		}
		marked = marked || isOld(r)
	}
	return marked
}

// isModern reports whether a character is a Vietnamese letter or mark beyond
// the 256 that legacy fonts replace.
func isModern(r rune) bool {
	switch r {
	case 'ă', 'Ă', 'đ', 'Đ', 'ĩ', 'Ĩ', 'ũ', 'Ũ', 'ơ', 'Ơ', 'ư', 'Ư':
		return true
	}
	return 0x1EA0 <= r && r <= 0x1EF9 || 0x0300 <= r && r <= 0x0323
}

// isOld reports whether a character is one that legacy fonts replace.
func isOld(r rune) bool { return 0xA1 <= r && r <= 0xFF }

// A weight is how Vietnamese a text is.
type weight struct {
	words int // with a character that is not ASCII
	good  int // of them, syllables of the language
}

func (w weight) share() float64 {
	if w.words == 0 {
		return 0
	}
	return float64(w.good) / float64(w.words)
}

// weigh counts the words of a text that have marks. A sign of Latin-1 that
// touches a letter counts as one, since that is what a legacy letter looks
// like when it is not decoded.
func weigh(text string) weight {
	var w weight
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !isOld(r) }) {
		if !tells(word) {
			continue
		}
		w.words++
		if vietnamese.IsSyllable(word) {
			w.good++
		}
	}
	return w
}

// tells reports whether a word says anything about the encoding: it has a
// letter and a character beyond ASCII that is not just the đ of an
// abbreviation (HĐND).
func tells(word string) bool {
	letter, marked, vowel := false, false, false
	for _, r := range word {
		letter = letter || unicode.IsLetter(r)
		switch {
		case strings.ContainsRune("đĐ®§ñÑ", r):
			marked = true
		case r >= 0x80:
			marked, vowel = true, true
		default:
			vowel = vowel || strings.ContainsRune("aeiouyAEIOUY", r)
		}
	}
	return letter && marked && vowel
}
