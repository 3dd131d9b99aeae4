package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path"
	"runtime"
	"syscall"

	"golang.org/x/sync/errgroup"
)

// batch is how many files a worker is handed at a time: pages come in their
// site's order, so that those of one folder mostly fall to one worker.
const batch = 64

// Write renders, minifies and writes files on all cores. written, where it is
// not nil, is told after each batch how many files are done; it must be safe
// to call from several goroutines. An error names the file; the stage is then
// good for nothing but Abort.
func (s *Stage) Write(ctx context.Context, files iter.Seq[File], written func(n int)) error {
	s.begun = true
	if err := s.recalled(); err != nil {
		return err
	}
	if s.Fresh {
		s.before, s.cut = nil, nil
	}
	group, ctx := errgroup.WithContext(ctx)
	batches := make(chan []File, runtime.GOMAXPROCS(0))
	group.Go(func() error {
		defer close(batches)
		return deal(ctx, files, batches)
	})
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() error {
			w, err := newWriter(s)
			if err != nil {
				return err
			}
			defer w.close()
			for files := range batches {
				for _, f := range files {
					if err := w.write(f); err != nil {
						return fmt.Errorf("write %s: %w", f.Path, err)
					}
				}
				if written != nil {
					written(len(files))
				}
			}
			return s.note(w)
		})
	}
	return group.Wait()
}

// recall finds out what stands in the stage, and what the files of the old site
// were made from.
func (s *Stage) recall(ctx context.Context) (err error) {
	s.remember()
	s.stood = &survey{}
	if s.used {
		s.stood, err = surveyed(ctx, s.root, len(s.before))
	}
	s.folders.stood = s.stood
	return err
}

// deal cuts the sequence of files into batches.
func deal(ctx context.Context, files iter.Seq[File], batches chan<- []File) error {
	send := func(b []File) error {
		select {
		case batches <- b:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	var next []File
	for f := range files {
		if next = append(next, f); len(next) == batch {
			if err := send(next); err != nil {
				return err
			}
			next = make([]File, 0, batch)
		}
	}
	if len(next) == 0 {
		return nil
	}
	return send(next)
}

// A writer renders and writes the files of one worker.
type writer struct {
	*room
	*keeper
	compressor *compressor // nil where nothing is compressed
	opened     string      // the folder that dir is
	dir        *os.Root
	into       *os.File // the same, opened, to link into
	written    []string // files that did not stand there; only where the stage was used
	made       []byte   // a piece of the ledger: the files whose prints are known
	cut        []byte   // those that are made of pieces
}

func newWriter(s *Stage) (w *writer, err error) {
	w = &writer{room: newRoom(), keeper: newKeeper(s)}
	if s.Compress {
		w.compressor, err = newCompressor()
	}
	return w, err
}

func (w *writer) close() {
	w.keeper.close()
	w.leave()
}

func (w *writer) write(f File) error {
	if !fs.ValidPath(f.Path) || f.Path == "." {
		return fs.ErrInvalid
	}
	if f.Pieces != nil && f.Type == Raw {
		return w.assemble(f)
	}
	if same, err := w.same(f); same || err != nil {
		return err
	}
	if f.Large {
		w.stage.large.Lock()
		defer w.stage.large.Unlock()
		defer w.forget()
	}
	content, err := w.render(f)
	if err != nil {
		return err
	}
	file, err := w.enter(f.Path)
	if err != nil {
		return err
	}
	kept := w.keep(f.Path, content, file, w)
	if kept {
		w.note(f, "", w.found)
	} else if err := w.save(f, "", file, content); err != nil {
		return err
	}
	if err := w.wrote(f.Path); err != nil || !w.presses(f) {
		return err
	}
	return w.press(f, file, content, kept)
}

// presses tells whether a file has compressed forms beside it.
func (w *writer) presses(f File) bool {
	return w.compressor != nil && !f.Plain && compressible(f.Path)
}

// press writes the compressed forms of a file of the folder that was entered,
// or keeps those of the old site where the file itself was kept.
func (w *writer) press(f File, file string, content []byte, kept bool) error {
	for _, form := range w.compressor.forms {
		if kept && w.keepForm(w.compressor, form, f.Path, content, file, w) {
			w.note(f, form.ending, w.found)
			if err := w.wrote(f.Path + form.ending); err != nil {
				return err
			}
			continue
		}
		packed, err := w.compressor.compress(form, content)
		if err != nil {
			return err
		}
		if packed == nil {
			continue
		}
		if err := w.save(f, form.ending, file+form.ending, packed); err != nil {
			return err
		}
		if err := w.wrote(f.Path + form.ending); err != nil {
			return err
		}
	}
	return nil
}

// create opens a new file. O_NONBLOCK means nothing for one; without it, the
// library tries for each file whether it can be waited for, which on Linux
// costs four more calls of the system.
const create = os.O_WRONLY | os.O_CREATE | os.O_EXCL | syscall.O_NONBLOCK

// enter goes to the folder of a file, which it makes if it must, and gives the
// file's name from there. Opening a file through an os.Root costs a step for
// each folder of its path, so a writer keeps the root of the grandparent
// folder open: nhiem-vu/x for the task page nhiem-vu/x/1.1/index.html.
func (w *writer) enter(name string) (file string, err error) {
	folder, file := path.Split(name)
	folder = path.Clean(folder)
	base := path.Dir(folder)
	if w.dir == nil || w.opened != base {
		dir, err := w.stage.folders.open(base)
		if err != nil {
			return "", err
		}
		into, err := dir.Open(".")
		if err != nil {
			return "", errors.Join(err, dir.Close())
		}
		w.leave()
		w.dir, w.into, w.opened = dir, into, base
	}
	if folder == "." {
		return file, nil
	}
	return path.Base(folder) + "/" + file, w.stage.folders.make(w.dir, folder)
}

// leave closes the folder that was entered.
func (w *writer) leave() {
	if w.dir != nil {
		w.dir.Close()
		w.into.Close()
	}
}

// begin opens a new file of the folder that was entered. What has its name is
// taken away, never written over: it may be a file of the old site too.
func (w *writer) begin(file string) (*os.File, error) {
	out, err := w.dir.OpenFile(file, create, 0o644)
	if w.stage.used && errors.Is(err, fs.ErrExist) {
		if err := w.dir.RemoveAll(file); err != nil {
			return nil, err
		}
		out, err = w.dir.OpenFile(file, create, 0o644)
	}
	return out, err
}

// save writes one file of the folder that was entered: f, or a compressed form
// of it.
func (w *writer) save(f File, ending, file string, content []byte) error {
	out, err := w.begin(file)
	if err != nil {
		return err
	}
	_, err = out.Write(content)
	if err == nil && f.Print != (Print{}) {
		var info fs.FileInfo
		if info, err = out.Stat(); err == nil {
			w.note(f, ending, stampOf(info))
		}
	}
	return errors.Join(err, out.Close())
}
