package source

import (
	"bytes"
	"os"
	"reflect"
	"slices"

	"congbo/generator/plan"
	"congbo/generator/problem"
)

// A Memory keeps what was read of each file, so that reading again opens only
// files that have changed. What was kept comes back as the same pointer: what
// is another pointer was read anew, or says something else. Nothing that a
// Memory has given out is ever written to. The zero value is ready for use, by
// one reading at a time.
type Memory struct {
	files   map[string]kept
	weights map[string]weight
	weighed map[any]any // a plan or directive as it was read → the same with the sizes of its files
	content *Content    // of the last reading

	shelf func() *shelf // where another run has kept what it read; see KeepMemory
}

// A kept is what one file was found to be.
type kept struct {
	info     os.FileInfo // as it was before the file was read
	sum      Sum
	plain    bool // its text is its bytes as they stand
	result   result
	shown    visibility
	problems []problem.Problem
}

// same reports whether a file still has the stamp that it had: its size, its
// time of change to the nanosecond, and the place on disk, which a file that
// takes another's name does not share.
func same(a, b os.FileInfo) bool {
	return a != nil && b != nil && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime()) && os.SameFile(a, b)
}

// recall gives what is known of a file that has not changed.
func (m *Memory) recall(f found, changed func(string) bool) (kept, bool) {
	if m == nil || changed != nil && changed(f.path) {
		return kept{}, false
	}
	k, ok := m.files[f.path]
	return k, ok && same(k.info, f.info)
}

// agree gives what was known of a file whose bytes are what they were, though
// its stamp is another.
func (m *Memory) agree(f found, raw []byte, sum Sum) (kept, bool) {
	if m == nil {
		return kept{}, false
	}
	k, ok := m.files[f.path]
	if ok = ok && k.sum == sum; !ok {
		k, ok = m.restore(f.path, raw, sum)
	}
	k.info = f.info
	return k, ok
}

// settle keeps what a reading has found, forgets files that are gone, and
// gives the content of the reading before where nothing of it has changed.
func (m *Memory) settle(r *reader, c *Content) *Content {
	if m == nil {
		return c
	}
	m.files = make(map[string]kept, len(r.files))
	for i, k := range r.kept {
		if k.info != nil {
			m.files[r.files[i].path] = k
		}
	}
	if was := m.content; was != nil {
		if reflect.DeepEqual(was.Site, c.Site) {
			c.Site = was.Site
		}
		if was.equal(c) {
			return was
		}
	}
	m.content = c
	return c
}

// equal reports whether two contents are of the same pointers, assets and
// registers.
func (c *Content) equal(d *Content) bool {
	if len(c.Registers) != len(d.Registers) {
		return false
	}
	for name, raw := range c.Registers {
		if other, ok := d.Registers[name]; !ok || !bytes.Equal(raw, other) {
			return false
		}
	}
	return c.Site == d.Site && c.Today == d.Today && slices.Equal(c.Assets, d.Assets) &&
		slices.Equal(c.Plans, d.Plans) && slices.Equal(c.Units, d.Units) &&
		slices.Equal(c.Directives, d.Directives) && slices.Equal(c.Pages, d.Pages)
}

// A weight is the size and SHA-256 of a file; the sum is empty where the file
// is missing.
type weight struct {
	info os.FileInfo
	size int64
	sum  string
}

// weight gives what is known of the weight of a file that has not changed.
func (m *Memory) weight(name string, info os.FileInfo, changed func(string) bool) (weight, bool) {
	if m == nil || changed != nil && changed(name) {
		return weight{}, false
	}
	w, ok := m.weights[name]
	return w, ok && same(w.info, info)
}

// withFiles gives a plan with the weights of its files: the one given before,
// where they are what they were.
func (m *Memory) withFiles(p *Plan, files []plan.File) *Plan {
	if was, ok := m.before(p).(*Plan); ok && slices.Equal(was.Files, files) {
		return was
	}
	inner, outer := *p.Plan, *p
	inner.Files, outer.Plan = files, &inner
	return &outer
}

// withFilesOf is withFiles for a directive.
func (m *Memory) withFilesOf(d *Directive, files []plan.File) *Directive {
	if was, ok := m.before(d).(*Directive); ok && slices.Equal(was.Files, files) {
		return was
	}
	inner, outer := *d.Directive, *d
	inner.Files, outer.Directive = files, &inner
	return &outer
}

func (m *Memory) before(read any) any {
	if m == nil {
		return nil
	}
	return m.weighed[read]
}
