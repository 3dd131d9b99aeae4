package vietnamese

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Number is the number and symbol of a document, read.
type Number struct {
	Key      string // identity: two printed forms of one number have one key
	Plain    string // as printed, without blanks, every dash a hyphen
	Year     int    // of a normative document: 2021 of 35/2021/NĐ-CP; else 0
	Type     string // document type, where the symbol leaves no doubt: Nghị định
	Issuer   string // code of the issuer as printed: UBND, BKHCN, TW
	National bool   // the issuer is a central body, so the number is unique in the country
}

// ParseNumber reads a document's number and symbol in any of the forms that
// are in use: 15/KH-KHCN, 35/2021/NĐ-CP, 20/2023/QH15, 36-NQ/TW,
// 3781/UBND-KGVX, 06/TU, 66.13/2026/NQ-CP, 136/2001/QĐ.TTg, 1025/PLYK/2025,
// 01/2022/TTLT-VKSNDTC-TANDTC-BCA. White space anywhere in it is forgiven. It
// reports false for anything else, a number that is still blank included.
//
// The key folds case, joins white space, makes every dash and the dots of old
// symbols a hyphen, drops leading zeros, and restores the hyphen of NĐCP and
// QĐUBND; Đ and the decimal of 66.13 are kept.
func ParseNumber(s string) (Number, bool) {
	s = strings.TrimSpace(NFC(s))
	n, ok := wholeNumber(s)
	if !ok && !strings.ContainsFunc(s, unicode.IsUpper) {
		// Typed in a hurry. A few marks have a capital that is another letter.
		if capitals := strings.ToUpper(s); strings.ToLower(capitals) == s {
			return wholeNumber(capitals)
		}
	}
	return n, ok
}

func wholeNumber(s string) (Number, bool) {
	if s == "" || !isDigit(s[0]) {
		return Number{}, false
	}
	n, ok := scanNumber(s, 0)
	if !ok || n.stop != len(s) {
		return Number{}, false
	}
	return n.read(), true
}

// printed is a document number as it stands in a text.
type printed struct {
	stop   int
	serial string // digits, with the decimal
	year   int
	party  bool     // the dash stands before the type: 36-NQ/TW
	codes  []string // the codes of the symbol, as printed
	seps   []byte   // what stands before each code but the first
	late   int      // a year at the end: 1025/PLYK/2025
	broken bool     // blanks stand inside
}

// Limits that no real number reaches.
const (
	longestSerial = 7
	longestCode   = 32 // bytes
	mostCodes     = 12
	widestGap     = 40 // bytes of blanks inside a number
)

