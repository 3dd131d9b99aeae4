package markdown

import "bytes"

// Limits on a text, all far above what anybody writes. The Markdown library
// takes time that grows with the square of what stands in one paragraph (80
// kB of `[a](` take 1.7 s), recurses as deep as a text nests, and fills up
// every row of a table to the width of its head.
const (
	MaxSize    = 4 << 20 // bytes
	MaxNesting = 40      // lists and quotations inside one another
	MaxColumns = 100     // of a table
	maxCells   = 200_000 // of all tables together
	maxMarks   = 20_000  // in one paragraph: they nest
	maxWork    = 5e8     // marks times bytes, summed over paragraphs: about half a second
)

// overLimits judges a text before the library sees it: which limit it goes
// beyond, and at which byte.
func overLimits(source []byte) (kind FaultKind, at int, over bool) {
	if len(source) > MaxSize {
		return FaultSize, 0, true
	}
	var (
		marks, size, work int // of the paragraph; work of those before it
		columns, cells    int
		inner             int // column where the text of the last list item begins
	)
	for start := 0; start < len(source); {
		stop := start + bytes.IndexByte(source[start:], '\n') + 1
		if stop == start {
			stop = len(source)
		}
		line := source[start:stop]
		indent := indentation(line)
		rest := bytes.TrimSpace(line)
		depth, text := containers(rest)
		if depth > 0 && depth+indent/2 > MaxNesting {
			return FaultNesting, start, true
		}
		if len(rest) == 0 {
			columns = 0
		} else if wide := tableWidth(rest); wide > 0 {
			columns = wide
		}
		if cells += columns; columns > MaxColumns || cells > maxCells {
			return FaultColumns, start, true
		}
		item := depth > 0 && isBullet(rest)
		if len(rest) == 0 || (item || isHeading(rest)) && indent <= inner+3 {
			work += marks * size
			marks, size = 0, 0
		}
		switch {
		case item:
			inner = indent + 2
		case len(rest) > 0 && indent < inner:
			inner = 0
		}
		marks += countMarks(text)
		size += len(rest)
		if marks > maxMarks || work+marks*size > maxWork {
			return FaultMarks, start, true
		}
		start = stop
	}
	return "", 0, false
}

// indentation gives the columns of white space before a line's text.
func indentation(line []byte) int {
	n := 0
	for _, c := range line {
		switch c {
		case ' ':
			n++
		case '\t':
			n += 4
		default:
			return n
		}
	}
	return n
}

// containers counts the marks of lists and quotations that a line opens with.
// A line of nothing but dashes or stars is a rule.
func containers(line []byte) (depth int, text []byte) {
	text = line
	for len(text) > 0 {
		n := markLength(text)
		if n == 0 {
			return depth, text
		}
		depth++
		text = bytes.TrimLeft(text[n:], " \t")
	}
	if len(line) > 0 && len(bytes.Trim(line, string(line[0])+" \t")) == 0 && line[0] != '>' && line[0] != '+' {
		return 0, nil
	}
	return depth, nil
}

// markLength gives the length of the list or quotation mark at the beginning
// of a text, 0 for none.
func markLength(text []byte) int {
	n := 0
	switch c := text[0]; {
	case c == '>':
		return 1
	case c == '-' || c == '+' || c == '*':
		n = 1
	case c >= '0' && c <= '9':
		for n < len(text) && n < 9 && text[n] >= '0' && text[n] <= '9' {
			n++
		}
		if n == len(text) || text[n] != '.' && text[n] != ')' {
			return 0
		}
		n++
	default:
		return 0
	}
	if n < len(text) && text[n] != ' ' && text[n] != '\t' {
		return 0
	}
	return n
}

// isBullet reports whether a line opens an item that ends the paragraph
// before it: numbered ones do not always.
func isBullet(line []byte) bool { return line[0] == '-' || line[0] == '+' || line[0] == '*' }

func isHeading(line []byte) bool {
	n := len(line) - len(bytes.TrimLeft(line, "#"))
	return n > 0 && n <= 6 && n < len(line) && line[n] == ' '
}

// tableWidth gives the number of columns that a line under a table's head
// makes (`|---|:-:|`), 0 for any other line.
func tableWidth(line []byte) int {
	if line[0] == '>' || bytes.IndexByte(line, '|') < 0 {
		line = bytes.TrimLeft(line, "> ")
	}
	dashes, bars := 0, 1
	for _, c := range line {
		switch c {
		case '-':
			dashes++
		case '|':
			bars++
		case ':', ' ', '\t':
		default:
			return 0
		}
	}
	if dashes == 0 || bars == 1 {
		return 0
	}
	return bars
}

// countMarks counts what the library tries to pair: brackets, emphasis, code,
// angle brackets. A row of the same mark counts once.
func countMarks(text []byte) int {
	n := 0
	var before byte
	for _, c := range text {
		switch c {
		case '[', ']', '*', '_', '~', '`', '<', '!':
			if c != before || c == '[' || c == ']' || c == '<' {
				n++
			}
		}
		before = c
	}
	return n
}
