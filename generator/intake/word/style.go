package word

import (
	"strconv"
	"strings"

	"congbo/generator/intake/sheet"
)

// A toggle is a property that may be left to what stands below.
type toggle int8

const (
	unset toggle = iota
	yes
	no
)

func toggleOf(e element) toggle {
	if e.on() {
		return yes
	}
	return no
}

// over gives the toggle that holds where t lies over another.
func (t toggle) over(below toggle) toggle {
	if t != unset {
		return t
	}
	return below
}

// A look is what is asked of the characters of a run.
type look struct {
	bold, italic, caps, hidden, raised toggle
	font                               string // of letters beyond ASCII
	style                              string // id of a character style
}

// over gives the look that holds where l lies over another.
func (l look) over(below look) look {
	l.bold, l.italic = l.bold.over(below.bold), l.italic.over(below.italic)
	l.caps, l.hidden = l.caps.over(below.caps), l.hidden.over(below.hidden)
	l.raised = l.raised.over(below.raised)
	if l.font == "" {
		l.font = below.font
	}
	return l
}

// A shape is what is asked of a paragraph.
type shape struct {
	style   string
	align   string // "center"
	outline int    // 1 to 9; 0 not said, -1 body text
	list    string // id of a numbering; "" not said, "0" none
	level   int    // of the list, from 0; -1 not said
	mark    look   // of the paragraph's mark
	gone    bool   // the mark is deleted: the next paragraph goes on here
}

func (s shape) over(below shape) shape {
	if s.align == "" {
		s.align = below.align
	}
	if s.outline == 0 {
		s.outline = below.outline
	}
	if s.list == "" {
		s.list = below.list
	}
	if s.level < 0 {
		s.level = below.level
	}
	return s
}

// A style is a named look, with what it is based on worked in once resolved.
type style struct {
	name     string // in lower case: "heading 1"
	base     string
	shape    shape
	look     look
	resolved bool
}

// styles are those of a document, by id.
type styles struct {
	all       map[string]*style
	paragraph string // the default one of paragraphs
	defaults  look
}

// heading gives the level of a heading by the name of its style, 0 when it is
// none. Word knows its own styles by name; their ids are in the author's
// language.
func (st *style) heading() int {
	if digit, ok := strings.CutPrefix(st.name, "heading "); ok {
		if n, err := strconv.Atoi(digit); err == nil && 1 <= n && n <= 9 {
			return n
		}
	}
	return 0
}

// isContents reports whether a style is one of a table of contents.
func (s *styles) isContents(id string) bool {
	st := s.all[id]
	return st != nil && (strings.HasPrefix(st.name, "toc ") || st.name == "table of figures")
}

// resolve gives a style with all that it is based on. A circle, which Word
// does not write, ends where it began.
func (s *styles) resolve(id string) *style {
	st := s.all[id]
	if st == nil {
		return &style{shape: shape{level: -1}}
	}
	if !st.resolved {
		st.resolved = true
		if st.shape.outline == 0 {
			st.shape.outline = st.heading()
		}
		if st.base != "" && st.base != id {
			base := s.resolve(st.base)
			st.shape, st.look = st.shape.over(base.shape), st.look.over(base.look)
		}
	}
	return st
}

// lookOf gives the look of a run in a paragraph. A property that both styles
// ask for cancels itself out, as bold words in a bold heading do (ECMA-376
// part 1, 17.7.3).
func (s *styles) lookOf(paragraph string, run look) look {
	below, of := s.resolve(paragraph).look, s.resolve(run.style).look
	for _, pair := range []struct{ under, over *toggle }{
		{&below.bold, &of.bold}, {&below.italic, &of.italic}, {&below.caps, &of.caps}, {&below.hidden, &of.hidden},
	} {
		if *pair.under == yes && *pair.over == yes {
			*pair.over = no
		}
	}
	return run.over(of.over(below.over(s.defaults)))
}

func readStyles(a *archive, parts []string) (*styles, error) {
	s := &styles{all: map[string]*style{}}
	for _, part := range parts {
		x, err := a.scan(part)
		if err != nil {
			return nil, err
		}
		err = x.root(func(e element) error {
			switch e.name {
			case "docDefaults":
				return s.readDefaults(x)
			case "style":
				return s.readStyle(x, e)
			}
			return x.skip()
		}, "styles")
		if err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *styles) readDefaults(x *scanner) error {
	return x.each(func(e element) error {
		if e.name != "rPrDefault" {
			return x.skip()
		}
		return x.each(func(e element) error {
			var err error
			if e.name == "rPr" {
				s.defaults, err = readLook(x)
				return err
			}
			return x.skip()
		})
	})
}

func (s *styles) readStyle(x *scanner, e element) error {
	id := e.attr("styleId")
	st := &style{shape: shape{level: -1}}
	isDefault := e.attr("default") == "1" || e.attr("default") == "true"
	if isDefault && e.attr("type") == "paragraph" {
		s.paragraph = id
	}
	s.all[id] = st
	return x.each(func(e element) error {
		var err error
		switch e.name {
		case "name":
			st.name = strings.ToLower(e.attr("val"))
		case "basedOn":
			st.base = e.attr("val")
		case "pPr":
			st.shape, err = readShape(x)
			return err
		case "rPr":
			st.look, err = readLook(x)
			return err
		}
		return x.skip()
	})
}

// sheetStyle is what the sheet says of a paragraph of this shape.
func (s shape) sheetStyle() sheet.Style {
	return sheet.Style{Heading: max(s.outline, 0), Centred: s.align == "center"}
}
