package search

import "congbo/search/analysis"

// readDigest reads the digest of a volume whose documents have slots; false
// where it is none.
func readDigest(raw []byte, slots []int) (*digest, bool) {
	r := reader{bytes: raw}
	d := &digest{slots: slots, fields: map[string][]byte{}}
	d.documents, d.length = r.uint(), r.uint()
	d.folds, d.spellings = r.sized(), r.sized()
	for _, field := range digestFields() {
		d.fields[field] = r.sized()
	}
	return d, !r.bad && len(r.bytes) == 0 && d.documents == len(slots)
}

// terms opens a field.
func (d *digest) terms(field string) (termReader, error) {
	return &digestTerms{rest: reader{bytes: d.fields[field]}, slots: d.slots}, nil
}

// digestTerms reads the terms of a field of a digest.
type digestTerms struct {
	rest  reader
	slots []int
	term  []byte
	found reader // postings of the term
}

func (t *digestTerms) next() ([]byte, error) {
	if len(t.rest.bytes) == 0 {
		return nil, nil
	}
	t.term = t.rest.next(t.term)
	t.found.bytes = t.rest.sized()
	if t.rest.bad || len(t.term) == 0 {
		return nil, errDigest
	}
	return t.term, nil
}

func (t *digestTerms) postings(found []slotPosting, impacts bool) ([]slotPosting, error) {
	n := t.found.uint()
	if n > len(t.found.bytes) {
		return nil, errDigest
	}
	from, number := len(found), 0
	for range n {
		if number += t.found.uint(); number >= len(t.slots) {
			return nil, errDigest
		}
		found = append(found, slotPosting(t.slots[number])<<8)
	}
	if impacts {
		for i, impact := range t.found.take(n) {
			found[from+i] |= slotPosting(impact)
		}
	}
	if t.found.bad {
		return nil, errDigest
	}
	return found, nil
}

// A sheet adds up how often there is what, over all digests.
type sheet struct {
	analysis.Vocabulary
	times []int
}

func (s *sheet) add(text []byte, times int) {
	n := s.Number(text)
	if int(n) == len(s.times) {
		s.times = append(s.times, 0)
	}
	s.times[n] += times
}

// take adds all counts to those by text.
func (s *sheet) take(counted map[string]int) {
	for n, times := range s.times {
		counted[s.Term(int32(n))] += times
	}
}

// count adds up what digests counted.
func (b *builder) count(all []*digest) error {
	var forms, folds, texts sheet
	for _, d := range all {
		b.length += d.length
		words := digestTerms{rest: reader{bytes: d.fields[wordField]}}
		for {
			term, err := words.next()
			if err != nil {
				return err
			}
			if len(term) == 0 {
				break
			}
			forms.add(term, words.found.uint())
		}
		for _, list := range [...]struct {
			raw   []byte
			sheet *sheet
		}{{d.folds, &folds}, {d.spellings, &texts}} {
			r := reader{bytes: list.raw}
			var text []byte
			for len(r.bytes) > 0 {
				text = r.next(text)
				list.sheet.add(text, r.uint())
			}
			if r.bad {
				return errDigest
			}
		}
	}
	forms.take(b.counts.forms)
	folds.take(b.counts.folds)
	texts.take(b.counts.texts)
	return nil
}
