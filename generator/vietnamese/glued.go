package vietnamese

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Parted gives a word that a copy glued together of several as those words, and
// nil for every other. In many PDF files the blank after a letter with a tone
// is too narrow for the program that copies: đề xuất comes out as đềxuất. Word
// processors, too, let giám đốcSở pass. So words are parted only after such a
// letter or before a capital, only where each part is a syllable of Vietnamese
// or, at the end, an abbreviation, and only where there is one way to do it.
func Parted(word string) []string {
	letters := []rune(NFC(word))
	if len(letters) < 3 || len(letters) > longestGlued || IsSyllable(word) {
		return nil
	}
	marked := false
	for _, r := range letters {
		if !unicode.IsLetter(r) {
			return nil
		}
		marked = marked || letterOf(r).tone != 0
	}
	if !marked {
		return nil
	}
	ways := partings(letters)
	if len(ways) != 1 {
		return nil
	}
	return ways[0]
}

// longestGlued is the most letters of a word that is parted: six of the longest
// syllables.
const longestGlued = 42

// partings gives the ways to part letters, two at most.
func partings(letters []rune) (ways [][]string) {
	for end := 1; end < len(letters) && end <= longestSyllable; end++ {
		before, after := letters[end-1], letters[end]
		if letterOf(before).tone == 0 && !(unicode.IsLower(before) && unicode.IsUpper(after)) {
			continue
		}
		first, rest := string(letters[:end]), string(letters[end:])
		if !isWord(first) {
			continue
		}
		if isWord(rest) || isAbbreviation(letters[end:]) && unicode.IsLower(before) {
			ways = append(ways, []string{first, rest})
		}
		for _, way := range partings(letters[end:]) {
			ways = append(ways, append([]string{first}, way...))
		}
		if len(ways) > 1 {
			break
		}
	}
	return ways
}

// longestSyllable is that of nghiêng.
const longestSyllable = 7

// isWord reports whether letters are a syllable that is written as one: small,
// with a capital in front, or in capitals. A vowel by itself has a tone: ở, ý.
func isWord(s string) bool {
	first, size := utf8.DecodeRuneInString(s)
	if rest := s[size:]; rest != strings.ToLower(rest) && s != strings.ToUpper(s) || rest == "" && letterOf(first).tone == 0 {
		return false
	}
	return IsSyllable(s)
}

// isAbbreviation reports whether letters are two capitals or more, without a
// tone.
func isAbbreviation(letters []rune) bool {
	for _, r := range letters {
		if !unicode.IsUpper(r) || letterOf(r).tone != 0 {
			return false
		}
	}
	return len(letters) > 1
}
