package sitetest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for line, want := range map[string][]string{
		"GET /x/":                           {"GET", "/x/"},
		"selector 'main h1' Kế hoạch  một":  {"selector", "main h1", "Kế", "hoạch", "một"},
		"json a.json id=x/1 lead.0 'a b'":   {"json", "a.json", "id=x/1", "lead.0", "a b"},
		"contains l'été":                    {"contains", "l'été"},
		"! build":                           {"!", "build"},
		"attr 'link[rel=\"next\"]' href /2": {"attr", `link[rel="next"]`, "href", "/2"},
	} {
		if got := words(line); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

// TestCommandsCanFail looks at a page for what is there and for what is not:
// an assertion that never fails would be worse than none.
func TestCommandsCanFail(t *testing.T) {
	public := t.TempDir()
	for name, text := range map[string]string{
		"index.html":     `<!doctype html><html lang="vi"><title>T</title><main><h1>Một <b>kế</b> hoạch</h1><p>ngày&nbsp;1</p><a href="/x/">Đi <i>tới</i></a><script>ẩn</script></main>`,
		"cu/index.html":  `<!doctype html><meta http-equiv="refresh" content="0; url=/x/"><a href="/x/">x</a>`,
		"x/index.html":   `<!doctype html><p>x`,
		"data/list.json": `[{"id":"a","n":1,"of":{"b":[true,null]}},{"id":"b","n":2}]`,
	} {
		target := filepath.Join(public, name)
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(target, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s := &site{T: t, public: public}
	if err := s.command(words("contains x")); err == nil {
		t.Error("a page is looked at before one is opened")
	}
	const holds, fails = true, false
	for _, c := range []struct {
		line string
		want bool
	}{
		{"GET /", holds}, {"GET /nowhere/", fails}, {"GET /", holds},
		{"contains Một kế hoạch", holds}, {"contains Hai", fails}, {"contains ẩn", fails}, {"contains ngày 1", holds},
		{"lacks Hai", holds}, {"lacks kế hoạch", fails},
		{"selector h1 kế hoạch", holds}, {"selector h1 Hai", fails}, {"selector h2", fails}, {"selector h[", fails},
		{"no-selector h2", holds}, {"no-selector h1", fails}, {"no-selector h1 Hai", holds},
		{"count h1 1", holds}, {"count h1 2", fails},
		{"attr html lang vi", holds}, {"attr html lang en", fails}, {"attr h2 id x", fails},
		{"link /x/ Đi tới", holds}, {"link /x/ Về", fails}, {"link /y/", fails}, {"no-link /y/", holds}, {"no-link /x/", fails},
		{"absent /y/", holds}, {"absent /x/", fails},
		{"redirect /cu/ /x/", holds}, {"redirect /cu/ /y/", fails}, {"redirect /x/ /", fails},
		{"file data/list.json contains \"id\"", holds}, {"file data/list.json contains zz", fails},
		{"file data/list.json lacks zz", holds}, {"file data/list.json lacks id", fails},
		{"file data/none.json absent", holds}, {"file data/list.json absent", fails}, {"file data/list.json smells", fails},
		{"json data/list.json id=b n 2", holds}, {"json data/list.json id=b n 1", fails}, {"json data/list.json id=c n 1", fails},
		{"json data/list.json id=a of.b.1 null", holds}, {"json data/list.json id=a of.b [true,null]", holds}, {"json data/list.json id=a of.c 1", fails},
		{"json data/list.json 0.id a", holds}, {"json data/list.json 7.id a", fails},
		{"dance", fails}, {"selector", fails},
	} {
		err := s.command(words(c.line))
		if (err == nil) != c.want {
			t.Errorf("%s: %v", c.line, err)
		}
		if strings.HasPrefix(c.line, "redirect") {
			if err := s.get("/"); err != nil {
				t.Fatal(err)
			}
		}
	}
}
