package text

import (
	"slices"
	"strings"

	"congbo/generator/intake/sheet"
)

// measure finds where the columns begin and what stands in them.
func (t *alignedTable) measure(body []line) {
	all := make([]cellLine, len(body))
	for i := range body {
		all[i] = cellLine{line: body[i], words: t.cut(body[i].raw)}
	}
	for j := 0; j+1 < len(t.centres); j++ {
		t.bounds = append(t.bounds, t.centres[j+1])
	}
	t.bounds = t.pageBounds(all)
	t.left, t.clear = make([]bool, len(t.head)), make([]map[string]bool, len(t.head))
	starts := make([]map[int]int, len(t.head))
	words := make([]int, len(t.head))
	most := make([]int, len(t.head))
	for c := range t.head {
		t.clear[c], starts[c] = map[string]bool{}, map[int]int{}
	}
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && !all[to].page {
			to++
		}
		bounds := t.pageBounds(all[from:to])
		for i := from; i < to; i++ {
			for _, s := range all[i].words {
				if c := columnOf(s, bounds); c+1 == len(t.head) || s.end <= bounds[c] {
					t.clear[c][s.text] = true
					starts[c][s.start]++
					words[c]++
				}
			}
		}
		for c := range starts {
			best := 0
			for _, n := range starts[c] {
				best = max(best, n)
			}
			most[c] += best
			clear(starts[c])
		}
		from = to
	}
	for c := range most {
		t.left[c] = most[c]*2 >= words[c]
	}
}

// The weight of what the lines of a page say of a bound against the place that
// it has in the whole table.
const pageWeight = 3

// pageBounds finds between the headings the places that the fewest lines of a
// page cross with a word, and of those the one where the most lines begin one.
func (t *alignedTable) pageBounds(lines []cellLine) []int {
	var cut [][]segment
	for i := range lines {
		if !t.isGroup(lines[i].words) {
			cut = append(cut, lines[i].words)
		}
	}
	windows := make([]window, len(t.bounds))
	for j, bound := range t.bounds {
		windows[j] = window{from: t.centres[j] + 1, to: t.centres[j+1], expected: bound}
	}
	return t.bestBounds(cut, windows, pageWeight, false)
}

// presplit cuts words that go over the bound of a column before those that are
// known to stand in that: a time, or what stands there elsewhere by itself. A
// time may stand left of the bound where there is no other.
func (t *alignedTable) presplit(words []segment, bounds []int, noTime bool) []segment {
	if t.isGroup(words) {
		return words
	}
	var all []segment
	for _, s := range words {
		for j, bound := range bounds {
			c := j + 1
			end := bound + 1
			if noTime && t.kinds[c] == sheet.ColumnDeadline {
				end = bound - cutNear
			}
			if s.start >= bound-1 || s.end <= end {
				continue
			}
			stands := func(rest string) bool {
				return t.isClear(c, rest) || t.kinds[c] == sheet.ColumnDeadline && isTime(rest) && (startsDigit(rest) || !startsLower(rest) && hasLetters(rest[:1]))
			}
			left, right, found := s.cut(bound-cutLeft, bound+cutRight, func(at int, rest string) int {
				if stands(rest) {
					return at // of 2026 - 2030 all
				}
				return cutSure + at
			})
			if found && stands(right.text) && !t.clear[c][s.text] && !counted[strings.ToLower(lastWord(left.text))] {
				all = append(all, left)
				s = right
			}
		}
		all = append(all, s)
	}
	return all
}

// isGroup reports whether words name a group of rows and stand over several
// columns.
func (t *alignedTable) isGroup(words []segment) bool {
	if len(words) == 2 && isRowNumber(words[0].text) && words[0].start <= t.edge {
		return words[1].end > t.centres[min(2, len(t.centres)-1)] && !startsLower(words[1].text) && !isDigits(words[0].text)
	}
	return len(words) == 1 && words[0].start <= t.edge && words[0].end > t.centres[min(2, len(t.centres)-1)] && (isCapitals(words[0].text) || markOf(words[0].text).kind == roman)
}

// The columns by which the bounds of a single row may stand left and right of
// those of the page: programs that keep a layout move words to make room.
const (
	boundLeft  = 14
	boundRight = 8
)

// refine gives the bounds of the columns in some lines of the table.
func (t *alignedTable) refine(lines []cellLine) []int {
	cut := make([][]segment, len(lines))
	for i := range lines {
		if t.isGroup(lines[i].words) {
			return lines[0].bounds
		}
		cut[i] = lines[i].words
	}
	windows := make([]window, len(t.bounds))
	for j, bound := range lines[0].bounds {
		windows[j] = window{from: max(1, bound-boundLeft), to: bound + boundRight, expected: bound}
	}
	return t.bestBounds(cut, windows, 1, true)
}

