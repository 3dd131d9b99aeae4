// Package word reads Word files (.docx, ECMA-376) as a person sees them on
// paper: the numbers that Word works out for lists stand in the text, tracked
// changes are taken as accepted, fields give their results, a text box or a
// footnote stands as paragraphs of its own. Page heads and feet, comments,
// hidden text and tables of contents are set aside.
//
// No library that is kept and free to use reads lists with the numbers that
// Word prints, tracked changes and text boxes; so it is encoding/xml over
// archive/zip, read as a stream and within limits.
package word

import (
	"errors"
	"io/fs"

	"congbo/generator/intake/sheet"
)

// MaxSize is the most bytes of a file that Read takes; a caller need not read
// a larger one.
const MaxSize = 64 << 20

// Read reads a Word file. What makes it refuse is a *sheet.Fault.
func Read(data []byte) (*sheet.Sheet, error) {
	a, err := open(data)
	if err != nil {
		return nil, err
	}
	main, err := a.main()
	if err != nil {
		return nil, err
	}
	parts, err := a.relations(main)
	if err != nil {
		return nil, err
	}
	r, err := newReader(a, parts)
	if err != nil {
		return nil, err
	}
	body, err := r.story(a, main)
	if err != nil {
		return nil, err
	}
	for _, kind := range []string{"header", "footer"} {
		if err := r.setAside(a, parts[kind], sheet.PageHead); err != nil {
			return nil, err
		}
	}
	if err := r.setAside(a, parts["comments"], sheet.Comment); err != nil {
		return nil, err
	}
	s := r.finish(body)
	if len(s.Blocks) == 0 {
		return nil, &sheet.Fault{Kind: sheet.NoText}
	}
	return s, nil
}

// newReader reads what the text leans on: styles, lists and notes.
func newReader(a *archive, parts map[string][]string) (*reader, error) {
	r := &reader{numbers: map[note]int{}}
	var err error
	if r.styles, err = readStyles(a, parts["styles"]); err != nil {
		return nil, err
	}
	if r.lists, err = readLists(a, parts["numbering"], r.styles); err != nil {
		return nil, err
	}
	if r.notes, err = r.readNotes(a, parts); err != nil {
		return nil, err
	}
	r.line = 0
	r.lists.restart()
	return r, nil
}

// setAside reads parts of which nothing belongs to the document. One that is
// missing is not missed.
func (r *reader) setAside(a *archive, parts []string, kind sheet.AsideKind) error {
	for _, part := range parts {
		items, err := r.story(a, part)
		var fault *sheet.Fault
		switch {
		case errors.As(err, &fault) && fault.Kind == sheet.MissingPart && errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return err
		}
		for p := range paragraphs(items) {
			r.leave(p, 0, kind)
		}
	}
	return nil
}
