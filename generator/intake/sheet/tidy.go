package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// Tidy gives a text as it stands in a Block or a Cell: NFC, single blanks, none
// at the ends of a line, one kind of hyphen, no line left empty; "\n" parts the
// lines that are left.
func Tidy(s string) string {
	lines := strings.Split(vietnamese.NFC(strings.Map(plainer, s)), "\n")
	kept := lines[:0]
	for _, line := range lines {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// plainer gives the hyphens that only say where a line may be broken as the
// hyphen that they look like, and drops what cannot be seen or written.
func plainer(r rune) rune {
	switch r {
	case '\u2010', '\u2011': // hyphen, no-break hyphen
		return '-'
	case '\u2028', '\u2029', '\r': // line and paragraph separators
		return '\n'
	case '\t', '\n', '\v', '\f', '\u0085':
		return r
	}
	if unicode.IsControl(r) {
		return -1
	}
	return r
}

// Paragraphs parts a text at the line breaks that end a paragraph: those after
// the end of a sentence, and those before a list's marker. Authors who type
// Shift+Enter for Enter, and portals that write <br> for <p>, leave a whole
// page in one paragraph; the lines of a title or of an issuer's name stay
// together.
func Paragraphs(text string) []string {
	var all []string
	start, at := 0, 0
	for line := range strings.SplitSeq(text, "\n") {
		if before := strings.TrimSuffix(text[start:at], "\n"); before != "" &&
			(strings.HasSuffix(before, ".") || strings.HasSuffix(before, ";") || Marked(line)) {
			all = append(all, before)
			start = at
		}
		at += len(line) + 1
	}
	return append(all, text[start:])
}

// Marked reports whether a line begins with what numbers an item of a list or
// a heading: a dash, a plus sign, a bullet, "1.", "1.2.", "II.", "a)", "(1)",
// "Điều 3.".
func Marked(line string) bool {
	first, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	if rest == "" {
		return false
	}
	switch first {
	case "-", "–", "—", "+", "*", "•", "●", "○", "▪", "§", "":
		return true
	case "Điều", "Khoản", "Chương", "Mục", "Phần":
		number, _, _ := strings.Cut(rest, " ")
		return isOrdinal(strings.TrimRight(number, ".:"))
	}
	number := strings.TrimPrefix(first, "(")
	bare := strings.TrimRight(number, ".):/")
	if bare == "" || bare == number || utf8.RuneCountInString(bare) > 8 {
		return false
	}
	for part := range strings.SplitSeq(bare, ".") {
		if !isOrdinal(part) {
			return false
		}
	}
	return true
}

// isOrdinal reports whether a word can be a number of a list: digits, a Roman
// number or one letter.
func isOrdinal(s string) bool {
	if s == "" {
		return false
	}
	if strings.Trim(s, "0123456789") == "" {
		return len(s) <= 3
	}
	if utf8.RuneCountInString(s) == 1 {
		r, _ := utf8.DecodeRuneInString(s)
		return unicode.IsLetter(r)
	}
	return strings.Trim(s, "IVX") == "" || strings.Trim(s, "ivx") == ""
}

// Raised gives what is printed above the line, an exponent or the mark of a
// note, in the digits that Unicode has for it ("m²"); what is no number stays
// as it is.
func Raised(s string) string {
	if strings.Trim(s, "0123456789") != "" {
		return s
	}
	return strings.Map(func(r rune) rune { return raised[r-'0'] }, s)
}

var raised = [...]rune{'⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'}
