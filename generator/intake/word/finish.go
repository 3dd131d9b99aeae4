package word

import (
	"fmt"
	"strings"

	"congbo/generator/intake/legacy"
	"congbo/generator/intake/sheet"
)

// A finisher gives the text of paragraphs once it is known which fonts are
// to be believed, and in which encoding the rest is.
type finisher struct {
	fonts legacy.Trust
	rest  legacy.Encoding
}

// finish makes the sheet.
func (r *reader) finish(body []item) *sheet.Sheet {
	all := []*paragraph{}
	for p := range paragraphs(body) {
		all = append(all, p)
	}
	for _, ref := range r.order {
		for p := range paragraphs(r.notes[ref.note]) {
			all = append(all, p)
		}
	}
	fin := &finisher{fonts: legacy.Believe(func(yield func(legacy.Run) bool) {
		for _, p := range all {
			for _, r := range p.runs {
				if !yield(r) {
					return
				}
			}
		}
	})}
	var raw strings.Builder
	for _, p := range all {
		p.raw = fin.decode(p)
		raw.WriteString(p.raw)
		raw.WriteByte('\n')
	}
	fin.rest = legacy.Detect(raw.String())

	s := &sheet.Sheet{Blocks: sheet.JoinTables(fin.blocks(body))}
	for i, ref := range r.order {
		var lines []string
		for p := range paragraphs(r.notes[ref.note]) {
			if text := fin.text(p); text != "" {
				lines = append(lines, text)
			}
		}
		s.Blocks = append(s.Blocks, sheet.Block{Line: ref.line, Text: fmt.Sprintf("[^%d]: %s", i+1, strings.Join(lines, "\n"))})
	}
	for _, l := range r.left {
		l.paragraph.raw = fin.decode(l.paragraph)
		if text := fin.text(l.paragraph); text != "" {
			s.Aside = append(s.Aside, sheet.Aside{Line: l.line, Text: text, Kind: l.kind})
		}
	}
	return s
}

// decode gives the characters of a paragraph, blanks as they are.
func (fin *finisher) decode(p *paragraph) string {
	text := fin.fonts.Text(p.runs)
	if p.marker != nil {
		text = fin.fonts.Text(p.marker) + " " + text
	}
	return text
}

// text gives a paragraph as it stands in a sheet.
func (fin *finisher) text(p *paragraph) string {
	return sheet.Tidy(fin.rest.Repair(p.raw))
}

// blocks gives paragraphs and tables in reading order.
func (fin *finisher) blocks(items []item) []sheet.Block {
	var all []sheet.Block
	single := 0 // items to come that make no columns
	for len(items) > 0 {
		if single == 0 {
			t, n := fin.columns(items)
			if t != nil {
				all = append(all, *t)
				items = items[n:]
				continue
			}
			single = max(n, 1)
		}
		it := items[0]
		items, single = items[1:], single-1
		if it.table != nil {
			all = fin.table(all, it.table)
			continue
		}
		p := it.paragraph
		if p.before {
			all = append(all, fin.blocks(p.boxes)...)
		}
		if p.worded {
			all = fin.paragraph(all, p)
		}
		if !p.before {
			all = append(all, fin.blocks(p.boxes)...)
		}
	}
	return all
}

// paragraph gives a paragraph, or as many as its author made of it with line
// breaks.
func (fin *finisher) paragraph(all []sheet.Block, p *paragraph) []sheet.Block {
	texts := sheet.Paragraphs(fin.text(p))
	for i, text := range texts {
		if text == "" {
			continue
		}
		b := sheet.Block{Line: p.line, Text: text, Style: p.style}
		if i == 0 {
			b.Gap = p.gap
		}
		if len(texts) == 1 && (strings.Contains(p.raw, "\t") || strings.Contains(p.raw, "   ")) {
			b.Raw = fin.rest.Repair(p.raw)
		}
		all = append(all, b)
	}
	return all
}

// table gives a table, and after it those that stand in its cells.
func (fin *finisher) table(all []sheet.Block, t *table) []sheet.Block {
	grid := &sheet.Table{}
	var inner []*table
	line := 0
	for _, row := range t.rows {
		if line == 0 {
			line = row.line
		}
		cells := make([]sheet.Cell, len(row.cells))
		for i, c := range row.cells {
			cells[i] = sheet.Cell{Span: c.span, Covered: c.covered, Head: row.head}
			if !c.covered {
				cells[i].Text = fin.cell(c.items, &inner)
			}
		}
		grid.Rows = append(grid.Rows, sheet.Row{Line: row.line, Cells: cells})
	}
	all = append(all, sheet.Block{Line: line, Table: grid})
	for _, t := range inner {
		all = fin.table(all, t)
	}
	return all
}

// cell gives the text of a cell. A table in it that is one comes after the
// table that it stands in; one that only places words gives its words.
func (fin *finisher) cell(items []item, inner *[]*table) string {
	var lines []string
	for _, it := range items {
		switch {
		case it.table != nil && it.table.isGrid():
			*inner = append(*inner, it.table)
		case it.table != nil:
			for _, row := range it.table.rows {
				for _, c := range row.cells {
					lines = append(lines, fin.cell(c.items, inner))
				}
			}
		default:
			p := it.paragraph
			own := []string{fin.text(p), fin.cell(p.boxes, inner)}
			if !p.worded && strings.Trim(own[0], "-+*") == "" {
				own[0] = "" // a dash before nothing; a number alone is a row's number
			}
			if p.before {
				own[0], own[1] = own[1], own[0]
			}
			lines = append(lines, own...)
		}
	}
	return sheet.Tidy(strings.Join(lines, "\n"))
}
