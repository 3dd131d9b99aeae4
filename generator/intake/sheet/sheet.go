// Package sheet is what every reader of a source document gives: its
// paragraphs and tables in reading order, as a person would see them on
// paper. Whatever the file was (Word, HTML, copied text), the numbers that a
// word processor works out stand in the text, lines broken for the width of a
// page are joined, and page numbers and running heads are set aside. It says
// nothing about what the document means.
package sheet

import "strings"

// A Sheet is one document.
type Sheet struct {
	Blocks []Block
	Aside  []Aside // what was left out of the blocks, and why
}

// A Block is a paragraph, or a table when Table is not nil.
type Block struct {
	Line  int    // 1-based line of the source; in a Word file the paragraph's ordinal
	Text  string // NFC, single spaces; a list's number or dash in front: "1.1. Tổ chức …", "- Rà soát …"; "\n" only where the author broke the line
	Style Style
	Table *Table

	// What only a paragraph needs that may be a line of a text copied into the
	// document, see package text.
	Gap int    // blank paragraphs before it
	Raw string // as typed, where tabs or rows of blanks hold its words apart
}

// A Style is what the look of a paragraph tells; the zero Style tells nothing.
type Style struct {
	Heading int  // 1 to 9 where the author used a heading style or <h1> … <h6>
	Depth   int  // of the list that the paragraph stands in, from 1
	Bold    bool // all of it
	Italic  bool // all of it
	Centred bool
}

// A Table is rows of cells; rows may differ in length.
type Table struct {
	Rows []Row
}

// A Row of a table.
type Row struct {
	Line  int
	Cells []Cell
}

// A Cell of a table. A cell that a merged one above covers is there, empty,
// with Covered set, so that columns stay aligned.
type Cell struct {
	Text    string // paragraphs of the cell joined by "\n"
	Span    int    // columns that it covers, at least 1
	Covered bool   // by a cell above it
	Head    bool   // marked as a heading
}

// An Aside is text that is on the paper and not in the document: a page
// number, a running head, a watermark, the crumbs of a portal.
type Aside struct {
	Line int
	Text string
	Kind AsideKind
}

// An AsideKind says what text was left out.
type AsideKind string

const (
	PageNumber AsideKind = "page-number"
	PageHead   AsideKind = "page-head" // running head or foot, gazette head, signature stamp
	SiteText   AsideKind = "site-text" // a portal's own words around the document
	Comment    AsideKind = "comment"   // a reviewer's comment, a field's code
	Divider    AsideKind = "divider"   // -------, *****
)

// Words are the words of the sheet in reading order, tables row by row, for
// the check that nothing was lost.
func (s *Sheet) Words() []string {
	var all []string
	for i := range s.Blocks {
		b := &s.Blocks[i]
		all = append(all, strings.Fields(b.Text)...)
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, cell := range row.Cells {
				all = append(all, strings.Fields(cell.Text)...)
			}
		}
	}
	return all
}
