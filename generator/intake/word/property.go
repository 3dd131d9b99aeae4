package word

import "strconv"

// readLook reads the properties of a run. What they were before a change that
// was tracked stands in them as well, and is passed over.
func readLook(x *scanner) (look, error) {
	var l look
	err := x.each(func(e element) error {
		switch e.name {
		case "b":
			l.bold = toggleOf(e)
		case "i":
			l.italic = toggleOf(e)
		case "caps":
			l.caps = toggleOf(e)
		case "vanish", "specVanish":
			l.hidden = toggleOf(e)
		case "vertAlign":
			l.raised = no
			if e.attr("val") == "superscript" {
				l.raised = yes
			}
		case "position": // in half points above the line, as some programs raise a digit
			if number(e.attr("val")) > 0 {
				l.raised = yes
			}
		case "rStyle":
			l.style = e.attr("val")
		case "rFonts":
			for _, name := range []string{"hAnsi", "ascii"} {
				if font := e.attr(name); font != "" && l.font == "" {
					l.font = font
				}
			}
		}
		return x.skip()
	})
	return l, err
}

// readShape reads the properties of a paragraph.
func readShape(x *scanner) (shape, error) {
	s := shape{level: -1}
	err := x.each(func(e element) error {
		switch e.name {
		case "pStyle":
			s.style = e.attr("val")
		case "jc":
			s.align = e.attr("val")
		case "outlineLvl":
			if s.outline = number(e.attr("val")) + 1; s.outline < 1 || s.outline > 9 {
				s.outline = -1
			}
		case "numPr":
			return x.each(func(e element) error {
				switch e.name {
				case "numId":
					s.list = e.attr("val")
				case "ilvl":
					s.level = min(max(number(e.attr("val")), 0), maxLevel)
				}
				return x.skip()
			})
		case "rPr":
			return s.readMark(x)
		}
		return x.skip()
	})
	return s, err
}

// readMark reads the properties of a paragraph's mark. A mark that was
// deleted or moved away, or that is hidden to join a heading with the text
// after it, ends no paragraph.
func (s *shape) readMark(x *scanner) error {
	return x.each(func(e element) error {
		switch e.name {
		case "del", "moveFrom":
			s.gone = true
		case "vanish":
			s.mark.hidden = toggleOf(e)
		case "specVanish":
			s.gone = s.gone || e.on()
		}
		return x.skip()
	})
}

// number reads a number; one that is not or is beyond any use is 0.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < -1<<20 || n > 1<<20 {
		return 0
	}
	return n
}
