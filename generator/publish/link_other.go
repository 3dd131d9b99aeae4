//go:build !linux

package publish

import (
	"os"
	"path/filepath"
)

// link gives a file of the old site its name in the stage.
func (k *keeper) link(name, _ string, _ *os.File) error {
	name = filepath.FromSlash(name)
	return k.stage.parent.Link(filepath.Join(k.stage.target, name), filepath.Join(k.stage.name, name))
}
