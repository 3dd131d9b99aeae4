package generator

import (
	"context"
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"congbo/generator/atlas"
	"congbo/generator/pages"
	"congbo/generator/publish"
	"congbo/generator/source"
)

// A Session shows a site while its content is being written: it makes the site
// again after each change, from what has changed, and writes nothing. The
// bytes of its files are those that Build writes. Files are made when they are
// asked for; Open may be called at any time, by any number of goroutines.
type Session struct {
	options Options
	kept    kept
	pending Changes // that no making has read yet
	shown   atomic.Pointer[shown]

	indexing sync.Mutex
	indexed  int                   // which joining the index is of
	found    atomic.Pointer[shelf] // the files of the index
}

// A shown is one state of a site.
type shown struct {
	*shelf
	atlas  *atlas.Atlas
	theme  *pages.Theme
	copied map[string]bool // files that are read from the content folder
	joined int             // counts the atlases of a session
}

// NewSession begins a session. Of the options, Out and Progress are not used,
// and a folder of layouts that is not there yet counts as none.
func NewSession(o Options) *Session {
	return &Session{options: o, kept: kept{reading: new(source.Memory), joining: new(atlas.Memory)}}
}

// Changes say what may have changed since the site was made last. A change
// that is not named is noticed by a file's size and time.
type Changes struct {
	Paths []string  // of files, each beginning with Options.Content or Options.Layouts
	All   bool      // any file
	Now   time.Time // in the place of Options.Now, unless zero
}

// Make makes the site again and shows it from then on. changed is false where
// nothing in it is different. On an error, which is ErrContent or a failure of
// the machine, the site that was shown goes on being shown. Make is for one
// goroutine at a time.
func (s *Session) Make(ctx context.Context, c Changes) (result Result, changed bool, err error) {
	o := s.options
	if !c.Now.IsZero() {
		o.Now = c.Now
	}
	s.pending.All = s.pending.All || c.All
	s.pending.Paths = append(s.pending.Paths, c.Paths...)
	touched, assets := s.touched()
	s.kept.touched = touched
	made, result, err := prepare(ctx, o, &s.kept)
	if err == nil || errors.Is(err, ErrContent) {
		s.pending, s.kept.looks = Changes{}, false
	}
	if err != nil {
		return result, false, err
	}
	was := s.shown.Load()
	if was != nil && was.atlas == made.atlas && was.theme == s.kept.theme {
		result.Files = len(was.files)
		return result, assets, nil
	}
	now := &shown{atlas: made.atlas, theme: s.kept.theme, copied: map[string]bool{}, joined: 1}
	if now.shelf, err = newShelf(append(made.parts(nil), made.copied)...); err != nil {
		return result, false, err
	}
	result.Files = len(now.files)
	for f := range made.copied {
		now.copied[f.Path] = true
	}
	if was != nil {
		if now.joined = was.joined; was.atlas != now.atlas {
			now.joined++
		}
	}
	s.shown.Store(now)
	return result, true, ctx.Err()
}

// touched sorts the changes: which files of the content may have changed,
// whether an asset has, and (in kept) whether the layouts have.
func (s *Session) touched() (content func(name string) bool, assets bool) {
	all, inside := s.pending.All, map[string]bool{}
	s.kept.looks = s.kept.looks || all
	for _, p := range s.pending.Paths {
		if name, ok := within(s.options.Content, p); ok {
			inside[name] = true
			assets = assets || strings.HasPrefix(name, "assets/")
		}
		if _, ok := within(s.options.Layouts, p); ok && s.options.Layouts != "" {
			s.kept.looks = true
		}
	}
	return func(name string) bool { return all || inside[name] }, assets
}

// within gives the slash-separated path of a file inside a folder.
func within(folder, file string) (name string, ok bool) {
	name, err := filepath.Rel(folder, file)
	if err != nil || !filepath.IsLocal(name) {
		return "", false
	}
	return filepath.ToSlash(name), true
}

// Index makes the search index of the site that is shown, unless it has one,
// and shows its files from then on. Until then they are those of the index
// before. changed is false where nothing was to be done, or ctx has ended.
func (s *Session) Index(ctx context.Context) (changed bool, err error) {
	s.indexing.Lock()
	defer s.indexing.Unlock()
	of := s.shown.Load()
	if of == nil || s.options.NoSearch || s.indexed == of.joined {
		return false, nil
	}
	index, err := (&site{atlas: of.atlas}).index(ctx)
	if err == nil {
		var searched iter.Seq[publish.File]
		if searched, err = index.Export(ctx); err == nil {
			err = s.search(searched)
		}
		if err != nil {
			err = errors.Join(err, index.Close())
		}
	}
	switch {
	case err != nil && ctx.Err() != nil:
		return false, nil
	case err != nil:
		return false, err
	}
	s.indexed = of.joined
	if s.options.Index == nil {
		return true, index.Close()
	}
	s.options.Index(index, of.atlas.Site.Language)
	return true, nil
}

func (s *Session) search(sequence iter.Seq[publish.File]) error {
	found, err := newShelf(sequence)
	if err == nil {
		s.found.Store(found)
	}
	return err
}

// Open opens a file of the site that is shown, as fs.FS has it. There are no
// folders in it. Before a site is shown, nothing exists.
func (s *Session) Open(name string) (fs.File, error) {
	err := fs.ErrNotExist
	if now := s.shown.Load(); now != nil {
		var file fs.File
		if now.copied[name] { // it may be large
			file, err = s.copied(name)
		} else if file, err = now.open(name); errors.Is(err, fs.ErrNotExist) {
			if found := s.found.Load(); found != nil {
				file, err = found.open(name)
			}
		}
		if err == nil {
			return file, nil
		}
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: err}
}

// copied opens a file that a build copies as it is.
func (s *Session) copied(name string) (fs.File, error) {
	root, err := os.OpenRoot(s.options.Content)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.Open(name)
}
