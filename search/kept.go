package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strings"
	"sync"
)

// A cupboard keeps what was worked out, from one run to the next, in a
// folder: each thing in a file that is named by all that it was made from.
// Whatever cannot be read is as if it were not there, and what cannot be
// written is not kept. It may be used by several goroutines.
type cupboard struct {
	root *os.Root // nil where nothing is kept

	mu   sync.Mutex
	used map[string]bool // names asked for in this run
}

// openCupboard opens a folder, which may not exist yet; the name may be empty.
func openCupboard(folder string) *cupboard {
	c := &cupboard{used: map[string]bool{}}
	if folder == "" || os.MkdirAll(folder, 0o755) != nil {
		return c
	}
	c.root, _ = os.OpenRoot(folder)
	return c
}

// keptEnding is that of the files in the folder.
const keptEnding = ".kept"

// keptHead begins each file; a checksum follows, and the content.
const keptHead = "congbo search kept 1\n"

// name of the file for a kind of things and all that one was made from.
func (c *cupboard) name(kind string, key [sha256.Size]byte) string {
	name := kind + "-" + hex.EncodeToString(key[:]) + keptEnding
	c.mu.Lock()
	defer c.mu.Unlock()
	c.used[name] = true
	return name
}

// keptSum is the checksum of a content under a name.
func keptSum(name string, content []byte) []byte {
	h := sha256.New()
	h.Write([]byte(name))
	h.Write(content)
	return h.Sum(nil)
}

// get gives what is kept under a name; nil where nothing is, or not whole.
func (c *cupboard) get(name string) []byte {
	if c.root == nil {
		return nil
	}
	if info, err := c.root.Lstat(name); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	raw, err := c.root.ReadFile(name)
	const from = len(keptHead) + sha256.Size
	if err != nil || len(raw) < from || string(raw[:len(keptHead)]) != keptHead || !bytes.Equal(raw[len(keptHead):from], keptSum(name, raw[from:])) {
		return nil
	}
	return raw[from:]
}

// put keeps a content under a name: whole, or not at all.
func (c *cupboard) put(name string, content []byte) {
	if c.root == nil {
		return
	}
	f, err := c.root.OpenFile(name+".new", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return
	}
	for _, part := range [...][]byte{[]byte(keptHead), keptSum(name, content), content} {
		if err == nil {
			_, err = f.Write(part)
		}
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = c.root.Rename(name+".new", name)
	}
	if err != nil {
		_ = c.root.Remove(name + ".new") // swept the next time, if not now
	}
}

// sweep removes what was not asked for in this run.
func (c *cupboard) sweep() {
	if c.root == nil {
		return
	}
	folder, err := c.root.Open(".")
	if err != nil {
		return
	}
	defer folder.Close()
	names, _ := folder.Readdirnames(-1)
	for _, name := range names {
		ours := strings.HasSuffix(name, keptEnding) || strings.HasSuffix(name, keptEnding+".new")
		if ours && !c.used[name] {
			_ = c.root.Remove(name) // tried again the next time
		}
	}
}

func (c *cupboard) close() {
	if c.root != nil {
		c.root.Close()
	}
}
