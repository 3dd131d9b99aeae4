package generator_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congbo/generator"
	"congbo/generator/addresses"
	"congbo/generator/problem"
)

// TestEveryAddressIsPromised holds the list of a site's addresses against the
// files that were written: nothing that readers may link to is left out, and
// nothing is promised that is not there, nor a place within a page.
func TestEveryAddressIsPromised(t *testing.T) {
	for name, content := range map[string]string{"example": "../content", "golden": "testdata/golden/content", "corpus": corpusOf(t, 15)} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "public")
			if _, err := generator.Build(t.Context(), generator.Options{Content: content, Out: out, Today: today, Compress: true, Host: generator.Netlify}); err != nil {
				t.Fatal(err)
			}
			list, err := addresses.Read(out)
			if err != nil {
				t.Fatal(err)
			}
			places := 0
			for _, e := range list.Entries {
				if len(e.Fragments) == 0 {
					continue
				}
				page, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(e.Address), "index.html"))
				if err != nil {
					t.Fatal(err)
				}
				for _, f := range e.Fragments {
					if places++; !strings.Contains(string(page), fmt.Sprintf(`id="%s"`, f)) {
						t.Errorf("%s has no place called %s", e.Address, f)
					}
				}
			}
			if places < 5 {
				t.Errorf("only %d places within pages", places)
			}
			promised := sorted(list)
			for _, form := range []string{"", ".br", ".gz"} {
				if err := os.Remove(filepath.Join(out, filepath.FromSlash(addresses.Name+form))); err != nil {
					t.Fatal(err)
				}
			}
			found, err := addresses.Read(out) // now from the files themselves
			if err != nil {
				t.Fatal(err)
			}
			there := append(sorted(found), "/"+addresses.Name)
			slices.Sort(there)
			for _, a := range promised {
				if _, ok := slices.BinarySearch(there, a); !ok {
					t.Errorf("%s is promised and not there", a)
				}
			}
			for _, a := range there {
				if _, ok := slices.BinarySearch(promised, a); !ok {
					t.Errorf("%s is there and not promised", a)
				}
			}
		})
	}
}

func sorted(b *addresses.Book) []string {
	var all []string
	for _, e := range b.Entries {
		all = append(all, e.Address)
	}
	slices.Sort(all)
	return all
}

// promise is a small site; each case changes some of its files ("" removes
// one) and is built over it.
var promise = map[string]string{
	"site.yaml": "title: Kế hoạch\nbase_url: https://congbo.example/\n",
	"plans/mot.md": "---\ntitle: Kế hoạch một\nissuer: UBND tỉnh Bắc Giang\nplace: Bắc Giang\ndate: 2022-03-01\ntopics: [Đất đai]\nfiles: [assets/ky.pdf]\n---\n\n## I. Mục tiêu\n\nMột đoạn.\n\n" +
		"## II. Nhiệm vụ\n\n- [ ] Số hóa hồ sơ\n  - Mã: 1\n  - Chủ trì: Sở Tài chính\n  - Thời hạn: 15/11/2022\n\n- [ ] Họp báo\n  - Mã: 2\n  - Chủ trì: Sở Tài chính\n",
	"plans/hai.md":  "---\ntitle: Kế hoạch hai\nissuer: UBND tỉnh Bắc Giang\nplace: Bắc Giang\ndate: 2022-04-01\n---\n\nGiao Sở Tài chính và Sở Nội vụ thực hiện.\n\n- [ ] Tổng kết\n  - Mã: 1\n  - Chủ trì: Sở Nội vụ\n",
	"assets/ky.pdf": "%PDF",
}

