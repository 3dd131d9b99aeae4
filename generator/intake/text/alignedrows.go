package text

import (
	"slices"

	"congbo/generator/intake/sheet"
)

// group puts the lines of one page together to rows: at the blank lines, where
// those stand between numbers; else around the numbers, where rows have them.
func (t *alignedTable) group(lines []cellLine) []gridRow {
	if len(lines) == 0 {
		return nil
	}
	t.setTraits(lines)
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
	case t.kinds[0] != sheet.ColumnNumber:
		starts = t.unnumbered(lines)
	case gaps >= max(1, len(numbers)-1) && t.oneNumberEach(lines):
		for i := range lines {
			if i == 0 || lines[i].gap > 0 {
				starts = append(starts, i)
			}
		}
	case len(numbers) == 0:
		starts = []int{0}
	default:
		starts = t.around(lines, numbers)
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

// setTraits tells what rows are told by.
func (t *alignedTable) setTraits(lines []cellLine) {
	over := make([]int, len(t.head))
	for c := range over {
		over[c] = -1
	}
	for i := range lines {
		lines[i].traits = make([]trait, len(t.head))
		for c, s := range lines[i].cells {
			if s == "" {
				continue
			}
			end := endingOf(s)
			one := trait{lower: startsLower(s), open: end == endsLoose || end == endsComma || end == endsHyphen || end == endsDash, before: over[c]}
			one.again = over[c] >= 0 && !one.lower && begins(t.kinds[c], lines[over[c]].cells[c], s)
			lines[i].traits[c], over[c] = one, i
		}
	}
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

// around finds the lines that rows begin with whose numbers stand beside the
// first of their words, or in the middle of them: so that words begin with
// capitals, ends do not want more, and cells stand as their number does.
func (t *alignedTable) around(lines []cellLine, numbers []int) []int {
	top, topCost := t.part(lines, numbers, true)
	middle, middleCost := t.part(lines, numbers, false)
	if topCost <= middleCost {
		return top
	}
	return middle
}

// rowReach is how many lines a row has at most above its number, if others end
// above it.
const rowReach = 40

// What speaks against a row. A number that stands off the place of a cell's
// words counts for each half line of theirs, up to the most.
const (
	rowLower   = 8  // a cell begins with a small letter
	rowOpen    = 4  // and ends where more is wanted
	rowTorn    = 4  // two parts of a cell with lines between
	rowGap     = 6  // a blank line within
	rowRest    = 3  // it is the rest of one of the page before
	rowUnduly  = 12 // duties that say nothing
	rowOff     = 1  // a half line that a cell stands off its number
	rowMostOff = 8
	rowAtAll   = 3 // it is one more, where no numbers tell how many there are
	rowTwice   = 6 // a cell says a second thing
	rowBlank   = 3 // or nothing
)

// part finds the rows of the numbers for which the cost is the least.
func (t *alignedTable) part(lines []cellLine, numbers []int, onTop bool) ([]int, int) {
	const never = 1 << 29
	// least[i] is that of the rows up to the present number if the next row
	// begins with the line i.
	least := map[int]int{0: 0}
	if numbers[0] > 0 && !t.isGroup(lines[0].words) {
		for to := max(1, numbers[0]-rowReach); to <= numbers[0]; to++ {
			least[to] = rowRest + t.against(lines, 0, to, -1, onTop)
		}
	}
	var came []map[int]int
	over := 0 // the first line that a row may begin with
	for k, number := range numbers {
		first, end := len(lines), len(lines)
		if k+1 < len(numbers) {
			first, end = max(number+1, numbers[k+1]-rowReach), numbers[k+1]
		}
		next, from := map[int]int{}, map[int]int{}
		for ; first <= end; first++ {
			best, at := never, -1
			for start := over; start <= number; start++ {
				if before, found := least[start]; found {
					if cost := before + t.against(lines, start, first, number, onTop); cost < best {
						best, at = cost, start
					}
				}
			}
			next[first], from[first] = best, at
		}
		least, came, over = next, append(came, from), max(number+1, end-rowReach)
	}
	starts := []int{}
	at := len(lines)
	for k := len(numbers) - 1; k >= 0; k-- {
		at = came[k][at]
		starts = append(starts, at)
	}
	if at > 0 {
		starts = append(starts, 0)
	}
	slices.Reverse(starts)
	return starts, least[len(lines)]
}

// unnumbered finds the lines that rows begin with which have no numbers: as
// many rows as say most, each with cells that begin and end together or have the
// same middle.
func (t *alignedTable) unnumbered(lines []cellLine) []int {
	var starts []int
	least := 0
	for _, onTop := range []bool{true, false} {
		found, cost := t.divide(lines, onTop)
		if starts == nil || cost < least {
			starts, least = found, cost
		}
	}
	return starts
}

// divide finds the rows without numbers for which the cost is the least.
func (t *alignedTable) divide(lines []cellLine, onTop bool) ([]int, int) {
	best, came := make([]int, len(lines)+1), make([]int, len(lines)+1)
	for end := 1; end <= len(lines); end++ {
		best[end] = 1 << 29
		for start := max(0, end-rowReach); start < end; start++ {
			if cost := best[start] + rowAtAll + t.againstFree(lines, start, end, onTop); cost < best[end] {
				best[end], came[end] = cost, start
			}
		}
	}
	var starts []int
	for at := len(lines); at > 0; at = came[at] {
		starts = append(starts, came[at])
	}
	slices.Reverse(starts)
	return starts, best[len(lines)]
}

// againstFree weighs what speaks against some lines being a row without a number.
func (t *alignedTable) againstFree(lines []cellLine, from, to int, onTop bool) int {
	duty := max(0, slices.Index(t.kinds, sheet.ColumnDuty))
	first, last := t.extent(lines, from, to, duty)
	if first < 0 {
		first, last = from, to-1
	}
	cost := t.againstCells(lines, from, to, duty, 0, from > 0, first, first+last, onTop)
	for c := range t.kinds {
		filled := false
		for i := from; i < to; i++ {
			if lines[i].cells[c] == "" {
				continue
			}
			filled = true
			if one := &lines[i].traits[c]; one.again && one.before >= from {
				cost += rowTwice
			}
		}
		if !filled && c != duty {
			cost += rowBlank
		}
	}
	return cost
}

// begins reports whether a line of a cell begins what stands once in a row.
func begins(kind sheet.Column, over, s string) bool {
	switch end := endingOf(over); kind {
	case sheet.ColumnDuty:
		return opensDuty(s) || end == endsFull
	case sheet.ColumnDeadline:
		return isTime(over) && isTime(s)
	case sheet.ColumnLead, sheet.ColumnWho:
		return isUnit(s) && end == endsOpen && !opensUnit(over)
	}
	return false
}

// against weighs what speaks against some lines being the row of a number, or
// the rest of a row where there is none.
func (t *alignedTable) against(lines []cellLine, from, to, number int, onTop bool) int {
	if number >= 0 && t.isGroup(lines[number].words) {
		return rowTorn * (to - from - 1)
	}
	return t.againstCells(lines, from, to, 1, 1, number >= 0, number, 2*number, onTop)
}

// againstCells weighs the gaps within a row, how its cells from a column on
// begin and end, and how far they stand off the line at the top or twice the
// middle, if they have to.
func (t *alignedTable) againstCells(lines []cellLine, from, to, duty, column int, whole bool, top, middle int, onTop bool) int {
	cost := 0
	for i := from + 1; i < to; i++ {
		if lines[i].gap > 0 {
			cost += rowGap
		}
	}
	for c := column; c < len(t.head); c++ {
		first, last := t.extent(lines, from, to, c)
		if first < 0 {
			if c == duty && whole {
				cost += rowUnduly
			}
			continue
		}
		over := first
		for i := first + 1; i <= last; i++ {
			if lines[i].cells[c] != "" {
				if i-over > 2 {
					cost += rowTorn
				}
				over = i
			}
		}
		if lines[first].traits[c].lower && whole {
			cost += rowLower
		}
		if lines[last].traits[c].open {
			cost += rowOpen
		}
		if top < 0 {
			continue
		}
		off := abs(first + last - middle)
		if onTop {
			off = 2 * abs(first-top)
		}
		cost += min(rowOff*off, rowMostOff)
	}
	return cost
}

// extent gives the first and the last of some lines that have words in a column.
func (t *alignedTable) extent(lines []cellLine, from, to, column int) (first, last int) {
	first, last = -1, -1
	for i := from; i < to; i++ {
		if lines[i].cells[column] != "" {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}
