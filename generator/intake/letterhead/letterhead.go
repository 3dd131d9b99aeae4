// Package letterhead reads what stands around the body of an administrative
// document: its head (number, type, title, issuer, place and date, what it
// rests on), its closing (signer, recipients), the decision that comes before
// an attached plan, and the table of facts that a portal puts before it all.
// The layout is that of Nghị định 30/2020/NĐ-CP, Art. 8 and annex I, and of
// Hướng dẫn 36-HD/VPTW of 2018 for documents of the Party, with what word
// processors, portals and PDF files make of it.
//
// Every word of the sheet is afterwards either in the body or among what was
// taken. What the sheet leaves blank stays blank; what was worked out and not
// read has a doubt.
package letterhead

import (
	"slices"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/sheet"
	"congbo/generator/register"
)

// Options are what the caller knows better than the sheet.
type Options struct {
	Place    string             // the province; it goes before all that the sheet says
	Register *register.Register // of places; without it none is known
}

// A Reading is what a sheet says of the document as a whole.
type Reading struct {
	Head   draft.Head
	Doubts []draft.Doubt // by the order of the sheet's lines

	Body  []int          // indexes of the sheet's blocks that are the body, in order
	Rest  map[int]string // of a block that is only partly of the body: the text that is
	Taken []draft.Taken  // what went into the head or the closing, in order

	Lines        map[string]int // source line of each field, by its key in front matter
	PrintedPlace string         // of the date line, as printed: Vinh, Hà Nội
	Marks        []string       // of secrecy, haste or a draft: MẬT, DỰ THẢO
}

// Remaining gives the sheet with what was taken out of blocks that go on in
// the body; the indexes of Body are of its blocks too.
func (r *Reading) Remaining(s *sheet.Sheet) *sheet.Sheet {
	if len(r.Rest) == 0 {
		return s
	}
	left := &sheet.Sheet{Blocks: slices.Clone(s.Blocks), Aside: s.Aside}
	for i, text := range r.Rest {
		left.Blocks[i].Text = text
	}
	return left
}

// Read reads a sheet. The time it takes is linear in the length of the sheet.
func Read(s *sheet.Sheet, o Options) Reading {
	r := &reader{page: newPage(s), options: o, lines: map[string]int{}}
	r.top()
	r.ending()
	r.attached()
	r.secondHead()
	r.opening()
	r.settle()
	body, rest, taken := r.page.settle(r.aside)
	return Reading{
		Head: r.head, Doubts: r.sortedDoubts(), Body: body, Rest: rest, Taken: taken,
		Lines: r.lines, PrintedPlace: r.printedPlace, Marks: r.marks,
	}
}
