package query

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"congbo/search/analysis"
)

// A Plan says what to read and how to judge it.
//
// A query has positions, one for each of its words, abbreviations and
// numbers (bits 0–15 of a mask), and demands, one for each thing between
// quotation marks (bits 16–27). A document's score is the sum, in the order of
// Atoms, of each atom's weight times the BM25 of its term there; to which
// comes a thousand for each position that it has exactly as typed, so that no
// other word ever comes before the one that was asked for.
type Plan struct {
	Atoms    []Atom
	Required uint32   // positions that a result should have; the most that any document has is what all must have
	Demanded uint32   // demands that every result must meet
	Without  [][]Atom // a document that has every atom of a list is no result
	Accented bool     // positions are counted exactly
	Marks    Marks    // what to mark in an excerpt
}

// An Atom is one term to be read.
type Atom struct {
	Key    string // folded: cong, "cong nghe", #472|qd; with a star at its end, every pair that begins so
	Form   string // codes of the exact form: 6, 6.23; empty for every form; after a star, the first code and a point
	Weight float64
	Covers uint32 // positions and demands that a document with it has
	Exact  uint32 // those that it has as they were typed
}

// Marks are what an excerpt marks: words by their folded form (with codes
// where the accents were typed) and document numbers.
type Marks struct {
	Words   map[string][]uint64
	Numbers map[string]bool
}

// Weights of what is read.
const (
	wordWeight    = 1.0
	pairWeight    = 1.5
	begunWeight   = 1.0
	numberWeight  = 4.0
	partialNumber = 2.0
	completion    = 0.7
	correction    = 0.5
)

const (
	mostPositions = 16
	mostDemands   = 12
)

// Exactly is what a position that is had exactly adds to a score.
const Exactly = 1000

// Empty reports whether the plan finds nothing by words.
func (p *Plan) Empty() bool { return len(p.Atoms) == 0 }

// planner makes one plan.
type planner struct {
	lexicon *Lexicon
	loose   uint32 // positions that may be mistyped
	plan    *Plan
	items   []item
	demands int
}

// An item is one position.
type item struct {
	alternatives []alternative
	number       []string // terms of a document number, written with its signs
	optional     bool
	apart        bool // does not stand beside the item before it
	typed        analysis.Token
	growing      bool // may still be being typed
}

// An alternative is a word that may stand at a position.
type alternative struct {
	token  analysis.Token
	weight float64
	typed  bool // as the reader typed it, or keyed it
	word   *Word
}

// Plan makes the plan of a query. loose are positions, of the plan made with
// loose 0, for which nothing was found: words nearly like them are tried too.
func (l *Lexicon) Plan(query string, loose uint32) *Plan {
	p := planner{lexicon: l, loose: loose, plan: &Plan{Marks: Marks{map[string][]uint64{}, map[string]bool{}}}}
	all := parts(cut(query))
	for _, part := range all {
		p.plan.Accented = p.plan.Accented || !part.excluded && marked(l.Abbreviations.Tokens(nil, part.text), l.Abbreviations)
	}
	for i, part := range all {
		switch {
		case part.quoted:
			p.phrase(part)
		default:
			p.words(part.text, i == len(all)-1)
		}
	}
	p.atoms()
	return p.plan
}

// marked reports whether any word is typed with an accent.
func marked(tokens []analysis.Token, a *analysis.Abbreviations) bool {
	return slices.ContainsFunc(tokens, func(t analysis.Token) bool { return t.Marked() && !a.Short(t.Fold) })
}

