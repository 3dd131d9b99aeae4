// Package writing turns a draft into a file in the authoring format, and
// checks the file against the source, word by word.
//
// Nothing of a source becomes markup by chance: every character that Markdown
// would take for its own is escaped where it would, and nowhere else, so that
// the file reads well in an editor. A paragraph is a line. Dashes and plus
// signs become list items; numbers and letters stay the words that they are
// (a paragraph `a) …`, at the left margin, a list item that says `a) …` deeper
// down), because Markdown would count them anew. A task's number is its Mã
// (see Codes) and is shown with it, so it does not stand in the text again.
package writing

import (
	"bytes"
	"strings"

	"congbo/generator/intake/draft"
)

// Markdown gives the file of a plan. origin, the name of the file that it was
// made from, stands in it as a comment (see Origin). hold makes it a draft,
// which is kept out of the site; so does a title, issuer or place that the
// source leaves blank. The error says that the front matter could not be
// written, which no text should bring about.
func Markdown(d *draft.Draft, origin string, hold bool) ([]byte, error) {
	head, err := front(&d.Head, hold)
	if err != nil {
		return nil, err
	}
	w := &writer{}
	w.outside(-1)
	w.WriteString("---\n")
	if origin = line(origin); origin != "" {
		w.WriteString(originMark + origin + "\n")
	}
	w.Write(head)
	w.WriteString("---\n")
	for i := range d.Body {
		w.node(&d.Body[i])
	}
	return w.Bytes(), nil
}

// originMark opens the comment that says what a file was made from.
const originMark = "# congbo import: "

// Origin gives the name of the file that a plan was made from by Markdown;
// empty where it was not, or where its comment is gone.
func Origin(file []byte) string {
	start := strings.TrimPrefix(string(file[:min(len(file), 4096)]), "\ufeff")
	for line := range strings.Lines(start) {
		line = strings.TrimRight(line, "\r\n")
		if origin, ok := strings.CutPrefix(line, originMark); ok {
			return origin
		}
		if line != "" && line != "---" && line[0] != '#' {
			break
		}
	}
	return ""
}

// A writer writes the body of one plan.
type writer struct {
	bytes.Buffer
	under int    // the level of the heading that is open
	base  int    // the level that stands at the left margin, -1 where the next item says
	inner int    // how deep the list item stands that is still open, -1 outside of lists
	open  []open // items, by depth
	apart bool   // the next list item needs an empty line before it
}

// maxDepth is how deep list items stand at most; no document on paper goes
// further than four.
const maxDepth = 8

// node writes one piece of the body.
func (w *writer) node(n *draft.Node) {
	if n.Kind == draft.Heading {
		w.under = n.Level
	} else if n.Under > 0 && n.Under != w.under { // it belongs to a heading further up
		w.under, w.base, w.apart = n.Under, -1, true
	}
	switch n.Kind {
	case draft.Heading:
		w.heading(n)
	case draft.Item:
		w.item(n)
	case draft.Duty:
		w.task(n)
	case draft.Table:
		if n.Table != nil {
			w.table(n.Table)
		}
	default: // paragraphs; footnotes, which stand where the source has them
		w.paragraph(joined(n.Marker, n.Text), -1)
	}
}

// outside ends a list. base is the level that the left margin has from there.
func (w *writer) outside(base int) { w.base, w.inner, w.apart = base, -1, true }

func (w *writer) paragraph(text string, base int) {
	if text = block(text, ""); text != "" {
		w.outside(base)
		w.WriteString("\n" + text + "\n")
	}
}

func (w *writer) heading(n *draft.Node) {
	if text := title(joined(n.Marker, n.Text)); text != "" {
		w.outside(-1)
		w.WriteString("\n" + strings.Repeat("#", min(max(n.Level, 2), 6)) + " " + text + "\n")
	}
}
