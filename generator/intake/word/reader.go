package word

import (
	"iter"

	"congbo/generator/intake/legacy"
	"congbo/generator/intake/sheet"
)

// A reader turns the parts of one document into paragraphs and tables. What
// their characters are is settled only when all are read: a font's name is
// believed or not by all the words that are written in it.
type reader struct {
	styles  *styles
	lists   *lists
	notes   map[note][]item
	numbers map[note]int // of the notes that the text refers to
	order   []reference
	line    int // ordinal of the paragraph in hand
	left    []leaving
	fields  []field
	written int // characters so far, to see whether a part of the file gave any
}

// An item is a paragraph or a table.
type item struct {
	paragraph *paragraph
	table     *table
}

// A paragraph as it is read.
type paragraph struct {
	line     int
	runs     []legacy.Run
	style    sheet.Style
	marker   []legacy.Run // what a list prints before it
	contents bool         // of a table of contents
	boxes    []item
	before   bool // the boxes are anchored before its text
	plain    bool // some text is not bold
	upright  bool // some text is not italic
	worded   bool // there is text
	gap      int  // blank paragraphs before it
	raw      string
}

// A leaving is a paragraph that is set aside, and why.
type leaving struct {
	paragraph *paragraph
	line      int
	kind      sheet.AsideKind
}

// A field is one of Word's, while it is read: first its code, then its
// result.
type field struct {
	result bool
}

// leave sets a paragraph aside.
func (r *reader) leave(p *paragraph, line int, kind sheet.AsideKind) {
	r.left = append(r.left, leaving{p, line, kind})
}

// leaveText sets a few words aside.
func (r *reader) leaveText(text string, kind sheet.AsideKind) {
	r.leave(&paragraph{runs: legacy.Append(nil, text, legacy.Unicode, false)}, r.line, kind)
}

// story reads a part that holds a text: the body, a header, the comments.
func (r *reader) story(a *archive, part string) ([]item, error) {
	x, err := a.scan(part)
	if err != nil {
		return nil, err
	}
	return r.walk(x)
}

func (r *reader) walk(x *scanner) ([]item, error) {
	f := &flow{}
	err := x.root(func(e element) error { return r.block(x, e, f) }, "document", "hdr", "ftr", "comments")
	f.close()
	r.fields = nil
	return f.items, err
}

// paragraphs are all of some items, those in tables and text boxes as well.
func paragraphs(items []item) iter.Seq[*paragraph] {
	return func(yield func(*paragraph) bool) { visit(items, yield) }
}

func visit(items []item, yield func(*paragraph) bool) bool {
	for _, it := range items {
		if it.table != nil {
			for _, row := range it.table.rows {
				for _, c := range row.cells {
					if !visit(c.items, yield) {
						return false
					}
				}
			}
			continue
		}
		p := it.paragraph
		if p.before && !visit(p.boxes, yield) || !yield(p) || !p.before && !visit(p.boxes, yield) {
			return false
		}
	}
	return true
}
