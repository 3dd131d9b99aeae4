package word

import (
	"strings"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
)

// maxColumn is the most characters of a column that is made with tabs.
const maxColumn = 120

// columns gives the table that paragraphs in a row make with tabs, as
// letterheads and lists do that were typed without a table: at least two of
// them, most of them more than a label or a number with what it belongs to. It
// tells how many items it has looked at; nil where they make none.
func (fin *finisher) columns(items []item) (*sheet.Block, int) {
	if t, taken := fin.headed(items); t != nil {
		return t, taken
	}
	t := &sheet.Table{}
	labels, taken, line := 0, 0, 0
	for _, it := range items {
		if it.paragraph == nil || len(it.paragraph.boxes) > 0 {
			break
		}
		p := it.paragraph
		if !p.worded && taken > 0 {
			taken++
			continue
		}
		parts := fin.parts(p)
		if len(parts) < 2 {
			break
		}
		if len(parts) == 2 && strings.HasSuffix(parts[0], ":") {
			labels++
		}
		if line == 0 {
			line = p.line
		}
		row := sheet.Row{Line: p.line}
		for _, part := range parts {
			row.Cells = append(row.Cells, sheet.Cell{Text: part, Span: 1})
		}
		t.Rows = append(t.Rows, row)
		taken++
	}
	if len(t.Rows) < 2 || 2*labels > len(t.Rows) {
		return nil, taken
	}
	return &sheet.Block{Line: line, Table: t}, taken
}

// parts gives the columns of a paragraph, the number or dash in front joined
// to the first; none when one is too long to be a column.
func (fin *finisher) parts(p *paragraph) []string {
	if !strings.Contains(p.raw, "\t") || strings.Contains(p.raw, "\n") {
		return nil
	}
	var parts []string
	for part := range strings.SplitSeq(fin.rest.Repair(p.raw), "\t") {
		if part = sheet.Tidy(part); part == "" {
			continue
		}
		if utf8.RuneCountInString(part) > maxColumn {
			return nil
		}
		if len(parts) == 1 && sheet.Marked(parts[0]+" x") && !strings.Contains(parts[0], " ") {
			parts[0] += " " + part
			continue
		}
		parts = append(parts, part)
	}
	return parts
}