func TestPublishedAddressesAreKept(t *testing.T) {
	edit := func(name string, pairs ...string) map[string]string {
		return map[string]string{name: strings.NewReplacer(pairs...).Replace(promise[name])}
	}
	both := func(all ...map[string]string) map[string]string {
		joined := map[string]string{}
		for _, m := range all {
			maps.Copy(joined, m)
		}
		return joined
	}
	const moved = "title: Kế hoạch một\nslug: mot-nam-2022\n"
	for _, c := range []struct {
		name    string
		change  map[string]string
		refused bool
		says    []string // code and address of each problem
	}{
		{"nothing", nil, false, nil},
		{"other words", edit("plans/mot.md", "Một đoạn", "Hai đoạn"), false, nil},
		{"a plan that has gone", both(map[string]string{"plans/hai.md": ""}), true, []string{"links.broken-with /ke-hoach/hai/ 6", "links.broken-with /don-vi/bac-giang/so-noi-vu/ 2", "links.broken-with /don-vi/bac-ninh-2025/so-noi-vu/ 2", "links.list /don-vi/so-noi-vu/"}},
		{"another slug", edit("plans/mot.md", "title: Kế hoạch một\n", moved), true, []string{"links.broken-with /ke-hoach/mot/ 7"}},
		{"another slug, and an alias", edit("plans/mot.md", "title: Kế hoạch một\n", moved+"aliases: [/ke-hoach/mot/]\n"), false, nil},
		{"a task that has gone", edit("plans/mot.md", "Mã: 2", "Mã: 3"), true, []string{"links.broken /nhiem-vu/mot/2/", "links.fragment /ke-hoach/mot/ #nhiem-vu.2"}},
		{"a task that has gone, and an alias", edit("plans/mot.md", "Mã: 2", "Mã: 3", "title: Kế hoạch một\n", "title: Kế hoạch một\naliases: [/nhiem-vu/mot/2/]\n"), false, []string{"links.fragment /ke-hoach/mot/ #nhiem-vu.2"}},
		{"another heading", edit("plans/mot.md", "I. Mục tiêu", "I. Mục đích"), false, []string{"links.fragment /ke-hoach/mot/ #i-muc-tieu"}},
		{"another unit", edit("plans/hai.md", "Sở Nội vụ", "Sở Xây dựng"), true, []string{"links.broken-with /don-vi/bac-giang/so-noi-vu/ 2", "links.broken-with /don-vi/bac-ninh-2025/so-noi-vu/ 2", "links.list /don-vi/so-noi-vu/"}},
		{"another unit, and its file", both(edit("plans/hai.md", "Sở Nội vụ", "Sở Xây dựng"), map[string]string{"units/so-xay-dung.md": "---\nname: Sở Xây dựng\nplace: Bắc Giang\naliases: [/don-vi/bac-giang/so-noi-vu/, /don-vi/bac-ninh-2025/so-noi-vu/]\n---\n"}), false, []string{"links.list /don-vi/so-noi-vu/"}},
		{"another day", edit("plans/mot.md", "15/11/2022", "15/12/2023"), false, []string{"links.list /thoi-han/2022/", "links.list /thoi-han/2022/11/"}},
		{"another topic", edit("plans/mot.md", "Đất đai", "Đất"), false, []string{"links.list /chu-de/dat-dai/"}},
		{"a signed file that has gone", both(edit("plans/mot.md", "files: [assets/ky.pdf]\n", ""), map[string]string{"assets/ky.pdf": ""}), true, []string{"links.broken /assets/ky.pdf"}},
		{"a draft", edit("plans/hai.md", "---\ntitle", "---\ndraft: true\ntitle"), true, []string{"links.broken-with /ke-hoach/hai/ 6", "links.broken-with /don-vi/bac-giang/so-noi-vu/ 2", "links.broken-with /don-vi/bac-ninh-2025/so-noi-vu/ 2", "links.list /don-vi/so-noi-vu/"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			o := generator.Options{Content: filepath.Join(folder, "content"), Out: filepath.Join(folder, "public"), Today: today, NoSearch: true}
			build := func(o generator.Options) (generator.Result, error) { return generator.Build(context.Background(), o) }
			put(t, o.Content, promise)
			if result, err := build(o); err != nil {
				t.Fatal(result.Problems, err)
			}
			before, err := os.ReadFile(filepath.Join(o.Out, "ke-hoach/mot/index.html"))
			if err != nil {
				t.Fatal(err)
			}
			put(t, o.Content, c.change)

			against := o
			against.Published = o.Out
			checked, errChecked := generator.Check(t.Context(), against)
			result, err := build(o)
			if errors.Is(err, generator.ErrContent) != c.refused || !c.refused && err != nil {
				t.Errorf("the build: %v", err)
			}
			if !errors.Is(errChecked, err) || fmt.Sprint(told(checked.Problems)) != fmt.Sprint(told(result.Problems)) {
				t.Errorf("check says otherwise: %v, %v", errChecked, checked.Problems)
			}
			slices.Sort(c.says)
			if got := told(result.Problems); !slices.Equal(got, c.says) {
				t.Errorf("told %q, want %q", got, c.says)
			}
			if !c.refused {
				return
			}
			if after, err := os.ReadFile(filepath.Join(o.Out, "ke-hoach/mot/index.html")); err != nil || string(after) != string(before) {
				t.Errorf("the published site is another: %v", err)
			}
			o.BreakLinks = true
			if result, err := build(o); err != nil || len(told(result.Problems)) > 0 {
				t.Errorf("on purpose: %v, %v", err, result.Problems)
			}
			o.BreakLinks = false
			if result, err := build(o); err != nil || len(told(result.Problems)) > 0 {
				t.Errorf("once more: %v, %v", err, result.Problems)
			}
		})
	}
}

