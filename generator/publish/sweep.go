package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"runtime"

	"golang.org/x/sync/errgroup"
)

// note notes what a writer has written. No file is written twice.
func (s *Stage) note(w *writer) error {
	s.files.Lock()
	defer s.files.Unlock()
	if len(w.made) > 0 {
		s.made = append(s.made, w.made)
	}
	for _, name := range w.written {
		if _, ok := s.written[name]; ok {
			return fmt.Errorf("write %s: %w", name, fs.ErrExist)
		}
		s.written[name] = struct{}{}
	}
	return nil
}

// sweep takes away what stands in a used stage and is not the site's. What the
// site has both as a file and as a folder, one of which has displaced the
// other, is an error, as it is in a stage that was not used.
func (s *Stage) sweep(ctx context.Context) error {
	for name := range s.written {
		if s.folders.has(name) {
			return fmt.Errorf("write %s: %w", name, fs.ErrExist)
		}
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	group.Go(func() error { return s.sweepFolder(ctx, group, s.root, "") })
	return group.Wait()
}

// sweepFolder sweeps an open folder, and those in it on other cores where any
// has nothing to do.
func (s *Stage) sweepFolder(ctx context.Context, group *errgroup.Group, folder *os.Root, name string) error {
	entries, err := list(folder)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		own := path.Join(name, entry.Name())
		switch {
		case !entry.IsDir():
			if _, ok := s.written[own]; !ok {
				err = folder.Remove(entry.Name())
			}
		case !s.folders.has(own):
			err = folder.RemoveAll(entry.Name())
		default:
			inner, opened := folder.OpenRoot(entry.Name())
			if opened != nil {
				return opened
			}
			sweep := func() error {
				return errors.Join(s.sweepFolder(ctx, group, inner, own), inner.Close())
			}
			if !group.TryGo(sweep) {
				err = sweep()
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// list gives what is in a folder, in any order.
func list(folder *os.Root) ([]os.DirEntry, error) {
	dir, err := folder.Open(".")
	if err != nil {
		return nil, err
	}
	entries, err := dir.ReadDir(-1)
	return entries, errors.Join(err, dir.Close())
}
