package generator

import (
	"bytes"
	"crypto/sha256"
	"debug/elf"
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

// programSum stands for the program that runs: another one may make other
// files of the same. It is nil where the program cannot be read.
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
	if id := buildID(file); id != nil {
		sum.Write(id)
	} else if _, err := io.Copy(sum, file); err != nil {
		return nil
	}
	return sum.Sum(nil)
})

// buildID gives what Go's linker has written into a program: a checksum of all
// that it is made of, and of its own bytes (cmd/internal/buildid). To take one
// of tens of megabytes takes longer than to read all that a build has kept. It
// is nil where there is none, and in forms of programs other than Linux has.
func buildID(file io.ReaderAt) []byte {
	program, err := elf.NewFile(file)
	if err != nil {
		return nil
	}
	note := program.Section(".note.go.buildid")
	if note == nil || note.Size > 1<<10 {
		return nil
	}
	const head = 16 // lengths, a kind and "Go", as all notes of ELF begin
	id, err := note.Data()
	if err != nil || len(id) <= head || bytes.Count(id[head:], []byte{'/'}) != 3 {
		return nil
	}
	return id
}

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
