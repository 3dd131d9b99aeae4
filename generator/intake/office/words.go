package office

import (
	"bytes"
	"fmt"
	"html"
	"strconv"
	"strings"

	"congbo/generator/intake/sheet"
)

// A box is a word on a page, in points from its upper left corner.
type box struct {
	left, top, right, bottom float64
	text                     string
}

func (b *box) height() float64 { return b.bottom - b.top }

// readBoxes reads what `pdftotext -bbox` writes: a line for each page and each
// word. It is read line by line and not as XML, since characters that XML does
// not know come through from the file.
func readBoxes(out []byte) ([][]box, error) {
	var pages [][]box
	for line := range bytes.Lines(out) {
		line = bytes.TrimSpace(line)
		switch {
		case bytes.HasPrefix(line, []byte("<page ")):
			pages = append(pages, nil)
		case bytes.HasPrefix(line, []byte("<word ")) && len(pages) > 0:
			b, ok := readBox(string(line))
			if !ok {
				return nil, &sheet.Fault{Kind: sheet.ToolFailed, Detail: pdfToText.name, Err: fmt.Errorf("%q is no word", line[:min(len(line), 100)])}
			}
			if strings.TrimSpace(b.text) != "" && b.right >= b.left && b.bottom > b.top {
				last := len(pages) - 1
				pages[last] = append(pages[last], b)
			}
		}
	}
	return pages, nil
}

// readBox reads `<word xMin="1" yMin="2" xMax="3" yMax="4">text</word>`.
func readBox(line string) (box, bool) {
	tag, rest, ok := strings.Cut(line, ">")
	text, closed := strings.CutSuffix(rest, "</word>")
	b := box{text: html.UnescapeString(text)}
	for name, field := range map[string]*float64{"xMin": &b.left, "yMin": &b.top, "xMax": &b.right, "yMax": &b.bottom} {
		_, after, found := strings.Cut(tag, " "+name+`="`)
		number, _, ended := strings.Cut(after, `"`)
		value, err := strconv.ParseFloat(number, 64)
		ok = ok && found && ended && err == nil && -1e6 < value && value < 1e6
		*field = value
	}
	return b, ok && closed
}
