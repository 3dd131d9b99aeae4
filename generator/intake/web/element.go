package web

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// attr gives an attribute; the first one where there are several.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// count gives an attribute that is a number from 1 to most, or 1.
func count(n *html.Node, name string, most int) int {
	number, err := strconv.Atoi(strings.TrimSpace(attr(n, name)))
	if err != nil {
		return 1
	}
	return min(max(number, 1), most)
}

// property gives a property of the element's own style, in lower case.
func property(n *html.Node, name string) string {
	style := attr(n, "style")
	if style == "" {
		return ""
	}
	value := ""
	for declaration := range strings.SplitSeq(style, ";") {
		key, v, _ := strings.Cut(declaration, ":")
		if strings.EqualFold(strings.TrimSpace(key), name) {
			value = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(v), "!important"))
		}
	}
	return strings.ToLower(value)
}

func is(n *html.Node, names ...string) bool {
	if n == nil || n.Type != html.ElementNode {
		return false
	}
	for _, name := range names {
		if n.Data == name {
			return true
		}
	}
	return false
}

// blocks are the elements that begin and end a paragraph. All others stand in
// one.
var blocks = set(`address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
	h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul caption`)

// unseen are the elements whose text is not the page's, or nobody's.
var unseen = set(`head script style template noscript iframe object embed canvas video audio select option textarea input button datalist
	svg map area colgroup col noembed noframes param track source picture title meta link base`)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		all[word] = true
	}
	return all
}

// isHidden reports whether a browser shows nothing of an element.
func isHidden(n *html.Node) bool {
	if unseen[n.Data] || has(n, "hidden") || is(n, "dialog") && !has(n, "open") {
		return true
	}
	if property(n, "display") == "none" || property(n, "visibility") == "hidden" || property(n, "mso-hide") == "all" {
		return true
	}
	shown := false
	hidden := false
	for class := range strings.FieldsSeq(attr(n, "class")) {
		switch {
		case class == "sr-only", class == "visually-hidden", class == "d-none", class == "screen-reader-text", class == "hidden":
			hidden = true
		case strings.HasPrefix(class, "d-") && !strings.HasSuffix(class, "-none"): // d-md-block: shown on a wide screen
			shown = true
		}
	}
	return hidden && !shown
}

// within tells whether an element stands in another or is it.
func within(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}
