package source

import (
	"strings"

	"congbo/generator/plan"
)

// A node is a value of front matter, whatever the notation. Scalars are kept
// as they are written: 010 stays 010, NO stays NO.
type node struct {
	kind     nodeKind
	text     string // of a scalar
	number   bool   // a scalar without quotes that the notation takes for a number or a truth value
	items    []*node
	entries  []entry
	position plan.Position
}

// An entry is a key of a table with its value.
type entry struct {
	key      string
	value    *node
	position plan.Position
}

type nodeKind int

const (
	nodeNone nodeKind = iota // null, or nothing after the colon
	nodeScalar
	nodeList
	nodeTable
)

// Limits on front matter: a tree that refers to itself over and over (an
// alias bomb) is refused before it is built.
const (
	maxNodes = 5_000
	maxDepth = 24
)

// add puts an entry into a table, unless its key is taken.
func (n *node) add(f *file, e entry) {
	for _, other := range n.entries {
		if other.key == e.key {
			f.fault("front.twice", e.position, "key", e.key, "line", decimal(other.position.Line))
			return
		}
	}
	n.entries = append(n.entries, e)
}

// words gives what a node says where a line of text is wanted. A line such as
// `Lưu: VT, QLKH` in a list is a table to the notation and words to its
// author.
func (n *node) words() (string, bool) {
	switch {
	case n.kind == nodeScalar:
		return strings.Join(strings.Fields(legible(n.text)), " "), true
	case n.kind == nodeTable && len(n.entries) == 1 && n.entries[0].value.kind == nodeScalar:
		return strings.Join(strings.Fields(legible(n.entries[0].key+": "+n.entries[0].value.text)), " "), true
	}
	return "", false
}
