package analysis

// Terms counts the terms of one document, and how long it is. The zero value
// is an empty count.
type Terms struct {
	Words   Counts // syllables
	Pairs   Counts // neighbouring syllables
	Numbers Counts // document numbers
	Length  int    // weighted count of its tokens

	pairs map[[2]int32]int32 // of each pair of words, its number among the pairs
}

// Reset makes the count ready for another document.
func (t *Terms) Reset() {
	t.Words.Reset()
	t.Pairs.Reset()
	t.Numbers.Reset()
	t.Length = 0
}

// pair counts two neighbours, whose numbers among the words are given. The
// term is written out only where the pair is met first.
func (t *Terms) pair(a, b word, times int) {
	n, ok := t.pairs[[2]int32{a.number, b.number}]
	if !ok {
		n = t.Pairs.Number(appendPair(nil, a.Token, b.Token))
		if t.pairs == nil {
			t.pairs = map[[2]int32]int32{}
		}
		t.pairs[[2]int32{a.number, b.number}] = n
	}
	t.Pairs.add(n, times)
}

// A word is a token with its number among the words.
type word struct {
	Token
	number int32
}

// An Analyzer adds texts to counts. It keeps scratch space, so each goroutine
// needs one of its own.
type Analyzer struct {
	abbreviations *Abbreviations
	tokens        []Token
	spans         []Span
	within        []Span
	numbers       []Number
	words, long   []word
	term          []byte
}

// NewAnalyzer gives an analyzer with a table of abbreviations, which may be
// shared and may be nil.
func NewAnalyzer(a *Abbreviations) *Analyzer {
	if a == nil {
		a = &Abbreviations{}
	}
	return &Analyzer{abbreviations: a}
}

// word numbers a token.
func (z *Analyzer) word(t *Terms, token Token) word {
	z.term = token.appendWord(z.term[:0])
	return word{token, t.Words.Number(z.term)}
}

// Add counts a text's terms, each weight times, and gives its tokens, which
// are valid until the next call.
func (z *Analyzer) Add(t *Terms, text string, weight int) []Token {
	z.tokens = z.abbreviations.Tokens(z.tokens[:0], text)
	tokens := z.tokens
	z.words = z.words[:0]
	for i, token := range tokens {
		w := z.word(t, token)
		t.Words.add(w.number, weight)
		if i > 0 && token.Gap <= joiner {
			t.pair(z.words[i-1], w, weight)
		}
		z.words = append(z.words, w)
	}
	t.Length += len(tokens) * weight
	z.numbers = Numbers(z.numbers[:0], text, tokens)
	for _, n := range z.numbers {
		all := n.Terms()
		for i, term := range all {
			if i < len(all)-n.Guessed() {
				t.Numbers.Add(term, weight)
			} else {
				t.Numbers.Add(term, 1)
			}
		}
	}
	z.spans = z.abbreviations.find(z.spans[:0], tokens, true)
	for _, s := range z.spans {
		z.abbreviation(t, z.words, s, weight)
		if len(s.Words) == 0 {
			continue
		}
		z.within = z.abbreviations.find(z.within[:0], s.Words, true)
		for _, within := range z.within {
			if within.Short.Fold != s.Short.Fold {
				z.abbreviation(t, z.numbered(t, s.Words), within, weight)
			}
		}
	}
	return tokens
}

// numbered numbers several tokens; they are valid until the next call.
func (z *Analyzer) numbered(t *Terms, tokens []Token) []word {
	z.long = z.long[:0]
	for _, token := range tokens {
		z.long = append(z.long, z.word(t, token))
	}
	return z.long
}

// abbreviation adds what a short or a long form is also found by: the short
// form and its pairs, and the long form's words where they are not written.
func (z *Analyzer) abbreviation(t *Terms, words []word, s Span, weight int) {
	var before, after *word
	if s.First > 0 && words[s.First].Gap <= joiner {
		before = &words[s.First-1]
	}
	if s.Last+1 < len(words) && words[s.Last+1].Gap <= joiner {
		after = &words[s.Last+1]
	}
	beside := func(first, last word) {
		if before != nil {
			t.pair(*before, first, weight)
		}
		if after != nil {
			t.pair(last, *after, weight)
		}
	}
	if s.Last > s.First {
		short := z.word(t, s.Short)
		t.Words.add(short.number, weight)
		beside(short, short)
	}
	var first, last word
	for i, token := range s.Words {
		w := z.word(t, token)
		t.Words.add(w.number, weight)
		if i == 0 {
			first = w
		} else {
			t.pair(last, w, weight)
		}
		last = w
	}
	if len(s.Words) > 0 {
		beside(first, last)
	}
}
