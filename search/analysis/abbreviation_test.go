package analysis_test

import (
	"maps"
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
		var terms analysis.Terms
		analysis.NewAnalyzer(a).Add(&terms, c.text, 1)
		words := maps.Collect(terms.Words.All())
		if !found(words, c.has) {
			t.Errorf("%s: not all of %q in %v", c.text, c.has, words)
		}
		if c.not != "" && found(words, c.not) {
			t.Errorf("%s: %q in %v", c.text, c.not, words)
		}
	}
}

// A pair with a short form joins it to its neighbours, whichever form the
// text has.
func TestAbbreviationsHaveNeighbours(t *testing.T) {
	a := analysis.NewAbbreviations(nil)
	for _, text := range []string{"Sở KH&CN tỉnh", "Sở Khoa học và Công nghệ tỉnh"} {
		var terms analysis.Terms
		analysis.NewAnalyzer(a).Add(&terms, text, 1)
		for _, pair := range []string{"so khcn", "khcn tinh", "so khoa", "nghe tinh"} {
			ok := false
			for term := range terms.Pairs.All() {
				ok = ok || strings.HasPrefix(term, pair+analysis.Mark)
			}
			if !ok {
				t.Errorf("%s: no pair %q", text, pair)
			}
		}
	}
}
