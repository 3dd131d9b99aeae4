package analysis

// Terms counts the terms of one document, and how long it is.
type Terms struct {
	Words   map[string]int // syllables
	Pairs   map[string]int // neighbouring syllables
	Numbers map[string]int // document numbers
	Length  int            // weighted count of its tokens
}

// NewTerms gives an empty count.
func NewTerms() *Terms {
	return &Terms{Words: map[string]int{}, Pairs: map[string]int{}, Numbers: map[string]int{}}
}

// Reset makes the count ready for another document.
func (t *Terms) Reset() {
	clear(t.Words)
	clear(t.Pairs)
	clear(t.Numbers)
	t.Length = 0
}

// An Analyzer adds texts to counts. It keeps scratch space, so each goroutine
// needs one of its own.
type Analyzer struct {
	abbreviations *Abbreviations
	tokens        []Token
	spans         []Span
	numbers       []Number
}

// NewAnalyzer gives an analyzer with a table of abbreviations, which may be
// shared and may be nil.
func NewAnalyzer(a *Abbreviations) *Analyzer {
	if a == nil {
		a = &Abbreviations{}
	}
	return &Analyzer{abbreviations: a}
}

// Add counts a text's terms, each weight times, and gives its tokens, which
// are valid until the next call.
func (z *Analyzer) Add(t *Terms, text string, weight int) []Token {
	z.tokens = z.abbreviations.Tokens(z.tokens[:0], text)
	tokens := z.tokens
	for i, token := range tokens {
		t.Words[token.Word()] += weight
		if i > 0 && token.Gap <= joiner {
			t.Pairs[Pair(tokens[i-1], token)] += weight
		}
	}
	t.Length += len(tokens) * weight
	z.numbers = Numbers(z.numbers[:0], text, tokens)
	for _, n := range z.numbers {
		all := n.Terms()
		for i, term := range all {
			if i < len(all)-n.Guessed() {
				t.Numbers[term] += weight
			} else {
				t.Numbers[term]++
			}
		}
	}
	z.spans = z.abbreviations.find(z.spans[:0], tokens, true)
	for _, s := range z.spans {
		abbreviation(t, tokens, s, weight)
		if len(s.Words) == 0 {
			continue
		}
		for _, within := range z.abbreviations.find(nil, s.Words, true) {
			if within.Short.Fold != s.Short.Fold {
				abbreviation(t, s.Words, within, weight)
			}
		}
	}
	return tokens
}

// abbreviation adds what a short or a long form is also found by: the short
// form and its pairs, and the long form's words where they are not written.
func abbreviation(t *Terms, tokens []Token, s Span, weight int) {
	before := s.First > 0 && tokens[s.First].Gap <= joiner
	after := s.Last+1 < len(tokens) && tokens[s.Last+1].Gap <= joiner
	if s.Last > s.First {
		t.Words[s.Short.Word()] += weight
		if before {
			t.Pairs[Pair(tokens[s.First-1], s.Short)] += weight
		}
		if after {
			t.Pairs[Pair(s.Short, tokens[s.Last+1])] += weight
		}
	}
	for i, w := range s.Words {
		t.Words[w.Word()] += weight
		if i > 0 {
			t.Pairs[Pair(s.Words[i-1], w)] += weight
		}
	}
	if n := len(s.Words); n > 0 {
		if before {
			t.Pairs[Pair(tokens[s.First-1], s.Words[0])] += weight
		}
		if after {
			t.Pairs[Pair(s.Words[n-1], tokens[s.Last+1])] += weight
		}
	}
}
