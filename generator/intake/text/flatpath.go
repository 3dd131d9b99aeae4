package text

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
)

// grid gives the rows of the table with their lines given to the columns. The
// columns go by what the cells are (units, times), by where sentences end, and,
// from the second time on, by how wide each column was found to be.
func (t *flatTable) grid() []gridRow {
	kinds := t.columns[1:]
	widths := make([]int, len(kinds))
	var places [][][]int
	for range 3 {
		places = places[:0]
		for _, row := range t.rows {
			places = append(places, placeRow(row, kinds, widths))
		}
		widths = t.widths(places, len(kinds))
	}
	rows := []gridRow{{n: t.n, cells: t.head}}
	for i, row := range t.rows {
		cells := make([]string, len(kinds)+1)
		cells[0] = row.number
		for p, part := range row.parts {
			fillCells(cells[1:], part, places[i][p], kinds, widths)
		}
		rows = append(rows, gridRow{n: row.n, cells: t.trimGroup(row, cells), page: row.page})
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
				if j+1 < len(part) && places[i][p][j+1] == c && startsLower(part[j+1].text) && part[j].wide <= widestLine {
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
func fillCells(cells []string, part []line, places []int, kinds []sheet.Column, widths []int) {
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
// lines begin again with the first column that has some left.
func placeRow(row *flatRow, kinds []sheet.Column, widths []int) [][]int {
	var places [][]int
	if row.namesGroup() {
		for _, part := range row.parts {
			places = append(places, make([]int, len(part)))
		}
		return places
	}
	over := make([]string, len(kinds)) // the last line of each column so far
	for p, part := range row.parts {
		at := placePart(part, kinds, widths, over, p > 0, p+1 < len(row.parts) && len(row.parts[p+1]) > 0)
		for j, c := range at {
			over[c] = part[j].text
		}
		places = append(places, at)
	}
	return places
}

// namesGroup reports whether the lines of a row are one heading: it has its
// number before the first words and goes on in small letters, or is all in
// capitals.
func (row *flatRow) namesGroup() bool {
	lines, lower, capitals := 0, 0, 0
	for _, part := range row.parts {
		for i := range part {
			lines++
			if startsLower(part[i].text) {
				lower++
			}
			if isCapitals(part[i].text) {
				capitals++
			}
		}
	}
	return row.inLine && lower == lines-1 || capitals == lines && lines < 5
}

// placePart gives the columns of lines by the cheapest way through the columns
// from left to right (Viterbi's algorithm, in time linear in the lines). The
// lines may resume a row that the end of a page has cut, or be cut by one.
func placePart(part []line, kinds []sheet.Column, widths []int, over []string, resumed, cut bool) []int {
	k := len(kinds)
	if len(part) == 0 {
		return nil
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
	return places
}

// skipCost is the cost of leaving columns without a cell.
func skipCost(kinds []sheet.Column) float64 {
	total := 0.0
	for _, kind := range kinds {
		switch kind {
		case sheet.ColumnDuty:
			total += 6
		case sheet.ColumnLead, sheet.ColumnWho:
			total += 2.2
		case sheet.ColumnDeadline:
			total += 1.8
		case sheet.ColumnWith, sheet.ColumnOutput:
			total += 1.6
		case sheet.ColumnNote:
			total += 0.3
		default:
			total++
		}
	}
	return total
}

// startCost is the cost of a cell of a column beginning with a line.
func startCost(kind sheet.Column, s string) float64 {
	time, unit := isTime(s), isUnit(s)
	switch kind {
	case sheet.ColumnDeadline, sheet.ColumnStart:
		if time {
			return 0
		}
		return 4
	case sheet.ColumnLead, sheet.ColumnWho, sheet.ColumnWith:
		switch {
		case time:
			return 5
		case unit:
			return 0
		case kind == sheet.ColumnWith:
			return 2.5
		}
		return 3
	case sheet.ColumnDuty:
		switch {
		case time:
			return 4
		case unit:
			return 1
		}
		return 0
	case sheet.ColumnOutput:
		switch {
		case time:
			return 3
		case unit:
			return 1.5
		}
		return 0
	}
	if time || unit {
		return 1.5
	}
	return 0.7
}

// enterCost is the cost of a line beginning a cell, or, after the end of a
// page, of its going on with one.
func enterCost(kind sheet.Column, cur *line, over string, width int, resumed, first bool) float64 {
	cost := startCost(kind, cur.text)
	if startsLower(cur.text) && (!first || resumed) {
		cost += 4
	}
	if resumed && over != "" {
		above := line{text: over, wide: utf8.RuneCountInString(over)}
		cost = min(cost+paragraphCost(kind, cur.text), wrapCost(&above, cur, width))
	}
	return cost
}

// leaveCost is the cost of a cell ending with a line.
func leaveCost(prev, cur *line, width int) float64 {
	cost := 0.0
	switch endingOf(prev.text) {
	case endsLoose, endsHyphen, endsDash:
		cost = 4
	case endsComma:
		cost = 2.5
	case endsFull:
		cost = -0.5
	}
	if unclosed(prev.text) > 0 {
		cost += 1.5
	}
	if width > 0 && fits(prev, cur, width) {
		cost -= 0.5
	}
	return cost
}

// stayCost is the cost of a line standing in the column of the one above.
func stayCost(kind sheet.Column, prev, cur *line, width int) float64 {
	wrap := wrapCost(prev, cur, width)
	paragraph := breakCost(prev.text, cur.text) + paragraphCost(kind, cur.text)
	switch {
	case namesUnits(kind):
		paragraph += startCost(kind, cur.text)
		if isUnit(cur.text) && !opensUnit(prev.text) {
			wrap += 0.8
		}
	case kind == sheet.ColumnDeadline:
		paragraph += startCost(kind, cur.text)
	case isTime(cur.text):
		paragraph += 2
	case kind == sheet.ColumnDuty && isUnit(cur.text):
		paragraph += 1.5
	}
	return min(wrap, paragraph)
}

// paragraphCost is the cost of a cell having one paragraph more.
func paragraphCost(kind sheet.Column, s string) float64 {
	switch kind {
	case sheet.ColumnDuty:
		if markOf(s).kind != unmarked {
			return 0
		}
		return 1.2
	case sheet.ColumnLead:
		return 2.5
	case sheet.ColumnDeadline:
		return 2
	case sheet.ColumnWith:
		return 0.6
	}
	return 0.8
}

// namesUnits reports whether the cells of a column are names of bodies.
func namesUnits(kind sheet.Column) bool {
	return kind == sheet.ColumnLead || kind == sheet.ColumnWith || kind == sheet.ColumnWho
}

// wrapCost is the cost of a line going on with the sentence of the one above.
func wrapCost(prev, cur *line, width int) float64 {
	cost := 0.0
	end := endingOf(prev.text)
	switch {
	case startsLower(cur.text):
	case startsDigit(cur.text) || strings.HasPrefix(cur.text, "("):
		cost = 0.4
	default:
		cost = 1.2
	}
	switch end {
	case endsFull:
		cost += 1.5
	case endsSemi, endsColon:
		cost++
	case endsLoose, endsHyphen, endsDash:
		cost -= 1.5
	case endsComma:
		cost -= 0.4
	case endsOpen:
		if opensUnit(prev.text) {
			cost--
		}
	}
	if cur.gap > 0 && !cur.page {
		cost += 2.5
	}
	switch {
	case width > 0 && fits(prev, cur, width):
		cost += 2.5
	case startsLower(cur.text):
	case width > 0 && prev.wide > width+width/4+3, width == 0 && prev.wide > 70:
		cost += 1.5
	}
	return max(cost, 0)
}

// breakCost is the cost of a paragraph ending between two lines.
func breakCost(prev, cur string) float64 {
	cost := 0.3
	if startsLower(cur) {
		cost = 4
	}
	switch endingOf(prev) {
	case endsLoose, endsHyphen, endsDash:
		cost += 4
	case endsComma:
		cost += 2.5
	case endsFull, endsSemi:
		cost -= 0.3
	}
	return cost
}

// fits reports whether the first word of a line would have had room on the one
// above, in a column of a width. Letters differ in width, so nine tenths count.
func fits(prev, cur *line, width int) bool {
	return (prev.wide+1+utf8.RuneCountInString(firstWord(cur.text)))*10 <= width*9
}
