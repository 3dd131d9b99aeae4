package search

import "encoding/binary"

// A reader takes apart what a writer put together. Where that is not as it
// should be, the reader is bad from there on, and gives zeros.
type reader struct {
	bytes []byte
	bad   bool
}

func (r *reader) fail() {
	r.bytes, r.bad = nil, true
}

func (r *reader) uint() int {
	if len(r.bytes) > 0 && r.bytes[0] < 0x80 {
		n := int(r.bytes[0])
		r.bytes = r.bytes[1:]
		return n
	}
	n, size := binary.Uvarint(r.bytes)
	if size <= 0 || n > 1<<40 {
		r.fail()
		return 0
	}
	r.bytes = r.bytes[size:]
	return int(n)
}

// take gives the next n bytes, which stay the reader's.
func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.bytes) {
		r.fail()
		return nil
	}
	taken := r.bytes[:n:n]
	r.bytes = r.bytes[n:]
	return taken
}

// sized gives what sized wrote, or the bytes of a string.
func (r *reader) sized() []byte { return r.take(r.uint()) }

// next changes a term into the next one of a list that was written with
// writer.next.
func (r *reader) next(term []byte) []byte {
	same := r.uint()
	if same > len(term) {
		r.fail()
		return term[:0]
	}
	return append(term[:same], r.sized()...)
}
