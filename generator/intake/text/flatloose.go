package text

import (
	"math"

	"congbo/generator/intake/sheet"
)

// What it costs that a row without a number begins, and the most that such a row
// may cost on average.
const (
	looseRow      = 0.5
	worstLooseRow = 2.5
)

// A looseStep is how the cheapest way came to a column.
type looseStep struct {
	from int8
	row  bool // a row begins
}

// looseRows reads the rows of a table without numbers whose cells stand on
// several lines each: by the cheapest way through the columns, which begins
// again with each row.
func (t *flatTable) looseRows(lines []line, used int) ([]gridRow, int) {
	body := t.looseBody(lines[used:])
	if len(body) < 2*len(t.columns) {
		return nil, 0
	}
	places, begins, cost := t.placeLoose(body)
	rows := []gridRow{{n: t.n, cells: t.head}}
	whole := 0
	for from := 0; from < len(body); {
		to := from + 1
		for to < len(body) && !begins[to] {
			to++
		}
		row := gridRow{n: body[from].n, page: body[from].page, cells: make([]string, len(t.columns))}
		fillCells(row.cells, body[from:to], places[from:to], t.columns, make([]int, len(t.columns)))
		if t.isWhole(row.cells) {
			whole++
		}
		rows = append(rows, row)
		from = to
	}
	if count := len(rows) - 1; count < 2 || whole*5 < count*4 || cost > worstLooseRow*float64(count) {
		return nil, 0
	}
	return rows, used + len(body)
}

// looseBody gives the lines up to the end of such a table: a heading, a blank
// line where none was before, words that no cell has.
func (t *flatTable) looseBody(lines []line) []flatLine {
	var body []flatLine
	for i := range lines[:min(len(lines), longestRow)] {
		l := &lines[i]
		m := markOf(l.text)
		if m.kind != unmarked && m.kind != dash && !m.weak || isCapitals(l.text) && l.wide > 12 || isSignature(l.text) || isMotto(l.text) || isVerdict(l.text) || i > 0 && l.gap > 0 && !l.page || l.wide > widestGlued {
			break
		}
		body = append(body, flatLineOf(*l))
	}
	return body
}

// isWhole reports whether a row says what is to be done, and who does it or by
// when.
func (t *flatTable) isWhole(cells []string) bool {
	duty, more := false, false
	for c, kind := range t.columns {
		duty = duty || kind == sheet.ColumnDuty && cells[c] != ""
		more = more || (kind == sheet.ColumnDeadline || namesUnits(kind)) && cells[c] != ""
	}
	return duty && more
}

// placeLoose finds the column of each line, and the lines that begin rows.
func (t *flatTable) placeLoose(body []flatLine) (places []int, begins []bool, least float64) {
	k := len(t.columns)
	cost := make([]float64, k)
	steps := make([][]looseStep, len(body))
	for c := range k {
		cost[c] = t.enterRow(c, &body[0])
	}
	for i := 1; i < len(body); i++ {
		prev, cur := &body[i-1], &body[i]
		next := make([]float64, k)
		steps[i] = make([]looseStep, k)
		for c, kind := range t.columns {
			next[c], steps[i][c] = cost[c]+stayCost(kind, prev, cur, 0), looseStep{from: int8(c)}
			enter, fresh := enterCost(kind, cur, nil, 0, false, false), t.enterRow(c, cur)
			for b := range k {
				leave := cost[b] + leaveCost(prev, cur, 0)
				if move := leave + enter + skipCost(t.columns[min(b+1, c):c]); b < c && move < next[c] {
					next[c], steps[i][c] = move, looseStep{from: int8(b)}
				}
				if move := leave + skipCost(t.columns[b+1:]) + looseRow + fresh; move < next[c] {
					next[c], steps[i][c] = move, looseStep{from: int8(b), row: true}
				}
			}
		}
		cost = next
	}
	best := 0
	least = math.Inf(1)
	for c := range k {
		if total := cost[c] + skipCost(t.columns[c+1:]); total < least {
			best, least = c, total
		}
	}
	places, begins = make([]int, len(body)), make([]bool, len(body))
	for i := len(body) - 1; i > 0; i-- {
		places[i] = best
		begins[i] = steps[i][best].row
		best = int(steps[i][best].from)
	}
	places[0], begins[0] = best, true
	return places, begins, least
}

// enterRow is the cost of a row beginning with a line in a column. None begins
// in small letters, or after the column of what is to be done.
func (t *flatTable) enterRow(c int, l *flatLine) float64 {
	if l.lower {
		return math.Inf(1)
	}
	for b := range c {
		if t.columns[b] == sheet.ColumnDuty {
			return math.Inf(1)
		}
	}
	return startCost(t.columns[c], l) + skipCost(t.columns[:c])
}
