package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
)

// An alignedTable is a table whose columns are held apart by blanks, as
// programs leave it that keep the layout of a page.
type alignedTable struct {
	n       int
	head    []string
	lines   []string // of the headings, to know them again
	kinds   []sheet.Column
	centres []int
	bounds  []int             // the column in which each but the first begins
	edge    int               // where the first heading ends
	left    []bool            // columns whose words begin at the same place
	clear   []map[string]bool // words that stand in a column with gaps around them
}

// The lines that the headings of such a table may take.
const alignedHead = 9

// alignedLine is the longest line of such a table, in bytes.
const alignedLine = 2000

// aligned reads the table held apart by blanks that lines begin with, and tells
// how many lines that took.
func aligned(lines []line) (rows []gridRow, used int) {
	if strings.ContainsAny(lines[0].raw, "|\t") || !strings.Contains(lines[0].raw, "  ") || len(lines[0].raw) > alignedLine {
		return nil, 0
	}
	if strings.HasPrefix(lines[0].text, "(") || slices.ContainsFunc(lines[:min(len(lines), alignedHead)], headsTabs) {
		return nil, 0 // (Kèm theo Kế hoạch số     /KH-UBND): of what follows
	}
	first := headings(lines[0].raw)
	if slices.ContainsFunc(first, func(s segment) bool { return startsLower(s.text) }) {
		return nil, 0 // in the middle of a sentence, whatever gaps it has
	}
	if len(first) > 0 && isDigits(first[0].text) {
		return nil, 0 // a row, whose headings were not known
	}
	if (len(first) < 2 || !slices.ContainsFunc(first, namesColumn)) && !headsBelow(lines) {
		return nil, 0
	}
	t, used := alignedHeads(lines)
	if used == 0 {
		return nil, 0
	}
	end := t.end(lines, used)
	body := lines[used:end]
	if len(body) == 0 {
		return nil, 0
	}
	t.measure(body)
	rows = append(rows, gridRow{n: t.n, cells: t.head})
	return append(rows, t.rows(body)...), end
}

// headsTabs reports whether a line is the headings of a table held apart by tabs.
func headsTabs(l line) bool {
	cells := tabCells(l.raw)
	return len(cells) > 2 && known(cells) > 1
}

// end finds the line after the last of the table.
func (t *alignedTable) end(lines []line, at int) int {
	right := 0
	for _, l := range lines[:at] {
		all := segments(l.raw)
		right = max(right, all[len(all)-1].end)
	}
	from := at
	for ; at < len(lines); at++ {
		l := &lines[at]
		if len(l.raw) > alignedLine {
			break
		}
		all := segments(l.raw)
		if isSignature(l.text) || strings.HasPrefix(l.text, "Ghi chú") || strings.HasPrefix(l.text, "(*)") && len(all) == 1 || markOf(l.text).kind == article && markOf(l.text).rest == "" || isType(l.text) && isCapitals(l.text) || l.gap > 0 && isAnnexHead(l.text) || l.gap > 6 && !l.page {
			break
		}
		ends := false
		switch {
		case len(all) > 1:
		case l.wide < right*5/8:
			// words that begin left of the first column's number
			ends = l.inset < 4 && l.wide > t.centres[1] && !isCapitals(l.text) && markOf(l.text).kind == unmarked
		default:
			ends = !isCapitals(l.text) && markOf(l.text).kind != roman && !t.isHead(l) && (l.inset < 4 || endingOf(l.text) == endsFull)
		}
		if ends && !t.goesOn(lines[at:], right) {
			break
		}
	}
	return t.beforeHeading(lines, from, at)
}

// The lines that a cell may have above the number of its row, and how far a
// line of one may stand out over the headings.
const (
	linesAbove = 16
	standsOut  = 20 // runes
)

// goesOn reports whether the row of a number follows, or one of several cells,
// before anything that is no part of a table.
func (t *alignedTable) goesOn(lines []line, right int) bool {
	for i := range lines[:min(len(lines), linesAbove)] {
		l := &lines[i]
		if i > 0 && l.gap > 6 && !l.page || len(l.raw) > alignedLine || l.wide > right+standsOut || isSignature(l.text) {
			return false
		}
		all := t.cut(l.raw)
		switch {
		case t.kinds[0] != sheet.ColumnNumber && len(all) == 1 && all[0].start < t.edge && all[0].end > t.centres[len(t.centres)-1]:
			return false // over all columns
		case t.kinds[0] != sheet.ColumnNumber:
			if strings.HasPrefix(l.text, "Nơi nhận") {
				return false
			}
			if i > 0 && len(all) > 1 && all[len(all)-1].start >= t.centres[1] {
				return true
			}
		case i > 0 && len(all) > 1 && len(segments(l.raw)) > 1 && isRowNumber(all[0].text) && all[0].start <= t.edge:
			return true
		case i == 0 && len(all) == 1 && endingOf(l.text) == endsFull && all[0].end > t.centres[1]*2:
			return false
		}
	}
	return false
}

