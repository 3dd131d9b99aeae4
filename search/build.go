package search

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

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

// Build makes the index of documents in the folder dir, which must not exist;
// in memory only where dir is empty. Close it when done.
func Build(ctx context.Context, docs []Document, dir string) (*Index, error) {
	b := newBuilder(docs)
	m, err := newMapping()
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	b.index, err = bleve.NewUsing(dir, m, scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	err = b.fill(ctx)
	if err == nil && dir != "" {
		err = b.describe()
	}
	if err != nil {
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

// A builder makes the index of documents, or what belongs in one.
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

func newBuilder(docs []Document) *builder {
	own := ownAbbreviations(docs)
	b := &builder{docs: docs, abbreviations: analysis.NewAbbreviations(own), counts: newCounts()}
	b.slots, b.about.Slots = slots(docs)
	b.about.Version, b.about.Documents, b.about.Abbreviations = version, len(docs), own
	for _, a := range b.abbreviations.List() {
		for _, text := range [...]string{a.Short, a.Long} {
			spellings(b.counts.texts, text, b.abbreviations.Tokens(nil, text))
		}
	}
	return b
}

// A batch of documents that is handed to bleve becomes a segment, and takes
// memory until it is made. Batches are small, but not so small that every
// term is read from very many segments.
const (
	leastBatch   = 2500
	mostSegments = 24
)

// fill indexes all documents, on all cores.
func (b *builder) fill(ctx context.Context) error {
	bleve, err := b.index.Advanced()
	if err != nil {
		return err
	}
	size := max(leastBatch, len(b.docs)/mostSegments)
	parts := runtime.GOMAXPROCS(0)
	failures := make([]error, parts)
	var next atomic.Int64
	var all sync.WaitGroup
	for part := range parts {
		all.Go(func() {
			w := newWorker(b)
			for failures[part] == nil {
				last := int(next.Add(int64(size)))
				if last-size >= len(b.docs) {
					break
				}
				failures[part] = w.batch(ctx, bleve, last-size, min(last, len(b.docs)))
			}
			w.finish()
		})
	}
	all.Go(func() { b.about.Names, b.about.Suggestions = names(b.docs), suggestions(b.docs) })
	all.Wait()
	if err := errors.Join(failures...); err != nil {
		return err
	}
	b.sum()
	return nil
}

// sum works out, once all is counted, what the whole collection is like.
func (b *builder) sum() {
	if n := len(b.docs); n > 0 {
		b.about.Average = (b.length + n - 1) / n
	}
	b.about.Words = b.counts.lexicon(query.Hot(len(b.docs)), b.abbreviations)
}

// describe keeps in the bleve index what it must know of itself when it is
// opened again.
func (b *builder) describe() error {
	raw, err := json.Marshal(b.about)
	if err != nil {
		return err
	}
	return b.index.SetInternal(aboutKey, raw)
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
