package text

import "congbo/generator/intake/sheet"

// read gives the blocks of lines: tables where they begin, paragraphs of what
// is between them.
func (r *reader) read(lines []line) {
	lines = r.setAside(unfold(lines))
	lines = mendDates(sideBySide(lines))
	var run []line
	for at := 0; at < len(lines); {
		rows, inLine, used := r.findTable(lines[at:])
		switch {
		case used == 0 && isDivider(lines[at].text):
			r.aside(lines[at].n, lines[at].text, sheet.Divider)
			at++
			continue
		case used == 0:
			run = append(run, lines[at])
			at++
			continue
		case len(rows) == 0:
			run = append(run, inLine...)
		default:
			r.paragraphs(run)
			run = nil
			r.out.Blocks = append(r.out.Blocks, sheet.Block{Line: lines[at].n, Table: r.table(rows)})
		}
		at += used
	}
	r.paragraphs(run)
}

// findTable reads the table that lines begin with, in whatever form: its rows,
// or its words as lines where it only sets a letterhead side by side.
func (r *reader) findTable(lines []line) (rows []gridRow, inLine []line, used int) {
	for _, parse := range []func([]line) ([]gridRow, int){htmlTable, barHead, pipes, tabs, aligned, barred, flat} {
		rows, used = parse(lines)
		if used > 0 {
			break
		}
	}
	if used > 0 && isLetterhead(rows) {
		return nil, r.asLines(rows), used
	}
	return rows, nil, used
}

// mendDates puts the place of a document together where it was broken before
// its last syllable: Thành phố Hồ Chí⏎Minh, ngày 28 tháng 11 năm 2025.
func mendDates(lines []line) []line {
	kept := lines[:0]
	for i := range lines {
		if len(kept) > 0 && isDateTail(last(kept), &lines[i]) {
			l := last(kept)
			l.text, l.raw = glue(l.text, lines[i].text), glue(l.raw, lines[i].text)
			l.measure()
			continue
		}
		kept = append(kept, lines[i])
	}
	return kept
}
