package atlas

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// each calls f(0) to f(n-1) on all cores and returns when all are done. What
// f(i) writes should be its own: the order of the calls is left open.
func each(n int, f func(i int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	if workers <= 1 {
		for i := range n {
			f(i)
		}
		return
	}
	var next atomic.Int64
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				f(int(i))
			}
		})
	}
	group.Wait()
}
