package publish

import (
	"context"
	"io/fs"
	"iter"
	"os"
	"runtime"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// A stamp tells a file from any other, and from what it is after somebody has
// changed it. Where the system does not number its files, inode is 0.
type stamp struct {
	inode      uint64
	size, time int64 // bytes; nanoseconds since 1970
}

func stampOf(info fs.FileInfo) stamp {
	return stamp{inodeOf(info), info.Size(), info.ModTime().UnixNano()}
}

// is tells whether a file is certainly the one that had a stamp.
func (s stamp) is(other stamp) bool { return s == other && s.inode != 0 }

// alike tells whether a file may be a copy of the one that had a stamp.
func (s stamp) alike(other stamp) bool { return s.size == other.size && s.time == other.time }

// A survey is what stands in a stage before anything is written there, by
// slash-separated path. It costs one look at each folder and each file, where
// to ask about one path takes a step for each folder in it.
type survey struct {
	files   map[string]*stoodFile // regular ones
	folders map[string]*stoodFolder
	strange []string // what is neither: links, pipes

	adding sync.Mutex
}

// A stoodFile is a regular file that stands in a stage.
type stoodFile struct {
	stamp
	in   *stoodFolder
	ours atomic.Bool // its name is that of a file of the new site
}

// A stoodFolder is a folder that stands in a stage.
type stoodFolder struct {
	name string       // its path; empty for the stage itself
	in   *stoodFolder // nil for the stage itself
	ours atomic.Bool  // it is a folder of the new site
}

// keep notes that a folder, and those that it is in, are the new site's.
func (f *stoodFolder) keep() {
	for ; f != nil && !f.ours.Load(); f = f.in {
		f.ours.Store(true)
	}
}

// surveyed looks through a folder on all cores. It holds about so many files.
func surveyed(ctx context.Context, root *os.Root, files int) (*survey, error) {
	s := &survey{files: make(map[string]*stoodFile, files), folders: map[string]*stoodFolder{}}
	top, err := opened(root)
	if err != nil {
		return nil, err
	}
	defer top.close()
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	group.Go(func() error { return s.look(ctx, group, top, new(stoodFolder)) })
	return s, group.Wait()
}

// look looks through an open folder, and through those in it on other cores
// where any has nothing to do.
func (s *survey) look(ctx context.Context, group *errgroup.Group, open handle, folder *stoodFolder) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	found, err := open.list()
	if err != nil {
		return err
	}
	for _, f := range s.add(folder, found) {
		inner, err := open.enter(f.local())
		if err != nil {
			return err
		}
		look := func() error {
			defer inner.close()
			return s.look(ctx, group, inner, f)
		}
		if !group.TryGo(look) {
			err = look()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// all gives every path that is not yet known to be the new site's.
func (s *survey) all() iter.Seq[string] {
	return func(yield func(string) bool) {
		for name, f := range s.files {
			if !f.ours.Load() && !yield(name) {
				return
			}
		}
		for name, f := range s.folders {
			if !f.ours.Load() && !yield(name) {
				return
			}
		}
		for _, name := range s.strange {
			if !yield(name) {
				return
			}
		}
	}
}

// A standing is one thing that stands in a folder.
type standing struct {
	name  string
	kind  fs.FileMode // its type
	stamp             // of a regular file
}

// path gives the path of something that stands in a folder.
func (f *stoodFolder) path(name string) string {
	if f.in == nil {
		return name
	}
	return f.name + "/" + name
}

// local gives what a folder is called in the one that it is in.
func (f *stoodFolder) local() string {
	if f.in.in == nil {
		return f.name
	}
	return f.name[len(f.in.name)+1:]
}

// add notes what stands in a folder, and gives the folders among it.
func (s *survey) add(in *stoodFolder, found []standing) (inner []*stoodFolder) {
	s.adding.Lock()
	defer s.adding.Unlock()
	files := make([]stoodFile, len(found))
	for i, f := range found {
		name := in.path(f.name)
		switch f.kind {
		case 0:
			files[i].stamp, files[i].in = f.stamp, in
			s.files[name] = &files[i]
		case fs.ModeDir:
			folder := &stoodFolder{name: name, in: in}
			s.folders[name] = folder
			inner = append(inner, folder)
		default:
			s.strange = append(s.strange, name)
		}
	}
	return inner
}
