package outline_test

import (
	"strings"
	"testing"
	"unicode"

	"congbo/generator/intake/outline"
)

// FuzzRead looks for paragraphs that stop the reader, or that it loses.
func FuzzRead(f *testing.F) {
	for _, t := range trees {
		f.Add(t.body)
	}
	for _, t := range layouts {
		f.Add(t.body)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<14 || strings.TrimSpace(text) == "" {
			return
		}
		s, body := paragraphs(text)
		letters := 0
		for _, block := range s.Blocks {
			letters += lettersOf(block.Text)
		}
		var count func(n *outline.Node)
		count = func(n *outline.Node) {
			letters -= lettersOf(n.Marker.Words + n.Text)
			for _, child := range n.Children {
				if child.Parent != n {
					t.Error("a node below another than its parent")
				}
				count(child)
			}
		}
		count(outline.Read(s, body))
		if letters < -len(body) || letters > len(body) { // a mark read amiss, © for c, is a letter more
			t.Errorf("%d letters are lost", letters)
		}
	})
}

// lettersOf counts the letters and digits of a text.
func lettersOf(text string) (n int) {
	for _, c := range text {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			n++
		}
	}
	return n
}
