package text

import (
	"strconv"
	"strings"
)

// What a table of HTML within a text may have.
const (
	htmlLines   = 20_000
	htmlColumns = 60
)

// htmlTable reads the table of HTML that lines begin with, as converters write
// it into Markdown for cells that are merged, and tells how many lines that
// took.
func htmlTable(lines []line) (rows []gridRow, used int) {
	if !strings.HasPrefix(strings.ToLower(lines[0].raw[:min(len(lines[0].raw), 60)]), "<table") {
		return nil, 0
	}
	h := htmlReader{}
	for used < min(len(lines), htmlLines) {
		l := &lines[used]
		h.n, h.page = l.n, h.page || l.page
		h.read(l.raw + " ")
		used++
		if h.closed {
			return h.rows, used
		}
	}
	return nil, 0
}

// An htmlReader reads the tags of one table.
type htmlReader struct {
	rows   []gridRow
	n      int
	page   bool
	closed bool
	cell   strings.Builder
	span   int // columns of the open cell, 0 when none is
	down   int
	below  [htmlColumns]int // rows that a cell above still covers, by column
}

// read takes a piece of the source.
func (h *htmlReader) read(s string) {
	for s != "" && !h.closed {
		open := strings.IndexByte(s, '<')
		if open < 0 {
			open = len(s)
		}
		if h.span > 0 {
			h.cell.WriteString(s[:open])
		}
		s = s[open:]
		if s == "" {
			return
		}
		end := strings.IndexByte(s, '>')
		if end < 0 {
			if h.span > 0 {
				h.cell.WriteString(s)
			}
			return
		}
		h.tag(s[1:end], s[:end+1])
		s = s[end+1:]
	}
}

// tag takes a tag.
func (h *htmlReader) tag(inner, whole string) {
	name, attributes, _ := strings.Cut(strings.ToLower(inner), " ")
	switch strings.TrimSuffix(name, "/") {
	case "tr":
		h.endCell()
		h.rows = append(h.rows, gridRow{n: h.n, page: h.page})
		h.page = false
	case "td", "th":
		h.endCell()
		if len(h.rows) == 0 {
			h.rows = append(h.rows, gridRow{n: h.n})
		}
		h.cover()
		h.span, h.down = attribute(attributes, "colspan"), attribute(attributes, "rowspan")
		row := &h.rows[len(h.rows)-1]
		row.head = row.head || name == "th"
	case "/td", "/th", "/tr":
		h.endCell()
	case "/table":
		h.endCell()
		h.closed = true
	case "br", "/p", "/div", "/li":
		if h.span > 0 {
			h.cell.WriteString("<br>")
		}
	case "table", "thead", "tbody", "tfoot", "/thead", "/tbody", "/tfoot", "p", "div", "li", "ul", "/ul", "colgroup", "col", "/colgroup":
	default:
		if h.span > 0 {
			h.cell.WriteString(whole)
		}
	}
}

// cover adds the cells that ones above cover before the next cell.
func (h *htmlReader) cover() {
	row := &h.rows[len(h.rows)-1]
	for len(row.cells) < htmlColumns && h.below[len(row.cells)] > 0 {
		h.below[len(row.cells)]--
		row.covered = append(row.covered, len(row.cells))
		row.cells = append(row.cells, "")
	}
}

// endCell ends the open cell. One that spans columns leaves the others blank.
func (h *htmlReader) endCell() {
	if h.span == 0 {
		return
	}
	row := &h.rows[len(h.rows)-1]
	text := cleanCell(h.cell.String())
	h.cell.Reset()
	for range h.span {
		if len(row.cells) < htmlColumns {
			h.below[len(row.cells)] = h.down - 1
			row.cells = append(row.cells, text)
			text = ""
		} else if text != "" { // too many: the words are kept
			row.cells[htmlColumns-1] = strings.TrimSpace(row.cells[htmlColumns-1] + "\n" + text)
			text = ""
		}
	}
	h.span = 0
}

// attribute gives the value of an attribute, 1 where it has none.
func attribute(attributes, name string) int {
	_, rest, found := strings.Cut(attributes, name+"=")
	if !found {
		return 1
	}
	rest = strings.TrimLeft(rest, `"'`)
	n, err := strconv.Atoi(rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))])
	if err != nil || n < 1 {
		return 1
	}
	return min(n, htmlColumns)
}
