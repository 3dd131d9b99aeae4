package letterhead

import (
	"strings"
	"testing"

	"congbo/generator/intake/sheet"
	"congbo/generator/register"
	"congbo/generator/vietnamese"
)

// places is the register that the program ships with.
func places(t testing.TB) *register.Register {
	t.Helper()
	r, problems := register.Load(nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return r
}

// lineByLine makes a sheet of a text as the plainest of readers would: every
// line a paragraph.
func lineByLine(text string) *sheet.Sheet {
	s := &sheet.Sheet{}
	number := 0
	for l := range strings.SplitSeq(vietnamese.NFC(text), "\n") {
		number++
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			s.Blocks = append(s.Blocks, sheet.Block{Line: number, Text: l})
		}
	}
	return s
}

// byParagraph makes a sheet of a text whose paragraphs are parted by empty
// lines and have broken lines.
func byParagraph(text string) *sheet.Sheet {
	s := &sheet.Sheet{}
	var lines []string
	number, first := 0, 0
	flush := func() {
		if len(lines) > 0 {
			s.Blocks = append(s.Blocks, sheet.Block{Line: first, Text: strings.Join(lines, "\n")})
		}
		lines = nil
	}
	for l := range strings.SplitSeq(vietnamese.NFC(text), "\n") {
		number++
		if l = strings.Join(strings.Fields(l), " "); l == "" {
			flush()
			continue
		}
		if len(lines) == 0 {
			first = number
		}
		lines = append(lines, l)
	}
	flush()
	return s
}

// letters counts the bytes of words; a word may have been cut in two.
func letters(words []string) (count [256]int) {
	for _, w := range words {
		for _, b := range []byte(w) {
			count[b]++
		}
	}
	return count
}

// blocks gives the blocks of a reading's body.
func blocks(s *sheet.Sheet, r *Reading) []sheet.Block {
	left := r.Remaining(s)
	var all []sheet.Block
	for _, i := range r.Body {
		all = append(all, left.Blocks[i])
	}
	return all
}

// conserved checks that every word of a sheet is in the body or was taken.
func conserved(t testing.TB, s *sheet.Sheet, r *Reading) {
	t.Helper()
	var words []string
	body := &sheet.Sheet{Blocks: blocks(s, r)}
	words = append(words, body.Words()...)
	for _, taken := range r.Taken {
		words = append(words, strings.Fields(taken.Text)...)
	}
	if got, want := letters(words), letters(s.Words()); got != want {
		t.Errorf("%q in, %q out", s.Words(), words)
	}
	for i, at := range r.Body {
		if i > 0 && at <= r.Body[i-1] {
			t.Errorf("the body is out of order: %v", r.Body)
		}
	}
}
