package preview

import (
	"bytes"
	"strings"
	"unicode"

	"congbo/generator/problem"
)

// An excerpt is the line that a problem is in, cut to what fits a screen, with
// the word that it is about marked.
type excerpt struct {
	Number              int // of the line; 0 for none
	Before, Mark, After string
}

// How many letters of a line are shown on each side of the mark.
const around = 60

// excerptOf gives the excerpt for a place in a text; none where the text has no
// such line. Columns count letters, as a problem's position does.
func excerptOf(text []byte, at problem.Position) excerpt {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	for range at.Line - 1 {
		_, rest, found := bytes.Cut(text, []byte("\n"))
		if !found {
			return excerpt{}
		}
		text = rest
	}
	line, _, _ := bytes.Cut(text, []byte("\n"))
	line = bytes.TrimSuffix(line, []byte("\r"))
	letters := []rune(strings.ToValidUTF8(string(line[:min(len(line), 1<<20)]), "\ufffd"))
	for i, r := range letters {
		letters[i] = visible(r)
	}
	from := min(max(at.Column-1, 0), len(letters))
	to := from
	for to < len(letters) && to-from < around && !unicode.IsSpace(letters[to]) {
		to++
	}
	if to == from && to < len(letters) {
		to++
	}
	e := excerpt{Number: at.Line, Mark: string(letters[from:to])}
	if start := max(0, from-around); start > 0 {
		e.Before = "…" + string(letters[start:from])
	} else {
		e.Before = string(letters[:from])
	}
	if stop := min(len(letters), to+around); stop < len(letters) {
		e.After = string(letters[to:stop]) + "…"
	} else {
		e.After = string(letters[to:])
	}
	return e
}

// visible gives a letter as it can be shown: control characters and those that
// change the direction of writing would hide what stands there.
func visible(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), r == '\u2028', r == '\u2029':
		return '\ufffd'
	}
	return r
}
