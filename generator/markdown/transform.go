package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// none is the index of no heading and of no task.
const none = -1

// A task is the node that takes the place of a task's list item. What it says
// is its first child; its fields are taken out of the tree.
type task struct {
	ast.BaseBlock
	index int // into Document.Items
}

var kindTask = ast.NewNodeKind("Task")

func (*task) Kind() ast.NodeKind              { return kindTask }
func (t *task) Dump(source []byte, level int) { ast.DumpHelper(t, source, level, nil, nil) }

// A reading is the state of one walk through a text.
type reading struct {
	*Document
	options   Options
	heading   int
	item      int
	begun     bool           // a task has been seen since the heading
	anchors   map[string]int // that are taken, with the number of the last one alike
	expansion int            // bytes that references by name add to the output
}

// transformer turns the library's tree into ours and notes what it finds.
type transformer struct{}

func (transformer) Transform(root *ast.Document, _ text.Reader, context parser.Context) {
	if r, ok := context.Get(readingKey).(*reading); ok {
		r.blocks(root)
	}
}

// blocks reads the blocks under a node, in order. The node's children may be
// taken out or replaced meanwhile.
func (r *reading) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling()
		r.block(n)
		n = next
	}
}

func (r *reading) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		n.Level = max(n.Level, 2) // the title is the page's only first-level heading
		words := r.plain(n)
		anchor := r.anchor(words.text())
		n.SetAttributeString("id", anchor)
		r.heading, r.begun = len(r.Headings), false
		r.Headings = append(r.Headings, Heading{n.Level, words.text(), anchor, r.offset + r.lineStart(n.Pos())})
		if words.bytes != nil {
			title := words.passage(r.heading, none)
			title.Heading = true
			r.Passages = append(r.Passages, title)
		}
		r.inlines(n)
	case *ast.List:
		r.list(n)
	case *extast.TableCell:
		if n.Alignment != extast.AlignNone {
			n.SetAttributeString("class", n.Alignment.String()) // left, center, right
		}
		r.passage(n)
		r.inlines(n)
	case *ast.Paragraph, *ast.TextBlock:
		r.passage(n)
		r.inlines(n)
	case *ast.HTMLBlock:
		if !isComment(n.Lines().Value(r.source)) {
			r.fault(FaultHTML, n.Pos(), string(n.Lines().Value(r.source)))
		}
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.ThematicBreak, *ast.LinkReferenceDefinition:
	default:
		r.blocks(n)
	}
}

// list reads the items of a list, tasks and others.
func (r *reading) list(list *ast.List) {
	r.part(list)
	tasks := false
	for n := list.FirstChild(); n != nil; {
		next := n.NextSibling()
		if box := checkbox(n); box != nil {
			tasks = true
			r.task(list, n, box)
		}
		n = next
	}
	if !tasks && r.item == none && r.defaults(list) {
		list.SetAttributeString("class", "defaults")
		for n := list.FirstChild(); n != nil; n = n.NextSibling() {
			r.inlines(n.FirstChild()) // the tasks say it, so it is no running text
		}
		return
	}
	if tasks {
		list.SetAttributeString("class", "tasks")
		r.strays(list)
	}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		if _, done := n.(*task); !done {
			r.blocks(n)
		}
	}
}

// part makes a list of its own of the fields that stand directly above the
// first task under a heading. They are the section's defaults; but Markdown
// sees one list with the tasks, blank line or not.
func (r *reading) part(list *ast.List) {
	if r.begun || r.item != none || list.Parent() == nil || list.Parent().Kind() != ast.KindDocument {
		return
	}
	n := list.FirstChild()
	for ; n != nil && checkbox(n) == nil; n = n.NextSibling() {
		if _, known, _ := r.field(n); !known || n.ChildCount() != 1 {
			return
		}
	}
	if n == nil || n == list.FirstChild() {
		return // nothing but fields, or none
	}
	fields := ast.NewList(list.Marker)
	fields.IsTight = list.IsTight
	fields.SetPos(list.Pos())
	for list.FirstChild() != n {
		fields.AppendChild(fields, list.FirstChild())
	}
	list.Parent().InsertBefore(list.Parent(), list, fields)
	r.list(fields)
}

// checkbox gives the box that makes a list item a task.
func checkbox(item ast.Node) *extast.TaskCheckBox {
	if first := item.FirstChild(); first != nil {
		box, _ := first.FirstChild().(*extast.TaskCheckBox)
		return box
	}
	return nil
}

// task puts a task in the place of a list item and reads what is in it.
func (r *reading) task(list, item ast.Node, box *extast.TaskCheckBox) {
	says := item.FirstChild()
	says.RemoveChild(says, box)

	t := &task{index: len(r.Items)}
	at := item.Pos()
	t.SetPos(at)
	list.ReplaceChild(list, item, t)
	adopt(t, item)

	outer := r.item
	r.item, r.begun = t.index, true
	words := r.plain(says)
	r.Items = append(r.Items, Item{Heading: r.heading, Parent: outer, Checked: box.IsChecked, Text: words.text(), Offset: r.offset + at})

	fields, unknown := r.fields(t)
	mine := &r.Items[t.index]
	mine.Fields, mine.Unknown = fields, unknown
	mine.Notes = says.NextSibling() != nil
	r.note(words)
	r.inlines(says)
	for n := says.NextSibling(); n != nil; {
		next := n.NextSibling()
		r.block(n)
		n = next
	}
	r.item = outer
}

// adopt moves the children of one node to another.
func adopt(to, from ast.Node) {
	for n := from.FirstChild(); n != nil; n = from.FirstChild() {
		to.AppendChild(to, n)
	}
}

// passage notes a piece of running text.
func (r *reading) passage(n ast.Node) {
	r.note(r.plain(n))
}

func (r *reading) note(w *words) {
	if len(w.bytes) > 0 {
		r.Passages = append(r.Passages, w.passage(r.heading, r.item))
	}
}

func (r *reading) fault(kind FaultKind, at int, detail string) {
	r.Faults = append(r.Faults, Fault{kind, r.offset + max(at, 0), short(detail)})
}

// short cuts a quotation to what a message can hold.
func short(s string) string {
	const most = 60
	s = strings.TrimSpace(s)
	n := 0
	for i, c := range s {
		if c == '\n' || c == '\r' || n == most {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

// lineStart gives the beginning of the line of a place: a heading's node
// begins after its marks.
func (r *reading) lineStart(at int) int {
	at = min(max(at, 0), len(r.source))
	for at > 0 && r.source[at-1] != '\n' {
		at--
	}
	return at
}
