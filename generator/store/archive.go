package store

import (
	"crypto/sha256"
	"encoding/binary"
	"os"
	"slices"
	"sync"
)

// A Sum stands for all that something was made from.
type Sum = [sha256.Size]byte

// An Archive is a file in which things are kept by name, from one run to the
// next: each with the sum of what it was made from, so that it is given only
// to who would make it of the same. It lies beside a site, where anybody may
// delete or damage it: whatever cannot be read is as if it were not there. Get
// may be called by several goroutines at once, and nothing else meanwhile.
type Archive struct {
	folder, name, key string

	file *os.File // nil where nothing is kept
	size int      // how many things were in it when it was opened

	mu     sync.Mutex
	things map[string]thing // those that can be trusted
	spare  sync.Pool        // of *[]byte
}

// A thing lies at a place in the file.
type thing struct {
	of, check    Sum // what it was made from; its own
	from, length int64
}

// The file is a head, the things one after the other, an index of them, where
// that begins (8 bytes) and the checksum of the index with all that it hangs
// on. The key is part of the checksum: an archive of another key is as good as
// a damaged one.
const (
	archiveHead = "congbo archive 1\n"
	archiveTail = 8 + sha256.Size
	mostIndex   = 64 << 20 // bytes: of half a million things
)

// OpenArchive opens an archive in a folder, which may be still to come. key
// stands for all that everything in it hangs on, such as the program.
func OpenArchive(folder, name, key string) *Archive {
	a := &Archive{folder: folder, name: name, key: key, things: map[string]thing{}}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return a
	}
	defer root.Close()
	if info, err := root.Lstat(name); err != nil || !info.Mode().IsRegular() {
		return a
	}
	if a.file, err = root.Open(name); err != nil {
		a.file = nil
		return a
	}
	if things, ok := a.index(); ok {
		a.things, a.size = things, len(things)
	}
	return a
}

// index reads what is in the file.
func (a *Archive) index() (map[string]thing, bool) {
	info, err := a.file.Stat()
	if err != nil || info.Size() < int64(len(archiveHead)+archiveTail) {
		return nil, false
	}
	var tail [archiveTail]byte
	if _, err := a.file.ReadAt(tail[:], info.Size()-archiveTail); err != nil {
		return nil, false
	}
	begins, ends := binary.LittleEndian.Uint64(tail[:8]), uint64(info.Size()-archiveTail)
	if begins < uint64(len(archiveHead)) || begins > ends || ends-begins > mostIndex {
		return nil, false
	}
	raw := make([]byte, ends-begins)
	if _, err := a.file.ReadAt(raw, int64(begins)); err != nil || a.sign(raw, begins) != Sum(tail[8:]) {
		return nil, false
	}
	return parseIndex(raw, int64(begins))
}

// sign gives the checksum of an index that begins at a place.
func (a *Archive) sign(index []byte, begins uint64) Sum {
	h := sha256.New()
	h.Write([]byte(archiveHead))
	h.Write(binary.LittleEndian.AppendUint64(nil, uint64(len(a.key))))
	h.Write([]byte(a.key))
	h.Write(binary.LittleEndian.AppendUint64(nil, begins))
	h.Write(index)
	return Sum(h.Sum(nil))
}

// append adds a thing to an index in the making.
func (t thing) append(index []byte, name string) []byte {
	index = binary.AppendUvarint(index, uint64(len(name)))
	index = append(index, name...)
	index = append(append(index, t.of[:]...), t.check[:]...)
	return binary.AppendUvarint(index, uint64(t.length))
}

// parseIndex reads an index of things that fill the file up to a place.
func parseIndex(raw []byte, end int64) (map[string]thing, bool) {
	things := make(map[string]thing, len(raw)/100)
	number := func() (int64, bool) {
		x, n := binary.Uvarint(raw)
		if n <= 0 || x > uint64(end) {
			return 0, false
		}
		raw = raw[n:]
		return int64(x), true
	}
	from := int64(len(archiveHead))
	for len(raw) > 0 {
		size, ok := number()
		if !ok || size > int64(len(raw))-2*sha256.Size {
			return nil, false
		}
		name := string(raw[:size])
		t := thing{from: from, of: Sum(raw[size:]), check: Sum(raw[size+sha256.Size:])}
		raw = raw[size+2*sha256.Size:]
		if t.length, ok = number(); !ok || t.length > end-from {
			return nil, false
		}
		from += t.length
		if _, twice := things[name]; twice {
			return nil, false
		}
		things[name] = t
	}
	return things, from == end
}

// Get reads what is kept under a name, if it was made from what of stands for.
// read is given the bytes, which are not its own; where it fails they are as
// good as damaged. ok is false where there is nothing.
func (a *Archive) Get(name string, of Sum, read func([]byte) error) (ok bool) {
	a.mu.Lock()
	t, ok := a.things[name]
	a.mu.Unlock()
	if !ok || t.of != of {
		return false
	}
	spare, _ := a.spare.Get().(*[]byte)
	if spare == nil {
		spare = new([]byte)
	}
	defer a.spare.Put(spare)
	raw := slices.Grow((*spare)[:0], int(t.length))[:t.length]
	*spare = raw
	if _, err := a.file.ReadAt(raw, t.from); err != nil || sha256.Sum256(raw) != t.check || read(raw) != nil {
		a.mu.Lock()
		delete(a.things, name)
		a.mu.Unlock()
		return false
	}
	return true
}
