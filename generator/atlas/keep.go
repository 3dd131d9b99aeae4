package atlas

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"sync"

	"congbo/generator/store"
)

// keptName is what the file is called in which findings are kept.
const keptName = "findings"

// A shelf is where findings are kept from one run to the next.
type shelf struct {
	archive *store.Archive
	codec   *store.Codec[finding]
	lexicon store.Sum // that names are found with in this run, and the registers
	found   []keptFinding
}

// A keptFinding is what was found in the text of a plan, and of what.
type keptFinding struct {
	plan string // id
	of   store.Sum
	*finding
}

// KeepMemory gives a Memory of the names that another run found in plans, for
// one joining, which is to be closed. where gives the folder in which they were
// kept, empty for none, and what stands for the program; it is asked meanwhile,
// since to know takes time. Where something in the folder cannot be read, the
// Memory knows less.
func KeepMemory(where func() (folder, key string)) *Memory {
	m := &Memory{shelf: sync.OnceValue(func() *shelf {
		folder, key := where()
		codec, err := store.NewCodec[finding]()
		if folder == "" || err != nil { // of the type, which a test finds
			return nil
		}
		return &shelf{archive: store.OpenArchive(folder, keptName, key), codec: codec}
	})}
	go m.shelf()
	return m
}

// other gives what another run has found; nil where that does not matter.
func (m *Memory) other() *shelf {
	if m == nil || m.shelf == nil {
		return nil
	}
	return m.shelf()
}

// Keep writes down the names that were found last, for another run, unless it
// has them already. It does what it can: what is not kept is looked for anew.
func (m *Memory) Keep(ctx context.Context) {
	s := m.other()
	if s == nil {
		return
	}
	var entries []store.Entry
	for _, f := range s.found {
		entries = append(entries, store.Entry{Name: f.plan, Of: f.of, Make: func() ([]byte, error) {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			return s.codec.Encode(f.finding)
		}})
	}
	s.archive.Save(entries)
}

// Close lets go of what was kept.
func (m *Memory) Close() {
	if s := m.other(); s != nil {
		s.archive.Close()
	}
}

// restore gives the names that another run has found in a plan's text, nil
// where they are not known, or any name at all means another than it did then.
func (m *Memory) restore(d *paper) (f *finding) {
	s := m.other()
	if s == nil {
		return nil
	}
	s.archive.Get(d.plan.ID, s.sum(d), func(written []byte) (err error) {
		f, err = s.codec.Decode(written)
		return err
	})
	return f
}

// sum stands for all that the names in a plan's text hang on.
func (s *shelf) sum(d *paper) store.Sum {
	return sha256.Sum256(fmt.Appendf(nil, "%x %x %q %v %q", s.lexicon, d.plan.Sum, []string{d.setting.place.id, d.setting.place.name}, d.setting.on, hostOf(d)))
}

// sumOf stands for the registers and for all names of a lexicon with what they
// mean.
func sumOf(registers map[string][]byte, names map[called]bearing) (sum store.Sum) {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(registers)) {
		fmt.Fprintf(h, "%q %q\n", name, registers[name])
	}
	all := slices.SortedFunc(maps.Keys(names), func(a, b called) int {
		return cmp.Or(cmp.Compare(a.words, b.words), cmp.Compare(a.place, b.place), cmp.Compare(a.department, b.department))
	})
	for _, name := range all {
		is := names[name]
		fmt.Fprintf(h, "%q %q %t\n", []string{name.words, name.place, name.department}, []string{is.unit, is.name, string(is.level)}, []bool{is.own, is.lower, is.filed})
	}
	return store.Sum(h.Sum(nil))
}
