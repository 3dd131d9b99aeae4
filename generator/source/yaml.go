package source

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/problem"

	"go.yaml.in/yaml/v4"
)

// decodeYAML reads YAML front matter.
func decodeYAML(f *file, found front) (*node, bool) {
	first := f.at(found.offset).Line - 1
	var root yaml.Node
	err := yaml.Load(found.text, &root)
	if err != nil && len(strings.TrimSpace(withoutComments(found.text))) == 0 {
		return &node{kind: nodeTable, position: f.at(found.offset)}, true
	}
	if err != nil && likeBody(found.text) {
		f.fault("front.unclosed", plan.Position{File: f.path, Line: max(first, 1), Column: 1}, "fence", "---")
		return nil, false
	}
	if err != nil {
		f.yamlFault(err, first)
		return nil, false
	}
	y := &yamlReader{file: f, first: first}
	tree := y.node(&root, 0)
	if y.failed {
		return nil, false
	}
	return tree, true
}

// withoutComments gives what is left of YAML of which only comments matter.
func withoutComments(text []byte) string {
	var left []string
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(strings.TrimSpace(line), "#") {
			left = append(left, line)
		}
	}
	return strings.Join(left, "")
}

// likeBody reports whether front matter that is no YAML is really the whole
// file up to some rule in its text, because the closing fence is missing.
func likeBody(text []byte) bool {
	return bytes.Contains(text, []byte("\n## ")) || bytes.Contains(text, []byte("\n- [ ] "))
}

// yamlFault says in the author's words what the YAML library found. What
// webmasters get wrong most is a colon in a text without quotes.
func (f *file) yamlFault(err error, first int) {
	code, at, detail := problem.Code("front.yaml"), plan.Position{File: f.path, Line: first, Column: 1}, err.Error()
	if load := (*yaml.LoadError)(nil); errors.As(err, &load) {
		detail = load.Message
		mark := load.Mark
		if strings.Contains(detail, "unexpected end of stream") && load.ContextMark.Line > 0 {
			mark = load.ContextMark // where the quotation opened
		}
		if mark.Line > 0 {
			at.Line, at.Column = first+mark.Line, mark.Column
		}
	}
	switch {
	case strings.Contains(detail, "mapping values are not allowed"):
		code = "front.yaml-colon"
	case strings.Contains(detail, "tab character"), strings.Contains(detail, "cannot start any token"):
		code = "front.yaml-character"
	case strings.Contains(detail, "did not find expected key"), strings.Contains(detail, "could not find expected ':'"):
		code = "front.yaml-indent"
	case strings.Contains(detail, "unexpected end of stream"):
		code = "front.yaml-quote"
	case strings.Contains(detail, "document"):
		code = "front.yaml-documents"
	case strings.Contains(detail, "depth"), strings.Contains(detail, "alias"), strings.Contains(detail, "excessive"):
		code = "front.too-deep"
	}
	f.fault(code, at, "detail", detail)
}

// A yamlReader turns the library's nodes into ours.
type yamlReader struct {
	file   *file
	first  int // lines of the file before the front matter
	count  int
	failed bool
}

func (y *yamlReader) position(n *yaml.Node) plan.Position {
	return plan.Position{File: y.file.path, Line: y.first + n.Line, Column: n.Column}
}

// node follows aliases, and so counts what it makes.
func (y *yamlReader) node(n *yaml.Node, depth int) *node {
	out := &node{position: y.position(n)}
	if y.count++; y.failed || y.count > maxNodes || depth > maxDepth {
		if !y.failed {
			y.file.fault("front.too-deep", out.position)
		}
		y.failed = true
		return out
	}
	switch n.Kind {
	case yaml.DocumentNode:
		if len(n.Content) == 1 {
			return y.node(n.Content[0], depth)
		}
	case yaml.AliasNode:
		at := out.position
		out = y.node(n.Alias, depth+1)
		out.position = at
	case yaml.ScalarNode:
		plain := n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
		if n.Tag == "!!null" && plain {
			return out
		}
		out.kind, out.text = nodeScalar, n.Value
		out.number = plain && n.Tag != "!!str"
	case yaml.SequenceNode:
		out.kind = nodeList
		for _, item := range n.Content {
			out.items = append(out.items, y.node(item, depth+1))
		}
	case yaml.MappingNode:
		out.kind = nodeTable
		for i := 0; i+1 < len(n.Content); i += 2 {
			key := n.Content[i]
			if key.Kind == yaml.AliasNode {
				key = key.Alias
			}
			if key.Kind != yaml.ScalarNode {
				y.file.fault("front.key", y.position(n.Content[i]))
				continue
			}
			out.add(y.file, entry{key.Value, y.node(n.Content[i+1], depth+1), y.position(n.Content[i])})
		}
	}
	return out
}

func decimal(n int) string { return strconv.Itoa(n) }

// asError is errors.As for the error types of this package's libraries.
func asError[E error](err error, target *E) bool { return errors.As(err, target) }
