package search

import (
	"context"
	"math/bits"
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2/mapping"
	bleve "github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/scorer"
	index "github.com/blevesearch/bleve_index_api"

	"congbo/search/analysis"
	"congbo/search/query"
)

// A match is a plan as a query of bleve: it reads the plan's terms with
// bleve's readers, lets bleve's scorer score each, and adds the scores up in
// the order of the plan, as the client in the browser does.
type match struct {
	plan    *query.Plan
	filters [][]string // values of facet fields, in the order of facetFields
	index   *Index
	found   *coverage // where it is set, it is told how well the query was met
}

// A coverage says how much of a query the results have.
type coverage struct {
	positions int    // how many of the required positions each result has
	anywhere  uint32 // positions that any result has
}

// Searcher is the query's face to bleve.
func (m match) Searcher(ctx context.Context, r index.IndexReader, _ mapping.IndexMapping, o bleve.SearcherOptions) (bleve.Searcher, error) {
	n, err := r.DocCount()
	if err != nil {
		return nil, err
	}
	e := evaluation{
		match: m, reader: r, hits: make([]hit, n), average: float64(m.index.about.Average),
		scores: bleve.SearchContext{DocumentMatchPool: bleve.NewDocumentMatchPool(4, 0)},
	}
	if e.kinds, err = m.index.kindsOf(ctx, r); err != nil {
		return nil, err
	}
	if err := e.run(ctx); err != nil {
		return nil, err
	}
	return e.searcher(), nil
}

// A hit is what is known of a document that has a term of the plan.
type hit struct {
	score   float64
	covers  uint32
	exact   uint32
	found   bool
	without bool
}

type evaluation struct {
	match
	reader  index.IndexReader
	hits    []hit    // by bleve's number of the document: no document is ever deleted
	docs    []uint64 // those found
	allowed []bool   // documents that pass the filters; nil for all
	kinds   []uint8
	average float64
	scores  bleve.SearchContext
}

// find notes that a document has a term of the plan.
func (e *evaluation) find(doc uint64) *hit {
	h := &e.hits[doc]
	if !h.found {
		h.found = true
		e.docs = append(e.docs, doc)
	}
	return h
}

// A posting is one document that has a term.
type posting struct {
	doc  uint64
	freq uint64
	norm float64
}

func (e *evaluation) run(ctx context.Context) error {
	if err := e.filter(ctx); err != nil {
		return err
	}
	if e.plan.Empty() {
		if err := e.everything(); err != nil {
			return err
		}
	}
	for _, atom := range e.plan.Atoms {
		if err := e.add(ctx, atom); err != nil {
			return err
		}
	}
	for _, atoms := range e.plan.Without {
		if err := e.leaveOut(ctx, atoms); err != nil {
			return err
		}
	}
	return nil
}

// filter works out which documents pass: those with any of the chosen values
// of each facet.
func (e *evaluation) filter(ctx context.Context) error {
	for i, values := range e.filters {
		if len(values) == 0 {
			continue
		}
		pass := make([]bool, len(e.hits))
		for _, value := range values {
			all, err := e.read(ctx, facetFields[i], value)
			if err != nil {
				return err
			}
			for _, p := range all {
				if e.allowed == nil || e.allowed[p.doc] {
					pass[p.doc] = true
				}
			}
		}
		e.allowed = pass
	}
	return nil
}

// everything takes all documents, for a query that has no words.
func (e *evaluation) everything() error {
	r, err := e.reader.DocIDReaderAll()
	if err != nil {
		return err
	}
	defer r.Close()
	for {
		id, err := r.Next()
		if err != nil || id == nil {
			return err
		}
		if doc := id.Value(); e.allowed == nil || e.allowed[doc] {
			e.find(doc)
		}
	}
}

// read gives the postings of one term, by document.
func (e *evaluation) read(ctx context.Context, field, term string) ([]posting, error) {
	r, err := e.reader.TermFieldReader(ctx, []byte(term), field, true, true, false)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	all := make([]posting, 0, r.Count())
	var doc index.TermFieldDoc
	for {
		next, err := r.Next(doc.Reset())
		if err != nil {
			return nil, err
		}
		if next == nil {
			return all, nil
		}
		all = append(all, posting{next.ID.Value(), next.Freq, next.Norm})
	}
}

// postings gives the documents that have an atom's term: one form of it, or
// all forms together.
func (e *evaluation) postings(ctx context.Context, atom query.Atom) ([]posting, error) {
	field := wordField
	switch {
	case atom.Key[0] == '#':
		return e.read(ctx, numberField, atom.Key)
	case strings.Contains(atom.Key, " "):
		field = pairField
	}
	prefix, form := atom.Key+analysis.Mark, ""
	if begun, ok := strings.CutSuffix(atom.Key, "*"); ok {
		prefix, form = begun, analysis.Mark+atom.Form
	} else if atom.Form != "" {
		return e.read(ctx, field, atom.Key+analysis.Mark+atom.Form)
	}
	dict, err := e.reader.FieldDictPrefix(field, []byte(prefix))
	if err != nil {
		return nil, err
	}
	defer dict.Close()
	var all []posting
	forms := 0
	for {
		entry, err := dict.Next()
		if err != nil {
			return nil, err
		}
		if entry == nil {
			break
		}
		if !strings.Contains(entry.Term, form) {
			continue
		}
		more, err := e.read(ctx, field, entry.Term)
		if err != nil {
			return nil, err
		}
		all = append(all, more...)
		forms++
	}
	if forms > 1 {
		all = together(all)
	}
	return all, nil
}

