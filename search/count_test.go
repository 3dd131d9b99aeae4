package search

import (
	"testing"

	"congbo/search/analysis"
)

// Every word of a lexicon has a spelling that is that word again, in whatever
// alphabet it was written: the client reads the one from the other.
func TestWordsAreSpelled(t *testing.T) {
	a := analysis.NewAbbreviations(nil)
	c := newCounts()
	for _, text := range []string{"Sở", "SỞ", "Ѕở", "ТÀI", "Ω", "Ⴀ", "KỸ", "Kĩ", "Đề", "Ðề", "İ", "Ɖ", "ͲΑ", "x\u0301\u0302", "ǅ"} {
		for _, token := range a.Tokens(nil, text) {
			c.texts[text[token.Start:token.Stop]]++
			c.forms[token.Word()]++
			c.folds[token.Fold]++
		}
	}
	words := c.lexicon(0, a)
	if len(words) < 8 {
		t.Fatalf("%d words", len(words))
	}
	for _, word := range words {
		for _, form := range word.Forms {
			tokens := a.Tokens(nil, form.Text)
			if len(tokens) != 1 || tokens[0].Fold != word.Fold || tokens[0].Code != form.Code {
				t.Errorf("the word %q (%d) is spelled %q", word.Fold, form.Code, form.Text)
			}
		}
	}
}
