package search

import (
	"encoding/binary"
	"hash/crc32"
	"slices"
	"strings"
)

// A writer puts together the content of one file of the static form.
type writer struct {
	bytes []byte
}

func newWriter(kind byte) *writer {
	return &writer{bytes: []byte{'C', 'B', 'S', version, kind}}
}

func (w *writer) uint(n int) { w.bytes = binary.AppendUvarint(w.bytes, uint64(n)) }

func (w *writer) string(s string) {
	w.uint(len(s))
	w.bytes = append(w.bytes, s...)
}

// lines writes strings that have no line feed, to be taken apart at once.
func (w *writer) lines(all []string) {
	size := 0
	for _, s := range all {
		size += len(s) + 1
	}
	w.uint(size)
	for _, s := range all {
		w.bytes = append(append(w.bytes, s...), '\n')
	}
}

// sized writes what write writes, after its length: it may be passed over.
func (w *writer) sized(write func(*writer)) {
	from := len(w.bytes)
	write(w)
	var size [binary.MaxVarintLen64]byte
	n := binary.PutUvarint(size[:], uint64(len(w.bytes)-from))
	w.bytes = slices.Insert(w.bytes, from, size[:n]...)
}

func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func (w *writer) sum(c uint32) { w.bytes = binary.LittleEndian.AppendUint32(w.bytes, c) }

func (w *writer) sums(all []uint32) {
	for _, c := range all {
		w.sum(c)
	}
}

// runs writes a column as run lengths, each after its value.
func (w *writer) runs(column []int) {
	for at := 0; at < len(column); {
		from := at
		for at < len(column) && column[at] == column[from] {
			at++
		}
		w.uint(column[from])
		w.uint(at - from)
	}
}

// checksum is what a file is named by.
func checksum(content []byte) uint32 {
	if c := crc32.ChecksumIEEE(content); c != 0 {
		return c
	}
	return 1 // 0 stands for no file
}

// address gives the address that follows from a document's kind and id.
func address(kind, id string) string {
	switch kind {
	case Task:
		return "/nhiem-vu/" + id + "/"
	case Unit:
		return "/don-vi/" + id + "/"
	case Directive:
		return "/van-ban/" + id + "/"
	case Section:
		plan, anchor, _ := strings.Cut(id, "#")
		return "/ke-hoach/" + plan + "/#" + anchor
	}
	return "/ke-hoach/" + id + "/"
}

// place is the number below a limit that a word or a phrase would have of
// itself: a hash of so few bits (20) that a browser counts it in small
// integers, even before it has compiled anything.
func place(text []byte, limit int) int {
	h := 0
	for _, b := range text {
		h = (h*509 + int(b)) & 0xfffff
	}
	return h % limit
}

// flag writes a truth.
func (w *writer) flag(is bool) {
	if is {
		w.uint(1)
	} else {
		w.uint(0)
	}
}

// next writes a term of a sorted list, without what it has in common with the
// one before it.
func (w *writer) next(last, term string) {
	same := shared(last, term)
	w.uint(same)
	w.string(term[same:])
}
