package search

import (
	"crypto/sha256"
	"hash/crc32"
)

// A volume is a run of documents that are indexed by themselves: what they
// say hangs on nothing that stands in another volume, nor on their slots.
type volume struct{ first, last int }

// Volumes end where a plan does, once they are large enough, before one whose
// name says so: a plan that is edited, added or taken away changes one volume
// or two. Units and directives, which come first, have volumes of their own.
const (
	mostVolumes  = 96
	leastVolume  = 256 // documents, more in a large site, and about four times as many at most
	plansAVolume = 8   // that follow once it is large enough, or
	itemsAVolume = 64  // of units or directives
)

// volumes cuts documents into volumes.
func volumes(docs []Document) []volume {
	least := leastVolume
	for least*mostVolumes < len(docs) {
		least *= 2
	}
	var all []volume
	first := 0
	for i := 1; i < len(docs); i++ {
		before, next := &docs[i-1], &docs[i]
		if next.Family != "" && next.Family == before.Family {
			continue
		}
		name, rate := next.Family, uint32(plansAVolume)
		if name == "" {
			name, rate = next.ID, itemsAVolume
		}
		other := (next.Family == "") != (before.Family == "") || next.Family == "" && next.Kind != before.Kind
		size := i - first
		if other || size >= 4*least || size >= least && crc32.ChecksumIEEE([]byte(name))%rate == 0 {
			all = append(all, volume{first, i})
			first = i
		}
	}
	if first < len(docs) {
		all = append(all, volume{first, len(docs)})
	}
	return all
}

// keptVersion is that of what is kept of volumes. It changes with anything
// that the program's own identity does not tell of.
const keptVersion = 1

// termsKey names all that the terms of a volume's documents hang on. It is put
// together in w.
func (b *builder) termsKey(w *writer, v volume, program string) [sha256.Size]byte {
	w.bytes = w.bytes[:0]
	w.string(program)
	w.uint(keptVersion)
	w.uint(len(b.about.Abbreviations))
	for _, a := range b.about.Abbreviations {
		w.string(a.Short)
		w.string(a.Long)
		w.flag(a.Expand)
	}
	for i := v.first; i < v.last; i++ {
		d := &b.docs[i]
		w.uint(len(d.Texts))
		for _, t := range d.Texts {
			w.string(t.Words)
			w.uint(t.Weight)
		}
		for _, list := range [...][]string{{d.Kind, d.Number, d.Place, d.Status}, d.Units, d.Directives} {
			w.uint(len(list))
			for _, s := range list {
				w.string(s)
			}
		}
		w.uint(d.Year)
		w.flag(d.Kind == Unit && d.Rank == 0)
	}
	return sha256.Sum256(w.bytes)
}

// textsKey names all that the coded texts of a volume's documents hang on,
// but for how words are written. It is put together in w.
func (b *builder) textsKey(w *writer, v volume, program string, book [sha256.Size]byte) [sha256.Size]byte {
	w.bytes = w.bytes[:0]
	w.string(program)
	w.uint(keptVersion)
	w.bytes = append(w.bytes, book[:]...)
	for i := v.first; i < v.last; i++ {
		w.string(b.docs[i].Title)
		w.string(b.docs[i].Body)
	}
	return sha256.Sum256(w.bytes)
}
