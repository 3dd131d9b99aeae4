package search_test

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"congbo/search"
)

// damage breaks a published index in one way.
type damage func(t *testing.T, dir string)

func matching(t *testing.T, dir, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "search", pattern))
	if err != nil || len(files) == 0 {
		t.Fatalf("no %s: %v", pattern, err)
	}
	return files
}

// rewrite changes the bytes of every file of a kind.
func rewrite(pattern string, change func([]byte) []byte) damage {
	return func(t *testing.T, dir string) {
		for _, path := range matching(t, dir, pattern) {
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

func remove(pattern string) damage {
	return func(t *testing.T, dir string) {
		for _, path := range matching(t, dir, pattern) {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// Whatever is wrong with an index, the reader is told so in plain words, and
// never gets a wrong result.
func TestFaults(t *testing.T) {
	ctx := chromium(t)
	x, err := search.Build(t.Context(), hand(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	half := func(b []byte) []byte { return b[:len(b)/2] }
	flip := func(b []byte) []byte { b[len(b)-12] ^= 1; return b }
	page := func([]byte) []byte { return []byte("<!DOCTYPE html><title>404</title>") }
	replace := func(old, new string) func([]byte) []byte {
		return func(b []byte) []byte { return []byte(strings.Replace(string(b), old, new, 1)) }
	}
	for _, c := range []struct {
		name   string
		damage damage
		want   string
	}{
		{"whole", func(*testing.T, string) {}, "found"},
		{"no manifest", remove("manifest.json"), "missing"},
		{"a page in place of the manifest", rewrite("manifest.json", page), "missing"},
		{"another format", rewrite("manifest.json", replace("congbo-search", "other")), "missing"},
		{"another version", rewrite("manifest.json", replace(`"version":2`, `"version":3`)), "version"},
		{"half a manifest", rewrite("manifest.json", half), "missing"},
		{"no core", remove("c-*.bin"), "incomplete"},
		{"half a core", rewrite("c-*.bin", half), "corrupt"},
		{"a bit of the core", rewrite("c-*.bin", flip), "corrupt"},
		{"a page in place of the core", rewrite("c-*.bin", page), "corrupt"},
		{"no terms", remove("t-*.bin"), "incomplete"},
		{"half the terms", rewrite("t-*.bin", half), "corrupt"},
		{"a bit of the terms", rewrite("t-*.bin", flip), "corrupt"},
		{"empty terms", rewrite("t-*.bin", func([]byte) []byte { return nil }), "corrupt"},
		{"no documents", remove("d-*.bin"), "incomplete"},
		{"a bit of the documents", rewrite("d-*.bin", flip), "corrupt"},
		{"no facets", remove("f-*.bin"), "incomplete"},
		{"no names", remove("n-*.bin"), "incomplete"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := published(t, x)
			c.damage(t, dir)
			visit(t, ctx, strict(t, http.FileServer(http.Dir(dir))))
			var got struct{ Code, Message string }
			run(t, ctx, `
				const { open, SearchError } = await import("/search/search.js");
				try {
					const found = await (await open()).search("công nghệ sinh học");
					return { code: found.total === 2 ? "found" : "wrong" };
				} catch (e) {
					return { code: e instanceof SearchError ? e.code : String(e), message: e.message };
				}`, nil, &got)
			if got.Code != c.want {
				t.Errorf("%s (%s), not %s", got.Code, got.Message, c.want)
			}
			if c.want != "found" && !strings.Contains(got.Message, "chỉ mục") && !strings.Contains(got.Message, "Chỉ mục") {
				t.Errorf("%q says nothing to a reader", got.Message)
			}
		})
	}
}

// A host that takes the gzip off by itself is understood too.
func TestHostThatDecodes(t *testing.T) {
	ctx := chromium(t)
	x, err := search.Build(t.Context(), hand(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	files := http.FileServer(http.Dir(published(t, x)))
	visit(t, ctx, strict(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".bin") {
			w.Header().Set("Content-Encoding", "gzip")
		}
		files.ServeHTTP(w, r)
	})))
	var total int
	run(t, ctx, `const { open } = await import("/search/search.js"); return (await (await open()).search("công nghệ sinh học")).total;`, nil, &total)
	if total != 2 {
		t.Errorf("%d results, not 2", total)
	}
}

// A site that is published anew while a page is open goes on answering.
func TestPublishedAnew(t *testing.T) {
	ctx := chromium(t)
	before, err := search.Build(t.Context(), hand(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer before.Close()
	docs := hand()
	for i := range docs {
		docs[i].Title += " mới"
		docs[i].Texts = append(docs[i].Texts, search.Text{Words: "bổ sung", Weight: 1})
	}
	after, err := search.Build(t.Context(), docs, "")
	if err != nil {
		t.Fatal(err)
	}
	defer after.Close()
	var mu sync.Mutex
	dir := published(t, before)
	next := published(t, after)
	visit(t, ctx, strict(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		now := dir
		mu.Unlock()
		http.FileServer(http.Dir(now)).ServeHTTP(w, r)
	})))
	var title string
	run(t, ctx, `const { open } = await import("/search/search.js"); globalThis.index = await open(); return "";`, nil, &title)
	mu.Lock()
	dir = next
	mu.Unlock()
	run(t, ctx, `return (await index.search("liễu")).results[0].title;`, nil, &title)
	if title != "Bảo tồn cây dương liễu ven biển mới" {
		t.Errorf("%q", title)
	}
}

// A browser that has kept the client of an earlier publication answers from
// the index as it is now, whether the core that the client knows of is still
// there or gone.
func TestOldClient(t *testing.T) {
	ctx := chromium(t)
	x, err := search.Build(t.Context(), hand(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	docs := hand()
	for i := range docs {
		docs[i].Title += " mới"
		docs[i].Texts = append(docs[i].Texts, search.Text{Words: "bổ sung", Weight: 1})
	}
	newer, err := search.Build(t.Context(), docs, "")
	if err != nil {
		t.Fatal(err)
	}
	defer newer.Close()
	for _, kept := range []bool{true, false} {
		before, dir := published(t, x), published(t, newer)
		names := []string{"search.js"}
		if kept {
			names = append(names, filepath.Base(matching(t, before, "c-*.bin")[0]))
		}
		for _, name := range names {
			raw, err := os.ReadFile(filepath.Join(before, "search", name))
			if err == nil {
				err = os.WriteFile(filepath.Join(dir, "search", name), raw, 0o644)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		visit(t, ctx, strict(t, http.FileServer(http.Dir(dir))))
		var title string
		run(t, ctx, `const { open } = await import("/search/search.js"); return (await (await open()).search("liễu")).results[0].title;`, nil, &title)
		if title != "Bảo tồn cây dương liễu ven biển mới" {
			t.Errorf("old core kept: %v: %q", kept, title)
		}
	}
}

// Queries that mean harm are answered like others, and as bleve answers them.
func TestHostileQueries(t *testing.T) {
	x, err := search.Build(t.Context(), hand(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	var all []question
	for _, q := range []string{
		strings.Repeat("công nghệ ", 1000), strings.Repeat("a", 10000), strings.Repeat("(a+)+$", 2000), strings.Repeat(`"`, 9999), strings.Repeat(`-"x" `, 2000),
		strings.Repeat("!", 10000), "\x00\x01\x02\x1f", "\u202e\u200b\ufeff", "<script>alert(1)</script>", "__proto__", "constructor toString", "-", `"`, `""`, "- - -",
		strings.Repeat("472/QĐ-UBND ", 800), strings.Repeat("ddaauf ", 900), strings.Repeat("😀", 5000), "hasOwnProperty:1 =kind:task #472|qd !công", ".*", "%00", "'; DROP TABLE",
	} {
		all = append(all, question{query: q}, question{q, search.Options{Kind: []string{"task", "__proto__"}, Limit: -5, Offset: -1}})
	}
	compare(t, x, all, inChromium(t, published(t, x), all))
}
