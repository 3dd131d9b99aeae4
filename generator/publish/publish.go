// Package publish puts a site on disk: it renders files on all cores,
// minifies them, compresses them where that is asked for, writes them into a
// folder beside the target, and lets that folder take the target's place in
// one step once it is whole. What has not changed keeps its time. It does not
// know what a plan is. Until that step the site published before is untouched,
// whatever happens. The folder that it leaves is where the next site is made:
// making and removing tens of thousands of files takes longer than all else,
// and most of them are right already. So is what a killed build has left.
package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/gofrs/flock"
)

// Marker is the file at the top of a site by which congbo knows a folder as
// its own work, and so as one that it may replace.
const Marker = ".congbo"

// ErrBusy says that another build is writing the same site.
var ErrBusy = errors.New("another build is writing this site")

// ErrForeign says that the target holds something that congbo did not make.
var ErrForeign = errors.New("the folder is not empty and was not made by congbo")

// A Stage is a site being written beside the one that is published. It is ended
// by Commit, or by Abort, which may be called after either too.
type Stage struct {
	// Compress has a .br and a .gz file written beside each file of text that
	// is smaller so. It is set before Write.
	Compress bool

	// Fresh has every file made, whatever it was made from before. It is set
	// before Write.
	Fresh bool

	parent *os.Root // the folder that holds target and stage
	old    *os.Root // the site that is published; nil for none
	root   *os.Root // the stage itself
	lock   *flock.Flock
	target string // names inside parent
	name   string

	ended    bool
	begun    bool               // something was written, or may have been
	recalled func() error       // waits for recall, which goes on beside what is done before the first file
	stop     context.CancelFunc // ends recall

	large   sync.Mutex // held while a large file is made
	folders *folders
	used    bool    // something stood in the stage when it began
	stood   *survey // what
	files   sync.Mutex
	written map[string]struct{} // files of the site that did not stand there; only where the stage was used
	before  ledger              // of the site that is published
	made    [][]byte            // the pieces of the new one's ledger
	cut     map[string]cuts     // the files that are made of pieces, of the site that is published
	cuts    [][]byte            // and of the new one
}

// Begin makes a stage for the site at target, a path that need not exist yet.
// It refuses a folder that is not a site made by congbo (ErrForeign) and one
// that another build is writing (ErrBusy). What stands in the stage already,
// from the site before the last or from a build that was killed, is made into
// the new site. It is looked through in the background, unless ctx ends: with
// tens of thousands of files it pays to begin early.
func Begin(ctx context.Context, target string) (*Stage, error) {
	target, err := filepath.Abs(target)
	if err != nil {
		return nil, err
	}
	folder, name := filepath.Split(target)
	if name == "" {
		return nil, fmt.Errorf("publish to %s: not a folder that can be replaced", target)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	parent, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	s := &Stage{parent: parent, target: name, name: "." + name + ".spare",
		lock: flock.New(filepath.Join(folder, "."+name+".lock"))}
	if err := s.begin(); err != nil {
		s.close()
		return nil, fmt.Errorf("publish to %s: %w", target, err)
	}
	ctx, s.stop = context.WithCancel(ctx)
	recalled := make(chan error, 1)
	go func() { recalled <- s.recall(ctx) }()
	s.recalled = sync.OnceValue(func() error { return <-recalled })
	return s, nil
}

func (s *Stage) begin() error {
	locked, err := s.lock.TryLock()
	if err != nil {
		return err
	}
	if !locked {
		return ErrBusy
	}
	if err := s.mayReplace(); err != nil {
		return err
	}
	if s.used, err = folder(s.parent, s.name); err != nil {
		return err
	}
	if s.root, err = s.parent.OpenRoot(s.name); err != nil {
		return err
	}
	s.folders, s.written = &folders{root: s.root}, map[string]struct{}{}
	if s.old, err = s.parent.OpenRoot(s.target); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return errors.Join(err, s.root.Close())
	}
	return nil
}

// mayReplace looks whether the target is ours to replace: absent, empty but
// for dot files, or marked.
func (s *Stage) mayReplace() error {
	entries, err := fs.ReadDir(s.parent.FS(), s.target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	foreign := false
	for _, entry := range entries {
		if entry.Name() == Marker {
			return nil
		}
		foreign = foreign || !strings.HasPrefix(entry.Name(), ".")
	}
	if foreign {
		return ErrForeign
	}
	return nil
}

// Commit lets the stage take the target's place. What the webmaster keeps at
// the top of the target under a name that starts with a dot (.well-known,
// .htaccess, .gitignore) is carried over.
func (s *Stage) Commit(ctx context.Context) error {
	defer s.end()
	err := s.recalled()
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = s.commit(ctx)
	}
	if err != nil {
		s.root.Close()
		return errors.Join(fmt.Errorf("publish: %w", err), s.parent.RemoveAll(s.name))
	}
	return nil
}

func (s *Stage) commit(ctx context.Context) error {
	if s.used {
		if err := s.sweep(ctx); err != nil {
			return err
		}
	}
	if err := s.root.WriteFile(Marker, []byte("made by congbo\n"), 0o644); err != nil {
		return err
	}
	if err := s.carryOver(); err != nil {
		return err
	}
	if err := s.root.Close(); err != nil {
		return err
	}
	s.forgetPrints()
	old, err := exchange(s.parent, s.name, s.target)
	if err != nil {
		return err
	}
	s.keep()
	if old != "" && old != s.name && s.parent.Rename(old, s.name) != nil {
		// The new site stands; what is left of the old one is only litter.
		_ = s.parent.RemoveAll(old)
	}
	return nil
}

// carryOver links the target's dot files into the stage.
func (s *Stage) carryOver() error {
	old, err := s.parent.OpenRoot(s.target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer old.Close()
	return fs.WalkDir(old.FS(), ".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil || path == ".":
			return err
		case path == Marker:
			return nil
		case !strings.HasPrefix(path, "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir():
			return s.root.MkdirAll(path, 0o755)
		case !entry.Type().IsRegular():
			return nil
		}
		if _, err := s.root.Lstat(path); err == nil {
			return nil // the new site has its own
		}
		return s.parent.Link(filepath.Join(s.target, path), filepath.Join(s.name, path))
	})
}

// Abort leaves the target as it was, and removes what was written. A stage on
// which nothing was stays as it stood, for the next site. Once the stage has
// ended, Abort does nothing.
func (s *Stage) Abort() error {
	if s.ended {
		return nil
	}
	defer s.end()
	s.stop()
	_ = s.recalled() // nobody needs it now
	s.root.Close()
	if s.used && !s.begun {
		return nil
	}
	return s.parent.RemoveAll(s.name)
}

func (s *Stage) end() {
	s.ended = true
	s.stop()
	s.close()
}

func (s *Stage) close() {
	if s.old != nil {
		s.old.Close()
	}
	s.lock.Unlock()
	s.parent.Close()
}
