package web

import (
	"strconv"
	"strings"
	"unicode"

	"congbo/generator/intake/legacy"
	"congbo/generator/intake/sheet"

	"golang.org/x/net/html"
)

// A reader turns the tree of a page into pieces, in reading order. Which of
// them are the document, and in which encoding their letters are, is settled
// when all are there.
type reader struct {
	pieces []*piece
	open   *piece // the paragraph in hand
	line   int
	style  style
	lists  []*list
	notes  *notes
	sizes  map[*html.Node]int // bytes of text in cells
	tables int                // that the reader is in
	covers int                // cells made for merged ones, to keep their number in bounds
}

// A piece is a paragraph or a table of the page, and where it stands.
type piece struct {
	line   int
	at     *html.Node // the innermost block that it stands in
	runs   []legacy.Run
	marker string
	style  sheet.Style
	plain  bool // some text is not bold
	upper  bool // some text is upright
	worded bool
	linked bool // all text is links
	bare   bool // some text is no link
	note   int  // it is the text of this note
	table  *table
	raw    string
	text   string
	all    string // words of a table, once they are known
}

// A style is what the elements around a text ask for.
type style struct {
	bold, italic, raised, capitals bool
	linked, pre                    bool
	centred                        bool
	heading                        int
	encoding                       legacy.Encoding
}

func newReader(page *html.Node) *reader {
	return &reader{line: 1, notes: findNotes(page), sizes: cellSizes(page)}
}

// block reads an element or a text.
func (r *reader) block(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.write(n.Data, n)
		return
	case html.DocumentNode:
		r.children(n)
		return
	case html.ElementNode:
	default:
		return
	}
	if line, err := strconv.Atoi(attr(n, lineAttribute)); err == nil {
		r.line = line
	}
	if isHidden(n) {
		return
	}
	outside := r.style
	r.restyle(n)
	switch {
	case is(n, "br"):
		r.lineBreak(n)
	case is(n, "table"):
		r.flush()
		r.tableElement(n)
	case is(n, "ol", "ul", "menu", "dir"):
		r.flush()
		r.listElement(n)
	case is(n, "li"):
		r.flush()
		r.itemElement(n)
	case r.notes.isReference(n):
		r.refer(n)
	case is(n, "img"): // its words are for those who cannot see it
	case blocks[n.Data]:
		r.flush()
		r.begin(n)
		r.children(n)
		r.flush()
	default:
		r.begin(n)
		r.children(n)
	}
	r.style = outside
}

func (r *reader) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.block(c)
	}
}

// restyle works in what an element asks for.
func (r *reader) restyle(n *html.Node) {
	s := &r.style
	switch n.Data {
	case "b", "strong", "th":
		s.bold = true
	case "i", "em", "cite", "address":
		s.italic = true
	case "sup":
		s.raised = true
	case "a":
		s.linked = s.linked || has(n, "href")
	case "pre", "xmp", "listing", "plaintext":
		s.pre = true
	case "center":
		s.centred = true
	case "h1", "h2", "h3", "h4", "h5", "h6":
		s.heading, s.bold = int(n.Data[1]-'0'), true
	case "font":
		s.encoding = legacy.ByFont(firstFont(attr(n, "face")))
	}
	if blocks[n.Data] {
		switch align := strings.ToLower(attr(n, "align")); align {
		case "center":
			s.centred = true
		case "left", "right", "justify":
			s.centred = false
		}
		switch property(n, "text-align") {
		case "center", "-webkit-center":
			s.centred = true
		case "left", "right", "justify", "start", "end":
			s.centred = false
		}
	}
	switch weight := property(n, "font-weight"); weight {
	case "bold", "bolder", "600", "700", "800", "900":
		s.bold = true
	case "normal", "lighter", "100", "200", "300", "400":
		s.bold = false
	}
	switch property(n, "font-style") {
	case "italic", "oblique":
		s.italic = true
	case "normal":
		s.italic = false
	}
	switch property(n, "vertical-align") {
	case "super":
		s.raised = true
	case "baseline":
		s.raised = false
	}
	switch property(n, "text-transform") {
	case "uppercase":
		s.capitals = true
	case "none":
		s.capitals = false
	}
	if property(n, "white-space") == "pre" || property(n, "white-space") == "pre-wrap" || property(n, "white-space") == "pre-line" {
		s.pre = true
	}
	if family := property(n, "font-family"); family != "" {
		s.encoding = legacy.ByFont(firstFont(family))
	}
}