// put writes files into a folder; one without text is removed.
func put(t *testing.T, folder string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		file := filepath.Join(folder, filepath.FromSlash(name))
		err := os.MkdirAll(filepath.Dir(file), 0o755)
		if err == nil {
			if text == "" {
				err = os.Remove(file)
			} else {
				err = os.WriteFile(file, []byte(text), 0o644)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// told gives what problems about addresses say.
func told(all []problem.Problem) []string {
	var said []string
	for _, p := range all {
		if !strings.HasPrefix(string(p.Code), "links.") {
			continue
		}
		line := string(p.Code)
		for i := 1; i < len(p.Args); i += 2 {
			line += " " + p.Args[i]
		}
		said = append(said, line)
	}
	slices.Sort(said)
	return said
}

// TestPublishedSiteOfAnotherKind reads what is promised from drafts, from a
// folder without a list, and over the network.
func TestPublishedSiteOfAnotherKind(t *testing.T) {
	folder := t.TempDir()
	o := generator.Options{Content: filepath.Join(folder, "content"), Out: filepath.Join(folder, "public"), Today: today, NoSearch: true}
	put(t, o.Content, promise)
	draft := map[string]string{"plans/ba.md": strings.Replace(promise["plans/hai.md"], "---\n", "---\ndraft: true\n", 1)}
	put(t, o.Content, draft)
	with := o
	with.Drafts = true
	for _, o := range []generator.Options{with, o, with} {
		if result, err := generator.Build(t.Context(), o); err != nil {
			t.Fatal(result.Problems, err)
		}
	}
	put(t, o.Content, map[string]string{"plans/hai.md": ""})
	if result, err := generator.Build(t.Context(), o); err != nil || len(told(result.Problems)) > 0 {
		t.Errorf("drafts promise something: %v, %v", err, result.Problems)
	}

	put(t, o.Content, map[string]string{"plans/mot.md": "", "plans/hai.md": promise["plans/hai.md"]})
	server := httptest.NewServer(http.FileServer(http.Dir(o.Out)))
	defer server.Close()
	want := []string{"links.broken /assets/la.txt"}
	put(t, o.Out, map[string]string{"assets/la.txt": "x"})
	for _, published := range []string{server.URL, server.URL + "/", server.URL + "/du-lieu/addresses.txt", filepath.Join(o.Out, "du-lieu/addresses.txt"), o.Out} {
		o.Published = published
		result, err := generator.Check(t.Context(), o)
		if got := told(result.Problems); !errors.Is(err, generator.ErrContent) || len(got) < 2 || !slices.Contains(got, "links.broken-with /ke-hoach/mot/ 7") {
			t.Errorf("%s: %v, %v", published, err, got)
		}
		if at := result.Problems[0].Position; !strings.HasSuffix(at.File, "du-lieu/addresses.txt") || at.Line < 2 {
			t.Errorf("%s: told at %v", published, at)
		}
	}
	put(t, o.Out, map[string]string{"du-lieu/addresses.txt": ""})
	result, err := generator.Check(t.Context(), o)
	if got := told(result.Problems); !errors.Is(err, generator.ErrContent) || !slices.Contains(got, want[0]) || !slices.Contains(got, "links.broken-with /ke-hoach/mot/ 7") {
		t.Errorf("a folder without a list: %v, %v", err, got)
	}
	for _, published := range []string{server.URL + "/khong-co/", "http://127.0.0.1:1/", filepath.Join(folder, "nowhere"), filepath.Join(o.Content, "site.yaml")} {
		o.Published = published
		if _, err := generator.Check(t.Context(), o); err == nil || errors.Is(err, generator.ErrContent) {
			t.Errorf("%s: %v", published, err)
		}
	}
}
