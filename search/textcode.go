package search

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"congbo/search/analysis"
	"congbo/search/query"
)

// A textCoder writes texts in the words of a lexicon and in phrases of such
// words; see FORMAT.md. Once made it may be used by several goroutines.
type textCoder struct {
	numbers map[string]int // of each spelling
	phrases *phraseBook
}

// Bytes of coded texts.
const (
	codeCapital = 0x01
	codeUpper   = 0x02
	codeGlue    = 0x03
	codeBytes   = 0x04
	codePhrase  = 0x05 // to 0x0C: phrases, with the byte that follows
	oneByte     = 0x80 // words 0 to 95
	twoBytes    = 0xE0
	shortWords  = twoBytes - oneByte
	mostWords   = shortWords + (0x100-twoBytes)<<8
)

// A symbol is a unit of a coded text before it is bytes: a byte of its own, a
// word, or a phrase. Raw bytes after codeBytes are never part of a phrase.
type symbol uint16

const (
	firstWord   = 0x100
	firstPhrase = firstWord + mostWords
	rawByte     = 0x8000
)

func newTextCoder(words []query.Word) *textCoder {
	var forms []query.Form
	for _, w := range words {
		forms = append(forms, w.Forms...)
	}
	c := &textCoder{numbers: make(map[string]int, len(forms))}
	for number, i := range wordNumbers(forms) {
		if i >= 0 && analysis.Plain(forms[i].Text) {
			c.numbers[forms[i].Text] = number
		}
	}
	return c
}

// tiers are the ranges of numbers that words get, the most frequent first:
// how many words, and how many numbers there are for them.
var tiers = [...]struct{ words, numbers int }{{shortWords, shortWords}, {400, 512}, {1700, 2048}, {5000, 5632}}

// wordNumbers gives the form that each number stands for; -1 for none. A
// word's number hangs on its tier and its letters, and hardly on any other
// word, so that an edit does not change how all texts are written.
func wordNumbers(forms []query.Form) []int {
	order := make([]int, len(forms))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return bits.Len(uint(forms[b].Count)) - bits.Len(uint(forms[a].Count)) })
	numbers := make([]int, mostWords)
	for i := range numbers {
		numbers[i] = -1
	}
	first := 0
	for _, tier := range tiers {
		chosen := order[:min(tier.words, len(order))]
		order = order[len(chosen):]
		slices.Sort(chosen)
		for at, i := range chosen {
			if tier.words < tier.numbers {
				at = place([]byte(forms[i].Text), tier.numbers)
			}
			for numbers[first+at] >= 0 {
				at = (at + 1) % tier.numbers
			}
			numbers[first+at] = i
		}
		first += tier.numbers
	}
	return numbers
}

// A textWriter codes texts for one goroutine.
type textWriter struct {
	*textCoder
	known   map[string]wordCode // of each word that it has met
	tokens  []analysis.Token    // for reuse, as the rest
	symbols []symbol
	coded   []byte
}

// A wordCode is how a word is written: its number, or -1 where it has none,
// and the code for its capitals.
type wordCode struct {
	number int
	shape  symbol
}

func (c *textCoder) writer() *textWriter {
	return &textWriter{textCoder: c, known: map[string]wordCode{}}
}

// word gives how a word is written.
func (w *textWriter) word(word string) wordCode {
	code, ok := w.known[word]
	if !ok {
		code = w.textCoder.word(word)
		w.known[strings.Clone(word)] = code // the text is not held on to
	}
	return code
}

// code gives the coded form of texts, one after the other.
func (w *textWriter) code(texts ...string) []byte {
	w.coded = w.coded[:0]
	for _, text := range texts {
		w.symbols = w.append(w.symbols[:0], text)
		for at := 0; at < len(w.symbols); {
			if phrase, n := w.phrases.longest(w.symbols[at:]); n > 0 {
				number := w.phrases.numbers[phrase]
				w.coded = append(w.coded, byte(codePhrase+number>>8), byte(number))
				at += n
				continue
			}
			w.coded = w.symbols[at].append(w.coded)
			at++
		}
		w.coded = append(w.coded, 0)
	}
	return slices.Clone(w.coded)
}

// append adds the bytes of a symbol that is no phrase.
func (s symbol) append(dst []byte) []byte {
	if s < firstWord || s >= rawByte {
		return append(dst, byte(s))
	}
	if s < firstWord+shortWords {
		return append(dst, byte(oneByte+s-firstWord))
	}
	s -= firstWord + shortWords
	return append(dst, byte(twoBytes+s>>8), byte(s))
}

// append writes a text in symbols.
func (w *textWriter) append(dst []symbol, text string) []symbol {
	at, afterWord := 0, false
	w.tokens = analysis.Tokens(w.tokens[:0], text)
	for _, t := range w.tokens {
		code := w.word(text[t.Start:t.Stop])
		if code.number < 0 {
			continue // written with what stands before the next word
		}
		between := text[at:t.Start]
		switch {
		case afterWord && between == " ":
		case afterWord && between == "":
			dst = append(dst, codeGlue)
		default:
			dst = literal(dst, between)
		}
		if code.shape != 0 {
			dst = append(dst, code.shape)
		}
		dst = append(dst, symbol(firstWord+code.number))
		at, afterWord = t.Stop, true
	}
	return literal(dst, text[at:])
}

// word works out how a word is written.
func (c *textCoder) word(word string) wordCode {
	if number, ok := c.numbers[word]; ok {
		return wordCode{number, 0}
	}
	lower := strings.ToLower(word)
	number, ok := c.numbers[lower]
	if !ok {
		return wordCode{-1, 0}
	}
	_, size := utf8.DecodeRuneInString(lower)
	switch word {
	case strings.ToUpper(lower[:size]) + lower[size:]:
		return wordCode{number, codeCapital}
	case strings.ToUpper(lower):
		return wordCode{number, codeUpper}
	}
	return wordCode{-1, 0}
}

// literal adds characters as they are.
func literal(dst []symbol, text string) []symbol {
	for text != "" {
		n := 0
		for n < len(text) && 0x20 <= text[n] && text[n] < 0x7F {
			dst = append(dst, symbol(text[n]))
			n++
		}
		text = text[n:]
		n = 0
		for n < len(text) && !(0x20 <= text[n] && text[n] < 0x7F) {
			n++
		}
		if n > 0 {
			w := writer{}
			w.string(text[:n])
			dst = append(dst, codeBytes)
			for _, b := range w.bytes {
				dst = append(dst, rawByte|symbol(b))
			}
		}
		text = text[n:]
	}
	return dst
}