// phrase takes what stands between quotation marks: every pair of
// neighbouring words must be there, with the accents if any was typed. As in
// the index, a comma or a stop between two words keeps them from being a pair.
func (p *planner) phrase(part part) {
	tokens := p.lexicon.Abbreviations.Tokens(nil, part.text)
	exact := marked(tokens, p.lexicon.Abbreviations)
	var atoms []Atom
	add := func(key, form string, weight float64) {
		if !exact {
			form = ""
		}
		atoms = append(atoms, Atom{Key: key, Form: form, Weight: weight})
	}
	for i, t := range tokens {
		if len(tokens) == 1 {
			add(t.Fold, strconv.FormatUint(t.Code, 10), wordWeight)
		} else if i > 0 && t.Near() {
			add(pair(tokens[i-1], t))
		}
	}
	if len(atoms) == 0 { // every word stands between marks: "sở, ngành"
		for _, t := range tokens {
			add(t.Fold, strconv.FormatUint(t.Code, 10), wordWeight)
		}
	}
	if part.excluded {
		if len(atoms) > 0 {
			p.plan.Without = append(p.plan.Without, atoms)
		}
		return
	}
	for _, t := range tokens {
		p.mark(t, exact)
	}
	for _, atom := range atoms {
		if p.demands == mostDemands {
			break
		}
		atom.Covers = 1 << (16 + p.demands)
		p.plan.Demanded |= atom.Covers
		p.demands++
		p.plan.Atoms = append(p.plan.Atoms, atom)
	}
}

func pair(a, b analysis.Token) (key, form string, weight float64) {
	return a.Fold + " " + b.Fold, strconv.FormatUint(a.Code, 10) + "." + strconv.FormatUint(b.Code, 10), pairWeight
}

func (p *planner) mark(t analysis.Token, exact bool) {
	codes := p.plan.Marks.Words[t.Fold]
	if exact && !slices.Contains(codes, t.Code) {
		codes = append(codes, t.Code)
	}
	p.plan.Marks.Words[t.Fold] = codes
}

// words takes a part without quotation marks and makes items of it.
func (p *planner) words(text string, last bool) {
	abbreviations := p.lexicon.Abbreviations
	tokens := analysis.Unglued(abbreviations.Tokens(nil, text))
	numbers := analysis.Numbers(nil, text, tokens)
	spans := slices.DeleteFunc(abbreviations.Find(nil, tokens), func(s analysis.Span) bool { return p.lexicon.Word(s.Short.Fold) == nil })
	at := make([]int, len(tokens)) // which item a token became
	apart := true
	asks := 0 // tokens before this one are question words
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		at[i] = -1
		if len(p.items) == mostPositions {
			continue
		}
		if len(numbers) > 0 && numbers[0].First == i {
			p.written(numbers[0], tokens, at)
			i, numbers, apart = numbers[0].Last, numbers[1:], true
			continue
		}
		for len(spans) > 0 && spans[0].First < i {
			spans = spans[1:]
		}
		if excluded(text, t) {
			atom := Atom{Key: t.Fold}
			if t.Marked() {
				atom.Form = strconv.FormatUint(t.Code, 10)
			}
			p.plan.Without = append(p.plan.Without, []Atom{atom})
			apart = true
			continue
		}
		if i >= asks {
			asks = i + asking(tokens, i, p.plan.Accented)
		}
		at[i] = len(p.items)
		if len(spans) > 0 && spans[0].First == i && (len(numbers) == 0 || spans[0].Last < numbers[0].First) {
			for ; i < spans[0].Last; i++ {
				at[i+1] = len(p.items)
			}
			short := alternative{token: spans[0].Short, weight: 1, typed: true, word: p.lexicon.Word(spans[0].Short.Fold)}
			p.items = append(p.items, item{alternatives: []alternative{short}, apart: apart})
		} else {
			complete := !last || t.Stop < len(text)
			p.items = append(p.items, item{alternatives: p.alternatives(t, complete), apart: apart, optional: i < asks || p.functional(t), typed: t, growing: !complete})
		}
		apart = false
	}
	for _, n := range analysis.TypedNumbers(tokens) {
		covers, weight, written := uint32(0), numberWeight, false
		for i := n.First; i <= n.Last; i++ {
			if at[i] >= 0 {
				covers |= 1 << at[i]
				written = written || p.items[at[i]].number != nil
			}
		}
		if covers == 0 || written {
			continue
		}
		for _, term := range n.Terms {
			if strings.Count(term, "|") == 1 {
				weight = partialNumber
			}
			p.plan.Marks.Numbers[term] = true
			p.plan.Atoms = append(p.plan.Atoms, Atom{Key: term, Weight: weight, Covers: covers, Exact: covers})
		}
	}
}

