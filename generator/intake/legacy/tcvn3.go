package legacy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// tcvn3 are the bytes of each row of vowels in TCVN 5712:1993, table VN3, as
// the characters of Latin-1 that Word keeps for them; a blank where a letter
// has its byte from ASCII.
var tcvn3 = [...]string{
	" µ¶·¸¹", "¨»¼½¾Æ", "©ÇÈÉÊË", " ÌÎÏÐÑ", "ªÒÓÔÕÖ", " ×ØÜÝÞ",
	" ßáâãä", "«åæçèé", "¬êëìíî", " ïñòóô", "\u00ADõö÷øù", " úûüýþ",
}

// tcvn3Others are the consonant and the capitals that have a byte of their own.
var tcvn3Others = map[rune]rune{'®': 'đ', '§': 'Đ', '¡': 'Ă', '¢': 'Â', '£': 'Ê', '¤': 'Ô', '¥': 'Ơ', '¦': 'Ư'}

var fromTCVN3 = tableTCVN3()

func tableTCVN3() map[rune]rune {
	table := map[rune]rune{}
	for code, r := range tcvn3Others {
		table[code] = r
	}
	for i, row := range rows {
		letters := []rune(row)
		for tone, code := range []rune(tcvn3[i]) {
			if code != ' ' {
				table[code] = letters[tone]
			}
		}
	}
	return table
}

func decodeTCVN3(s string) string {
	return strings.Map(func(r rune) rune {
		if letter, ok := fromTCVN3[r]; ok {
			return letter
		}
		return r
	}, restoreHorn(s))
}

// restoreHorn gives back the letter ư where a program took its byte, which is
// the soft hyphen's elsewhere, for a hyphen: "n-íc" is "nước". Only a word that
// is a syllable with the letter and that is in two without it is changed.
func restoreHorn(s string) string {
	if !strings.Contains(s, "-") {
		return s
	}
	var out strings.Builder
	for s != "" {
		end := strings.IndexFunc(s, func(r rune) bool { return !isLegacyLetter(r) && r != '-' })
		if end < 0 {
			end = len(s)
		}
		if end == 0 {
			_, end = utf8.DecodeRuneInString(s)
		}
		word := s[:end]
		if mended := strings.ReplaceAll(word, "-", "\u00AD"); word != mended && strings.IndexByte(word, '-') > 0 && vietnamese.IsSyllable(decodeTCVN3(mended)) {
			word = mended
		}
		out.WriteString(word)
		s = s[end:]
	}
	return out.String()
}

func isLegacyLetter(r rune) bool {
	return r < utf8.RuneSelf && unicode.IsLetter(r) || fromTCVN3[r] != 0
}
