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

func (s *segment) terms(field string) (termReader, error) {
	dictionary, err := s.Segment().Dictionary(field)
	if err != nil {
		return nil, err
	}
	return newSegmentTerms(dictionary, s.slots, func(term []byte, last scorchsegment.PostingsList) (scorchsegment.PostingsList, error) {
		return dictionary.PostingsList(term, s.Deleted(), last)
	}), nil
}

// segmentTerms reads the terms of a field of a bleve segment, which need not
// stand in an index.
type segmentTerms struct {
	rest    scorchsegment.DictionaryIterator
	slots   []int32
	find    func(term []byte, last scorchsegment.PostingsList) (scorchsegment.PostingsList, error)
	classes map[float64]uint8 // of lengths, by what bleve keeps of them

	term     []byte                     // where it stands; for reuse, as the rest
	list     scorchsegment.PostingsList // of the term
	iterator scorchsegment.PostingsIterator
}

func newSegmentTerms(d scorchsegment.TermDictionary, slots []int32, find func([]byte, scorchsegment.PostingsList) (scorchsegment.PostingsList, error)) *segmentTerms {
	t := &segmentTerms{rest: uncounted(d), slots: slots, find: find, classes: map[float64]uint8{}}
	for i, l := range lengths {
		t.classes[bleveNorm(l)] = uint8(i)
	}
	return t
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

func (t *segmentTerms) next() ([]byte, error) {
	entry, err := t.rest.Next()
	t.term = t.term[:0]
	if entry != nil {
		t.term = append(t.term, entry.Term...)
	}
	return t.term, err
}

func (t *segmentTerms) postings(found []slotPosting, impacts bool) (_ []slotPosting, err error) {
	if t.list, err = t.find(t.term, t.list); err != nil {
		return nil, err
	}
	t.iterator = t.list.Iterator(impacts, impacts, false, t.iterator)
	from := len(found)
	for {
		next, err := t.iterator.Next()
		if err != nil {
			return nil, err
		}
		if next == nil {
			slices.Sort(found[from:])
			return found, nil
		}
		p := slotPosting(t.slots[next.Number()]) << 8
		if impacts {
			p |= slotPosting(next.Frequency()-1)<<4 | slotPosting(t.classes[next.Norm()])
		}
		found = append(found, p)
	}
}
