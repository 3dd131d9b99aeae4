package search

import (
	"encoding/binary"
	"hash/crc32"
	"strings"
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

func (w *writer) sum(c uint32) { w.bytes = binary.LittleEndian.AppendUint32(w.bytes, c) }

func (w *writer) sums(all []uint32) {
	for _, c := range all {
		w.sum(c)
	}
}

// runs writes a column as run lengths.
func (w *writer) runs(column []int) {
	var runs [][2]int
	for _, value := range column {
		if n := len(runs); n > 0 && runs[n-1][0] == value {
			runs[n-1][1]++
		} else {
			runs = append(runs, [2]int{value, 1})
		}
	}
	w.uint(len(runs))
	for _, r := range runs {
		w.uint(r[0])
		w.uint(r[1])
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
