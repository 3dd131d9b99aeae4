package markdown

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// schemeOf gives the scheme of an address as a browser reads it: what stands
// before and within it that cannot be seen does not count (WHATWG, URL, 4.4).
func schemeOf(address string) string {
	address = strings.TrimLeftFunc(address, func(c rune) bool { return c <= ' ' })
	address = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(address)
	scheme, _, found := strings.Cut(address, ":")
	if !found || strings.ContainsAny(scheme, "/?#\\") {
		if strings.HasPrefix(strings.ReplaceAll(address, `\`, "/"), "//") {
			return "another host"
		}
		return ""
	}
	return strings.ToLower(scheme)
}

// FuzzLinks: however an address is written, what a browser finds on the page
// is of a kind that the house allows, and stands in an attribute of its own.
func FuzzLinks(f *testing.F) {
	for _, seed := range []string{
		"javascript:alert(1)", "JaVa\tScRiPt:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:x", "\x01javascript:x", "data:text/html,x", "//evil.example", `/\evil.example`,
		"https://a.vn/\"onclick=\"x", "plan:x", "mailto:a@b", "x> <img src=y onerror=z>", "a'b", "%6aavascript:x", "https:evil", "\u00a0javascript:x", "ｊavascript:x",
	} {
		f.Add(seed, "t")
	}
	f.Fuzz(func(t *testing.T, address, words string) {
		for _, text := range []string{
			"[" + words + "](" + address + ")", "[" + words + "](<" + address + "> \"" + words + "\")", "![" + words + "](" + address + " '" + words + "')",
			"<" + address + ">", address, "[" + words + "][x]\n\n[x]: " + address, "- [ ] " + words + "\n  - Mã: [x](" + address + ")",
		} {
			d := Parse([]byte(text), 0, options)
			made := rendered(t, d, RenderOptions{Here: "x", Resolve: func(dest string) (string, bool) { return "/r", !strings.Contains(dest, "nowhere") }})
			root, err := html.Parse(strings.NewReader(made))
			if err != nil {
				t.Fatal(err)
			}
			for n := range root.Descendants() {
				for _, a := range n.Attr {
					if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
						t.Errorf("%q has an attribute %s: %s", text, a.Key, made)
					}
					if (a.Key == "href" || a.Key == "src") && !slices.Contains([]string{"", "http", "https", "mailto", "tel"}, schemeOf(a.Val)) {
						t.Errorf("%q leads to %q", text, a.Val)
					}
				}
				if n.Type == html.ElementNode && slices.Contains([]string{"script", "iframe", "svg", "object", "style", "form", "base", "meta"}, n.Data) {
					t.Errorf("%q makes %s", text, made)
				}
			}
		}
	})
}
