package store

import (
	"bufio"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
)

// An Entry is a thing that is to be kept.
type Entry struct {
	Name string
	Of   Sum
	Make func() ([]byte, error) // called where the archive has not got it
}

// Save keeps these things, whose names differ, and no others, and closes the
// archive. Where they are those that it had, it writes nothing. It writes the
// file whole or not at all; what fails is not kept.
func (a *Archive) Save(entries []Entry) {
	defer a.Close()
	same := len(entries) == a.size
	for _, e := range entries {
		same = same && a.has(e)
	}
	if same {
		return
	}
	// Only the folder itself: where that above it is gone, it is to stay so.
	if err := os.Mkdir(a.folder, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return
	}
	root, err := os.OpenRoot(a.folder)
	if err != nil {
		return
	}
	defer root.Close()
	fresh := a.name + ".new"
	_ = root.Remove(fresh) // mostly there is none
	file, err := root.OpenFile(fresh, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return
	}
	err = a.write(file, entries)
	if closing := file.Close(); err == nil {
		err = closing
	}
	a.Close() // some systems replace no file that is open
	if err == nil {
		err = root.Rename(fresh, a.name)
	}
	if err != nil {
		_ = root.Remove(fresh) // if not now, the next time
	}
}

// Close closes the archive, which is empty from then on.
func (a *Archive) Close() {
	if a.file != nil {
		a.file.Close()
	}
	a.file, a.things = nil, nil
}

// has reports whether the archive has a thing, made of the same.
func (a *Archive) has(e Entry) bool {
	t, ok := a.things[e.Name]
	return ok && t.of == e.Of
}

// write writes a file with these things. Those that the archive has are copied
// as they are.
func (a *Archive) write(file io.Writer, entries []Entry) error {
	out := bufio.NewWriterSize(file, 1<<18)
	// Of a bufio.Writer the last error is enough.
	_, _ = out.WriteString(archiveHead)
	begins := uint64(len(archiveHead))
	var index []byte
	for _, e := range entries {
		t := a.things[e.Name]
		if a.has(e) {
			if _, err := io.CopyN(out, io.NewSectionReader(a.file, t.from, t.length), t.length); err != nil {
				return err
			}
		} else {
			raw, err := e.Make()
			if err != nil {
				return err
			}
			t = thing{of: e.Of, check: sha256.Sum256(raw), length: int64(len(raw))}
			_, _ = out.Write(raw)
		}
		index = t.append(index, e.Name)
		begins += uint64(t.length)
	}
	_, _ = out.Write(index)
	_, _ = out.Write(binary.LittleEndian.AppendUint64(nil, begins))
	sum := a.sign(index, begins)
	_, _ = out.Write(sum[:])
	return out.Flush()
}
