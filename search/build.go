package search

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"sync"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"

	"congbo/search/analysis"
	"congbo/search/query"
)

// An Index answers queries from a bleve index. It may be used from any number
// of goroutines.
type Index struct {
	bleve   bleve.Index
	about   about
	lexicon *query.Lexicon

	kindsOnce sync.Mutex
	kinds     []uint8 // of each document of the bleve index; see kindsOf
}

// about is what an index knows of itself beside its postings; it is kept in
// the bleve index under aboutKey.
type about struct {
	Version       int
	Documents     int
	Slots         int
	Average       int // length of a document, rounded up as bleve does
	Words         []query.Word
	Abbreviations []analysis.Abbreviation // those that the site's own documents define
	Names         map[string]string       // labels of facets' values: unit:…, place:…, directive:…
	Suggestions   []Suggestion
}

var aboutKey = []byte("congbo")

// shown is what a result shows.
type shown struct {
	Kind  string `json:"k"`
	ID    string `json:"i"`
	URL   string `json:"u"`
	Title string `json:"t"`
	Body  string `json:"b"`
}

// Build makes the index of documents in the folder dir, which must not exist;
// in memory only where dir is empty. Close it when done.
func Build(ctx context.Context, docs []Document, dir string) (*Index, error) {
	b := builder{docs: docs, abbreviations: analysis.NewAbbreviations(ownAbbreviations(docs))}
	b.slots, b.about.Slots = slots(docs)
	b.about.Version, b.about.Documents = version, len(docs)
	b.about.Abbreviations = ownAbbreviations(docs)
	m, err := newMapping()
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	b.index, err = bleve.NewUsing(dir, m, scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	if err := b.fill(ctx); err != nil {
		return nil, fmt.Errorf("search index: %w", errors.Join(err, b.index.Close()))
	}
	return newIndex(b.index, b.about), nil
}

// Open opens an index that Build made in a folder.
func Open(dir string) (*Index, error) {
	opened, err := bleve.OpenUsing(dir, map[string]any{"read_only": true})
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	raw, err := opened.GetInternal(aboutKey)
	var a about
	if err == nil {
		err = json.Unmarshal(raw, &a)
	}
	if err == nil && a.Version != version {
		err = fmt.Errorf("version %d, not %d", a.Version, version)
	}
	if err != nil {
		return nil, fmt.Errorf("search index: %w", errors.Join(err, opened.Close()))
	}
	return newIndex(opened, a), nil
}

func newIndex(b bleve.Index, a about) *Index {
	return &Index{bleve: b, about: a, lexicon: &query.Lexicon{
		Words: a.Words, Hot: query.Hot(a.Documents), Abbreviations: analysis.NewAbbreviations(a.Abbreviations),
	}}
}

// Close frees what the index holds.
func (x *Index) Close() error { return x.bleve.Close() }

// ownAbbreviations are those that plans define, in the order of documents.
// Where two plans differ, the first stands.
func ownAbbreviations(docs []Document) []analysis.Abbreviation {
	var all []analysis.Abbreviation
	seen := map[string]bool{}
	for i := range docs {
		if docs[i].Kind != Plan {
			continue
		}
		for _, a := range docs[i].Abbreviations {
			if !seen[a.Short] {
				seen[a.Short] = true
				all = append(all, a)
			}
		}
	}
	return all
}

type builder struct {
	docs          []Document
	slots         []int
	abbreviations *analysis.Abbreviations
	index         bleve.Index
	about         about

	mu     sync.Mutex
	counts counts
	length int
}

// A batch of documents that is handed to bleve becomes a segment, and holds
// its documents' terms in memory until it is made. Batches are small, but not
// so small that every term is read from very many segments.
const (
	leastBatch   = 2500
	mostSegments = 24
)

// fill indexes all documents, on all cores.
func (b *builder) fill(ctx context.Context) error {
	b.counts = newCounts()
	for _, a := range b.abbreviations.List() {
		b.counts.spellings(a.Short, b.abbreviations.Tokens(nil, a.Short))
		b.counts.spellings(a.Long, b.abbreviations.Tokens(nil, a.Long))
	}
	parts := runtime.GOMAXPROCS(0)
	size := max(leastBatch, len(b.docs)/mostSegments)
	batches := (len(b.docs) + size - 1) / size
	failures := make([]error, parts)
	var all sync.WaitGroup
	for part := range parts {
		all.Go(func() {
			for i := part; i < batches && failures[part] == nil; i += parts {
				failures[part] = b.part(ctx, i*size, min((i+1)*size, len(b.docs)))
			}
		})
	}
	all.Wait()
	if err := errors.Join(failures...); err != nil {
		return err
	}
	if n := len(b.docs); n > 0 {
		b.about.Average = (b.length + n - 1) / n
	}
	b.about.Words = b.counts.lexicon(query.Hot(len(b.docs)), b.abbreviations)
	b.about.Names = names(b.docs)
	b.about.Suggestions = suggestions(b.docs)
	raw, err := json.Marshal(b.about)
	if err != nil {
		return err
	}
	return b.index.SetInternal(aboutKey, raw)
}

// part indexes documents from first up to last.
func (b *builder) part(ctx context.Context, first, last int) error {
	analyzer := analysis.NewAnalyzer(b.abbreviations)
	batch := b.index.NewBatch()
	counted, terms, length := newCounts(), analysis.NewTerms(), 0
	for i := first; i < last; i++ {
		if i%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		doc, n, err := b.document(i, analyzer, terms, counted)
		if err != nil {
			return err
		}
		length += n
		if err := batch.IndexAdvanced(doc); err != nil {
			return err
		}
	}
	b.mu.Lock()
	b.counts.merge(counted)
	b.length += length
	b.mu.Unlock()
	return b.index.Batch(batch)
}

// document makes the bleve document of one of ours, and gives its length.
func (b *builder) document(i int, z *analysis.Analyzer, terms *analysis.Terms, counted counts) (*document.Document, int, error) {
	d := &b.docs[i]
	terms.Reset()
	for _, t := range d.Texts {
		counted.spellings(t.Words, z.Add(terms, t.Words, t.Weight))
	}
	if d.Number != "" {
		z.Add(terms, d.Number, 1)
		for _, n := range analysis.Numbers(nil, d.Number, analysis.Tokens(nil, d.Number)) {
			all := n.Terms()
			for i, term := range all {
				terms.Numbers[term] = mostFrequent
				if i >= len(all)-n.Guessed() {
					terms.Numbers[term] = mostFrequent / 3
				}
			}
		}
	}
	counted.add(terms.Words)
	if d.Kind == Unit && d.Rank == 0 {
		// Nobody has given it anything to do, as with those that only succeed
		// others: it is taken to be longer than it is, so that of two units of
		// one name the one with work comes first.
		terms.Length *= 2
	}
	length := lengths[lengthClass(terms.Length)]
	doc := document.NewDocument(key(b.slots[i]))
	doc.AddField(textField(wordField, terms.Words, length))
	doc.AddField(textField(pairField, terms.Pairs, length))
	doc.AddField(textField(numberField, terms.Numbers, length))
	doc.AddField(facetField(kindField, d.Kind))
	if d.Place != "" {
		doc.AddField(facetField(placeField, d.Place))
	}
	if d.Year != 0 {
		doc.AddField(facetField(yearField, strconv.Itoa(d.Year)))
	}
	if d.Status != "" {
		doc.AddField(facetField(statusField, d.Status))
	}
	if len(d.Units) > 0 {
		doc.AddField(facetField(unitField, d.Units...))
	}
	if len(d.Directives) > 0 {
		doc.AddField(facetField(directiveField, d.Directives...))
	}
	raw, err := json.Marshal(shown{d.Kind, d.ID, d.URL, d.Title, d.Body})
	doc.AddField(&termsField{name: shownField, value: raw, options: index.StoreField})
	return doc, length, err
}

// key is the identity of a document in the bleve index: its slot, in
// hexadecimal digits that sort as the number does.
func key(slot int) string { return fmt.Sprintf("%06x", slot) }

// slotOf reads a key.
func slotOf(key string) int {
	n, _ := strconv.ParseUint(key, 16, 32)
	return int(n)
}

// names gives the labels of the values that results are counted by.
func names(docs []Document) map[string]string {
	all := map[string]string{}
	for i := range docs {
		d := &docs[i]
		if d.Place != "" {
			all[placeField+":"+d.Place] = d.PlaceName
		}
		if d.Kind == Unit {
			all[unitField+":"+d.ID] = d.Title
		}
		if d.Directive != "" {
			all[directiveField+":"+d.Directive] = d.Title
		}
	}
	return all
}
