package markdown

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"
)

// A drawing is a text as HTML but for what only its page knows. Each text is
// drawn once, when it is read: the library's tree is many times as large, and
// a site holds all its texts until the last page is written. The fields of what
// it is made of are exported for the sake of Form.
type drawing struct {
	HTML  string
	Marks []mark  // in the order of HTML
	Items []drawn // the tasks
	Dests []string
}

// A mark is a place in the HTML at which a page has something to say.
type mark struct {
	Kind markKind
	On   bool  // of markText: it goes on from the text of the mark before
	At   int32 // in the HTML
	From int32 // of markText: where it begins in the source; else an index, as Kind says
	To   int32 // of markText: where it ends in the source; else up to where the HTML belongs to the mark
}

type markKind uint8

const (
	markText     markKind = iota // text, with the page's automatic links
	markTask                     // HTML of task From: for a page that has nothing better to show
	markHere                     // HTML for a page whose parts lead to themselves
	markHereName                 // the same, after what such a link is called
	markLink                     // the start of a link to Dests[From], then HTML; nothing if it leads nowhere
	markLinked                   // HTML if Dests[From] leads somewhere
	markImage                    // the start of a picture from Dests[From], then HTML; nothing if it leads nowhere
	markUnlinked                 // HTML if Dests[From] leads nowhere
)

// drawn says where the parts of a task stand.
type drawn struct {
	Words, Notes span
	After        int32 // the first mark after the task
}

// A span is a piece of a drawing: bytes of its HTML and the marks in it.
type span struct{ From, To, First, Last int32 }

// draw draws the text, whose tree has been read.
func (r *reading) draw(root ast.Node) {
	r.drawn.Items = make([]drawn, len(r.Items))
	p := &page{memory: memory{&bytes.Buffer{}}, reading: r, places: r.places(root)}
	p.node(root)
	r.drawn.HTML = p.String()
	r.drawn.Marks = slices.Clip(r.drawn.Marks)
}

// all is the whole drawing.
func (d *drawing) all() span { return span{0, int32(len(d.HTML)), 0, int32(len(d.Marks))} }

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
	p.drawn.Marks = append(p.drawn.Marks, mark{markText, on, int32(p.Len()), int32(start), int32(stop)})
}

// only marks what write writes.
func (p *page) only(kind markKind, write func()) { p.about(kind, 0, write) }

// about marks what write writes, about the thing of number from.
func (p *page) about(kind markKind, from int, write func()) {
	i := len(p.drawn.Marks)
	p.drawn.Marks = append(p.drawn.Marks, mark{Kind: kind, At: int32(p.Len()), From: int32(from)})
	write()
	p.drawn.Marks[i].To = int32(p.Len())
}

// node draws a node. A page is a writer in memory, so that nothing can fail.
func (p *page) node(n ast.Node) { _ = linkingEngine().Renderer().Render(p, p.source, n) }

// part draws a node and those after it, and says where.
func (p *page) part(n ast.Node) span {
	part := span{From: int32(p.Len()), First: int32(len(p.drawn.Marks))}
	for ; n != nil; n = n.NextSibling() {
		p.node(n)
	}
	part.To, part.Last = int32(p.Len()), int32(len(p.drawn.Marks))
	return part
}

// inside gives the number of a destination inside the site.
func (p *page) inside(dest string) int {
	if i := slices.Index(p.drawn.Dests, dest); i >= 0 {
		return i
	}
	p.drawn.Dests = append(p.drawn.Dests, dest)
	return len(p.drawn.Dests) - 1
}
