package generator

import (
	"context"
	"iter"

	"congbo/generator/publish"
	"congbo/search"
)

// A searched is the search index of a site, as files, which is made beside
// what else is done.
type searched struct {
	stop context.CancelFunc
	made chan struct{} // closed once these are known
	of   iter.Seq[publish.File]
	err  error
}

// searched begins to make the search index of a site. leave is to be called.
func (s *site) searched(ctx context.Context, o Options) *searched {
	ctx, stop := context.WithCancel(ctx)
	r := &searched{stop: stop, made: make(chan struct{}), of: together()}
	go func() {
		defer close(r.made)
		if !o.NoSearch {
			r.of, r.err = search.Static(ctx, search.Documents(s.atlas, s.labels), keptFor(o), string(programSum()))
		}
	}()
	return r
}

// files waits for the files of the index; there are none where complete tells
// an error.
func (r *searched) files(yield func(publish.File) bool) {
	if <-r.made; r.err == nil {
		r.of(yield)
	}
}

// complete waits for the index and tells what kept it from being made.
func (r *searched) complete() error {
	<-r.made
	return r.err
}

// leave stops making it and waits until that has ended.
func (r *searched) leave() {
	r.stop()
	<-r.made
}
