package search

import (
	"cmp"
	"math/bits"
	"slices"
)

// A phraseBook holds the runs of symbols that texts have most: names of
// units, formulas. Each is two symbols or shorter phrases (byte-pair encoding,
// Gage 1994), so that a book costs little to carry.
type phraseBook struct {
	parts   [][2]symbol
	numbers []int            // of each phrase in coded texts
	next    map[uint32]int32 // a tree: node<<16 | symbol → node, nodes numbered from 1
	ends    []int32          // by node: 1 + the phrase that ends there
}

// How a phrase book is made.
const (
	bookTexts  = 8000 // texts looked at
	bookRounds = 16
	bookRound  = 40 // phrases taken in each round
	bookTimes  = 12 // how often a phrase must be met

	phraseNumbers = 2048
)

// newPhraseBook makes a book from texts.
func newPhraseBook(texts [][]symbol) *phraseBook {
	b := &phraseBook{}
	counted := map[pair]int32{}
	for range bookRounds {
		clear(counted)
		for _, t := range texts {
			for i := 1; i < len(t); i++ {
				if joins(t[i-1]) && joins(t[i]) {
					counted[pairOf(t[i-1], t[i])]++
				}
			}
		}
		var pairs []pair
		for p, n := range counted {
			if n >= bookTimes {
				pairs = append(pairs, p)
			}
		}
		slices.SortFunc(pairs, func(x, y pair) int {
			return cmp.Or(cmp.Compare(about2(int(counted[y])), about2(int(counted[x]))), cmp.Compare(x, y))
		})
		chosen := choice{phrases: map[pair]symbol{}}
		var ends [1 << 16]bool
		for _, p := range pairs {
			if len(chosen.phrases) == bookRound {
				break
			}
			// Two phrases that overlap would spoil each other's counts.
			first, second := p.parts()
			if ends[first] || chosen.begins[second] {
				continue
			}
			chosen.begins[first], ends[second] = true, true
			chosen.phrases[p] = firstPhrase + symbol(len(b.parts))
			b.parts = append(b.parts, [2]symbol{first, second})
		}
		for i, t := range texts {
			texts[i] = chosen.join(t)
		}
	}
	b.grow()
	return b
}

// about2 gives a number to two binary digits: which phrases are chosen
// should not hang on every word of every text.
func about2(n int) int {
	low := max(bits.Len(uint(n))-2, 0)
	return n >> low << low
}

// joins reports whether a symbol may be part of a phrase.
func joins(s symbol) bool { return s < rawByte && s != codeBytes }

// A pair is two symbols that follow one another, in one number.
type pair uint32

func pairOf(first, second symbol) pair { return pair(first)<<16 | pair(second) }

func (p pair) parts() (first, second symbol) { return symbol(p >> 16), symbol(p) }

// A choice is the phrases taken in one round.
type choice struct {
	phrases map[pair]symbol
	begins  [1 << 16]bool // by symbol
}

// join puts phrases in the place of their parts.
func (c *choice) join(text []symbol) []symbol {
	kept := text[:0]
	for i := 0; i < len(text); i++ {
		if i+1 < len(text) && c.begins[text[i]] {
			if phrase, ok := c.phrases[pairOf(text[i], text[i+1])]; ok {
				kept = append(kept, phrase)
				i++
				continue
			}
		}
		kept = append(kept, text[i])
	}
	return kept
}

// grow makes the tree in which phrases are found.
func (b *phraseBook) grow() {
	b.next, b.ends = map[uint32]int32{}, make([]int32, 2)
	taken := make([]bool, phraseNumbers)
	for i := range b.parts {
		node := int32(1)
		var bytes []byte
		for _, s := range b.spell(nil, firstPhrase+symbol(i)) {
			bytes = s.append(bytes)
			to := b.next[uint32(node)<<16|uint32(s)]
			if to == 0 {
				to = int32(len(b.ends))
				b.ends = append(b.ends, 0)
				b.next[uint32(node)<<16|uint32(s)] = to
			}
			node = to
		}
		number := place(bytes, phraseNumbers)
		for taken[number] {
			number = (number + 1) % phraseNumbers
		}
		taken[number] = true
		b.numbers = append(b.numbers, number)
		if len(bytes) > 2 { // else nothing is gained
			b.ends[node] = int32(1 + i)
		}
	}
}

// table gives the two symbols of each phrase, by its number; of those that are
// phrases too the numbers, not the places.
func (b *phraseBook) table() []symbol {
	table := make([]symbol, 2*phraseNumbers)
	for i, parts := range b.parts {
		for k, s := range parts {
			if s >= firstPhrase {
				s = firstPhrase + symbol(b.numbers[s-firstPhrase])
			}
			table[2*b.numbers[i]+k] = s
		}
	}
	return table
}

// spell adds a phrase's symbols to dst.
func (b *phraseBook) spell(dst []symbol, s symbol) []symbol {
	if s < firstPhrase || s >= rawByte {
		return append(dst, s)
	}
	parts := b.parts[s-firstPhrase]
	return b.spell(b.spell(dst, parts[0]), parts[1])
}

// longest finds the longest phrase that a text begins with, and its length
// in symbols; 0 where there is none.
func (b *phraseBook) longest(text []symbol) (phrase, length int) {
	node := int32(1)
	for i, s := range text {
		if node = b.next[uint32(node)<<16|uint32(s)]; node == 0 {
			break
		}
		if end := b.ends[node]; end > 0 {
			phrase, length = int(end-1), i+1
		}
	}
	return phrase, length
}
