package atlas

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
)

// A Said is what a print is of, said one thing after the other. The zero Said
// has said nothing.
type Said struct {
	bytes []byte
	sum   hash.Hash // of all that came before; nil for nothing
}

// mostGathered is how many bytes are gathered before they are summed up.
const mostGathered = 1 << 16

// Text says texts, each with where it ends.
func (s *Said) Text(texts ...string) {
	for _, t := range texts {
		s.bytes = append(binary.AppendUvarint(s.bytes, uint64(len(t))), t...)
	}
	if len(s.bytes) > mostGathered {
		if s.sum == nil {
			s.sum = sha256.New()
		}
		s.sum.Write(s.bytes)
		s.bytes = s.bytes[:0]
	}
}

// Number says a number.
func (s *Said) Number(n int) { s.bytes = binary.AppendVarint(s.bytes, int64(n)) }

// Part says what has a name, and a print of what it says itself.
func (s *Said) Part(name string, of Print) {
	s.Text(name)
	s.add(of[:])
}

// add says bytes that are always as many.
func (s *Said) add(b []byte) { s.bytes = append(s.bytes, b...) }

// Print gives the print of all that was said.
func (s *Said) Print() Print {
	if s.sum == nil {
		sum := sha256.Sum256(s.bytes)
		return Print(sum[:len(Print{})])
	}
	s.sum.Write(s.bytes)
	s.bytes = s.bytes[:0]
	return Print(s.sum.Sum(nil)[:len(Print{})])
}

// Reset takes back all that was said.
func (s *Said) Reset() { s.bytes, s.sum = s.bytes[:0], nil }
