package office

import (
	"math"
	"sort"
	"strings"
)

// columnsOf tells, for each line of a page, before which of its words a column
// begins: where the gap is wide, where it goes on through the lines around,
// and where it leads to such a gap further up or down.
func columnsOf(rows []row) [][]bool {
	sure := make([][]bool, len(rows))
	for i := range rows {
		r := &rows[i]
		sure[i] = make([]bool, len(r.words))
		for w := 1; w < len(r.words); w++ {
			from, to := r.words[w-1].right, r.words[w].left
			wide := (to - from) / r.height()
			sure[i][w] = wide >= apart || wide >= aside && (river(rows, i, from, to) || w == 1 && numbers(rows, i))
		}
	}
	all := make([][]bool, len(rows))
	for i := range rows {
		r := &rows[i]
		all[i] = make([]bool, len(r.words))
		for w := 1; w < len(r.words); w++ {
			from, to := r.words[w-1].right, r.words[w].left
			all[i][w] = sure[i][w] || to-from >= aside*r.height() && leads(rows, sure, i, from, to)
		}
	}
	return all
}

// numbers reports whether a line begins with the number of a table's row: a
// bare number, and the line below begins under the words after it.
func numbers(rows []row, at int) bool {
	first := rows[at].words[0].text
	if len(first) > 3 || strings.Trim(first, "0123456789") != "" || at+1 == len(rows) {
		return false
	}
	r, below := &rows[at], &rows[at+1]
	return below.top-r.bottom <= near*r.height() && math.Abs(below.words[0].left-r.words[1].left) <= under*r.height()
}

// river reports whether a gap goes on through the lines around: three lines
// with words on both sides of it, or two where it is as wide as letters are
// high.
func river(rows []row, at int, from, to float64) bool {
	sides := 1
	for _, step := range []int{-1, 1} {
		walk(rows, at, step, 0, &from, &to, func(i int, both bool) bool {
			if both {
				sides++
			}
			return sides < 3
		})
	}
	return sides >= 3 || sides == 2 && to-from >= rows[at].height()
}

// leads reports whether a gap goes on to one that is sure to part columns.
func leads(rows []row, sure [][]bool, at int, from, to float64) bool {
	found, past := false, 0
	if to-from >= clear*rows[at].height() {
		past = groups
	}
	for _, step := range []int{-1, 1} {
		a, b := from, to
		walk(rows, at, step, past, &a, &b, func(i int, both bool) bool {
			for w := 1; both && w < len(sure[i]); w++ {
				found = found || sure[i][w] && rows[i].words[w-1].right <= a && b <= rows[i].words[w].left
			}
			return !found
		})
	}
	return found
}

// walk goes from a line up or down as long as the lines have no words in a
// stretch, which it narrows to what is free in all of them; so many lines that
// do may be passed. It gives each line to see, with whether it has words on
// both sides, until that says no.
func walk(rows []row, at, step, past int, from, to *float64, see func(i int, both bool) bool) {
	height := rows[at].height()
	for i, last := at+step, at; i >= 0 && i < len(rows) && (i-at)*step <= reach; i, last = i+step, i {
		if max(rows[i].top-rows[last].bottom, rows[last].top-rows[i].bottom) > near*height {
			return
		}
		a, b, both, ok := rows[i].free(*from, *to, through*height)
		if !ok {
			if past--; past < 0 {
				return
			}
			continue
		}
		if *from, *to = a, b; !see(i, both) {
			return
		}
	}
}

// free gives the widest part of a stretch in which a line has no words, and
// whether it has some on both sides; not ok when less than least is left.
func (r *row) free(from, to, least float64) (a, b float64, both, ok bool) {
	before := from
	// the words of a line stand apart, so that they end in the order in which they begin
	for i := sort.Search(len(r.words), func(i int) bool { return r.words[i].right > from }); before < to; i++ {
		after := to
		if i < len(r.words) {
			after = min(to, r.words[i].left)
		}
		if after-before > b-a && after-before >= least {
			a, b, both, ok = before, after, i > 0 && i < len(r.words), true
		}
		if i >= len(r.words) {
			break
		}
		before = r.words[i].right
	}
	return a, b, both, ok
}
