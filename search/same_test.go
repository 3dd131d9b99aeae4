package search_test

import (
	"bytes"
	"maps"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"congbo/search"
)

// bytesOf gives the files of the static form.
func bytesOf(t *testing.T, x *search.Index) map[string]string {
	t.Helper()
	files, err := x.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	last := ""
	for f := range files {
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			t.Fatal(err)
		}
		if f.Path <= last {
			t.Errorf("%s comes after %s", f.Path, last)
		}
		all[f.Path], last = b.String(), f.Path
	}
	return all
}

// The same documents make the same files, whatever the number of cores, and
// whether the index is in memory or was read from a folder.
func TestSameBytes(t *testing.T) {
	docs := made(t, 90) // three batches
	first, err := search.Build(t.Context(), docs, "")
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	want := bytesOf(t, first)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	dir := filepath.Join(t.TempDir(), "index")
	built, err := search.Build(t.Context(), docs, dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := built.Close(); err != nil {
		t.Fatal(err)
	}
	second, err := search.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	got := bytesOf(t, second)
	if !slices.Equal(slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want))) {
		t.Fatalf("%d files, not %d of the same names", len(got), len(want))
	}
	for path := range want {
		if got[path] != want[path] {
			t.Errorf("%s differs", path)
		}
	}
	for _, q := range newMaker(docs).questions(100) {
		a, err := first.Search(q.query, q.options)
		if err != nil {
			t.Fatal(err)
		}
		b, err := second.Search(q.query, q.options)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%q: %v, not %v", q.query, b, a)
		}
	}
}

// One edited task rewrites few files.
func TestEditRewritesFew(t *testing.T) {
	docs := made(t, 90)
	before, err := search.Build(t.Context(), docs, "")
	if err != nil {
		t.Fatal(err)
	}
	defer before.Close()
	old := bytesOf(t, before)
	for i := range docs {
		if docs[i].Kind == search.Task && i > len(docs)/2 {
			docs[i].Title += " có hiệu quả"
			docs[i].Texts[0].Words += " có hiệu quả"
			break
		}
	}
	after, err := search.Build(t.Context(), docs, "")
	if err != nil {
		t.Fatal(err)
	}
	defer after.Close()
	fresh, all := 0, 0
	for path, text := range bytesOf(t, after) {
		all++
		if old[path] != text {
			fresh++
		}
	}
	t.Logf("%d of %d files are new", fresh, all)
	if fresh*4 > all {
		t.Errorf("%d of %d files are new", fresh, all)
	}
}

func TestNothing(t *testing.T) {
	x, err := search.Build(t.Context(), nil, "")
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	all := []question{{query: "công nghệ"}, {query: ""}, {query: `-"a b"`}}
	compare(t, x, all, inChromium(t, published(t, x), all))
}
