package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"os"
	"path"
	"slices"
)

// A Print stands for all that a file is made from: where two are the same, so
// are the bytes. The zero Print stands for nothing.
type Print [16]byte

// Kept is what the folder beside a site is called in which builds keep what
// makes the next one quick. It may be deleted at any time.
func Kept(target string) string { return "." + target + ".kept" }

// A ledger knows of the files of a site what each was made from.
type ledger map[string]entry

// An entry is a file as it was once it was written. Whoever writes another in
// its place, or changes it, changes its time.
type entry struct {
	print Print
	stamp
}

// ledgerName and ledgerHead are where a ledger is kept, and how it begins.
const (
	ledgerName = "prints"
	ledgerHead = "congbo prints 2\n"
)

// readLedger reads the ledger in a folder. One that is missing, damaged, or of
// another version is empty: all files are made.
func readLedger(folder *os.Root) ledger {
	raw, err := folder.ReadFile(ledgerName)
	end := len(raw) - sha256.Size
	if err != nil || end < len(ledgerHead) || !bytes.HasPrefix(raw, []byte(ledgerHead)) || sha256.Sum256(raw[:end]) != [sha256.Size]byte(raw[end:]) {
		return nil
	}
	l := make(ledger, len(raw)/100)
	for r := (reading{raw[len(ledgerHead):end]}); len(r.raw) > 0; {
		name, e := r.take(r.number()), r.take(uint64(entrySize))
		if len(e) < entrySize {
			return nil
		}
		l[string(name)] = readEntry(e)
	}
	return l
}

// entrySize is how many bytes an entry takes in the ledger, beside its name.
const entrySize = len(Print{}) + 3*8

func readEntry(raw []byte) entry {
	number := func(i int) uint64 { return binary.LittleEndian.Uint64(raw[len(Print{})+8*i:]) }
	return entry{Print(raw[:len(Print{})]), stamp{inode: number(0), size: int64(number(1)), time: int64(number(2))}}
}

// append adds a file to a ledger in the making.
func (e entry) append(raw []byte, name string) []byte {
	raw = binary.AppendUvarint(raw, uint64(len(name)))
	raw = append(append(raw, name...), e.print[:]...)
	for _, number := range [...]uint64{e.inode, uint64(e.size), uint64(e.time)} {
		raw = binary.LittleEndian.AppendUint64(raw, number)
	}
	return raw
}

// writeLedger writes a ledger, in pieces, into a folder, at once or not at all.
func writeLedger(folder *os.Root, pieces [][]byte) error {
	raw := slices.Concat(append([][]byte{[]byte(ledgerHead)}, pieces...)...)
	sum := sha256.Sum256(raw)
	return replace(folder, ledgerName, append(raw, sum[:]...))
}

// replace writes a file at once or not at all.
func replace(folder *os.Root, name string, raw []byte) error {
	if err := folder.WriteFile(name+".new", raw, 0o644); err != nil {
		return err
	}
	if err := folder.Rename(name+".new", name); err != nil {
		// Something else has its name.
		return errors.Join(folder.RemoveAll(name), folder.Rename(name+".new", name))
	}
	return nil
}

// same sees to it that a file which was made from the same things before
// stands in the stage, and its compressed forms with it, without making it.
// Where that cannot be it is to be made.
func (w *writer) same(f File) (bool, error) {
	if f.Print == (Print{}) {
		return false, nil
	}
	before, forms := len(w.made), endings[:1]
	if w.presses(f) {
		forms = endings[:]
	}
	var kept [len(endings)]string
	for i, ending := range forms {
		name := f.Path + ending
		known, ok := w.stage.before[name]
		if !ok && ending != "" {
			continue
		}
		stands := known.print == f.Print
		if stands {
			var err error
			if stands, err = w.stands(name, known.stamp); err != nil {
				return false, err
			}
		}
		if !stands {
			w.made = w.made[:before]
			return false, nil
		}
		w.note(f, ending, w.found)
		kept[i] = name
	}
	for _, name := range kept {
		if name == "" {
			continue
		}
		if err := w.wrote(name); err != nil {
			return false, err
		}
	}
	return true, nil
}

// stands sees to it that a file of the old site which had a stamp stands in
// the stage: it may be there from the last time. It reports whether that could
// be; found is the file.
func (w *writer) stands(name string, known stamp) (bool, error) {
	if f := w.stage.stood.files[name]; f != nil && f.is(known) {
		f.in.keep()
		w.found = known
		return true, nil
	}
	file, err := w.enter(name)
	if err != nil {
		return false, err
	}
	if !w.knows(name, known) && !(w.look(name) && w.found.alike(known)) {
		return false, nil
	}
	return w.give(name, file, w), nil
}

// endings are those of a file and of its compressed forms.
var endings = [...]string{"", ".br", ".gz"}

// note notes a file that was made, once it stands in the stage.
func (w *writer) note(f File, ending string, is stamp) {
	if f.Print != (Print{}) {
		w.made = entry{f.Print, is}.append(w.made, f.Path+ending)
	}
}

// remember reads what the site that is published was made from.
func (s *Stage) remember() {
	if s.old == nil {
		return
	}
	folder, err := s.parent.OpenRoot(Kept(s.target))
	if err != nil {
		return
	}
	defer folder.Close()
	s.before = readLedger(folder)
	s.cut = readCuts(folder, s.before)
}

// forgetPrints removes the ledger of the site before. Were a build killed once
// the sites are exchanged, it would be of another site than stands there.
func (s *Stage) forgetPrints() {
	_ = s.parent.Remove(path.Join(Kept(s.target), ledgerName)) // mostly it is there
}

// keep writes down what the site was made from, in the folder beside it. What
// fails here costs the next build time, and nothing else.
func (s *Stage) keep() {
	kept := Kept(s.target)
	if len(s.made) == 0 || s.parent.MkdirAll(kept, 0o755) != nil {
		return
	}
	folder, err := s.parent.OpenRoot(kept)
	if err != nil {
		return
	}
	defer folder.Close()
	_ = writeLedger(folder, s.made)
	_ = writeCuts(folder, s.cuts)
}
