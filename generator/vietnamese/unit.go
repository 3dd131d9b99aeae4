package vietnamese

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// UnitKey gives the identity key of an organisation's name: two spellings of
// one name have one key. On top of Key, abbreviations are written out (a
// document's own first), commas, dashes, `&` and `và` do not count, and forms
// that are used for one another are one: `Ủy ban nhân dân` and `UBND`, `Sở
// NN&PTNT` and `Sở Nông nghiệp - Phát triển nông thôn`, `TP.` and `thành phố`.
// A place at the end (`Sở Tài chính tỉnh Bắc Giang`) stays, for the caller
// knows the places.
func UnitKey(name string, a Abbreviations) string {
	return strings.Join(unitWords(name, a), " ")
}

func unitWords(name string, a Abbreviations) []string {
	name = NFC(name)
	pieces := cutName(name)
	words := make([]string, 0, len(pieces)+8)
	for i := 0; i < len(pieces); {
		if e, n, _ := a.at(name, pieces, i); n > 0 {
			words = append(words, e.words...)
			i += n
			continue
		}
		words = append(words, pieces[i].key)
		i++
	}
	return canonical(words)
}

// A namePiece is a word of a name; connectors are none.
type namePiece struct {
	start, stop int
	key         string
	letters     string // of a code: the letters, lower case
	code        bool   // capitals: it may be an abbreviation
}

// cutName cuts a name into its words.
func cutName(name string) []namePiece {
	pieces := make([]namePiece, 0, 12)
	for i := 0; i < len(name); {
		r, size := utf8.DecodeRuneInString(name[i:])
		if !isLetterOrMark(r) && !unicode.IsDigit(r) {
			i += size
			continue
		}
		start, capitals, small := i, 0, 0
		for i < len(name) {
			r, size := utf8.DecodeRuneInString(name[i:])
			if !isLetterOrMark(r) && !unicode.IsDigit(r) {
				break
			}
			if unicode.IsUpper(r) {
				capitals++
			} else if unicode.IsLetter(r) {
				small++
			}
			i += size
		}
		p := namePiece{start: start, stop: i, key: Key(name[start:i])}
		if p.key == "và" {
			continue
		}
		if p.code = capitals >= 2 && small <= 1; p.code {
			p.letters = lettersOf(name[start:i])
		}
		pieces = append(pieces, p)
	}
	return pieces
}

// keyWords gives the keys of a name's words, without connectors.
func keyWords(name string) []string {
	var words []string
	for _, p := range cutName(NFC(name)) {
		words = append(words, p.key)
	}
	return words
}

// canonical replaces, in a name's words, the forms that are used for one
// another by one of them.
func canonical(words []string) []string {
	out := make([]string, 0, len(words))
	for i := 0; i < len(words); {
		form, n := variantAt(words[i:])
		if n == 0 {
			out = append(out, words[i])
			i++
			continue
		}
		out = append(out, form...)
		i += n
	}
	return out
}

type variant struct {
	words, form []string
}

func variantAt(words []string) (form []string, n int) {
	for _, v := range variants()[words[0]] {
		if len(words) >= len(v.words) && strings.Join(words[:len(v.words)], " ") == strings.Join(v.words, " ") {
			return v.form, len(v.words)
		}
	}
	return nil, 0
}

// variants are groups of words that are used for one another, by the first
// word; the form is the one that keys have.
var variants = sync.OnceValue(func() map[string][]variant {
	all := map[string][]variant{}
	for line := range strings.Lines(`
		ủy ban nhân dân | ubnd
		y ban nhân dân | ubnd
		hội đồng nhân dân | hđnd
		mặt trận tổ quốc việt nam | mttq
		mặt trận tổ quốc | mttq
		mttq việt nam | mttq
		thủ tướng chính phủ | thủ tướng
		tp | thành phố
		thành phố hồ chí minh | tp hcm
		đoàn thanh niên cộng sản hồ chí minh | đoàn thanh niên
		đoàn thanh niên cộng sản | đoàn thanh niên`) {
		from, to, ok := strings.Cut(line, "|")
		if !ok {
			continue
		}
		words, form := strings.Fields(Key(from)), strings.Fields(Key(to))
		all[words[0]] = append(all[words[0]], variant{words, form})
	}
	return all
})
