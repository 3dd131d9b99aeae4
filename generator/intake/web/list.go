package web

import (
	"strconv"
	"strings"

	"congbo/generator/intake/sheet"

	"golang.org/x/net/html"
)

// A list is one that the reader is in.
type list struct {
	kind   string // "1", "a", "A", "i", "I"; "-" without numbers; "" without marks
	next   int
	step   int
	depth  int
	marker string // of the item in hand, until it is written
}

// listElement reads a list.
func (r *reader) listElement(n *html.Node) {
	l := &list{kind: kindOf(n), next: 1, step: 1, depth: len(r.lists) + 1}
	if start, err := strconv.Atoi(strings.TrimSpace(attr(n, "start"))); err == nil {
		l.next = start
	} else if has(n, "reversed") {
		l.next = items(n)
	}
	if has(n, "reversed") {
		l.step = -1
	}
	r.lists = append(r.lists, l)
	r.children(n)
	r.flush()
	r.lists = r.lists[:len(r.lists)-1]
}

// kindOf tells how a list is numbered.
func kindOf(n *html.Node) string {
	look := property(n, "list-style-type")
	if look == "" {
		look, _, _ = strings.Cut(property(n, "list-style"), " ")
	}
	switch look {
	case "none":
		return ""
	case "decimal", "decimal-leading-zero":
		return "1"
	case "lower-alpha", "lower-latin":
		return "a"
	case "upper-alpha", "upper-latin":
		return "A"
	case "lower-roman":
		return "i"
	case "upper-roman":
		return "I"
	case "disc", "circle", "square":
		return "-"
	}
	if !is(n, "ol") {
		return "-"
	}
	switch kind := attr(n, "type"); kind {
	case "a", "A", "i", "I":
		return kind
	}
	return "1"
}

func items(n *html.Node) int {
	count := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if is(c, "li") {
			count++
		}
	}
	return count
}

// itemElement reads an item. Its mark waits for the first text in it.
func (r *reader) itemElement(n *html.Node) {
	if len(r.lists) == 0 { // an item of no list
		r.begin(n)
		r.children(n)
		r.flush()
		return
	}
	l := r.lists[len(r.lists)-1]
	if value, err := strconv.Atoi(strings.TrimSpace(attr(n, "value"))); err == nil {
		l.next = value
	}
	l.marker = mark(l.kind, l.next)
	if property(n, "list-style-type") == "none" || property(n, "list-style") == "none" {
		l.marker = ""
	}
	l.next += l.step
	if r.notes.textOf(n) > 0 {
		l.marker = ""
	}
	r.begin(n)
	r.children(n)
	r.flush()
	l.marker = ""
}

// mark writes the mark of an item as a browser prints it.
func mark(kind string, n int) string {
	switch {
	case kind == "" || kind == "-":
		return kind
	case kind == "a" && n > 0:
		return letters(n) + "."
	case kind == "A" && n > 0:
		return strings.ToUpper(letters(n)) + "."
	case kind == "i" && n > 0 && n < 4000:
		return strings.ToLower(roman(n)) + "."
	case kind == "I" && n > 0 && n < 4000:
		return roman(n) + "."
	}
	return strconv.Itoa(n) + "."
}

// letters writes a to z, aa, ab, as CSS counts.
func letters(n int) string {
	out := ""
	for ; n > 0; n = (n - 1) / 26 {
		out = string(rune('a'+(n-1)%26)) + out
	}
	return out
}

func roman(n int) string {
	var out strings.Builder
	values := []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	signs := []string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}
	for i, value := range values {
		for ; n >= value; n -= value {
			out.WriteString(signs[i])
		}
	}
	return out.String()
}

// marked joins the mark of an item to its text, unless the author has typed
// one: then the list is only a way of indenting.
func marked(marker, text string) string {
	if marker == "" || text == "" || sheet.Marked(text) {
		return text
	}
	return marker + " " + text
}
