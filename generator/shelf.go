package generator

import (
	"bytes"
	"fmt"
	"io/fs"
	"iter"
	"path"
	"runtime"
	"sync"
	"time"

	"congbo/generator/publish"
)

// A shelf holds files of a site, each of which is made when it is first asked
// for. It may be asked by any number of goroutines.
type shelf struct {
	files    map[string]publish.File // by path
	renderer publish.Renderer
	turns    chan struct{} // to make a file: the cores are for making the site first

	mu   sync.Mutex
	made map[string]*page
	held int // bytes in made
}

// A page is a file that was made, or is being made.
type page struct {
	once sync.Once
	text []byte
	err  error
}

// mostHeld is how many bytes of made files a shelf holds; then all are let go.
const mostHeld = 32 << 20

// newShelf puts files on a shelf. Sequences are gone through at once, each by
// a goroutine; two files of one path are an error, as they are to a build.
func newShelf(sequences ...iter.Seq[publish.File]) (*shelf, error) {
	s := &shelf{turns: make(chan struct{}, max(1, runtime.GOMAXPROCS(0)-1)), made: map[string]*page{}}
	lists := make([][]publish.File, len(sequences))
	count := 0
	var all sync.WaitGroup
	for i, sequence := range sequences {
		all.Go(func() {
			for f := range sequence {
				lists[i] = append(lists[i], f)
			}
		})
	}
	all.Wait()
	for _, list := range lists {
		count += len(list)
	}
	s.files = make(map[string]publish.File, count)
	for _, list := range lists {
		for _, f := range list {
			if _, twice := s.files[f.Path]; twice {
				return nil, fmt.Errorf("write %s: %w", f.Path, fs.ErrExist)
			}
			s.files[f.Path] = f
		}
	}
	return s, nil
}

// open makes a file, or gives it as it was made before.
func (s *shelf) open(name string) (fs.File, error) {
	f, ok := s.files[name]
	if !ok {
		return nil, fs.ErrNotExist
	}
	p := s.page(name)
	p.once.Do(func() {
		s.turns <- struct{}{}
		defer func() { <-s.turns }()
		p.text, p.err = s.renderer.Render(f)
		s.hold(len(p.text))
	})
	if p.err != nil {
		return nil, p.err
	}
	return &pageFile{bytes.NewReader(p.text), path.Base(name)}, nil
}

// page gives the place of a page.
func (s *shelf) page(name string) *page {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.made[name]
	if p == nil {
		p = &page{}
		s.made[name] = p
	}
	return p
}

// hold counts bytes, and lets all pages go when there are too many.
func (s *shelf) hold(size int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.held += size; s.held > mostHeld {
		s.made, s.held = map[string]*page{}, 0
	}
}

// A pageFile is a made file, opened.
type pageFile struct {
	*bytes.Reader
	name string
}

func (f *pageFile) Close() error               { return nil }
func (f *pageFile) Stat() (fs.FileInfo, error) { return pageInfo{f.name, f.Size()}, nil }

// A pageInfo describes a made file. It has no time: it was made just now.
type pageInfo struct {
	name string
	size int64
}

func (i pageInfo) Name() string       { return i.name }
func (i pageInfo) Size() int64        { return i.size }
func (i pageInfo) Mode() fs.FileMode  { return 0o444 }
func (i pageInfo) ModTime() time.Time { return time.Time{} }
func (i pageInfo) IsDir() bool        { return false }
func (i pageInfo) Sys() any           { return nil }
