package hostile

import (
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"unicode"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// eachPage reads every HTML file of the site on all cores and hands it on with
// its path. look is called by several goroutines at once.
func eachPage(t *testing.T, look func(name string, page *html.Node)) (count int) {
	t.Helper()
	public, names := site(t).public, make(chan string)
	var readers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		readers.Go(func() {
			for name := range names {
				file, err := os.Open(filepath.Join(public, name))
				if err == nil {
					var page *html.Node
					page, err = html.Parse(file)
					file.Close()
					look(name, page)
				}
				if err != nil {
					t.Errorf("%s: %v", name, err)
				}
			}
		})
	}
	for _, name := range published(t) {
		if strings.HasSuffix(name, ".html") {
			names <- name
			count++
		}
	}
	close(names)
	readers.Wait()
	return count
}

// TestPages looks at each element of each page: none runs anything that came
// from an author, and none leads or sends anywhere but by an address of a kind
// that the house allows. And a title is read as it was written.
func TestPages(t *testing.T) {
	titles := map[string]attack{}
	for _, a := range allAttacks(t) {
		titles["ke-hoach/"+a.id+"/index.html"] = a
	}
	var found atomic.Int64
	count := eachPage(t, func(name string, page *html.Node) {
		for n := range page.Descendants() {
			if n.Type == html.ElementNode {
				for _, wrong := range faultsOf(n) {
					t.Errorf("%s: %s", name, wrong)
				}
			}
		}
		if a, ok := titles[name]; ok {
			found.Add(1)
			titled(t, a, page)
		}
	})
	t.Logf("%d pages", count)
	if int(found.Load()) != len(titles) {
		t.Errorf("of %d plans %d have a page", len(titles), found.Load())
	}
}

// elements are those that pages are made of; a text of an author's may make
// none that is not among them.
var elements = strings.Fields(`html head meta title link script body header nav main article section aside footer div span p a ul ol li dl dt dd
	h1 h2 h3 h4 h5 h6 table caption colgroup col thead tbody tr th td form label input button select option fieldset legend details summary
	strong em b i code pre blockquote br hr del sup sub small mark time abbr img noscript figure figcaption data
	svg g path rect line circle text tspan desc defs marker polyline polygon use symbol pattern`)

// faultsOf says what is wrong with one element.
func faultsOf(n *html.Node) (all []string) {
	wrong := func(what string) { all = append(all, what+" in "+tagOf(n)) }
	if !slices.Contains(elements, n.Data) {
		wrong("an element of no page")
	}
	for _, a := range n.Attr {
		switch key := strings.ToLower(a.Key); {
		case strings.HasPrefix(key, "on"), key == "style", key == "srcdoc", key == "formaction", key == "ping", key == "srcset", key == "contenteditable", key == "autofocus":
			wrong("the attribute " + key)
		case key == "href", key == "src", key == "action", key == "data", key == "cite", key == "poster", key == "background":
			if !allowed(a.Val, n.Data == "a" && key == "href" || n.Data == "link") {
				wrong("an address")
			}
		}
	}
	switch n.Data {
	case "script":
		kind, src := attribute(n, "type"), attribute(n, "src")
		if kind == "application/ld+json" && src == "" {
			break
		}
		if kind != "module" || !strings.HasPrefix(src, "/assets/") && !strings.HasPrefix(src, "/search/") || n.FirstChild != nil {
			wrong("a script")
		}
	case "form":
		if attribute(n, "action") != "/tim-kiem/" {
			wrong("a form")
		}
	case "meta":
		if attribute(n, "http-equiv") != "" && !strings.EqualFold(attribute(n, "http-equiv"), "refresh") {
			wrong("a header")
		}
	case "img", "link":
		for _, a := range n.Attr {
			if a.Key == "src" && !strings.HasPrefix(a.Val, "/") || n.Data == "link" && a.Key == "rel" && a.Val == "stylesheet" && !strings.HasPrefix(attribute(n, "href"), "/assets/") {
				wrong("something loaded from elsewhere")
			}
		}
	}
	return all
}

// allowed judges an address as a browser reads it: control characters and
// spaces around it and line breaks within it do not count (WHATWG, URL, 4.4).
func allowed(address string, out bool) bool {
	address = strings.TrimFunc(address, func(c rune) bool { return c <= ' ' })
	address = strings.Map(func(c rune) rune {
		if c == '\t' || c == '\n' || c == '\r' {
			return -1
		}
		return c
	}, address)
	u, err := url.Parse(strings.ReplaceAll(address, `\`, "/"))
	if err != nil {
		// A browser reads it all the same: a scheme is what stands before a colon.
		scheme, _, found := strings.Cut(address, ":")
		return out && (!found || slices.Contains([]string{"http", "https", "mailto", "tel"}, strings.ToLower(scheme)) || strings.ContainsAny(scheme, "/?#"))
	}
	switch u.Scheme {
	case "":
		return u.Host == ""
	case "http", "https", "mailto", "tel":
		return out
	}
	return false
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func tagOf(n *html.Node) string {
	var b strings.Builder
	shallow := *n
	shallow.FirstChild, shallow.LastChild = nil, nil
	_ = html.Render(&b, &shallow)
	return b.String()
}

// titled looks that what a title says is what is read, on the page and in its
// head, letter for letter but for characters that have no picture.
func titled(t *testing.T, a attack, page *html.Node) {
	want := plain(a.text)
	for _, selector := range []string{"h1", "title"} {
		found := cascadia.Query(page, cascadia.MustCompile(selector))
		said, _, _ := strings.Cut(textOf(found), "…") // a long title is cut in the head
		if said = plain(said); !strings.Contains(said, want) && !(selector == "title" && said != "" && strings.HasPrefix(want, said)) {
			t.Errorf("%s: %s says %q, not %q", a.id, selector, textOf(found), want)
		}
	}
}

func textOf(n *html.Node) string {
	var b strings.Builder
	if n != nil {
		for c := range n.Descendants() {
			if c.Type == html.TextNode {
				b.WriteString(c.Data)
			}
		}
	}
	return b.String()
}

// plain gives the letters of a text that have a picture.
func plain(text string) string {
	return strings.Map(func(c rune) rune {
		if !unicode.IsGraphic(c) || unicode.IsSpace(c) || c == '\ufffd' || c >= '\ufdd0' && c <= '\ufdef' || c&0xfffe == 0xfffe || unicode.Is(unicode.M, c) {
			return -1
		}
		return c
	}, norm(text))
}
