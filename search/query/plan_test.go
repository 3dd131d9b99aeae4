package query_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congbo/search/analysis"
	"congbo/search/query"
)

// lexicon makes one of words with counts; `!` marks those that are hot.
func lexicon(texts ...string) *query.Lexicon {
	l := &query.Lexicon{Hot: 100, Abbreviations: analysis.NewAbbreviations(nil)}
	for i, text := range texts {
		count := 50 - i
		if hot, ok := strings.CutPrefix(text, "!"); ok {
			text, count = hot, 500-i
		}
		t := l.Abbreviations.Tokens(nil, text)[0]
		at := slices.IndexFunc(l.Words, func(w query.Word) bool { return w.Fold == t.Fold })
		if at < 0 {
			at = len(l.Words)
			l.Words = append(l.Words, query.Word{Fold: t.Fold})
		}
		w := &l.Words[at]
		w.Count += count
		w.Forms = append(w.Forms, query.Form{Code: t.Code, Count: count, Text: text})
		slices.SortFunc(w.Forms, func(a, b query.Form) int { return int(a.Code) - int(b.Code) })
	}
	slices.SortFunc(l.Words, func(a, b query.Word) int { return strings.Compare(a.Fold, b.Fold) })
	return l
}

// show writes a plan's atoms: key/form×weight, and the positions covered.
func show(p *query.Plan) string {
	var all []string
	for _, a := range p.Atoms {
		text := a.Key
		if a.Form != "" {
			text += "/" + a.Form
		}
		all = append(all, fmt.Sprintf("%s×%g:%b", text, a.Weight, a.Covers))
	}
	for _, w := range p.Without {
		all = append(all, "-"+w[0].Key)
	}
	return fmt.Sprintf("%s need %b", strings.Join(all, ", "), p.Required)
}

func TestPlan(t *testing.T) {
	l := lexicon("!công", "!nghệ", "sinh", "học", "nguồn", "gốc", "nghề", "ubnd", "tỉnh", "quyết", "định", "chuyển", "trồng", "chè", "đầu", "tư", "va")
	for _, c := range []struct {
		query string
		loose uint32
		want  string
	}{
		{"cong nghe", 0, "cong nghe×1.5:11 need 11"},
		{"công nghệ", 0, "cong nghe×1.5:11, cong nghe/6.11×1.5:11 need 11"},
		{"cong", 0, "cong×1:1 need 1"},
		{"sinh hoc", 0, "sinh×1:1, hoc×1:10, sinh hoc×1.5:11 need 11"},
		{"UBND tinh", 0, "ubnd×1:1, tinh×1:10, ubnd tinh×1.5:11 need 11"},
		{"ủy ban nhân dân tỉnh", 0, "ubnd×1:1, tinh×1:10, tinh/3×1:10, ubnd tinh×1.5:11, ubnd tinh/0.3×1.5:11 need 11"},
		{"472/QĐ-UBND", 0, "#472|qd|ubnd×4:1 need 1"},
		{"472/QĐ-UBND", 1, "#472|qd|ubnd×4:1, #472|qd×2:1 need 1"},
		{"qd 472 ubnd", 0, "#472|qd|ubnd×4:111, #472|qd×2:111, 472×1:10, ubnd×1:100, 472 ubnd×1.5:110 need 111"},
		{"quyết định số 472/QĐ-UBND", 0, "#472|qd|ubnd×4:1000 need 1000"},
		{`"sinh hoc" goc`, 0, "sinh hoc×1.5:10000000000000000, goc×1:1 need 1"},
		{"goc -sinh", 0, "goc×1:1, -sinh need 1"},
		{"chuye", 0, "chuyen×0.7:1 need 1"},
		{"chuye ", 0, "chuyen×0.5:1 need 1"},
		{"cong ng", 0, "nguon×0.7:10, cong ng*×1:11 need 11"},
		{"công ng", 0, "nguon×0.7:10, cong ng*×1:11, cong ng*/6.×1:11 need 11"},
		{"ai phụ trách nguồn gốc", 0, "nguon×1:1000, nguon/13×1:1000, goc×1:10000, goc/8×1:10000, nguon goc×1.5:11000, nguon goc/13.8×1.5:11000 need 11000"},
		{"goc o dau", 0, "goc×1:1 need 1"},
		{"va goc", 0, "goc×1:10 need 10"},
		{"qd472", 0, "#472|qd×2:11, 472×1:10 need 11"},
		{`"gốc, sinh học"`, 0, "sinh hoc/0.5×1.5:10000000000000000 need 0"},
		{"ddaauf tuw", 0, "dau×1:1, dau/31×1:1, tu×1:10, tu/6×1:10, dau tu×1.5:11, dau tu/31.6×1.5:11 need 11"},
		{"chuyren goc", 0, "chuyen×0.5:1, goc×1:10, chuyen goc×0.75:11 need 11"},
		{"chong", 1, "trong×0.5:1 need 1"},
		{"!!!", 0, "need 0"},
		{"và", 0, "va×1:1 need 1"},
	} {
		if got := strings.TrimSpace(show(l.Plan(c.query, c.loose))); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.query, got, c.want)
		}
	}
}

// Whatever is typed makes a plan of bounded size.
func FuzzPlan(f *testing.F) {
	l := lexicon("!công", "!nghệ", "sinh", "học", "nguồn", "gốc", "ubnd")
	for _, seed := range []string{"công nghệ", `"a" -b "c`, strings.Repeat("(a+)+", 100), "\x00\xff-\"-\"", "472/QĐ-UBND số 5", strings.Repeat("\"a b\" ", 90)} {
		f.Add(seed, uint32(0xffff))
	}
	f.Fuzz(func(t *testing.T, text string, loose uint32) {
		p := l.Plan(text, loose)
		if p.Required >= 1<<16 || p.Demanded&(1<<16-1) != 0 || len(p.Atoms) > 1000 {
			t.Fatalf("%q: %d atoms, required %b, demanded %b", text, len(p.Atoms), p.Required, p.Demanded)
		}
		for _, a := range p.Atoms {
			if a.Key == "" || a.Covers == 0 || a.Covers&^(p.Demanded|(1<<16-1)) != 0 {
				t.Fatalf("%q: atom %+v", text, a)
			}
		}
	})
}
