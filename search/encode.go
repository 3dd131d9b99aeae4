package search

import (
	"encoding/binary"
	"hash/crc32"
	"strings"
	"unicode/utf8"
)

// A writer puts together the content of one file of the static form.
type writer struct {
	bytes []byte
	last  string // for front coding
}

func newWriter(kind byte) *writer {
	return &writer{bytes: []byte{'C', 'B', 'S', version, kind}}
}

func (w *writer) uint(n int) { w.bytes = binary.AppendUvarint(w.bytes, uint64(n)) }

func (w *writer) string(s string) {
	w.uint(len(s))
	w.bytes = append(w.bytes, s...)
}

// front writes a string of a front-coded list.
func (w *writer) front(s string) {
	n := sharedASCII(w.last, s)
	w.uint(n)
	w.string(s[n:])
	w.last = s
}

// frontBytes is front for strings that the browser takes as bytes.
func (w *writer) frontBytes(s string) {
	n := shared(w.last, s)
	w.uint(n)
	w.string(s[n:])
	w.last = s
}

func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// sharedASCII is shared as far as a byte is a character, in the browser too.
func sharedASCII(a, b string) int {
	n := shared(a, b)
	for i := range n {
		if a[i] >= utf8.RuneSelf {
			return i
		}
	}
	return n
}

func (w *writer) sum(c uint32) { w.bytes = binary.LittleEndian.AppendUint32(w.bytes, c) }

func (w *writer) sums(all []uint32) {
	for _, c := range all {
		w.sum(c)
	}
}

// runs writes a column as run lengths, each in one integer with its value,
// which is below limit.
func (w *writer) runs(column []int, limit int) {
	var runs []int
	for at := 0; at < len(column); {
		from := at
		for at < len(column) && column[at] == column[from] {
			at++
		}
		runs = append(runs, (at-from)*limit+column[from])
	}
	w.uint(len(runs))
	for _, r := range runs {
		w.uint(r)
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
