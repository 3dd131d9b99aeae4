package preview

import (
	"fmt"
	"net/http"
	"sync"
)

// clients are the open pages that wait to be told to reload. The zero value
// is ready for use.
type clients struct {
	mu      sync.Mutex
	waiting map[chan struct{}]struct{}
}

// serve keeps one page's connection open and sends it an event for each
// reload (Server-Sent Events, HTML Living Standard 9.2).
func (c *clients) serve(w http.ResponseWriter, r *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok {
		http.Error(w, "streaming is not supported", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	told := c.add()
	defer c.remove(told)
	fmt.Fprint(w, ": waiting\n\n")
	flusher.Flush()
	for {
		select {
		case <-r.Context().Done():
			return
		case <-told:
			fmt.Fprint(w, "event: reload\ndata:\n\n")
			flusher.Flush()
		}
	}
}

func (c *clients) add() chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.waiting == nil {
		c.waiting = map[chan struct{}]struct{}{}
	}
	told := make(chan struct{}, 1)
	c.waiting[told] = struct{}{}
	return told
}

func (c *clients) remove(told chan struct{}) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.waiting, told)
}

// reload tells every waiting page.
func (c *clients) reload() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for told := range c.waiting {
		select {
		case told <- struct{}{}:
		default: // it is being told already
		}
	}
}
