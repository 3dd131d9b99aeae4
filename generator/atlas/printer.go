package atlas

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
)

// A Printer makes the print of what it is told, one thing after the other. The
// zero Printer has been told nothing.
type Printer struct {
	bytes []byte
	sum   hash.Hash // of all that came before; nil for nothing
}

// mostGathered is how many bytes are gathered before they are summed up.
const mostGathered = 1 << 16

// Text tells texts, each with where it ends.
func (p *Printer) Text(texts ...string) {
	for _, t := range texts {
		p.bytes = append(binary.AppendUvarint(p.bytes, uint64(len(t))), t...)
	}
	if len(p.bytes) > mostGathered {
		if p.sum == nil {
			p.sum = sha256.New()
		}
		p.sum.Write(p.bytes)
		p.bytes = p.bytes[:0]
	}
}

// Number tells a number.
func (p *Printer) Number(n int) { p.bytes = binary.AppendVarint(p.bytes, int64(n)) }

// Part tells of what has a name, and a print of its own.
func (p *Printer) Part(name string, of Print) {
	p.Text(name)
	p.add(of[:])
}

// add tells bytes that are always as many.
func (p *Printer) add(b []byte) { p.bytes = append(p.bytes, b...) }

// Print gives the print of all that was told.
func (p *Printer) Print() Print {
	if p.sum == nil {
		sum := sha256.Sum256(p.bytes)
		return Print(sum[:len(Print{})])
	}
	p.sum.Write(p.bytes)
	p.bytes = p.bytes[:0]
	return Print(p.sum.Sum(nil)[:len(Print{})])
}

// Reset takes back all that was told.
func (p *Printer) Reset() { p.bytes, p.sum = p.bytes[:0], nil }
