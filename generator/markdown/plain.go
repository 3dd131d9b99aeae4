package markdown

import (
	"html"
	"strings"

	"congbo/generator/plan"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// words are plain text together with where it stands in the file.
type words struct {
	bytes []byte
	runs  []plan.Run
	gap   bool // white space is due before the next byte
	space int  // the byte after the space in the file that is the gap, 0 for none
}

func (w *words) text() string { return string(w.bytes) }

func (w *words) passage(heading, task int) plan.Passage {
	return plan.Passage{Section: heading, Task: task, Text: w.text(), Runs: w.runs}
}

// plain gives the words of a node's inline text: marks resolved, white space
// joined, images by their descriptions, raw HTML left out.
func (r *reading) plain(n ast.Node) *words {
	w := &words{}
	r.gather(w, n, true)
	return w
}

// gather adds the words under a node. Placed text has runs; text in code has
// none, so that nothing links into it.
func (r *reading) gather(w *words, parent ast.Node, placed bool) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			value := n.Segment.Value(r.source)
			switch {
			case !placed:
				w.loose(value)
			case n.IsRaw():
				w.raw(value, r.offset+n.Segment.Start)
			default:
				w.marked(value, r.offset+n.Segment.Start)
			}
			if n.SoftLineBreak() || n.HardLineBreak() {
				w.gap = true
			}
		case *ast.String:
			w.loose(n.Value)
		case *ast.CodeSpan:
			r.gather(w, n, false)
		case *ast.AutoLink:
			w.loose(n.Label(r.source))
		case *ast.RawHTML:
			w.gap = w.gap || isBreak(n.Segments.Value(r.source))
		default:
			r.gather(w, n, placed)
		}
	}
}

// marked adds Markdown text in which backslashes and entities still stand.
func (w *words) marked(s []byte, at int) {
	from := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			w.raw(s[from:i], at+from)
			from = i + 1
			i++
		case s[i] == '&':
			stop := i + 1
			for stop < len(s) && stop < i+32 && s[stop] != ';' && s[stop] != '&' && !util.IsSpace(s[stop]) {
				stop++
			}
			if stop == len(s) || s[stop] != ';' {
				continue
			}
			entity := string(s[i : stop+1])
			if meaning := html.UnescapeString(entity); meaning != entity {
				w.raw(s[from:i], at+from)
				w.loose(legible([]byte(strings.ReplaceAll(meaning, "\u00a0", " "))))
				from = stop + 1
				i = stop
			}
		}
	}
	w.raw(s[from:], at+from)
}

// raw adds bytes that stand in the file at a place just as they are, with
// white space joined.
func (w *words) raw(s []byte, at int) {
	for i := 0; i < len(s); {
		if isSpace(s[i]) {
			if !w.gap && s[i] == ' ' {
				w.space = at + i + 1
			}
			w.gap = true
			i++
			continue
		}
		// A run goes on over single spaces, which are the same in both texts.
		stop := i + 1
		for stop < len(s) && (!isSpace(s[stop]) || s[stop] == ' ' && stop+1 < len(s) && !isSpace(s[stop+1])) {
			stop++
		}
		if w.close() && w.space == at+i {
			w.run(len(w.bytes)-1, at+i-1, stop-i+1)
		} else {
			w.run(len(w.bytes), at+i, stop-i)
		}
		w.bytes = append(w.bytes, s[i:stop]...)
		i = stop
	}
}

// loose adds bytes that have no place of their own in the file.
func (w *words) loose(s []byte) {
	for _, c := range s {
		if isSpace(c) {
			w.gap = true
			continue
		}
		w.close()
		w.bytes = append(w.bytes, c)
	}
}

// close writes the white space that is due, and reports whether any was.
func (w *words) close() bool {
	due := w.gap && len(w.bytes) > 0
	if due {
		w.bytes = append(w.bytes, ' ')
	}
	w.gap = false
	return due
}

// run notes a run, as part of the last one where it goes on from there.
func (w *words) run(at, offset, size int) {
	if n := len(w.runs); n > 0 {
		last := &w.runs[n-1]
		if last.At+last.Len == at && last.Offset+last.Len == offset {
			last.Len += size
			return
		}
	}
	w.runs = append(w.runs, plan.Run{At: at, Offset: offset, Len: size})
}

// cut gives the words from byte from to byte to, without white space around.
func (w *words) cut(from, to int) (string, []plan.Run) {
	for from < to && w.bytes[from] == ' ' {
		from++
	}
	for to > from && w.bytes[to-1] == ' ' {
		to--
	}
	var runs []plan.Run
	for _, run := range w.runs {
		start, stop := max(run.At, from), min(run.At+run.Len, to)
		if start < stop {
			runs = append(runs, plan.Run{At: start - from, Offset: run.Offset + start - run.At, Len: stop - start})
		}
	}
	return string(w.bytes[from:to]), runs
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'
}

// isBreak reports whether raw HTML is a line break, the one element that
// table cells cannot do without.
func isBreak(tag []byte) bool {
	s := strings.ToLower(strings.Join(strings.Fields(string(tag)), ""))
	return s == "<br>" || s == "<br/>"
}

// isComment reports whether raw HTML is a comment, which an author may leave
// for colleagues: it is not shown.
func isComment(s []byte) bool {
	t := strings.TrimSpace(string(s))
	return strings.HasPrefix(t, "<!--") && strings.HasSuffix(t, "-->") && strings.Count(t, "-->") == 1
}
