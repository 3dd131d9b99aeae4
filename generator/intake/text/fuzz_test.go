package text

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"congbo/generator/intake/sheet"

	"github.com/rogpeppe/go-internal/txtar"
)

// FuzzRead reads whatever comes: nothing may be lost but marks, and every
// block, row and cell has to be as the sheet promises.
func FuzzRead(f *testing.F) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw(string(archive.Files[0].Data)))
	}
	f.Add("TT\nNội dung\nChủ trì\nThời gian\n1\nA\f2\nTT\nNội dung\nChủ trì\nThời gian\nb")
	f.Add("| a | b |\n|---|\n| c\n\n|")
	f.Add("Nơi nhận:                              TM. B\n- c\n\f")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Read([]byte(text))
		if err != nil {
			return
		}
		for _, b := range s.Blocks {
			if b.Table == nil && (b.Text == "" || strings.Join(strings.Fields(b.Text), " ") != b.Text) {
				t.Errorf("the block %q is not tidy", b.Text)
			}
			if b.Table == nil {
				continue
			}
			for _, row := range b.Table.Rows {
				for _, cell := range row.Cells {
					if cell.Span < 1 {
						t.Errorf("a cell spans %d columns", cell.Span)
					}
				}
			}
		}
		if !utf8.ValidString(text) || strings.ContainsAny(text, "&<>[]()") { // marks with letters
			return
		}
		was, is := lettersOf(text), lettersOf(wholeText(s))
		slices.Sort(was)
		slices.Sort(is)
		if !slices.Equal(was, is) {
			t.Errorf("letters were lost or made up: %q, %q", string(was), string(is))
		}
	})
}

// FuzzAgain reads the lines of any text as the paragraphs of a document. No letter
// may be lost or made up, whether they are read once more or left as they are.
func FuzzAgain(f *testing.F) {
	f.Add("TT\nNội dung\nChủ trì\nThời gian\n1\nRà soát\nSở Y tế\n2025\n2\nSửa\nSở Nội vụ\n2026")
	f.Add("1.\nMục đích\n| a | b |\n| c | d |")
	f.Add("Sở Y tế rà soát\ncác trạm y tế xã\nvà báo cáo")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.ContainsAny(text, "&<>[]()#*_`\\|~") { // marks with letters
			return
		}
		s := &sheet.Sheet{}
		for n, line := range strings.Split(text, "\n") {
			if tidy := strings.ReplaceAll(sheet.Tidy(line), "\n", " "); tidy != "" {
				s.Blocks = append(s.Blocks, sheet.Block{Line: n + 1, Text: tidy})
			}
		}
		was := lettersOf(wholeText(s))
		Again(s)
		is := lettersOf(wholeText(s))
		slices.Sort(was)
		slices.Sort(is)
		if !slices.Equal(was, is) {
			t.Errorf("letters were lost or made up: %q, %q", string(was), string(is))
		}
	})
}
