package outline

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Class is a kind of mark with which a division of a document begins
// (Nghị định 30/2020/NĐ-CP, annex I: phần, chương, mục, tiểu mục, điều, khoản,
// điểm; plans number I., 1., 1.1., a), -, +).
type Class int

const (
	Unmarked    Class = iota
	Part              // Phần thứ nhất
	Chapter           // Chương I
	Division          // Mục 1, Tiểu mục 1
	Article           // Điều 1.
	Appendix          // Phụ lục I
	Item              // Nhiệm vụ 1: Giải pháp 2. Bước 3:
	Capital           // A.
	Roman             // I.
	Number            // 1. 1.1. 1)
	Letter            // a) a.
	SmallRoman        // i) ii)
	Dash              // - – • *
	Star              // *
	Plus              // +
	HeadingMark       // a heading by its look alone: style or capitals
)

// A Marker is the mark of one division.
type Marker struct {
	Class  Class
	Words  string // as printed: "1.1.", "a)", "Điều 2."
	Value  int    // of a number, letter or Roman numeral, the last of several
	Depth  int    // of a number: how many parts it has
	Prefix string // of a number with several parts: all but the last, "1.1" of 1.1.2
	Close  byte   // the character after it: '.', ')', '/', ':' or 0
	Level  int    // of a heading by its look: how high
	Like   Class  // of a heading by its look: the kind of mark that it lost
	Inner  int    // of a number: in how many lists of such numbers its own stands
}

// letters of outlines in the order of Vietnamese documents: đ follows d; f, j,
// w and z are hardly used.
const alphabet = "abcdđeghiklmnopqrstuvxy"

// readMarker takes the mark from the beginning of a paragraph.
func readMarker(text string) (m Marker, rest string) {
	if m, rest, ok := wordMarker(text); ok {
		return m, rest
	}
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r == '-' || r == '–' || r == '—' || r == '•' || r == '●' || r == '▪' || r == '◦' || r == '·' || r == '\uf0b7' || r == '\uf02d':
		return bullet(Dash, text, size)
	case r == '*':
		return bullet(Star, text, size)
	case r == '+':
		return bullet(Plus, text, size)
	case r == '©' && strings.HasPrefix(text[size:], ")"): // c) as scanners read it
		m, rest := readMarker("c" + text[size:])
		if m.Words != "" {
			m.Words = text[:size] + m.Words[len("c"):]
		}
		return m, rest
	case '0' <= r && r <= '9':
		return numbered(text)
	case r == '(':
		return bracketed(text)
	case unicode.IsLetter(r):
		return lettered(text, r, size)
	}
	return Marker{}, text
}

// bracketed takes `(1)`, `(a)`, `(ii)`; one of Roman digits is a numeral.
func bracketed(text string) (Marker, string) {
	end := strings.IndexByte(text, ')')
	if end < 2 || end > len("(viii") {
		return Marker{}, text
	}
	rest := strings.TrimLeft(text[end+1:], " ")
	m, _ := readMarker(text[1:end] + ") " + rest)
	if m.Class != Number && m.Class != Letter && m.Class != SmallRoman || rest == "" || m.Words != text[1:end+1] {
		return Marker{}, text
	}
	if value := romanValue(strings.ToUpper(text[1:end])); value > 0 && m.Class == Letter {
		m.Class, m.Value = SmallRoman, value
	}
	m.Words, m.Close = text[:end+1], '('
	return m, rest
}

// bullet takes a dash with the blanks after it; a dash before a figure is a
// minus or the rest of a range.
func bullet(c Class, text string, size int) (Marker, string) {
	rest := text[size:]
	trimmed := strings.TrimLeft(rest, " \t")
	if trimmed == "" || c == Dash && len(rest) == len(trimmed) && trimmed[0] >= '0' && trimmed[0] <= '9' {
		return Marker{}, text
	}
	return Marker{Class: c, Words: text[:size]}, trimmed
}

// numbered takes `1.`, `1.1.`, `1)`, `1/`, `1.1 `.
func numbered(text string) (Marker, string) {
	m := Marker{Class: Number}
	at := 0
	for {
		start := at
		for at < len(text) && text[at] >= '0' && text[at] <= '9' {
			at++
		}
		if at == start || at-start > 3 {
			break
		}
		m.Value, _ = strconv.Atoi(text[start:at])
		m.Prefix = strings.TrimSuffix(text[:start], ".")
		m.Depth++
		if at+1 < len(text) && text[at] == '.' && text[at+1] >= '0' && text[at+1] <= '9' {
			at++
			continue
		}
		break
	}
	if m.Depth == 0 || at == len(text) {
		return Marker{}, text
	}
	switch c := text[at]; {
	case c == '.' || c == ')' || c == '/' || c == ':' && m.Depth > 1:
		m.Close = c
		at++
	case c == '-' && at+1 < len(text) && text[at+1] == ' ' && startsUpper(text[at+1:]): // 1- Công tác
		m.Close = c
		at++
	case c == ' ' && (m.Depth > 1 || spacedDash(text[at:])):
	default:
		return Marker{}, text
	}
	if m.Close == 0 { // 2.1 - Các phòng
		if after := strings.TrimLeft(text[at:], " -–"); len(after) < len(text[at:])-1 && startsUpper(after) && strings.ContainsAny(text[at:len(text)-len(after)], "-–") {
			at = len(strings.TrimRight(text[:len(text)-len(after)], " "))
		}
	}
	rest := strings.TrimLeft(text[at:], " \t")
	if rest == "" || m.Close == '/' && (rest[0] >= '0' && rest[0] <= '9') || m.Depth > 5 || m.Value == 0 && m.Depth == 1 {
		return Marker{}, text
	}
	first, _ := utf8.DecodeRuneInString(rest)
	if m.Close == '.' && unicode.IsLower(first) && rest == text[at:] { // 2.1.a.
		if letter, more := readMarker(rest); letter.Class == Letter && more != "" && startsUpper(more) {
			letter.Words = text[:at] + letter.Words
			return letter, more
		}
	}
	if m.Depth == 1 && m.Close != ')' && unicode.IsLower(first) && rest == text[at:] { // 3.triệu
		return Marker{}, text
	}
	if m.Depth > 1 && m.Close == 0 && !unicode.IsUpper(first) { // 1.5 triệu
		return Marker{}, text
	}
	m.Words = text[:at]
	return m, rest
}

