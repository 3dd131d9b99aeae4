package markdown

import (
	"bytes"
	"html"
	"io"
	"sort"

	gmhtml "github.com/yuin/goldmark/renderer/html"
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
	return d.render(w, o, d.drawn.all())
}

// RenderItem writes what task i says as inline HTML, without its fields and
// notes.
func (d *Document) RenderItem(w io.Writer, i int, o RenderOptions) error {
	return d.render(w, o, d.drawn.items[i].words)
}

// RenderNotes writes what stands under task i beside its fields, tasks nested
// in it included; nothing where Items[i].Notes is false.
func (d *Document) RenderNotes(w io.Writer, i int, o RenderOptions) error {
	return d.render(w, o, d.drawn.items[i].notes)
}

// render writes a piece of the drawing. Callbacks write to the same buffer, so
// that all comes out in order.
func (d *Document) render(w io.Writer, o RenderOptions, piece span) error {
	buffer, direct := w.(*bytes.Buffer)
	if !direct {
		buffer = &bytes.Buffer{}
	}
	start := buffer.Len()
	r := rendering{memory{buffer}, d, o}
	if err := r.write(piece); err != nil {
		return err
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

// A rendering is a text on its way onto a page.
type rendering struct {
	memory
	*Document
	options RenderOptions
}

// write writes a piece of the drawing, with what the page says at its marks.
func (r *rendering) write(piece span) error {
	d := &r.drawn
	at := piece.from
	for i := piece.first; i < piece.last; i++ {
		m := &d.marks[i]
		r.Write(d.html[at:m.at])
		at = m.at
		switch m.kind {
		case markText:
			r.text(int(i))
		case markTask:
			if r.options.Task == nil {
				continue
			}
			if err := r.options.Task(r.Buffer, int(m.from)); err != nil {
				return err
			}
			at, i = m.to, d.items[m.from].after-1
		default:
			if !r.says(m) {
				at = m.to
			}
		}
	}
	r.Write(d.html[at:piece.to])
	return nil
}

// says writes what a page puts before the HTML that belongs to a mark, and
// reports whether that HTML is shown.
func (r *rendering) says(m *mark) bool {
	switch m.kind {
	case markHere:
		return r.options.Here != ""
	case markHereName:
		r.WriteString(html.EscapeString(r.options.Here))
		return r.options.Here != ""
	}
	url, ok := "", false
	if r.options.Resolve != nil {
		url, ok = r.options.Resolve(r.drawn.dests[m.from])
	}
	switch {
	case m.kind == markUnlinked:
		return !ok
	case !ok:
		return false
	case m.kind == markLink:
		r.WriteString(`<a href="`)
		r.Write(escapeURL(url))
	case m.kind == markImage:
		r.WriteString(`<img src="`)
		r.Write(escapeURL(url))
	}
	return true
}

// text writes the text at a mark with the automatic links that stand in it. A
// link that goes on in the next piece of text (over a line break) stays open.
func (r *rendering) text(i int) {
	m := &r.drawn.marks[i]
	value, at := r.source[m.from:m.to], int(m.from)+r.offset
	stop := at + len(value)
	done := 0
	for _, link := range r.linksIn(at, stop) {
		from, to := max(link.Start-at, 0), min(link.Stop-at, len(value))
		if from < done || to < from {
			continue // it overlaps another
		}
		gmhtml.DefaultWriter.Write(r, value[done:from])
		if link.Start >= at || !m.on || !r.reaches(i-1, link) {
			r.open(link)
		}
		gmhtml.DefaultWriter.Write(r, value[from:to])
		if link.Stop <= stop || !r.goesOn(i) || !r.reaches(i+1, link) {
			r.WriteString("</a>")
		}
		done = to
	}
	gmhtml.DefaultWriter.Write(r, value[done:])
}

// goesOn reports whether the text at a mark goes on at the next one.
func (r *rendering) goesOn(i int) bool {
	return i+1 < len(r.drawn.marks) && r.drawn.marks[i+1].kind == markText && r.drawn.marks[i+1].on
}

// reaches reports whether a link reaches into the text at a mark.
func (r *rendering) reaches(i int, link AutoLink) bool {
	m := &r.drawn.marks[i]
	return link.Start < int(m.to)+r.offset && link.Stop > int(m.from)+r.offset
}

// linksIn gives the automatic links that bytes start to stop of the file
// overlap.
func (r *rendering) linksIn(start, stop int) []AutoLink {
	all := r.options.Links
	from := sort.Search(len(all), func(i int) bool { return all[i].Stop > start })
	to := from
	for to < len(all) && all[to].Start < stop {
		to++
	}
	return all[from:to]
}

func (r *rendering) open(link AutoLink) {
	r.WriteString(`<a href="`)
	r.Write(escapeURL(link.URL))
	if link.Ambiguous {
		r.WriteString(`" class="ambiguous`)
	}
	if link.Title != "" {
		r.WriteString(`" title="`)
		r.WriteString(html.EscapeString(link.Title))
	}
	r.WriteString(`">`)
}