// anchors gives the places where words begin after a gap within lines.
func anchors(lines []cellLine) []int {
	var all []int
	for i := range lines {
		if len(lines[i].words) == 0 {
			continue
		}
		for _, s := range lines[i].words[1:] {
			all = append(all, s.start)
		}
	}
	return all
}

// crossing weighs what a line says of a column beginning at x: for it a gap,
// most of all the end of one; against it a word that goes through, less if one
// begins nearby.
func crossing(all []segment, x int, left bool) int {
	for i, s := range all {
		switch {
		case s.end <= x:
			continue
		case abs(s.start-x) <= 1 && left:
			return -5
		case !left && s.start >= x && s.start-x < 4:
			return -3
		case s.start > x && i > 0 && s.start-x <= 4:
			return -1
		case s.start > x:
			return 0
		}
		switch s.beginsNear(x) {
		case 0, 1:
			return 2
		case 2:
			return 3
		}
		return 6
	}
	return 0
}

// Words that stand close to the ones before them are found further left than
// the same column's other words. They are looked for so many places left and
// right of where the column begins; words that begin as a cell of the column
// does, and where those of other lines do, go before others.
const (
	cutLeft    = 12
	cutRight   = 5
	cutNear    = 4
	cutContent = 12
	cutAnchor  = 20
	cutSure    = 1000 // no place at all
)

// cutColumn splits words that stand across the beginning of a column, which has
// the words of the lines over it so far.
func (t *alignedTable) cutColumn(s segment, c, bound int, anchors []int, over []string) (left, right segment, found bool) {
	kind := t.kinds[c]
	cost := func(at int, rest string) int {
		cost := 2 * abs(at-bound+1)
		switch {
		case (kind == sheet.ColumnDeadline || kind == sheet.ColumnStart) && isTime(rest):
			cost = at - bound - cutContent // the first word of Quý III Năm 2026
		case namesUnits(kind) && isUnit(rest):
			cost -= cutContent
		case at < bound-cutNear || at > bound+2:
			cost += cutContent
		}
		if len(over) > 0 && over[c] == "" && startsLower(rest) {
			cost += cutContent
		}
		if t.isClear(c, rest) {
			cost -= cutAnchor
		}
		if slices.Contains(anchors, at) {
			if t.left[c] {
				cost -= cutAnchor
			} else {
				cost -= cutNear
			}
		}
		return cost
	}
	left, right, found = s.cut(bound-cutLeft, bound+cutRight, cost)
	if found && cost(right.start, right.text) > cutContent {
		return s, segment{}, false
	}
	return left, right, found
}

// isClear reports whether words begin with ones that stand in a column
// elsewhere with gaps around them.
func (t *alignedTable) isClear(c int, s string) bool {
	for end := 0; ; {
		next := strings.IndexByte(s[end:], ' ')
		if next < 0 {
			return t.clear[c][s]
		}
		end += next
		if strings.Contains(s[:end], " ") && t.clear[c][s[:end]] {
			return true
		}
		end++
	}
}

// cells gives the words of a line by columns. Anchors are the places where words
// begin after a gap on the lines around it; where none does right of the second
// column, the words name a group and stand over all columns.
func (t *alignedTable) cells(l *cellLine, bounds, anchors []int, over []string) []string {
	group := len(bounds) > 1 && !slices.ContainsFunc(anchors, func(at int) bool { return at > bounds[1]-cutNear })
	cells := make([]string, len(t.head))
	put := func(c int, s string) {
		if cells[c] != "" {
			cells[c] += " "
		}
		cells[c] += s
	}
	words := l.words
	if len(words) > 0 && t.kinds[0] == sheet.ColumnNumber && words[0].start <= t.edge && isRowNumber(words[0].text) {
		put(0, words[0].text)
		words = words[1:]
	}
	for _, s := range words {
		for least := 0; ; {
			c := max(least, columnOf(s, bounds))
			if c+1 < len(t.head) && t.clear[c+1][s.text] && s.end-bounds[c] >= bounds[c]-s.start {
				c++ // as it stands elsewhere
			}
			if c+1 >= len(t.head) || s.end <= bounds[c] || group && c > 0 || t.clear[c][s.text] && s.end-s.start > 3 {
				put(c, s.text)
				break
			}
			left, right, found := t.cutColumn(s, c+1, bounds[c], anchors, over)
			if !found || s.end <= bounds[c]+3 && right.start < bounds[c]-2 {
				put(c, s.text)
				break
			}
			put(c, left.text)
			s, least = right, c+1
		}
	}
	for i := range cells {
		cells[i] = cleanCell(cells[i])
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

// noTime reports whether no line has words in the column of the deadlines.
func (t *alignedTable) noTime(lines []cellLine, bounds []int) bool {
	for i := range lines {
		for _, s := range lines[i].words {
			if t.kinds[columnOf(s, bounds)] == sheet.ColumnDeadline {
				return false
			}
		}
	}
	return true
}
