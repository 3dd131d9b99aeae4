package pictures

import "strconv"

// A Row is one span of a timeline, as it is drawn.
type Row struct {
	Label   string // Quý I/2023
	Title   string // the same with what falls in it, for who does not see it
	URL     string // where the row leads; may be empty
	Once    int    // how many are due in it
	Repeats int    // how many more come again and again
	Gap     bool   // spans without anything are left out here; Label says how many
	Items   []Item // what falls in it by name, drawn instead of the dots
}

// An Item is one thing of a row, by name.
type Item struct {
	Name    string
	Title   string // the whole name and the day
	URL     string
	Repeats bool
}

// The columns of a timeline, in px.
const (
	axis     = 98 // the line of time; labels end before it
	dotsFrom = 115
	dotStep  = 15
	dotSize  = 10
	dotsLine = (narrow - 30 - dotsFrom) / dotStep // dots beside each other, before the number
	mostDots = 60                                 // lines of dots of a whole picture
)

// Timeline draws spans of time from the first, above, to the last: a dot for
// each thing that is due, hollow where it comes again and again. A phone shows
// all of its width. It gives nothing where there are not two rows to compare.
func Timeline(f Frame, rows []Row) []byte {
	full := 0
	for i := range rows {
		if rows[i].Once+rows[i].Repeats > 0 {
			full++
		}
	}
	if full < 2 {
		return nil
	}
	each := PerDot(rows)
	height := 8
	for i := range rows {
		height += rows[i].height(each)
	}
	c := begin(f, narrow, height)
	c.line("pic-axis", axis, 0, axis, height)
	y := 4
	for i := range rows {
		r := &rows[i]
		switch {
		case r.Gap:
			c.line("pic-gap", axis, y+2, axis, y+r.height(each)-2)
			c.text("pic-quiet", dotsFrom-6, y+18, r.Label)
		case len(r.Items) > 0:
			c.items(r, y)
		default:
			c.row(r, y, each)
		}
		y += r.height(each)
	}
	return c.end()
}

// PerDot gives how many things a dot of the timeline of these rows stands for:
// 1, unless there are so many that the picture would be too high.
func PerDot(rows []Row) int {
	for each := 1; ; each *= 10 {
		for _, by := range []int{1, 2, 5} {
			lines := 0
			for i := range rows {
				lines += dotLines(&rows[i], each*by)
			}
			if lines <= max(mostDots, len(rows)) {
				return each * by
			}
		}
	}
}

func dotLines(r *Row, each int) int {
	if len(r.Items) > 0 {
		return 0
	}
	return (dots(r.Once, each) + dots(r.Repeats, each) + dotsLine - 1) / dotsLine
}

// dots gives how many dots stand for n things.
func dots(n, each int) int { return (n + each - 1) / each }

// height gives the height of a row.
func (r *Row) height(each int) int {
	if len(r.Items) > 0 {
		sum := 0
		for _, item := range r.Items {
			sum += itemHeight(len(item.lines()))
		}
		return sum
	}
	if r.Once+r.Repeats == 0 && !r.Gap {
		return lineStep + 2 // nothing falls in it
	}
	return max(target, dotLines(r, each)*dotStep+11)
}

// row draws a span with its dots.
func (c *canvas) row(r *Row, y, each int) {
	if r.Once+r.Repeats == 0 {
		c.text("pic-quiet pic-end", axis-10, y+13, r.Label)
		c.line("pic-axis", axis-4, y+9, axis, y+9)
		return
	}
	c.link("pic-link", r.URL, r.Title)
	c.rect("pic-hit", 0, y, narrow, r.height(each), 3)
	c.text("pic-end", axis-10, y+18, r.Label)
	full, ring := stroke{class: "pic-dot"}, stroke{class: "pic-ring"}
	n := dots(r.Once, each)
	for i := range n + dots(r.Repeats, each) {
		x, y := dotsFrom+i%dotsLine*dotStep, y+13+i/dotsLine*dotStep
		if i < n {
			full.dot(x, y)
		} else {
			ring.ring(x, y)
		}
	}
	c.stroke(full)
	c.stroke(ring)
	c.text("pic-quiet pic-end", narrow-2, y+18, strconv.Itoa(r.Once+r.Repeats))
	c.unlink(r.URL)
	c.line("pic-axis", axis-4, y+13, axis+4, y+13)
}

// dot draws a line of no length: its round ends make the dot.
func (s *stroke) dot(x, y int) {
	s.move('M', x, y)
	s.move('h', 0)
}

func (s *stroke) ring(x, y int) {
	const r = dotSize/2 - 1
	s.move('M', x-r, y)
	s.move('a', r, r, 0, 1, 0, 2*r, 0)
	s.move('a', r, r, 0, 1, 0, -2*r, 0)
}

// items draws a span with what falls in it by name.
func (c *canvas) items(r *Row, y int) {
	c.text("pic-end", axis-10, y+18, r.Label)
	c.line("pic-axis", axis-4, y+13, axis+4, y+13)
	for i := range r.Items {
		item := &r.Items[i]
		lines := item.lines()
		c.link("pic-link", item.URL, item.Title)
		c.rect("pic-hit", axis+6, y, narrow-axis-6, itemHeight(len(lines)), 3)
		mark := stroke{class: "pic-dot"}
		if item.Repeats {
			mark.class = "pic-ring"
			mark.ring(dotsFrom, y+13)
		} else {
			mark.dot(dotsFrom, y+13)
		}
		c.stroke(mark)
		c.lines("", dotsFrom+12, y+18, lines)
		c.unlink(item.URL)
		y += itemHeight(len(lines))
	}
}

func (item *Item) lines() []string {
	return wrap(item.Name, fontSize, narrow-dotsFrom-14, 2)
}

func itemHeight(lines int) int { return max(target, lines*lineStep+10) }
