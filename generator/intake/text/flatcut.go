package text

import (
	"slices"

	"congbo/generator/intake/sheet"
)

// What it costs to believe that a page has cut a row though nothing says so, and
// the lines of a row and the places in it that are looked at.
const (
	unseenCut   = 1.2
	longestCut  = 60
	mostUnseens = 8
)

// timeNear is how many lines before the rest of the first cells the time stands
// at most: what comes of a task, or a remark, may be between.
const timeNear = 3

// timeAmong reports whether one of lines is a time.
func timeAmong(lines []flatLine) bool {
	return slices.ContainsFunc(lines, func(l flatLine) bool { return l.time })
}

// cutUnseen parts a row where the end of a page has cut it without a trace: its
// last cell is followed by the rest of the first ones, in the middle of their
// sentences. It reports whether it did.
func cutUnseen(row *flatRow, kinds []sheet.Column, widths []int) bool {
	if len(row.parts) != 1 || len(row.parts[0]) > longestCut {
		return false
	}
	all := row.parts[0]
	_, least := placeRow(row, kinds, widths)
	best, tried := 0, 0
	for i := len(kinds) - 1; i < len(all) && tried < mostUnseens; i++ {
		if i == 0 || !all[i].lower || all[i-1].end == endsLoose || all[i-1].end == endsComma || !timeAmong(all[max(i-timeNear, 0):i]) {
			continue
		}
		tried++
		row.parts = [][]flatLine{all[:i], all[i:]}
		if _, cost := placeRow(row, kinds, widths); cost+unseenCut < least {
			best, least = i, cost+unseenCut
		}
	}
	row.parts = [][]flatLine{all}
	if best == 0 {
		return false
	}
	row.parts = [][]flatLine{slices.Clip(all[:best]), all[best:]}
	return true
}
