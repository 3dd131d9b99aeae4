package word

// A note is a footnote or an endnote, by its kind and id.
type note struct {
	kind, id string
}

// A reference is where the text refers to a note first.
type reference struct {
	note note
	line int
}

// readNotes reads the notes of both kinds before the text, so that a reference
// to one that is not there is not printed.
func (r *reader) readNotes(a *archive, parts map[string][]string) (map[note][]item, error) {
	notes := map[note][]item{}
	for _, kind := range []string{"footnote", "endnote"} {
		for _, part := range parts[kind+"s"] {
			x, err := a.scan(part)
			if err != nil {
				return nil, err
			}
			err = x.root(func(e element) error {
				if e.name != kind {
					return x.skip()
				}
				f := &flow{}
				err := x.each(func(e element) error { return r.block(x, e, f) })
				f.close()
				notes[note{kind, e.attr("id")}] = f.items
				return err
			}, kind+"s")
			if err != nil {
				return nil, err
			}
		}
	}
	return notes, nil
}

// refer gives the number of a note, counted in the order of the references.
func (r *reader) refer(n note) (int, bool) {
	if number, ok := r.numbers[n]; ok {
		return number, true
	}
	written := false
	for p := range paragraphs(r.notes[n]) {
		written = written || p.worded
	}
	if !written {
		return 0, false
	}
	r.order = append(r.order, reference{n, r.line})
	r.numbers[n] = len(r.order)
	return len(r.order), true
}
