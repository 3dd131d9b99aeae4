package analysis_test

import (
	"strings"
	"testing"

	"congbo/search/analysis"
)

func found(words map[string]int, text string) bool {
	for _, t := range analysis.Tokens(nil, text) {
		if words[t.Word()] == 0 {
			return false
		}
	}
	return true
}

func TestAbbreviationsBothWays(t *testing.T) {
	own := []analysis.Abbreviation{{Short: "SPCL", Long: "sản phẩm chủ lực", Expand: true}}
	a := analysis.NewAbbreviations(own)
	for _, c := range []struct{ text, has, not string }{
		{"nhiệm vụ KH&CN", "khcn khoa học và công nghệ", ""},
		{"nhiệm vụ KHCN", "khcn khoa học", ""},
		{"khoa học và công nghệ", "khcn", ""},
		{"khoa học - công nghệ", "khcn", ""},
		{"khoa học, công nghệ", "", "khcn"},
		{"Ủy ban nhân dân tỉnh", "ubnd", ""},
		{"UBND tỉnh", "ubnd", "nhân"},
		{"phát triển SPCL", "sản phẩm chủ lực", ""},
		{"sản phẩm chủ lực của tỉnh", "spcl", ""},
		{"văn hóa, thể thao và du lịch", "vhttdl", ""},
		{"ĐMST", "ĐMST đổi mới", ""},
		{"dmst", "ĐMST", "dmst"},
	} {
		terms := analysis.NewTerms()
		analysis.NewAnalyzer(a).Add(terms, c.text, 1)
		if !found(terms.Words, c.has) {
			t.Errorf("%s: not all of %q in %v", c.text, c.has, terms.Words)
		}
		if c.not != "" && found(terms.Words, c.not) {
			t.Errorf("%s: %q in %v", c.text, c.not, terms.Words)
		}
	}
}

// A pair with a short form joins it to its neighbours, whichever form the
// text has.
func TestAbbreviationsHaveNeighbours(t *testing.T) {
	a := analysis.NewAbbreviations(nil)
	for _, text := range []string{"Sở KH&CN tỉnh", "Sở Khoa học và Công nghệ tỉnh"} {
		terms := analysis.NewTerms()
		analysis.NewAnalyzer(a).Add(terms, text, 1)
		for _, pair := range []string{"so khcn", "khcn tinh", "so khoa", "nghe tinh"} {
			ok := false
			for term := range terms.Pairs {
				ok = ok || strings.HasPrefix(term, pair+analysis.Mark)
			}
			if !ok {
				t.Errorf("%s: no pair %q", text, pair)
			}
		}
	}
}
