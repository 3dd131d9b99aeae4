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
	bounds  []int // the column in which each but the first begins
}

// The lines that the headings of such a table may take.
const alignedHead = 6

// alignedLine is the longest line of such a table, in bytes.
const alignedLine = 2000

// aligned reads the table held apart by blanks that lines begin with, and tells
// how many lines that took.
func aligned(lines []line) (rows []gridRow, used int) {
	if strings.ContainsAny(lines[0].raw, "|\t") || !strings.Contains(lines[0].raw, "  ") || len(lines[0].raw) > alignedLine {
		return nil, 0
	}
	if first := segments(lines[0].raw); !slices.ContainsFunc(first, namesColumn) || len(first) < 2 && !headsBelow(lines, first[0]) {
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
	t.setBounds(body)
	rows = append(rows, gridRow{n: t.n, cells: t.head})
	return append(rows, t.rows(body)...), end
}

// headsBelow reports whether a heading that stands alone on its line, far in, is
// the first line of one of several: the others, of fewer lines, begin below.
func headsBelow(lines []line, first segment) bool {
	if first.start < signatureSide || len(lines) < 2 || lines[1].gap > 0 || len(lines[1].raw) > alignedLine {
		return false
	}
	count := 0
	for _, s := range segments(lines[1].raw) {
		if namesColumn(s) {
			count++
		}
	}
	return count >= 2
}

// namesColumn reports whether words are a heading of a column.
func namesColumn(s segment) bool {
	return sheet.ColumnOf(s.text) != sheet.ColumnUnknown
}

// alignedHeads finds the headings: so many lines from the first that their
// words, put together column by column, name the most columns.
func alignedHeads(lines []line) (*alignedTable, int) {
	var best *alignedTable
	used, most := 0, 0
	for k := 1; k <= min(len(lines), alignedHead); k++ {
		if k > 1 && (lines[k-1].gap > 1 || len(lines[k-1].raw) > alignedLine || best != nil && !moreHead(&lines[k-1])) {
			break
		}
		columns := stack(lines[:k])
		heads := make([]string, len(columns))
		for i, c := range columns {
			heads[i] = c.text
		}
		if count := known(heads); count >= max(most, 1) && len(heads) >= 3 && (best == nil || len(heads) >= len(best.head)) {
			t := &alignedTable{n: lines[0].n, head: heads}
			for i, c := range columns {
				t.kinds = append(t.kinds, sheet.ColumnOf(heads[i]))
				t.centres = append(t.centres, (c.start+c.end)/2)
			}
			for _, l := range lines[:k] {
				t.lines = append(t.lines, l.text)
			}
			best, used, most = t, k, count
		}
	}
	if most < 2 || most*2 < len(best.head) {
		return nil, 0
	}
	return best, used
}

// moreHead reports whether a line can be one more of the headings: all its words
// are in capitals, or begin with a small letter or a bracket, or name a column.
func moreHead(l *line) bool {
	for _, s := range segments(l.raw) {
		if isRowNumber(s.text) {
			return false
		}
		if !startsLower(s.text) && s.text[0] != '(' && !isCapitals(s.text) && sheet.ColumnOf(s.text) == sheet.ColumnUnknown {
			return false
		}
	}
	return true
}

// headings are the segments of a line of headings. Two that stand only one
// blank apart are told by what they name.
func headings(raw string) []segment {
	var all []segment
	for _, s := range segments(raw) {
		for {
			left, right, found := cutHeading(s)
			if !found {
				break
			}
			all = append(all, left)
			s = right
		}
		all = append(all, s)
	}
	return all
}

// longestHeadings are the most words, in bytes, that are taken for headings with
// no more than one blank between them.
const longestHeadings = 200

// cutHeading splits the first heading off words that hold several.
func cutHeading(s segment) (left, right segment, found bool) {
	if len(s.text) > longestHeadings || isCapitals(s.text) { // no word of which begins larger than another
		return s, segment{}, false
	}
	for at := 1; at < len(s.text); at++ {
		if s.text[at-1] != ' ' || startsLower(s.text[at:]) || endingOf(s.text[:at-1]) != endsOpen {
			continue
		}
		column := sheet.ColumnOf(s.text[:at])
		words := strings.Fields(s.text[at:])
		if column == sheet.ColumnUnknown || len(words) < 2 {
			continue
		}
		next := sheet.ColumnOf(words[0] + " " + words[1])
		if next == sheet.ColumnUnknown || next == column || partOfHeading(words) {
			continue
		}
		width := utf8.RuneCountInString(s.text[:at])
		left = segment{start: s.start, end: s.start + width - 1, text: s.text[:at-1]}
		return left, segment{start: s.start + width, end: s.end, text: s.text[at:]}, true
	}
	return s, segment{}, false
}

// partOfHeading reports whether words say of the body before them what it does
// (Cơ quan Chủ trì) and are no heading of their own.
func partOfHeading(words []string) bool {
	switch strings.ToLower(words[0] + " " + words[1]) {
	case "chủ trì", "phối hợp", "thực hiện", "tham gia", "tham mưu", "chịu trách":
		return true
	}
	return false
}

// stack puts the words of lines together that stand above each other.
func stack(lines []line) []segment {
	var columns []segment
	for i := range lines {
		for _, s := range headings(lines[i].raw) {
			merged := s
			kept := columns[:0:0]
			for _, c := range columns {
				if c.start < merged.end && merged.start < c.end {
					merged = segment{start: min(c.start, merged.start), end: max(c.end, merged.end), text: c.text + " " + merged.text}
					continue
				}
				kept = append(kept, c)
			}
			columns = append(kept, merged)
		}
	}
	slices.SortFunc(columns, func(a, b segment) int { return a.start - b.start })
	return columns
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
		if isSignature(l.text) || strings.HasPrefix(l.text, "Ghi chú") || markOf(l.text).kind == article && markOf(l.text).rest == "" || isType(l.text) && isCapitals(l.text) || l.gap > 6 && !l.page {
			break
		}
		if len(all) > 1 || l.wide < right*5/8 {
			if len(all) == 1 && l.inset < 4 && l.wide > t.centres[1] && !isCapitals(l.text) && markOf(l.text).kind == unmarked {
				break // words that begin left of the first column's number
			}
			continue
		}
		if !isCapitals(l.text) && markOf(l.text).kind != roman && !t.isHead(l) && (l.inset < 4 || endingOf(l.text) == endsFull) {
			break
		}
	}
	return t.beforeHeading(lines, from, at)
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
	cells []string
}