// functional reports whether a word is one that results need not have.
func (p *planner) functional(t analysis.Token) bool {
	if p.plan.Accented {
		return functionWords[t.Word()]
	}
	return plainFunctionWords[t.Fold]
}

// written takes a document number with its signs, and lets the words that
// come with one be wanting: Nghị quyết số 36-NQ/TW ngày 01/9/2014 của ….
func (p *planner) written(n analysis.Number, tokens []analysis.Token, at []int) {
	for i := n.First; i <= n.Last; i++ {
		at[i] = len(p.items)
	}
	first := n.First
	if n.First > 0 {
		first = analysis.TypeBefore(tokens, n.First)
	}
	for i := first; i < n.First; i++ {
		if at[i] >= 0 {
			p.items[at[i]].optional = true
		}
	}
	p.items = append(p.items, item{number: n.Typed(tokens), apart: true})
}

// alternatives gives the words that a typed one may mean: itself where any
// document has it; else those that it begins, if it is still being typed;
// else what its keys mean; else those nearest to it.
func (p *planner) alternatives(t analysis.Token, complete bool) []alternative {
	l := p.lexicon
	word := l.Word(t.Fold)
	own := []alternative{{token: t, weight: 1, typed: true, word: word}}
	position := uint32(1) << len(p.items)
	if word != nil || t.Digits {
		if p.loose&position != 0 && !t.Digits {
			own = append(own, guessed(l.corrections(t.Fold, 3), correction)...)
		}
		return own
	}
	if !complete && utf8.RuneCountInString(t.Fold) > 1 {
		if all := l.completions(t.Fold); len(all) > 0 {
			return guessed(all, completion)
		}
	}
	for _, text := range decode(t.Fold) {
		keyed := analysis.Tokens(nil, text)
		if len(keyed) == 1 {
			if w := l.Word(keyed[0].Fold); w != nil && w.form(keyed[0].Code) {
				p.plan.Accented = true
				return []alternative{{token: keyed[0], weight: 1, typed: true, word: w}}
			}
		}
	}
	if all := l.corrections(t.Fold, 4); len(all) > 0 {
		return guessed(all, correction)
	}
	return own
}

func guessed(guesses []guess, weight float64) []alternative {
	var all []alternative
	for _, g := range guesses {
		all = append(all, alternative{token: analysis.Token{Fold: g.fold}, weight: weight, word: g.word})
	}
	return all
}

// atoms makes atoms of the items.
func (p *planner) atoms() {
	p.release()
	paired := make([]bool, len(p.items))
	var pairs, words []Atom
	for i := 1; i < len(p.items); i++ {
		a, b := &p.items[i-1], &p.items[i]
		if b.apart || a.number != nil || b.number != nil || a.optional || b.optional {
			continue
		}
		covers := uint32(3) << (i - 1)
		if atom, ok := p.joined(a.typed, b.typed); ok {
			atom.Covers, atom.Exact = covers, covers*atom.Exact
			pairs = append(pairs, atom)
		}
		grows := b.growing && p.lexicon.begins(b.typed)
		if grows {
			before := len(pairs)
			pairs = p.begun(pairs, a, b, i)
			paired[i-1], paired[i] = paired[i-1] || len(pairs) > before, len(pairs) > before
		}
		for _, x := range a.alternatives {
			for _, y := range b.alternatives {
				if !x.readable() || !y.readable() || grows && !y.typed {
					continue
				}
				paired[i-1], paired[i] = true, true
				key, form, weight := pair(x.token, y.token)
				atom := Atom{Key: key, Weight: weight * (x.weight * y.weight), Covers: covers}
				pairs = append(pairs, atom)
				if p.plan.Accented && x.typed && y.typed {
					atom.Form, atom.Exact = form, covers
					pairs = append(pairs, atom)
				}
			}
		}
	}
	for i := range p.items {
		words = append(words, p.single(i, paired[i])...)
	}
	p.plan.Atoms = append(append(p.plan.Atoms, words...), pairs...)
}

