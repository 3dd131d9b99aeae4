package markdown

import (
	"regexp"
	"strings"
	"testing"
)

// hereText has a paragraph twice, a list that is loose and one that is tight,
// a section's defaults and a task.
const hereText = `Một đoạn.

## I. Mục

- Chủ trì: Sở Tài chính

Một đoạn.

- mục con
  - mục cháu
- mục *khác*

1. thưa

2. thớt

- [ ] Việc

  Ghi chú.
`

var herePlace = regexp.MustCompile(`<(\w+)(?: id="([^"]*)")?[^>]*>(?:\n<p>)?([^<]*(?:<em>[^<]*</em>)?)<a class="here" href="#([^"]*)" aria-label="đến &lt;đây&gt;"></a>`)

// TestHere: headings, and the paragraphs and items at the top of a text, lead
// to themselves; nothing else does, and without a name nothing at all.
func TestHere(t *testing.T) {
	d := Parse([]byte(hereText), 0, options)
	html := rendered(t, d, RenderOptions{Here: "đến <đây>"})
	var got []string
	ids := map[string]bool{}
	for _, m := range herePlace.FindAllStringSubmatch(html, -1) {
		if m[2] != m[4] || ids[m[2]] {
			t.Errorf("%s: leads to %q, or is there twice", m[0], m[4])
		}
		ids[m[2]] = true
		got = append(got, m[1]+" "+m[3])
	}
	want := "p Một đoạn.|h2 I. Mục|p Một đoạn.|li mục con|li mục <em>khác</em>|li thưa|li thớt"
	if strings.Join(got, "|") != want || strings.Count(html, "class=\"here\"") != len(got) {
		t.Errorf("got %q in %s", got, html)
	}
	if plain := rendered(t, d, RenderOptions{}); strings.Contains(plain, "here") || strings.Contains(plain, "d_") {
		t.Errorf("without a name: %s", plain)
	}
}

// TestHereStays: what is added above a paragraph does not change its address,
// and other words have another.
func TestHereStays(t *testing.T) {
	id := func(text string) string {
		all := herePlace.FindAllStringSubmatch(rendered(t, Parse([]byte(text), 0, options), RenderOptions{Here: "đến <đây>"}), -1)
		if len(all) == 0 {
			t.Fatalf("no link in %q", text)
		}
		return all[len(all)-1][2]
	}
	if a, b := id("một\nđoạn"), id("khác\n\n- x\n\nmột đoạn"); a != b {
		t.Errorf("the address went from %s to %s", a, b)
	}
	if a, b := id("một đoạn"), id("một đoạn khác"); a == b {
		t.Error("other words have the same address")
	}
}
