package preview

import (
	"os"
	"time"
)

// How long a folder must be still before a burst of changes counts as over.
// Whoever saves a file waits for it, so it is short; but editors save in
// several steps, and a checkout, which touches many files, pauses between.
const (
	short  = 12 * time.Millisecond
	long   = 40 * time.Millisecond  // with more than a few files
	longer = 100 * time.Millisecond // with many, or with a file in the middle of being saved
	most   = time.Second            // a burst that does not end is over all the same

	few, many = 4, 40
)

// A burst is what has changed in a short time.
type burst struct {
	Paths []string // of files and folders, each once
	All   bool     // more has changed than is known

	seen  map[string]bool
	since time.Time
	again bool // it was found to be halfway before
}

func (b *burst) add(name string, now time.Time) {
	if b.seen == nil {
		b.seen = map[string]bool{}
	}
	if b.since.IsZero() {
		b.since = now
	}
	if !b.seen[name] {
		b.seen[name] = true
		b.Paths = append(b.Paths, name)
	}
}

func (b *burst) count() int { return len(b.Paths) }

// pause gives how long to wait for the next change.
func (b *burst) pause(now time.Time) time.Duration {
	wait := short
	switch n := b.count(); {
	case n > many || b.All:
		wait = longer
	case n > few:
		wait = long
	}
	if !b.since.IsZero() {
		wait = max(0, min(wait, b.since.Add(most).Sub(now)))
	}
	return wait
}

// halfway reports, once in a burst, whether a file seems to be in the middle
// of being saved: it is empty, or gone, as it is for a moment where an editor
// puts another in its place.
func (b *burst) halfway() bool {
	if b.again || b.count() > few {
		return false
	}
	b.again = true
	for _, name := range b.Paths {
		if info, err := os.Lstat(name); err != nil || info.Mode().IsRegular() && info.Size() == 0 {
			return true
		}
	}
	return false
}

// join adds what a later burst has changed.
func (b *burst) join(later burst) {
	b.All = b.All || later.All
	for _, name := range later.Paths {
		b.add(name, later.since)
	}
}
