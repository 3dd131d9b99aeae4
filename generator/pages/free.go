package pages

import (
	"bytes"
	"html/template"

	"congbo/generator/source"
)

// A freeView is any other page that an author wrote.
type freeView struct {
	Head     headView
	Title    string
	Language string // of the text (BCP 47); empty for the site's
	Text     template.HTML
}

func (m *maker) freePages(yield emit) bool {
	for _, p := range m.atlas.Pages {
		if !yield(m.file("/"+p.Slug+"/", func(out *bytes.Buffer) error { return m.freePage(out, p) })) {
			return false
		}
	}
	return true
}

func (m *maker) freePage(out *bytes.Buffer, p *source.Page) (err error) {
	url := "/" + p.Slug + "/"
	description := p.Abstract
	if description == "" {
		description = p.Title
	}
	v := freeView{Title: p.Title, Language: p.Language, Head: m.head(url, p.Title, description, url)}
	if v.Text, err = m.text(p.Body, p.Position.File, nil, nil); err != nil {
		return err
	}
	if v.Head.Crumbs, err = m.trail(p.Title); err != nil {
		return err
	}
	return m.free.render(out, &v)
}
