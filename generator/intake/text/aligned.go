package text

import (
	"slices"
	"strings"

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
	if first := segments(lines[0].raw); len(first) < 2 || !slices.ContainsFunc(first, namesColumn) {
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

// stack puts the words of lines together that stand above each other.
func stack(lines []line) []segment {
	var columns []segment
	for i := range lines {
		for _, s := range segments(lines[i].raw) {
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
	for ; at < len(lines); at++ {
		l := &lines[at]
		if len(l.raw) > alignedLine {
			break
		}
		all := segments(l.raw)
		if isSignature(l.text) || strings.HasPrefix(l.text, "Ghi chú") || markOf(l.text).kind == article && markOf(l.text).rest == "" || isType(l.text) || l.gap > 6 && !l.page {
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
	return at
}

// isHead recognises a line of the headings, printed again.
func (t *alignedTable) isHead(l *line) bool {
	return slices.Contains(t.lines, l.text)
}

// setBounds finds between the headings the places that the fewest lines cross
// with a word, and of those the one where the most lines begin one.
func (t *alignedTable) setBounds(body []line) {
	cut := make([][]segment, len(body))
	for i := range body {
		cut[i] = segments(body[i].raw)
	}
	for j := 0; j+1 < len(t.centres); j++ {
		t.bounds = append(t.bounds, bestBound(cut, t.centres[j]+1, t.centres[j+1], t.centres[j+1]))
	}
}

// The columns by which the bounds of a single row may stand left and right of
// those of the table: programs that keep a layout move words to make room.
const (
	boundLeft  = 8
	boundRight = 6
)

// refine gives the bounds of the columns in some lines of the table.
func (t *alignedTable) refine(lines []cellLine) []int {
	cut := make([][]segment, len(lines))
	for i := range lines {
		cut[i] = segments(lines[i].raw)
	}
	bounds := make([]int, len(t.bounds))
	least := 0
	for j, bound := range t.bounds {
		bounds[j] = bestBound(cut, max(least, bound-boundLeft), bound+boundRight, bound)
		least = bounds[j] + 1
	}
	return bounds
}

// anchors gives the places where words begin after a gap within lines.
func anchors(lines []cellLine) []int {
	var all []int
	for i := range lines {
		for _, s := range segments(lines[i].raw)[1:] {
			all = append(all, s.start)
		}
	}
	return all
}

// bestBound gives the best of the places from one to another, of several the
// nearest to the one to be expected.
func bestBound(cut [][]segment, from, to, expected int) int {
	best, least := expected, 1<<30
	for x := from; x <= to; x++ {
		cost := abs(x - expected)
		for _, all := range cut {
			cost += crossing(all, x)
		}
		if cost < least {
			best, least = x, cost
		}
	}
	return best
}

// crossing weighs what a line says of a column beginning at x: for it a gap,
// most of all the end of one; against it a word that goes through, less if one
// begins nearby.
func crossing(all []segment, x int) int {
	for i, s := range all {
		switch {
		case s.end < x:
			continue
		case abs(s.start-x) <= 1:
			return -5
		case s.start > x && i > 0 && s.start-x <= 4:
			return -1
		case s.start > x:
			return 0
		}
		if _, _, found := s.cutAt(x, 1); found {
			return 2
		}
		if _, _, found := s.cutAt(x, 2); found {
			return 3
		}
		return 6
	}
	return 0
}

// Words that stand close to the ones before them are found further left than
// the same column's other words, by so many places.
const closeUp = 1

// cells gives the words of a line by columns. Anchors are the places where words
// begin after a gap on the lines around it.
func (t *alignedTable) cells(l *line, bounds, anchors []int) []string {
	cells := make([]string, len(t.head))
	put := func(c int, s string) {
		if cells[c] != "" {
			cells[c] += " "
		}
		cells[c] += s
	}
	all := segments(l.raw)
	for _, s := range all {
		for {
			c := columnOf(s, bounds)
			if c+1 >= len(t.head) || s.end <= bounds[c] || len(all) == 1 {
				put(c, s.text)
				break
			}
			left, right, found := s.cutAt(bounds[c]-closeUp, 3, anchors...)
			if !found || s.end <= bounds[c]+3 && right.start < bounds[c]-2 {
				put(c, s.text)
				break
			}
			put(c, left.text)
			s = right
		}
	}
	for i := range cells {
		cells[i] = inline(cells[i]).text
	}
	return cells
}

// columnOf gives the column that a segment begins in: the next one, if most of
// its words stand in that.
func columnOf(s segment, bounds []int) int {
	c := 0
	for c < len(bounds) && s.start >= bounds[c]-1 {
		c++
	}
	for c < len(bounds) && (bounds[c]-s.start)*4 < s.end-s.start && s.start+4 >= bounds[c] {
		c++
	}
	return c
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
		starts = append(starts, numbers...)
	default:
		starts = append(starts, 0)
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
