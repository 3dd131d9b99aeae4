package pictures

import "strconv"

// A Bar is one year of a load, as it is drawn.
type Bar struct {
	Label string // 2023
	Title string // the same with its numbers, in words
	URL   string
	First int  // drawn full
	Other int  // drawn hollow, below
	Gap   bool // years without anything are left out here; Label says which
}

// The columns of a load, in px.
const (
	barsFrom = 48
	barsTo   = narrow - 40 // numbers stand behind
	barStep  = 15
)

// Bars draws two numbers for each of some years. It gives nothing where there
// are not two years to compare.
func Bars(f Frame, bars []Bar) []byte {
	full, most, height := 0, 1, 4
	for _, b := range bars {
		if b.First+b.Other > 0 {
			full++
		}
		most = max(most, b.First, b.Other)
		height += b.height()
	}
	if full < 2 {
		return nil
	}
	c := begin(f, narrow, height)
	y := 2
	for _, b := range bars {
		if b.Gap {
			c.text("pic-quiet", barsFrom, y+13, b.Label)
		} else {
			c.bar(b, y, most)
		}
		y += b.height()
	}
	c.line("pic-axis", barsFrom-4, 0, barsFrom-4, height)
	return c.end()
}

func (b *Bar) height() int {
	if b.First+b.Other == 0 {
		return lineStep + 4
	}
	if b.First == 0 || b.Other == 0 {
		return target
	}
	return 2*barStep + 8
}

func (c *canvas) bar(b Bar, y, most int) {
	if b.First+b.Other == 0 {
		c.text("pic-quiet pic-end", barsFrom-10, y+13, b.Label)
		return
	}
	c.link("pic-link", b.URL, b.Title)
	c.rect("pic-hit", 0, y, narrow, b.height()-2, 3)
	c.text("pic-end", barsFrom-10, y+b.height()/2+4, b.Label)
	top := y + 4
	for i, n := range [2]int{b.First, b.Other} {
		if n > 0 {
			length := max(3, (barsTo-barsFrom)*n/most)
			c.rect([2]string{"pic-bar", "pic-hollow"}[i], barsFrom, top+1, length, barStep-4, 2)
			c.text("pic-quiet", barsFrom+length+6, top+11, strconv.Itoa(n))
			top += barStep
		}
	}
	c.unlink(b.URL)
}
