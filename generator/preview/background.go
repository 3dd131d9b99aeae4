package preview

import (
	"context"
	"fmt"
	"io"
	"sync"
	"time"
)

// A background does the work that may follow a making, on a goroutine of its
// own, until the next change.
type background struct {
	work func(context.Context) (changed bool, err error)
	done func() // after work that has changed something
	log  io.Writer

	mu   sync.Mutex
	stop context.CancelFunc
	all  sync.WaitGroup
}

// start begins the work, after a moment of calm; what was begun before is
// cancelled.
func (b *background) start(ctx context.Context) {
	if b.work == nil {
		return
	}
	b.cancel()
	b.mu.Lock()
	defer b.mu.Unlock()
	ctx, b.stop = context.WithCancel(ctx)
	b.all.Go(func() {
		select {
		case <-ctx.Done():
			return
		case <-time.After(calm):
		}
		changed, err := b.work(ctx)
		switch {
		case ctx.Err() != nil && !changed:
		case err != nil:
			fmt.Fprintln(b.log, err)
		case changed:
			b.done()
		}
	})
}

// cancel ends the work early, if any is being done.
func (b *background) cancel() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.stop != nil {
		b.stop()
		b.stop = nil
	}
}

// A terminal is written to by whoever has something to say, one line after the
// other.
type terminal struct {
	mu sync.Mutex
	w  io.Writer
}

func (t *terminal) Write(text []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.w.Write(text)
}

// wait waits until no work is being done.
func (b *background) wait() {
	b.cancel()
	b.all.Wait()
}
