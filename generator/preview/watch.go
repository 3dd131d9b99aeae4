package preview

import (
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// quiet is how long a folder must be still before a burst of changes counts
// as over: editors save in several steps, and a checkout touches many files.
const quiet = 60 * time.Millisecond

// A watcher tells of changes below some folders.
type watcher struct {
	notify  *fsnotify.Watcher
	changes chan struct{}
}

func watch(folders []string) (*watcher, error) {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &watcher{notify: notify, changes: make(chan struct{}, 1)}
	for _, folder := range folders {
		if err := w.add(folder); err != nil {
			notify.Close()
			return nil, err
		}
	}
	go w.run()
	return w, nil
}

// add watches a folder and all folders below it; those that vanish meanwhile
// are passed over.
func (w *watcher) add(folder string) error {
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && path != folder:
			return nil
		case err != nil:
			return err
		case !entry.IsDir():
			return nil
		case path != folder && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		}
		return w.notify.Add(path)
	})
}

// run gathers bursts of changes into one. A folder that appears is watched
// from then on.
func (w *watcher) run() {
	defer close(w.changes)
	timer := time.NewTimer(quiet)
	timer.Stop()
	for {
		select {
		case event, open := <-w.notify.Events:
			if !open {
				return
			}
			if event.Op == fsnotify.Chmod || passing(event.Name) {
				continue
			}
			if event.Op.Has(fsnotify.Create) {
				// Not being able to watch a new folder costs an automatic
				// build, which the next change makes up for.
				_ = w.add(event.Name)
			}
			timer.Reset(quiet)
		case _, open := <-w.notify.Errors:
			if !open {
				return
			}
			timer.Reset(quiet) // changes may have been missed: build to be sure
		case <-timer.C:
			select {
			case w.changes <- struct{}{}:
			default: // a build is already called for
			}
		}
	}
}

// passing reports whether a name is one that editors use for the moment.
func passing(name string) bool {
	base := filepath.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") || strings.HasSuffix(base, ".swp") || strings.HasPrefix(base, "~$")
}

func (w *watcher) close() { w.notify.Close() }
