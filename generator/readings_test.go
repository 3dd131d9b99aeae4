package generator

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"congbo/generator/corpus"
	"congbo/generator/publish"
)

// TestReadingsAreKept: a build keeps what it has read, writes it again only
// where something has changed, and not where nothing is to be kept; looking at
// content keeps nothing.
func TestReadingsAreKept(t *testing.T) {
	folder := t.TempDir()
	o := Options{Content: filepath.Join(folder, "content"), Out: filepath.Join(folder, "public"), Today: corpus.Today, NoSearch: true}
	if err := corpus.Write(o.Content, corpus.Options{Plans: 6, Tasks: 3, Provinces: 2}); err != nil {
		t.Fatal(err)
	}
	beside := filepath.Join(folder, publish.Kept("public"))
	readings := filepath.Join(beside, "readings")
	if _, err := Check(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(beside); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a check has left something: %v", err)
	}
	build := func(o Options) os.FileInfo {
		t.Helper()
		if result, err := Build(t.Context(), o); err != nil {
			t.Fatal(err, result.Problems)
		}
		info, err := os.Stat(readings)
		if err != nil {
			t.Fatal(err)
		}
		return info
	}
	first := build(o)
	if !os.SameFile(first, build(o)) {
		t.Error("nothing has changed, and what was read is written again")
	}
	plans, err := filepath.Glob(filepath.Join(o.Content, "plans", "*", "*", "*.md"))
	if err != nil || len(plans) != 6 {
		t.Fatal(plans, err)
	}
	text, err := os.ReadFile(plans[0])
	if err == nil {
		err = os.WriteFile(plans[0], append(text, "\nThêm một đoạn.\n"...), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	fresh := o
	fresh.Fresh = true
	if !os.SameFile(first, build(fresh)) {
		t.Error("a build that keeps nothing has kept what it read")
	}
	if os.SameFile(first, build(o)) {
		t.Error("a plan has changed, and what was read of it is not kept")
	}
}
