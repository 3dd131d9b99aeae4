package vietnamese

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// NFC gives a text in the form that TCVN 6909:2001 asks of public documents:
// precomposed Unicode. Characters without width, which come with text copied
// from web pages and PDF files, are removed; every kind of blank that is not
// a line break becomes a space.
func NFC(s string) string {
	if isPlain(s) {
		return s
	}
	if strings.ContainsFunc(s, isOdd) {
		s = strings.Map(func(r rune) rune {
			switch {
			case isWidthless(r):
				return -1
			case isOdd(r):
				return ' '
			}
			return r
		}, s)
	}
	return norm.NFC.String(s)
}

// Composed gives a text with precomposed letters, as in NFC, and nothing else
// changed: one letter is one rune, and a column of a table begins at the same
// rune in each line.
func Composed(s string) string { return norm.NFC.String(s) }

// isPlain reports whether a text is certainly in the form that NFC gives: it
// holds only ASCII, precomposed Latin letters and the usual punctuation. Few
// texts are not, and this takes a fraction of the time that the whole of
// Unicode does.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		b := s[i]
		if b < utf8.RuneSelf {
			continue
		}
		if i+1 == len(s) {
			return false
		}
		next := s[i+1]
		switch {
		case next&0xC0 != 0x80:
			return false
		case b == 0xC2: // Latin-1 but no-break space and soft hyphen
			if next == 0xA0 || next == 0xAD {
				return false
			}
			i++
		case 0xC3 <= b && b <= 0xCB: // Latin letters up to U+02FF
			i++
		case i+2 == len(s) || s[i+2]&0xC0 != 0x80:
			return false
		case b == 0xE1 && 0xB8 <= next && next <= 0xBB: // Latin Extended Additional
			i += 2
		case b == 0xE2 && next == 0x80 && 0x90 <= s[i+2] && s[i+2] <= 0xA7: // dashes, quotation marks
			i += 2
		default:
			return false
		}
	}
	return true
}

// isOdd reports whether NFC removes or replaces a character.
func isOdd(r rune) bool {
	return r >= utf8.RuneSelf && (isWidthless(r) || unicode.Is(unicode.Zs, r))
}

func isWidthless(r rune) bool {
	switch {
	case r == '\u00AD', r == '\u180E', r == '\uFEFF':
		return true
	case '\u200B' <= r && r <= '\u200F', '\u202A' <= r && r <= '\u202E', '\u2060' <= r && r <= '\u2069':
		return true
	}
	return false
}

// Key gives the form by which two spellings of a name are compared: NFC,
// lower case, each tone mark on the vowel where the older spelling has it
// (hòa, ủy), i for a final y after h, k, l, m, s, t and qu (kĩ, quí), one kind
// of dash and quotation mark, no blanks around dashes, slashes and
// ampersands, one after a comma, white space joined. Accents are kept, and so
// is the difference between a comma, a dash, `&` and `và`.
func Key(s string) string {
	if isKey(s) {
		return s
	}
	var short [shortKey]byte
	k := keyed{out: short[:0]}
	if len(s) > shortKey-8 {
		k.out = make([]byte, 0, len(s)+8)
	}
	for _, r := range NFC(s) {
		k.add(r)
	}
	return k.text()
}

// shortKey is how many bytes a key may have for which no memory is asked until
// it is whole: most keys are those of single words.
const shortKey = 64

// isKey reports whether a text is certainly its own key: a word in lower case
// that has one spelling, as most words of a sentence are.
func isKey(s string) bool {
	last := rune(0)
	for _, r := range s {
		l := letterOf(r)
		if !l.word || l.lower != r || r >= lowLetters && r < highLetters || r >= highEnd || l.shape == 'y' || last == 'o' && (l.shape == 'a' || l.shape == 'e') {
			return false
		}
		last = l.shape
	}
	return true
}

// Fold gives a text in lower case without any accent (đ is d), dashes and
// white space joined as in Key.
func Fold(s string) string {
	k := keyed{out: make([]byte, 0, len(s)), plain: true}
	for _, r := range NFC(s) {
		k.add(r)
	}
	return k.text()
}

// Slug gives the part of an address that stands for a name: lower-case
// letters and digits of ASCII, with hyphens between them. A name without any
// gives an empty slug.
func Slug(s string) string {
	out := make([]byte, 0, len(s))
	gap := false
	for _, r := range NFC(s) {
		p := letterOf(r).plain
		if unicode.IsMark(p) {
			continue
		}
		if p >= utf8.RuneSelf || !('a' <= p && p <= 'z' || '0' <= p && p <= '9') {
			gap = len(out) > 0
			continue
		}
		if gap {
			out = append(out, '-')
			gap = false
		}
		out = append(out, byte(p))
	}
	return string(out)
}

