package publish

import (
	"context"
	"fmt"
	"io/fs"
	"path"
)

// note notes what a writer has written. No file is written twice.
func (s *Stage) note(w *writer) error {
	s.files.Lock()
	defer s.files.Unlock()
	if len(w.made) > 0 {
		s.made = append(s.made, w.made)
	}
	if len(w.cut) > 0 {
		s.cuts = append(s.cuts, w.cut)
	}
	for _, name := range w.written {
		if _, ok := s.written[name]; ok {
			return twice(name)
		}
		s.written[name] = struct{}{}
	}
	return nil
}

// wrote notes a file that belongs to the site, where the stage was used: else
// it has no other.
func (w *writer) wrote(name string) error {
	if !w.stage.used {
		return nil
	}
	if f := w.stage.stood.files[name]; f != nil {
		return f.claim(name)
	}
	w.written = append(w.written, name)
	return nil
}

// claim notes that the name of a file is that of one of the new site.
func (f *stoodFile) claim(name string) error {
	if !f.ours.CompareAndSwap(false, true) {
		return twice(name)
	}
	return nil
}

// twice is the error of two files that have one name.
func twice(name string) error { return fmt.Errorf("write %s: %w", name, fs.ErrExist) }

// sweep takes away what stands in a used stage and is not the site's. What the
// site has both as a file and as a folder, one of which has displaced the
// other, is an error, as it is in a stage that was not used.
func (s *Stage) sweep(ctx context.Context) error {
	for name := range s.written {
		if s.folders.has(name) {
			return twice(name)
		}
	}
	for name := range s.folders.made.Range {
		if f := s.stood.files[name.(string)]; f != nil && f.ours.Load() {
			return twice(name.(string))
		}
	}
	for name := range s.stood.all() {
		_, file := s.written[name]
		if file || s.folders.has(name) || !s.folders.has(path.Dir(name)) {
			continue // what is in a folder that goes goes with it
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := s.root.RemoveAll(name); err != nil {
			return err
		}
	}
	return nil
}
