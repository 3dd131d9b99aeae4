package search_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"congbo/search"

	"congbo/generator/sitetest"
)

// published writes the static form of an index into a folder.
func published(t testing.TB, x *search.Index) string {
	t.Helper()
	dir := t.TempDir()
	files, err := x.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for f := range files {
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// A question is a query with its options.
type question struct {
	query   string
	options search.Options
}

// asJSON writes questions as the client takes them: [[query, options], …].
func asJSON(t testing.TB, all []question) []byte {
	t.Helper()
	var list [][2]any
	for _, q := range all {
		o := q.options
		list = append(list, [2]any{q.query, map[string]any{
			"kind": o.Kind, "unit": o.Unit, "place": o.Place, "year": o.Year, "directive": o.Directive, "status": o.Status,
			"limit": o.Limit, "offset": o.Offset, "facets": []string{"kind", "unit", "place", "year", "directive", "status"},
		}})
	}
	raw, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// inNode asks the client under Node.
func inNode(t testing.TB, dir string, all []question) []search.Found {
	t.Helper()
	node := sitetest.Need(t, "node")
	server := httptest.NewServer(http.FileServer(http.Dir(dir)))
	defer server.Close()
	script := filepath.Join(t.TempDir(), "search.mjs")
	text, err := os.ReadFile(filepath.Join(dir, "search", "search.js"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(script, text, 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), node, "testdata/ask.mjs", script, server.URL+"/search/")
	cmd.Stdin = bytes.NewReader(asJSON(t, all))
	var faults bytes.Buffer
	cmd.Stderr = &faults
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, faults.String())
	}
	var found []search.Found
	if err := json.Unmarshal(out, &found); err != nil {
		t.Fatal(err)
	}
	return found
}

// compare asks bleve the same questions and reports every difference.
func compare(t *testing.T, x *search.Index, all []question, found []search.Found) {
	t.Helper()
	if len(found) != len(all) {
		t.Fatalf("%d answers to %d questions", len(found), len(all))
	}
	faults, results := 0, 0
	for i, q := range all {
		want, err := x.Search(q.query, q.options)
		if err != nil {
			t.Fatal(err)
		}
		got := found[i]
		for j := range got.Results { // the address as seen from another host
			if u, err := url.Parse(got.Results[j].URL); err == nil {
				got.Results[j].URL = u.EscapedPath() + cmp.Or(strings.Replace("#"+u.EscapedFragment(), "#", "#", 1), "")
				if u.Fragment == "" {
					got.Results[j].URL = u.EscapedPath()
				}
			}
		}
		results += len(want.Results)
		if !reflect.DeepEqual(got, want) {
			faults++
			if faults <= 5 {
				g, _ := json.Marshal(got)
				w, _ := json.Marshal(want)
				t.Errorf("%q %+v\nclient %.3000s\nbleve  %.3000s", q.query, q.options, g, w)
			}
		}
	}
	t.Logf("%d questions, %d results, %d differences", len(all), results, faults)
	if faults > 0 {
		t.Fail()
	}
}

func TestStaticByHand(t *testing.T) {
	x, err := search.Build(t.Context(), hand(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	var all []question
	for _, q := range strings.Split("đường|dương|công nghệ sinh học|cong nghe sinh hoc|472/QĐ-UBND|472/qd-ubnd|qd 472 ubnd|quyết định 472|nghị quyết 36-NQ/TW|hòa giải|kĩ thuật|chuyen doi so|ủy ban nhân dân tỉnh|UBND tỉnh|KH&CN|khoa học công nghệ|chuyeern ddooir soos|chuyển đỏi sooos|nghên cứu|duong giao thong|\"công nghệ sinh học\"|tỉnh -hđnd|công ngh|sở tài chính|kinh te xa hoi|xyzt|-đường|!!!|", "|") {
		all = append(all, question{query: q}, question{q, search.Options{Kind: []string{"task"}}}, question{q, search.Options{Unit: []string{"bac-giang/so-tai-chinh"}, Limit: 3, Offset: 1}})
	}
	compare(t, x, all, inNode(t, published(t, x), all))
}
