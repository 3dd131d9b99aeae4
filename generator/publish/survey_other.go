//go:build !unix

package publish

import (
	"io/fs"
	"os"
)

// A handle is an open folder of a survey.
type handle struct{ root *os.Root }

// opened opens a folder for a survey.
func opened(root *os.Root) (handle, error) { return handle{root}.enter(".") }

func (h handle) close() { h.root.Close() }

// enter opens a folder in an open one.
func (h handle) enter(name string) (handle, error) {
	inner, err := h.root.OpenRoot(name)
	return handle{inner}, err
}

// list gives what stands in a folder, in any order.
func (h handle) list() (found []standing, err error) {
	entries, err := fs.ReadDir(h.root.FS(), ".")
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		f, err := h.look(entry.Name())
		if err != nil {
			return nil, err
		}
		found = append(found, f)
	}
	return found, nil
}

func (h handle) look(name string) (standing, error) {
	info, err := h.root.Lstat(name)
	if err != nil {
		return standing{}, err
	}
	return standing{name, info.Mode().Type(), stampOf(info)}, nil
}

// inodeOf gives 0: the system does not tell the numbers of files.
func inodeOf(fs.FileInfo) uint64 { return 0 }
