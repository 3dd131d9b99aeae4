package text

import (
	"slices"

	"congbo/generator/intake/sheet"
)

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
		case s.end <= x:
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
// the same column's other words. They are looked for so many places left and
// right of where the column begins; words that begin as a cell of the column
// does, and where those of other lines do, go before others.
const (
	cutLeft    = 12
	cutRight   = 5
	cutNear    = 4
	cutContent = 12
	cutAnchor  = 20
)

// cutColumn splits words that stand across the beginning of a column.
func (t *alignedTable) cutColumn(s segment, c, bound int, anchors []int) (left, right segment, found bool) {
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
		if slices.Contains(anchors, at) {
			cost -= cutAnchor
		}
		return cost
	}
	left, right, found = s.cut(bound-cutLeft, bound+cutRight, cost)
	if found && cost(right.start, right.text) > cutContent {
		return s, segment{}, false
	}
	return left, right, found
}

// cells gives the words of a line by columns. Anchors are the places where words
// begin after a gap on the lines around it; where none does right of the second
// column, the words name a group and stand over all columns.
func (t *alignedTable) cells(l *line, bounds, anchors []int) []string {
	group := len(bounds) > 1 && !slices.ContainsFunc(anchors, func(at int) bool { return at > bounds[1]-cutNear })
	cells := make([]string, len(t.head))
	put := func(c int, s string) {
		if cells[c] != "" {
			cells[c] += " "
		}
		cells[c] += s
	}
	all := segments(l.raw)
	for _, s := range all {
		for least := 0; ; {
			c := max(least, columnOf(s, bounds))
			if c+1 >= len(t.head) || s.end <= bounds[c] || group && c > 0 {
				put(c, s.text)
				break
			}
			left, right, found := t.cutColumn(s, c+1, bounds[c], anchors)
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
