package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line from foldedLine runes on is taken for a whole text whose line breaks
// were lost if so many numbers of its outline stand in it.
const (
	foldedLine  = 1200
	foldedMarks = 4
)

// unfold gives the lines of a document back their paragraphs where all stand in
// one line: before each number that follows the one before it.
func unfold(lines []line) []line {
	long := false
	for i := range lines {
		long = long || lines[i].wide >= foldedLine && !strings.ContainsAny(lines[i].raw, "|\t")
	}
	if !long {
		return lines
	}
	var out []line
	for _, l := range lines {
		if l.wide < foldedLine || strings.ContainsAny(l.raw, "|\t") {
			out = append(out, l)
			continue
		}
		at := folds(l.text)
		if len(at) < foldedMarks {
			out = append(out, l)
			continue
		}
		from := 0
		for _, to := range append(at, len(l.text)) {
			part := l
			part.text = strings.TrimSpace(l.text[from:to])
			from = to
			if part.text == "" {
				continue
			}
			if part.own = len(out) > 0 && out[len(out)-1].n == l.n; part.own {
				part.gap = 0
			}
			part.raw = part.text
			part.measure()
			out = append(out, part)
		}
	}
	return out
}

// A fold follows the numbers of an outline through a text.
type fold struct {
	article, number, roman int
	letter                 rune
}

// letters are the letters of points, in their order.
const letters = "abcdđeghiklmnopqrstuvxy"

// folds gives the places in a text where a paragraph begins.
func folds(s string) []int {
	var all []int
	var f fold
	for at := 0; at < len(s); {
		next := strings.IndexByte(s[at:], ' ')
		if next < 0 {
			break
		}
		at += next + 1
		if f.begins(s[:at-1], s[at:min(len(s), at+80)]) {
			all = append(all, at)
		}
	}
	return all
}

// begins reports whether a paragraph begins with the second of two pieces.
func (f *fold) begins(before, after string) bool {
	first, rest, found := strings.Cut(after, " ")
	if !found {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	end := endingOf(before[max(0, len(before)-40):])
	closed := end == endsFull || end == endsSemi || end == endsColon
	switch {
	case first == "Căn":
		return strings.HasPrefix(rest, "cứ ") && (closed || isCapitals(lastWord(before)) && utf8.RuneCountInString(lastWord(before)) > 1)
	case first == "Theo" || first == "Xét":
		return end == endsSemi && strings.HasPrefix(rest, "đề nghị ")
	case first == "Chương" || first == "CHƯƠNG" || first == "Phần" || first == "PHẦN":
		ordinal, title, _ := strings.Cut(rest, " ")
		return strings.Trim(ordinal, "IVXL.:") == "" && isCapitals(firstWord(title))
	case first == "Điều":
		ordinal, _, _ := strings.Cut(rest, " ")
		n := value(strings.TrimRight(ordinal, ".:"))
		if n == 0 || ordinal == strings.TrimRight(ordinal, ".:") || n != f.article+1 {
			return false
		}
		*f = fold{article: n}
		return true
	case first == "-" || first == "+":
		return closed && unicode.IsUpper(next)
	case !unicode.IsUpper(next) && !unicode.IsDigit(next):
		return false
	}
	return f.counts(first, lastWord(before), closed)
}

// counts reports whether a word is the next number of the outline.
func (f *fold) counts(word, before string, closed bool) bool {
	label := strings.TrimRight(word, ".)")
	if label == word || label == "" || counted[strings.ToLower(before)] || isReference(before) {
		return false
	}
	if strings.Trim(label, "IVXL") == "" && strings.HasSuffix(word, ".") {
		if n := romanValue(label); n == f.roman+1 {
			f.roman, f.number, f.letter = n, 0, 0
			return true
		}
		return false
	}
	if n := value(label); n > 0 && isDigits(label) {
		if n != f.number+1 && n != 1 || !closed && n != 1 {
			return false
		}
		f.number, f.letter = n, 0
		return true
	}
	r, size := utf8.DecodeRuneInString(label)
	place := strings.IndexRune(letters, r)
	if size != len(label) || place < 0 || !strings.HasSuffix(word, ")") || !closed {
		return false
	}
	if r != 'a' && (f.letter == 0 || place != strings.IndexRune(letters, f.letter)+utf8.RuneLen(f.letter)) {
		return false
	}
	f.letter = r
	return true
}
