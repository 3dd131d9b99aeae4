package pages

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"congbo/generator/source"
)

func TestEnded(t *testing.T) {
	for _, c := range []struct{ text, tail, want string }{
		{"Kế hoạch năm 2027", "", "Kế hoạch năm 2027"},
		{"một hai ba bốn năm sáu bảy", "", "một hai ba bốn năm…"},
		{"một hai ba bốn năm sáu bảy", "2027", "một hai ba… · 2027"},
		{"một hai", "hai", "một hai"}, // it says so already
		{"một hai ba bốn năm sáu bảy", "tám chín mười mười một", "một hai… · tám chín…"},
	} {
		if got := ended(c.text, c.tail, 20); got != c.want {
			t.Errorf("%q, %q: %q", c.text, c.tail, got)
		}
	}
}

// TestDistinct gives things that are called much the same titles that are not.
func TestDistinct(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []titled
		for i := range rapid.IntRange(0, 40).Draw(t, "things") {
			text := strings.Repeat("thực hiện ", rapid.IntRange(0, 9).Draw(t, "words")) + rapid.SampledFrom([]string{"a", "b"}).Draw(t, "end")
			all = append(all, titled{text, []string{rapid.SampledFrom([]string{"2022", "2023"}).Draw(t, "year"), "id-" + strconv.Itoa(i)}})
		}
		seen := map[string]bool{}
		for i, title := range distinct(all, titleLength) {
			if seen[title] {
				t.Fatalf("%q is there twice", title)
			}
			seen[title] = true
			if n := utf8.RuneCountInString(title); n > titleLength || n == 0 {
				t.Fatalf("%q of %+v has %d letters", title, all[i], n)
			}
		}
	})
}

// heads gives the meta elements of a page's head by their names, and its links
// by their relations.
func heads(t *testing.T, page string) (meta, links map[string][]string) {
	t.Helper()
	meta, links = map[string][]string{}, map[string][]string{}
	for _, n := range nodes(t, page, func(n *html.Node) bool { return n.Data == "meta" || n.Data == "link" }) {
		if name := attribute(n, "name") + attribute(n, "property"); name != "" {
			meta[name] = append(meta[name], attribute(n, "content"))
		}
		if rel := attribute(n, "rel"); rel != "" {
			links[rel] = append(links[rel], attribute(n, "href"))
		}
		if language := attribute(n, "hreflang"); language != "" {
			links["in "+language] = append(links["in "+language], attribute(n, "href"))
		}
	}
	return meta, links
}

// TestHeads holds what every page says to those who share and find it.
func TestHeads(t *testing.T) {
	for _, language := range []string{"vi", "en"} {
		s := site(language)
		s.BaseURL = "https://a.example/thu/"
		made := render(t, load(t, s), world(s))
		described := map[string]string{}
		for path, page := range made {
			if !strings.HasSuffix(path, ".html") || path == "404.html" || strings.Contains(page, "http-equiv") {
				continue
			}
			meta, links := heads(t, page)
			title := text(nodes(t, page, func(n *html.Node) bool { return n.Data == "title" && n.Namespace == "" })[0])
			if n := utf8.RuneCountInString(title); n == 0 || n > titleLength || !slices.Equal(meta["og:title"], []string{title}) {
				t.Errorf("%s: title %q, shared as %q", path, title, meta["og:title"])
			}
			description := strings.Join(meta["description"], "|")
			if n := utf8.RuneCountInString(description); n == 0 || n > descriptionLength || !slices.Equal(meta["og:description"], meta["description"]) {
				t.Errorf("%s: description %q, shared as %q", path, description, meta["og:description"])
			}
			if other := described[description]; other != "" {
				t.Errorf("%s and %s are both described as %q", path, other, description)
			}
			described[description] = path
			want := "https://a.example/thu/" + strings.TrimSuffix(path, "index.html")
			if !slices.Equal(links["canonical"], []string{want}) || !slices.Equal(meta["og:url"], []string{want}) {
				t.Errorf("%s: canonical %q, shared as %q", path, links["canonical"], meta["og:url"])
			}
			if image := strings.Join(meta["og:image"], "|"); made[strings.TrimPrefix(image, "https://a.example/thu/")] == "" || !slices.Equal(meta["twitter:card"], []string{"summary_large_image"}) {
				t.Errorf("%s: image %q, %q", path, image, meta["twitter:card"])
			}
			if want := map[string]string{"vi": "vi_VN", "en": "en_US"}[language]; !slices.Equal(meta["og:locale"], []string{want}) {
				t.Errorf("%s: locale %q", path, meta["og:locale"])
			}
			for rel := range links {
				if strings.HasPrefix(rel, "in ") {
					t.Errorf("%s pretends to be there in another language: %s", path, rel)
				}
			}
		}
	}
}

// TestAlternates has a site made in two languages.
func TestAlternates(t *testing.T) {
	s := site("vi")
	s.Alternates = []source.Alternate{{Language: "en", BaseURL: "https://a.example/en/"}}
	made := render(t, load(t, s), world(s))
	_, links := heads(t, made["nhiem-vu/kh-15/1.2/index.html"])
	if want := []string{"https://a.example/en/nhiem-vu/kh-15/1.2/"}; !slices.Equal(links["in en"], want) {
		t.Errorf("in English at %q", links["in en"])
	}
	if want := []string{"https://a.example/nhiem-vu/kh-15/1.2/"}; !slices.Equal(links["in vi"], want) {
		t.Errorf("in Vietnamese at %q", links["in vi"])
	}
	if !strings.Contains(made["index.html"], `<a href="https://a.example/en/" hreflang="en" lang="en">English</a>`) {
		t.Error("the first page does not lead to the other language")
	}
	if _, links := heads(t, made["404.html"]); len(links["in en"]) > 0 {
		t.Error("what is not found is found in English")
	}
}
