package writing

import (
	"slices"
	"strings"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/sheet"
	"congbo/generator/source"
)

// An Account says where the words of a source are in the file made of it. A
// word is a run of letters and digits, or a sign that changes what is said
// (%, ≥); other punctuation may become markup.
type Account struct {
	Source int // words of the source; its asides not among them
	Text   int // of these, in the running text of the file, in the same order
	Fields int // of these, in fields of tasks
	Head   int // of these, in the front matter
	Labels int // of these, words of a letterhead or label whose meaning a key or a field's name has: `Số:`, `Cơ quan chủ trì:`
	Aside  int // words that the reader of the source set aside: page numbers, running heads

	Gaps []Gap // by line
}

// A Gap is a run of words that stand in one of the two and not in the other.
type Gap struct {
	Kind  GapKind
	Line  int // of the source
	Words string
	Count int
}

// A GapKind says what happened to words.
type GapKind string

const (
	Lost     GapKind = "lost"     // of the source's text, and not in the file's at this place
	Added    GapKind = "added"    // in the file's text, and not in the source's at this place
	Unplaced GapKind = "unplaced" // taken out of the text for a field or key that does not have them
	Unfound  GapKind = "unfound"  // said to be taken out, and not in the source
)

// Count gives how many words are in the gaps of one kind.
func (a *Account) Count(kind GapKind) int {
	n := 0
	for _, g := range a.Gaps {
		if g.Kind == kind {
			n += g.Count
		}
	}
	return n
}

// Check holds the file made of a draft, as source reads it back, against the
// words of the sheet that the draft was made of. head is what left the sheet
// for the front matter, keyless what of it no key is made for: the town of the
// date line, a mark. The running text of the file must be the words of the
// sheet without those taken out for the front matter and for fields, in the
// same order; and what was taken out must be found where it went.
func Check(s *sheet.Sheet, head []draft.Taken, keyless []string, d *draft.Draft, p *source.Plan) Account {
	c := &checker{words: wordsOf(s), lines: map[int][]int{}, moved: map[draft.Taken]bool{}}
	c.account.Source = len(c.words)
	c.taken = make([]bool, len(c.words))
	for i, w := range c.words {
		c.lines[w.line] = append(c.lines[w.line], i)
	}
	for _, aside := range s.Aside {
		c.account.Aside += len(split(aside.Text))
	}
	front := bagOf(append(frontWords(p), keyless...))
	for _, t := range head {
		c.move(t, front, headLabels, &c.account.Head)
	}
	below := belowTasks(p)
	k := 0
	for i := range d.Body {
		n := &d.Body[i]
		if n.Kind != draft.Duty || n.Duty == nil || k == len(p.Tasks) {
			continue
		}
		item := p.Body.Items[k]
		var values []string
		for _, field := range item.Fields {
			values = append(values, field.Value)
		}
		for _, note := range n.Duty.Notes {
			if below[k][strings.Join(split(sentence(note)), " ")] {
				values = append(values, sentence(note))
			}
		}
		c.duty(n, p.Tasks[k].Code, bagOf(values))
		k++
	}
	c.compare(running(d, p))
	slices.SortStableFunc(c.account.Gaps, func(a, b Gap) int { return a.Line - b.Line })
	return c.account
}

// duty moves what a duty has taken out of the text. Its number, which may be
// the first cell of a table's row, is in its Mã or still in the text.
func (c *checker) duty(n *draft.Node, code string, fields bag) {
	number := split(n.Marker)
	inText := isDash(n.Marker) || keepsMarker(n)
	inCode := bagOf([]string{code})
	// A cell may say what the cell of the task itself says: that one stays.
	own := c.find(n.Line, split(n.Text))
	for _, i := range own {
		c.taken[i] = true
	}
	defer func() {
		for _, i := range own {
			c.taken[i] = false
		}
	}()
	counted := false
	for _, t := range n.Duty.Taken {
		if !counted && len(number) > 0 && slices.Equal(split(t.Text), number) {
			counted = true
			if !inText {
				c.move(t, inCode, labels, &c.account.Fields)
			}
			continue
		}
		c.move(t, fields, labels, &c.account.Fields)
	}
	if !counted && !inText {
		c.move(draft.Taken{Line: n.Line, Text: n.Marker}, inCode, labels, &c.account.Fields)
	}
}

// A checker keeps the books.
type checker struct {
	account Account
	words   []word
	lines   map[int][]int // places of words by line
	taken   []bool        // whether each word has left the text
	moved   map[draft.Taken]bool
}

func (c *checker) gap(kind GapKind, line int, words []string) {
	const shown = 12
	g := Gap{Kind: kind, Line: line, Words: strings.Join(words[:min(len(words), shown)], " "), Count: len(words)}
	if len(words) > shown {
		g.Words += " …"
	}
	c.account.Gaps = append(c.account.Gaps, g)
}

// move takes words out of the text and looks for them where they went. Words
// that one label gives to several tasks leave the text once. labelled tells
// which of them need not be there.
func (c *checker) move(t draft.Taken, to bag, labelled func(string, []string) []bool, count *int) {
	words := split(t.Text)
	at := c.find(t.Line, words)
	if at == nil {
		if !c.moved[t] && len(words) > 0 {
			c.gap(Unfound, t.Line, words)
		}
		return
	}
	c.moved[t] = true
	label := labelled(t.Text, words)
	var missing []string
	for i, j := range at {
		c.taken[j] = true
		switch {
		case to.has(words[i]):
			*count++
		case label[i]:
			c.account.Labels++
		default:
			missing = append(missing, words[i])
		}
	}
	if len(missing) > 0 {
		c.gap(Unplaced, t.Line, missing)
	}
}

// find gives the places of words that are still in the text: together on their
// line, else in order on it; else in the paragraph that their line is in the
// middle of.
func (c *checker) find(line int, words []string) []int {
	if len(words) == 0 {
		return nil
	}
	if at := c.among(c.lines[line], words); at != nil {
		return at
	}
	for above := line - 1; above > 0 && above > line-longestParagraph; above-- {
		if places := c.lines[above]; places != nil {
			return c.among(places, words)
		}
	}
	return nil
}

// longestParagraph is how many lines of a source a paragraph goes over at
// most.
const longestParagraph = 200

func (c *checker) among(places []int, words []string) []int {
	for i := range places {
		if c.free(places[i:], words) {
			return places[i : i+len(words)]
		}
	}
	var scattered []int
	for _, i := range places {
		if len(scattered) < len(words) && !c.taken[i] && c.words[i].text == words[len(scattered)] {
			scattered = append(scattered, i)
		}
	}
	if len(scattered) == len(words) {
		return scattered
	}
	return nil
}

// free reports whether the words at these places begin with others, and have
// not left the text.
func (c *checker) free(places []int, words []string) bool {
	if len(places) < len(words) {
		return false
	}
	for i, w := range words {
		if c.taken[places[i]] || c.words[places[i]].text != w {
			return false
		}
	}
	return true
}
