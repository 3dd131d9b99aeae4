package search

import (
	"cmp"
	"slices"

	"congbo/search/analysis"
)

// What follows does for the static form what bleve does in a segment: it turns
// documents with their terms into terms with their postings, from the same
// counts. A segment takes three times as long, and all of it would be read out
// again. Tests hold the outcome against what is exported from bleve's index.

// An inversion gathers the postings of the terms of one field, by the terms'
// numbers.
type inversion struct {
	lists [][]slotPosting
	met   []int32 // numbers of terms that have postings
}

func (v *inversion) add(number int32, p slotPosting) {
	for int(number) >= len(v.lists) {
		v.lists = append(v.lists, nil)
	}
	if len(v.lists[number]) == 0 {
		v.met = append(v.met, number)
	}
	v.lists[number] = append(v.lists[number], p)
}

// sorted gives all terms in order, once.
func (v *inversion) sorted(of *analysis.Vocabulary) *inversionTerms {
	slices.SortFunc(v.met, func(a, b int32) int { return cmp.Compare(of.Term(a), of.Term(b)) })
	return &inversionTerms{v, of, 0, nil}
}

// inversionTerms goes through the terms of an inversion, which is empty again
// at the end.
type inversionTerms struct {
	*inversion
	vocabulary *analysis.Vocabulary
	at         int
	term       []byte
}

// next gives the next term; nothing after the last.
func (t *inversionTerms) next() ([]byte, error) {
	if t.at > 0 {
		n := t.met[t.at-1]
		t.lists[n] = t.lists[n][:0]
	}
	if t.at == len(t.met) {
		t.met = t.met[:0]
		t.at = 0
		return nil, nil
	}
	t.term = append(t.term[:0], t.vocabulary.Term(t.met[t.at])...)
	t.at++
	return t.term, nil
}

// postings adds those of the term in hand to found.
func (t *inversionTerms) postings(found []slotPosting, impacts bool) ([]slotPosting, error) {
	return append(found, t.lists[t.met[t.at-1]]...), nil
}

// vocabularies are those of all fields, in the order of digestFields.
func (w *worker) vocabularies() []*analysis.Vocabulary {
	var all []*analysis.Vocabulary
	for _, c := range w.counted() {
		all = append(all, &c.Vocabulary)
	}
	for i := range w.values {
		all = append(all, &w.values[i])
	}
	return all
}

// invert adds the terms of a document of ours, which is the volume's number-th.
func (w *worker) invert(i, number int) {
	d := &w.docs[i]
	length := w.count(d)
	w.length += length
	class := slotPosting(lengthClass(length))
	for f, counted := range w.counted() {
		for _, n := range counted.Met() {
			w.inverted[f].add(n, slotPosting(number)<<8|slotPosting(min(counted.Times(n), mostFrequent)-1)<<4|class)
		}
	}
	for f, list := range d.facets() {
		for _, value := range list {
			if value != "" {
				w.inverted[len(textFields)+f].add(w.values[f].Number([]byte(value)), slotPosting(number)<<8)
			}
		}
	}
}
