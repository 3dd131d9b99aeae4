package markdown

import (
	"bytes"
	"strconv"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Options say what Parse cannot know by itself.
type Options struct {
	Known func(label string) bool  // whether a label is that of a field; nil: none is
	Slug  func(text string) string // makes a heading's anchor, [a-z0-9-]*; nil: anchors are numbered
}

// Parse reads the text of a file, which begins at byte offset of it. file
// should be UTF-8 in normal form C. A text that is beyond the limits comes
// back empty, with the fault that says why.
func Parse(file []byte, offset int, o Options) *Document {
	d := &Document{source: file[offset:], offset: offset}
	d.coded = bytes.Contains(d.source, []byte("&#"))
	if kind, at, ok := overLimits(d.source); ok {
		d.Faults = []Fault{{Kind: kind, Offset: offset + at}}
		d.source = nil
		return d
	}
	reading := &reading{Document: d, options: o, heading: none, item: none, anchors: map[string]int{}}
	context := parser.NewContext()
	context.Set(readingKey, reading)
	engine := plainEngine
	if mayHoldAddress(d.source) {
		engine = linkingEngine
	}
	root := engine().Parser().Parse(text.NewReader(d.source), parser.WithContext(context))
	if reading.expansion > MaxExpansion {
		return &Document{Faults: []Fault{{Kind: FaultMarks, Offset: offset}}, offset: offset}
	}
	reading.draw(root)
	return d
}

// The engines are GitHub-flavoured Markdown with tasks, made once: the
// library's parser and renderer may be shared, and state goes with the
// context of a parse and the writer of a rendering. Tables align by class,
// since a strict Content-Security-Policy refuses style attributes, and HTML
// the old align. Looking for bare addresses at every word costs a fifth of
// the time, so that texts without any do without.
var (
	plainEngine   = sync.OnceValue(func() goldmark.Markdown { return newEngine() })
	linkingEngine = sync.OnceValue(func() goldmark.Markdown { return newEngine(extension.Linkify) })
)

func newEngine(more ...goldmark.Extender) goldmark.Markdown {
	return goldmark.New(
		goldmark.WithExtensions(append(more,
			extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone)),
			extension.Strikethrough,
			extension.TaskList,
		)...),
		goldmark.WithParserOptions(parser.WithASTTransformers(util.Prioritized(transformer{}, 1000))),
		goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(nodes{}, 1))),
	)
}

// mayHoldAddress reports whether a text holds anything that could be an
// address on the web or of mail, written without marks.
func mayHoldAddress(source []byte) bool {
	return bytes.Contains(source, []byte("://")) || bytes.Contains(source, []byte("www.")) || bytes.IndexByte(source, '@') >= 0
}

// readingKey is where a parse's context holds its *reading.
var readingKey = parser.NewContextKey()

// anchor makes the id of a heading.
func (r *reading) anchor(words string) string {
	slug := ""
	if r.options.Slug != nil {
		slug = r.options.Slug(words)
	}
	if slug == "" {
		slug = "muc-" + strconv.Itoa(len(r.Headings)+1)
	}
	anchor := slug
	for r.anchors[anchor] > 0 {
		r.anchors[slug]++ // counted on, so that many headings alike cost no more
		anchor = slug + "-" + strconv.Itoa(r.anchors[slug])
	}
	r.anchors[anchor] = 1
	return anchor
}
