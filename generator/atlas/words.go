package atlas

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// unknown is the id of words that are in no name.
const unknown = -1

// A token is a word of running text. A word that stands for several (an
// abbreviation) gives several tokens with one place.
type token struct {
	id          int32 // of the word in its comparison form, or unknown
	start, stop int32 // bytes of the text
	upper       bool  // begins with a capital
	broken      bool  // a mark stands before it that no name goes across
	loose       bool  // a comma or dash stands before it
	inner       bool  // not the first token of its word
}

// A word is what a lexicon knows of a word as it is written.
type word struct {
	ids   []int32
	bits  []uint16 // see wordSet
	upper bool
}

// A vocabulary gives words their ids. While learning, new words get new ids;
// afterwards it only reads the ids, and keeps a cache of spellings. Each
// goroutine needs its own copy then: see fork.
type vocabulary struct {
	ids      map[string]int32
	spelled  map[string]word
	own      map[string]word // a document's own abbreviations
	met      *wordSet        // where set, takes all words that are met
	learning bool
}

func newVocabulary() *vocabulary {
	return &vocabulary{ids: map[string]int32{}, spelled: map[string]word{}, learning: true}
}

// fork gives a copy for one goroutine. The ids are shared, and never change
// again.
func (v *vocabulary) fork() *vocabulary {
	return &vocabulary{ids: v.ids, spelled: map[string]word{}}
}

// define takes a document's own abbreviations, which win over all others.
func (v *vocabulary) define(table vietnamese.Abbreviations) {
	v.own = nil
	for short, long := range table {
		if strings.IndexFunc(short, func(r rune) bool { return !inWord(r) }) >= 0 {
			continue // more than one word: found as it stands
		}
		if v.own == nil {
			v.own = map[string]word{}
		}
		ids, bits := v.idsOf(vietnamese.Key(long))
		v.own[short] = word{ids, bits, true}
	}
}

// tokens divides a text into tokens, appended to buffer.
func (v *vocabulary) tokens(text string, buffer []token) []token {
	broken, loose := true, true
	for i := 0; i < len(text); {
		r, size := utf8.RuneError, 1
		if text[i] < utf8.RuneSelf {
			r = rune(text[i])
		} else {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if !inWord(r) {
			broken = broken || breaks(r, text[i+size:])
			loose = loose || r == ',' || r == '-' || r == '–' || r == '—'
			i += size
			continue
		}
		start := i
		for i += size; i < len(text); i += size {
			if c := text[i]; c < utf8.RuneSelf {
				if r, size = rune(c), 1; !inWord(r) {
					break
				}
			} else if r, size = utf8.DecodeRuneInString(text[i:]); !inWord(r) {
				break
			}
		}
		w := v.word(text[start:i])
		if v.met != nil {
			for _, bit := range w.bits {
				v.met.add(bit)
			}
		}
		for n, id := range w.ids {
			buffer = append(buffer, token{id: id, start: int32(start), stop: int32(i), upper: w.upper, broken: broken, loose: loose, inner: n > 0})
			broken, loose = false, false
		}
	}
	return buffer
}

// inWord reports whether a character is part of a word.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '&'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// breaks reports whether no name goes across a character. Names go across
// spaces, commas and dashes, and a full stop between letters (TP.HCM).
func breaks(r rune, rest string) bool {
	switch r {
	case ' ', ',', '-', '–', '—', '\u00a0', '\u2011', '\n', '\t', '\u200b':
		return false
	case '.':
		next, _ := utf8.DecodeRuneInString(rest)
		return !unicode.IsLetter(next)
	}
	return true
}

// word gives what a word as written stands for.
func (v *vocabulary) word(written string) word {
	if w, ok := v.own[written]; ok {
		return w
	}
	if w, ok := v.spelled[written]; ok {
		return w
	}
	key := vietnamese.Key(written)
	if capitals(written) {
		key = vietnamese.UnitKey(written, nil)
	}
	first, _ := utf8.DecodeRuneInString(written)
	ids, bits := v.idsOf(key)
	w := word{ids, bits, unicode.IsUpper(first)}
	v.spelled[strings.Clone(written)] = w
	return w
}

// capitals reports whether a word has two capitals, as abbreviations have.
func capitals(word string) bool {
	n := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// idsOf gives the ids of the words of a comparison key, and their bits in a
// wordSet. `và`, which names are written with and without, has none; what
// people mostly abbreviate is written out.
func (v *vocabulary) idsOf(key string) (ids []int32, bits []uint16) {
	for part := range strings.FieldsFuncSeq(key, func(r rune) bool { return !inWord(r) }) {
		switch part {
		case "và", "&":
			continue
		}
		long, ok := spelledOut[part]
		if !ok {
			ids, bits = append(ids, v.id(part)), append(bits, bitOf(part))
			continue
		}
		for word := range strings.FieldsSeq(long) {
			ids, bits = append(ids, v.id(word)), append(bits, bitOf(word))
		}
	}
	return ids, bits
}

// spelledOut are the words that comparison keys have in place of several.
var spelledOut = map[string]string{
	"ubnd": "ủy ban nhân dân",
	"hđnd": "hội đồng nhân dân",
	"mttq": "mặt trận tổ quốc",
	"khkt": "khoa học kĩ thuật",
	"ptth": "phát thanh truyền hình",
	"tp":   "thành phố",
}

func (v *vocabulary) id(part string) int32 {
	if id, ok := v.ids[part]; ok {
		return id
	}
	if !v.learning {
		return unknown
	}
	id := int32(len(v.ids))
	v.ids[part] = id
	return id
}
