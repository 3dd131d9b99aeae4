package text

import (
	"math"
	"slices"
	"strings"

	"congbo/generator/intake/sheet"
)

// grid gives the rows of the table with their lines given to the columns. The
// columns go by what the cells are (units, times), by where sentences end, and,
// from the second time on, by how wide each column was found to be.
func (t *flatTable) grid() []gridRow {
	kinds := t.columns[1:]
	widths, dealt := make([]int, len(kinds)), t.dealt(kinds)
	var places [][][]int
	for range 3 {
		places = places[:0]
		for _, row := range t.rows {
			at, _ := placeRow(row, kinds, widths)
			if dealt[row] {
				at = inOrder(len(kinds))
			}
			places = append(places, at)
		}
		widths = t.widths(places, len(kinds))
	}
	rows := []gridRow{{n: t.n, cells: t.head}}
	for i, row := range t.rows {
		if !dealt[row] && cutUnseen(row, kinds, widths) {
			places[i], _ = placeRow(row, kinds, widths)
		}
		cells := make([]string, len(kinds)+1)
		cells[0] = row.number
		for p, part := range row.parts {
			fillCells(cells[1:], part, places[i][p], kinds, widths)
		}
		next := gridRow{n: row.n, cells: t.trimGroup(row, cells), page: row.page}
		if row.merged {
			next.covered = []int{0}
		}
		rows = append(rows, next)
		for _, n := range row.heads {
			rows = append(rows, gridRow{n: n, cells: t.head})
		}
	}
	return rows
}

// trimGroup leaves of a row that only names a group its number and name.
func (t *flatTable) trimGroup(row *flatRow, cells []string) []string {
	for _, cell := range cells[2:] {
		if cell != "" {
			return cells
		}
	}
	if row.inLine && cells[1] != "" && len(cells) >= 4 {
		return []string{cells[0] + " " + cells[1]}
	}
	return cells
}

// widths gives for each column how wide its lines are that were broken, 0 where
// too few were: the widest but one in ten.
func (t *flatTable) widths(places [][][]int, columns int) []int {
	found := make([][]int, columns)
	for i, row := range t.rows {
		for p, part := range row.parts {
			for j := range part {
				c := places[i][p][j]
				if j+1 < len(part) && places[i][p][j+1] == c && part[j+1].lower && part[j].wide <= widestLine {
					found[c] = append(found[c], part[j].wide)
				}
			}
		}
	}
	widths := make([]int, columns)
	for c, all := range found {
		if len(all) >= 3 {
			slices.Sort(all)
			widths[c] = all[len(all)*9/10]
		}
	}
	return widths
}

// fillCells joins the lines of a row to cells.
func fillCells(cells []string, part []flatLine, places []int, kinds []sheet.Column, widths []int) {
	for j := range part {
		c, s := places[j], part[j].text
		switch {
		case cells[c] == "":
			cells[c] = s
		case partsCell(kinds[c], cells[c], j > 0 && places[j-1] == c && widths[c] > 0 && fits(&part[j-1], &part[j], widths[c]), s):
			cells[c] += "\n" + s
		default:
			cells[c] = glue(cells[c], s)
		}
	}
}

// partsCell reports whether a line begins a new paragraph of its cell: an item
// of a list, another body, a sentence after the end of one. Of what a column
// brings forth, a line after a short one is another too.
func partsCell(kind sheet.Column, over string, afterShort bool, s string) bool {
	if m := markOf(s); m.kind != unmarked && !m.weak {
		return true
	}
	if startsLower(s) {
		return false
	}
	end := endingOf(over)
	switch {
	case end == endsLoose, end == endsHyphen, end == endsDash:
		return false
	case namesUnits(kind):
		return isUnit(s) && !opensUnit(over)
	case kind == sheet.ColumnDuty || kind == sheet.ColumnDeadline:
		return end == endsFull || end == endsSemi || end == endsColon
	}
	return afterShort && end != endsComma || end == endsFull || end == endsSemi
}

// placeRow finds the column of each line of a row. After the end of a page the
// lines begin again with the first column that has some left. It gives the cost
// of what it found, too.
func placeRow(row *flatRow, kinds []sheet.Column, widths []int) (places [][]int, cost float64) {
	if row.namesGroup() {
		for _, part := range row.parts {
			places = append(places, make([]int, len(part)))
		}
		return places, 0
	}
	over := make([]*flatLine, len(kinds)) // the last line of each column so far
	for p, part := range row.parts {
		at, price := placePart(part, kinds, widths, over, p > 0, p+1 < len(row.parts) && len(row.parts[p+1]) > 0)
		cost += price
		for j, c := range at {
			over[c] = &part[j]
		}
		places = append(places, at)
	}
	return places, cost
}

// namesGroup reports whether the lines of a row are one heading: it has its
// number before the first words, or a Roman one, and goes on in small letters,
// or is all in capitals.
func (row *flatRow) namesGroup() bool {
	lines, lower, capitals := 0, 0, 0
	for _, part := range row.parts {
		for i := range part {
			lines++
			if part[i].lower {
				lower++
			}
			if isCapitals(part[i].text) {
				capitals++
			}
		}
	}
	roman := strings.Trim(row.number, "IVXL.") == "" && lines <= 4
	return (row.inLine || roman) && lower == lines-1 || capitals == lines && lines <= 5
}

// placePart gives the columns of lines by the cheapest way through the columns
// from left to right (Viterbi's algorithm, in time linear in the lines). The
// lines may resume a row that the end of a page has cut, or be cut by one.
func placePart(part []flatLine, kinds []sheet.Column, widths []int, over []*flatLine, resumed, cut bool) ([]int, float64) {
	k := len(kinds)
	if len(part) == 0 {
		return nil, 0
	}
	cost := make([]float64, k)
	from := make([][]int8, len(part))
	for c := range k {
		cost[c] = enterCost(kinds[c], &part[0], over[c], widths[c], resumed, true)
		if !resumed {
			cost[c] += skipCost(kinds[:c])
		}
	}
	for i := 1; i < len(part); i++ {
		prev, cur := &part[i-1], &part[i]
		next := make([]float64, k)
		from[i] = make([]int8, k)
		for c := range k {
			next[c] = cost[c] + stayCost(kinds[c], prev, cur, widths[c])
			from[i][c] = int8(c)
			enter := enterCost(kinds[c], cur, over[c], widths[c], resumed, false)
			for b := range c {
				move := cost[b] + enter
				if !cut { // the end of a page ends lines anywhere
					move += leaveCost(prev, cur, widths[b])
				}
				if !resumed {
					move += skipCost(kinds[b+1 : c])
				}
				if move < next[c] {
					next[c], from[i][c] = move, int8(b)
				}
			}
		}
		cost = next
	}
	best, least := 0, math.Inf(1)
	for c := range k {
		total := cost[c]
		if !resumed {
			total += skipCost(kinds[c+1:])
		}
		if total < least {
			best, least = c, total
		}
	}
	places := make([]int, len(part))
	for i := len(part) - 1; i >= 0; i-- {
		places[i] = best
		if i > 0 {
			best = int(from[i][best])
		}
	}
	return places, least
}
