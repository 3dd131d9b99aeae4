package search

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	index "github.com/blevesearch/bleve_index_api"

	"congbo/search/analysis"
)

// A group is what the index has under one folded key.
type group struct {
	key   string
	forms []form
	head  []int32 // slots
}

// A form is the postings of one exact form.
type form struct {
	code     string
	postings []slotPosting
}

type slotPosting struct {
	slot   int32
	impact uint8 // frequency less one, four bits; length class, four bits
}

// read reads everything out of the bleve index, several fields at a time.
func (e *exporter) read(ctx context.Context) error {
	advanced, err := e.index.bleve.Advanced()
	if err != nil {
		return err
	}
	r, err := advanced.Reader()
	if err != nil {
		return err
	}
	defer r.Close()
	slots, err := readSlots(r)
	if err != nil {
		return err
	}
	fields := append(textFields[:], facetFields[:]...)
	groups, failures := make([][]group, len(fields)), make([]error, len(fields)+1)
	var all sync.WaitGroup
	all.Go(func() { failures[len(fields)] = e.readShown(r, slots) })
	for i, field := range fields {
		all.Go(func() { groups[i], failures[i] = readField(ctx, r, field, slots) })
	}
	all.Wait()
	if err := errors.Join(failures...); err != nil {
		return err
	}
	e.groups = slices.Concat(groups...)
	for i := range e.groups {
		if g := &e.groups[i]; e.index.lexicon.Alone(g.key) {
			g.key = hotMark + g.key
		}
	}
	slices.SortFunc(e.groups, func(a, b group) int { return cmp.Compare(a.key, b.key) })
	return nil
}

// hotMark stands before the keys of syllables that only a query of one word
// reads, so that they have shards of their own.
const hotMark = "!"

// readSlots reads which slot each document has, by bleve's number of it.
func readSlots(r index.IndexReader) ([]int32, error) {
	n, err := r.DocCount()
	if err != nil {
		return nil, err
	}
	ids, err := r.DocIDReaderAll()
	if err != nil {
		return nil, err
	}
	defer ids.Close()
	slots := make([]int32, n)
	for {
		id, err := ids.Next()
		if err != nil || id == nil {
			return slots, err
		}
		key, err := r.ExternalID(id)
		if err != nil {
			return nil, err
		}
		slots[id.Value()] = int32(slotOf(key))
	}
}

// readShown reads what results show.
func (e *exporter) readShown(r index.IndexReader, slots []int32) error {
	e.shown = make([]*shown, e.index.about.Slots)
	e.kinds = make([]int, e.index.about.Slots)
	for _, slot := range slots {
		doc, err := r.Document(key(int(slot)))
		if err != nil {
			return err
		}
		if doc == nil || int(slot) >= len(e.shown) {
			return fmt.Errorf("document %06x is not whole", slot)
		}
		doc.VisitFields(func(f index.Field) {
			if f.Name() == shownField {
				e.shown[slot] = new(shown)
				err = json.Unmarshal(f.Value(), e.shown[slot])
				e.kinds[slot] = slices.Index(kinds, e.shown[slot].Kind) + 1
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// readField reads the postings of every term of a field.
func readField(ctx context.Context, r index.IndexReader, field string, slots []int32) (groups []group, err error) {
	classes := map[float64]uint8{}
	for i, l := range lengths {
		classes[bleveNorm(l)] = uint8(i)
	}
	facet := slices.Contains(facetFields[:], field)
	dict, err := r.FieldDict(field)
	if err != nil {
		return nil, err
	}
	defer dict.Close()
	var doc index.TermFieldDoc
	for {
		entry, err := dict.Next()
		if err != nil || entry == nil {
			return groups, err
		}
		reader, err := r.TermFieldReader(ctx, []byte(entry.Term), field, true, true, false)
		if err != nil {
			return nil, err
		}
		key, code, _ := strings.Cut(entry.Term, analysis.Mark)
		if facet {
			key = "=" + field + ":" + entry.Term
		}
		f := form{code: code, postings: make([]slotPosting, 0, reader.Count())}
		for {
			next, err := reader.Next(doc.Reset())
			if err != nil {
				return nil, err
			}
			if next == nil {
				break
			}
			p := slotPosting{slot: slots[next.ID.Value()]}
			if !facet {
				p.impact = uint8(next.Freq-1)<<4 | classes[next.Norm]
			}
			f.postings = append(f.postings, p)
		}
		if err := reader.Close(); err != nil {
			return nil, err
		}
		slices.SortFunc(f.postings, func(a, b slotPosting) int { return cmp.Compare(a.slot, b.slot) })
		if n := len(groups); n > 0 && groups[n-1].key == key {
			groups[n-1].forms = append(groups[n-1].forms, f)
		} else {
			groups = append(groups, group{key: key, forms: []form{f}})
		}
	}
}

// facet reports whether the group is of a value to filter by.
func (g *group) facet() bool { return g.key[0] == '=' }

// hot reports whether the group is of a hot syllable.
func (g *group) hot() bool { return g.key[0] == hotMark[0] }

// size is about how many bytes the group takes before compression.
func (g *group) size() int {
	n := len(g.key) + 100*len(g.head)
	for _, f := range g.forms {
		n += 4 + 5*len(f.postings)/2
	}
	return n
}

// write writes the group's forms.
func (g *group) write(w *writer) {
	w.uint(len(g.forms))
	for _, f := range g.forms {
		w.string(f.code)
		w.uint(len(f.postings))
		last := int32(0)
		for _, p := range f.postings {
			w.uint(int(p.slot - last))
			last = p.slot
		}
		if g.facet() {
			continue
		}
		for _, p := range f.postings {
			w.bytes = append(w.bytes, p.impact)
		}
	}
}