// rows puts the lines of the body together to rows.
func (t *alignedTable) rows(body []line) []gridRow {
	var rows []gridRow
	var all []cellLine
	flush := func() {
		rows = append(rows, t.group(all)...)
		all = nil
	}
	for i := 0; i < len(body); i++ {
		if n := t.headAgain(body[i:]); n > 0 {
			flush()
			rows = append(rows, gridRow{n: body[i].n, cells: t.head})
			i += n - 1
			continue
		}
		if body[i].page {
			flush()
		}
		all = append(all, cellLine{line: body[i], cells: t.cells(&body[i], t.bounds, nil)})
	}
	flush()
	return rows
}

// headAgain gives the number of lines that repeat the headings.
func (t *alignedTable) headAgain(lines []line) int {
	if len(lines) < len(t.lines) {
		return 0
	}
	for i, s := range t.lines {
		if lines[i].text != s {
			return 0
		}
	}
	return len(t.lines)
}

// group puts the lines of one page together to rows: at the blank lines, where
// those stand between numbers; else at the numbers, where rows begin with them;
// else between the numbers, where a sentence ends and another begins.
func (t *alignedTable) group(lines []cellLine) []gridRow {
	if len(lines) == 0 {
		return nil
	}
	var numbers, starts []int
	gaps := 0
	for i := range lines {
		if t.kinds[0] == sheet.ColumnNumber && isRowNumber(lines[i].cells[0]) {
			numbers = append(numbers, i)
		}
		if i > 0 && lines[i].gap > 0 {
			gaps++
		}
	}
	switch {
	case gaps >= max(1, len(numbers)-1) && t.oneNumberEach(lines):
		for i := range lines {
			if i == 0 || lines[i].gap > 0 {
				starts = append(starts, i)
			}
		}
	case len(numbers) == 0:
		starts = []int{0}
	case t.numbersOnTop(lines, numbers):
		if numbers[0] > 0 {
			starts = append(starts, 0)
		}
		starts = append(starts, t.tops(lines, numbers)...)
	default:
		starts = append(starts, 0)
		if numbers[0] > 0 && startsLower(lines[0].cells[1]) { // the rest of a row that a page has cut
			starts = append(starts, t.between(lines, 0, numbers[0]))
		}
		for k := 1; k < len(numbers); k++ {
			starts = append(starts, t.between(lines, numbers[k-1], numbers[k]))
		}
	}
	var rows []gridRow
	for k, from := range starts {
		to := len(lines)
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		rows = append(rows, t.row(lines[from:to]))
	}
	return rows
}