// begun adds the pairs of a word and every word that begins with what is
// being typed after it. Of these only the first word is had as typed.
func (p *planner) begun(pairs []Atom, a, b *item, i int) []Atom {
	for _, x := range a.alternatives {
		if !x.readable() {
			continue
		}
		atom := Atom{Key: x.token.Fold + " " + b.typed.Fold + "*", Weight: begunWeight * x.weight, Covers: 3 << (i - 1)}
		pairs = append(pairs, atom)
		if p.plan.Accented && x.typed {
			atom.Form, atom.Exact = strconv.FormatUint(x.token.Code, 10)+".", 1<<(i-1)
			pairs = append(pairs, atom)
		}
	}
	return pairs
}

// joined is what two typed words are as one, where the index has it: viet gap
// for VietGAP. Neither may be what a syllable is made of.
func (p *planner) joined(a, b analysis.Token) (Atom, bool) {
	if len(a.Fold) < 3 || len(b.Fold) < 3 || a.Digits || b.Digits || strings.IndexByte("aeiouy", b.Fold[0]) >= 0 {
		return Atom{}, false
	}
	fold := a.Fold + b.Fold
	if p.lexicon.Word(fold) == nil {
		return Atom{}, false
	}
	p.mark(analysis.Token{Fold: fold}, false)
	atom := Atom{Key: fold, Weight: pairWeight}
	if a.Code == 0 && b.Code == 0 {
		atom.Exact = 1
	}
	return atom, true
}

// release lets the words that accompany a written number be wanting, and
// marks what is to be marked. Where every word could be wanting, none may be.
func (p *planner) release() {
	numbered := slices.ContainsFunc(p.items, func(i item) bool { return i.number != nil })
	needed := uint32(0)
	for i := range p.items {
		it := &p.items[i]
		if numbered && it.number == nil {
			switch t := it.alternatives[0].token; {
			case t.Digits, t.Fold == "so", t.Fold == "ngay", t.Fold == "thang", t.Fold == "nam", t.Fold == "cua":
				it.optional = true
			}
		}
		if !it.optional {
			needed |= 1 << i
		}
	}
	if needed == 0 {
		for i := range p.items {
			p.items[i].optional = false
			needed |= 1 << i
		}
	}
	p.plan.Required = needed
	for _, it := range p.items {
		if it.optional {
			continue
		}
		for _, term := range it.number {
			p.plan.Marks.Numbers[term] = true
		}
		for _, a := range it.alternatives {
			p.mark(a.token, p.plan.Accented && a.typed && !a.token.Digits && !p.lexicon.Abbreviations.Short(a.token.Fold))
		}
	}
}

// readable reports whether the index can have the word at all.
func (a alternative) readable() bool { return a.word != nil || a.token.Digits }

// single makes the atoms of one position by itself. A hot word is left to
// its pairs; a function word beside others is not read.
func (p *planner) single(i int, paired bool) []Atom {
	it, covers := &p.items[i], uint32(1)<<i
	if it.number != nil {
		atoms := []Atom{{Key: it.number[0], Weight: numberWeight, Covers: covers, Exact: covers}}
		if p.loose&covers != 0 {
			for _, term := range it.number[1:] {
				atoms = append(atoms, Atom{Key: term, Weight: partialNumber, Covers: covers})
			}
		}
		return atoms
	}
	if it.optional {
		return nil
	}
	var atoms []Atom
	for _, a := range it.alternatives {
		if !a.readable() || paired && a.word != nil && a.word.Count > p.lexicon.Hot {
			continue
		}
		atom := Atom{Key: a.token.Fold, Weight: wordWeight * a.weight, Covers: covers}
		plain := a.token.Digits || p.lexicon.Abbreviations.Short(a.token.Fold)
		if plain {
			atom.Exact = covers
		}
		atoms = append(atoms, atom)
		if p.plan.Accented && a.typed && !plain && a.word.form(a.token.Code) {
			atom.Form, atom.Exact = strconv.FormatUint(a.token.Code, 10), covers
			atoms = append(atoms, atom)
		}
	}
	return atoms
}
