package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// fields takes the fields out of the lists directly under a task. Items with
// labels that nobody knows stay where they are and come back too.
func (r *reading) fields(t *task) (fields, unknown []Field) {
	for n := t.FirstChild(); n != nil; {
		next := n.NextSibling()
		if list, ok := n.(*ast.List); ok {
			for item := list.FirstChild(); item != nil; {
				following := item.NextSibling()
				if checkbox(item) == nil {
					field, known, ok := r.field(item)
					switch {
					case known:
						fields = append(fields, r.values(field, item)...)
						r.takeOut(t, list, item)
					case ok:
						unknown = append(unknown, field)
					}
				}
				item = following
			}
			if !list.HasChildren() {
				t.RemoveChild(t, list)
			}
		}
		n = next
	}
	return fields, unknown
}

// field reads a list item as `Label: value`. ok says that it looks like one.
func (r *reading) field(item ast.Node) (f Field, known, ok bool) {
	says := item.FirstChild()
	if says == nil || (says.Kind() != ast.KindTextBlock && says.Kind() != ast.KindParagraph) {
		return f, false, false
	}
	w := r.plain(says)
	colon := strings.IndexByte(w.text(), ':')
	if colon <= 0 || colon > 120 {
		return f, false, false
	}
	label, _ := w.cut(0, colon)
	value, runs := w.cut(colon+1, len(w.bytes))
	f = Field{Label: label, Value: value, Runs: runs, URL: firstURL(says), Offset: r.offset + max(says.Pos(), 0)}
	if len(w.runs) > 0 {
		f.Offset = w.runs[0].Offset
	}
	f.At = f.Offset
	if len(runs) > 0 {
		f.At = runs[0].Offset
	}
	known = r.options.Known != nil && r.options.Known(label)
	return f, known, known || likeLabel(label, value)
}

// likeLabel reports whether words before a colon were probably meant as a
// label: few words, and no punctuation among them.
func likeLabel(label, value string) bool {
	return utf8.RuneCountInString(label) <= 30 && strings.Count(label, " ") < 5 &&
		!strings.ContainsAny(label, ".,;()[]\"“”/") && !strings.HasPrefix(value, "//") &&
		strings.ContainsFunc(label, func(c rune) bool { return c > '9' })
}

// values gives a field once for every item of a list below it, where it has
// no value of its own: one unit a line.
func (r *reading) values(f Field, item ast.Node) []Field {
	r.inlines(item.FirstChild())
	list, ok := item.FirstChild().NextSibling().(*ast.List)
	if f.Value != "" || !ok {
		return []Field{f}
	}
	var all []Field
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		says := n.FirstChild()
		if says == nil || checkbox(n) != nil || says.NextSibling() != nil {
			return []Field{f} // not a plain list of values: it is kept as notes
		}
		w := r.plain(says)
		value, runs := w.cut(0, len(w.bytes))
		if value == "" {
			continue
		}
		one := Field{Label: f.Label, Value: value, Runs: runs, URL: firstURL(says), Offset: f.Offset, At: f.Offset}
		if len(runs) > 0 {
			one.At = runs[0].Offset
		}
		all = append(all, one)
	}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		r.inlines(n.FirstChild())
	}
	item.RemoveChild(item, list)
	return all
}

// takeOut removes a field's item from its list; what else stands in the item
// stays with the task, after the list.
func (r *reading) takeOut(t *task, list, item ast.Node) {
	list.RemoveChild(list, item)
	after := ast.Node(list)
	for n := item.FirstChild().NextSibling(); n != nil; {
		next := n.NextSibling()
		item.RemoveChild(item, n)
		t.InsertAfter(t, after, n)
		after = n
		n = next
	}
}

// defaults notes a list of nothing but fields that stands before the first
// task under a heading.
func (r *reading) defaults(list *ast.List) bool {
	if list.Parent() == nil || list.Parent().Kind() != ast.KindDocument {
		return false
	}
	var fields []Field
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		field, known, _ := r.field(item)
		if !known || item.ChildCount() != 1 {
			return false
		}
		fields = append(fields, field)
	}
	if r.begun {
		for _, field := range fields {
			r.Faults = append(r.Faults, Fault{FaultStray, field.Offset, field.Label})
		}
		return false
	}
	r.Defaults = append(r.Defaults, Defaults{r.heading, fields})
	return true
}

// strays finds the fields that stand beside a task instead of under it.
func (r *reading) strays(list *ast.List) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if item.Kind() != ast.KindListItem {
			continue
		}
		if field, known, _ := r.field(item); known {
			r.Faults = append(r.Faults, Fault{FaultStray, field.Offset, field.Label})
		}
	}
}

// firstURL gives the destination of the first link under a node.
func firstURL(parent ast.Node) string {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if link, ok := n.(*ast.Link); ok {
			return string(link.Destination)
		}
		if url := firstURL(n); url != "" {
			return url
		}
	}
	return ""
}
