package writing

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// lines gives the lines that the author of a text broke it into, without
// those that are empty: normal form C, single spaces, no control characters.
func lines(text string) []string {
	text = vietnamese.NFC(strings.ToValidUTF8(text, "\ufffd"))
	var all []string
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.Map(func(c rune) rune {
			if unicode.IsControl(c) {
				return ' '
			}
			return c
		}, line)
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// line gives a text as one line.
func line(text string) string { return strings.Join(lines(text), " ") }

// joined puts a marker before a text.
func joined(marker, text string) string {
	return strings.Trim(marker+" "+text, " \n")
}

// block gives a text for the beginning of a block of Markdown: a paragraph, or
// what a list item says. Lines that the author broke stay broken, each with
// indent before it.
func block(text, indent string) string {
	all := lines(text)
	for i := range all {
		all[i] = opening(inline(all[i]))
	}
	return broken(all, indent)
}

// inside gives a text for a place where no block can begin, after the box of a
// task; only the lines after the first begin one.
func inside(text, indent string) string {
	all := lines(text)
	for i := range all {
		all[i] = inline(all[i])
		if i > 0 {
			all[i] = opening(all[i])
		}
	}
	return broken(all, indent)
}

// broken joins the lines that an author broke: a backslash at the end of each,
// or, where the line ends with one of its own, the element that says the same.
func broken(lines []string, indent string) string {
	var out strings.Builder
	for i, line := range lines {
		out.WriteString(line)
		if i+1 == len(lines) {
			break
		}
		if strings.HasSuffix(line, `\`) {
			out.WriteString("<br>\n" + indent)
		} else {
			out.WriteString("\\\n" + indent)
		}
	}
	return out.String()
}

// inline escapes one clean line so that Markdown takes every character for
// itself: emphasis, code, links, raw HTML, strikethrough, table bars and
// entities. What cannot be taken for markup where it stands (`KH&CN`, `a_b`,
// `< 5%`) stays as it is, so that the file reads well.
func inline(line string) string {
	c := []rune(line)
	marked := make([]bool, len(c))
	for i := 0; i < len(c); i++ {
		switch c[i] {
		case '\\', '`', '[', '|', '~':
			marked[i] = true
		case '*', '_':
			stop := i
			for stop < len(c) && c[stop] == c[i] {
				stop++
			}
			for opens := opensEmphasis(c, i, stop); i < stop; i++ {
				marked[i] = opens
			}
			i--
		case '<':
			marked[i] = i+1 < len(c) && (isLatin(c[i+1]) || strings.ContainsRune("/!?", c[i+1]))
		case '&':
			marked[i] = isEntity(c[i:])
		}
	}
	bare(c, marked)
	var out strings.Builder
	for i, r := range c {
		if marked[i] {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// opensEmphasis reports whether a run of stars or underscores may open
// emphasis (CommonMark 0.31, 6.2). Where none opens, none closes. After the
// end of a line the mark of a break may come.
func opensEmphasis(c []rune, start, stop int) bool {
	if stop == len(c) || c[stop] == ' ' {
		return stop == len(c)
	}
	within := start > 0 && isWord(c[start-1]) && isWord(c[stop])
	return c[start] == '*' || !within
}

func isWord(c rune) bool  { return unicode.IsLetter(c) || unicode.IsDigit(c) }
func isLatin(c rune) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// isEntity reports whether a text that begins with & begins with something
// that HTML reads as another character: `&amp;`, `&#38;`.
func isEntity(c []rune) bool {
	for i := 1; i < len(c) && i < 40; i++ {
		if c[i] == ';' {
			entity := string(c[:i+1])
			return html.UnescapeString(entity) != entity
		}
		if c[i] == ' ' || c[i] == '&' {
			break
		}
	}
	return false
}

// bare looks at the addresses of the web and of mail in a line. The Markdown
// library links them as they stand, backslashes included; so one in which
// something had to be escaped is kept from being an address.
func bare(c []rune, marked []bool) {
	for start := 0; start < len(c); {
		stop := start
		escaped := false
		for stop < len(c) && c[stop] != ' ' {
			escaped = escaped || marked[stop]
			stop++
		}
		if escaped {
			for i := start; i < stop; i++ {
				rest := c[i:stop]
				switch {
				case c[i] == ':' && startsWith(rest, "://"), c[i] == '@':
					marked[i] = true
				case c[i] == '.' && i-start >= 3 && startsWith(c[i-3:stop], "www."):
					marked[i] = true
				}
			}
		}
		start = stop + 1
	}
}

func startsWith(c []rune, s string) bool {
	return len(c) >= len(s) && string(c[:len(s)]) == s
}

// opening escapes what would make an escaped line the beginning of a heading,
// a list, a quotation, a rule, or the line under a heading or a table's head.
func opening(line string) string {
	first, _ := utf8.DecodeRuneInString(line)
	switch first {
	case '>':
		return `\` + line
	case '#':
		if rest := strings.TrimLeft(line, "#"); rest == "" || rest[0] == ' ' {
			return `\` + line
		}
	case '-', '+', '*':
		if len(line) == 1 || line[1] == ' ' || strings.Trim(line, "-*: ") == "" {
			return `\` + line
		}
	case ':', '=', '_':
		if strings.Trim(line, ":- ") == "" || strings.Trim(line, "=") == "" || strings.Trim(line, "_ ") == "" {
			return `\` + line
		}
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
		if rest := line[digits:]; digits <= 9 && rest != "" && (rest[0] == '.' || rest[0] == ')') && (len(rest) == 1 || rest[1] == ' ') {
			return line[:digits] + `\` + rest
		}
	}
	return line
}

// title gives a text for a heading, in which hashes at the end mean nothing.
func title(text string) string {
	escaped := inline(line(text))
	rest := strings.TrimRight(escaped, "#")
	if rest != escaped && (rest == "" || strings.HasSuffix(rest, " ")) {
		return rest + `\` + escaped[len(rest):]
	}
	return escaped
}

// cell gives a text for a cell of a table.
func cell(text string) string {
	all := lines(text)
	for i := range all {
		all[i] = inline(all[i])
	}
	return strings.Join(all, "<br>")
}
