package source

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"congbo/generator/markdown"
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/vietnamese"
)

// A file is one text file of the content folder. text is what the author
// wrote, without a byte-order mark, with line feeds only, in normal form C;
// every offset in this package counts bytes of it.
type file struct {
	path     string
	raw      []byte
	text     []byte
	lines    []int // where each line of text begins
	problems *problem.List

	last       plan.Position // the answer that at gave last, since the next is mostly near it
	lastOffset int
}

var byteOrderMark = []byte("\ufeff")

// open prepares the bytes of a file for reading. Not ok means that nothing of
// it can be used, and that the problems say why.
func open(path string, raw []byte, problems *problem.List) (f *file, ok bool) {
	f = &file{path: path, raw: raw, problems: problems}
	text := bytes.TrimPrefix(raw, byteOrderMark)
	switch {
	case len(raw) > markdown.MaxSize:
		f.fault("file.too-big", f.whole())
	case bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff")):
		f.fault("file.utf-16", f.whole())
	case len(bytes.TrimSpace(text)) == 0:
		f.fault("file.empty", f.whole())
	case !utf8.Valid(text):
		f.text = text
		f.index()
		f.fault("file.not-utf8", f.at(firstInvalid(text)))
	case bytes.IndexByte(text, 0) >= 0:
		f.text = text
		f.index()
		f.fault("file.binary", f.at(bytes.IndexByte(text, 0)))
	default:
		f.text = normal(text)
		f.index()
		return f, true
	}
	return f, false
}

// plain reports whether the text is the bytes of the file as they stand.
func (f *file) plain() bool { return len(f.text) == len(f.raw) && &f.text[0] == &f.raw[0] }

// normal gives a text with line feeds only and in normal form C. Lines stay
// the lines that the author sees.
func normal(text []byte) []byte {
	if bytes.IndexByte(text, '\r') >= 0 {
		text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	if nfc := vietnamese.NFC(string(text)); nfc != string(text) {
		return []byte(nfc)
	}
	return text
}

func firstInvalid(text []byte) int {
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRune(text[i:])
		if c == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return 0
}

func (f *file) index() {
	f.lines = append(f.lines, 0)
	for i, c := range f.text {
		if c == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
}

// whole is the file as a whole.
func (f *file) whole() plan.Position { return plan.Position{File: f.path} }

// at gives the line and column of a byte. Places that follow one another on
// one line are counted from each other, so that a file that is one long line
// takes no longer than others.
func (f *file) at(offset int) plan.Position {
	offset = min(max(offset, 0), len(f.text))
	line := max(sort.SearchInts(f.lines, offset+1), 1)
	if len(f.lines) == 0 {
		return plan.Position{File: f.path, Line: 1, Column: 1}
	}
	from, column := f.lines[line-1], 1
	if f.last.Line == line && f.lastOffset <= offset {
		from, column = f.lastOffset, f.last.Column
	}
	column += utf8.RuneCount(f.text[from:offset])
	f.last, f.lastOffset = plan.Position{File: f.path, Line: line, Column: column}, offset
	return f.last
}

// fault reports an error of the author; args are as in problem.New.
func (f *file) fault(code problem.Code, at plan.Position, args ...string) {
	f.problems.Add(problem.New(code, problem.Position(at), args...))
}

// doubt reports a warning to the author.
func (f *file) doubt(code problem.Code, at plan.Position, args ...string) {
	f.problems.Add(problem.Doubt(code, problem.Position(at), args...))
}
