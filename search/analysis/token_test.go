package analysis_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"congbo/search/analysis"
)

// show writes tokens as readers can check them: folded form, code, and a
// bar where a mark keeps words apart.
func show(tokens []analysis.Token) string {
	var all []string
	for i, t := range tokens {
		text := fmt.Sprintf("%s:%d", t.Fold, t.Code)
		if i > 0 && t.Gap > 1 {
			text = "| " + text
		}
		all = append(all, text)
	}
	return strings.Join(all, " ")
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Công nghệ sinh học", "cong:6 nghe:11 sinh:0 hoc:5"},
		{"đường dương", "duong:67 duong:60"},
		{"hoà hòa", "hoa:1 hoa:1"},
		{"vịêt việt", "viet:11 viet:11"},
		{"kỹ kĩ lý lí quý quí", "ki:4 ki:4 li:2 li:2 qui:2 qui:2"},
		{"yên tay thuỷ", "yen:6 tay:0 thuy:3"},
		{"KH&CN, NN & PTNT", "khcn:0 | nn:0 ptnt:0"},
		{"kinh tế - xã hội; cung – cầu", "kinh:0 te:8 xa:4 hoi:11 | cung:0 cau:13"},
		{"02–05 doanh nghiệp 0,5% 1.000", "2:0 5:0 doanh:0 nghiep:11 0.5:0 1.000:0"},
		{"Đ đ Ð ð Ɖ", "d:6 d:6 d:6 d:6 d:6"},
		{"5G QH15 covid19", "5g:0 qh15:0 covid19:0"},
		{"dòng một\ndòng hai", "dong:1 mot:11 | dong:1 hai:0"},
		{"Sở\u200b Y\u00a0tế", "so:15 y:0 te:8"},
		{"café Zürich Ελλάδα 中文", "cafe:2 zurich:0 Ελλάδα:0 中文:0"},
		{strings.Repeat("a", 24) + "a\u0306", strings.Repeat("a", 24) + ":0"},
		{"!!! … —", ""},
	} {
		if got := show(analysis.Tokens(nil, c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// Texts in NFD, as some editors write them, have the same tokens.
func TestTokensOfDecomposedText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("aăâeêioôơuưydđAĐƠ ,.-/&0123ngthqkàắẫẹểịỏỗợùữỳ")), 0, 30, -1).Draw(t, "text")
		composed, decomposed := analysis.Tokens(nil, text), analysis.Tokens(nil, norm.NFD.String(text))
		if show(composed) != show(decomposed) {
			t.Fatalf("%q: %s, but in NFD %s", text, show(composed), show(decomposed))
		}
	})
}

func FuzzTokens(f *testing.F) {
	for _, seed := range []string{"Công nghệ", "472/QĐ-UBND", "KH&CN&", "0,5,", "a\u0301\u0301", "\xff\xfe", "66.13/2026/NQ-CP"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := analysis.Tokens(nil, text)
		last := 0
		for _, token := range tokens {
			if token.Start < last || token.Stop <= token.Start || token.Stop > len(text) || token.Fold == "" {
				t.Fatalf("%q: token %+v after %d", text, token, last)
			}
			last = token.Stop
		}
		for _, n := range analysis.Numbers(nil, text, tokens) {
			if n.First < 0 || n.Last >= len(tokens) || n.Last <= n.First || n.Symbol == "" {
				t.Fatalf("%q: number %+v", text, n)
			}
		}
	})
}
