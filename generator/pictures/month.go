package pictures

import (
	"strconv"
	"time"

	"congbo/generator/plan"
)

// A Day is a day of a month on which something is due.
type Day struct {
	Day   int
	Count int
	URL   string
	Title string // the day and what is due, in words
}

// A Leaf is a month of a calendar.
type Leaf struct {
	Year, Month int
	Name        string    // Tháng 3
	URL         string    // of the month; may be empty
	Note        string    // what is due in the month without a day; may be empty
	Weekdays    [7]string // Monday first
	Days        []Day
}

// The sizes of a month, in px.
const (
	dayWidth  = 34
	dayHeight = 34
	leafWidth = 7 * dayWidth
	leafHead  = 50 // its name and the days of the week
)

// Draw draws a month as a leaf of a wall calendar, Monday first, with the
// days marked on which something is due, and how much.
func (l *Leaf) Draw(f Frame) []byte {
	first := (int(time.Date(l.Year, time.Month(l.Month), 1, 0, 0, 0, 0, time.UTC).Weekday()) + 6) % 7
	last := plan.DaysIn(l.Year, l.Month)
	c := begin(f, leafWidth, leafHead+(first+last+6)/7*dayHeight)
	c.link("pic-link pic-name", l.URL, "")
	if l.URL != "" {
		c.rect("pic-hit", 0, 0, leafWidth, target, 3)
	}
	c.text("", 2, 18, l.Name)
	if l.Note != "" {
		c.text("pic-quiet pic-end", leafWidth-2, 18, l.Note)
	}
	c.unlink(l.URL)
	due := make([]*Day, 32)
	for i := range l.Days {
		if d := &l.Days[i]; d.Day > 0 && d.Day < len(due) {
			due[d.Day] = d
		}
	}
	place := func(day int) (x, y int) {
		at := first + day - 1
		return at%7*dayWidth + dayWidth/2, leafHead + at/7*dayHeight
	}
	c.unread("pic-quiet pic-mid")
	for i, name := range l.Weekdays {
		c.text("", i*dayWidth+dayWidth/2, 43, name)
	}
	for day := 1; day <= last; day++ {
		if due[day] == nil {
			x, y := place(day)
			c.text("", x, y+15, strconv.Itoa(day))
		}
	}
	c.raw("</g>")
	for day := 1; day <= last; day++ {
		if d := due[day]; d != nil {
			x, y := place(day)
			c.link("pic-link pic-mid", d.URL, d.Title)
			c.rect("pic-cell pic-"+busy(d.Count), x-dayWidth/2+1, y+1, dayWidth-2, dayHeight-2, 4)
			c.text("", x, y+15, strconv.Itoa(day))
			c.count(x, y, d.Count)
			c.unlink(d.URL)
		}
	}
	return c.end()
}

// busy gives the class of a day's count. It is the same in every month, and a
// day on which a hundred reports are due leaves others their shade.
func busy(n int) string {
	switch {
	case n < 4:
		return "s1"
	case n < 10:
		return "s2"
	case n < 30:
		return "s3"
	}
	return "s4"
}

// count marks a day with a dot for each of up to three things, or their
// number.
func (c *canvas) count(x, y, n int) {
	if n > 3 {
		c.text("pic-count", x, y+28, strconv.Itoa(n))
		return
	}
	s := stroke{class: "pic-speck"}
	for i := range n {
		s.dot(x+(2*i-n+1)*4, y+24)
	}
	c.stroke(s)
}
