package analysis

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A letter is what is known of one character of a word.
type letter struct {
	base    rune  // without any mark, lower case: d for Đ; 0 for no letter
	quality uint8 // which letter of the alphabet it is among those of its base: a ă â, e ê, o ô ơ, u ư, d đ
	tone    uint8 // 0 level, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng
}

// vowels are the vowels of the alphabet with their six tones each; a
// quality counts the rows of one base.
var vowels = []string{
	"aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
	"oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
}

// Lookalikes are characters that real texts have in place of đ.
const lookalikes = "ÐðƉɖ"

// qualities gives how many letters of the alphabet share a base.
func qualities(base rune) uint64 {
	switch base {
	case 'a', 'o':
		return 3
	case 'e', 'u', 'd':
		return 2
	}
	return 1
}

// Letters that have marks lie in two ranges of Unicode.
const (
	lowEnd    = 0x0250
	highStart = 0x1E00
	highEnd   = 0x1F00
)

var low, high = letterTables()

func letterTables() (*[lowEnd]letter, *[highEnd - highStart]letter) {
	low, high := new([lowEnd]letter), new([highEnd - highStart]letter)
	set := func(r rune, l letter) {
		if r < lowEnd {
			low[r] = l
		} else if r >= highStart {
			high[r-highStart] = l
		}
	}
	for r := rune('a'); r <= 'z'; r++ {
		set(r, letter{base: r})
		set(unicode.ToUpper(r), letter{base: r})
	}
	for r := rune('0'); r <= '9'; r++ {
		set(r, letter{base: r})
	}
	// The rest of Latin keeps its base letter only; a decomposition, once
	// assigned, never changes (Unicode stability policy).
	for r := rune(0xC0); r < 0x180; r++ {
		base := []rune(norm.NFD.String(string(r)))[0]
		if base|0x20 >= 'a' && base|0x20 <= 'z' {
			set(r, letter{base: base | 0x20})
		}
	}
	seen := map[rune]uint8{}
	for _, row := range vowels {
		tones := []rune(row)
		base := []rune(norm.NFD.String(string(tones[0])))[0]
		for tone, r := range tones {
			l := letter{base: base, quality: seen[base], tone: uint8(tone)}
			set(r, l)
			set(unicode.ToUpper(r), l)
		}
		seen[base]++
	}
	for _, r := range "đĐ" + lookalikes {
		set(r, letter{base: 'd', quality: 1})
	}
	return low, high
}

// letterOf gives what is known of a character; its base is 0 where the
// character belongs to no word.
func letterOf(r rune) letter {
	switch {
	case r < lowEnd:
		if r >= 0 {
			return low[r]
		}
	case r >= highStart && r < highEnd:
		return high[r-highStart]
	case r == 'ɖ':
		return letter{base: 'd', quality: 1}
	case foreign(r):
		return letter{base: r}
	}
	return letter{}
}

// foreign reports whether a character of another script is taken as a
// letter, as it stands. The ranges are fixed for good.
func foreign(r rune) bool {
	return 0x250 <= r && r < 0x2B0 || 0x370 <= r && r < 0x1E00 || 0x1F00 <= r && r < 0x2000 ||
		0x2C00 <= r && r < 0x2E00 || 0x3040 <= r && r < 0x3100 || 0x3400 <= r && r < 0xD800 || 0xF900 <= r && r < 0xFB00
}

// marked gives a letter with a combining mark added.
func (l letter) marked(mark rune) letter {
	switch mark {
	case 0x300:
		l.tone = 1
	case 0x301:
		l.tone = 2
	case 0x309:
		l.tone = 3
	case 0x303:
		l.tone = 4
	case 0x323:
		l.tone = 5
	case 0x302:
		switch l.base {
		case 'a':
			l.quality = 2
		case 'e', 'o':
			l.quality = 1
		}
	case 0x306:
		if l.base == 'a' {
			l.quality = 1
		}
	case 0x31B:
		switch l.base {
		case 'o':
			l.quality = 2
		case 'u':
			l.quality = 1
		}
	}
	return l
}

// widthless reports whether a character is not seen and says nothing.
func widthless(r rune) bool {
	switch {
	case r == 0xAD, r == 0x180E, r == 0xFEFF:
		return true
	case 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x2069:
		return true
	}
	return false
}

// How strongly what stands between two words keeps them apart.
const (
	blank  = 0 // white space only
	joiner = 1 // a dash, a slash, an ampersand …
	comma  = 2
	stop   = 3 // every other mark, and a line break
)

// separation gives how strongly a character that is no letter keeps words apart.
func separation(r rune) uint8 {
	switch r {
	case ' ', '\t', '\v', '\f', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return blank
	case '-', '/', '&', '\'', '_', '%', '+', '*', 0x2019:
		return joiner
	case ',':
		return comma
	}
	switch {
	case 0x2000 <= r && r <= 0x200A:
		return blank
	case 0x2010 <= r && r <= 0x2015, r == 0x2212:
		return joiner
	}
	return stop
}

func isDash(r rune) bool {
	return r == '-' || 0x2010 <= r && r <= 0x2015 || r == 0x2212
}

// plainLetters are the lower-case letters whose capitals every language's
// library agrees on: those of the alphabet, with the signs that stand inside
// tokens.
var plainLetters = strings.Join(vowels, "") + "đbcdfghjklmnpqrstvwxz0123456789&.,"

// Plain reports whether a text has none but lower-case letters of the
// alphabet, and digits.
func Plain(text string) bool {
	for _, r := range text {
		if !strings.ContainsRune(plainLetters, r) {
			return false
		}
	}
	return text != ""
}
