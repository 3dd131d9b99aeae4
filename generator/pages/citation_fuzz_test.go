package pages

import (
	"strings"
	"testing"
)

// FuzzCitation: whatever a title says, it stays inside its field of BibTeX and
// its parameter of a template of Wikipedia.
func FuzzCitation(f *testing.F) {
	for _, seed := range []string{"a}b{", "}} {{x|y=z", "\\input{x}", "[[a|b]]", "<ref>", "''", "~~~~", "100 % & $5 #1 _x ^2", "a\nb", "{{{1}}}", "&#123;", "\\"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		bib, depth := bibText(text), 0
		for _, c := range bib {
			switch c {
			case '{':
				depth++
			case '}':
				depth--
			}
			if depth < 0 {
				break
			}
		}
		if depth != 0 || strings.Contains(bib, "\n") {
			t.Errorf("BibTeX: %q makes %q", text, bib)
		}
		for _, wiki := range []string{wikiText(text), wikiAddress(text)} {
			if strings.ContainsAny(wiki, "|{}[]<>") || strings.Contains(wiki, "''") || wiki == wikiText(text) && strings.Contains(wiki, "~~~") {
				t.Errorf("Wikipedia: %q makes %q", text, wiki)
			}
		}
	})
}
