package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
)

// A line is one line of the source that is not blank.
type line struct {
	n     int    // 1-based
	raw   string // with its tabs, the blanks before it and the marks of Markdown
	text  string // tidy, without marks
	wide  int    // runes of text
	inset int    // blanks before it
	gap   int    // blank lines before it
	bars  int    // lines before it with a bar and nothing else
	page  bool   // a page ends before it
	own   bool   // begins a paragraph, whatever stands before it
	opens bool   // so short though it goes on that it begins one, see firstLines
	style sheet.Style
	aside string // what the marks held that is no text: addresses of links
}

// split gives the lines of a text.
func split(text string) ([]line, error) {
	if strings.Contains(text, "\r") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	var lines []line
	gap, n, page := 0, 0, false
	for whole := range strings.SplitSeq(text, "\n") {
		n++
		if len(whole) > MaxLine {
			return nil, &sheet.Fault{Kind: sheet.TooBig, Detail: "a line of more than 1 MB"}
		}
		blank := true
		for i, raw := range strings.Split(whole, "\f") {
			page = page || i > 0 && len(lines) > 0
			l := lineOf(n, raw)
			if l.text == "" {
				continue
			}
			if len(lines) == MaxLines {
				return nil, &sheet.Fault{Kind: sheet.TooBig, Detail: "more than 1,000,000 lines"}
			}
			blank = false
			l.gap, l.page = gap, page
			lines = append(lines, l)
			gap, page = 0, false
		}
		if blank {
			gap++
		}
	}
	unmark(lines)
	return lines, nil
}

// lineOf looks at a line of the source.
func lineOf(n int, raw string) line {
	l := line{n: n, raw: strings.TrimRight(raw, " \t\u00A0"), inset: inset(raw)}
	l.text = strings.ReplaceAll(sheet.Tidy(raw), "\n", " ")
	if isJustified(l.raw) {
		l.raw = l.raw[:len(l.raw)-len(strings.TrimLeft(l.raw, " \t\u00A0"))] + l.text
	}
	return l
}

// What it takes for the blanks between words to be those of a justified line and
// no columns: words enough, most of them small, wide gaps between most, none
// wider than two words' worth.
const (
	fewestJustified = 6
	widestJustified = 3 // blanks
)

// isJustified reports whether a line was set to the full width with blanks
// between its words: Tổ  chức  nghiên  cứu,  học  tập.
func isJustified(raw string) bool {
	raw = strings.Trim(raw, " \t\u00A0")
	if strings.ContainsAny(raw, "|\t") || !strings.Contains(raw, "  ") {
		return false
	}
	words, small := 0, 0
	for word := range strings.FieldsSeq(raw) {
		words++
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsLower(first) {
			small++
		}
	}
	gaps, wide, run := 0, 0, 0
	for _, r := range raw {
		if r == ' ' || r == '\u00A0' {
			run++
			continue
		}
		if run > 0 {
			gaps++
		}
		if run > widestJustified {
			return false
		}
		if run > 1 {
			wide++
		}
		run = 0
	}
	return words >= fewestJustified && small*10 >= words*6 && wide*10 >= gaps*7
}

// inset counts the blanks that a line begins with.
func inset(raw string) int {
	count := 0
	for _, r := range raw {
		switch r {
		case ' ', '\u00A0':
			count++
		case '\t':
			count += 8 - count%8
		default:
			return count
		}
	}
	return count
}

// measure sets the width of a line anew.
func (l *line) measure() { l.wide = utf8.RuneCountInString(l.text) }

// last gives the last of lines.
func last(lines []line) *line { return &lines[len(lines)-1] }