// cut gives the words of a line by the gaps between them, the number of a row
// for itself.
func (t *alignedTable) cut(raw string) []segment {
	all := segments(raw)
	if len(all) == 0 || t.kinds[0] != sheet.ColumnNumber || all[0].start > t.edge {
		return all
	}
	number, rest, found := strings.Cut(all[0].text, " ")
	if !found || !isRowNumber(number) || strings.Trim(number, "0123456789IVX.") != "" {
		return all
	}
	width := utf8.RuneCountInString(number)
	first := segment{start: all[0].start, end: all[0].start + width, text: number}
	return append([]segment{first, {start: first.end + 1, end: all[0].end, text: rest}}, all[1:]...)
}

// beforeHeading gives the place of the first heading after the last line with
// columns, for no row of this table follows that it could be the group of; the
// end where there is none.
func (t *alignedTable) beforeHeading(lines []line, from, end int) int {
	last := end - 1
	for last >= from && len(segments(lines[last].raw)) < 2 {
		last--
	}
	for i := last + 1; last >= from && i < end; i++ {
		m := markOf(lines[i].text)
		if lines[i].inset <= t.centres[0] && (m.kind == roman && isCapitals(m.rest) || m.kind == number && t.kinds[0] == sheet.ColumnNumber) {
			return i
		}
	}
	return end
}

// isHead recognises a line of the headings, printed again.
func (t *alignedTable) isHead(l *line) bool {
	return slices.Contains(t.lines, l.text)
}

// A cellLine is a line of the body in cells.
type cellLine struct {
	line
	words  []segment
	cells  []string
	traits []trait // of the cells
	bounds []int   // of the columns on its page
}

// A trait is what rows are told by in a line of a cell.
type trait struct {
	lower  bool // begins with a small letter
	open   bool // ends where more is wanted
	again  bool // begins what stands once in a row, and the line over it too
	before int  // the line over it that has words in the column, or -1
}

// rows puts the lines of the body together to rows, page by page.
func (t *alignedTable) rows(body []line) []gridRow {
	var rows []gridRow
	from := 0
	flush := func(to int) {
		rows = append(rows, t.group(t.page(body[from:to]))...)
		from = to
	}
	for i := 0; i < len(body); i++ {
		if n := t.headAgain(body[i:]); n > 0 {
			flush(i)
			rows = append(rows, gridRow{n: body[i].n, cells: t.head})
			i += n - 1
			from = i + 1
			continue
		}
		if body[i].page {
			flush(i)
		}
	}
	flush(len(body))
	return rows
}

// page gives the lines of a page in cells.
func (t *alignedTable) page(lines []line) []cellLine {
	var all []cellLine
	for i := range lines {
		all = append(all, cellLine{line: lines[i], words: t.cut(lines[i].raw)})
	}
	bounds := t.pageBounds(all)
	for i := range all {
		all[i].words = t.presplit(all[i].words, bounds, false)
	}
	bounds = t.pageBounds(all)
	anchors := anchors(all)
	for i := range all {
		all[i].bounds = bounds
		all[i].cells = t.cells(&all[i], bounds, anchors, nil)
	}
	return all
}

// row joins lines to one row. A line that goes over all columns names a group.
func (t *alignedTable) row(lines []cellLine) gridRow {
	row := gridRow{n: lines[0].n, cells: make([]string, len(t.head)), page: lines[0].page}
	bounds := t.refine(lines)
	noTime := t.noTime(lines, bounds)
	for i := range lines {
		lines[i].words = t.presplit(lines[i].words, bounds, noTime)
	}
	bounds, anchors := t.refine(lines), anchors(lines)
	for i := range lines {
		for c, s := range t.cells(&lines[i], bounds, anchors, row.cells) {
			switch {
			case s == "":
			case row.cells[c] == "":
				row.cells[c] = s
			case partsCell(t.kinds[c], row.cells[c], false, s) && !isCapitals(s):
				row.cells[c] += "\n" + s
			default:
				row.cells[c] = glue(row.cells[c], s)
			}
		}
	}
	return row
}

// isAnnexHead reports whether a line is but the name of an annex: PHỤ LỤC III.
func isAnnexHead(s string) bool {
	rest, ok := strings.CutPrefix(s, "PHỤ LỤC")
	rest = strings.Trim(rest, " .:")
	return ok && (rest == "" || strings.Trim(rest, "IVXL") == "" || isDigits(rest))
}
