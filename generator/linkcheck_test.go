package generator_test

import (
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"congbo/generator/sitetest"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// base is where content/site.yaml says that the example stands.
const base = "https://congbo.example"

// A page is one HTML file of a built site.
type page struct {
	address  string // /ke-hoach/x/
	ids      map[string]int
	links    []string // what it links to and loads, as written
	h1       int
	title    string
	language string
	redirect bool
	unsafe   []string // what a strict content security policy refuses
}

// pagesOf reads every HTML file of a site.
func pagesOf(t *testing.T, site string) map[string]*page {
	t.Helper()
	pages := map[string]*page{}
	err := filepath.WalkDir(site, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".html") {
			return err
		}
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		defer file.Close()
		root, err := html.Parse(file)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(site, name)
		address := "/" + strings.TrimSuffix(filepath.ToSlash(relative), "index.html")
		pages[address] = readPage(address, root)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func readPage(address string, root *html.Node) *page {
	p := &page{address: address, ids: map[string]int{}}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		attributes := map[string]string{}
		for _, a := range n.Attr {
			attributes[a.Key] = a.Val
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				p.unsafe = append(p.unsafe, fmt.Sprintf("<%s %s=%q>", n.Data, a.Key, a.Val))
			}
		}
		if id, ok := attributes["id"]; ok {
			p.ids[id]++
		}
		p.add(n, attributes)
	}
	return p
}

// add notes what an element says of its page.
func (p *page) add(n *html.Node, attributes map[string]string) {
	switch n.DataAtom {
	case atom.H1:
		p.h1++
	case atom.Title:
		if n.Parent.DataAtom == atom.Head {
			p.title = sitetest.Text(n)
		}
	case atom.Html:
		p.language = attributes["lang"]
	case atom.Style:
		p.unsafe = append(p.unsafe, "<style>")
	case atom.Script:
		// A data block is not run, so a policy does not concern it.
		if attributes["src"] == "" && attributes["type"] != "application/ld+json" {
			p.unsafe = append(p.unsafe, "<script> in the page")
		}
	case atom.Meta:
		if strings.EqualFold(attributes["http-equiv"], "refresh") {
			p.redirect = true
			if _, target, ok := strings.Cut(attributes["content"], "="); ok {
				p.links = append(p.links, target)
			}
		}
	case atom.Base:
		p.unsafe = append(p.unsafe, "<base>")
	}
	for _, name := range []string{"href", "src", "action", "poster", "data"} {
		if target, ok := attributes[name]; ok {
			p.links = append(p.links, target)
		}
	}
}

// TestLinks follows every link, asset and fragment of every page of the
// example inside the site.
func TestLinks(t *testing.T) {
	site := example(t)
	pages := pagesOf(t, site)
	for _, p := range pages {
		here, err := url.Parse(base + p.address)
		if err != nil {
			t.Fatal(err)
		}
		for _, link := range p.links {
			to, err := here.Parse(link)
			if err != nil {
				t.Errorf("%s: link %q: %v", p.address, link, err)
				continue
			}
			if problem := follow(site, pages, to); problem != "" {
				t.Errorf("%s: link %q: %s", p.address, link, problem)
			}
		}
	}
}

// follow says what is wrong with an address, or nothing.
func follow(site string, pages map[string]*page, to *url.URL) string {
	switch to.Scheme {
	case "mailto", "tel":
		return ""
	case "http", "https":
	default:
		return "a scheme that no page should use"
	}
	if to.Scheme+"://"+to.Host != base {
		return "" // somebody else's
	}
	file := filepath.Join(site, filepath.FromSlash(to.Path))
	if strings.HasSuffix(to.Path, "/") {
		file = filepath.Join(file, "index.html")
	}
	info, err := os.Stat(file)
	if err != nil {
		return "leads nowhere"
	}
	if info.IsDir() {
		return "leads to a folder: a slash is missing at the end"
	}
	if to.Fragment == "" {
		return ""
	}
	target := pages[strings.TrimSuffix(to.Path, "index.html")]
	if target == nil {
		return "a fragment of something that is not a page"
	}
	if target.ids[to.Fragment] == 0 {
		return "no such anchor there"
	}
	return ""
}

// TestPagesAreWhole looks at what every page must have and must not have.
func TestPagesAreWhole(t *testing.T) {
	for address, p := range pagesOf(t, example(t)) {
		if p.h1 != 1 {
			t.Errorf("%s has %d h1 elements", address, p.h1)
		}
		if p.title == "" {
			t.Errorf("%s has no title", address)
		}
		if p.language != "vi" {
			t.Errorf("%s has the language %q", address, p.language)
		}
		for _, what := range p.unsafe {
			t.Errorf("%s has %s, which a strict content security policy refuses", address, what)
		}
		for id, n := range p.ids {
			if n > 1 || id == "" {
				t.Errorf("%s has the id %q %d times", address, id, n)
			}
		}
	}
}

// TestNothingIsLost starts at the home page and must reach every page by
// links alone, as readers and search engines do.
func TestNothingIsLost(t *testing.T) {
	pages := pagesOf(t, example(t))
	seen := map[string]bool{}
	next := []string{"/"}
	for len(next) > 0 {
		address := next[0]
		next = next[1:]
		p := pages[address]
		if p == nil || seen[address] {
			continue
		}
		seen[address] = true
		here, err := url.Parse(base + address)
		if err != nil {
			t.Fatal(err)
		}
		for _, link := range p.links {
			if to, err := here.Parse(link); err == nil && to.Scheme+"://"+to.Host == base {
				next = append(next, to.Path)
			}
		}
	}
	for address, p := range pages {
		if !seen[address] && !p.redirect && path.Base(address) != "404.html" {
			t.Errorf("no way leads from the home page to %s", address)
		}
	}
}

// TestTitles checks that no two pages have the same title: in a list of
// results or of tabs nobody could tell them apart.
func TestTitles(t *testing.T) {
	titles := map[string]string{}
	for address, p := range pagesOf(t, example(t)) {
		if other, ok := titles[p.title]; ok && !p.redirect {
			t.Errorf("%s and %s have the same title, %q", min(address, other), max(address, other), p.title)
		}
		titles[p.title] = address
	}
}
