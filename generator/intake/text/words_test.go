package text

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// lettersOf gives the letters and digits of a text in their order: what may
// never be lost or made up, however words are joined at hyphens.
func lettersOf(s string) []rune {
	var all []rune
	for _, r := range vietnamese.NFC(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			all = append(all, r)
		}
	}
	return all
}

// wholeText gives all words of a sheet in the order of its lines.
func wholeText(s *sheet.Sheet) string {
	type piece struct {
		line int
		text string
	}
	var all []piece
	for _, b := range s.Blocks {
		all = append(all, piece{b.Line, b.Text})
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, cell := range row.Cells {
				all = append(all, piece{row.Line, cell.Text})
			}
		}
	}
	for _, a := range s.Aside {
		all = append(all, piece{a.Line, a.Text})
	}
	slices.SortStableFunc(all, func(a, b piece) int { return a.line - b.line })
	var text strings.Builder
	for _, p := range all {
		text.WriteString(p.text + "\n")
	}
	return text.String()
}

// counts tells how often each word stands in a text, marks left out.
func counts(s string) map[string]int {
	all := map[string]int{}
	for word := range strings.FieldsFuncSeq(vietnamese.NFC(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		all[word]++
	}
	return all
}

// shared gives the files of a folder of texts that are not part of the project,
// and skips the test where they are not there.
func shared(t *testing.T, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("..", "..", "..", "..", "shared", pattern))
	if err != nil {
		t.Fatal(err)
	}
	if len(names) == 0 {
		t.Skip("no shared texts here")
	}
	return names
}

// TestNoWordIsLost holds the words of real texts against what was read.
func TestNoWordIsLost(t *testing.T) {
	for _, pattern := range []string{"seeds/*.txt", "samples/full/*.txt", "samples/headers/*.txt"} {
		for _, name := range shared(t, pattern) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			s, err := Read(data)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			was, is := counts(string(data)), counts(wholeText(s))
			for word, n := range was {
				if is[word] != n {
					t.Errorf("%s: %q stands %d times in the source and %d times in what was read", filepath.Base(name), word, n, is[word])
				}
			}
			for word, n := range is {
				if was[word] == 0 {
					t.Errorf("%s: %q was made up %d times", filepath.Base(name), word, n)
				}
			}
			if flat := strings.Contains(name, "41-"); !flat && !slices.Equal(lettersOf(string(data)), lettersOf(wholeText(s))) {
				t.Errorf("%s: the words are not in their order", filepath.Base(name))
			}
		}
	}
}
