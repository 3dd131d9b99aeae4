package analysis

import (
	"strconv"
	"unicode/utf8"
)

// A Token is one syllable, number or foreign word of a text.
type Token struct {
	Fold   string // letters without marks, lower case, in ASCII for every Latin script: cong
	Code   uint64 // the marks that Fold lacks; Fold and Code together are the exact form
	Start  int    // byte offsets in the text
	Stop   int
	Gap    uint8 // what stands before it: 0 white space, 1 a dash or the like, 2 a comma, 3 more, or nothing
	Digits bool  // nothing but digits, and points or commas between them
	Upper  bool  // written with two capitals or more, the first letter being one
}

// longest is how many letters of a token count; the rest is left out.
const longest = 24

// Marked reports whether the token is written with any accent.
func (t Token) Marked() bool { return t.Code != 0 }

// Near reports whether the token stands beside the one before it, so that
// they are a pair.
func (t Token) Near() bool { return t.Gap <= joiner }

// Word gives the term of a syllable in the index.
func (t Token) Word() string { return string(t.appendWord(nil)) }

func (t Token) appendWord(dst []byte) []byte {
	dst = append(dst, t.Fold...)
	dst = append(dst, Mark...)
	return strconv.AppendUint(dst, t.Code, 10)
}

// Mark separates, in a term of the index, the folded form from the codes of
// the exact one: all exact forms of a folded one stand side by side.
const Mark = "\x1f"

// Pair gives the term of two neighbouring syllables in the index.
func Pair(a, b Token) string {
	return string(appendPair(make([]byte, 0, len(a.Fold)+len(b.Fold)+8), a, b))
}

func appendPair(dst []byte, a, b Token) []byte {
	dst = append(dst, a.Fold...)
	dst = append(dst, ' ')
	dst = append(dst, b.Fold...)
	dst = append(dst, Mark...)
	dst = strconv.AppendUint(dst, a.Code, 10)
	dst = append(dst, '.')
	return strconv.AppendUint(dst, b.Code, 10)
}

// Tokens appends the tokens of a text to dst. It takes NFC and NFD alike, and
// time linear in the text's length.
func Tokens(dst []Token, text string) []Token {
	s := scanner{gap: stop}
	for at := 0; at < len(text); {
		r, size := rune(text[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[at:])
		}
		if done, ok := s.add(r, at, at+size); ok {
			dst = append(dst, done)
		}
		at += size
	}
	if s.inside {
		dst = append(dst, s.token())
	}
	return dst
}

// scanner collects one token at a time.
type scanner struct {
	letters [longest]letter
	n       int
	left    bool // out: the last letter, being one too many
	start   int
	stop    int
	gap     uint8
	inside  bool
	digits  bool // only digits so far
	first   bool // the first letter is a capital
	capital int  // capitals so far
	joined  rune // an ampersand, point or comma that may stand inside a token; 0 for none
}

// add takes the next character; ok where it shows that a token is complete.
func (s *scanner) add(r rune, start, stop int) (done Token, ok bool) {
	switch {
	case widthless(r):
		return done, false
	case 0x300 <= r && r < 0x370:
		if s.inside && s.joined == 0 && s.n > 0 {
			if !s.left {
				s.letters[s.n-1] = s.letters[s.n-1].marked(r)
			}
			s.stop = stop
		}
		return done, false
	}
	l := letterOf(r)
	if l.base == 0 {
		if s.inside && s.joined == 0 && s.mayJoin(r) {
			s.joined = r
			return done, false
		}
		if s.inside {
			done, ok = s.token(), true
		}
		s.gap = max(s.gap, separation(r))
		return done, ok
	}
	digit := '0' <= l.base && l.base <= '9'
	if s.joined != 0 {
		if mark := s.joined; (mark == '&') != digit {
			if s.joined = 0; mark != '&' {
				s.push(letter{base: '.'})
			}
		} else {
			done, ok = s.token(), true
		}
	}
	if !s.inside {
		s.inside, s.digits, s.start = true, true, start
		s.first = upper(r)
	}
	s.digits = s.digits && digit
	if upper(r) {
		s.capital++
	}
	s.push(l)
	s.stop = stop
	return done, ok
}

// mayJoin reports whether a character may stand inside the token in hand:
// an ampersand between letters, a point or a comma between digits.
func (s *scanner) mayJoin(r rune) bool {
	if r == '&' {
		return !s.digits
	}
	return s.digits && (r == '.' || r == ',')
}

func (s *scanner) push(l letter) {
	if s.left = s.n == longest; !s.left {
		s.letters[s.n] = l
		s.n++
	}
}

// token gives the token in hand, and makes ready for the next.
func (s *scanner) token() Token {
	t := Token{Start: s.start, Stop: s.stop, Gap: s.gap, Digits: s.digits, Upper: s.first && s.capital > 1}
	letters := s.letters[:s.n]
	if s.digits {
		for len(letters) > 1 && letters[0].base == '0' && letters[1].base != '.' {
			letters = letters[1:]
		}
	}
	if n := len(letters); n == 2 && letters[1].base == 'y' && hissing(letters[0].base) ||
		n == 3 && letters[2].base == 'y' && letters[0].base == 'q' && letters[1].base == 'u' {
		letters[n-1].base = 'i'
	}
	var buffer [3 * longest]byte
	fold := buffer[:0]
	tone, weight := uint8(0), uint64(6)
	for _, l := range letters {
		fold = utf8.AppendRune(fold, l.base)
		t.Code += uint64(l.quality) * weight
		weight *= qualities(l.base)
		if l.tone != 0 {
			tone = l.tone
		}
	}
	t.Fold = string(fold)
	t.Code += uint64(tone)
	gap := uint8(blank)
	if s.joined != 0 {
		gap = separation(s.joined)
	}
	*s = scanner{gap: gap}
	return t
}

// hissing reports whether y and i are written for one another after a
// consonant: kỹ and kĩ, lý and lí.
func hissing(r rune) bool {
	switch r {
	case 'h', 'k', 'l', 'm', 's', 't':
		return true
	}
	return false
}

func upper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	// In every range of letters with marks, capitals are even from U+0100 on
	// but for ơ and ư, whose capitals are the same; before it they end at U+00DE.
	switch {
	case r < 0x100:
		return 0xC0 <= r && r <= 0xDE
	case r == 0x1AF:
		return true
	case r == 0x1B0, r == 0x189:
		return r == 0x189
	case r < lowEnd, r >= highStart && r < highEnd:
		return r%2 == 0
	}
	return false
}
