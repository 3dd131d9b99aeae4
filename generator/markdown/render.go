package markdown

import (
	"bytes"
	"io"

	"github.com/yuin/goldmark/ast"
)

// RenderOptions say how a text becomes HTML on one page.
type RenderOptions struct {
	Links []AutoLink // in the order of Start, not overlapping

	// Task writes the whole list item of task i, <li> included. It may call
	// RenderItem and RenderNotes. Nil writes a plain list item.
	Task func(w io.Writer, i int) error

	// Resolve gives the address that a link by hand leads to (see Link). Not
	// ok, or nil, renders the words without a link.
	Resolve func(dest string) (url string, ok bool)

	// Here is what the links are called that lead to the heading, paragraph or
	// list item that they stand in (class="here"). Empty leaves them out, and
	// the ids of paragraphs and list items with them.
	Here string
}

// An AutoLink makes bytes Start to Stop of the file a link, unless they stand
// in a heading, in code or in a link already.
type AutoLink struct {
	Start, Stop int
	URL         string
	Title       string // tool tip
	Ambiguous   bool   // URL is a list of candidates: class="ambiguous"
}

// Render writes the text as an HTML fragment.
func (d *Document) Render(w io.Writer, o RenderOptions) error {
	var places map[ast.Node]place
	if o.Here != "" {
		places = d.places()
	}
	return d.render(w, o, places, d.root)
}

// RenderItem writes what task i says as inline HTML, without its fields and
// notes.
func (d *Document) RenderItem(w io.Writer, i int, o RenderOptions) error {
	return d.render(w, o, nil, children(d.items[i].FirstChild())...)
}

// RenderNotes writes what stands under task i beside its fields, tasks nested
// in it included; nothing where Items[i].Notes is false.
func (d *Document) RenderNotes(w io.Writer, i int, o RenderOptions) error {
	return d.render(w, o, nil, children(d.items[i])[1:]...)
}

// children lists the nodes directly under a node.
func children(parent ast.Node) []ast.Node {
	var all []ast.Node
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		all = append(all, n)
	}
	return all
}

// render writes nodes one after another. Callbacks write to the same buffer,
// so that all comes out in order.
func (d *Document) render(w io.Writer, o RenderOptions, places map[ast.Node]place, all ...ast.Node) error {
	buffer, direct := w.(*bytes.Buffer)
	if !direct {
		buffer = &bytes.Buffer{}
	}
	page := &page{Buffer: buffer, document: d, options: o, places: places}
	start := buffer.Len()
	for _, n := range all {
		if err := linkingEngine().Renderer().Render(page, d.source, n); err != nil {
			return err
		}
	}
	if d.coded {
		made := legible(buffer.Bytes()[start:])
		buffer.Truncate(start + copy(buffer.Bytes()[start:], made))
	}
	if direct {
		return nil
	}
	_, err := w.Write(buffer.Bytes())
	return err
}

// A page is one rendering. It is the writer that the library hands to every
// node's renderer, and so carries the state of the rendering to them.
type page struct {
	*bytes.Buffer
	document *Document
	options  RenderOptions
	places   map[ast.Node]place
}

// Buffered and Flush make a page a writer of the library's kind.
func (p *page) Buffered() int { return 0 }
func (p *page) Flush() error  { return nil }
