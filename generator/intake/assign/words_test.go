package assign_test

import (
	"slices"
	"strings"
	"testing"

	"congbo/generator/intake/assign"
	"congbo/generator/intake/draft"
	"congbo/generator/intake/outline"
)

// Every word of a document is afterwards in a paragraph of the draft, in a
// table of it, or among what a field took, and no word more often than it was.
func TestNothingLost(t *testing.T) {
	for _, c := range bodies {
		t.Run(c.name, func(t *testing.T) { keepsWords(t, c.body) })
	}
}

func FuzzRead(f *testing.F) {
	for _, c := range bodies {
		f.Add(c.body)
	}
	f.Add("1. \n- :\n|\n| |\n| Nội dung | Chủ trì |\n|a|b|\n(i) (ii)\nĐiều 1.\nPhụ lục")
	f.Add("Hồ sơ đất đai\n* Cơ quan chủ trì: Sở Nội vụ.\n- Cơ quan thứ hai phối: Sở Y tế")    // a label below a label
	f.Fuzz(func(t *testing.T, text string) { keepsWords(t, strings.ToValidUTF8(text, "?")) }) // as readers give it
}

func keepsWords(t *testing.T, text string) {
	s, body := document(text)
	nodes, doubts := assign.Read(outline.Read(s, body))
	for _, d := range doubts {
		if d.Line < 1 || d.Line > 1+strings.Count(text, "\n") {
			t.Errorf("a doubt in line %d", d.Line)
		}
	}
	want, got := s.Words(), words(nodes)
	if letters(want) != letters(got) {
		t.Errorf("words of the text\n%q\nand of the draft\n%q", want, got)
	}
}

// words are all words of a draft.
func words(nodes []draft.Node) []string {
	var all []string
	for _, n := range nodes {
		all = append(all, strings.Fields(n.Marker)...)
		all = append(all, strings.Fields(n.Text)...)
		if n.Duty != nil {
			for _, taken := range n.Duty.Taken {
				all = append(all, strings.Fields(taken.Text)...)
			}
		}
		if n.Table == nil {
			continue
		}
		for _, row := range n.Table.Rows {
			for _, cell := range row.Cells {
				all = append(all, strings.Fields(cell.Text)...)
			}
		}
	}
	return all
}

// letters gives the characters of words, sorted, without the marks that tell
// an item from its number: words may be parted otherwise, and stand in another
// order where a field took them.
func letters(words []string) string {
	all := []rune(strings.Map(func(r rune) rune {
		if strings.ContainsRune(".)-–•+*| ", r) {
			return -1
		}
		return r
	}, strings.Join(words, "")))
	slices.Sort(all)
	return string(all)
}
