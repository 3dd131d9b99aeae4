package source

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"

	"congbo/generator/markdown"
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/store"
)

// keptName is what the file is called in which readings are kept.
const keptName = "readings"

// A reading is a kept as it is written to a disk: what one file was found to
// be, without the bytes of the file.
type reading struct {
	Plan      *Plan
	Unit      *Unit
	Directive *Directive
	Page      *Page
	Text      *markdown.Form
	Plain     bool // the text is the file's own bytes, and not in the form
	Draft     bool
	Publish   plan.Date
	Problems  []problem.Problem
}

// A shelf is where readings are kept.
type shelf struct {
	archive *store.Archive
	codec   *store.Codec[reading]
}

// KeepMemory gives a Memory of what was read in another run, which is to be
// closed. where gives the folder in which that was kept, empty for none, and
// what stands for the program: what another one has read is not trusted. It is
// asked meanwhile, since to know takes time. Where the folder is not there, or
// something in it cannot be read, the Memory knows less.
func KeepMemory(where func() (folder, key string)) *Memory {
	m := &Memory{shelf: sync.OnceValue(func() *shelf {
		folder, key := where()
		codec, err := store.NewCodec[reading]()
		if folder == "" || err != nil { // of the type, which a test finds
			return nil
		}
		return &shelf{store.OpenArchive(folder, keptName, key), codec}
	})}
	go m.shelf()
	return m
}

// other gives what another run has read; nil where that does not matter.
func (m *Memory) other() *shelf {
	if m == nil || m.shelf == nil {
		return nil
	}
	return m.shelf()
}

// Close lets go of what was kept.
func (m *Memory) Close() {
	if s := m.other(); s != nil {
		s.archive.Close()
	}
}

// Keep writes down what was read last, for another run, and writes nothing
// where all of that was known. It does what it can: what is not kept is read
// anew.
func (m *Memory) Keep(ctx context.Context) {
	s := m.other()
	if s == nil {
		return
	}
	var entries []store.Entry
	for _, name := range slices.Sorted(maps.Keys(m.files)) {
		k := m.files[name]
		entries = append(entries, store.Entry{Name: name, Of: k.sum, Make: func() ([]byte, error) {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			return s.codec.Encode(k.reading())
		}})
	}
	s.archive.Save(entries)
}

// restore gives what another run has found a file of these bytes to be.
func (m *Memory) restore(name string, raw []byte, sum Sum) (k kept, ok bool) {
	s := m.other()
	if s == nil {
		return kept{}, false
	}
	ok = s.archive.Get(name, sum, func(written []byte) error {
		r, err := s.codec.Decode(written)
		if err == nil {
			k, err = r.kept(raw, sum)
		}
		return err
	})
	return k, ok
}

// reading gives what a file was found to be in the form for a disk. What the
// house holds is left as it is.
func (k kept) reading() *reading {
	r := &reading{Draft: k.shown.draft, Publish: k.shown.publish, Problems: k.problems}
	var text *markdown.Document
	switch {
	case k.result.plan != nil:
		outer, inner := *k.result.plan, *k.result.plan.Plan
		inner.Passages = nil // those of the text
		outer.Plan = &inner
		r.Plan, text = &outer, outer.Body
	case k.result.unit != nil:
		r.Unit, text = k.result.unit, k.result.unit.Body
	case k.result.directive != nil:
		r.Directive, text = k.result.directive, k.result.directive.Body
	case k.result.page != nil:
		r.Page, text = k.result.page, k.result.page.Body
	default:
		return r
	}
	r.Text = text.Form()
	if r.Plain = k.plain && r.Text.Source != nil; r.Plain {
		r.Text.Source = nil
	}
	return r
}

// kept gives what a file of these bytes was found to be.
func (r *reading) kept(raw []byte, sum Sum) (k kept, err error) {
	k = kept{sum: sum, plain: r.Plain, shown: visibility{r.Draft, r.Publish}, problems: r.Problems}
	if r.Text == nil {
		return k, nil
	}
	if r.Plain {
		if r.Text.Offset < 0 || r.Text.Offset > len(raw) {
			return kept{}, errOther
		}
		r.Text.Source = raw[r.Text.Offset:]
	}
	text, err := r.Text.Document()
	if err != nil {
		return kept{}, err
	}
	switch {
	case r.Plan != nil && r.Plan.Plan != nil:
		r.Plan.Body, r.Plan.Raw, r.Plan.Passages = text, raw, text.Passages
	case r.Unit != nil && r.Unit.Unit != nil:
		r.Unit.Body = text
	case r.Directive != nil && r.Directive.Directive != nil:
		r.Directive.Body = text
	case r.Page != nil:
		r.Page.Body = text
	default:
		return kept{}, errOther
	}
	k.result = result{r.Plan, r.Unit, r.Directive, r.Page, nil}
	k.result.sign(sum)
	return k, nil
}

// errOther says that what was kept is not of the file in question.
var errOther = errors.New("kept of another file")
