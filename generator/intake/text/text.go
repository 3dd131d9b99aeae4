// Package text reads plain and Markdown text as people copy it out of PDF
// files, portals and word processors: lines broken for the width of a page are
// joined to paragraphs, page numbers, running heads and the words of a portal
// are set aside, and tables are found again in the forms that copying leaves of
// them: rows with pipes or tabs, columns held apart by blanks, one cell to a
// line.
//
// Everything is decided from the form of Vietnamese administrative documents
// (Nghị định 30/2020/NĐ-CP) and from the shape of the lines. No word is lost or
// made up: what is no part of the document is kept as an aside. Time is linear
// in the length of the text.
package text

import (
	"strconv"

	"congbo/generator/intake/sheet"
)

// What a text may have. The longest plan with all its annexes is some hundred
// kilobytes of text; what is larger by far is something else.
const (
	MaxSize  = 20 << 20 // bytes
	MaxLine  = 1 << 20  // bytes of one line
	MaxLines = 1_000_000
)

// Read gives the blocks of a text. The text is in UTF-8, UTF-16 with a
// byte-order mark, or windows-1258; text in TCVN3 or VNI comes out in their
// letters, for the caller to convert. What cannot be read is told as a
// *sheet.Fault.
func Read(data []byte) (*sheet.Sheet, error) {
	if len(data) > MaxSize {
		return nil, &sheet.Fault{Kind: sheet.TooBig, Detail: "more than " + strconv.Itoa(MaxSize>>20) + " MB of text"}
	}
	text, err := decode(data)
	if err != nil {
		return nil, err
	}
	lines, err := split(text)
	if err != nil {
		return nil, err
	}
	if len(lines) == 0 {
		return nil, &sheet.Fault{Kind: sheet.NoText}
	}
	r := reader{out: &sheet.Sheet{}}
	r.read(lines)
	r.sortAsides()
	return r.out, nil
}
