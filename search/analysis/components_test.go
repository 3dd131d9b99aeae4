package analysis_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/blevesearch/bleve/v2/registry"

	"congbo/search/analysis"
)

func analyse(t *testing.T, name, text string) map[string]int {
	t.Helper()
	if err := analysis.Register(); err != nil {
		t.Fatal(err)
	}
	a, err := registry.NewCache().AnalyzerNamed(name)
	if err != nil {
		t.Fatal(err)
	}
	counted := map[string]int{}
	for _, token := range a.Analyze([]byte(text)) {
		counted[string(token.Term)]++
		if token.End > len(text) || token.Start >= token.End {
			t.Errorf("%s: token %v", name, token)
		}
	}
	return counted
}

// The analyzers that bleve knows by name give the terms that documents are
// indexed with.
func TestAnalyzersGiveTheTermsOfTheIndex(t *testing.T) {
	text := "Triển khai Quyết định số 472/QĐ-UBND, kinh tế - xã hội; hoà giải ở cơ sở 100%"
	var terms analysis.Terms
	analysis.NewAnalyzer(nil).Add(&terms, text, 1)
	for name, counted := range map[string]*analysis.Counts{
		analysis.WordAnalyzer: &terms.Words, analysis.PairAnalyzer: &terms.Pairs, analysis.NumberAnalyzer: &terms.Numbers,
	} {
		want := maps.Collect(counted.All())
		if got := analyse(t, name, text); !maps.Equal(got, want) {
			t.Errorf("%s: %q, not %q", name, slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
		}
	}
}

func TestFoldAnalyzer(t *testing.T) {
	got := slices.Sorted(maps.Keys(analyse(t, analysis.FoldAnalyzer, "Đường giao thông")))
	if !slices.Equal(got, []string{"duong", "giao", "thong"}) {
		t.Error(got)
	}
}

func TestCharFilter(t *testing.T) {
	if err := analysis.Register(); err != nil {
		t.Fatal(err)
	}
	f, err := registry.NewCache().CharFilterNamed(analysis.NFCCharFilter)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(f.Filter([]byte("Co\u0302ng\u200b nghe\u0302\u0323"))); got != "Công nghệ" {
		t.Errorf("%q", got)
	}
}
