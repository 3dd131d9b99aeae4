package generator

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"congbo/generator/atlas"
	"congbo/generator/publish"
)

// printsOf gives the prints of an atlas for files that a build makes; nil where
// it cannot be known that the program and the layouts are those of the last
// time.
func printsOf(o Options, a *atlas.Atlas) *atlas.Prints {
	program := programSum()
	if program == nil {
		return nil
	}
	all := sha256.New()
	all.Write(program)
	fmt.Fprintf(all, "%q %t %t ", o.Host, o.Compress, o.Drafts)
	if o.Layouts != "" && printFolder(all, o.Layouts) != nil {
		return nil
	}
	return a.Prints(atlas.Print(all.Sum(nil)[:16]))
}

// keptFor gives the folder in which a build keeps what makes the next one
// quick; empty where nothing is to be kept.
func keptFor(o Options) string {
	out, err := filepath.Abs(o.Out)
	if err != nil || o.Fresh || programSum() == nil {
		return ""
	}
	return filepath.Join(filepath.Dir(out), publish.Kept(filepath.Base(out)))
}

// programSum is the SHA-256 of the program that runs: another one may make
// other files of the same. It is nil where it cannot be read.
var programSum = sync.OnceValue(func() []byte {
	name, err := os.Executable()
	if err != nil {
		return nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil
	}
	defer file.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return nil
	}
	return sum.Sum(nil)
})

// printFolder writes down the names and bytes of all files of a folder.
func printFolder(w io.Writer, folder string) error {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	return fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(root.FS(), name)
		if err == nil {
			_, err = fmt.Fprintf(w, "%q %d %s", name, len(text), text)
		}
		return err
	})
}
