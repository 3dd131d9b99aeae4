package command

import (
	"net/http"
	"strconv"
	"sync"

	"congbo/search"
)

// most is how many results one request may ask for.
const most = 100

// An api answers /api/search from the index of the site that is shown:
// q=QUERY, kind, unit, place, year, directive and status (each may be
// repeated), limit and offset. The answer is that of the browser client.
type api struct {
	mu       sync.RWMutex
	index    *search.Index
	language string // of the site
}

// use puts the index of a newer site in the place of the one before.
func (a *api) use(index *search.Index, language string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.close()
	a.index, a.language = index, language
}

func (a *api) close() {
	if a.index != nil {
		a.index.Close()
	}
}

func (a *api) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	wanted := search.Options{Limit: 10}
	for name, into := range filters(&wanted) {
		*into = query[name]
	}
	for name, into := range map[string]*int{"limit": &wanted.Limit, "offset": &wanted.Offset} {
		if text := query.Get(name); text != "" {
			n, err := strconv.Atoi(text)
			if err != nil || n < 0 {
				http.Error(w, name+": not a number", http.StatusBadRequest)
				return
			}
			*into = n
		}
	}
	wanted.Limit = min(wanted.Limit, most)
	a.mu.RLock()
	defer a.mu.RUnlock()
	if a.index == nil {
		http.Error(w, "no site has been built yet", http.StatusServiceUnavailable)
		return
	}
	wanted.Language = a.language
	found, err := a.index.Search(query.Get("q"), wanted)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	// A reader who has gone is nobody's error.
	_ = printFound(w, found, true)
}
