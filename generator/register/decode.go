package register

import (
	"errors"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/vietnamese"

	"go.yaml.in/yaml/v4"
)

// decoder reads one file, strictly: every key must be known, every value of
// its kind, and each fault is told with its line and column.
type decoder struct {
	file     string
	problems *problem.List
}

func (d *decoder) fault(code problem.Code, n *yaml.Node, args ...string) {
	d.problems.Add(problem.New(code, d.position(n), args...))
}

func (d *decoder) position(n *yaml.Node) problem.Position {
	return problem.Position{File: d.file, Line: n.Line, Column: n.Column}
}

// records gives the list under the one key of a file: places or roles.
func (d *decoder) records(text []byte, key string) []*yaml.Node {
	var root yaml.Node
	if err := yaml.Load(text, &root); err != nil {
		if blank(text) {
			return nil
		}
		at, detail := problem.Position{File: d.file, Line: 1, Column: 1}, err.Error()
		if load := (*yaml.LoadError)(nil); errors.As(err, &load) {
			detail = load.Message
			if load.Mark.Line > 0 {
				at.Line, at.Column = load.Mark.Line, load.Mark.Column
			}
		}
		d.problems.Add(problem.New("register.yaml", at, "detail", detail))
		return nil
	}
	node := &root
	if node.Kind == yaml.DocumentNode && len(node.Content) > 0 {
		node = node.Content[0]
	}
	var list []*yaml.Node
	d.table(node, fields{key: func(n *yaml.Node) { list = d.list(n) }})
	return list
}

// blank reports whether a file holds nothing but comments.
func blank(text []byte) bool {
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			return false
		}
	}
	return true
}

// fields are what reads each key of a table.
type fields map[string]func(*yaml.Node)

// table reads a mapping, key by key. It gives the keys that were there.
func (d *decoder) table(n *yaml.Node, known fields) map[string]bool {
	seen := map[string]bool{}
	if n.Kind != yaml.MappingNode {
		d.fault("register.table", n)
		return seen
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		read, ok := known[key.Value]
		switch {
		case key.Kind != yaml.ScalarNode || !ok:
			d.fault("register.unknown-key", key, "key", key.Value, "known", knownKeys(known))
		case seen[key.Value]:
			d.fault("register.twice", key, "key", key.Value)
		default:
			seen[key.Value] = true
			read(value)
		}
	}
	return seen
}

func (d *decoder) list(n *yaml.Node) []*yaml.Node {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		d.fault("register.list", n)
		return nil
	}
	return n.Content
}

// text gives a function that reads a text into a field.
func (d *decoder) text(into *string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
			d.fault("register.text", n)
			return
		}
		*into = strings.Join(strings.Fields(vietnamese.NFC(n.Value)), " ")
	}
}

func (d *decoder) texts(into *[]string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		for _, item := range d.list(n) {
			var s string
			if d.text(&s)(item); s != "" {
				*into = append(*into, s)
			}
		}
	}
}

// ids reads a list of references.
func (d *decoder) ids(into *[]string, refs *[]reference) func(*yaml.Node) {
	return func(n *yaml.Node) {
		for _, item := range d.list(n) {
			var s string
			if d.text(&s)(item); s != "" {
				*into = append(*into, s)
				*refs = append(*refs, reference{s, d.position(item)})
			}
		}
	}
}

// date gives a function that reads a full date into a field.
func (d *decoder) date(into *plan.Date) func(*yaml.Node) {
	return func(n *yaml.Node) {
		date, ok := vietnamese.ParseDate(n.Value)
		if n.Kind != yaml.ScalarNode || !ok || !date.Full() {
			d.fault("register.date", n, "value", n.Value)
			return
		}
		*into = date
	}
}

// choice gives a function that reads one of a few words into a field.
func (d *decoder) choice(into *string, words ...string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		for _, w := range words {
			if n.Kind == yaml.ScalarNode && n.Value == w {
				*into = w
				return
			}
		}
		d.fault("register.choice", n, "value", n.Value, "known", strings.Join(words, ", "))
	}
}

// need tells of keys that a record must have and has not.
func (d *decoder) need(n *yaml.Node, seen map[string]bool, keys ...string) bool {
	all := n.Kind == yaml.MappingNode
	for _, key := range keys {
		if n.Kind == yaml.MappingNode && !seen[key] {
			d.fault("register.missing", n, "key", key)
			all = false
		}
	}
	return all
}
