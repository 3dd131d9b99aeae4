package source

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"github.com/adrg/frontmatter"
)

// maxFront is the most bytes that front matter may have.
const maxFront = 256 << 10

// A notation is a language that front matter is written in.
type notation string

const (
	notationYAML notation = "yaml"
	notationTOML notation = "toml"
	notationJSON notation = "json"
)

// A front is the front matter of a file as it stands there.
type front struct {
	notation notation
	text     []byte
	offset   int // of text in the file
	body     int // where the body begins
}

// fences are the lines that open and close front matter.
var fences = []struct {
	open, close string
	notation    notation
}{
	{"---", "---", notationYAML},
	{"---yaml", "---", notationYAML},
	{"+++", "+++", notationTOML},
	{"---toml", "---", notationTOML},
	{";;;", ";;;", notationJSON},
	{"---json", "---", notationJSON},
}

// split finds the front matter of a file. Not ok means that there is none
// that can be read, and that the problems say why.
func (f *file) split() (found front, ok bool) {
	start := len(f.text) - len(bytes.TrimLeft(f.text, " \t\n"))
	start = bytes.LastIndexByte(f.text[:start], '\n') + 1
	line, next := lineAt(f.text, start)
	for _, fence := range fences {
		if line != fence.open {
			continue
		}
		for at := next; at < len(f.text); {
			line, after := lineAt(f.text, at)
			if line == fence.close {
				return f.checked(front{fence.notation, f.text[next:at], next, after})
			}
			at = after
		}
		f.fault("front.unclosed", f.at(start), "fence", fence.close)
		return found, false
	}
	if strings.HasPrefix(line, "{") {
		return f.splitJSON(start)
	}
	if likeFence(line) {
		f.fault("front.fence", f.at(start), "line", line)
	} else {
		f.fault("front.missing", f.at(start))
	}
	return found, false
}

// splitJSON finds the end of a JSON object that opens the file.
func (f *file) splitJSON(start int) (front, bool) {
	decoder := json.NewDecoder(bytes.NewReader(f.text[start:]))
	var object json.RawMessage
	err := decoder.Decode(&object)
	switch syntax := (*json.SyntaxError)(nil); {
	case err == io.ErrUnexpectedEOF:
		f.fault("front.unclosed", f.at(start), "fence", "}")
		return front{}, false
	case err != nil:
		at := start
		if asError(err, &syntax) {
			at += int(syntax.Offset) - 1
		}
		f.fault("front.json", f.at(at), "detail", err.Error())
		return front{}, false
	}
	stop := start + int(decoder.InputOffset())
	rest, body := lineAt(f.text, stop)
	if rest != "" {
		f.fault("front.after-brace", f.at(stop))
		return front{}, false
	}
	return f.checked(front{notationJSON, f.text[start:stop], start, body})
}

func (f *file) checked(found front) (front, bool) {
	if len(found.text) > maxFront {
		f.fault("front.too-big", f.at(found.offset))
		return front{}, false
	}
	return found, true
}

// lineAt gives the line that begins at a byte, without white space at its
// end, and where the next one begins. White space before it counts: an
// indented fence is not a fence.
func lineAt(text []byte, start int) (line string, next int) {
	next = len(text)
	if i := bytes.IndexByte(text[start:], '\n'); i >= 0 {
		next = start + i + 1
	}
	return strings.TrimRight(string(text[start:next]), " \t\n"), next
}

// likeFence reports whether a line was probably meant to be a fence: Word
// turns three hyphens into a dash.
func likeFence(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && len(line) <= 24 && strings.Trim(line, "-–—+;=_*") == ""
}

// decode reads front matter into a tree. frontmatter tells the notations
// apart and hands each to its reader. It would take an indented `---` inside
// a text for the end, and white space for nothing; so it gets the block that
// split has found between marks of our own, which no text can contain, since
// a file with a zero byte is refused.
func (f *file) decode(found front) (tree *node, ok bool) {
	const mark = "\x00"
	read := func(into func(*file, front) (*node, bool)) frontmatter.UnmarshalFunc {
		return func(block []byte, v any) error {
			found.text = bytes.TrimSuffix(block, []byte("\n"))
			*v.(**node), ok = into(f, found)
			return nil
		}
	}
	format := func(n notation, into func(*file, front) (*node, bool)) *frontmatter.Format {
		return frontmatter.NewFormat(mark+string(n), mark, read(into))
	}
	fenced := io.MultiReader(
		strings.NewReader(mark+string(found.notation)+"\n"),
		bytes.NewReader(found.text),
		strings.NewReader("\n"+mark+"\n"),
	)
	_, err := frontmatter.MustParse(fenced, &tree,
		format(notationYAML, decodeYAML), format(notationTOML, decodeTOML), format(notationJSON, decodeJSON))
	return tree, ok && err == nil && tree != nil
}
