package generator

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
)

// An overlay shows the files of two file systems as one; where both have a
// file, the upper one counts.
type overlay struct {
	upper, lower fs.FS
}

func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.upper.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.lower.Open(name)
	}
	return f, err
}

// ReadDir gives the entries of both folders, each name once, in order.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	upper, errUpper := fs.ReadDir(o.upper, name)
	lower, errLower := fs.ReadDir(o.lower, name)
	if errUpper != nil && errLower != nil {
		return nil, errUpper
	}
	for _, err := range []error{errUpper, errLower} {
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	all := append(upper, lower...)
	slices.SortStableFunc(all, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(all, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}
