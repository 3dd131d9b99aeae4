package search_test

import (
	"bytes"
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congbo/generator/publish"
	"congbo/search"
	"congbo/search/analysis"
)

// A made file is what a file is made from, and its bytes where they were asked
// for.
type madeFile struct {
	print publish.Print
	text  string
}

// filesOf gives files by their paths, with their bytes if they are wanted.
func filesOf(t *testing.T, files iter.Seq[publish.File], render bool) map[string]madeFile {
	t.Helper()
	all := map[string]madeFile{}
	last := ""
	for f := range files {
		var b bytes.Buffer
		if render {
			if err := f.Render(&b); err != nil {
				t.Fatal(err)
			}
		}
		if f.Path <= last {
			t.Errorf("%s comes after %s", f.Path, last)
		}
		if f.Print == (publish.Print{}) {
			t.Errorf("%s has no print", f.Path)
		}
		all[f.Path], last = madeFile{f.Print, b.String()}, f.Path
	}
	return all
}

// exported gives the files that an index gives that knows nothing of any other.
func exported(t *testing.T, docs []search.Document, render bool) map[string]madeFile {
	t.Helper()
	x, err := search.Build(t.Context(), docs, "")
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	files, err := x.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return filesOf(t, files, render)
}

// static gives the files that are made with what is kept in a folder.
func static(t *testing.T, docs []search.Document, kept, program string, render bool) map[string]madeFile {
	t.Helper()
	files, err := search.Static(t.Context(), docs, kept, program)
	if err != nil {
		t.Fatal(err)
	}
	return filesOf(t, files, render)
}

func same(t *testing.T, what string, got, want map[string]madeFile) {
	t.Helper()
	if !slices.Equal(slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want))) {
		t.Fatalf("%s: %d files, not %d of the same names", what, len(got), len(want))
	}
	for path := range want {
		if got[path] != want[path] {
			t.Errorf("%s: %s differs", what, path)
		}
	}
}

// Whatever is kept, and whatever happened to the content since, the files are
// those of a build that knows nothing.
func TestStaticIsExport(t *testing.T) {
	for name, docs := range map[string][]search.Document{"nothing": nil, "by hand": hand(), "content": content(t)} {
		want := exported(t, docs, true)
		kept := filepath.Join(t.TempDir(), "not", "yet")
		same(t, name+", nothing kept", static(t, docs, "", "", true), want)
		same(t, name+", first", static(t, docs, kept, "", true), want)
		same(t, name+", second", static(t, docs, kept, "", true), want)
	}
}

// A history is a site that is edited at random, the same way every time.
type history struct {
	*rand.Rand
	docs  []search.Document
	spare [][]search.Document // plans taken away
}

// family gives where the documents of a plan stand, chosen at random.
func (h *history) family() (first, last int) {
	at := h.IntN(len(h.docs))
	for h.docs[at].Family == "" {
		at = h.IntN(len(h.docs))
	}
	for first = at; first > 0 && h.docs[first-1].Family == h.docs[at].Family; first-- {
	}
	for last = at; last < len(h.docs) && h.docs[last].Family == h.docs[at].Family; last++ {
	}
	return first, last
}

// change changes something and says what.
func (h *history) change() string {
	first, last := h.family()
	d := &h.docs[first+h.IntN(last-first)]
	n := h.IntN(9)
	switch n {
	case 0: // words that are known, 1: words that are not
		d.Title += " có hiệu quả"
		d.Texts = append(slices.Clone(d.Texts), search.Text{Words: d.Title, Weight: 2})
	case 1:
		d.Title += fmt.Sprintf(" Xyz%d qưỡng%d", h.IntN(99), h.IntN(99))
		d.Texts = append(slices.Clone(d.Texts), search.Text{Words: d.Title, Weight: 1 + h.IntN(3)})
	case 2:
		d.Body += " · Thời hạn: quý IV năm 2026"
	case 3:
		d.Status, d.Year = []string{"done", "late", ""}[h.IntN(3)], 2020+h.IntN(6)
	case 4: // a plan goes
		h.spare = append(h.spare, slices.Clone(h.docs[first:last]))
		h.docs = slices.Delete(h.docs, first, last)
	case 5: // a plan comes, or comes again
		if len(h.spare) > 0 {
			at := h.IntN(len(h.spare))
			h.docs = slices.Insert(h.docs, first, h.spare[at]...)
			h.spare = slices.Delete(h.spare, at, at+1)
		}
	case 6: // a task goes
		if last-first > 2 {
			at := first + h.IntN(last-first-1)
			h.docs = slices.Delete(h.docs, at, at+1)
		}
	case 7: // the plan defines a short form, or no longer does
		abbreviations := []analysis.Abbreviation{{Short: "QX", Long: "quả xanh hiệu", Expand: h.IntN(2) == 0}}
		if h.IntN(2) == 0 {
			abbreviations = nil
		}
		for i := first; i < last; i++ {
			h.docs[i].Abbreviations = abbreviations
		}
	case 8: // a unit gets something to do, or loses it; one is renamed
		u := &h.docs[h.IntN(first)]
		u.Rank = 1 - min(u.Rank, 1)
		u.Title += " mới"
	}
	return fmt.Sprint("change ", n)
}

