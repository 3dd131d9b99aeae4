// Package web reads pages that portals publish (.html): the document among the
// site's own words, which are set aside; headings, lists with the numbers that
// a browser works out, tables, line breaks, notes.
//
// What belongs to the document is told by the form of Vietnamese
// administrative documents and by the shape of the page: menus are links alone,
// the document is where the text is.
package web

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"congbo/generator/intake/sheet"

	"golang.org/x/net/html"
)

// MaxSize is the most bytes of a page that Read takes; a caller need not read
// a larger one.
const MaxSize = 16 << 20

// Read reads a page. What makes it refuse is a *sheet.Fault.
func Read(data []byte) (*sheet.Sheet, error) {
	if len(data) > MaxSize {
		return nil, &sheet.Fault{Kind: sheet.TooBig, Detail: fmt.Sprintf("%d MB > %d MB", len(data)>>20, MaxSize>>20)}
	}
	text, err := decode(data)
	if err != nil {
		return nil, err
	}
	page, err := parse(text)
	if err != nil {
		return nil, err
	}
	r := newReader(page)
	r.block(page)
	r.flush()
	s := r.sheet(page)
	if len(s.Blocks) == 0 {
		return nil, &sheet.Fault{Kind: sheet.NoText}
	}
	return s, nil
}

// Limits of a page, far above what portals publish.
const (
	maxTags  = 500_000
	maxNodes = 2_000_000 // of the tree, with those that the parser repeats
)

// parse makes the tree of a page, each element with the line where it begins.
func parse(text []byte) (*html.Node, error) {
	numbered, err := numberLines(text)
	if err != nil {
		return nil, err
	}
	page, err := html.Parse(bytes.NewReader(numbered))
	if err != nil { // it refuses nothing but depth
		return nil, &sheet.Fault{Kind: sheet.TooDeep, Err: err}
	}
	return page, nil
}

// lineAttribute keeps the line of an element through the parser, which does
// not count lines.
const lineAttribute = "source-line"

// numberLines writes into each start tag the line that it stands in. On the
// way it counts what the parser will make: it repeats every open <b>, <font>
// and the like in each paragraph that follows.
func numberLines(text []byte) ([]byte, error) {
	out := make([]byte, 0, len(text)+len(text)/4)
	z := html.NewTokenizer(bytes.NewReader(text))
	line, tags, open, nodes := 1, 0, 0, 0
	for {
		kind := z.Next()
		raw := z.Raw()
		switch kind {
		case html.ErrorToken:
			if err := z.Err(); !errors.Is(err, io.EOF) {
				return nil, &sheet.Fault{Kind: sheet.Damaged, Err: err}
			}
			if tags == 0 {
				return nil, &sheet.Fault{Kind: sheet.NotWeb}
			}
			return append(out, raw...), nil
		case html.StartTagToken, html.SelfClosingTagToken:
			name := nameEnd(raw)
			out = fmt.Appendf(append(out, raw[:name]...), " %s=\"%d\"", lineAttribute, line)
			out = append(out, raw[name:]...)
			tags++
			if formatting[string(bytes.ToLower(raw[1:name]))] {
				open++
			}
			nodes += 1 + open
		case html.EndTagToken:
			if open > 0 && formatting[string(bytes.ToLower(raw[2:max(2, nameEnd(raw))]))] {
				open--
			}
			nodes += open // it may have to be opened again
			out = append(out, raw...)
		default:
			out = append(out, raw...)
		}
		line += bytes.Count(raw, []byte("\n"))
		if tags > maxTags || nodes > maxNodes {
			return nil, &sheet.Fault{Kind: sheet.TooBig, Detail: fmt.Sprintf("<…> > %d", min(tags, maxTags))}
		}
	}
}

// nameEnd tells where the name in a tag ends.
func nameEnd(raw []byte) int {
	if end := bytes.IndexAny(raw, " \t\r\n\f/>"); end > 1 {
		return end
	}
	if end := bytes.IndexAny(raw[min(2, len(raw)):], " \t\r\n\f/>"); end >= 0 {
		return end + 2
	}
	return len(raw)
}

// formatting are the elements that the parser opens again in each block (HTML
// Living Standard, 13.2.4.3).
var formatting = map[string]bool{"a": true, "b": true, "big": true, "code": true, "em": true, "font": true, "i": true, "nobr": true,
	"s": true, "small": true, "strike": true, "strong": true, "tt": true, "u": true}
