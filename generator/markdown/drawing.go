package markdown

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"
)

// A drawing is a text as HTML but for what only its page knows. Each text is
// drawn once, when it is read: the library's tree is many times as large, and
// a site holds all its texts until the last page is written.
type drawing struct {
	html  []byte
	marks []mark  // in the order of html
	items []drawn // the tasks
	dests []string
}

// A mark is a place in the HTML at which a page has something to say.
type mark struct {
	kind markKind
	on   bool  // of markText: it goes on from the text of the mark before
	at   int32 // in html
	from int32 // of markText: where it begins in the source; else an index, as kind says
	to   int32 // of markText: where it ends in the source; else up to where the HTML belongs to the mark
}

type markKind uint8

const (
	markText     markKind = iota // text, with the page's automatic links
	markTask                     // HTML of task from: for a page that has nothing better to show
	markHere                     // HTML for a page whose parts lead to themselves
	markHereName                 // the same, after what such a link is called
	markLink                     // the start of a link to dests[from], then HTML; nothing if it leads nowhere
	markLinked                   // HTML if dests[from] leads somewhere
	markImage                    // the start of a picture from dests[from], then HTML; nothing if it leads nowhere
	markUnlinked                 // HTML if dests[from] leads nowhere
)

// drawn says where the parts of a task stand.
type drawn struct {
	words, notes span
	after        int32 // the first mark after the task
}

// A span is a piece of a drawing: bytes of its HTML and the marks in it.
type span struct{ from, to, first, last int32 }

// draw draws the text, whose tree has been read.
func (r *reading) draw(root ast.Node) {
	r.drawn.items = make([]drawn, len(r.Items))
	p := &page{memory: memory{&bytes.Buffer{}}, reading: r, places: r.places(root)}
	p.node(root)
	r.drawn.html = bytes.Clone(p.Bytes())
	r.drawn.marks = slices.Clip(r.drawn.marks)
}

// all is the whole drawing.
func (d *drawing) all() span { return span{0, int32(len(d.html)), 0, int32(len(d.marks))} }

// A page is a drawing being made. It is the writer that the library hands to
// every node's renderer, and so carries the state of the drawing to them.
type page struct {
	memory
	*reading
	places map[ast.Node]place
}

// memory is a writer of the library's kind.
type memory struct{ *bytes.Buffer }

func (memory) Buffered() int { return 0 }
func (memory) Flush() error  { return nil }

// text marks bytes start to stop of the source as text.
func (p *page) text(start, stop int, on bool) {
	p.drawn.marks = append(p.drawn.marks, mark{markText, on, int32(p.Len()), int32(start), int32(stop)})
}

// only marks what write writes.
func (p *page) only(kind markKind, write func()) { p.about(kind, 0, write) }

// about marks what write writes, about the thing of number from.
func (p *page) about(kind markKind, from int, write func()) {
	i := len(p.drawn.marks)
	p.drawn.marks = append(p.drawn.marks, mark{kind: kind, at: int32(p.Len()), from: int32(from)})
	write()
	p.drawn.marks[i].to = int32(p.Len())
}

// node draws a node. A page is a writer in memory, so that nothing can fail.
func (p *page) node(n ast.Node) { _ = linkingEngine().Renderer().Render(p, p.source, n) }

// part draws a node and those after it, and says where.
func (p *page) part(n ast.Node) span {
	part := span{from: int32(p.Len()), first: int32(len(p.drawn.marks))}
	for ; n != nil; n = n.NextSibling() {
		p.node(n)
	}
	part.to, part.last = int32(p.Len()), int32(len(p.drawn.marks))
	return part
}

// inside gives the number of a destination inside the site.
func (p *page) inside(dest string) int {
	if i := slices.Index(p.drawn.dests, dest); i >= 0 {
		return i
	}
	p.drawn.dests = append(p.drawn.dests, dest)
	return len(p.drawn.dests) - 1
}
