package search

import (
	"cmp"
	"slices"
	"strings"

	"congbo/search/analysis"
	"congbo/search/query"
)

// A Suggestion is something that a reader may be about to type: a unit, a
// directive, or a phrase that documents often have.
type Suggestion struct {
	Text string `json:"text"`
	Kind string `json:"kind"` // unit, directive, plan or phrase
	URL  string `json:"url,omitempty"`
}

// Phrase is the kind of suggestions that are words to search for.
const Phrase = "phrase"

const (
	mostPhrases   = 600
	sampledTitles = 6000 // titles that phrases are looked for in
	phraseTimes   = 4    // how often a phrase must be met
	longestPhrase = 5    // words
)

// suggestions gives everything that may be suggested, the likeliest first.
func suggestions(docs []Document) []Suggestion {
	type ranked struct {
		Suggestion
		rank int
	}
	var all []ranked
	for i := range docs {
		d := &docs[i]
		text := d.Title
		switch d.Kind {
		case Unit:
			if d.PlaceName != "" && !strings.Contains(text, d.PlaceName) {
				text += ", " + d.PlaceName
			}
		case Directive, Plan:
		default:
			continue
		}
		all = append(all, ranked{Suggestion{text, d.Kind, d.URL}, d.Rank})
	}
	for phrase, times := range phrases(docs) {
		all = append(all, ranked{Suggestion{Text: phrase, Kind: Phrase}, times})
	}
	slices.SortFunc(all, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(a.Text, b.Text), cmp.Compare(a.URL, b.URL))
	})
	list := make([]Suggestion, len(all))
	for i := range all {
		list[i] = all[i].Suggestion
	}
	return list
}

// phrases finds the phrases of two to five words that titles have most,
// with how often. A phrase that is nearly always part of a longer one is
// left out.
func phrases(docs []Document) map[string]int {
	step := max(1, len(docs)/sampledTitles)
	counted := map[string]int{}
	for i := 0; i < len(docs); i += step {
		text := strings.ToLower(docs[i].Title)
		if docs[i].Kind != Task && docs[i].Kind != Plan {
			continue
		}
		tokens := analysis.Tokens(nil, text)
		for first := range tokens {
			if tokens[first].Digits || query.Functional(tokens[first]) {
				continue
			}
			for last := first + 1; last < len(tokens) && last < first+longestPhrase+1 && tokens[last].Gap == 0 && !tokens[last].Digits; last++ {
				if !query.Functional(tokens[last]) {
					counted[text[tokens[first].Start:tokens[last].Stop]]++
				}
			}
		}
	}
	whole := map[string]int{} // how often the longer phrase that has it most is met
	for phrase, n := range counted {
		if first, rest, ok := strings.Cut(phrase, " "); ok && first != "" {
			whole[rest] = max(whole[rest], n)
		}
		if at := strings.LastIndexByte(phrase, ' '); at > 0 {
			whole[phrase[:at]] = max(whole[phrase[:at]], n)
		}
	}
	var kept []string
	for phrase, n := range counted {
		if n >= phraseTimes && whole[phrase]*4 < n*3 && strings.Count(phrase, " ") < longestPhrase {
			kept = append(kept, phrase)
		}
	}
	slices.SortFunc(kept, func(a, b string) int { return cmp.Or(cmp.Compare(counted[b], counted[a]), cmp.Compare(a, b)) })
	best := map[string]int{}
	for _, phrase := range kept[:min(len(kept), mostPhrases)] {
		best[phrase] = counted[phrase]
	}
	return best
}

// Suggest gives what a reader may be about to type, the likeliest first, and
// before all those that have the accents as typed. It needs two characters.
func (x *Index) Suggest(prefix string, limit int) []Suggestion {
	typed := withoutSo(analysis.Tokens(nil, prefix))
	found := []Suggestion{}
	if limit <= 0 || firstLetters(typed) == "" {
		return found
	}
	complete := typed[len(typed)-1].Stop < len(prefix)
	var rest []Suggestion
	for _, s := range x.about.Suggestions {
		switch suits(withoutSo(analysis.Tokens(nil, s.Text)), typed, complete) {
		case exactly:
			found = append(found, s)
		case nearly:
			rest = append(rest, s)
		}
		if len(found) == limit {
			return found
		}
	}
	return append(found, rest[:min(len(rest), limit-len(found))]...)
}

const (
	no = iota
	nearly
	exactly
)

// withoutSo leaves out `số` before a number, which many do not type: nghị
// quyết 36.
func withoutSo(tokens []analysis.Token) []analysis.Token {
	kept := tokens[:0]
	for i, t := range tokens {
		if t.Fold != "so" || i+1 == len(tokens) || !tokens[i+1].Digits {
			kept = append(kept, t)
		}
	}
	return kept
}

// begins reports whether a reader may begin to type a text at a token: its
// first two words, a number, or what stands after a comma.
func begins(tokens []analysis.Token, at int) bool {
	return at < 2 || tokens[at].Digits && at < 5 || tokens[at].Gap > 1
}

// suits reports whether typed words stand one after the other in a text, the
// last being perhaps the beginning of a word. Words with accents that the
// text has otherwise suit it nearly.
func suits(tokens, typed []analysis.Token, complete bool) int {
	accented := slices.ContainsFunc(typed, analysis.Token.Marked)
	best := no
	for at := 0; at+len(typed) <= len(tokens); at++ {
		if !begins(tokens, at) {
			continue
		}
		match := exactly
		for i, t := range typed {
			have := tokens[at+i]
			if have.Fold == t.Fold {
				if accented && have.Code != t.Code {
					match = min(match, nearly)
				}
			} else if complete || i < len(typed)-1 || !strings.HasPrefix(have.Fold, t.Fold) {
				match = no
				break
			}
		}
		best = max(best, match)
	}
	return best
}
