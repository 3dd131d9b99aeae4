package word

import "strconv"

// run reads a run: its look, then its text and signs.
func (r *reader) run(x *scanner, p *paragraph, style string) error {
	var l look
	return x.each(func(e element) error { return r.sign(x, e, p, style, &l) })
}

// sign reads one element of a run.
func (r *reader) sign(x *scanner, e element, p *paragraph, style string, l *look) error {
	inside := func(e element) error { return r.sign(x, e, p, style, l) }
	switch e.name {
	case "rPr":
		var err error
		*l, err = readLook(x)
		return err
	case "t":
		text, err := x.text()
		r.write(p, style, *l, text)
		return err
	case "tab", "ptab":
		r.write(p, style, *l, "\t")
	case "br":
		if kind := e.attr("type"); kind == "" || kind == "textWrapping" {
			r.write(p, style, *l, "\n")
		} else {
			r.write(p, style, *l, " ")
		}
	case "cr":
		r.write(p, style, *l, "\n")
	case "noBreakHyphen":
		r.write(p, style, *l, "-")
	case "softHyphen": // ư in a TCVN3 font, nothing in others
		r.write(p, style, *l, "\u00AD")
	case "sym":
		r.write(p, style, *l, symbol(e.attr("font"), e.attr("char")))
	case "fldChar":
		r.field(e.attr("fldCharType"))
	case "footnoteReference", "endnoteReference":
		if n, ok := r.refer(note{e.name[:len(e.name)-len("Reference")], e.attr("id")}); ok {
			l.raised = no
			r.write(p, style, *l, "[^"+strconv.Itoa(n)+"]")
			if e.attr("customMarkFollows") != "" {
				l.hidden = yes // the mark itself is the text that follows in the run
			}
		}
	case "drawing", "pict", "object":
		return x.each(func(e element) error { return r.shape(x, e, p) })
	case "mc:AlternateContent":
		return r.alternate(x, inside)
	case "ruby":
		return x.each(func(e element) error {
			if e.name == "rubyBase" {
				return x.each(func(e element) error { return r.inline(x, e, p, style) })
			}
			return x.skip()
		})
	}
	return x.skip()
}

// field follows Word's complex fields: between begin and separate stands the
// code, then the result up to the end.
func (r *reader) field(kind string) {
	last := len(r.fields) - 1
	switch {
	case kind == "begin" && len(r.fields) < maxDepth:
		r.fields = append(r.fields, field{})
	case kind == "separate" && last >= 0:
		r.fields[last].result = true
	case kind == "end" && last >= 0:
		r.fields = r.fields[:last]
	}
}

// shape reads an element of a drawing for its text boxes. They stand beside
// the paragraph that they are anchored in: before it where no text of it
// precedes them.
func (r *reader) shape(x *scanner, e element, p *paragraph) error {
	inside := func(e element) error { return r.shape(x, e, p) }
	switch e.name {
	case "txbxContent":
		fields := r.fields
		r.fields = nil
		f := &flow{}
		err := x.each(func(e element) error { return r.block(x, e, f) })
		f.close()
		r.fields = fields
		if len(p.boxes) == 0 {
			p.before = !p.worded
		}
		p.boxes = append(p.boxes, f.items...)
		return err
	case "mc:AlternateContent":
		return r.alternate(x, inside)
	}
	return x.each(inside)
}
