package web

import (
	"fmt"
	"slices"
	"strings"

	"congbo/generator/intake/legacy"
	"congbo/generator/intake/sheet"

	"golang.org/x/net/html"
)

// sheet makes the sheet of what was read.
func (r *reader) sheet(page *html.Node) *sheet.Sheet {
	settle(r.pieces)
	r.dropEmptyNotes()
	body := page
	for n := range page.Descendants() {
		if is(n, "body") {
			body = n
			break
		}
	}
	kept := choose(r.pieces, body)
	s := &sheet.Sheet{}
	var notes []*piece
	for _, p := range r.pieces {
		switch {
		case !kept[p]:
			if text := p.words(); text != "" {
				s.Aside = append(s.Aside, sheet.Aside{Line: p.line, Text: text, Kind: sheet.SiteText})
			}
		case p.note > 0 && p.text != "":
			notes = append(notes, p)
		case p.table != nil:
			s.Blocks = append(s.Blocks, sheet.Block{Line: p.line, Table: p.table.sheetTable()})
		default:
			for _, text := range sheet.Paragraphs(p.text) {
				if text != "" {
					s.Blocks = append(s.Blocks, sheet.Block{Line: p.line, Text: text, Style: p.style})
				}
			}
		}
	}
	s.Blocks = sheet.JoinTables(s.Blocks)
	slices.SortStableFunc(notes, func(a, b *piece) int { return a.note - b.note })
	for _, p := range notes {
		s.Blocks = append(s.Blocks, sheet.Block{Line: p.line, Text: fmt.Sprintf("[^%d]: %s", p.note, p.text)})
	}
	return s
}

// dropEmptyNotes gives the references to notes that turn out to have no text
// as they are printed.
func (r *reader) dropEmptyNotes() {
	written := map[int]bool{}
	for p := range each(r.pieces) {
		written[p.note] = written[p.note] || p.text != ""
	}
	var pairs []string
	for i, mark := range r.notes.marks {
		if !written[i+1] {
			pairs = append(pairs, fmt.Sprintf("[^%d]", i+1), mark)
		}
	}
	if pairs == nil {
		return
	}
	printed := strings.NewReplacer(pairs...)
	for p := range each(r.pieces) {
		p.text = sheet.Tidy(printed.Replace(p.text))
	}
}

// settle gives every piece its text: fonts of before Unicode are believed or
// not by all that is written in them, and the rest is judged as a whole.
func settle(pieces []*piece) {
	fonts := legacy.Believe(func(yield func(legacy.Run) bool) {
		for p := range each(pieces) {
			for _, run := range p.runs {
				if !yield(run) {
					return
				}
			}
		}
	})
	var all strings.Builder
	for p := range each(pieces) {
		p.raw = fonts.Text(p.runs)
		all.WriteString(p.raw)
		all.WriteByte('\n')
	}
	rest := legacy.Detect(all.String())
	for p := range each(pieces) {
		p.text = marked(p.marker, sheet.Tidy(rest.Repair(p.raw)))
	}
}

// each gives the pieces and those in the cells of tables.
func each(pieces []*piece) func(func(*piece) bool) {
	return func(yield func(*piece) bool) { visit(pieces, yield) }
}

func visit(pieces []*piece, yield func(*piece) bool) bool {
	for _, p := range pieces {
		if p.table == nil {
			if !yield(p) {
				return false
			}
			continue
		}
		for _, w := range p.table.rows {
			for _, c := range w.cells {
				if !visit(c.pieces, yield) {
					return false
				}
			}
		}
	}
	return true
}