// scanNumber reads the number that starts with the digit at an offset. It
// looks at a bounded stretch of text.
func scanNumber(text string, at int) (p printed, ok bool) {
	i := at
	for i < len(text) && isDigit(text[i]) {
		i++
	}
	if i-at > longestSerial {
		return p, false
	}
	if i+1 < len(text) && text[i] == '.' && isDigit(text[i+1]) {
		j := i + 1
		for j < len(text) && isDigit(text[j]) && j-i <= 3 {
			j++
		}
		i = j
	}
	p.serial = text[at:i]
	i, ok = p.gap(text, i)
	if !ok || i == len(text) {
		return p, false
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	switch {
	case r == '/':
		i += size
		if year, ok := yearBefore(text, i, '/'); ok {
			p.year = year
			i += 5
		}
	case isDash(r):
		p.party = true
		i += size
	default:
		return p, false
	}
	i, ok = p.gap(text, i)
	if !ok || !p.symbol(text, i) {
		return p, false
	}
	// 36-NQ/TW; a range of numbers before a word is none
	return p, !p.party || len(p.codes) > 1 && p.seps[0] == '/'
}

// gap passes over blanks inside the number.
func (p *printed) gap(text string, at int) (int, bool) {
	next := skipBlanks(text, at)
	p.broken = p.broken || next > at
	return next, next-at <= widestGap
}

// yearBefore reads a year of four digits that a mark follows.
func yearBefore(text string, at int, mark byte) (int, bool) {
	if at+4 >= len(text) || text[at+4] != mark {
		return 0, false
	}
	year := 0
	for _, b := range []byte(text[at : at+4]) {
		if !isDigit(b) {
			return 0, false
		}
		year = year*10 + int(b-'0')
	}
	return year, year > 0
}

// symbol reads the codes of a symbol and what parts them.
func (p *printed) symbol(text string, at int) bool {
	code, stop := scanCode(text, at)
	if code == "" {
		return false
	}
	p.codes, p.stop = append(p.codes, code), stop
	for len(p.codes) < mostCodes {
		sep, next, ok := p.separator(text, p.stop)
		if !ok {
			break
		}
		if sep == '/' && p.late == 0 && p.year == 0 {
			if year, after := trailingYear(text, next); year != 0 {
				p.late, p.stop = year, after
				break
			}
		}
		code, stop := scanCode(text, next)
		if code == "" {
			break
		}
		p.broken = p.broken || blankBetween(text, p.stop, next)
		p.codes, p.seps, p.stop = append(p.codes, code), append(p.seps, sep), stop
	}
	return true
}

// separator finds the mark before the next code, if there is one. Blanks may
// stand on one side of a hyphen (`TTr- SKHCN`, `NQ -CP`); on both sides, and
// after a dot, only where the code of a type still lacks its issuer, for else
// the dash belongs to the sentence.
func (p *printed) separator(text string, at int) (sep byte, next int, ok bool) {
	i := skipBlanks(text, at)
	if i == len(text) || i-at > widestGap {
		return 0, 0, false
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	next = skipBlanks(text, i+size)
	left, right := i > at, next > i+size
	lone := len(p.codes) == 1 && typeCodes()[Key(p.codes[0])] != ""
	switch {
	case next-i-size > widestGap:
		return 0, 0, false
	case isDash(r):
		return '-', next, !left && !right || left != right || lone || p.sectionAt(text, next)
	case r == '/':
		return '/', next, !left && !right || lone
	case r == '.':
		return '.', next, lone && !left
	}
	return 0, 0, false
}

// sectionAt reports whether, after the only code of a letter's symbol, its
// issuer's, the code of one of the issuer's sections stands: `9202/SNNMT - VPĐK`,
// and no body about which the sentence goes on, `số 126/SKHĐT - UBND tỉnh`.
func (p *printed) sectionAt(text string, at int) bool {
	if len(p.codes) != 1 || p.party || p.year != 0 || !issuerCode(codeKey(p.codes[0])) {
		return false
	}
	code, stop := scanCode(text, at)
	key := codeKey(code)
	return utf8.RuneCountInString(code) > 1 && !strings.ContainsFunc(code, unicode.IsLower) && typeCodes()[key] == "" &&
		(stop == len(text) || !isLetterOrMark(firstRune(text[stop:]))) && !actingCode(key)
}

// actingCode reports whether a code is short for a body that sentences speak of.
func actingCode(key string) bool {
	switch key {
	case "ubnd", "hđnd", "mttq", "ubmttq", "vpcp":
		return true
	}
	return false
}

func trailingYear(text string, at int) (year, stop int) {
	stop = at
	for stop < len(text) && isDigit(text[stop]) && stop-at < 5 {
		year = year*10 + int(text[stop]-'0')
		stop++
	}
	if stop-at != 4 || year < 1900 || year > 2200 {
		return 0, at
	}
	return year, stop
}

func blankBetween(text string, from, to int) bool {
	return strings.ContainsFunc(text[from:to], isBlank)
}

// scanCode reads one code of a symbol: capital letters and digits, `&` among
// them, at most one small letter (TTg, CTr, QyĐ). Of a word that was glued to
// a code (`UBNDngày`) only the code is taken.
func scanCode(text string, at int) (code string, stop int) {
	capitals, small, smallAt := 0, 0, 0
	i := at
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsUpper(r), r == 'Ð':
			capitals++
		case unicode.IsLetter(r), unicode.IsMark(r):
			if unicode.IsLetter(r) {
				if small == 0 {
					smallAt = i
				}
				small++
			}
		case r < utf8.RuneSelf && isDigit(byte(r)) && capitals > 0:
		case r == '&' && capitals > 0 && i+1 < len(text) && startsUpper(text[i+1:]):
		default:
			size = 0
		}
		if size == 0 {
			break
		}
		if i += size; i-at > longestCode {
			return "", at
		}
	}
	switch {
	case capitals == 0 || !startsUpper(text[at:]):
		return "", at
	case small == 0 || small == 1 && capitals >= 2:
		return text[at:i], i
	}
	if capitals >= 2 && glued[Key(text[smallAt:i])] {
		return text[at:smallAt], smallAt
	}
	return "", at
}

// glued are words that lose the blank before them.
var glued = map[string]bool{"ngày": true, "của": true, "về": true, "năm": true, "tháng": true, "do": true}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
