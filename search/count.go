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
}

func newCounts() counts {
	return counts{map[string]int{}, map[string]int{}, map[string]int{}}
}

// A census counts, for some of the documents, by the numbers of words.
type census struct {
	forms  []int32             // documents, by word
	foldOf []int32             // by word, its folded form
	folds  []int32             // documents, by folded form
	seen   []int32             // by folded form, which document had it last
	folded analysis.Vocabulary // of folded forms
	texts  map[string]int      // spellings
	all    int32               // documents
}

func newCensus() census { return census{texts: map[string]int{}} }

// add counts the words of a document.
func (c *census) add(words *analysis.Counts) {
	c.all++
	for _, n := range words.Met() {
		for int(n) >= len(c.forms) {
			fold, _, _ := strings.Cut(words.Term(int32(len(c.forms))), analysis.Mark)
			of := c.folded.Number([]byte(fold))
			if int(of) == len(c.folds) {
				c.folds, c.seen = append(c.folds, 0), append(c.seen, 0)
			}
			c.forms, c.foldOf = append(c.forms, 0), append(c.foldOf, of)
		}
		c.forms[n]++
		if fold := c.foldOf[n]; c.seen[fold] != c.all {
			c.seen[fold] = c.all
			c.folds[fold]++
		}
	}
}

// spellings counts how the words of a text are spelled.
func spellings(counted map[string]int, text string, tokens []analysis.Token) {
	for _, t := range tokens {
		counted[text[t.Start:t.Stop]]++
	}
}

// take adds a census of documents whose words have the numbers of words.
func (c counts) take(from *census, words *analysis.Counts) {
	for n, times := range from.forms {
		if times > 0 {
			c.forms[words.Term(int32(n))] += int(times)
		}
	}
	for n, times := range from.folds {
		if times > 0 {
			c.folds[from.folded.Term(int32(n))] += int(times)
		}
	}
	for text, times := range from.texts {
		c.texts[text] += times
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
		w.Forms = append(w.Forms, query.Form{Code: code, Count: c.forms[term], Text: cmp.Or(spelled[term], fold)})
	}
	return all
}

// spelled gives the spelling of each form that is met most, in lower case; as
// it stands where that is another word: capitals of other alphabets are
// letters of their own.
func (c counts) spelled(a *analysis.Abbreviations) map[string]string {
	lower := map[string]int{}
	var tokens []analysis.Token
	wordOf := func(text string) string {
		if tokens = a.Tokens(tokens[:0], text); len(tokens) != 1 {
			return ""
		}
		return tokens[0].Word()
	}
	for text, n := range c.texts {
		small := strings.ToLower(text)
		if small != text && wordOf(small) != wordOf(text) {
			small = text
		}
		lower[small] += n
	}
	best := map[string]string{}
	for text, n := range lower {
		word := wordOf(text)
		if word == "" {
			continue
		}
		if known, ok := best[word]; !ok || n > lower[known] || n == lower[known] && text < known {
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
