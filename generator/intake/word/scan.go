package word

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"congbo/generator/intake/sheet"
)

const (
	maxDepth = 200     // elements inside each other
	maxTag   = 4 << 20 // bytes of one tag with its attributes
)

// A scanner walks one part, element by element, and holds no more of it than
// the path to where it is.
type scanner struct {
	decoder *xml.Decoder
	part    string
	depth   int
}

// An element is the beginning of one.
type element struct {
	name  string // "p" of WordprocessingML, "mc:Choice", "m:t", "v:textbox"
	attrs []xml.Attr
}

// spaces are the namespaces that matter and the prefix of their names here;
// WordprocessingML itself has none, in its transitional and its strict form.
var spaces = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":   "",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":               "",
	"http://schemas.openxmlformats.org/package/2006/relationships":   "",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":    "mc:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":     "m:",
	"http://purl.oclc.org/ooxml/officeDocument/math":                 "m:",
	"http://schemas.openxmlformats.org/drawingml/2006/main":          "a:",
	"http://purl.oclc.org/ooxml/drawingml/main":                      "a:",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingml": "w14:",
}

// scan opens a part for walking.
func (a *archive) scan(name string) (*scanner, error) {
	data, err := a.read(name)
	if err != nil {
		return nil, err
	}
	return scanBytes(name, data)
}

func scanBytes(name string, data []byte) (*scanner, error) {
	if longestTag(data) > maxTag {
		return nil, &sheet.Fault{Kind: sheet.TooBig, Detail: fmt.Sprintf("%s, <…> > %d MB", name, maxTag>>20)}
	}
	return &scanner{decoder: xml.NewDecoder(bytes.NewReader(data)), part: name}, nil
}

// longestTag gives the bytes of the longest tag: encoding/xml makes a record
// of each attribute, many times its size.
func longestTag(data []byte) int {
	longest, start, quote := 0, -1, byte(0)
	for i, b := range data {
		switch {
		case start < 0:
			if b == '<' {
				start = i
			}
		case quote != 0:
			if b == quote {
				quote = 0
			}
		case b == '"' || b == '\'':
			quote = b
		case b == '>':
			longest = max(longest, i-start)
			start = -1
		}
	}
	if start >= 0 {
		longest = max(longest, len(data)-start)
	}
	return longest
}

// next gives the next token, and refuses what Word never writes.
func (x *scanner) next() (xml.Token, error) {
	token, err := x.decoder.Token()
	if err != nil {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		return nil, &sheet.Fault{Kind: sheet.Damaged, Detail: x.part, Err: err}
	}
	switch token.(type) {
	case xml.StartElement:
		if x.depth++; x.depth > maxDepth {
			return nil, &sheet.Fault{Kind: sheet.TooDeep, Detail: fmt.Sprintf("%s > %d", x.part, maxDepth)}
		}
	case xml.EndElement:
		x.depth--
	case xml.Directive:
		return nil, &sheet.Fault{Kind: sheet.HasDTD, Detail: x.part}
	}
	return token, nil
}

// root enters the outermost element, which must have one of these names, and
// gives each element in it to do.
func (x *scanner) root(do func(element) error, names ...string) error {
	for {
		token, err := x.next()
		if err != nil {
			return err
		}
		if start, ok := token.(xml.StartElement); ok {
			if !slices.Contains(names, start.Name.Local) {
				return &sheet.Fault{Kind: sheet.NotWord, Detail: fmt.Sprintf("%s: <%s>", x.part, start.Name.Local)}
			}
			return x.each(do)
		}
	}
}

// each gives every child of the element that was entered last to do, which
// has to read it to its end.
func (x *scanner) each(do func(element) error) error {
	for {
		token, err := x.next()
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			prefix, known := spaces[token.Name.Space]
			if !known && token.Name.Space != "" {
				prefix = "?:"
			}
			if err := do(element{prefix + token.Name.Local, token.Attr}); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// skip leaves the element that was entered last.
func (x *scanner) skip() error {
	for inside := x.depth; x.depth >= inside; {
		if _, err := x.next(); err != nil {
			return err
		}
	}
	return nil
}

// text gives the characters of the element that was entered last.
func (x *scanner) text() (string, error) {
	var all strings.Builder
	for inside := x.depth; x.depth >= inside; {
		token, err := x.next()
		if err != nil {
			return "", err
		}
		if data, ok := token.(xml.CharData); ok {
			all.Write(data)
		}
	}
	return all.String(), nil
}

// attr gives an attribute by the name that it has in the schema.
func (e element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// has reports whether an attribute is there at all.
func (e element) has(name string) bool {
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return true
		}
	}
	return false
}

// on gives the value of an element that switches something on or off.
func (e element) on() bool {
	switch e.attr("val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}
