package search_test

import (
	"testing"

	"congbo/search"
)

// Kinds are named in the language that is asked for.
func TestLabels(t *testing.T) {
	x, err := search.Build(t.Context(), hand(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	for language, want := range map[string]string{"": "Nhiệm vụ", "vi": "Nhiệm vụ", "en": "Tasks"} {
		found, err := x.Search("công nghệ", search.Options{Language: language})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range found.Facets["kind"] {
			if f.Value == "task" {
				got = f.Label
			}
		}
		if got != want {
			t.Errorf("%q: tasks are %q, not %q", language, got, want)
		}
	}
}
