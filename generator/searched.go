package generator

import (
	"context"
	"iter"

	"congbo/generator/publish"
	"congbo/search"
)

// besideTasks is how many tasks a site has at most whose search index is made
// beside its pages. Of a larger one, both together take too much memory, and
// each keeps all cores busy by itself.
const besideTasks = 30000

// A searched is the search index of a site, as files, which is made beside
// what else is done.
type searched struct {
	stop context.CancelFunc
	made chan struct{} // closed once these are known
	of   iter.Seq[publish.File]
	err  error
}

// searched begins to make the search index of a site, and makes that of a large
// one. leave is to be called.
func (s *site) searched(ctx context.Context, o Options) *searched {
	ctx, stop := context.WithCancel(ctx)
	r := &searched{stop: stop, made: make(chan struct{}), of: together()}
	go func() {
		defer close(r.made)
		if !o.NoSearch {
			r.of, r.err = search.Static(ctx, search.Documents(s.atlas, s.labels), keptFor(o), string(programSum()))
		}
	}()
	if len(s.atlas.Tasks) > besideTasks {
		<-r.made
	}
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
