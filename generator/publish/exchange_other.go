//go:build !linux

package publish

import (
	"errors"
	"io/fs"
	"os"
)

// exchange lets the folder named stage take the name target inside parent and
// gives the name under which the old folder now stands ("" where there was
// none).
func exchange(parent *os.Root, stage, target string) (old string, err error) {
	if _, err := parent.Lstat(target); errors.Is(err, fs.ErrNotExist) {
		return "", parent.Rename(stage, target)
	}
	return swap(parent, stage, target)
}