// together makes one posting of those of one document.
func together(all []posting) []posting {
	slices.SortStableFunc(all, func(a, b posting) int { return int(int64(a.doc) - int64(b.doc)) })
	kept := all[:0]
	for _, p := range all {
		if n := len(kept); n > 0 && kept[n-1].doc == p.doc {
			kept[n-1].freq += p.freq
		} else {
			kept = append(kept, p)
		}
	}
	return kept
}

// add scores one atom.
func (e *evaluation) add(ctx context.Context, atom query.Atom) error {
	all, err := e.postings(ctx, atom)
	if err != nil || len(all) == 0 {
		return err
	}
	s := scorer.NewTermQueryScorer(nil, "", 1, uint64(e.index.about.Documents), uint64(len(all)), e.average, bleve.SearcherOptions{})
	var doc index.TermFieldDoc
	for _, p := range all {
		if e.allowed != nil && !e.allowed[p.doc] {
			continue
		}
		doc.Freq, doc.Norm = p.freq, p.norm
		scored := s.Score(&e.scores, &doc)
		h := e.find(p.doc)
		h.score += float64(atom.Weight * scored.Score)
		h.covers |= atom.Covers
		h.exact |= atom.Exact
		e.scores.DocumentMatchPool.Put(scored)
	}
	return nil
}

// leaveOut marks the documents that have every one of some atoms.
func (e *evaluation) leaveOut(ctx context.Context, atoms []query.Atom) error {
	times := map[uint64]int{}
	for _, atom := range atoms {
		all, err := e.postings(ctx, atom)
		if err != nil {
			return err
		}
		for _, p := range all {
			times[p.doc]++
		}
	}
	for doc, n := range times {
		e.hits[doc].without = n == len(atoms)
	}
	return nil
}

// searcher picks the results: of the documents that meet all demands, those
// that have the most of the required positions, if that is half of them.
func (e *evaluation) searcher() bleve.Searcher {
	plan := e.plan
	most := 0
	for _, doc := range e.docs {
		if h := &e.hits[doc]; !h.without && h.covers&plan.Demanded == plan.Demanded {
			most = max(most, bits.OnesCount32(h.covers&plan.Required))
		}
	}
	found := coverage{positions: most}
	r := &results{}
	if enough := (bits.OnesCount32(plan.Required) + 1) / 2; most >= enough {
		for _, doc := range e.docs {
			h := &e.hits[doc]
			if h.without || h.covers&plan.Demanded != plan.Demanded || bits.OnesCount32(h.covers&plan.Required) != most {
				continue
			}
			found.anywhere |= h.covers & plan.Required
			r.docs = append(r.docs, result{doc, finalScore(plan, h, kindWeights[e.kinds[doc]])})
		}
	}
	slices.SortFunc(r.docs, func(a, b result) int { return int(int64(a.doc) - int64(b.doc)) })
	if e.found != nil {
		*e.found = found
	}
	return r
}

// kindWeights say how much more a document of a kind is what readers look for
// than a task with the same words: none (for an unknown kind), then in the
// order of kinds.
var kindWeights = []float64{1, 1, 1.125, 1.125, 1.25, 0.875}

// finalScore weighs the kind, adds what is had exactly, and rounds to 2⁻³⁰:
// processors that fuse a multiplication with an addition differ in the last
// bits, which must not change the order of results that are equally good.
func finalScore(plan *query.Plan, h *hit, kind float64) float64 {
	score := float64(h.score * kind)
	if plan.Accented {
		score += float64(query.Exactly * bits.OnesCount32(h.exact&plan.Required))
	}
	return float64(int64(score*(1<<30)+0.5)) / (1 << 30)
}

// kindsOf gives the kind of every document, numbered as in the column of
// kinds, by bleve's number of the document. It is read once.
func (x *Index) kindsOf(ctx context.Context, r index.IndexReader) ([]uint8, error) {
	x.kindsOnce.Lock()
	defer x.kindsOnce.Unlock()
	if x.kinds != nil {
		return x.kinds, nil
	}
	n, err := r.DocCount()
	if err != nil {
		return nil, err
	}
	e := evaluation{reader: r}
	all := make([]uint8, n)
	for i, kind := range kinds {
		postings, err := e.read(ctx, kindField, kind)
		if err != nil {
			return nil, err
		}
		for _, p := range postings {
			all[p.doc] = uint8(i + 1)
		}
	}
	x.kinds = all
	return all, nil
}

type result struct {
	doc   uint64
	score float64
}

// results hands documents to bleve's collector.
type results struct {
	docs []result
	at   int
}

func (r *results) Next(ctx *bleve.SearchContext) (*bleve.DocumentMatch, error) {
	if r.at == len(r.docs) {
		return nil, nil
	}
	m := ctx.DocumentMatchPool.Get()
	m.IndexInternalID = index.NewIndexInternalID(m.IndexInternalID, r.docs[r.at].doc)
	m.Score = r.docs[r.at].score
	r.at++
	return m, nil
}

func (r *results) Advance(ctx *bleve.SearchContext, id index.IndexInternalID) (*bleve.DocumentMatch, error) {
	for r.at < len(r.docs) && r.docs[r.at].doc < id.Value() {
		r.at++
	}
	return r.Next(ctx)
}

func (r *results) Close() error               { return nil }
func (r *results) Weight() float64            { return 1 }
func (r *results) SetQueryNorm(float64)       {}
func (r *results) Count() uint64              { return uint64(len(r.docs)) }
func (r *results) Min() int                   { return 0 }
func (r *results) Size() int                  { return 16 * len(r.docs) }
func (r *results) DocumentMatchPoolSize() int { return 1 }
