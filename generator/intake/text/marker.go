package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A markKind is what a paragraph begins with.
type markKind int

const (
	unmarked markKind = iota
	dash              // -, +, •
	number            // 1. 1.1. 1) (1)
	letter            // a) đ) A.
	roman             // II.
	article           // Điều 5. Chương II Phụ lục
	note              // [2]
)

// A mark is the number or bullet before an item or a heading.
type mark struct {
	kind  markKind
	label string // as printed, with its full stop or bracket
	rest  string // the words after it
	weak  bool   // may be a piece of a sentence that happens to stand there
}

// markOf reads the mark that a line begins with.
func markOf(s string) mark {
	first, size := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune("-–—+*•●○▪■□◦§·➢✓", first):
		return dashOf(s, size)
	case first == '[':
		return noteOf(s)
	case unicode.IsDigit(first), first == '(':
		return numberOf(s)
	case first == '©' && strings.HasPrefix(s[size:], ")"): // c) as scanners read it
		return letterOf(s, first, size)
	case !unicode.IsLetter(first) && (first < 0xE000 || first > 0xF8FF):
		return mark{}
	case first >= 0xE000 && first <= 0xF8FF: // a bullet of a symbol font
		return mark{kind: dash, label: s[:size], rest: strings.TrimSpace(s[size:])}
	}
	if m := romanOf(s); m.kind != unmarked {
		return m
	}
	if m := letterOf(s, first, size); m.kind != unmarked {
		return m
	}
	return articleOf(s)
}

