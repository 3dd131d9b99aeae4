package vietnamese

import (
	"strings"
	"unicode/utf8"
)

// A token is a word, a number or a single other character of a text. Blanks
// are no tokens.
type token struct {
	kind        tokenKind
	start, stop int    // byte offsets in the text
	key         string // of a word: its Key; of a mark: the character, any dash being `-`
	value       int    // of a number
}

type tokenKind uint8

const (
	noToken tokenKind = iota
	wordToken
	numberToken
	markToken
)

// longestWord is how many bytes a word has at most that means anything here; a
// longer one has no key.
const longestWord = 48

// tooBig is the value of every number that no calendar or count can hold.
const tooBig = 1 << 30

// lexer gives a text's tokens from left to right.
type lexer struct {
	text string
	at   int
}

func (l *lexer) next() token {
	for l.at < len(l.text) {
		start := l.at
		r, size := utf8.DecodeRuneInString(l.text[l.at:])
		switch {
		case isBlank(r):
			l.at += size
			continue
		case r < utf8.RuneSelf && isDigit(byte(r)):
			return l.number()
		case isLetterOrMark(r):
			l.at = wordEnd(l.text, l.at)
			if l.at-start == 1 && 'A' <= r && r <= 'Z' {
				l.at = afterApostrophe(l.text, l.at)
			}
			t := token{kind: wordToken, start: start, stop: l.at}
			if l.at-start <= longestWord {
				t.key = Key(l.text[start:l.at])
			}
			return t
		}
		l.at += size
		key := l.text[start:l.at]
		if isDash(r) {
			key = "-"
		}
		return token{kind: markToken, start: start, stop: l.at, key: key}
	}
	return token{start: l.at, stop: l.at}
}

func (l *lexer) number() token {
	t := token{kind: numberToken, start: l.at}
	for l.at < len(l.text) && isDigit(l.text[l.at]) {
		t.value = min(t.value*10+int(l.text[l.at]-'0'), tooBig)
		l.at++
	}
	t.stop = l.at
	return t
}

// tokens gives at most limit tokens of a text.
func tokens(text string, limit int) []token {
	all := make([]token, 0, min(limit, 4+len(text)/5)) // a word takes six bytes with its blank
	for l := (lexer{text: text}); len(all) < limit; {
		t := l.next()
		if t.kind == noToken {
			break
		}
		all = append(all, t)
	}
	return all
}

// wordEnd gives the offset after the last letter of the word at an offset.
func wordEnd(text string, at int) int {
	for at < len(text) {
		b := text[at]
		if b < utf8.RuneSelf {
			if b|0x20 < 'a' || 'z' < b|0x20 {
				break
			}
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if !isLetterOrMark(r) {
			break
		}
		at += size
	}
	return at
}

// afterApostrophe gives the offset after the letters that an apostrophe joins to
// the one before an offset, as names of places in the languages of the highlands
// have it: Ia *H'Drai*, *M’Drắk*; the offset itself where none does.
func afterApostrophe(text string, at int) int {
	rest := text[at:]
	for _, mark := range []string{"'", "’", "‘", "`"} {
		if after, ok := strings.CutPrefix(rest, mark); ok {
			if end := wordEnd(after, 0); end > 1 {
				return at + len(mark) + end
			}
		}
	}
	return at
}

// wordStart gives the offset of the first letter of the word before an offset.
func wordStart(text string, at int) int {
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		if !isLetterOrMark(r) {
			break
		}
		at -= size
	}
	return at
}

func isBlank(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', '\u0085', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000', '\uFEFF':
		return true
	}
	return '\u2000' <= r && r <= '\u200B'
}

// skipBlanks gives the offset of the first character at or after an offset
// that is not blank.
func skipBlanks(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !isBlank(r) {
			break
		}
		at += size
	}
	return at
}

// trimBlanks gives the offset after the last character before an offset that
// is not blank.
func trimBlanks(text string, at int) int {
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		if !isBlank(r) {
			break
		}
		at -= size
	}
	return at
}
