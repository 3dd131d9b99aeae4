package web

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// notes are the footnotes of a page: links with a number or a star that lead
// forward to a place that is not more than the note, as word processors and
// publishing systems write them.
type notes struct {
	references map[*html.Node]int // the links that refer to a note
	texts      map[*html.Node]int // the elements in which a note begins
	back       map[*html.Node]bool
	marks      []string // as printed, by number from 1
}

// findNotes looks through the page once.
func findNotes(page *html.Node) *notes {
	f := &notes{references: map[*html.Node]int{}, texts: map[*html.Node]int{}, back: map[*html.Node]bool{}}
	order := map[*html.Node]int{}
	named := map[string]*html.Node{}
	var links []*html.Node
	for n := range page.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		order[n] = len(order)
		for _, key := range []string{"id", "name"} {
			if name := attr(n, key); name != "" && named[name] == nil {
				named[name] = n
			}
		}
		if is(n, "a") && strings.HasPrefix(attr(n, "href"), "#") && isNoteMark(shortText(n)) {
			links = append(links, n)
		}
	}
	numbers := map[*html.Node]int{}
	for _, link := range links {
		target := named[attr(link, "href")[1:]]
		switch {
		case target == nil || target == link:
		case order[target] > order[link]:
			if numbers[target] == 0 {
				numbers[target] = len(numbers) + 1
				f.marks = append(f.marks, shortText(link))
			}
			f.references[link] = numbers[target]
			f.texts[target] = numbers[target]
		case f.references[target] > 0 || refersIn(f, target):
			f.back[link] = true
		}
	}
	return f
}

// refersIn reports whether an element holds a link to a note, or is held by
// one: the back link leads to the one or to the other.
func refersIn(f *notes, n *html.Node) bool {
	if f.references[n.Parent] > 0 {
		return true
	}
	near := 20 // elements; the top of the page holds all
	for d := range n.Descendants() {
		if f.references[d] > 0 {
			return true
		}
		if near--; near == 0 {
			break
		}
	}
	return false
}

// isNoteMark reports whether a text can be the mark of a note: [1], (2), 3, *.
func isNoteMark(text string) bool {
	text = strings.Trim(text, " \u00A0\n\t[]()")
	if text == "" {
		return false
	}
	return len(text) <= 3 && (strings.Trim(text, "0123456789") == "" || strings.Trim(text, "*") == "") || text == "↩" || text == "↑" || text == "^"
}

// shortText gives the text of an element that has but little.
func shortText(n *html.Node) string {
	out := ""
	near := 20
	for d := range n.Descendants() {
		if d.Type == html.TextNode && len(out) < 20 {
			out += d.Data
		}
		if near--; near == 0 {
			break
		}
	}
	return out
}

func (f *notes) isReference(n *html.Node) bool { return f.references[n] > 0 || f.back[n] }

func (f *notes) textOf(n *html.Node) int { return f.texts[n] }

// refer writes a reference to a note. A link back is not text; in a note of
// Word it is also where the note begins.
func (r *reader) refer(n *html.Node) {
	if number := r.notes.references[n]; number > 0 {
		r.style.raised = false
		r.add("[^"+strconv.Itoa(number)+"]", n)
		return
	}
	r.begin(n)
}