// keyed collects a comparison form, character by character.
type keyed struct {
	out      []byte
	plain    bool // without accents
	blank    bool // white space was met and not yet written
	glued    bool // a dash or the like was written last: no blank may follow
	syllable int  // where the syllable in hand starts in out; -1 for none
	inside   bool // a syllable is in hand
	odd      bool // the syllable may be spelled in two ways
	marks    bool // combining marks that did not compose were met
	last     rune // the shape of the letter before
}

func (k *keyed) add(r rune) {
	l := letterOf(r)
	if l.word {
		k.letter(l, r >= 0x300 && unicode.IsMark(r))
		return
	}
	k.endSyllable()
	switch {
	case unicode.IsSpace(r):
		k.blank = true
	case isDash(r):
		k.glue('-')
	case r == '&', r == '/':
		k.glue(byte(r))
	case r == ',', r == ';', r == ':':
		k.blank, k.glued = false, false
		k.out = append(k.out, byte(r))
		k.blank = true
	default:
		if '0' <= r && r <= '9' && k.decimal() {
			k.blank = false
		}
		k.space()
		k.out = utf8.AppendRune(k.out, quote(l.lower))
	}
}

func (k *keyed) letter(l letter, mark bool) {
	if k.plain && mark {
		return
	}
	if !k.inside {
		k.space()
		k.inside, k.odd, k.syllable, k.last = true, false, len(k.out), 0
	}
	if k.plain {
		k.out = utf8.AppendRune(k.out, l.plain)
		return
	}
	k.marks = k.marks || mark
	if l.shape == 'y' || k.last == 'o' && (l.shape == 'a' || l.shape == 'e') {
		k.odd = true
	}
	k.last = l.shape
	k.out = utf8.AppendRune(k.out, l.lower)
}

// decimal reports whether a comma stands right after a digit and nothing
// after the comma yet: the digit to come makes it a decimal comma. The blank
// that the comma asked for has not been written.
func (k *keyed) decimal() bool {
	n := len(k.out)
	return n >= 2 && k.out[n-1] == ',' && isDigit(k.out[n-2])
}

func (k *keyed) space() {
	if k.blank && !k.glued && len(k.out) > 0 {
		k.out = append(k.out, ' ')
	}
	k.blank, k.glued = false, false
}

func (k *keyed) glue(b byte) {
	k.blank = false
	if n := len(k.out); !(b == '-' && n > 0 && k.out[n-1] == '-') {
		k.out = append(k.out, b)
	}
	k.glued = true
}

func (k *keyed) endSyllable() {
	if k.inside && k.odd {
		k.out = respell(k.out, k.syllable)
	}
	k.inside = false
}

func (k *keyed) text() string {
	k.endSyllable()
	if k.marks {
		return norm.NFC.String(string(k.out))
	}
	return string(k.out)
}

func quote(r rune) rune {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″':
		return '"'
	case '‘', '’', '‚', '‛', '′', '`', '´':
		return '\''
	}
	return r
}

// respell gives the syllable at the end of a lower-case text the one spelling,
// of the two that are in use, by which it is compared: hòa for hoà, ủy for
// uỷ, kĩ for kỹ.
func respell(text []byte, start int) []byte {
	var shapes [8]rune
	n, tone, seen := 0, uint8(0), 0
	for rest := text[start:]; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		rest = rest[size:]
		if n == len(shapes) {
			return text // no Vietnamese syllable is as long
		}
		l := letterOf(r)
		shapes[n] = l.shape
		n++
		if l.tone != 0 {
			tone = l.tone
			seen++
		}
	}
	onset := 0
	for onset < n && !isVowel(shapes[onset]) {
		onset++
	}
	afterQ := onset == 1 && shapes[0] == 'q' && n > 1 && shapes[1] == 'u'
	if afterQ {
		onset = 2
	}
	rime := shapes[onset:n]
	carrier := onset
	switch {
	case seen > 1 || len(rime) == 0:
		return text
	case len(rime) == 1 && rime[0] == 'y':
		if afterQ || onset == 1 && isHissing(shapes[0]) {
			rime[0] = 'i'
		}
	case len(rime) >= 2 && (rime[0] == 'o' && (rime[1] == 'a' || rime[1] == 'e') || rime[0] == 'u' && rime[1] == 'y'):
		switch {
		case len(rime) == 2:
		case !isVowel(rime[2]):
			carrier = onset + 1 // hoàn, huỳnh
		default:
			return text
		}
	default:
		return text
	}
	shapes[carrier] = toned(shapes[carrier], tone)
	text = text[:start]
	for _, r := range shapes[:n] {
		text = utf8.AppendRune(text, r)
	}
	return text
}

// isHissing reports whether y and i are written for one another after a
// consonant: kỹ and kĩ, lý and lí.
func isHissing(r rune) bool {
	switch r {
	case 'h', 'k', 'l', 'm', 's', 't':
		return true
	}
	return false
}
