package search

import (
	"bytes"
	"cmp"
	"slices"
)

// A termReader goes through the terms of a field in one part of the index, in
// the order of their bytes.
type termReader interface {
	// next goes to the next term and gives it, valid until the next call; an
	// empty one after the last.
	next() ([]byte, error)

	// postings adds those of the term to found, by slot, with impacts where
	// they are wanted.
	postings(found []slotPosting, impacts bool) ([]slotPosting, error)
}

// A merger goes through the terms of a field in all parts of the index, in
// order.
type merger struct {
	heap  []standing    // those that are not at their end, the one with the first term first
	found []slotPosting // of the term in hand
	block []slotPosting // where found postings are kept, many terms in one piece
}

// standing is a reader with the term that it stands at.
type standing struct {
	termReader
	term  []byte
	order int // of equal terms
}

func (s *standing) compare(other *standing) int {
	return cmp.Or(bytes.Compare(s.term, other.term), cmp.Compare(s.order, other.order))
}

// mergeTerms opens a field.
func mergeTerms(parts []part, field string) (*merger, error) {
	m := &merger{}
	for i, p := range parts {
		r, err := p.terms(field)
		if err != nil {
			return nil, err
		}
		term, err := r.next()
		if err != nil {
			return nil, err
		}
		if len(term) > 0 {
			m.heap = append(m.heap, standing{r, term, i})
		}
	}
	slices.SortFunc(m.heap, func(a, b standing) int { return a.compare(&b) })
	return m, nil
}

// next gives the next term and its postings by slot, with impacts where they
// are wanted; an empty term after the last.
func (m *merger) next(impacts bool) (term string, postings []slotPosting, err error) {
	if len(m.heap) == 0 {
		return "", nil, nil
	}
	term = string(m.heap[0].term)
	m.found = m.found[:0]
	for len(m.heap) > 0 && string(m.heap[0].term) == term {
		first := &m.heap[0]
		if m.found, err = first.postings(m.found, impacts); err != nil {
			return "", nil, err
		}
		if first.term, err = first.next(); err != nil {
			return "", nil, err
		}
		if len(first.term) == 0 {
			last := len(m.heap) - 1
			m.heap[0] = m.heap[last]
			m.heap = m.heap[:last]
		}
		m.sink()
	}
	if !slices.IsSorted(m.found) {
		slices.Sort(m.found)
	}
	return term, m.keep(), nil
}

// sink puts the first of the heap where it belongs.
func (m *merger) sink() {
	for at := 0; ; {
		least := at
		for child := 2*at + 1; child <= 2*at+2 && child < len(m.heap); child++ {
			if m.heap[child].compare(&m.heap[least]) < 0 {
				least = child
			}
		}
		if least == at {
			return
		}
		m.heap[at], m.heap[least] = m.heap[least], m.heap[at]
		at = least
	}
}

// keep copies the postings in hand to where they stay.
func (m *merger) keep() []slotPosting {
	const most = 1 << 14
	n := len(m.found)
	if n > cap(m.block)-len(m.block) {
		m.block = make([]slotPosting, 0, max(n, most))
	}
	from := len(m.block)
	m.block = append(m.block, m.found...)
	return m.block[from:len(m.block):len(m.block)]
}
