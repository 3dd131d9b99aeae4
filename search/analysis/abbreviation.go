package analysis

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
)

//go:embed abbreviations.txt
var builtIn string

// An Abbreviation is a short form and the words that it stands for.
type Abbreviation struct {
	Short  string // KH&CN
	Long   string // khoa học và công nghệ
	Expand bool   // a text with the short form is found by the long one's words
}

// Abbreviations knows short forms and finds long ones among tokens. The
// index keeps, for either, the token of the short one.
type Abbreviations struct {
	all    []Abbreviation
	shorts map[string]*entry  // by folded short form
	longs  map[string][]*long // by first folded syllable, longest first
}

type entry struct {
	token Token   // of the short form
	words []Token // of the long one, to be added to the index; nil for none
}

type long struct {
	folds  []string
	commas []bool // whether a comma may stand before each
	short  *entry
}

// NewAbbreviations makes a table of those that all documents use and of
// those that a site's own documents define. Where a site's own says another
// thing of a short form, the built-in one stands.
func NewAbbreviations(own []Abbreviation) *Abbreviations {
	a := &Abbreviations{shorts: map[string]*entry{}, longs: map[string][]*long{}}
	for line := range strings.SplitSeq(builtIn, "\n") {
		short, words, ok := strings.Cut(line, "=")
		if line == "" || line[0] == '#' || !ok {
			continue
		}
		expanded := strings.TrimSuffix(short, "+")
		a.add(Abbreviation{strings.TrimSpace(expanded), strings.TrimSpace(words), expanded != short})
	}
	for _, o := range own {
		a.add(o)
	}
	for _, list := range a.longs {
		slices.SortStableFunc(list, func(x, y *long) int { return len(y.folds) - len(x.folds) })
	}
	return a
}

// List gives the table in the order in which it was made.
func (a *Abbreviations) List() []Abbreviation { return a.all }

// Lines gives the table as the client reads it: for each long form a line of
// the folded short form, its code and the folded words, with a comma before a
// word where one may stand in a text. Of those with the same first word, the
// longest comes first.
func (a *Abbreviations) Lines() []string {
	var lines []string
	for _, first := range sortedKeys(a.longs) {
		for _, l := range a.longs[first] {
			line := fmt.Sprintf("%s %d", l.short.token.Fold, l.short.token.Code)
			for i, fold := range l.folds {
				if line += " "; i > 0 && l.commas[i] {
					line += ","
				}
				line += fold
			}
			lines = append(lines, line)
		}
	}
	return lines
}

func (a *Abbreviations) add(abbreviation Abbreviation) {
	short, words := Tokens(nil, abbreviation.Short), Tokens(nil, abbreviation.Long)
	if len(short) != 1 || len(words) < 2 || short[0].Digits || a.shorts[short[0].Fold] != nil {
		return
	}
	e := &entry{token: short[0]}
	if abbreviation.Expand {
		e.words = words
	}
	a.shorts[short[0].Fold] = e
	a.all = append(a.all, abbreviation)
	a.addLong(e, words)
	if without := slices.DeleteFunc(slices.Clone(words), func(t Token) bool { return t.Fold == "va" }); len(without) != len(words) && len(without) > 1 {
		a.addLong(e, without)
	}
}

func (a *Abbreviations) addLong(e *entry, words []Token) {
	l := &long{short: e}
	for _, w := range words {
		l.folds = append(l.folds, w.Fold)
		l.commas = append(l.commas, w.Gap == comma)
	}
	a.longs[l.folds[0]] = append(a.longs[l.folds[0]], l)
}

// Tokens appends the tokens of a text to dst, each short form in one way of
// writing: dmst, ĐMST.
func (a *Abbreviations) Tokens(dst []Token, text string) []Token {
	from := len(dst)
	dst = Tokens(dst, text)
	for i := from; i < len(dst); i++ {
		if e := a.shorts[dst[i].Fold]; e != nil {
			dst[i].Code = e.token.Code
		}
	}
	return dst
}

// Short reports whether a folded token is a short form.
func (a *Abbreviations) Short(fold string) bool { return a.shorts[fold] != nil }

// A Span is a place among tokens where a short form stands for several
// words, or the words themselves stand.
type Span struct {
	First, Last int
	Short       Token
	Words       []Token // the long form's words, where the short form stands and they are to be added
}

// Find appends to dst the short and long forms among tokens, from left to
// right, the longest first, none inside another.
func (a *Abbreviations) Find(dst []Span, tokens []Token) []Span { return a.find(dst, tokens, false) }

// find gives, where all are wanted, the long forms inside others too: who
// asks for the shorter one shall find the longer.
func (a *Abbreviations) find(dst []Span, tokens []Token, all bool) []Span {
	for i := 0; i < len(tokens); i++ {
		if e := a.shorts[tokens[i].Fold]; e != nil {
			dst = append(dst, Span{i, i, e.token, e.words})
			continue
		}
		if i+1 < len(tokens) && parted(tokens[i], tokens[i+1]) {
			if e := a.shorts[tokens[i].Fold+tokens[i+1].Fold]; e != nil {
				dst = append(dst, Span{i, i + 1, e.token, e.words})
				i++
				continue
			}
		}
		for _, l := range a.longs[tokens[i].Fold] {
			if l.at(tokens[i:]) {
				dst = append(dst, Span{i, i + len(l.folds) - 1, l.short.token, nil})
				if all {
					continue
				}
				i += len(l.folds) - 1
				break
			}
		}
	}
	return dst
}

// parted reports whether two tokens may be one short form in two pieces:
// KT-XH, kh cn.
func parted(a, b Token) bool {
	return len(a.Fold) <= 4 && len(b.Fold) <= 4 && !a.Digits && !b.Digits && (b.Gap == joiner ||
		b.Gap == blank && !strings.ContainsAny(a.Fold, "aeiouy") && !strings.ContainsAny(b.Fold, "aeiouy"))
}

func (l *long) at(tokens []Token) bool {
	if len(tokens) < len(l.folds) {
		return false
	}
	for i, fold := range l.folds {
		if tokens[i].Fold != fold {
			return false
		}
		if i > 0 && tokens[i].Gap > joiner && !(tokens[i].Gap == comma && l.commas[i]) {
			return false
		}
	}
	return true
}

// typeNames are the keys of types, in order.
var typeNames = sortedKeys(types)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
