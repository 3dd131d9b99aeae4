package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io/fs"
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
	print      Print
	size, time int64 // bytes; nanoseconds since 1970
}

func entryOf(p Print, info fs.FileInfo) entry {
	return entry{p, info.Size(), info.ModTime().UnixNano()}
}

// is tells whether a file is still as it was.
func (e entry) is(info fs.FileInfo) bool { return e == entryOf(e.print, info) }

// ledgerName and ledgerHead are where a ledger is kept, and how it begins.
const (
	ledgerName = "prints"
	ledgerHead = "congbo prints 1\n"
)

// readLedger reads the ledger in a folder. One that is missing, damaged, or of
// another version is empty: all files are made.
func readLedger(folder *os.Root) ledger {
	raw, err := folder.ReadFile(ledgerName)
	end := len(raw) - sha256.Size
	if err != nil || end < len(ledgerHead) || !bytes.HasPrefix(raw, []byte(ledgerHead)) || sha256.Sum256(raw[:end]) != [sha256.Size]byte(raw[end:]) {
		return nil
	}
	text := string(raw[len(ledgerHead):end])
	l := make(ledger, len(text)/100)
	for len(text) > 0 {
		length, n := binary.Uvarint(raw[len(raw)-sha256.Size-len(text):])
		if n <= 0 || length > uint64(len(text)) || len(text) < n+int(length)+32 {
			return nil
		}
		name := text[n : n+int(length)]
		text = text[n+int(length):]
		var e entry
		copy(e.print[:], text)
		e.size = int64(binary.LittleEndian.Uint64([]byte(text[16:24])))
		e.time = int64(binary.LittleEndian.Uint64([]byte(text[24:32])))
		l[name] = e
		text = text[32:]
	}
	return l
}

// append adds a file to a ledger in the making.
func (e entry) append(raw []byte, name string) []byte {
	raw = binary.AppendUvarint(raw, uint64(len(name)))
	raw = append(append(raw, name...), e.print[:]...)
	raw = binary.LittleEndian.AppendUint64(raw, uint64(e.size))
	return binary.LittleEndian.AppendUint64(raw, uint64(e.time))
}

// writeLedger writes a ledger, in pieces, into a folder, at once or not at all.
func writeLedger(folder *os.Root, pieces [][]byte) error {
	raw := slices.Concat(append([][]byte{[]byte(ledgerHead)}, pieces...)...)
	sum := sha256.Sum256(raw)
	if err := folder.WriteFile(ledgerName+".new", append(raw, sum[:]...), 0o644); err != nil {
		return err
	}
	if err := folder.Rename(ledgerName+".new", ledgerName); err != nil {
		// Something else has its name.
		return errors.Join(folder.RemoveAll(ledgerName), folder.Rename(ledgerName+".new", ledgerName))
	}
	return nil
}

// same gives a file that was made from the same things before its name in the
// stage, and its compressed forms theirs, without making it. Where that cannot
// be it is to be made.
func (w *writer) same(f File) (bool, error) {
	if f.Print == (Print{}) || w.stage.before[f.Path].print != f.Print {
		return false, nil
	}
	file, err := w.enter(f.Path)
	if err != nil {
		return false, err
	}
	before := len(w.made)
	var kept []string
	for _, ending := range endings {
		known, ok := w.stage.before[f.Path+ending]
		if !ok && ending != "" {
			continue
		}
		if known.print != f.Print || !w.look(f.Path+ending) || !known.is(w.found) || !w.give(f.Path+ending, file+ending, w) {
			w.made = w.made[:before]
			return false, nil
		}
		w.made = known.append(w.made, f.Path+ending)
		kept = append(kept, f.Path+ending)
	}
	for _, name := range kept {
		w.wrote(name)
	}
	return true, nil
}

// endings are those of a file and of its compressed forms.
var endings = [...]string{"", ".br", ".gz"}

// note notes a file that was made, once it stands in the stage.
func (w *writer) note(f File, ending string, info fs.FileInfo) {
	if f.Print != (Print{}) {
		w.made = entryOf(f.Print, info).append(w.made, f.Path+ending)
	}
}

// remember reads what the site that is published was made from.
func (s *Stage) remember() ledger {
	if s.old == nil {
		return nil
	}
	folder, err := s.parent.OpenRoot(Kept(s.target))
	if err != nil {
		return nil
	}
	defer folder.Close()
	return readLedger(folder)
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
}
