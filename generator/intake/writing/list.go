package writing

import (
	"strings"

	"congbo/generator/intake/draft"
	"congbo/generator/source"
)

// item writes a list item that is no task. One with a number or a letter is a
// paragraph where it stands at the left margin, as on paper. So is one that
// Markdown would take for a field, margin or not.
func (w *writer) item(n *draft.Node) {
	text := n.Text
	if !isDash(n.Marker) {
		text = joined(n.Marker, n.Text)
	}
	if len(lines(text)) == 0 {
		return
	}
	depth := w.depth(n.Level)
	if depth == 0 && (!isDash(n.Marker) || isField(text)) {
		w.paragraph(joined(n.Marker, n.Text), n.Level+1)
		return
	}
	indent := strings.Repeat("  ", depth)
	if depth > 0 && (isField(text) || w.open[depth-1].duty && likeField(text)) {
		w.WriteString("\n" + indent + block(joined(n.Marker, n.Text), indent) + "\n")
		w.inner, w.apart = depth-1, true
		return
	}
	bullet := w.begin(depth, false)
	w.WriteString(indent + bullet + block(text, indent+"  ") + "\n")
}

// depth gives how deep an item of a level is to stand in Markdown: never more
// than one deeper than the open item.
func (w *writer) depth(level int) int {
	if w.base < 0 || level < w.base {
		w.base = level
	}
	return min(level-w.base, w.inner+1, maxDepth)
}

// An open item is the last one at its depth.
type open struct {
	duty bool
	star bool // the bullet of its list is a star
}

// begin opens a list item and gives its bullet. Tasks and other items
// stand in lists of their own, which Markdown parts where the bullet changes:
// in a list with tasks, other items would be read after them.
func (w *writer) begin(depth int, duty bool) string {
	if w.apart {
		w.WriteByte('\n')
	}
	now := open{duty: duty}
	switch {
	case depth < len(w.open) && depth <= w.inner:
		now.star = w.open[depth].star != (w.open[depth].duty != duty)
	case depth > 0 && w.open[depth-1].duty:
		now.star = !duty // the fields above have a dash
	}
	w.open = append(w.open[:depth], now)
	w.inner, w.apart = depth, false
	if now.star {
		return "* "
	}
	return "- "
}

// isDash reports whether a marker has neither number nor letter.
func isDash(marker string) bool { return !strings.ContainsFunc(marker, isWord) }

// isField reports whether a list item that says this would be read as a field
// of a task or of a section.
func isField(text string) bool {
	label, _, ok := strings.Cut(line(text), ":")
	return ok && source.IsLabel(strings.TrimSpace(label))
}

// likeField reports whether a list item under a task might be taken for a
// field with a misspelt label, which check would complain of.
func likeField(text string) bool {
	colon := strings.IndexByte(line(text), ':')
	return colon > 0 && colon <= 120
}
