package generator

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"congbo/generator/problem"
	"congbo/generator/source"
)

// mostSource is how much of a file Source gives.
const mostSource = 16 << 20

// Source gives the text of the file that a problem is about, one of the
// content folder or of the layouts, as far as somebody would look for a line
// in it.
func (s *Session) Source(at problem.Position) ([]byte, error) {
	if name, ok := strings.CutPrefix(at.File, "layouts/"); ok {
		looks, done, err := openLayouts(s.options.Layouts)
		if err != nil {
			return nil, err
		}
		defer done()
		return head(looks, name)
	}
	root, err := os.OpenRoot(s.options.Content)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	text, err := head(root.FS(), at.File)
	return source.Text(text), err
}

// head reads the beginning of a regular file.
func head(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: %w", name, fs.ErrInvalid)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, mostSource))
}
