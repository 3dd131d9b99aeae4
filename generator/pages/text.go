package pages

import (
	"bytes"
	"html/template"
	"io"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/markdown"
)

// text renders an author's text. at is the author's file, links the cross-
// links of its running text, task writes a task's item (nil for texts that are
// no plans). In a plan each heading and paragraph leads to itself. Its headings start at ##, below the page's own.
func (m *maker) text(body *markdown.Document, at string, links []atlas.TextLink, task func(w io.Writer, i int, o markdown.RenderOptions) error) (template.HTML, error) {
	if body == nil {
		return "", nil
	}
	o := markdown.RenderOptions{Resolve: func(dest string) (string, bool) { return m.resolve(at, dest) }}
	for _, link := range links {
		link.URL = m.root + link.URL
		o.Links = append(o.Links, markdown.AutoLink(link))
	}
	if task != nil {
		o.Here = m.own.LinkHere.String()
		o.Task = func(w io.Writer, i int) error { return task(w, i, o) }
	}
	var out bytes.Buffer
	err := body.Render(&out, o)
	// Safe: the markdown room escapes all text, lets no raw HTML through and
	// no address whose scheme is not on its list.
	return template.HTML(out.String()), err
}

// inline renders what a task says, without its fields.
func inline(body *markdown.Document, i int, o markdown.RenderOptions) (words, notes template.HTML, err error) {
	var out bytes.Buffer
	if err = body.RenderItem(&out, i, o); err != nil {
		return "", "", err
	}
	// Safe, as in text.
	words = template.HTML(out.String())
	if !body.Items[i].Notes {
		return words, "", nil
	}
	out.Reset()
	err = body.RenderNotes(&out, i, o)
	// Safe, as in text.
	return words, template.HTML(out.String()), err
}

// resolve gives the address that a link by hand leads to, from a file of the
// content folder. The atlas has reported those that lead nowhere.
func (m *maker) resolve(from, dest string) (string, bool) {
	url, ok := m.atlas.ResolveFrom(from, dest)
	if ok && strings.HasPrefix(url, "/") {
		url = m.root + url
	}
	return url, ok
}
