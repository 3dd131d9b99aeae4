package pictures

import (
	"cmp"
	"slices"
	"strconv"
)

// A Pair says that two met once: a member of one set and one of another, each
// by its number.
type Pair struct{ A, B int }

// A Cross counts how often the members of two sets met: those who met most,
// first.
type Cross struct {
	Rows, Columns []int   // numbers of the members
	Cells         [][]int // by row and column
	Swapped       bool    // the rows are of the second set, since it is the larger one
	RowsLeft      int     // members that are left out
	ColumnsLeft   int
	PairsLeft     int // times that fell out with them
}

// The largest table that is drawn; what is beyond is told in words.
const (
	mostRows    = 16
	mostColumns = 8
)

// CrossOf counts pairs. The larger set makes the rows: on a phone there is
// room for many of them, and for few columns.
func CrossOf(pairs []Pair) Cross {
	var sums [2][]int // by set and number
	for _, p := range pairs {
		for set, n := range [2]int{p.A, p.B} {
			if missing := n + 1 - len(sums[set]); missing > 0 {
				sums[set] = append(sums[set], make([]int, missing)...)
			}
			sums[set][n]++
		}
	}
	ranked := [2][]int{rank(sums[0]), rank(sums[1])}
	x := Cross{Swapped: len(ranked[1]) > len(ranked[0])}
	rows, columns := ranked[0], ranked[1]
	if x.Swapped {
		rows, columns = columns, rows
	}
	x.Rows, x.Columns = rows[:min(len(rows), mostRows)], columns[:min(len(columns), mostColumns)]
	x.RowsLeft, x.ColumnsLeft = len(rows)-len(x.Rows), len(columns)-len(x.Columns)
	x.Cells = make([][]int, len(x.Rows))
	for i := range x.Cells {
		x.Cells[i] = make([]int, len(x.Columns))
	}
	for _, p := range pairs {
		row, column := p.A, p.B
		if x.Swapped {
			row, column = column, row
		}
		i, j := slices.Index(x.Rows, row), slices.Index(x.Columns, column)
		if i < 0 || j < 0 {
			x.PairsLeft++
		} else {
			x.Cells[i][j]++
		}
	}
	return x
}

// rank gives the numbers that were counted, the highest count first.
func rank(sums []int) []int {
	var all []int
	for n, sum := range sums {
		if sum > 0 {
			all = append(all, n)
		}
	}
	slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(sums[b], sums[a]) })
	return all
}

// A Name is what a row or a column is called, and where it leads.
type Name struct{ Text, URL string }

// The columns of a table, in px.
const (
	nameLeast = 108
	nameMost  = 180 // where there are few columns
	cellWidth = (narrow - nameLeast) / mostColumns
	headMost  = 160 // the height of the names of columns, which stand upright
)

// Grid draws a table of counts: names of rows at the left, of columns above,
// standing; the more, the darker. corner says what the rows are and what the
// columns are. It gives nothing where fewer than two counts would be seen.
func Grid(f Frame, corner [2]string, rows, columns []Name, cells [][]int) []byte {
	seen, most := 0, 0
	for _, line := range cells {
		for _, n := range line {
			most = max(most, n)
			if n > 0 {
				seen++
			}
		}
	}
	if seen < 2 {
		return nil
	}
	nameWidth := min(nameMost, narrow-len(columns)*cellWidth)
	heads := make([][]string, len(columns))
	head := 3 * lineStep
	for j, name := range columns {
		heads[j] = wrap(name.Text, fontSize, headMost-8, 2)
		for _, line := range heads[j] {
			head = max(head, width(line, fontSize)+8)
		}
	}
	names, height := make([][]string, len(rows)), head+1
	for i, name := range rows {
		names[i] = wrap(name.Text, fontSize, nameWidth-6, 3)
		height += gridRow(names[i])
	}
	c := begin(f, nameWidth+len(columns)*cellWidth, height)
	c.lines("pic-quiet", 0, head-lineStep-6, corner[:])
	for j, name := range columns {
		x := nameWidth + j*cellWidth
		c.link("pic-link", name.URL, whole(name.Text, heads[j]))
		c.rect("pic-hit", x, 0, cellWidth, head, 3)
		for k, line := range heads[j] {
			c.upright(x+cellWidth/2+4+(2*k-len(heads[j])+1)*6, head-5, line)
		}
		c.unlink(name.URL)
		c.line("pic-grid", x, 0, x, height)
	}
	y := head
	for i, name := range rows {
		h := gridRow(names[i])
		c.line("pic-grid", 0, y, nameWidth+len(columns)*cellWidth, y)
		c.link("pic-link", name.URL, whole(name.Text, names[i]))
		c.rect("pic-hit", 0, y, nameWidth, h, 3)
		c.lines("", 0, y+(h-len(names[i])*lineStep)/2+fontSize-1, names[i])
		c.unlink(name.URL)
		y += h
	}
	c.unread("pic-mid")
	y = head
	for i := range rows {
		h := gridRow(names[i])
		for j, n := range cells[i] {
			if n > 0 {
				x := nameWidth + j*cellWidth
				c.rect("pic-cell pic-"+shade(n, most), x+1, y+h/2-11, cellWidth-2, 23, 3)
				c.text("", x+cellWidth/2, y+h/2+5, strconv.Itoa(n))
			}
		}
		y += h
	}
	return c.raw("</g>").end()
}

// whole gives the name of a link, unless what is drawn of it is all of it: of
// several lines some programs make one word.
func whole(text string, lines []string) string {
	if len(lines) == 1 && lines[0] == text {
		return ""
	}
	return text
}

func gridRow(lines []string) int { return max(target, len(lines)*lineStep+4) }

// upright writes a line of text from a point upwards.
func (c *canvas) upright(x, y int, text string) {
	c.raw(`<text transform="translate(`).number(x).raw(" ").number(y).raw(`)rotate(-90)">`).escaped(text).raw("</text>")
}

// shade gives the class of a count among others of which one is the most.
func shade(n, most int) string {
	return "s" + strconv.Itoa(1+min(3, (n-1)*4/most))
}
