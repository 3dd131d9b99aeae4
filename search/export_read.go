package search

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2/index/scorch"
	"golang.org/x/sync/errgroup"

	"congbo/search/analysis"
)

// A group is what the index has under one folded key.
type group struct {
	key   string
	forms []form
	head  []int32 // slots
}

// A form is the postings of one exact form, by slot.
type form struct {
	code     string
	postings []slotPosting
}

// A slotPosting is a slot and, in the last byte, an impact: frequency less one,
// four bits; length class, four bits.
type slotPosting uint32

func (p slotPosting) slot() int     { return int(p >> 8) }
func (p slotPosting) impact() uint8 { return uint8(p) }

// hotMark stands before the keys of syllables that only a query of one word
// reads, so that they have shards of their own.
const hotMark = "!"

// read reads everything out of the bleve index.
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
	snapshot, ok := r.(*scorch.IndexSnapshot)
	if !ok {
		return errors.New("the index is not bleve's own")
	}
	var segments []*segment
	var parts []part
	for _, s := range snapshot.Segments() {
		one, err := openSegment(s)
		if err != nil {
			return err
		}
		segments, parts = append(segments, one), append(parts, one)
	}
	var all errgroup.Group
	all.Go(func() error { return e.readDocuments(segments) })
	all.Go(func() error { return e.readGroups(ctx, parts) })
	return all.Wait()
}

// A part of an index has some of the documents.
type part interface {
	// terms opens a field.
	terms(field string) (termReader, error)
}

// readGroups reads the postings of all fields, several at a time.
func (e *exporter) readGroups(ctx context.Context, parts []part) error {
	fields := append(textFields[:], facetFields[:]...)
	groups := make([][]group, len(fields))
	var all errgroup.Group
	for i, field := range fields {
		all.Go(func() (err error) {
			groups[i], err = readField(ctx, parts, field)
			return err
		})
	}
	if err := all.Wait(); err != nil {
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

// readField reads the postings of every term of a field.
func readField(ctx context.Context, parts []part, field string) (groups []group, err error) {
	facet := slices.Contains(facetFields[:], field)
	prefix := ""
	if facet {
		prefix = "=" + field + ":"
	}
	m, err := mergeTerms(parts, field)
	if err != nil {
		return nil, err
	}
	for n := 0; ; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		term, postings, err := m.next(!facet)
		if err != nil || term == "" {
			return groups, err
		}
		key, code, _ := strings.Cut(term, analysis.Mark)
		if facet {
			key = prefix + term
		}
		f := form{code, postings}
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
		last := 0
		for _, p := range f.postings {
			w.uint(p.slot() - last)
			last = p.slot()
		}
		if g.facet() {
			continue
		}
		for _, p := range f.postings {
			w.bytes = append(w.bytes, p.impact())
		}
	}
}
