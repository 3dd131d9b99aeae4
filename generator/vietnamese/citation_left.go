package vietnamese

import "unicode/utf8"

// left is what stands before a number.
type left struct {
	start  int
	kind   string
	issuer string
	named  bool // `số` or a type of document was there
}

// longestOwner is how many words `Chỉ thị của Thủ tướng Chính phủ số` may
// have between the type and `số`.
const longestOwner = 12

// leftOf reads what stands before a number, no further than the citation
// before.
func leftOf(text string, at, floor int) left {
	l := left{start: at}
	end := trimBlanks(text, at)
	if end > floor && text[end-1] == ':' {
		end = trimBlanks(text, end-1)
	}
	words := wordsBefore(text, end, floor)
	if len(words) > 0 && words[0].key == "số" {
		l.start, l.named = words[0].start, true
		words = words[1:]
		if len(words) > 0 && words[0].stop != trimBlanks(text, l.start) {
			words = nil
		}
	} else if end < trimBlanks(text, at) || len(words) > 0 && words[0].stop != end {
		return l
	}
	if name, n := typeAt(text, words, l.named); n > 0 {
		l.kind, l.start, l.named = name, words[n-1].start, true
		return l
	}
	if !l.named {
		return l
	}
	for i := 1; i < len(words); i++ {
		if words[i].key != "của" {
			continue
		}
		if name, n := typeAt(text, words[i+1:], false); n > 0 {
			l.kind, l.start = name, words[i+n].start
			l.issuer = joined(text[words[i-1].start:words[0].stop])
		}
		break
	}
	return l
}

// wordsBefore gives the words before an offset, nearest first, as far as
// blanks alone part them.
func wordsBefore(text string, end, floor int) []token {
	words := make([]token, 0, longestOwner)
	for len(words) < cap(words) {
		end = trimBlanks(text, end)
		start := max(wordStart(text[:end], end), floor)
		if start >= end || end-start > longestWord {
			break
		}
		words = append(words, token{kind: wordToken, start: start, stop: end, key: Key(text[start:end])})
		end = start
	}
	return words
}

// typeAt finds the longest type of document that ends with the first of some
// words, nearest first, and how many words it has. Abbreviations of types
// count only where they are asked for, and in capitals.
func typeAt(text string, words []token, abbreviated bool) (name string, n int) {
	for n = min(longestType, len(words)); n > 0; n-- {
		key := words[n-1].key
		for i := n - 2; i >= 0; i-- {
			key += " " + words[i].key
		}
		if name, ok := typeNames()[key]; ok {
			return name, n
		}
	}
	if abbreviated && len(words) > 0 && startsUpper(text[words[0].start:]) {
		if name, ok := typeCodes()[words[0].key]; ok {
			return name, 1
		}
	}
	return "", 0
}

// numberBefore reports whether the digits at an offset belong to something
// before them: a word, a date, a standard (QCVN 01:2020/BTNMT).
func numberBefore(text string, at int) (glued, standard bool) {
	if at == 0 {
		return false, false
	}
	r, size := utf8.DecodeLastRuneInString(text[:at])
	switch {
	case isLetterOrMark(r):
		// `số15/KH-UBND` has only lost its blank
		word := text[wordStart(text, at):at]
		return Key(word) != "số", false
	case r == '/', r == '_', r == '&', isDash(r):
		return at-size > 0 && !isBlank(lastRune(text[:at-size])), false
	case r == '.', r == ',', r == ':':
		return false, at >= 2 && isDigit(text[at-2])
	}
	return r < utf8.RuneSelf && isDigit(byte(r)), false
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
