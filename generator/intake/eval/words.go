package eval

import (
	"slices"
	"strings"
	"unicode"

	"congbo/generator/vietnamese"
)

// words gives the words of a text in the form by which two spellings are
// compared, without punctuation.
func words(text string) []string {
	all := strings.FieldsFunc(vietnamese.Key(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	for i, w := range all {
		if w == "hằng" { // `hàng năm` and `hằng năm` are one
			all[i] = "hàng"
		}
	}
	return all
}

func hasPrefix(all, prefix []string) bool {
	return len(all) >= len(prefix) && slices.Equal(all[:len(prefix)], prefix)
}

func hasSuffix(all, suffix []string) bool {
	return len(all) >= len(suffix) && slices.Equal(all[len(all)-len(suffix):], suffix)
}

// index gives where these words first stand in all, within the first limit
// words; -1 where they do not.
func index(all, these []string, limit int) int {
	for i := 0; i <= limit && i+len(these) <= len(all); i++ {
		if slices.Equal(all[i:i+len(these)], these) {
			return i
		}
	}
	return -1
}

// sameWords tells whether two texts differ in spelling only.
func sameWords(a, b string) bool { return slices.Equal(words(a), words(b)) }

// excerpt shortens a text for a report.
func excerpt(text string) string {
	const longest = 14
	all := strings.Fields(text)
	if len(all) <= longest {
		return strings.Join(all, " ")
	}
	return strings.Join(all[:longest], " ") + " …"
}

// lines finds words in a source.
type lines struct {
	words []string
	line  []int // of each word
}

func newLines(source string) *lines {
	l := &lines{}
	for n, text := range strings.Split(source, "\n") {
		for _, w := range words(text) {
			l.words = append(l.words, w)
			l.line = append(l.line, n+1)
		}
	}
	return l
}

// find gives the line at which the first words of a text stand, 0 where they
// do not.
func (l *lines) find(text string) int {
	const enough = 7
	these := words(text)
	these = these[:min(len(these), enough)]
	if len(these) == 0 {
		return 0
	}
	if i := index(l.words, these, len(l.words)); i >= 0 {
		return l.line[i]
	}
	return 0
}
