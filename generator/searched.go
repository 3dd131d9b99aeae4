package generator

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"congbo/generator/publish"
	"congbo/search"
)

// searched is a search index in the making, beside the pages: while these wait
// for the disk, it uses the cores.
type searched struct {
	stop  context.CancelFunc
	done  chan struct{} // closed once the rest is there
	index *search.Index // nil where it was not wanted any longer
	made  []publish.File
	err   error
}

// search begins to make the index of a site and its static form. keep says
// that the index itself is wanted afterwards; otherwise its memory goes to the
// pages.
func (s *site) search(ctx context.Context, keep bool) *searched {
	ctx, stop := context.WithCancel(ctx)
	making := &searched{stop: stop, done: make(chan struct{})}
	go func() {
		defer close(making.done)
		defer stop()
		making.err = making.make(ctx, s, keep)
	}()
	return making
}

func (m *searched) make(ctx context.Context, s *site, keep bool) error {
	index, err := s.index(ctx)
	if err != nil {
		return err
	}
	exported, err := index.Export(ctx)
	if err != nil {
		return errors.Join(fmt.Errorf("search index: %w", err), index.Close())
	}
	for f := range exported {
		m.made = append(m.made, f)
	}
	if keep {
		m.index = index
		return nil
	}
	if err := index.Close(); err != nil {
		return fmt.Errorf("search index: %w", err)
	}
	return nil
}

// files gives the static form, for which it waits. Where it could not be made,
// it gives a file that cannot be written, for the same reason.
func (m *searched) files(yield func(publish.File) bool) {
	<-m.done
	if m.err != nil {
		yield(publish.File{Path: search.Folder, Render: func(*bytes.Buffer) error { return m.err }})
		return
	}
	for _, f := range m.made {
		if !yield(f) {
			return
		}
	}
}

// close gives up an index that nobody will use.
func (m *searched) close() error {
	m.stop()
	<-m.done
	if m.index != nil {
		return m.index.Close()
	}
	return nil
}