// dashOf reads a dash or a bullet. Where a small letter or a number follows it
// may be the dash of "kinh tế - xã hội" or "05 - 06%".
func dashOf(s string, size int) mark {
	rest := s[size:]
	if rest == "" {
		return mark{kind: dash, label: s}
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if next != ' ' && !unicode.IsUpper(next) {
		return mark{}
	}
	rest = strings.TrimLeft(rest, " ")
	next, _ = utf8.DecodeRuneInString(rest)
	weak := (s[0] == '-' || strings.HasPrefix(s, "–")) && (unicode.IsLower(next) || unicode.IsDigit(next))
	return mark{kind: dash, label: s[:size], rest: rest, weak: weak}
}

// noteOf reads the number of a footnote.
func noteOf(s string) mark {
	end := strings.IndexByte(s, ']')
	if end < 2 || end > 5 || strings.Trim(s[1:end], "0123456789*") != "" {
		return mark{}
	}
	return mark{kind: note, label: s[:end+1], rest: strings.TrimSpace(s[end+1:])}
}

// numberOf reads 1. 1.1. 1.1 1) (1) 1/ and the like; 3.000 and 46.200 are
// numbers of things.
func numberOf(s string) mark {
	open := strings.HasPrefix(s, "(")
	at, digits, dots := 0, 0, 0
	if open {
		at = 1
		if m := inBrackets(s); m.kind != unmarked {
			return m
		}
	}
	for at < len(s) {
		if s[at] >= '0' && s[at] <= '9' {
			if digits++; digits > 3 {
				return mark{}
			}
		} else if s[at] == '.' && digits > 0 && at+1 < len(s) && s[at+1] >= '0' && s[at+1] <= '9' {
			if digits, dots = 0, dots+1; dots > 5 {
				return mark{}
			}
		} else {
			break
		}
		at++
	}
	if at == 0 || digits == 0 || dots > 0 && digits == 3 {
		return mark{}
	}
	return numberEnd(s, at, dots, open)
}

// numberEnd reads what ends a number.
func numberEnd(s string, at, dots int, open bool) mark {
	if at == len(s) {
		if dots > 0 {
			return mark{kind: number, label: s}
		}
		return mark{}
	}
	next, size := utf8.DecodeRuneInString(s[at:])
	switch {
	case next == ')', !open && (next == '.' || next == '/' || next == ':' && dots > 0 || next == '-' && at+1 < len(s) && s[at+1] == ' '):
		label, rest := s[:at+size], s[at+size:]
		follows, _ := utf8.DecodeRuneInString(rest)
		if rest != "" && follows != ' ' && !unicode.IsUpper(follows) || next == '/' && follows != ' ' {
			return mark{}
		}
		rest = strings.TrimLeft(rest, " ")
		follows, _ = utf8.DecodeRuneInString(rest)
		return mark{kind: number, label: label, rest: rest, weak: unicode.IsLower(follows) || unicode.IsDigit(follows)}
	case !open && dots > 0 && next == ' ':
		rest := strings.TrimLeft(s[at:], " ")
		follows, _ := utf8.DecodeRuneInString(rest)
		if unicode.IsUpper(follows) {
			return mark{kind: number, label: s[:at], rest: rest}
		}
	}
	return mark{}
}

// inBrackets reads (a) and (i).
func inBrackets(s string) mark {
	end := strings.IndexByte(s, ')')
	if end < 2 || end > 5 || utf8.RuneCountInString(s[1:end]) > 1 && strings.Trim(s[1:end], "ivx") != "" {
		return mark{}
	}
	inner, _ := utf8.DecodeRuneInString(s[1:])
	rest := strings.TrimLeft(s[end+1:], " ")
	if !unicode.IsLetter(inner) || rest == "" {
		return mark{}
	}
	return mark{kind: letter, label: s[:end+1], rest: rest}
}

// letterOf reads a) đ) a. a/ a- A. A) and A/ .
func letterOf(s string, first rune, size int) mark {
	if len(s) == size {
		return mark{}
	}
	next := s[size]
	if next != ')' && next != '.' && next != '/' && next != '-' {
		return mark{}
	}
	if rest := s[size+1:]; rest != "" {
		follows, _ := utf8.DecodeRuneInString(rest)
		if follows != ' ' && !(unicode.IsUpper(follows) && next == ')') {
			return mark{}
		}
		rest = strings.TrimLeft(rest, " ")
		follows, _ = utf8.DecodeRuneInString(rest)
		if next != ')' && !unicode.IsUpper(follows) {
			return mark{}
		}
		if first == 'Q' { // Q. GIÁM ĐỐC
			return mark{}
		}
		return mark{kind: letter, label: s[:size+1], rest: rest}
	}
	if next == '-' {
		return mark{}
	}
	return mark{kind: letter, label: s}
}

// romanOf reads II. II) II- and II/ , and II alone before words in capitals.
func romanOf(s string) mark {
	at := 0
	for at < len(s) && strings.IndexByte("IVXL", s[at]) >= 0 {
		at++
	}
	if at == 0 || at > 7 {
		return mark{}
	}
	if at == len(s) {
		return mark{}
	}
	next, size := utf8.DecodeRuneInString(s[at:])
	if strings.ContainsRune(".)-/:–", next) {
		rest := s[at+size:]
		follows, _ := utf8.DecodeRuneInString(rest)
		if rest != "" && follows != ' ' && !unicode.IsUpper(follows) {
			return mark{}
		}
		return mark{kind: roman, label: s[:at+size], rest: strings.TrimLeft(rest, " ")}
	}
	if next == ' ' && isCapitals(s[at:]) {
		return mark{kind: roman, label: s[:at], rest: strings.TrimLeft(s[at:], " ")}
	}
	return mark{}
}

// articleOf reads Điều 5. Chương II, Phần thứ nhất, Mục 1. and Phụ lục 02.
// Where such words are a reference (Điều 6; khoản 5, Mục III Quyết định số 2)
// no full stop or line end follows the number.
func articleOf(s string) mark {
	word, rest, found := strings.Cut(s, " ")
	switch word {
	case "Phụ", "PHỤ", "Biểu", "BIỂU", "Tiểu", "TIỂU":
		second, after, _ := strings.Cut(rest, " ")
		switch strings.ToLower(second) {
		case "lục", "mẫu", "số", "mục":
			word, rest, found = word+" "+second, after, true
		default:
			return mark{}
		}
		if rest == "" {
			return mark{kind: article, label: word}
		}
	case "Điều", "ĐIỀU", "Chương", "CHƯƠNG", "Phần", "PHẦN", "Mục", "MỤC":
	default:
		return mark{}
	}
	if !found {
		return mark{}
	}
	ordinal, after, _ := strings.Cut(rest, " ")
	if strings.EqualFold(ordinal, "thứ") {
		second, more, _ := strings.Cut(after, " ")
		ordinal, after = ordinal+" "+second, more
		return mark{kind: article, label: word + " " + ordinal, rest: after}
	}
	bare := strings.TrimRight(ordinal, ".:)-")
	if bare == "" || len(bare) > 6 || strings.Trim(bare, "0123456789IVXLabcdđABCDĐ") != "" {
		return mark{}
	}
	if bare != ordinal || after == "" || isCapitals(after) {
		return mark{kind: article, label: word + " " + ordinal, rest: after}
	}
	return mark{}
}

// isCapitals reports whether a text is written in capitals: of its letters
// nearly all are, and there are two or more.
func isCapitals(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper >= 2 && lower*6 <= upper
}
