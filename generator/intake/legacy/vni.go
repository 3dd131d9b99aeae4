package legacy

import (
	"strings"
	"unicode"
)

// vniMarks are the characters that VNI-Windows writes after a vowel, each a
// tone, or a circumflex or breve with its tone: the tones in the order of a
// row, the first with none.
var vniMarks = map[rune]string{
	'a': " øûõùï", 'e': " øûõùï", 'o': " øûõùï", 'u': " øûõùï", 'y': " øûõù ", 'ơ': " øûõùï", 'ư': " øûõùï",
	'â': "âàåãáä", 'ê': "âàåãáä", 'ô': "âàåãáä", 'ă': "êèúüéë",
}

// vniBases are the letters that a mark can follow, as they are written.
var vniBases = map[rune]rune{'ă': 'a', 'â': 'a', 'ê': 'e', 'ô': 'o', 'ơ': 'ô', 'ư': 'ö'}

// vniAlone are the letters that are one character.
var vniAlone = map[rune]rune{
	'ì': 'ì', 'æ': 'ỉ', 'ó': 'ĩ', 'í': 'í', 'ò': 'ị', 'î': 'ỵ', 'ô': 'ơ', 'ö': 'ư', 'ñ': 'đ',
}

var fromVNI = tableVNI()

// tableVNI gives the letter for each pair of a small vowel and its mark.
func tableVNI() map[[2]rune]rune {
	table := map[[2]rune]rune{}
	for _, row := range rows {
		letters := []rune(row)
		base := letters[0]
		if other, ok := vniBases[base]; ok {
			base = other
		}
		for tone, mark := range []rune(vniMarks[letters[0]]) {
			if mark != ' ' {
				table[[2]rune{base, mark}] = letters[tone]
			}
		}
	}
	return table
}

// decodeVNI reads a vowel with the mark after it as one letter. The mark of a
// capital is a capital in a font's own keyboard and often a small one by hand;
// the vowel decides.
func decodeVNI(s string) string {
	var out strings.Builder
	letters := []rune(s)
	for i := 0; i < len(letters); i++ {
		r := letters[i]
		small := unicode.ToLower(r)
		letter, ok := vniAlone[small]
		if i+1 < len(letters) {
			if pair, both := fromVNI[[2]rune{small, unicode.ToLower(letters[i+1])}]; both {
				letter, ok = pair, true
				i++
			}
		}
		switch {
		case !ok:
			letter = r
		case r != small:
			letter = unicode.ToUpper(letter)
		}
		out.WriteRune(letter)
	}
	return out.String()
}
