package search

import (
	"slices"

	"github.com/blevesearch/bleve/v2/index/scorch"
	scorchsegment "github.com/blevesearch/scorch_segment_api/v2"
)

// A segment is a part of the bleve index, with the slot of each of its
// documents by their numbers in it.
type segment struct {
	*scorch.SegmentSnapshot
	slots []int32 // -1 for a document that was deleted
}

func openSegment(s *scorch.SegmentSnapshot) (*segment, error) {
	one := &segment{s, make([]int32, s.Segment().Count())}
	for n := range one.slots {
		if s.Deleted() != nil && s.Deleted().Contains(uint32(n)) {
			one.slots[n] = -1
			continue
		}
		key, err := s.DocID(uint64(n))
		if err != nil {
			return nil, err
		}
		one.slots[n] = int32(slotOf(string(key)))
	}
	return one, nil
}

// shown reads what a result shows of the document of a number.
func (s *segment) shown(number int) (d shown, err error) {
	failed := s.VisitDocument(uint64(number), func(field string, _ byte, value []byte, _ []uint64) bool {
		if field == shownField {
			d, err = readShown(string(value))
		}
		return true
	})
	if err == nil {
		err = failed
	}
	return d, err
}

// terms goes through the terms of a field in one segment, in order.
type terms struct {
	segment    *segment
	dictionary scorchsegment.TermDictionary
	rest       scorchsegment.DictionaryIterator
	term       string // where it stands; empty at the end

	list     scorchsegment.PostingsList // for reuse
	postings scorchsegment.PostingsIterator
}

// next goes to the next term.
func (t *terms) next() error {
	entry, err := t.rest.Next()
	t.term = ""
	if entry != nil {
		t.term = entry.Term
	}
	return err
}

// A merger goes through the terms of a field in all segments, in order.
type merger struct {
	segments []*terms
	classes  map[float64]uint8 // of lengths, by what bleve keeps of them
	found    []slotPosting     // of the term in hand
	block    []slotPosting     // where found postings are kept, many terms in one piece
}

// mergeTerms opens a field.
func mergeTerms(segments []*segment, field string) (*merger, error) {
	m := &merger{classes: map[float64]uint8{}}
	for i, l := range lengths {
		m.classes[bleveNorm(l)] = uint8(i)
	}
	for _, s := range segments {
		dictionary, err := s.Segment().Dictionary(field)
		if err != nil {
			return nil, err
		}
		t := &terms{segment: s, dictionary: dictionary, rest: uncounted(dictionary)}
		if err := t.next(); err != nil {
			return nil, err
		}
		m.segments = append(m.segments, t)
	}
	return m, nil
}

// uncounted goes through a dictionary and, where it can, does not count each
// term's documents.
func uncounted(d scorchsegment.TermDictionary) scorchsegment.DictionaryIterator {
	if quick, ok := d.(interface {
		AutomatonIteratorOmitCount(scorchsegment.Automaton, []byte, []byte) scorchsegment.DictionaryIterator
	}); ok {
		return quick.AutomatonIteratorOmitCount(nil, nil, nil)
	}
	return d.AutomatonIterator(nil, nil, nil)
}

// next gives the next term and its postings by slot, with impacts where they
// are wanted; an empty term after the last.
func (m *merger) next(impacts bool) (term string, postings []slotPosting, err error) {
	for _, t := range m.segments {
		if t.term != "" && (term == "" || t.term < term) {
			term = t.term
		}
	}
	m.found = m.found[:0]
	for _, t := range m.segments {
		if term == "" || t.term != term {
			continue
		}
		if err := m.read(t, impacts); err != nil {
			return "", nil, err
		}
		if err := t.next(); err != nil {
			return "", nil, err
		}
	}
	slices.Sort(m.found)
	return term, m.keep(), nil
}

// read adds the postings of the term in hand in one segment.
func (m *merger) read(t *terms, impacts bool) (err error) {
	if t.list, err = t.dictionary.PostingsList([]byte(t.term), t.segment.Deleted(), t.list); err != nil {
		return err
	}
	t.postings = t.list.Iterator(impacts, impacts, false, t.postings)
	for {
		next, err := t.postings.Next()
		if err != nil || next == nil {
			return err
		}
		p := slotPosting(t.segment.slots[next.Number()]) << 8
		if impacts {
			p |= slotPosting(next.Frequency()-1)<<4 | slotPosting(m.classes[next.Norm()])
		}
		m.found = append(m.found, p)
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
