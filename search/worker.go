package search

import (
	"context"

	index "github.com/blevesearch/bleve_index_api"

	"congbo/search/analysis"
)

// A worker makes the bleve documents of one goroutine.
type worker struct {
	*builder
	analyzer *analysis.Analyzer
	terms    analysis.Terms
	census   census
	length   int

	text       [len(textFields)]*press
	facets     [len(facetFields)]*press
	values     [len(facetFields)]analysis.Vocabulary
	scratch    writer
	inverted   [len(textFields) + len(facetFields)]inversion
	shown, key *press
}

func newWorker(b *builder) *worker {
	w := &worker{builder: b, analyzer: analysis.NewAnalyzer(b.abbreviations), census: newCensus()}
	for i, counted := range w.counted() {
		w.text[i] = newPress(textFields[i], &counted.Vocabulary, index.IndexField)
	}
	for i, name := range facetFields {
		w.facets[i] = newPress(name, &w.values[i], index.IndexField|index.DocValues)
	}
	w.shown, w.key = newPress(shownField, nil, index.StoreField), newPress(idField, nil, index.IndexField|index.StoreField)
	return w
}

// counted gives the counts of terms in the order of textFields.
func (w *worker) counted() [len(textFields)]*analysis.Counts {
	return [...]*analysis.Counts{&w.terms.Words, &w.terms.Pairs, &w.terms.Numbers}
}

// batch indexes documents from first up to last.
func (w *worker) batch(ctx context.Context, bleve index.Index, first, last int) error {
	batch := index.NewBatch()
	for i := first; i < last; i++ {
		if i%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		batch.Update(w.record(i))
	}
	return bleve.Batch(batch)
}

// finish hands over what was counted.
func (w *worker) finish() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.builder.length += w.length
	w.counts.take(&w.census, &w.terms.Words)
}

// count counts the terms of a document and gives its length.
func (w *worker) count(d *Document) (length int) {
	w.terms.Reset()
	for _, t := range d.Texts {
		spellings(w.census.texts, t.Words, w.analyzer.Add(&w.terms, t.Words, t.Weight))
	}
	if d.Number != "" {
		w.analyzer.Add(&w.terms, d.Number, 1)
		for _, n := range analysis.Numbers(nil, d.Number, analysis.Tokens(nil, d.Number)) {
			all := n.Terms()
			for i, term := range all {
				w.terms.Numbers.Set(term, mostFrequent)
				if i >= len(all)-n.Guessed() {
					w.terms.Numbers.Set(term, mostFrequent/3)
				}
			}
		}
	}
	w.census.add(&w.terms.Words)
	length = w.terms.Length
	if d.Kind == Unit && d.Rank == 0 {
		// Nobody has given it anything to do, as with those that only succeed
		// others: it is taken to be longer than it is, so that of two units of
		// one name the one with work comes first.
		length *= 2
	}
	return lengths[lengthClass(length)]
}

// record makes the bleve document of one of ours.
func (w *worker) record(i int) *record {
	d := &w.docs[i]
	length := w.count(d)
	w.length += length
	values := d.facets()
	size := 0
	for _, counted := range w.counted() {
		size += len(counted.Met())
	}
	for _, list := range values {
		size += len(list)
	}
	tallies := make([]tally, 0, size) // of all fields
	r := &record{id: key(w.slots[i]), fields: make([]termsField, 0, len(textFields)+len(facetFields)+2)}
	for i, counted := range w.counted() {
		from := len(tallies)
		for _, n := range counted.Met() {
			tallies = append(tallies, newTally(n, counted.Times(n)))
		}
		r.fields = append(r.fields, termsField{press: w.text[i], length: length, tallies: tallies[from:]})
	}
	for i, list := range values {
		from := len(tallies)
		for _, value := range list {
			if value != "" {
				tallies = append(tallies, newTally(w.values[i].Number([]byte(value)), 1))
			}
		}
		if len(tallies) > from {
			r.fields = append(r.fields, termsField{press: w.facets[i], length: len(tallies) - from, tallies: tallies[from:]})
		}
	}
	what := shown{d.Kind, d.ID, d.URL, d.Title, d.Body}
	r.fields = append(r.fields, termsField{press: w.shown, value: what.append(make([]byte, 0, 20+len(d.ID)+len(d.URL)+len(d.Title)+len(d.Body)))})
	r.fields = append(r.fields, termsField{press: w.key, length: 1, value: []byte(r.id)})
	return r
}
