package pictures

import (
	"strconv"
	"unicode/utf8"
)

// A canvas is a picture while it is drawn. It writes elements one after the
// other and keeps none.
type canvas struct{ out []byte }

// begin opens a picture of a size in px.
func begin(f Frame, width, height int) *canvas {
	c := &canvas{out: make([]byte, 0, 4096)}
	c.raw(`<svg class="pic-svg" role="group" aria-labelledby="`).escaped(f.ID).raw(`_t" aria-describedby="`).escaped(f.ID)
	c.raw(`_d" width="`).em(width).raw(`" height="`).em(height).raw(`" viewBox="0 0 `).number(width).raw(" ").number(height).raw(`">`)
	c.raw(`<title id="`).escaped(f.ID).raw(`_t">`).escaped(f.Title).raw(`</title><desc id="`).escaped(f.ID).raw(`_d">`).escaped(f.Description).raw(`</desc>`)
	return c
}

// end closes the picture and gives it.
func (c *canvas) end() []byte { return c.raw("</svg>").out }

// raw writes what is already SVG.
func (c *canvas) raw(text string) *canvas {
	c.out = append(c.out, text...)
	return c
}

// number writes a coordinate.
func (c *canvas) number(n int) *canvas {
	c.out = strconv.AppendInt(c.out, int64(n), 10)
	return c
}

// em writes a length that grows with the letters of the page.
func (c *canvas) em(px int) *canvas {
	c.out = strconv.AppendFloat(c.out, float64(px)/16, 'f', -1, 64)
	return c.raw("em")
}

// escaped writes text, for an element or a quoted attribute. Characters that
// XML 1.0 (2.2) does not know are left out as U+FFFD.
func (c *canvas) escaped(text string) *canvas {
	start := 0
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		with := ""
		switch {
		case r == '&':
			with = "&amp;"
		case r == '<':
			with = "&lt;"
		case r == '>':
			with = "&gt;"
		case r == '"':
			with = "&#34;"
		case r == '\t' || r == '\n' || r == '\r':
			with = " "
		case r < ' ' || r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError && size == 1:
			with = "\uFFFD"
		}
		if with != "" {
			c.out = append(append(c.out, text[start:i]...), with...)
			start = i + size
		}
		i += size
	}
	c.out = append(c.out, text[start:]...)
	return c
}

// link opens a link with its full name; an empty address opens a group, for
// what leads nowhere. unlink closes it.
func (c *canvas) link(class, url, title string) {
	if url == "" {
		c.raw(`<g class="`)
	} else {
		c.raw(`<a href="`).escaped(url).raw(`" class="`)
	}
	c.raw(class).raw(`">`)
	if title != "" {
		c.raw("<title>").escaped(title).raw("</title>")
	}
}

func (c *canvas) unlink(url string) {
	if url == "" {
		c.raw("</g>")
	} else {
		c.raw("</a>")
	}
}

// unread opens a group that is for the eye alone, such as the numbers of a
// calendar: what they say is in the names of links and in the table beside the
// picture. It ends with </g>.
func (c *canvas) unread(class string) { c.raw(`<g aria-hidden="true" class="`).raw(class).raw(`">`) }

// rect draws a rectangle with round corners.
func (c *canvas) rect(class string, x, y, width, height, round int) {
	c.raw(`<rect class="`).raw(class).raw(`" x="`).number(x).raw(`" y="`).number(y).raw(`" width="`).number(width).raw(`" height="`).number(height)
	if round > 0 {
		c.raw(`" rx="`).number(round)
	}
	c.raw(`"/>`)
}

// line draws a straight line.
func (c *canvas) line(class string, x1, y1, x2, y2 int) {
	c.raw(`<path class="`).raw(class).raw(`" d="M`).number(x1).raw(" ").number(y1).raw("L").number(x2).raw(" ").number(y2).raw(`"/>`)
}

// text writes one line; y is its base line. A class may set its anchor.
func (c *canvas) text(class string, x, y int, text string) {
	c.raw(`<text x="`).number(x).raw(`" y="`).number(y)
	if class != "" {
		c.raw(`" class="`).raw(class)
	}
	c.raw(`">`).escaped(text).raw("</text>")
}

// lines writes lines of text from a first base line down.
func (c *canvas) lines(class string, x, y int, lines []string) {
	for i, line := range lines {
		c.text(class, x, y+i*lineStep, line)
	}
}

// A stroke draws many small shapes as one path: the d of its element.
type stroke struct {
	class string
	d     []byte
}

func (s *stroke) move(letter byte, numbers ...int) {
	s.d = append(s.d, letter)
	for i, n := range numbers {
		if i > 0 && n >= 0 {
			s.d = append(s.d, ' ')
		}
		s.d = strconv.AppendInt(s.d, int64(n), 10)
	}
}

// stroke writes a path, unless nothing was drawn.
func (c *canvas) stroke(s stroke) {
	if len(s.d) > 0 {
		c.raw(`<path class="`).raw(s.class).raw(`" d="`).raw(string(s.d)).raw(`"/>`)
	}
}
