package markdown

import (
	"fmt"
	"hash/fnv"
	"strconv"

	"github.com/yuin/goldmark/ast"
	gmhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// A place is what a block of the text is known by: the block that bears the
// id, and the one at whose end the link to it stands.
type place struct {
	id    string // without the #
	bears bool   // this block bears the id
	ends  bool   // the link stands at the end of this block
}

// places gives the paragraphs and list items at the top of the text, but for
// tasks, which their caller writes. Their ids come from their words: a
// paragraph that is put in above does not change them, and a link to words
// that have been changed leads to the page and never to other words.
func (r *reading) places(root ast.Node) map[ast.Node]place {
	all, taken := map[ast.Node]place{}, map[string]int{}
	name := func(n ast.Node) string {
		words := r.plain(n).text()
		if words == "" {
			return ""
		}
		sum := fnv.New32a()
		_, _ = sum.Write([]byte(words))
		id := fmt.Sprintf("d_%06x", sum.Sum32()>>24^sum.Sum32()&0xffffff) // folded as FNV advises
		if taken[id]++; taken[id] > 1 {
			id += "_" + strconv.Itoa(taken[id])
		}
		return id
	}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		switch n.Kind() {
		case ast.KindParagraph:
			if id := name(n); id != "" {
				all[n] = place{id, true, true}
			}
		case ast.KindList:
			if class, _ := n.AttributeString("class"); class == "defaults" {
				continue // the tasks below say it
			}
			for item := n.FirstChild(); item != nil; item = item.NextSibling() {
				says := item.FirstChild()
				if item.Kind() != ast.KindListItem || says == nil || says.Kind() != ast.KindTextBlock && says.Kind() != ast.KindParagraph {
					continue
				}
				if id := name(says); id != "" {
					all[item], all[says] = place{id, true, false}, place{id, false, true}
				}
			}
		}
	}
	return all
}

// begin writes a block's tag with its attributes, and its id where it has one.
func (p *page) begin(tag string, n ast.Node) {
	p.WriteString("<" + tag)
	if at := p.places[n]; at.bears {
		p.only(markHere, func() { p.WriteString(` id="` + at.id + `"`) })
	}
	if n.Attributes() != nil {
		gmhtml.RenderAttributes(p, n, gmhtml.GlobalAttributeFilter)
	}
	p.WriteByte('>')
}

// here writes the link that leads to where it stands. What it is called is
// put in where a page has such links.
func (p *page) here(id string) {
	p.only(markHere, func() { p.WriteString(`<a class="here" href="#` + id + `" aria-label="`) })
	p.only(markHereName, func() { p.WriteString(`"></a>`) })
}

// end closes what a block says.
func (p *page) end(n ast.Node) {
	if at := p.places[n]; at.ends {
		p.here(at.id)
	}
}

func renderHeading(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	p, n := w.(*page), node.(*ast.Heading)
	tag := "h" + strconv.Itoa(n.Level)
	if entering {
		p.begin(tag, n)
		return ast.WalkContinue, nil
	}
	if id, ok := n.AttributeString("id"); ok {
		if text, ok := id.(string); ok {
			p.here(text)
		}
	}
	p.WriteString("</" + tag + ">\n")
	return ast.WalkContinue, nil
}

func renderParagraph(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p := w.(*page)
	if entering {
		p.begin("p", n)
	} else {
		p.end(n)
		p.WriteString("</p>\n")
	}
	return ast.WalkContinue, nil
}

// renderTextBlock writes what a list item says where its list is tight.
func renderTextBlock(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if p := w.(*page); !entering {
		p.end(n)
		if n.NextSibling() != nil && n.FirstChild() != nil {
			p.WriteByte('\n')
		}
	}
	return ast.WalkContinue, nil
}

func renderListItem(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p := w.(*page)
	if entering {
		p.begin("li", n)
		if first := n.FirstChild(); first != nil && first.Kind() != ast.KindTextBlock {
			p.WriteByte('\n')
		}
	} else {
		p.WriteString("</li>\n")
	}
	return ast.WalkContinue, nil
}
