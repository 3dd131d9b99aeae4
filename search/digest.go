package search

import (
	"context"
	"maps"
	"slices"
)

// A digest is what a volume says by itself: the terms of its documents with
// postings, as bleve's segment would have them, and what the lexicon is counted
// from. It is
// kept as bytes and read where it lies:
//
//	u documents, u length of all,
//	sized: folded forms, by bytes, each next, u documents that have it
//	sized: spellings, by bytes, each next, u times
//	for each field sized: terms, by bytes, each next, sized: u postings,
//	n × u document less the one before it, and n impacts unless it is a facet's
//
// where next is what follows the beginning that a term has in common with the
// one before it, after the length of that beginning.
type digest struct {
	documents, length int
	folds, spellings  []byte
	fields            map[string][]byte
	slots             []int // of its documents
}

// digestFields are the fields of a digest, in order.
func digestFields() []string { return append(textFields[:], facetFields[:]...) }

// digest makes the digest of a volume.
func (w *worker) digest(ctx context.Context, v volume) ([]byte, error) {
	w.census, w.length = newCensus(), 0
	for i := v.first; i < v.last; i++ {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		w.invert(i, i-v.first)
	}
	out := &writer{}
	out.uint(v.last - v.first)
	out.uint(w.length)
	folds := map[string]int{}
	for n, times := range w.census.folds {
		if times > 0 {
			folds[w.census.folded.Term(int32(n))] = int(times)
		}
	}
	out.counts(folds)
	out.counts(w.census.texts)
	vocabularies := w.vocabularies()
	for i, field := range digestFields() {
		if err := out.terms(w.inverted[i].sorted(vocabularies[i]), !facet(field)); err != nil {
			return nil, err
		}
	}
	return out.bytes, nil
}

// facet reports whether a field is one to filter by.
func facet(field string) bool { return slices.Contains(facetFields[:], field) }

// counts writes how often there is what.
func (w *writer) counts(counted map[string]int) {
	list, last := &writer{}, ""
	for _, text := range slices.Sorted(maps.Keys(counted)) {
		list.next(last, text)
		list.uint(counted[text])
		last = text
	}
	w.string(string(list.bytes))
}

// terms writes all terms of a field.
func (w *writer) terms(from termReader, impacts bool) error {
	list, last := &writer{}, ""
	var found []slotPosting
	var postings writer // of one term
	for {
		raw, err := from.next()
		if err != nil {
			return err
		}
		if len(raw) == 0 {
			w.string(string(list.bytes))
			return nil
		}
		term := string(raw)
		list.next(last, term)
		last = term
		if found, err = from.postings(found[:0], impacts); err != nil {
			return err
		}
		postings.bytes = postings.bytes[:0]
		postings.uint(len(found))
		before := 0
		for _, p := range found {
			postings.uint(p.slot() - before)
			before = p.slot()
		}
		if impacts {
			for _, p := range found {
				postings.bytes = append(postings.bytes, p.impact())
			}
		}
		list.uint(len(postings.bytes))
		list.bytes = append(list.bytes, postings.bytes...)
	}
}
