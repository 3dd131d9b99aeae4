package word

import "congbo/generator/intake/sheet"

// A flow is paragraphs and tables one after another, in the body, a cell, a
// text box or a note.
type flow struct {
	items []item
	open  *paragraph // one whose mark is deleted: the next goes on in it
	gap   int        // blank paragraphs since the last item
}

// close ends a flow: what is open is a paragraph after all.
func (f *flow) close() {
	if f.open != nil {
		f.items = append(f.items, item{paragraph: f.open})
		f.open = nil
	}
}

// block reads an element that stands among paragraphs. What it does not know
// it enters: text in an element of a later version of Word is not lost.
func (r *reader) block(x *scanner, e element, f *flow) error {
	switch e.name {
	case "p":
		return r.paragraph(x, f)
	case "tbl":
		f.close()
		return r.table(x, f)
	case "sdt":
		return r.control(x, func(e element) error { return r.block(x, e, f) }, f)
	case "mc:AlternateContent":
		return r.alternate(x, func(e element) error { return r.block(x, e, f) })
	case "del", "moveFrom", "sectPr", "altChunk", "sdtPr", "sdtEndPr", "customXmlPr", "bookmarkStart", "bookmarkEnd", "background":
		return x.skip()
	}
	return x.each(func(e element) error { return r.block(x, e, f) })
}

// control reads a content control. A prompt that nobody has filled in is no
// text, and a table of contents says twice what the headings say.
func (r *reader) control(x *scanner, inside func(element) error, f *flow) error {
	prompt, contents := false, false
	return x.each(func(e element) error {
		switch e.name {
		case "sdtPr":
			return x.each(func(e element) error {
				switch e.name {
				case "showingPlcHdr":
					prompt = e.on()
				case "docPartObj":
					return x.each(func(e element) error {
						contents = contents || e.name == "docPartGallery" && e.attr("val") == "Table of Contents"
						return x.skip()
					})
				}
				return x.skip()
			})
		case "sdtContent":
			switch {
			case prompt:
				return x.skip()
			case contents && f != nil:
				aside := &flow{}
				err := x.each(func(e element) error { return r.block(x, e, aside) })
				aside.close()
				for p := range paragraphs(aside.items) {
					r.leave(p, p.line, sheet.PageHead)
				}
				return err
			}
			return x.each(inside)
		}
		return x.skip()
	})
}

// alternate reads content that is there twice, for newer and for older
// programs: the newer, and the older only if that gave no text.
func (r *reader) alternate(x *scanner, inside func(element) error) error {
	before := r.written
	return x.each(func(e element) error {
		if r.written > before {
			return x.skip()
		}
		return x.each(inside)
	})
}
