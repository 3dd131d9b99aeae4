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
	return d.render(w, o, d.drawn.Items[i].Words)
}

// RenderNotes writes what stands under task i beside its fields, tasks nested
// in it included; nothing where Items[i].Notes is false.
func (d *Document) RenderNotes(w io.Writer, i int, o RenderOptions) error {
	return d.render(w, o, d.drawn.Items[i].Notes)
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
	at := piece.From
	for i := piece.First; i < piece.Last; i++ {
		m := &d.Marks[i]
		r.html(at, m.At)
		at = m.At
		switch m.Kind {
		case markText:
			r.text(int(i))
		case markTask:
			if r.options.Task == nil {
				continue
			}
			if err := r.options.Task(r.Buffer, int(m.From)); err != nil {
				return err
			}
			at, i = m.To, d.Items[m.From].After-1
		default:
			if !r.says(m) {
				at = m.To
			}
		}
	}
	r.html(at, piece.To)
	return nil
}

// html writes what lies between two places in the drawing.
func (r *rendering) html(from, to int32) { r.WriteString(r.drawn.HTML[min(from, to):to]) }

// says writes what a page puts before the HTML that belongs to a mark, and
// reports whether that HTML is shown.
func (r *rendering) says(m *mark) bool {
	switch m.Kind {
	case markHere:
		return r.options.Here != ""
	case markHereName:
		r.WriteString(html.EscapeString(r.options.Here))
		return r.options.Here != ""
	}
	url, ok := "", false
	if r.options.Resolve != nil {
		url, ok = r.options.Resolve(r.drawn.Dests[m.From])
	}
	switch {
	case m.Kind == markUnlinked:
		return !ok
	case !ok:
		return false
	case m.Kind == markLink:
		r.WriteString(`<a href="`)
		r.Write(escapeURL(url))
	case m.Kind == markImage:
		r.WriteString(`<img src="`)
		r.Write(escapeURL(url))
	}
	return true
}

// text writes the text at a mark with the automatic links that stand in it. A
// link that goes on in the next piece of text (over a line break) stays open.
func (r *rendering) text(i int) {
	m := &r.drawn.Marks[i]
	value, at := r.source[m.From:m.To], int(m.From)+r.offset
	stop := at + len(value)
	done := 0
	for _, link := range r.linksIn(at, stop) {
		from, to := max(link.Start-at, 0), min(link.Stop-at, len(value))
		if from < done || to < from {
			continue // it overlaps another
		}
		gmhtml.DefaultWriter.Write(r, value[done:from])
		if link.Start >= at || !m.On || !r.reaches(i-1, link) {
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
	return i+1 < len(r.drawn.Marks) && r.drawn.Marks[i+1].Kind == markText && r.drawn.Marks[i+1].On
}

// reaches reports whether a link reaches into the text at a mark.
func (r *rendering) reaches(i int, link AutoLink) bool {
	m := &r.drawn.Marks[i]
	return link.Start < int(m.To)+r.offset && link.Stop > int(m.From)+r.offset
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
