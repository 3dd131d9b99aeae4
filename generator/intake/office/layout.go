package office

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// Distances in parts of the height of a line, which is some 1.15 times the
// size of its letters: a blank between words is a quarter of that size, three
// quarters in the loosest of lines.
const (
	touching = 0.08 // words that are one: their letters come from two fonts
	aside    = 0.42 // a gap that parts columns where the lines around have one in the same place
	through  = 0.3  // what must be free of it in the lines around
	apart    = 1.6  // a gap that parts columns on its own
	same     = 0.65 // of the lower of two words, that must be beside the other to be on its line
	letter   = 0.36 // the width of a character in the layout; narrower than most
	between  = 0.3  // more between two lines than between most: a blank line
	near     = 3.0  // lines further apart are not of one table
	clear    = 0.7  // a gap that is hardly one between words: it may lead past the headings of groups
	reach    = 40   // lines that are looked at on each side of one
	under    = 0.15 // how far words that begin under each other may be apart
	groups   = 3    // headings that are passed on the way
)

// A row is one line of text on a page, from left to right.
type row struct {
	top, bottom float64
	words       []box
}

func (r *row) height() float64 { return r.bottom - r.top }

// layout writes pages as text: a blank between words, columns held apart by
// three blanks or more at the place that they have on the page, an empty line
// where there is more space, a form feed after each page. pdftotext's own
// layout loses blanks or parts words when lines are justified, and joins
// columns that stand close.
func layout(pages [][]box) []byte {
	var out strings.Builder
	all := make([][]row, len(pages))
	for i, words := range pages {
		all[i] = rowsOf(words)
	}
	columns := make([][][]bool, len(all))
	for i, rows := range all {
		columns[i] = columnsOf(rows)
	}
	left, unit := margin(all), unitOf(all, columns)
	for page, rows := range all {
		usual := usualGap(rows)
		for i := range rows {
			if i > 0 {
				if gap := rows[i].top - rows[i-1].bottom; gap > usual+between*rows[i].height() {
					out.WriteByte('\n')
				}
			}
			rows[i].write(&out, columns[page][i], left, unit)
		}
		out.WriteByte('\f')
	}
	return []byte(out.String())
}

// rowsOf puts the words of a page into lines, and joins the parts of words.
func rowsOf(words []box) []row {
	slices.SortStableFunc(words, func(a, b box) int { return cmp.Compare(a.top+a.bottom, b.top+b.bottom) })
	var rows []row
	for _, w := range words {
		at := -1
		for i := len(rows) - 1; i >= 0 && i >= len(rows)-4; i-- {
			shared := min(rows[i].bottom, w.bottom) - max(rows[i].top, w.top)
			if shared >= same*min(rows[i].height(), w.height()) {
				at = i
				break
			}
		}
		if at < 0 {
			rows = append(rows, row{top: w.top, bottom: w.bottom, words: []box{w}})
			continue
		}
		if r := &rows[at]; w.height() > r.height() && w.height() < 2*r.height() { // the words, not a sign above the line, say where it is
			r.top, r.bottom = w.top, w.bottom
		}
		rows[at].words = append(rows[at].words, w)
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(a.top, b.top) })
	for i := range rows {
		rows[i].join()
	}
	return rows
}

// join sorts the words of a line, and makes one of those that touch.
func (r *row) join() {
	slices.SortStableFunc(r.words, func(a, b box) int { return cmp.Compare(a.left, b.left) })
	kept := r.words[:0]
	for _, w := range r.words {
		if n := len(kept); n > 0 && w.left-kept[n-1].right < touching*r.height() {
			kept[n-1].text += w.text
			kept[n-1].right = max(kept[n-1].right, w.right)
			continue
		}
		kept = append(kept, w)
	}
	r.words = kept
}

// usualGap gives the space between most lines of a page.
func usualGap(rows []row) float64 {
	var gaps []float64
	for i := 1; i < len(rows); i++ {
		if gap := rows[i].top - rows[i-1].bottom; gap > -rows[i].height()/2 && gap < rows[i].height() {
			gaps = append(gaps, gap)
		}
	}
	if len(gaps) == 0 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2]
}

// usualHeight gives the height of most lines of a document.
func usualHeight(pages [][]row) float64 {
	var heights []float64
	for _, rows := range pages {
		for i := range rows {
			heights = append(heights, rows[i].height())
		}
	}
	if len(heights) == 0 {
		return 1
	}
	slices.Sort(heights)
	return heights[len(heights)/2]
}

// longCell is how many characters a cell has from which its width tells how
// wide they are.
const longCell = 12

// unitOf gives the width that a character has in the layout. Tables are often
// set smaller than the text: where the characters of their narrowest cells have
// less room, that, so that no cell reaches into the next.
func unitOf(pages [][]row, columns [][][]bool) float64 {
	unit := letter * usualHeight(pages)
	var widths []float64
	for p, rows := range pages {
		for i := range rows {
			words := rows[i].words
			for from := 0; from < len(words); {
				to, runes := from+1, utf8.RuneCountInString(words[from].text)
				for to < len(words) && !columns[p][i][to] {
					runes += 1 + utf8.RuneCountInString(words[to].text)
					to++
				}
				if to-from < len(words) && runes >= longCell {
					widths = append(widths, (words[to-1].right-words[from].left)/float64(runes))
				}
				from = to
			}
		}
	}
	if len(widths) == 0 {
		return unit
	}
	slices.Sort(widths)
	return min(unit, max(widths[len(widths)/20], unit/2))
}

// margin gives the place at which the text of a document begins.
func margin(pages [][]row) float64 {
	left := math.Inf(1)
	for _, rows := range pages {
		for i := range rows {
			left = min(left, rows[i].words[0].left)
		}
	}
	return left
}

// write writes a line, each column at its place, counted from the left margin
// in characters of this width.
func (r *row) write(out *strings.Builder, columns []bool, left, unit float64) {
	place := func(x float64) int { return int(min(max(0, (x-left)/unit+0.5), maxWidth)) }
	length := place(r.words[0].left)
	out.WriteString(strings.Repeat(" ", length))
	for i, w := range r.words {
		switch {
		case columns[i]:
			blanks := max(place(w.left)-length, 3)
			out.WriteString(strings.Repeat(" ", blanks))
			length += blanks
		case i > 0:
			out.WriteByte(' ')
			length++
		}
		out.WriteString(w.text)
		length += utf8.RuneCountInString(w.text)
	}
	out.WriteByte('\n')
}

// maxWidth is the most characters beside each other, but for words: a page may
// be as wide as its maker likes.
const maxWidth = 400
