package generator_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congbo/generator"
	"congbo/layouts"
	"congbo/search"
)

// TestLanguageOfItsOwn builds a site in a language that is one file of words:
// the descriptions of the open data and the parts of a search result speak it
// too.
func TestLanguageOfItsOwn(t *testing.T) {
	words, err := layouts.Files.ReadFile("words/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	polish := strings.NewReplacer(`language: "en"`, `language: "pl"`, `lead: "Lead"`, `lead: "Kieruje"`).Replace(string(words)) +
		"data-tasks: zadanie\ndata-tasks-deadline.kind: Rodzaj terminu\n"
	folder := t.TempDir()
	for name, text := range map[string]string{
		"layouts/words/pl.yaml": polish,
		"content/site.yaml":     "title: Próba\nbase_url: https://thu.example/\nlanguage: pl\n",
		"content/plans/x.md":    "---\ntitle: Thử\ntype: Kế hoạch\nissuer: UBND tỉnh Bắc Ninh\nplace: Bắc Ninh\nsymbol: KH-UBND\ndate: 2026-01-02\n---\n- [ ] Việc phải làm\n  - Chủ trì: Sở Tài chính\n",
	} {
		file := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(folder, "public")
	result, err := generator.Build(t.Context(), generator.Options{Content: filepath.Join(folder, "content"), Layouts: filepath.Join(folder, "layouts"), Out: out, Today: today})
	if err != nil {
		t.Fatal(err, result.Problems)
	}
	page, err := os.ReadFile(filepath.Join(out, "du-lieu", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`lang="pl"`, "zadanie", "Rodzaj terminu"} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page about the open data has no %q", want)
		}
	}
	index, _, err := generator.Search(t.Context(), generator.Options{Content: filepath.Join(folder, "content"), Layouts: filepath.Join(folder, "layouts"), Today: today})
	if err != nil {
		t.Fatal(err)
	}
	defer index.Close()
	found, err := index.Search("so tai chinh", search.Options{Limit: 1, Kind: []string{"task"}})
	if err != nil || len(found.Results) != 1 || !strings.Contains(found.Results[0].Excerpt, "Kieruje: ") {
		t.Errorf("the search finds %+v, %v", found, err)
	}
}
