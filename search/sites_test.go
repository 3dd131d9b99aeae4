package search_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"congbo/search"
)

// Several sites answer as one: results by score, counts added up, addresses
// those of each site.
func TestSeveralSites(t *testing.T) {
	ctx := chromium(t)
	var hosts []string
	for i := range 2 {
		docs := hand()
		if i == 1 {
			docs = docs[:4] // without the task on biotechnology
		}
		x, err := search.Build(t.Context(), docs, "")
		if err != nil {
			t.Fatal(err)
		}
		defer x.Close()
		files := http.FileServer(http.Dir(published(t, x)))
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Access-Control-Allow-Origin", "*")
			if r.URL.Path == "/page" {
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				w.Write([]byte("<!DOCTYPE html><title>t</title>"))
				return
			}
			files.ServeHTTP(w, r)
		}))
		defer server.Close()
		hosts = append(hosts, server.URL)
	}
	visit(t, ctx, hosts[0])
	var found search.Found
	run(t, ctx, `
		const { open } = await import("/search/search.js");
		const index = await open(data);
		return index.search("nghị quyết 36", {});`, []string{hosts[0] + "/search/", hosts[1] + "/search"}, &found)
	if found.Total != 2 || len(found.Results) != 2 {
		raw, _ := json.Marshal(found)
		t.Fatalf("%s", raw)
	}
	if a, b := found.Results[0].URL, found.Results[1].URL; a != "/van-ban/d/36/" || b != hosts[1]+"/van-ban/d/36/" {
		t.Errorf("addresses %s, %s", a, b)
	}
	if facets := found.Facets["kind"]; len(facets) != 1 || facets[0].Count != 2 {
		t.Errorf("counts %v", facets)
	}
}

// Suggestions are the same from Go and in the browser.
func TestSuggestions(t *testing.T) {
	docs := append(hand(), hand()...)
	docs = append(docs, made(t, 30)...)
	x, err := search.Build(t.Context(), docs, "")
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	prefixes := strings.Split("so t|sở t|so|s|Sở Tài chính|so tai chinh |nghi quyet 36|nghị quyết số 3|cong ngh|công ngh|chuyen doi|xay dung he|ubnd|UBND t|đ|đường |zz|!!|  |kinh te - xa|472|", "|")
	var got [][]search.Suggestion
	ctx := chromium(t)
	visit(t, ctx, strict(t, http.FileServer(http.Dir(published(t, x)))))
	run(t, ctx, `
		const { open } = await import("/search/search.js");
		const index = await open();
		return Promise.all(data.map((prefix) => index.suggest(prefix, 8)));`, prefixes, &got)
	some := 0
	for i, prefix := range prefixes {
		want := x.Suggest(prefix, 8)
		some += len(want)
		if !slices.Equal(got[i], want) {
			t.Errorf("%q: %v, not %v", prefix, got[i], want)
		}
	}
	if some < 40 {
		t.Errorf("only %d suggestions in all", some)
	}
}
