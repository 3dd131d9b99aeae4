package web

import (
	"strings"

	"congbo/generator/intake/sheet"

	"golang.org/x/net/html"
)

const (
	maxColumns = 64
	maxRows    = 1000    // that one cell covers
	maxCovers  = 200_000 // cells that merged ones cover, in the whole page
	longCell   = 1000    // bytes of a cell that holds a document and not a word in a table
)

// A table as it is read: cells are pieces of their own.
type table struct {
	rows  []row
	inner []*piece // tables in its cells
}

type row struct {
	line  int
	cells []cell
}

type cell struct {
	pieces  []*piece
	span    int
	covered bool
	head    bool
}

// tableElement reads a table, or what stands in it where it only places the
// parts of a page.
func (r *reader) tableElement(n *html.Node) {
	if r.places(n) {
		r.children(n)
		r.flush()
		return
	}
	p := &piece{line: r.line, at: n, table: &table{}, worded: true, bare: true}
	down := map[int]int{} // rows that a cell above still covers, by column
	var walk func(n *html.Node, head bool)
	walk = func(n *html.Node, head bool) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case is(c, "tr") && !isHidden(c):
				r.rowElement(c, p.table, head, down)
			case is(c, "thead", "tbody", "tfoot") && !isHidden(c):
				clear(down) // a cell does not reach out of its group
				walk(c, is(c, "thead"))
			case is(c, "caption"):
				r.block(c)
			}
		}
	}
	walk(n, false)
	if len(p.table.rows) > 0 {
		r.pieces = append(r.pieces, p)
	}
	for _, inner := range p.table.inner {
		inner.at = n
		r.pieces = append(r.pieces, inner)
	}
}

// rowElement reads a row, with the cells of it that others above cover.
func (r *reader) rowElement(n *html.Node, t *table, head bool, down map[int]int) {
	w := row{line: r.line}
	column := 0
	cover := func() {
		for down[column] > 0 && r.covers < maxCovers {
			down[column]--
			w.cells = append(w.cells, cell{span: 1, covered: true})
			r.covers++
			column++
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !is(c, "td", "th") || isHidden(c) {
			continue
		}
		if line := count(c, lineAttribute, 1<<30); len(w.cells) == 0 {
			w.line = line
		}
		cover()
		made := cell{span: count(c, "colspan", maxColumns), head: head || is(c, "th")}
		made.pieces = r.cellElement(c, t)
		if rows := count(c, "rowspan", maxRows); rows > 1 || strings.TrimSpace(attr(c, "rowspan")) == "0" {
			if rows == 1 {
				rows = maxRows // to the end
			}
			for i := range made.span {
				if column+i < maxColumns {
					down[column+i] = rows - 1
				}
			}
		}
		column += made.span
		w.cells = append(w.cells, made)
	}
	cover()
	if len(w.cells) > 0 {
		t.rows = append(t.rows, w)
	}
}

// cellElement reads a cell on its own.
func (r *reader) cellElement(n *html.Node, t *table) []*piece {
	outer := *r
	r.pieces, r.open, r.lists = nil, nil, nil
	r.block(n)
	r.flush()
	var kept []*piece
	for _, p := range r.pieces {
		switch {
		case p.table != nil && isGrid(p.table):
			t.inner = append(t.inner, p)
		case p.table != nil:
			for _, w := range p.table.rows {
				for _, c := range w.cells {
					kept = append(kept, c.pieces...)
				}
			}
			t.inner = append(t.inner, p.table.inner...)
		default:
			kept = append(kept, p)
		}
	}
	covers, line := r.covers, r.line
	*r = outer
	r.covers, r.line = covers, line
	return kept
}

// isGrid reports whether a table in a cell is one, and not a way of placing a
// few words.
func isGrid(t *table) bool {
	wide := 0
	for _, w := range t.rows {
		if len(w.cells) > 1 {
			wide++
		}
	}
	return wide > 1
}

// places reports whether a table only places the parts of a page: it says so,
// it has one column, or one cell holds paragraphs and most of the text.
func (r *reader) places(n *html.Node) bool {
	if role := attr(n, "role"); role == "presentation" || role == "none" {
		return true
	}
	all, longest, columns := 0, 0, 0
	var largest *html.Node
	for d := range tableRows(n) {
		wide := 0
		for c := d.FirstChild; c != nil; c = c.NextSibling {
			if !is(c, "td", "th") || isHidden(c) {
				continue
			}
			wide++
			size := r.sizes[c]
			all += size
			if size > longest {
				longest, largest = size, c
			}
		}
		columns = max(columns, wide)
	}
	if columns <= 1 {
		return true
	}
	return longest > longCell && 10*longest > 7*all && paragraphsIn(largest, 5) == 5
}

// tableRows are the rows of a table itself.
func tableRows(n *html.Node) func(func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case is(c, "tr"):
				if !yield(c) {
					return
				}
			case is(c, "thead", "tbody", "tfoot"):
				for w := c.FirstChild; w != nil; w = w.NextSibling {
					if is(w, "tr") && !yield(w) {
						return
					}
				}
			}
		}
	}
}

// cellSizes gives the bytes of text in each cell of a page.
func cellSizes(page *html.Node) map[*html.Node]int {
	sizes := map[*html.Node]int{}
	var measure func(n *html.Node) int
	measure = func(n *html.Node) int {
		if n.Type == html.TextNode {
			return len(strings.TrimSpace(n.Data))
		}
		size := 0
		if n.Type == html.ElementNode && unseen[n.Data] {
			return 0
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			size += measure(c)
		}
		if is(n, "td", "th") {
			sizes[n] = size
		}
		return size
	}
	measure(page)
	return sizes
}

// paragraphsIn counts the paragraphs of an element, no further than is asked.
func paragraphsIn(n *html.Node, enough int) int {
	found := 0
	for d := range n.Descendants() {
		if is(d, "p", "div", "br", "li", "table", "h1", "h2", "h3", "h4") {
			found++
		}
		if found == enough {
			break
		}
	}
	return found
}

// sheetTable gives the table with the texts of its cells.
func (t *table) sheetTable() *sheet.Table {
	out := &sheet.Table{}
	for _, w := range t.rows {
		cells := make([]sheet.Cell, len(w.cells))
		for i, c := range w.cells {
			var lines []string
			for _, p := range c.pieces {
				lines = append(lines, p.text)
			}
			cells[i] = sheet.Cell{Text: sheet.Tidy(strings.Join(lines, "\n")), Span: c.span, Covered: c.covered, Head: c.head}
		}
		out.Rows = append(out.Rows, sheet.Row{Line: w.line, Cells: cells})
	}
	return out
}
