package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"congbo/generator/addresses"
	"congbo/generator/problem"
	"congbo/generator/publish"
)

// guard holds a new site against the one in o.Out, whose addresses it may not
// break. A folder that congbo did not make has none.
func guard(r *Result, next func() *addresses.Book, o Options) error {
	_, err := os.Lstat(filepath.Join(o.Out, publish.Marker))
	if o.BreakLinks || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var published *addresses.Book
	if err == nil {
		published, err = addresses.Read(o.Out)
	}
	if err != nil {
		return fmt.Errorf("published addresses: %w", err)
	}
	return r.hold(published, next(), o)
}

// hold adds to a result what a new site would break of what is published. The
// error is ErrContent, or nil.
func (r *Result) hold(published, next *addresses.Book, o Options) error {
	var all problem.List
	all.Add(r.Problems...)
	all.Add(addresses.Broken(published, next)...)
	r.Problems = all.Sorted()
	if problem.Failed(r.Problems, o.Strict) {
		return ErrContent
	}
	return nil
}
