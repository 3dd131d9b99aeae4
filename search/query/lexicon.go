package query

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"congbo/search/analysis"
)

// A Lexicon is every syllable of an index, with how many documents have it.
type Lexicon struct {
	Words         []Word // by folded form
	Hot           int    // a syllable in more documents than this is read within pairs only
	Abbreviations *analysis.Abbreviations
}

// A Word is all syllables that are the same without their marks. Numbers
// are in a lexicon only where they are hot.
type Word struct {
	Fold  string
	Count int    // documents that have any of its forms
	Forms []Form // by code
}

// A Form is one syllable as it is written.
type Form struct {
	Code  uint64
	Count int    // documents that have it
	Text  string // the spelling that is met most, in lower case
}

// Hot gives the number of documents above which a syllable of an index of n
// documents is hot: one document in 128, but at least 256 documents.
func Hot(n int) int { return max(256, n/128) }

// Word finds a folded syllable; nil where no document has it.
func (l *Lexicon) Word(fold string) *Word {
	i, ok := slices.BinarySearchFunc(l.Words, fold, func(w Word, fold string) int { return cmp.Compare(w.Fold, fold) })
	if !ok {
		return nil
	}
	return &l.Words[i]
}

// Alone reports whether a folded syllable is read only where it is the whole
// query: it is hot, and no abbreviation.
func (l *Lexicon) Alone(fold string) bool {
	w := l.Word(fold)
	return w != nil && w.Count > l.Hot && !l.Abbreviations.Short(fold)
}

// form reports whether a word is ever written so.
func (w *Word) form(code uint64) bool {
	_, ok := slices.BinarySearchFunc(w.Forms, code, func(f Form, code uint64) int { return cmp.Compare(f.Code, code) })
	return ok
}

// A guess is a word that a reader may have meant.
type guess struct {
	fold string
	cost int
	word *Word
}

// best gives the likeliest guesses: the cheapest, then the most frequent,
// then by letters. Only those as cheap as the cheapest are taken.
func best(guesses []guess, limit int) []guess {
	slices.SortFunc(guesses, func(a, b guess) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(b.word.Count, a.word.Count), cmp.Compare(a.fold, b.fold))
	})
	n := 0
	for n < len(guesses) && n < limit && guesses[n].cost == guesses[0].cost {
		n++
	}
	return guesses[:n]
}

// completions gives the most frequent words that begin with some letters.
func (l *Lexicon) completions(prefix string) []guess {
	start, _ := slices.BinarySearchFunc(l.Words, prefix, func(w Word, fold string) int { return cmp.Compare(w.Fold, fold) })
	var all []guess
	for i := start; i < len(l.Words) && strings.HasPrefix(l.Words[i].Fold, prefix); i++ {
		all = append(all, guess{l.Words[i].Fold, 0, &l.Words[i]})
	}
	return best(all, 6)
}

// begins reports whether any word but itself begins with what was typed.
func (l *Lexicon) begins(t analysis.Token) bool {
	if t.Digits || utf8.RuneCountInString(t.Fold) < 2 {
		return false
	}
	return slices.ContainsFunc(l.completions(t.Fold), func(g guess) bool { return g.fold != t.Fold })
}

// confusions are the beginnings of syllables that many take for one another.
var confusions = [][2]string{
	{"s", "x"}, {"x", "s"}, {"tr", "ch"}, {"ch", "tr"}, {"l", "n"}, {"n", "l"},
	{"d", "gi"}, {"d", "r"}, {"gi", "d"}, {"gi", "r"}, {"r", "d"}, {"r", "gi"},
}

// corrections gives the words nearest to one that was mistyped: one wrong
// letter from four letters on, two from seven; a confusion of beginnings is
// half a letter, and all that a shorter word may have wrong. The distance is
// that of optimal string alignment.
func (l *Lexicon) corrections(fold string, limit int) []guess {
	typed := []rune(fold)
	most := 2
	switch {
	case len(typed) < 4:
		most = 1
	case len(typed) >= 7:
		most = 4
	}
	variants := [][]rune{typed}
	for _, c := range confusions {
		if rest, ok := strings.CutPrefix(fold, c[0]); ok {
			variants = append(variants, []rune(c[1]+rest))
		}
	}
	var all []guess
	for i := range l.Words {
		w := &l.Words[i]
		if w.Fold == fold {
			continue
		}
		target := []rune(w.Fold)
		cost := most + 1
		for v, variant := range variants {
			start := min(v, 1)
			if d := len(variant) - len(target); d > 2 || d < -2 {
				continue
			}
			cost = min(cost, start+2*distance(variant, target))
		}
		if cost <= most {
			all = append(all, guess{w.Fold, cost, w})
		}
	}
	return best(all, limit)
}

// distance counts the letters to be put in, left out, changed or exchanged
// with their neighbour to make b of a.
func distance(a, b []rune) int {
	before, last, now := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		now[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
		before, last, now = last, now, before
	}
	return last[len(b)]
}
