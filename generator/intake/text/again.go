package text

import (
	"strings"

	"congbo/generator/intake/sheet"
)

// What shows that paragraphs are the lines of a text: so many that end in the
// middle of a sentence which the next goes on with, and no less than this share
// of all; or one that is long.
const (
	brokenParagraphs = 2
	brokenShare      = 40 // one in forty
	longBroken       = 80 // runes
)

// Again reads the paragraphs of a document once more of which each is a line of
// a text: one that somebody pasted into Word out of a PDF file, or that a
// program made of a text. Their sentences are broken, and the cells of their
// tables stand each in a paragraph. Other paragraphs stay as they are, and so
// do headings, lists and tables that the author made.
func Again(s *sheet.Sheet) {
	var blocks []sheet.Block
	for from := 0; from < len(s.Blocks); {
		to := from
		for to < len(s.Blocks) && isPlain(&s.Blocks[to]) {
			to++
		}
		if to == from {
			blocks = append(blocks, s.Blocks[from])
			from++
			continue
		}
		blocks = append(blocks, again(s, s.Blocks[from:to])...)
		from = to
	}
	s.Blocks = blocks
}

// isPlain reports whether a block is a paragraph that its author gave no place
// in an outline or a list, and no line breaks.
func isPlain(b *sheet.Block) bool {
	return b.Table == nil && b.Style.Heading == 0 && b.Style.Depth == 0 && !strings.Contains(b.Text, "\n") && !strings.HasPrefix(b.Text, "[^")
}

// again reads paragraphs as the lines of a text if they are.
func again(s *sheet.Sheet, paragraphs []sheet.Block) []sheet.Block {
	lines := make([]line, len(paragraphs))
	for i := range paragraphs {
		b := &paragraphs[i]
		raw := b.Raw
		if raw == "" {
			raw = b.Text
		}
		l := lineOf(b.Line, raw)
		l.gap, l.style = b.Gap, b.Style
		l.measure()
		lines[i] = l
	}
	if !areLines(lines) {
		return paragraphs
	}
	unmark(lines)
	r := reader{out: &sheet.Sheet{}}
	r.read(lines)
	s.Aside = append(s.Aside, r.out.Aside...)
	return r.out.Blocks
}

// areLines reports whether paragraphs are the lines of a text.
func areLines(lines []line) bool {
	broken := 0
	for i := range lines {
		if isTable(lines[i:]) || isMarkAlone(lines[i].text) || headingLevel(lines[i].text) > 0 || strings.HasPrefix(lines[i].text, "**") {
			return true
		}
		if i == 0 || !isBroken(&lines[i-1], &lines[i]) || isSet(&lines[i-1]) || isSet(&lines[i]) {
			continue
		}
		if broken++; lines[i-1].wide >= longBroken && lines[i].wide >= longBroken {
			return true
		}
	}
	return broken >= brokenParagraphs && broken*brokenShare >= len(lines)
}

// isSet reports whether an author set a line as a title, which may well stand
// on several.
func isSet(l *line) bool { return l.style.Bold || l.style.Centred }

// isMarkAlone reports whether a line is the number of a paragraph whose words
// stand on the next: 1.2., d), [1].
func isMarkAlone(s string) bool {
	m := markOf(s)
	return m.rest == "" && (m.kind == number || m.kind == letter || m.kind == roman || m.kind == note)
}

// isTable reports whether a table begins with lines, its cells parted by bars or
// blanks or each on its own line.
func isTable(lines []line) bool {
	const enough = 2 // rows
	for _, parse := range []func([]line) ([]gridRow, int){barHead, pipes, aligned, barred, flat} {
		if rows, used := parse(lines); used > 0 {
			return len(rows) >= enough
		}
	}
	return false
}
