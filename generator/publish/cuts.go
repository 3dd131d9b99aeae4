package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"os"
	"slices"
)

// Cuts say where in a file each of its pieces stands.
type cuts []cut

// A cut is one piece as it was written.
type cut struct {
	print Print
	size  int64 // bytes
}

// are tells whether a file has just these pieces, of all of which it is known
// what they are made from.
func (c cuts) are(pieces []Piece) bool {
	return len(c) > 0 && slices.EqualFunc(c, pieces, func(c cut, p Piece) bool { return c.print == p.Print && p.Print != Print{} })
}

// stretches gives the pieces that can be copied.
func (c cuts) stretches() map[Print]stretch {
	at, from := make(map[Print]stretch, len(c)), int64(0)
	for _, piece := range c {
		if piece.print != (Print{}) {
			at[piece.print] = stretch{from, from + piece.size}
		}
		from += piece.size
	}
	return at
}

// print stands for the pieces of a file and where they are: by it, the ledger
// knows the file. It is zero where nothing is known of any.
func (c cuts) print() Print {
	if !slices.ContainsFunc(c, func(c cut) bool { return c.print != Print{} }) {
		return Print{}
	}
	sum := sha256.Sum256(c.append(nil, ""))
	return Print(sum[:len(Print{})])
}

// cutsName and cutsHead are where the cuts of a site's files are kept, beside
// its ledger, and how that file begins.
const (
	cutsName = "pieces"
	cutsHead = "congbo pieces 1\n"
)

// append adds the pieces of a file to a list of those of all files.
func (c cuts) append(raw []byte, name string) []byte {
	raw = append(binary.AppendUvarint(raw, uint64(len(name))), name...)
	raw = binary.AppendUvarint(raw, uint64(len(c)))
	for _, piece := range c {
		raw = binary.AppendUvarint(append(raw, piece.print[:]...), uint64(piece.size))
	}
	return raw
}

// readCuts reads the pieces of files as they were written. The ledger knows
// which are theirs: whatever is damaged, or of another site, is left out.
func readCuts(folder *os.Root, written ledger) map[string]cuts {
	raw, err := folder.ReadFile(cutsName)
	raw, ours := bytes.CutPrefix(raw, []byte(cutsHead))
	if err != nil || !ours {
		return nil
	}
	all := map[string]cuts{}
	for r := (reading{raw}); len(r.raw) > 0; {
		name := string(r.take(r.number()))
		list := make(cuts, min(r.number(), uint64(len(r.raw)/len(Print{}))))
		for i := range list {
			copy(list[i].print[:], r.take(uint64(len(Print{}))))
			list[i].size = int64(r.number())
		}
		if print := list.print(); print != (Print{}) && written[name].print == print {
			all[name] = list
		}
	}
	return all
}

// A reading is what is still to be read of something that may be damaged: then
// it has nothing more.
type reading struct{ raw []byte }

func (r *reading) number() uint64 {
	n, size := binary.Uvarint(r.raw)
	r.take(uint64(max(size, 0)))
	if size <= 0 {
		r.raw = nil
	}
	return n
}

func (r *reading) take(n uint64) []byte {
	if n > uint64(len(r.raw)) {
		r.raw = nil
		return nil
	}
	taken := r.raw[:n]
	r.raw = r.raw[n:]
	return taken
}

// writeCuts writes the pieces of files, of which it is given the list in parts.
func writeCuts(folder *os.Root, parts [][]byte) error {
	return replace(folder, cutsName, slices.Concat(append([][]byte{[]byte(cutsHead)}, parts...)...))
}
