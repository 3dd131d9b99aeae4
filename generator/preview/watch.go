package preview

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"
)

// away is how often a watched folder that is gone is looked for.
const away = 150 * time.Millisecond

// A watcher tells of changes below some folders, which may come and go.
type watcher struct {
	notify  *fsnotify.Watcher
	folders []string
	stirred func()     // called with the first change of each burst, before it is over
	bursts  chan burst // what has changed, once it is over
	stop    chan struct{}

	missing []string // those of folders that are not there
	unsure  bool     // folders have come or gone in this burst
}

// watch begins to watch. Folders that are not there yet are waited for.
func watch(folders []string, stirred func()) (*watcher, error) {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	clean := make([]string, len(folders))
	for i, folder := range folders {
		clean[i] = filepath.Clean(folder)
	}
	w := &watcher{notify: notify, folders: clean, stirred: stirred, bursts: make(chan burst), stop: make(chan struct{})}
	if _, err := w.reconcile(); err != nil {
		notify.Close()
		return nil, err
	}
	go w.run()
	return w, nil
}

// close ends the watch; nothing more is told.
func (w *watcher) close() {
	close(w.stop)
	w.notify.Close()
}

// run gathers changes into bursts until the watch is closed.
func (w *watcher) run() {
	defer close(w.bursts)
	var gathering, over burst
	var out chan<- burst // nil while no burst is over
	quiet := time.NewTimer(short)
	quiet.Stop()
	stir := func() {
		if gathering.count() == 0 && !gathering.All {
			w.stirred()
		}
	}
	for {
		var looking <-chan time.Time
		if len(w.missing) > 0 {
			looking = time.After(away)
		}
		select {
		case <-w.stop:
			return
		case event, open := <-w.notify.Events:
			if !open {
				return
			}
			if event.Name == "" || passing(event.Name) && !slices.Contains(w.folders, event.Name) {
				continue
			}
			stir()
			w.follow(event)
			gathering.add(event.Name, time.Now())
			quiet.Reset(gathering.pause(time.Now()))
		case _, open := <-w.notify.Errors:
			if !open {
				return
			}
			stir()
			gathering.All, w.unsure = true, true // changes were missed
			quiet.Reset(gathering.pause(time.Now()))
		case <-looking:
			if w.look() {
				stir()
				gathering.All = true
				quiet.Reset(gathering.pause(time.Now()))
			}
		case <-quiet.C:
			if gathering.halfway() {
				quiet.Reset(longer)
				continue
			}
			if w.unsure {
				w.unsure = false
				// What cannot be watched will be tried with the next change.
				if more, _ := w.reconcile(); more {
					gathering.All = true
				}
			}
			over.join(gathering)
			gathering, out = burst{}, w.bursts
		case out <- over:
			over, out = burst{}, nil
		}
	}
}

// follow keeps the watch on folders as they come and go.
func (w *watcher) follow(event fsnotify.Event) {
	switch {
	case event.Has(fsnotify.Create):
		if info, err := os.Stat(event.Name); err == nil && info.IsDir() {
			w.unsure = true
			// Watched at once, so that little is missed; reconcile looks again.
			list(event.Name, func(name string) { _ = w.notify.Add(name) })
		}
	case event.Has(fsnotify.Remove), event.Has(fsnotify.Rename):
		// It may have been a folder. Files are saved often, and have no watch
		// of their own.
		w.unsure = w.unsure || filepath.Ext(event.Name) != ".md" || slices.Contains(w.folders, event.Name)
	}
}

// look tries to find folders that are away, and reports whether one has come.
func (w *watcher) look() bool {
	for _, folder := range w.missing {
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			came, _ := w.reconcile()
			return came
		}
	}
	return false
}

// reconcile watches every folder that is there and none that is not, and
// reports whether there were any that had not been watched.
func (w *watcher) reconcile() (more bool, err error) {
	watched := map[string]bool{}
	for _, name := range w.notify.WatchList() {
		watched[name] = true
	}
	found := map[string]bool{}
	w.missing = nil
	for _, folder := range w.folders {
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			w.missing = append(w.missing, folder)
			continue
		}
		list(folder, func(name string) { found[name] = true })
	}
	for name := range watched {
		if !found[name] {
			_ = w.notify.Remove(name) // it may be gone already
		}
	}
	for name := range found {
		if watched[name] {
			continue
		}
		more = true
		if failure := w.notify.Add(name); failure != nil && !errors.Is(failure, os.ErrNotExist) {
			if errors.Is(failure, syscall.ENOSPC) {
				failure = fmt.Errorf("the system watches no more folders (fs.inotify.max_user_watches): %w", failure)
			}
			err = errors.Join(err, fmt.Errorf("watch %s: %w", name, failure))
		}
	}
	return more, err
}

// list names a folder and the folders below it, each before what is in it, as
// far as they can be read.
func list(folder string, name func(string)) {
	name(folder)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, entry := range entries {
		if entry.IsDir() && !strings.HasPrefix(entry.Name(), ".") {
			list(filepath.Join(folder, entry.Name()), name)
		}
	}
}

// passing reports whether a name is one that editors and other programs use
// for themselves; a site has no such files.
func passing(name string) bool {
	base := filepath.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") || strings.HasSuffix(base, ".swp") || strings.HasPrefix(base, "~$") ||
		strings.HasPrefix(base, "#") && strings.HasSuffix(base, "#")
}
