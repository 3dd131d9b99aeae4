package preview

import (
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"time"
)

// A state says which site is shown. A page knows the state that it was sent
// in, and acts on what is different in a newer one.
type state struct {
	Site     string `json:"site"`     // another one calls for a reload
	Problems string `json:"problems"` // what is wrong with what was saved since; empty for nothing
	Search   string `json:"search"`   // the search index
}

// clients are the open pages that wait to be told of another state. The zero
// value is ready for use.
type clients struct {
	mu      sync.Mutex
	state   state
	waiting map[chan struct{}]struct{}
}

const (
	heartbeat = 15 * time.Second // so that a connection that is gone is noticed
	delivery  = 10 * time.Second // for one event to a slow reader
)

// now gives the state.
func (c *clients) now() state {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.state
}

// serve keeps one page's connection open, and sends it the state, now and each
// time that it is another (Server-Sent Events, HTML Living Standard 9.2).
func (c *clients) serve(w http.ResponseWriter, r *http.Request) {
	control := http.NewResponseController(w)
	send := func(text string) error {
		// A failure to set a deadline is one of a test's recorder.
		_ = control.SetWriteDeadline(time.Now().Add(delivery))
		if _, err := fmt.Fprint(w, text); err != nil {
			return err
		}
		return control.Flush()
	}
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	if r.Method == http.MethodHead {
		return
	}
	// Nothing more is read, for as long as it takes; the deadline of the request
	// would end its context.
	_ = control.SetReadDeadline(time.Time{})
	told := c.add()
	defer c.remove(told)
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	for {
		text := ": \n\n"
		select {
		case <-r.Context().Done():
			return
		case <-beat.C:
		case <-told:
			data, err := json.Marshal(c.now())
			if err != nil {
				return
			}
			text = fmt.Sprintf("data: %s\n\n", data)
		}
		if send(text) != nil {
			return
		}
	}
}

// add begins to tell a page, first of the state as it is.
func (c *clients) add() chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.waiting == nil {
		c.waiting = map[chan struct{}]struct{}{}
	}
	told := make(chan struct{}, 1)
	told <- struct{}{}
	c.waiting[told] = struct{}{}
	return told
}

func (c *clients) remove(told chan struct{}) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.waiting, told)
}

// change makes the state another, and tells every waiting page.
func (c *clients) change(to func(*state)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	was := c.state
	if to(&c.state); c.state == was {
		return
	}
	for told := range c.waiting {
		select {
		case told <- struct{}{}:
		default: // it is being told already
		}
	}
}
