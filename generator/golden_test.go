package generator_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"congbo/generator"
	"congbo/generator/problem"
	"congbo/generator/sitetest"
)

var update = flag.Bool("update", false, "write the golden files anew; read what changed before keeping it")

// golden are the files of the golden site whose bytes are kept; of all others
// only the names are.
var golden = []string{
	"index.html",
	"404.html",
	"ke-hoach/do-thi-thong-minh/index.html",
	"ke-hoach/ky-nang-so/index.html",
	"ke-hoach/ky-nang-so/index.json",
	"ke-hoach/do-thi-thong-minh/index.jsonld",
	"nhiem-vu/do-thi-thong-minh/1.2/index.html",
	"don-vi/ninh-binh/so-thong-tin-va-truyen-thong/index.html",
	"van-ban/ninh-binh/2023/quyet-dinh-7-qd-ubnd/index.html",
	"thoi-han/2024/index.html",
	"du-lieu/plans.json",
	"du-lieu/tasks.json",
	"du-lieu/tasks.csv",
	"du-lieu/units.json",
	"du-lieu/directives.json",
	"du-lieu/links.json",
	"feed.xml",
	"thoi-han.ics",
	"sitemap.xml",
}

// TestGolden builds a site of two plans and compares it with the one that is
// kept in testdata/golden/site, so that a change of anything that readers or
// programs see is seen in review. `go test ./generator -run Golden -update`
// writes the kept one anew.
func TestGolden(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	result, err := generator.Build(t.Context(), generator.Options{Content: "testdata/golden/content", Out: out, Today: today})
	if err != nil {
		problem.Print(os.Stderr, result.Problems, "en")
		t.Fatal(err)
	}
	names := slices.Sorted(maps.Keys(sitetest.ReadTree(t, out)))
	compare(t, "files.txt", []byte(unhashed(strings.Join(names, "\n")+"\n")))
	for _, name := range golden {
		data, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(name)))
		if err != nil {
			t.Error(err)
			continue
		}
		compare(t, name, legible(name, data))
	}
}

// hash is the part of a file's name that changes with its bytes. The bytes of
// styles and of the search index are looked at elsewhere.
var hash = regexp.MustCompile(`([-.])[0-9a-f]{8,12}\.(css|js|svg|bin)`)

func unhashed(text string) string { return hash.ReplaceAllString(text, "$1*.$2") }

// legible breaks the long lines of minified files, so that a difference shows
// where it is. It adds line breaks and nothing else.
func legible(name string, data []byte) []byte {
	switch path.Ext(name) {
	case ".html", ".xml":
		data = bytes.ReplaceAll(data, []byte("\n"), []byte("␤"))
		return []byte(unhashed(string(bytes.ReplaceAll(data, []byte("><"), []byte(">\n<")))) + "\n")
	case ".json", ".jsonld":
		var out bytes.Buffer
		if json.Indent(&out, data, "", "  ") == nil {
			return out.Bytes()
		}
	case ".ics", ".csv":
		return bytes.ReplaceAll(data, []byte("\r"), []byte("␍"))
	}
	return data
}

// compare holds a file against the kept one, or keeps it.
func compare(t *testing.T, name string, got []byte) {
	t.Helper()
	kept := filepath.Join("testdata/golden/site", filepath.FromSlash(name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(kept), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(kept, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(kept)
	if err != nil {
		t.Error(err)
		return
	}
	if bytes.Equal(want, got) {
		return
	}
	a, b := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range max(len(a), len(b)) {
		x, y := line(a, i), line(b, i)
		if x != y {
			t.Errorf("%s:%d:\n\tkept %s\n\tnow  %s\n(-update keeps what is now)", name, i+1, x, y)
			return
		}
	}
}

func line(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}
