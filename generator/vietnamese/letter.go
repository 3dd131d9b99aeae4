package vietnamese

import (
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A letter is what the language knows of one character.
type letter struct {
	lower rune // lower case
	shape rune // lower case without its tone: ê for Ế
	plain rune // lower case without any mark: e for Ế, d for Đ
	tone  uint8
	word  bool // part of a word: a letter or a combining mark
}

// The combining marks of the five tones; a letter's tone is an index here,
// and 0 is the level tone, which has no mark.
var tones = [...]rune{0, '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'}

// Every letter of Vietnamese lies in one of two short ranges of Unicode, so
// two small tables answer for nearly every character of a text.
const (
	lowLetters  = 0x0250 // Basic Latin to Latin Extended-B
	highLetters = 0x1E00 // Latin Extended Additional
	highEnd     = 0x1F00
)

var low, high = letterTables()

func letterTables() (low, high []letter) {
	shapes := map[string]rune{} // letters without a tone, by what they are made of
	table := func(from, to rune) []letter {
		all := make([]letter, to-from)
		for i := range all {
			all[i] = analyse(from+rune(i), shapes)
		}
		return all
	}
	return table(0, lowLetters), table(highLetters, highEnd)
}

// misused are characters that stand in real texts for a letter of the
// language which looks alike: the Icelandic eth and the African d for đ, and
// gha, which an old converter of fonts left for ư.
var misused = map[rune]rune{
	'Ð': 'đ', 'ð': 'đ', 'Ɖ': 'đ', 'ɖ': 'đ', 'Ƣ': 'ư', 'ƣ': 'ư',
}

// analyse works out what is known of a letter: shapes are those before it.
func analyse(r rune, shapes map[string]rune) letter {
	if instead, ok := misused[r]; ok {
		r = instead
	}
	lower := unicode.ToLower(r)
	l := letter{lower: lower, shape: lower, plain: lower, word: unicode.IsLetter(lower)}
	if !l.word {
		return l
	}
	var kept []byte
	for i, mark := range string(norm.NFD.PropertiesString(string(lower)).Decomposition()) {
		if i == 0 {
			l.plain = mark
		}
		if tone := toneOf(mark); tone != 0 {
			l.tone = tone
			continue
		}
		kept = utf8.AppendRune(kept, mark)
	}
	switch shape, ok := shapes[string(kept)]; {
	case l.tone == 0:
		shapes[string(kept)] = lower
	case ok:
		l.shape = shape
	case utf8.RuneCount(kept) == 1:
		l.shape = l.plain
	}
	if l.plain == 'đ' {
		l.plain = 'd'
	}
	return l
}

func toneOf(mark rune) uint8 {
	for i, tone := range tones {
		if i > 0 && tone == mark {
			return uint8(i)
		}
	}
	return 0
}

// letterOf gives what is known of a character.
func letterOf(r rune) letter {
	switch {
	case r < 0:
	case r < lowLetters:
		return low[r]
	case highLetters <= r && r < highEnd:
		return high[r-highLetters]
	}
	lower := unicode.ToLower(r)
	return letter{lower: lower, shape: lower, plain: lower, word: unicode.IsLetter(r) || unicode.IsMark(r)}
}

// composed are the vowels of the language with each tone.
var composed = sync.OnceValue(func() map[rune][len(tones)]rune {
	all := map[rune][len(tones)]rune{}
	for _, l := range slices.Concat(low, high) {
		letters := all[l.shape]
		if isVowel(l.shape) && letters[l.tone] == 0 { // ṍ, which has two tones, comes after õ
			letters[l.tone] = l.lower
			all[l.shape] = letters
		}
	}
	return all
})

// toned puts a tone on a vowel that has none.
func toned(shape rune, tone uint8) rune {
	if letters, ok := composed()[shape]; ok {
		return letters[tone]
	}
	return shape
}

func isVowel(shape rune) bool {
	switch shape {
	case 'a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y':
		return true
	}
	return false
}

// isDash reports whether a character is one of the hyphens and dashes that
// texts use for one another.
func isDash(r rune) bool {
	switch r {
	case '-', '‐', '‑', '‒', '–', '—', '―', '−', '﹣', '－':
		return true
	}
	return false
}

// isLetterOrMark reports whether a character belongs to a word: a letter, or
// a combining mark of a text that is not precomposed.
func isLetterOrMark(r rune) bool {
	if r < 0x80 {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return letterOf(r).word
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
