package web

import (
	"strings"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"

	"golang.org/x/net/html"
)

// A measure is what an element holds of the pieces of a page.
type measure struct {
	size   int // bytes of text
	menu   int // of them, in paragraphs that are links and nothing else
	links  int // such paragraphs
	signs  int // pieces that look like part of a document
	sure   bool
	pieces int
}

// A chooser tells which pieces of a page are its document.
type chooser struct {
	pieces   []*piece
	measures map[*html.Node]*measure
	motto    bool // the national motto stands on the page
	head     int  // pieces before it
	left     map[*piece]bool
	sites    map[*html.Node]bool // elements that are the site's
}

// choose gives what belongs to the document; the rest is the site's.
func choose(pieces []*piece, body *html.Node) map[*piece]bool {
	c := &chooser{pieces: pieces, left: map[*piece]bool{}, sites: map[*html.Node]bool{}}
	for i, p := range pieces {
		if strings.Contains(vietnamese.Fold(p.words()), motto) {
			c.motto, c.head = true, i
			break
		}
	}
	c.measure(body)
	all := c.measures[body]
	if all == nil {
		return nil
	}
	for _, p := range pieces {
		c.left[p] = p.note == 0 && c.isSite(p.at, all.size)
	}
	c.measure(body) // of what is left
	main := c.descend(body)
	for _, p := range pieces {
		if !within(p.at, main) && p.note == 0 {
			c.left[p] = true
		}
	}
	c.trim()
	kept := map[*piece]bool{}
	for _, p := range pieces {
		if !c.left[p] {
			kept[p] = true
		}
	}
	return kept
}

// measure adds up the pieces that are not left out, for each element around
// them.
func (c *chooser) measure(body *html.Node) {
	c.measures = map[*html.Node]*measure{}
	for _, p := range c.pieces {
		if c.left[p] {
			continue
		}
		words := p.words()
		one := measure{size: len(words), pieces: 1}
		var sign bool
		if sign, one.sure = c.sign(p, words); sign {
			one.signs = 1
		}
		if p.linked {
			one.menu, one.links = len(words), 1
		}
		c.add(p.at, one)
	}
	c.total(body)
}

// add adds to what is known of an element.
func (c *chooser) add(n *html.Node, more measure) {
	m := c.measures[n]
	if m == nil {
		m = &measure{}
		c.measures[n] = m
	}
	m.size += more.size
	m.menu += more.menu
	m.links += more.links
	m.signs += more.signs
	m.pieces += more.pieces
	m.sure = m.sure || more.sure
}

// total adds to an element what its children hold.
func (c *chooser) total(n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.total(child)
		if m := c.measures[child]; m != nil {
			c.add(n, *m)
		}
	}
}

// motto is the first line of the national motto, folded.
const motto = "cong hoa xa hoi chu nghia viet nam"

// sign reports whether a piece looks like part of a document, and whether it
// surely is.
func (c *chooser) sign(p *piece, words string) (sign, sure bool) {
	folded := ""
	if len(words) < 2000 {
		folded = vietnamese.Fold(words)
	}
	if p.linked { // of what a document says, portals make only its basis links
		basis := strings.HasPrefix(folded, "can cu ")
		return basis, basis
	}
	for _, mark := range []string{motto, "doc lap - tu do - hanh phuc", "dang cong san viet nam\n", "noi nhan:", "(ban hanh kem theo", "(kem theo"} {
		if strings.Contains(folded, mark) {
			return true, true
		}
	}
	if strings.HasPrefix(folded, "so:") || strings.HasPrefix(folded, "phu luc") || strings.HasPrefix(folded, "can cu ") || c.isProperties(p, folded) {
		return true, true
	}
	if !c.motto && p.style.Heading == 1 && isTitle(words) { // the site's title is all the title there is
		return true, true
	}
	if p.table != nil {
		wide := 0
		for _, w := range p.table.rows {
			if len(w.cells) > 2 {
				wide++
			}
		}
		return wide > 2, wide > 2
	}
	return sheet.Marked(words) || utf8.RuneCountInString(words) >= 200, false
}

// properties are the labels, folded, of the table in which portals give what
// they know of a document.
var properties = []string{"so hieu", "so ky hieu", "so/ky hieu", "ngay ban hanh", "ngay hieu luc", "ngay co hieu luc", "co quan ban hanh",
	"nguoi ky", "loai van ban", "trich yeu", "tinh trang hieu luc", "tinh trang", "linh vuc", "noi ban hanh", "ngay dang cong bao"}

// isProperties reports whether a piece is such a table, or a line of one.
func (c *chooser) isProperties(p *piece, folded string) bool {
	found := 0
	for _, label := range properties {
		if p.table == nil && (strings.HasPrefix(folded, label+":") || strings.HasPrefix(folded, label+" :")) {
			return true
		}
		if p.table != nil && strings.Contains(folded, label) {
			found++
		}
	}
	return found >= 2
}

// containers are the elements that hold whole documents.
var containers = set("body div section article main form center table tbody tr td fieldset details")

// descend goes from the body inwards as long as one element holds most of the
// text and nothing beside it looks like a document. It sees an annex beside a
// plan, and a letterhead above it.
func (c *chooser) descend(n *html.Node) *html.Node {
	for {
		all := c.measures[n]
		if all == nil {
			return n
		}
		var main *html.Node
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			if m := c.measures[child]; m != nil && (main == nil || m.size > c.measures[main].size) {
				main = child
			}
		}
		if main == nil || !containers[main.Data] {
			return n
		}
		if m := c.measures[main]; 10*m.size < 6*all.size || m.pieces < 2 || c.beside(n, main) {
			return n
		}
		n = main
	}
}

// beside reports whether something that looks like a document stands in an
// element beside its main part.
func (c *chooser) beside(n, main *html.Node) bool {
	signs, size := 0, c.measures[n].size-c.measures[main].size
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		m := c.measures[child]
		if m == nil || child == main {
			continue
		}
		if m.sure {
			return true
		}
		signs += m.signs
	}
	return signs >= 3 && 10*size > c.measures[n].size
}

// isTitle reports whether a text begins with a type of document.
func isTitle(words string) bool {
	first := strings.Fields(words)
	for n := 1; n <= min(4, len(first)); n++ {
		if _, ok := vietnamese.DocumentType(strings.Join(first[:n], " ")); ok {
			return true
		}
	}
	return false
}

// words are the text of a piece, with that of a table's cells.
func (p *piece) words() string {
	if p.table == nil {
		return p.text
	}
	if p.all != "" {
		return p.all
	}
	var all []string
	for _, w := range p.table.rows {
		for _, c := range w.cells {
			for _, q := range c.pieces {
				all = append(all, q.text)
			}
		}
	}
	p.all = strings.Join(all, "\n")
	return p.all
}
