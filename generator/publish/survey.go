package publish

import (
	"context"
	"io/fs"
	"iter"
	"os"
	"path"
	"runtime"
	"slices"
	"sync"

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
	files   map[string]stamp // regular ones
	folders map[string]struct{}
	strange []string // what is neither: links, pipes

	adding sync.Mutex
}

// surveyed looks through a folder on all cores.
func surveyed(ctx context.Context, root *os.Root) (*survey, error) {
	s := &survey{files: map[string]stamp{}, folders: map[string]struct{}{}}
	top, err := opened(root)
	if err != nil {
		return nil, err
	}
	defer top.close()
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	group.Go(func() error { return s.look(ctx, group, top, "") })
	return s, group.Wait()
}

// look looks through an open folder, and through those in it on other cores
// where any has nothing to do.
func (s *survey) look(ctx context.Context, group *errgroup.Group, folder handle, name string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	found, err := folder.list()
	if err != nil {
		return err
	}
	s.add(name, found)
	for _, f := range found {
		if f.kind != fs.ModeDir {
			continue
		}
		inner, err := folder.enter(f.name)
		if err != nil {
			return err
		}
		look := func() error {
			defer inner.close()
			return s.look(ctx, group, inner, path.Join(name, f.name))
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

// all gives every path.
func (s *survey) all() iter.Seq[string] {
	return func(yield func(string) bool) {
		for name := range s.files {
			if !yield(name) {
				return
			}
		}
		for name := range s.folders {
			if !yield(name) {
				return
			}
		}
		slices.Values(s.strange)(yield)
	}
}

// A standing is one thing that stands in a folder.
type standing struct {
	name string
	kind fs.FileMode // its type
	stamp
}

func (s *survey) add(folder string, found []standing) {
	s.adding.Lock()
	defer s.adding.Unlock()
	for _, f := range found {
		name := f.name
		if folder != "" {
			name = folder + "/" + name
		}
		switch f.kind {
		case 0:
			s.files[name] = f.stamp
		case fs.ModeDir:
			s.folders[name] = struct{}{}
		default:
			s.strange = append(s.strange, name)
		}
	}
}
