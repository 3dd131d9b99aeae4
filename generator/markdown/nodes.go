package markdown

import (
	"fmt"
	"html"
	"sort"
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

func renderTask(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	p, i := w.(*page), n.(*task).index
	if p.options.Task != nil {
		return ast.WalkSkipChildren, p.options.Task(p.Buffer, i)
	}
	p.WriteString(`<li class="task"><input type="checkbox" disabled`)
	if p.document.Items[i].Checked {
		p.WriteString(` checked`)
	}
	p.WriteString(`> `)
	if err := p.document.RenderItem(p.Buffer, i, p.options); err != nil {
		return ast.WalkStop, err
	}
	if p.document.Items[i].Notes {
		p.WriteString("\n")
	}
	if err := p.document.RenderNotes(p.Buffer, i, p.options); err != nil {
		return ast.WalkStop, err
	}
	p.WriteString("</li>\n")
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

// renderText writes text with the automatic links that stand in it. A link
// that goes on in the next piece of text (over a line break) stays open.
func renderText(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	p, n := w.(*page), node.(*ast.Text)
	write := gmhtml.DefaultWriter.Write
	if n.IsRaw() {
		write = gmhtml.DefaultWriter.RawWrite
	}
	value, at := n.Segment.Value(source), n.Segment.Start+p.document.offset-n.Segment.Padding
	open := false
	if links := p.linksIn(at, at+len(value)); len(links) > 0 && linkable(n) {
		done := 0
		for _, link := range links {
			start, stop := max(link.Start-at, 0), min(link.Stop-at, len(value))
			if start < done || stop < start {
				continue // it overlaps another
			}
			write(w, value[done:start])
			if link.Start >= at || !reaches(n.PreviousSibling(), link, p.document.offset) {
				p.openLink(link)
			}
			write(w, value[start:stop])
			open = link.Stop > at+len(value) && reaches(n.NextSibling(), link, p.document.offset)
			if !open {
				p.WriteString("</a>")
			}
			done = stop
		}
		value = value[done:]
	}
	write(w, value)
	switch {
	case n.HardLineBreak():
		p.WriteString("<br>\n")
	case n.SoftLineBreak():
		p.WriteByte('\n')
	}
	return ast.WalkContinue, nil
}

// linksIn gives the automatic links that bytes start to stop of the file
// overlap.
func (p *page) linksIn(start, stop int) []AutoLink {
	all := p.options.Links
	from := sort.Search(len(all), func(i int) bool { return all[i].Stop > start })
	to := from
	for to < len(all) && all[to].Start < stop {
		to++
	}
	return all[from:to]
}

// reaches reports whether a link reaches into a neighbour that is text too.
func reaches(neighbour ast.Node, link AutoLink, offset int) bool {
	n, ok := neighbour.(*ast.Text)
	return ok && link.Start < n.Segment.Stop+offset && link.Stop > n.Segment.Start+offset
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

func (p *page) openLink(link AutoLink) {
	p.WriteString(`<a href="`)
	p.Write(escapeURL(link.URL))
	if link.Ambiguous {
		p.WriteString(`" class="ambiguous`)
	}
	if link.Title != "" {
		p.WriteString(`" title="`)
		p.WriteString(html.EscapeString(link.Title))
	}
	p.WriteString(`">`)
}

// address gives the address that a destination stands for on this page.
func (p *page) address(dest string) (string, bool) {
	switch kindOf(dest) {
	case linkOutside:
		return dest, true
	case linkInside:
		if p.options.Resolve != nil {
			return p.options.Resolve(dest)
		}
	}
	return "", false
}

func renderLink(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	p, n := w.(*page), node.(*ast.Link)
	url, ok := p.address(string(n.Destination))
	switch {
	case !ok:
	case entering:
		p.WriteString(`<a href="`)
		p.Write(escapeURL(url))
		p.WriteByte('"')
		p.title(n.Title)
		p.WriteByte('>')
	default:
		p.WriteString("</a>")
	}
	return ast.WalkContinue, nil
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
	words := (&reading{Document: p.document}).plain(n).text()
	url, ok := p.address(string(n.Destination))
	if !ok {
		p.WriteString(html.EscapeString(words))
		return ast.WalkSkipChildren, nil
	}
	if kindOf(string(n.Destination)) == linkOutside {
		p.pictureElsewhere(n, url, words)
		return ast.WalkSkipChildren, nil
	}
	p.WriteString(`<img src="`)
	p.Write(escapeURL(url))
	p.WriteString(`" alt="`)
	p.WriteString(html.EscapeString(words))
	p.WriteByte('"')
	p.title(n.Title)
	p.WriteString(` loading="lazy">`)
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
	if url, ok := p.address(dest); ok {
		fmt.Fprintf(p, `<a href="%s">%s</a>`, escapeURL(url), label)
	} else {
		p.WriteString(label)
	}
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
