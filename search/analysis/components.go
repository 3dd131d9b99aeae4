package analysis

import (
	"sync"
	"unicode/utf8"

	bleve "github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"
	"golang.org/x/text/unicode/norm"
)

// Names under which Register offers the components. A field analysed by
// WordAnalyzer, PairAnalyzer or NumberAnalyzer has the terms that the index
// has, abbreviations aside.
const (
	NFCCharFilter  = "vietnamese_nfc"      // precomposed characters, nothing invisible
	Syllables      = "vietnamese_syllable" // tokenizer: syllables, numbers, foreign words
	DocumentNumber = "vietnamese_number"   // tokenizer: document numbers, whole and in parts
	ExactFilter    = "vietnamese_exact"    // token filter: folded form and codes of the marks
	FoldFilter     = "vietnamese_fold"     // token filter: folded form only
	PairFilter     = "vietnamese_pair"     // token filter: pairs of neighbouring syllables
	WordAnalyzer   = "vietnamese_word"
	PairAnalyzer   = "vietnamese_pair"
	NumberAnalyzer = "vietnamese_number"
	FoldAnalyzer   = "vietnamese_fold"
)

// Register makes the components known to bleve. It may be called any number
// of times.
var Register = sync.OnceValue(register)

func register() error {
	errs := []error{
		registry.RegisterCharFilter(NFCCharFilter, func(map[string]any, *registry.Cache) (bleve.CharFilter, error) { return nfc{}, nil }),
		registry.RegisterTokenizer(Syllables, func(map[string]any, *registry.Cache) (bleve.Tokenizer, error) { return syllables{}, nil }),
		registry.RegisterTokenizer(DocumentNumber, func(map[string]any, *registry.Cache) (bleve.Tokenizer, error) { return numbers{}, nil }),
		registry.RegisterTokenFilter(ExactFilter, func(map[string]any, *registry.Cache) (bleve.TokenFilter, error) { return each(Token.Word), nil }),
		registry.RegisterTokenFilter(FoldFilter, func(map[string]any, *registry.Cache) (bleve.TokenFilter, error) {
			return each(func(t Token) string { return t.Fold }), nil
		}),
		registry.RegisterTokenFilter(PairFilter, func(map[string]any, *registry.Cache) (bleve.TokenFilter, error) { return pairs{}, nil }),
		analyzer(WordAnalyzer, syllables{}, each(Token.Word)),
		analyzer(FoldAnalyzer, syllables{}, each(func(t Token) string { return t.Fold })),
		analyzer(PairAnalyzer, syllables{}, pairs{}),
		analyzer(NumberAnalyzer, numbers{}),
	}
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func analyzer(name string, tokenizer bleve.Tokenizer, filters ...bleve.TokenFilter) error {
	return registry.RegisterAnalyzer(name, func(map[string]any, *registry.Cache) (bleve.Analyzer, error) {
		return &bleve.DefaultAnalyzer{CharFilters: []bleve.CharFilter{nfc{}}, Tokenizer: tokenizer, TokenFilters: filters}, nil
	})
}

// nfc brings text to the form that TCVN 6909:2001 asks for.
type nfc struct{}

func (nfc) Filter(input []byte) []byte {
	kept := make([]byte, 0, len(input))
	for len(input) > 0 {
		r, size := utf8.DecodeRune(input)
		if !widthless(r) {
			kept = append(kept, input[:size]...)
		}
		input = input[size:]
	}
	return norm.NFC.Bytes(kept)
}

// syllables cuts text into tokens. What keeps two of them apart opens a gap
// of one position between them, so that filters know neighbours.
type syllables struct{}

func (syllables) Tokenize(input []byte) bleve.TokenStream {
	var stream bleve.TokenStream
	position := 0
	for _, t := range Tokens(nil, string(input)) {
		position++
		if t.Gap > joiner && len(stream) > 0 {
			position++
		}
		kind := bleve.AlphaNumeric
		if t.Digits {
			kind = bleve.Numeric
		}
		stream = append(stream, &bleve.Token{Term: input[t.Start:t.Stop], Start: t.Start, End: t.Stop, Position: position, Type: kind})
	}
	return stream
}

// numbers finds document numbers; each gives its terms at its place.
type numbers struct{}

func (numbers) Tokenize(input []byte) bleve.TokenStream {
	var stream bleve.TokenStream
	text := string(input)
	tokens := Tokens(nil, text)
	for _, n := range Numbers(nil, text, tokens) {
		for _, term := range n.Terms() {
			stream = append(stream, &bleve.Token{
				Term: []byte(term), Start: tokens[n.First].Start, End: tokens[n.Last].Stop,
				Position: n.First + 1, Type: bleve.AlphaNumeric,
			})
		}
	}
	return stream
}

// each rewrites every token.
type each func(Token) string

func (f each) Filter(input bleve.TokenStream) bleve.TokenStream {
	for _, t := range input {
		if read := Tokens(nil, string(t.Term)); len(read) == 1 {
			t.Term = []byte(f(read[0]))
		}
	}
	return input
}

// pairs makes one token of every two neighbours.
type pairs struct{}

func (pairs) Filter(input bleve.TokenStream) bleve.TokenStream {
	var stream bleve.TokenStream
	var last []Token
	for i, t := range input {
		read := Tokens(nil, string(t.Term))
		if len(last) == 1 && len(read) == 1 && t.Position == input[i-1].Position+1 {
			stream = append(stream, &bleve.Token{
				Term: []byte(Pair(last[0], read[0])), Start: input[i-1].Start, End: t.End,
				Position: input[i-1].Position, Type: bleve.Shingle,
			})
		}
		last = read
	}
	return stream
}