// spacedDash reports whether a dash with a blank on each side stands between a number
// and its title: 2 - Sở Y tế.
func spacedDash(text string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(text, " "), "- ")
	return ok && startsUpper(strings.TrimLeft(rest, " "))
}

// lettered takes `a)`, `A.`, `IV.`, `ii)`, and `I.1.`.
func lettered(text string, r rune, size int) (Marker, string) {
	end := 0
	for end < len(text) && end < 12 && !strings.ContainsRune(".)/:- ", rune(text[end])) {
		end++
	}
	if end == 0 || end == len(text) {
		return Marker{}, text
	}
	word, closing := text[:end], text[end]
	after := end + 1
	if numeral, n := parted(text); n > 0 { // "VII I. "
		word, closing, after = numeral, text[n-1], n
	} else if closing == ' ' { // "I - ", "IV. " with a blank before the stop
		next := strings.TrimLeft(text[end:], " ")
		if next == "" || !strings.ContainsRune(".)-–", firstRune(next)) || utf8.RuneCountInString(word) > 4 {
			return Marker{}, text
		}
		_, n := utf8.DecodeRuneInString(next)
		closing, after = next[0], len(text)-len(next)+n
	}
	rest := strings.TrimLeft(text[after:], " \t")
	if rest == "" {
		return Marker{}, text
	}
	m := Marker{Words: strings.TrimSpace(text[:after]), Close: closing, Depth: 1}
	if value := romanValue(word); value > 0 && word == strings.ToUpper(word) && closing != ')' {
		if closing == '-' && text[end] != ' ' && (rest == text[after:] || !startsUpper(rest)) {
			return Marker{}, text // II-2026
		}
		if closing == '.' && rest == text[after:] && rest[0] >= '0' && rest[0] <= '9' { // I.1.
			if inner, more := numbered(rest); inner.Class == Number {
				inner.Words, inner.Prefix = word+"."+inner.Words, strings.Trim(word+"."+inner.Prefix, ".")
				inner.Depth++
				return inner, more
			}
			return Marker{}, text
		}
		m.Class, m.Value = Roman, value
		return m, rest
	}
	lower := unicode.ToLower(r)
	if size == len(word) && strings.ContainsRune(alphabet+"fjwz", lower) {
		m.Value = 1 + utf8.RuneCountInString(alphabet[:max(strings.IndexRune(alphabet, lower), 0)])
		switch {
		case r == lower && (closing == ')' || closing == '.' || closing == '/' || closing == '-' && rest != text[after:] && startsUpper(rest)):
			m.Class = Letter
			return m, rest
		case r != lower && (closing == '.' || closing == ')' || closing == '/' || closing == '-' && (rest != text[after:] || capitals(rest)) && startsUpper(rest)):
			m.Class = Capital
			return m, rest
		}
	}
	if value := romanValue(strings.ToUpper(word)); value > 0 && word == strings.ToLower(word) && closing == ')' && len(word) > 1 {
		m.Class, m.Value = SmallRoman, value
		return m, rest
	}
	return Marker{}, text
}

// parted takes a Roman numeral whose digits a scanner parted, with the stop
// after it, before a title: `VII I. TỔ CHỨC`. It gives the numeral and how many
// bytes both take, 0 for none.
func parted(text string) (numeral string, n int) {
	const longest = len("X V I I I")
	stop := strings.IndexByte(text, '.')
	if stop < len("I I") || stop > longest || strings.Trim(text[:stop], "IVX ") != "" || !capitals(text[stop+1:]) {
		return "", 0
	}
	words := strings.Fields(text[:stop])
	numeral = strings.Join(words, "")
	if len(words) < 2 || romanValue(numeral) == 0 {
		return "", 0
	}
	return numeral, stop + 1
}

func startsUpper(s string) bool { return unicode.IsUpper(firstRune(strings.TrimLeft(s, " "))) }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// romanValue gives the value of a Roman numeral up to 49, 0 for none.
func romanValue(s string) int {
	if s == "" || len(s) > 6 {
		return 0
	}
	total, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v := 0
		switch s[i] {
		case 'I':
			v = 1
		case 'V':
			v = 5
		case 'X':
			v = 10
		case 'L':
			v = 50
		default:
			return 0
		}
		if v < last {
			total -= v
		} else {
			total, last = total+v, v
		}
	}
	if total > 49 || total < 1 {
		return 0
	}
	return total
}
