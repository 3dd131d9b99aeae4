package word

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/legacy"
)

const (
	maxLevel     = 8   // the deepest of a list, from 0
	maxLevelText = 100 // characters of a level's pattern; Word's own is 31
)

// A level is how the paragraphs of one depth of a list are numbered.
type level struct {
	start   int
	format  string
	text    string // "%1.%2."
	restart int    // one-based level whose use starts this one anew; 0 never; -1 any above
	legal   bool   // all numbers in figures
	style   string // the paragraph style that is linked to it
	font    string
}

// A pattern is an abstract numbering: its levels, and the count that all
// numberings made from it share.
type pattern struct {
	levels [maxLevel + 1]level
	link   string // the numbering style that holds its levels in its place
	count  [maxLevel + 1]int
	seen   [maxLevel + 1]bool
}

// A numbering is one list made from a pattern.
type numbering struct {
	pattern string
	levels  map[int]level // instead of the pattern's
	starts  map[int]int   // to start from once, where this list begins
	begun   [maxLevel + 1]bool
}

// lists are the numberings of a document, by id.
type lists struct {
	patterns   map[string]*pattern
	numberings map[string]*numbering
	styles     *styles
}

// restart forgets all counts.
func (l *lists) restart() {
	for _, p := range l.patterns {
		p.seen = [maxLevel + 1]bool{}
	}
	for _, n := range l.numberings {
		n.begun = [maxLevel + 1]bool{}
	}
}

// of gives the pattern of a numbering, through the style that it may be
// linked to.
func (l *lists) of(n *numbering) *pattern {
	p := l.patterns[n.pattern]
	if p != nil && p.link != "" {
		if other := l.numberings[l.styles.resolve(p.link).shape.list]; other != nil {
			if linked := l.patterns[other.pattern]; linked != nil {
				return linked
			}
		}
	}
	return p
}

// place tells in which list and at which level a paragraph stands. A level
// that is linked to the paragraph's style is that style's.
func (l *lists) place(direct, all shape) (*numbering, int) {
	n := l.numberings[all.list]
	if n == nil {
		return nil, 0
	}
	depth := all.level
	if p := l.of(n); p != nil && direct.level < 0 && direct.style != "" {
		for i := range p.levels {
			if p.levels[i].style == direct.style {
				depth = i
				break
			}
		}
	}
	return n, max(depth, 0)
}

func (l *lists) level(n *numbering, p *pattern, depth int) level {
	if own, ok := n.levels[depth]; ok {
		return own
	}
	return p.levels[depth]
}

// startOf gives the number with which a level begins, at first and anew.
func (l *lists) startOf(n *numbering, p *pattern, depth int) int {
	if start, ok := n.starts[depth]; ok {
		return start
	}
	return l.level(n, p, depth).start
}

// mark counts a paragraph and gives what Word prints before it (ECMA-376 part
// 1, 17.9, and what [MS-OI29500] 2.1 says of Word itself: a level starts anew
// when any level above it was used).
func (l *lists) mark(n *numbering, depth int) (string, legacy.Encoding) {
	p := l.of(n)
	if p == nil {
		return "", legacy.Unicode
	}
	start, own := n.starts[depth]
	switch {
	case own && !n.begun[depth]:
		p.count[depth] = start
	case !p.seen[depth]:
		p.count[depth] = l.startOf(n, p, depth)
	default:
		p.count[depth]++
	}
	n.begun[depth], p.seen[depth] = true, true
	for above := range depth { // one that was passed over counts as used
		if !p.seen[above] {
			p.count[above], p.seen[above] = l.startOf(n, p, above), true
		}
	}
	for below := depth + 1; below <= maxLevel; below++ {
		restart := p.levels[below].restart // Word does not look at a list's own
		if restart < 0 || restart > below {
			restart = below
		}
		if depth < restart {
			p.seen[below] = false
		}
	}
	lv := l.level(n, p, depth)
	return l.write(n, p, depth, lv), legacy.ByFont(lv.font)
}

// write fills the pattern of a level with the numbers in force.
func (l *lists) write(n *numbering, p *pattern, depth int, lv level) string {
	if lv.format == "bullet" || !strings.Contains(lv.text, "%") {
		return bullet(lv.text)
	}
	var out strings.Builder
	for rest := lv.text; rest != ""; {
		before, after, ok := strings.Cut(rest, "%")
		out.WriteString(before)
		rest = after
		if !ok {
			break
		}
		if rest == "" || rest[0] < '1' || rest[0] > '9' {
			out.WriteByte('%')
			continue
		}
		at := int(rest[0] - '1')
		rest = rest[1:]
		if at > depth {
			continue
		}
		value, format := p.count[at], l.level(n, p, at).format
		if lv.legal && format != "none" && format != "bullet" {
			format = "decimal"
		}
		out.WriteString(numeral(value, format))
	}
	return out.String()
}

// bullet gives the sign of an item without a number. The many dots, boxes and
// arrows of Word's fonts all say what a dash says; plus signs and stars are
// signs of their own in Vietnamese documents.
func bullet(text string) string {
	text = strings.TrimSpace(text)
	switch {
	case text == "", text == "+", text == "*":
		return text
	case utf8.RuneCountInString(text) == 1:
		return "-"
	case strings.IndexFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0:
		return "-"
	}
	return text
}
