package search

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"congbo/search/analysis"
	"congbo/search/query"
)

// counts gathers what the lexicon is made of.
type counts struct {
	forms map[string]int // documents that have a word's form
	folds map[string]int // documents that have any form of it
	texts map[string]int // spellings, as they stand
	seen  map[string]bool
}

func newCounts() counts {
	return counts{map[string]int{}, map[string]int{}, map[string]int{}, map[string]bool{}}
}

// add counts the words of a document.
func (c counts) add(words map[string]int) {
	clear(c.seen)
	for word := range words {
		c.forms[word]++
		fold, _, _ := strings.Cut(word, analysis.Mark)
		if !c.seen[fold] {
			c.seen[fold] = true
			c.folds[fold]++
		}
	}
}

// spellings counts how the words of a text are spelled.
func (c counts) spellings(text string, tokens []analysis.Token) {
	for _, t := range tokens {
		c.texts[text[t.Start:t.Stop]]++
	}
}

func (c counts) merge(other counts) {
	for k, n := range other.forms {
		c.forms[k] += n
	}
	for k, n := range other.folds {
		c.folds[k] += n
	}
	for k, n := range other.texts {
		c.texts[k] += n
	}
}

// lexicon makes the words, sorted. Plain numbers are left out unless hot.
func (c counts) lexicon(hot int, a *analysis.Abbreviations) []query.Word {
	spelled := c.spelled(a)
	var all []query.Word
	for _, term := range slices.SortedFunc(maps.Keys(c.forms), compareWords) {
		fold, code := cutTerm(term)
		if fold[0] <= '9' && strings.Trim(fold, "0123456789.") == "" && c.folds[fold] <= hot {
			continue
		}
		if n := len(all); n == 0 || all[n-1].Fold != fold {
			all = append(all, query.Word{Fold: fold, Count: c.folds[fold]})
		}
		w := &all[len(all)-1]
		w.Forms = append(w.Forms, query.Form{Code: code, Count: c.forms[term], Text: spelled[term]})
	}
	return all
}

// spelled gives the spelling of each form that is met most, in lower case.
func (c counts) spelled(a *analysis.Abbreviations) map[string]string {
	lower := map[string]int{}
	for text, n := range c.texts {
		lower[strings.ToLower(text)] += n
	}
	best := map[string]string{}
	var tokens []analysis.Token
	for _, text := range slices.Sorted(maps.Keys(lower)) {
		tokens = a.Tokens(tokens[:0], text)
		if len(tokens) != 1 {
			continue
		}
		word := tokens[0].Word()
		if known, ok := best[word]; !ok || lower[text] > lower[known] {
			best[word] = text
		}
	}
	return best
}

func cutTerm(term string) (fold string, code uint64) {
	fold, mark, _ := strings.Cut(term, analysis.Mark)
	code, _ = strconv.ParseUint(mark, 10, 64)
	return fold, code
}

// compareWords orders the terms of words by folded form, then by code.
func compareWords(a, b string) int {
	af, ac := cutTerm(a)
	bf, bc := cutTerm(b)
	return cmp.Or(cmp.Compare(af, bf), cmp.Compare(ac, bc))
}