func TestStaticAfterEdits(t *testing.T) {
	h := history{Rand: rand.New(rand.NewPCG(3, 4)), docs: made(t, 30)}
	kept := t.TempDir()
	same(t, "first", static(t, h.docs, kept, "", false), exported(t, h.docs, false))
	rounds := 15
	if testing.Short() {
		rounds = 4
	}
	for round := range rounds {
		what := ""
		for range 1 + h.IntN(3) {
			what += h.change() + ", "
		}
		last := round == rounds-1 // whose bytes are compared too
		same(t, fmt.Sprintf("round %d: %s", round, what), static(t, h.docs, kept, "", last), exported(t, h.docs, last))
	}
}

// What is kept is used, but for the volume that was edited, and unless it is
// another program's.
func TestKeptIsUsed(t *testing.T) {
	docs := made(t, 60)
	kept := t.TempDir()
	names := func(program string) []string {
		static(t, docs, kept, program, false)
		all, err := filepath.Glob(filepath.Join(kept, "terms-*"))
		if err != nil || len(all) < 4 {
			t.Fatalf("%d volumes: %v", len(all), err)
		}
		return all
	}
	before := names("one")
	at := len(docs) / 2
	docs[at].Title += " có hiệu quả"
	docs[at].Texts = append(slices.Clone(docs[at].Texts), search.Text{Words: docs[at].Title, Weight: 2})
	after := names("one")
	fresh := len(slices.DeleteFunc(slices.Clone(after), func(name string) bool { return slices.Contains(before, name) }))
	if len(after) != len(before) || fresh != 1 {
		t.Errorf("%d volumes are kept, %d of them new; before there were %d", len(after), fresh, len(before))
	}
	for _, name := range names("two") {
		if slices.Contains(after, name) {
			t.Errorf("%s is kept by another program", name)
		}
	}
}

// Nothing that is wrong with the folder is an error, or is seen in the result.
func TestKeptIsDamaged(t *testing.T) {
	docs := made(t, 20)
	want := exported(t, docs, false)
	random := rand.New(rand.NewPCG(5, 6))
	kept := t.TempDir()
	files := func() []string {
		static(t, docs, kept, "", false)
		all, err := filepath.Glob(filepath.Join(kept, "*.kept"))
		if err != nil || len(all) < 4 {
			t.Fatalf("%d files are kept: %v", len(all), err)
		}
		return all
	}
	each := func(change func(raw []byte) []byte) func() {
		return func() {
			for _, path := range files() {
				raw, err := os.ReadFile(path)
				if err == nil {
					err = os.WriteFile(path, change(raw), 0o644)
				}
				if err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	flip := func(from, to int) func() {
		return each(func(raw []byte) []byte {
			raw[from+random.IntN(min(to, len(raw))-from)] ^= byte(1 << random.IntN(8))
			return raw
		})
	}
	for name, damage := range map[string]func(){
		"empty":                 each(func([]byte) []byte { return nil }),
		"a letter":              each(func([]byte) []byte { return []byte("x") }),
		"head only":             each(func(raw []byte) []byte { return raw[:21] }),
		"checksum only":         each(func(raw []byte) []byte { return raw[:53] }),
		"cut off":               each(func(raw []byte) []byte { return raw[:len(raw)-1-random.IntN(len(raw)-1)] }),
		"longer":                each(func(raw []byte) []byte { return append(raw, 0) }),
		"a bit of the head":     flip(0, 21),
		"a bit of the checksum": flip(21, 53),
		"a bit of the content":  flip(53, 1<<30),
		"something else":        each(func([]byte) []byte { return []byte(strings.Repeat("<!DOCTYPE html>", 50)) }),
		"each other's": func() {
			all := files()
			first, err := os.ReadFile(all[0])
			check(err)
			for i, path := range all {
				next := first
				if i+1 < len(all) {
					next, err = os.ReadFile(all[i+1])
					check(err)
				}
				check(os.WriteFile(path, next, 0o644))
			}
		},
		"some are missing": func() {
			for i, path := range files() {
				if i%2 == 0 {
					check(os.Remove(path))
				}
			}
		},
		"folders": func() {
			for _, path := range files() {
				check(os.Remove(path))
				check(os.MkdirAll(filepath.Join(path, "x"), 0o755))
			}
		},
		"folders in the way of writing": func() {
			for _, path := range files() {
				check(os.Remove(path))
				check(os.MkdirAll(filepath.Join(path+".new", "x"), 0o755))
			}
		},
		"links to nowhere": func() {
			for _, path := range files() {
				check(os.Remove(path))
				check(os.Symlink("/nowhere/at/all", path))
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			damage()
			same(t, "damaged", static(t, docs, kept, "", false), want)
			check(os.RemoveAll(kept))
		})
	}
	t.Run("a file in its place", func(t *testing.T) {
		check(os.WriteFile(kept, nil, 0o644))
		same(t, "a file", static(t, docs, kept, "", false), want)
		check(os.Remove(kept))
	})
	t.Run("cannot be written", func(t *testing.T) {
		check(os.Mkdir(kept, 0o555))
		same(t, "first", static(t, docs, kept, "", false), want)
		same(t, "second", static(t, docs, kept, "", false), want)
		same(t, "nowhere", static(t, docs, "/proc/nowhere", "", false), want)
	})
}

// Files of others are left alone; those that a killed build left are removed.
func TestKeptIsSwept(t *testing.T) {
	kept := t.TempDir()
	for name, stays := range map[string]bool{"prints": true, "terms-0.kept": false, "terms-0.kept.new": false} {
		path := filepath.Join(kept, name)
		if err := os.WriteFile(path, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
		static(t, hand(), kept, "", false)
		if _, err := os.Stat(path); (err == nil) != stays {
			t.Errorf("%s: %v", name, err)
		}
	}
}
