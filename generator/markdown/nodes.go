package markdown

import (
	"fmt"
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	gmhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// nodes renders the nodes that the house treats in its own way. Replacing the
// library's renderers loses its checks of links and raw HTML, so they are
// made here: see kindOf.
type nodes struct{}

func (nodes) RegisterFuncs(on renderer.NodeRendererFuncRegisterer) {
	on.Register(kindTask, renderTask)
	on.Register(ast.KindHeading, renderHeading)
	on.Register(ast.KindParagraph, renderParagraph)
	on.Register(ast.KindTextBlock, renderTextBlock)
	on.Register(ast.KindListItem, renderListItem)
	on.Register(ast.KindText, renderText)
	on.Register(ast.KindLink, renderLink)
	on.Register(ast.KindImage, renderImage)
	on.Register(ast.KindAutoLink, renderAutoLink)
	on.Register(ast.KindHTMLBlock, renderHTMLBlock)
	on.Register(ast.KindRawHTML, renderRawHTML)
	on.Register(table.KindTable, renderTable)
}

// renderTask writes a plain list item, and notes where its parts stand: a page
// that has something better to show for a task leaves the item out.
func renderTask(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	p, i := w.(*page), n.(*task).index
	says, item := n.FirstChild(), &p.drawn.Items[i]
	p.about(markTask, i, func() {
		p.WriteString(`<li class="task"><input type="checkbox" disabled`)
		if p.Items[i].Checked {
			p.WriteString(` checked`)
		}
		p.WriteString(`> `)
		item.Words = p.part(says.FirstChild())
		if p.Items[i].Notes {
			p.WriteString("\n")
		}
		item.Notes = p.part(says.NextSibling())
		p.WriteString("</li>\n")
	})
	item.After = int32(len(p.drawn.Marks))
	return ast.WalkSkipChildren, nil
}

// renderTable lets a table that is wider than the page scroll by itself, by
// keyboard too.
func renderTable(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString("<div class=\"scroll\" tabindex=\"0\">\n<table>\n")
	} else {
		_, _ = w.WriteString("</table>\n</div>\n")
	}
	return ast.WalkContinue, nil
}

// renderText writes text, or leaves it to each page where automatic links may
// stand in it.
func renderText(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	p, n := w.(*page), node.(*ast.Text)
	switch {
	case n.IsRaw():
		gmhtml.DefaultWriter.RawWrite(w, n.Segment.Value(source))
	case n.Segment.Padding > 0 || !linkable(n):
		gmhtml.DefaultWriter.Write(w, n.Segment.Value(source))
	default:
		p.text(n.Segment.Start, n.Segment.Stop, goesOn(n.PreviousSibling()))
	}
	switch {
	case n.HardLineBreak():
		p.WriteString("<br>\n")
	case n.SoftLineBreak():
		p.WriteByte('\n')
	}
	return ast.WalkContinue, nil
}

// goesOn reports whether a text's neighbour is text too, so that a link may
// reach over both.
func goesOn(neighbour ast.Node) bool {
	n, ok := neighbour.(*ast.Text)
	return ok && !n.IsRaw() && n.Segment.Padding == 0
}

// linkable reports whether automatic links may stand in a text.
func linkable(n ast.Node) bool {
	for n = n.Parent(); n != nil; n = n.Parent() {
		switch n.Kind() {
		case ast.KindHeading, ast.KindLink, ast.KindImage, ast.KindCodeSpan:
			return false
		}
		if n.Type() == ast.TypeBlock {
			return true
		}
	}
	return true
}

func renderLink(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	p, n := w.(*page), node.(*ast.Link)
	if entering {
		p.link(string(n.Destination), n.Title)
	} else {
		p.unlink(string(n.Destination))
	}
	return ast.WalkContinue, nil
}

// link opens a link to where a destination leads, if it leads anywhere.
func (p *page) link(dest string, title []byte) {
	tail := func() {
		p.WriteByte('"')
		p.title(title)
		p.WriteByte('>')
	}
	switch kindOf(dest) {
	case linkOutside:
		p.WriteString(`<a href="`)
		p.Write(escapeURL(dest))
		tail()
	case linkInside:
		p.about(markLink, p.inside(dest), tail)
	}
}

func (p *page) unlink(dest string) {
	tail := func() { p.WriteString("</a>") }
	switch kindOf(dest) {
	case linkOutside:
		tail()
	case linkInside:
		p.about(markLinked, p.inside(dest), tail)
	}
}

func (p *page) title(title []byte) {
	if len(title) > 0 {
		p.WriteString(` title="`)
		gmhtml.DefaultWriter.Write(p, title)
		p.WriteByte('"')
	}
}

func renderImage(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	p, n := w.(*page), node.(*ast.Image)
	dest, words := string(n.Destination), p.plain(n).text()
	instead := func() { p.WriteString(html.EscapeString(words)) }
	switch kindOf(dest) {
	case linkOutside:
		p.pictureElsewhere(n, dest, words)
	case linkInside:
		p.about(markImage, p.inside(dest), func() {
			p.WriteString(`" alt="`)
			p.WriteString(html.EscapeString(words))
			p.WriteByte('"')
			p.title(n.Title)
			p.WriteString(` loading="lazy">`)
		})
		p.about(markUnlinked, p.inside(dest), instead)
	default:
		instead()
	}
	return ast.WalkSkipChildren, nil
}

// pictureElsewhere writes a link to a picture on another host: shown here, it
// would tell that host who reads the page, and the site's policy refuses it.
func (p *page) pictureElsewhere(n ast.Node, url, words string) {
	if words == "" {
		words = url
	}
	for outer := n.Parent(); outer != nil; outer = outer.Parent() {
		if outer.Kind() == ast.KindLink {
			p.WriteString(html.EscapeString(words))
			return
		}
	}
	fmt.Fprintf(p, `<a href="%s">%s</a>`, escapeURL(url), html.EscapeString(words))
}

func renderAutoLink(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	p, n := w.(*page), node.(*ast.AutoLink)
	dest, label := string(n.URL(source)), html.EscapeString(string(n.Label(source)))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(dest), "mailto:") {
		dest = "mailto:" + dest
	}
	p.link(dest, nil)
	p.WriteString(label)
	p.unlink(dest)
	return ast.WalkContinue, nil
}

// renderHTMLBlock shows raw HTML as the text that it is.
func renderHTMLBlock(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*ast.HTMLBlock)
	text := n.Lines().Value(source)
	if n.HasClosure() {
		text = append(text[:len(text):len(text)], n.ClosureLine.Value(source)...)
	}
	if entering && !isComment(text) {
		p := w.(*page)
		p.WriteString("<p>")
		p.WriteString(html.EscapeString(strings.TrimSpace(string(text))))
		p.WriteString("</p>\n")
	}
	return ast.WalkSkipChildren, nil
}

// renderRawHTML shows raw HTML as the text that it is, line breaks apart.
func renderRawHTML(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	tag := node.(*ast.RawHTML).Segments.Value(source)
	switch p := w.(*page); {
	case !entering || isComment(tag):
	case isBreak(tag):
		p.WriteString("<br>")
	default:
		p.WriteString(html.EscapeString(string(tag)))
	}
	return ast.WalkSkipChildren, nil
}
