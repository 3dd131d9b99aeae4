package source

import (
	"net/url"
	"strings"
	"testing"

	"congbo/generator/problem"
)

// told looks that nothing was refused in silence, and that what is told has
// its place in the file.
func told(t *testing.T, file *file, problems *problem.List, read bool) {
	t.Helper()
	if !read && len(problems.Sorted()) == 0 {
		t.Error("nothing read and nothing said")
	}
	for _, p := range problems.Sorted() {
		if p.Position.Line > len(file.lines)+1 {
			t.Errorf("%v is not in the file", p)
		}
		if strings.ContainsAny(p.Line("vi", true), "\x00\x1b\n\r") {
			t.Errorf("a terminal would carry out %q", p.Line("vi", true))
		}
	}
}

// FuzzRecords: whatever stands in the file of a unit, a document or a page, it
// is read or told, and what is read of it cannot lead out of the site.
func FuzzRecords(f *testing.F) {
	for _, seed := range []string{
		"---\nname: Sở A\nplace: B\naliases: [/cu/, C, {name: D, link: false}]\nsuccessors:\n  - {unit: E, date: 2025-03-01, basis: F}\n---\n",
		"---\ntitle: T\ntype: Quyết định\nnumber: 12/QĐ-UBND\nreplaces: [Quyết định số 1/QĐ-UBND]\nfiles: [assets/a.pdf, https://a.vn/b.pdf]\n---\nx\n",
		"---\ntitle: T\nmenu: true\nweight: 3\naliases: [/a/b/]\n---\n## x\n", "---\nname: \"\\u202e\\0\"\nplace: [a]\nlevel: x\n---\n", "---\ntitle: T\nslug: ../x\n---\n",
		"+++\nname = 'A'\nplace = 'B'\n[[successors]]\nunit = 'C'\n+++\n",
	} {
		for kind := range 3 {
			f.Add([]byte(seed), byte(kind))
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte, kind byte) {
		folder := []string{folderUnits, folderDirectives, folderPages}[kind%3]
		problems := &problem.List{}
		file, ok := open(folder+"/a.md", raw, problems)
		var got result
		if ok {
			got, _ = file.read(folder)
		}
		told(t, file, problems, got.unit != nil || got.directive != nil || got.page != nil)
		if got.page != nil && !isSlug(got.page.Slug) {
			t.Errorf("the slug is %q", got.page.Slug)
		}
		var aliases []string
		if got.page != nil {
			aliases = got.page.Aliases
		}
		if got.unit != nil {
			aliases = got.unit.Addresses
		}
		for _, a := range aliases {
			if !strings.HasPrefix(a, "/") || strings.Contains(a, "//") || strings.Contains(a, "/../") {
				t.Errorf("an old address is %q", a)
			}
		}
	})
}

// FuzzSite: whatever stands in site.yaml, a site comes of it whose address is
// one, and whose colours and zone are what they say.
func FuzzSite(f *testing.F) {
	for _, seed := range []string{
		"title: T\nbase_url: https://a.vn/b/\nlanguage: en\ntime_zone: Asia/Ho_Chi_Minh\ntheme: {primary: '#8a1c1c', emblem: assets/a.svg}\n",
		"base_url: javascript:alert(1)\n", "base_url: 'https://a.vn/..'\n", "alternates: {en: https://a.vn/en/, fr: x}\n", "page_size: 1e9\n", "time_zone: ../../etc/passwd\n",
		"theme: {primary: '#000;}'}\n", "contact: {name: A, email: b, url: c}\n", "title: &a [*a]\n", "tiêu đề: T\nđịa chỉ: https://a.vn\n", "",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		root := folder(t, nil)
		if err := root.WriteFile("site.yaml", raw, 0o644); err != nil {
			t.Fatal(err)
		}
		site, err := ReadSite(root)
		if err != nil {
			t.Fatal(err)
		}
		if u, err := url.Parse(site.BaseURL); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || !strings.HasSuffix(site.BaseURL, "/") || strings.ContainsAny(site.BaseURL, "<>\"' \n") {
			t.Errorf("the address is %q", site.BaseURL)
		}
		for _, colour := range []string{site.Theme.Primary, site.Theme.Accent} {
			if colour != "" && (len(colour) != 7 || colour[0] != '#') {
				t.Errorf("a colour is %q", colour)
			}
		}
		if site.Title == "" || site.PageSize < 5 || site.PageSize > 1000 || site.Theme.Emblem != "" && !strings.HasPrefix(site.Theme.Emblem, "assets/") {
			t.Errorf("the site is %+v", site)
		}
	})
}
