package word

import "strings"

// readLists reads the part of the numberings.
func readLists(a *archive, parts []string, s *styles) (*lists, error) {
	l := &lists{patterns: map[string]*pattern{}, numberings: map[string]*numbering{}, styles: s}
	for _, part := range parts {
		x, err := a.scan(part)
		if err != nil {
			return nil, err
		}
		err = x.root(func(e element) error {
			switch e.name {
			case "abstractNum":
				return l.readPattern(x, e.attr("abstractNumId"))
			case "num":
				return l.readNumbering(x, e.attr("numId"))
			}
			return x.skip()
		}, "numbering")
		if err != nil {
			return nil, err
		}
	}
	return l, nil
}

func (l *lists) readPattern(x *scanner, id string) error {
	p := &pattern{}
	for i := range p.levels {
		p.levels[i] = level{start: 1, restart: -1}
	}
	l.patterns[id] = p
	return x.each(func(e element) error {
		switch e.name {
		case "numStyleLink":
			p.link = e.attr("val")
		case "lvl":
			depth := number(e.attr("ilvl"))
			lv, err := readLevel(x)
			if 0 <= depth && depth <= maxLevel {
				p.levels[depth] = lv
			}
			return err
		}
		return x.skip()
	})
}

func (l *lists) readNumbering(x *scanner, id string) error {
	n := &numbering{levels: map[int]level{}, starts: map[int]int{}}
	l.numberings[id] = n
	return x.each(func(e element) error {
		switch e.name {
		case "abstractNumId":
			n.pattern = e.attr("val")
		case "lvlOverride":
			depth := number(e.attr("ilvl"))
			return x.each(func(e element) error {
				switch e.name {
				case "startOverride":
					n.starts[depth] = number(e.attr("val"))
				case "lvl":
					lv, err := readLevel(x)
					n.levels[depth] = lv
					return err
				}
				return x.skip()
			})
		}
		return x.skip()
	})
}

func readLevel(x *scanner) (level, error) {
	lv := level{start: 1, restart: -1, format: "decimal"}
	err := x.each(lv.read(x))
	return lv, err
}

func (lv *level) read(x *scanner) func(element) error {
	return func(e element) error {
		switch e.name {
		case "start":
			lv.start = number(e.attr("val"))
		case "numFmt":
			lv.format = formatOf(e)
		case "mc:AlternateContent": // a format that older programs do not know, and one for them
			return x.each(func(e element) error {
				if e.name == "mc:Choice" {
					return x.each(lv.read(x))
				}
				return x.skip()
			})
		case "lvlText":
			lv.text = e.attr("val")
			if len(lv.text) > maxLevelText {
				lv.text = strings.ToValidUTF8(lv.text[:maxLevelText], "")
			}
		case "lvlRestart":
			lv.restart = number(e.attr("val"))
		case "isLgl":
			lv.legal = e.on()
		case "pStyle":
			lv.style = e.attr("val")
		case "rPr":
			l, err := readLook(x)
			lv.font = l.font
			return err
		}
		return x.skip()
	}
}

// formatOf gives the format of a number. A custom one is shown by an example,
// "001, 002, 003, ...", of which only zeros in front occur.
func formatOf(e element) string {
	format := e.attr("val")
	if format != "custom" {
		return format
	}
	example, _, _ := strings.Cut(e.attr("format"), ",")
	if width := len(example); width <= 8 && strings.Trim(example, "0123456789") == "" {
		return "zeros:" + strings.Repeat("0", width)
	}
	return "decimal"
}