// oneNumberEach reports whether blank lines part the lines so that no part has
// two numbers.
func (t *alignedTable) oneNumberEach(lines []cellLine) bool {
	count := 0
	for i := range lines {
		if lines[i].gap > 0 {
			count = 0
		}
		if isRowNumber(lines[i].cells[0]) {
			count++
		}
		if count > 1 {
			return false
		}
	}
	return true
}

// numbersOnTop reports whether numbers stand beside the first line of their
// row: the words beside most of them begin with a capital letter.
func (t *alignedTable) numbersOnTop(lines []cellLine, numbers []int) bool {
	top := 0
	for _, i := range numbers {
		if s := lines[i].cells[1]; s != "" && !startsLower(s) {
			top++
		}
	}
	return top*4 >= len(numbers)*3
}

// tops gives the lines that rows begin with whose numbers stand beside the
// first. Beside some the words go on in small letters, or have ended: there the
// number stands lower.
func (t *alignedTable) tops(lines []cellLine, numbers []int) []int {
	starts := slices.Clone(numbers)
	for k, i := range numbers {
		if s := lines[i].cells[1]; i > 0 && (s == "" || startsLower(s)) && lines[i-1].cells[1] != "" {
			over := 0
			if k > 0 {
				over = numbers[k-1]
			}
			starts[k] = t.between(lines, over, i)
		}
	}
	return starts
}

// between finds where the row of one number ends and that of the next begins.
func (t *alignedTable) between(lines []cellLine, first, second int) int {
	best, most := (first+second+1)/2, -1.0
	over := ""
	for i := first + 1; i <= second; i++ {
		score := 0.0
		if lines[i-1].cells[1] != "" {
			over = lines[i-1].cells[1]
		}
		if lines[i].gap > 0 {
			score += 3
		}
		if s := lines[i].cells[1]; s != "" && !startsLower(s) {
			score += 2
			if e := endingOf(over); e == endsFull || e == endsSemi {
				score += 2
			} else if e == endsLoose || e == endsComma {
				score -= 2
			}
		}
		score -= float64(abs(2*i-first-second-1)) / 100
		if score > most {
			best, most = i, score
		}
	}
	return best
}

// row joins lines to one row. A line that goes over all columns names a group.
func (t *alignedTable) row(lines []cellLine) gridRow {
	row := gridRow{n: lines[0].n, cells: make([]string, len(t.head)), page: lines[0].page}
	bounds, anchors := t.refine(lines), anchors(lines)
	for i := range lines {
		for c, s := range t.cells(&lines[i].line, bounds, anchors) {
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
