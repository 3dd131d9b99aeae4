package markdown

import (
	"errors"
	"slices"

	"congbo/generator/plan"
)

// A Form is a Document as plain data, to be kept from one run to the next: it
// can be drawn again without being read again.
type Form struct {
	Headings []Heading
	Items    []Item
	Defaults []Defaults
	Passages []plan.Passage
	Links    []Link
	Faults   []Fault

	Source  []byte // the text, without what stands before it in the file
	Offset  int    // where Source begins in the file
	Coded   bool   // it may hold characters by their numbers
	Drawing drawing
}

// Form gives a text as plain data, which is not to be written to.
func (d *Document) Form() *Form {
	return &Form{d.Headings, d.Items, d.Defaults, d.Passages, d.Links, d.Faults, d.source, d.offset, d.coded, d.drawn}
}

// Document gives the text that Form was asked of. The error says that it is of
// no text.
func (f *Form) Document() (*Document, error) {
	if len(f.Drawing.Items) != len(f.Items) || !f.Drawing.sound(len(f.Source)) {
		return nil, errors.New("not the drawing of a text")
	}
	return &Document{f.Headings, f.Items, f.Defaults, f.Passages, f.Links, f.Faults, f.Source, f.Offset, f.Coded, f.Drawing}, nil
}

// sound reports whether a drawing of a source of a size can be rendered: what
// marks speak of is there, and the marks of a task stand inside it, its words
// before its notes.
func (d *drawing) sound(size int) bool {
	html, marks := int32(len(d.HTML)), int32(len(d.Marks))
	ordered := func(all ...int32) bool { return slices.IsSorted(all) }
	for _, item := range d.Items {
		if !ordered(0, item.Words.From, item.Words.To, item.Notes.From, item.Notes.To, html) ||
			!ordered(0, item.Words.First, item.Words.Last, item.Notes.First, item.Notes.Last, item.After, marks) {
			return false
		}
	}
	var ends []int32 // of the tasks that a mark stands in
	for i, m := range d.Marks {
		for len(ends) > 0 && ends[len(ends)-1] <= int32(i) {
			ends = ends[:len(ends)-1]
		}
		ok := ordered(0, m.At, m.To, html)
		switch m.Kind {
		case markText:
			ok = ordered(0, m.At, html) && ordered(0, m.From, m.To, int32(size)) && (i > 0 || !m.On)
		case markTask:
			if ok = ok && ordered(0, m.From, int32(len(d.Items)-1)); ok {
				item := d.Items[m.From]
				ok = ordered(int32(i)+1, item.Words.First, item.After) && (len(ends) == 0 || item.After <= ends[len(ends)-1])
				ends = append(ends, item.After)
			}
		case markLink, markLinked, markImage, markUnlinked:
			ok = ok && ordered(0, m.From, int32(len(d.Dests)-1))
		case markHere, markHereName:
		default:
			ok = false
		}
		if !ok {
			return false
		}
	}
	return true
}
