package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// MaxExpansion is how many bytes links by reference may add to the output:
// one long address used a million times is an attack.
const MaxExpansion = 16 << 20

// inlines notes the links and the raw HTML under a node.
func (r *reading) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Link:
			r.expansion += len(n.Destination) + len(n.Title)
			r.link(n, string(n.Destination), false)
		case *ast.Image:
			r.expansion += len(n.Destination) + len(n.Title)
			r.link(n, string(n.Destination), true)
			if kindOf(string(n.Destination)) == linkOutside {
				r.fault(FaultImage, n.Pos(), string(n.Destination))
			}
		case *ast.AutoLink:
			if n.AutoLinkType == ast.AutoLinkURL {
				r.link(n, string(n.URL(r.source)), false)
			}
		case *ast.RawHTML:
			if tag := n.Segments.Value(r.source); !isBreak(tag) && !isComment(tag) {
				r.fault(FaultHTML, n.Pos(), string(tag))
			}
		}
		r.inlines(n)
	}
}

func (r *reading) link(n ast.Node, dest string, image bool) {
	switch kindOf(dest) {
	case linkForbidden:
		r.fault(FaultScheme, n.Pos(), dest)
	case linkInside:
		text := dest
		if n.HasChildren() {
			text = r.plain(n).text()
		}
		r.Links = append(r.Links, Link{Dest: dest, Text: text, Heading: r.heading, Item: r.item, Image: image, Offset: r.offset + max(n.Pos(), 0)})
	}
}

// A linkKind says how a destination is treated.
type linkKind int

const (
	linkOutside   linkKind = iota // an address on the web, a mail address, a telephone number
	linkInside                    // a thing of this site: the caller resolves it
	linkForbidden                 // anything else: javascript:, data:, file: …
)

// kindOf judges a destination by its scheme (RFC 3986). Only schemes on the
// list get through, so that no spelling of a dangerous one matters.
func kindOf(dest string) linkKind {
	scheme, _, found := strings.Cut(dest, ":")
	if !found || strings.ContainsAny(scheme, "/?#") {
		if strings.HasPrefix(dest, "//") || strings.HasPrefix(dest, `\`) || strings.HasPrefix(dest, `/\`) {
			return linkForbidden // another host, by way of a path
		}
		return linkInside
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto", "tel":
		return linkOutside
	case "plan", "task", "unit", "directive":
		return linkInside
	}
	return linkForbidden
}

// escapeURL makes an address fit for an attribute: bytes that may not stand
// in an address are percent-encoded, then the text is escaped.
func escapeURL(url string) []byte {
	const hex = "0123456789ABCDEF"
	out := make([]byte, 0, len(url)+16)
	for i := 0; i < len(url); i++ {
		c := url[i]
		if c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			out = append(out, '%', hex[c>>4], hex[c&15])
			continue
		}
		out = append(out, c)
	}
	out = bytes.ReplaceAll(out, []byte("&"), []byte("&amp;"))
	return bytes.ReplaceAll(out, []byte("'"), []byte("&#39;"))
}
