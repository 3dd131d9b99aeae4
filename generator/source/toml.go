package source

import (
	"strings"

	"congbo/generator/plan"

	"github.com/pelletier/go-toml/v2/unstable"
)

// decodeTOML reads TOML front matter.
func decodeTOML(f *file, found front) (*node, bool) {
	t := &tomlReader{file: f, front: found, made: map[*node]bool{}}
	t.parser.Reset(found.text)
	root := &node{kind: nodeTable, position: f.at(found.offset)}
	table := root
	for t.parser.NextExpression() && !t.failed {
		switch e := t.parser.Expression(); e.Kind {
		case unstable.KeyValue:
			t.pair(table, e, 0)
		case unstable.Table, unstable.ArrayTable:
			table = t.table(root, e)
		}
	}
	if err := t.parser.Error(); err != nil {
		at := found.offset
		if parse := (*unstable.ParserError)(nil); asError(err, &parse) && len(parse.Highlight) > 0 {
			at += int(t.parser.Range(parse.Highlight).Offset)
		}
		f.fault("front.toml", f.at(at), "detail", strings.TrimPrefix(err.Error(), "toml: "))
		return nil, false
	}
	return root, !t.failed
}

// A tomlReader turns the library's expressions into nodes.
type tomlReader struct {
	file   *file
	front  front
	parser unstable.Parser
	made   map[*node]bool // tables that have had a heading of their own
	count  int
	failed bool
}

func (t *tomlReader) position(n *unstable.Node) plan.Position {
	at := t.front.offset + int(n.Raw.Offset)
	if n.Raw.Length == 0 && len(n.Data) > 0 {
		at = t.front.offset + t.offset(n.Data)
	}
	return t.file.at(at)
}

// offset gives where bytes that the parser handed out stand in the block; 0
// where it made them itself.
func (t *tomlReader) offset(part []byte) (at int) {
	defer func() {
		if recover() != nil { // Range panics on bytes that are not of its input
			at = 0
		}
	}()
	return int(t.parser.Range(part).Offset)
}

// table finds or makes the table that a heading opens: [signer] or [[files]].
func (t *tomlReader) table(root *node, e *unstable.Node) *node {
	at := root
	keys := e.Key()
	for keys.Next() {
		key, position := string(keys.Node().Data), t.position(keys.Node())
		if keys.IsLast() && e.Kind == unstable.ArrayTable {
			list := t.child(at, key, position, nodeList)
			item := &node{kind: nodeTable, position: position}
			list.items = append(list.items, item)
			return item
		}
		at = t.child(at, key, position, nodeTable)
		if keys.IsLast() && t.made[at] {
			t.file.fault("front.twice", position, "key", key, "line", decimal(at.position.Line))
		}
	}
	t.made[at] = true
	return at
}

// child finds or makes the table or list under a key; within a list of
// tables, the last one is meant.
func (t *tomlReader) child(in *node, key string, position plan.Position, kind nodeKind) *node {
	for _, e := range in.entries {
		if e.key != key {
			continue
		}
		if kind == nodeTable && e.value.kind == nodeList && len(e.value.items) > 0 {
			return e.value.items[len(e.value.items)-1]
		}
		if e.value.kind != kind {
			t.file.fault("front.twice", position, "key", key, "line", decimal(e.position.Line))
			return &node{kind: kind, position: position}
		}
		return e.value
	}
	made := &node{kind: kind, position: position}
	in.add(t.file, entry{key, made, position})
	return made
}

// pair reads `key = value`; dotted keys make tables on the way.
func (t *tomlReader) pair(in *node, e *unstable.Node, depth int) {
	keys := e.Key()
	for keys.Next() {
		key, position := string(keys.Node().Data), t.position(keys.Node())
		if keys.IsLast() {
			in.add(t.file, entry{key, t.value(e.Value(), position, depth), position})
			return
		}
		in = t.child(in, key, position, nodeTable)
	}
}

func (t *tomlReader) value(v *unstable.Node, key plan.Position, depth int) *node {
	out := &node{kind: nodeScalar, text: string(v.Data), position: key}
	if t.count++; !t.failed && (t.count > maxNodes || depth > maxDepth) {
		t.file.fault("front.too-deep", key)
		t.failed = true
	}
	if t.failed {
		return out
	}
	if v.Raw.Length > 0 || len(v.Data) > 0 {
		if at := t.position(v); at.Line > key.Line || at.Line == key.Line && at.Column > key.Column {
			out.position = at
		}
	}
	switch v.Kind {
	case unstable.String:
	case unstable.Array:
		out.kind, out.text = nodeList, ""
		items := v.Children()
		for items.Next() {
			out.items = append(out.items, t.value(items.Node(), key, depth+1))
		}
	case unstable.InlineTable:
		out.kind, out.text = nodeTable, ""
		pairs := v.Children()
		for pairs.Next() {
			t.pair(out, pairs.Node(), depth+1)
		}
	default:
		out.number = true
	}
	return out
}
