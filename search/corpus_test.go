package search_test

import (
	"os"
	"testing"

	"congbo/generator/atlas"
	"congbo/generator/corpus"
	"congbo/generator/plan"
	"congbo/generator/register"
	"congbo/generator/source"
	"congbo/search"
)

// read joins a content folder into an atlas.
func read(t testing.TB, dir string, today plan.Date) *atlas.Atlas {
	t.Helper()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	content, _, err := source.Read(t.Context(), source.Options{Root: root, Today: today})
	if err != nil {
		t.Fatal(err)
	}
	places, _ := register.Load(content.Registers)
	joined, _ := atlas.Join(content, places, today)
	return joined
}

// made gives the documents of a made-up content folder.
func made(t testing.TB, plans int) []search.Document {
	t.Helper()
	dir := t.TempDir()
	if err := corpus.Write(dir, corpus.Options{Plans: plans, Tasks: 20, Seed: 1}); err != nil {
		t.Fatal(err)
	}
	return search.Documents(read(t, dir, corpus.Today), search.Labels{})
}
