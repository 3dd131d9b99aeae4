package generator

import (
	"bytes"
	"iter"
	"os"

	"congbo/generator/publish"
	"congbo/generator/source"
)

// assets gives the files that are copied as they are. Each is read when it is
// written, through a root of the content folder, so that no link leads out.
func assets(folder string, all []source.Asset) iter.Seq[publish.File] {
	named := make(map[string]bool, len(all))
	for _, asset := range all {
		named[asset.Path] = true
	}
	return func(yield func(publish.File) bool) {
		for _, asset := range all {
			render := func(b *bytes.Buffer) error {
				root, err := os.OpenRoot(folder)
				if err != nil {
					return err
				}
				defer root.Close()
				f, err := root.Open(asset.Path)
				if err != nil {
					return err
				}
				defer f.Close()
				_, err = b.ReadFrom(f)
				return err
			}
			if !yield(publish.File{Path: asset.Path, Render: render, Plain: named[asset.Path+".br"] || named[asset.Path+".gz"]}) {
				return
			}
		}
	}
}