func firstFont(family string) string {
	first, _, _ := strings.Cut(family, ",")
	return first
}

// begin notes that an element may be the text of a note.
func (r *reader) begin(n *html.Node) {
	if number := r.notes.textOf(n); number > 0 {
		r.flush()
		r.paragraph(n).note = number
	}
}

// paragraph gives the paragraph in hand, a new one where there is none.
func (r *reader) paragraph(n *html.Node) *piece {
	if r.open == nil {
		for n.Parent != nil && !blocks[n.Data] {
			n = n.Parent
		}
		r.open = &piece{line: r.line, at: n, style: sheet.Style{Heading: r.style.heading, Centred: r.style.centred}}
		if len(r.lists) > 0 {
			item := r.lists[len(r.lists)-1]
			r.open.style.Depth = item.depth
			r.open.marker, item.marker = item.marker, ""
		}
	}
	return r.open
}

// write adds text to the paragraph in hand.
func (r *reader) write(text string, n *html.Node) {
	if !r.style.pre {
		text = strings.Map(func(c rune) rune {
			switch c {
			case '\n', '\r', '\t', '\f':
				return ' '
			}
			return c
		}, text)
	} else if strings.TrimSpace(text) != "" {
		r.lines(text, n)
		return
	}
	r.add(text, n)
}

// lines adds text in which each line stands for itself.
func (r *reader) lines(text string, n *html.Node) {
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			r.line++
			if strings.TrimSpace(line) == "" {
				r.flush()
				continue
			}
			r.add("\n", n)
		}
		r.add(line, n)
	}
}

func (r *reader) add(text string, n *html.Node) {
	empty := strings.TrimFunc(text, func(c rune) bool { return unicode.IsSpace(c) || c == '\u200B' || c == '\uFEFF' }) == ""
	if empty && r.open == nil {
		return
	}
	p := r.paragraph(n)
	if !empty {
		p.worded = true
		p.plain = p.plain || !r.style.bold
		p.upper = p.upper || !r.style.italic
		if r.style.linked {
			p.linked = true
		} else if strings.Trim(text, " \u00A0|>»›·•/-–") != "" {
			p.bare = true
		}
	}
	if r.style.raised && r.style.encoding == legacy.Unicode {
		text = sheet.Raised(text)
	}
	p.runs = legacy.Append(p.runs, text, r.style.encoding, r.style.capitals)
}

// lineBreak breaks a line; a second one ends the paragraph.
func (r *reader) lineBreak(n *html.Node) {
	if r.open == nil || !r.open.worded {
		return
	}
	if last := r.open.runs[len(r.open.runs)-1].Text; strings.HasSuffix(strings.TrimRight(string(last[max(0, len(last)-16):]), " \u00A0"), "\n") {
		r.flush()
		return
	}
	r.add("\n", n)
}

// flush ends the paragraph in hand.
func (r *reader) flush() {
	p := r.open
	r.open = nil
	if p == nil || !p.worded && p.note == 0 {
		if p != nil && len(r.lists) > 0 && p.marker != "" {
			r.lists[len(r.lists)-1].marker = p.marker // nothing has stood beside it yet
		}
		return
	}
	p.linked = p.linked && !p.bare
	p.style.Bold, p.style.Italic = p.worded && !p.plain, p.worded && !p.upper
	r.pieces = append(r.pieces, p)
}
