package generator

import (
	"context"
	"errors"
	"iter"
	"os"
	"path/filepath"
	"sync"

	"congbo/generator/publish"
)

// A target is where a site is published to.
type target struct {
	options Options
	stage   *publish.Stage // nil until there is one
	err     error          // what is in the way of it
}

// aim begins to publish in o.Out. Where a site stands already, what stands
// there is looked through from now on, while the content is read; where none
// does, nothing is touched before there is something to write. What is in the
// way is told only then, after what is wrong with the content.
func aim(ctx context.Context, o Options) *target {
	t := &target{options: o}
	if _, err := os.Lstat(filepath.Join(o.Out, publish.Marker)); err == nil {
		t.begin(ctx)
	}
	return t
}

func (t *target) begin(ctx context.Context) {
	t.stage, t.err = publish.Begin(ctx, t.options.Out)
}

// write publishes files in the place of the site before and counts them, if
// they turn out to be complete. Beside it what they were made from is kept for
// the next build.
func (t *target) write(ctx context.Context, made *kept, files iter.Seq[publish.File], complete func() error) (count int, err error) {
	if t.stage == nil && t.err == nil {
		t.begin(ctx)
	}
	if t.err != nil {
		return 0, t.err
	}
	var keeping sync.WaitGroup
	keeping.Go(func() { made.keep(ctx) })
	defer keeping.Wait()
	t.stage.Compress, t.stage.Fresh = t.options.Compress, t.options.Fresh
	counted := func(yield func(publish.File) bool) {
		for f := range files {
			count++
			if !yield(f) {
				return
			}
		}
	}
	if err := t.stage.Write(ctx, counted, t.options.Progress); err != nil {
		return 0, err
	}
	if err := complete(); err != nil {
		return 0, err
	}
	return count, t.stage.Commit(ctx)
}

// leave leaves the site before as it was, unless another was written. What
// goes wrong with that is added to err.
func (t *target) leave(err *error) {
	if t.stage == nil {
		return
	}
	if left := t.stage.Abort(); left != nil {
		*err = errors.Join(*err, left)
	}
}
