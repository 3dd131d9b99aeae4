package publish

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"os"
	"slices"
)

// A Piece is a part of a file that is made of many: of a list of all that a
// site has, what one plan says. A piece whose print is that of one of the same
// file, as it is published, is copied from there.
type Piece struct {
	Print  Print                     // of all that Render goes by, and the file's name; zero where that is not known
	Render func(*bytes.Buffer) error // appends the piece's bytes
}

// Whole renders pieces one after the other: it is the Render of the file that
// they make.
func Whole(pieces iter.Seq[Piece]) func(*bytes.Buffer) error {
	return func(b *bytes.Buffer) error {
		for p := range pieces {
			if err := p.Render(b); err != nil {
				return err
			}
		}
		return nil
	}
}

// assemble makes a file of pieces. It never stands in memory as a whole,
// unless it is compressed.
func (w *writer) assemble(f File) error {
	pieces, before := slices.Collect(f.Pieces), w.stage.cut[f.Path]
	if before.are(pieces) {
		f.Print = before.print()
		if same, err := w.same(f); same || err != nil {
			w.cut = before.append(w.cut, f.Path)
			return err
		}
	}
	file, err := w.enter(f.Path)
	if err != nil {
		return err
	}
	var old joint
	if old.old, old.size = w.open(f.Path); old.old != nil {
		defer old.old.Close()
		if known, ok := w.stage.before[f.Path]; ok && known.alike(w.found) {
			old.at = before.stretches()
		}
	}
	kept, made, err := w.join(pieces, &old, f, file)
	if err != nil && old.old != nil { // which it may be that cannot be read
		kept, made, err = w.join(pieces, &joint{}, f, file)
	}
	if err != nil {
		return err
	}
	if f.Print = made.print(); f.Print != (Print{}) {
		w.cut = made.append(w.cut, f.Path)
		w.note(f, "", w.found)
	}
	if err := w.wrote(f.Path); err != nil || !w.presses(f) {
		return err
	}
	if f.Large {
		w.stage.large.Lock()
		defer w.stage.large.Unlock()
	}
	content, err := w.dir.ReadFile(file)
	if err != nil {
		return err
	}
	return w.press(f, file, content, kept)
}

// join puts pieces together to a file of the folder that was entered. kept says
// that it is the old file, whose bytes it has; found is the file.
func (w *writer) join(pieces []Piece, j *joint, f File, file string) (kept bool, made cuts, err error) {
	j.same, j.room, j.text = j.old != nil, w.piece, &w.rendered
	j.text.Reset()
	j.begin = func() (*os.File, error) { return w.begin(file) }
	for _, p := range pieces {
		size, err := j.add(p)
		if err != nil {
			return false, nil, errors.Join(err, j.drop(w, file))
		}
		made = append(made, cut{p.Print, size})
	}
	if j.same && j.to == j.size && w.give(f.Path, file, w) {
		return true, made, nil
	}
	if err := j.flush(true); err != nil {
		return false, nil, errors.Join(err, j.drop(w, file))
	}
	info, err := j.out.Stat()
	if err == nil {
		w.found = stampOf(info)
	}
	return false, made, errors.Join(err, j.out.Close())
}

// A joint is a file in the making. As long as all of it is as it was in the
// old file nothing is written.
type joint struct {
	old  *os.File          // nil for none
	size int64             // of the old file
	at   map[Print]stretch // what is to be copied from it

	begin   func() (*os.File, error)
	same    bool          // so far, it is as the old file begins
	out     *os.File      // nil until there is something to write
	stretch               // of the old file: what is to be written next
	text    *bytes.Buffer // what is to be written after it
	room    []byte        // to read
}

// A stretch is a part of a file, from one byte to before another.
type stretch struct{ from, to int64 }

// mostText is how many bytes of text wait to be written at once.
const mostText = 256 << 10

// add adds a piece and gives its size.
func (j *joint) add(p Piece) (size int64, err error) {
	if s, known := j.at[p.Print]; known {
		return s.to - s.from, j.copy(s)
	}
	before := j.text.Len()
	if err := p.Render(j.text); err != nil {
		return 0, err
	}
	return int64(j.text.Len() - before), j.compare()
}

// copy adds a stretch of the old file.
func (j *joint) copy(s stretch) (err error) {
	switch {
	case j.text.Len() == 0 && j.to == s.from:
		j.to = s.to
	case j.same: // the old file may have these bytes here too
		if _, err = io.CopyN(j.text, io.NewSectionReader(j.old, s.from, s.to-s.from), s.to-s.from); err == nil {
			err = j.compare()
		}
	default:
		err = j.flush(false)
		j.stretch = s
	}
	return err
}

// compare looks whether the old file goes on with the text that was added, in
// which case that need not be written.
func (j *joint) compare() error {
	length := int64(j.text.Len())
	if j.same = j.same && j.to+length <= j.size && equal(io.NewSectionReader(j.old, j.to, length), j.text.Bytes(), j.room); j.same {
		j.to += length
		j.text.Reset()
	}
	if j.text.Len() > mostText {
		return j.flush(false)
	}
	return nil
}

// flush writes what is to be written; with always, a file that is empty too.
func (j *joint) flush(always bool) (err error) {
	length := j.to - j.from
	if length == 0 && j.text.Len() == 0 && !always {
		return nil
	}
	if j.out == nil {
		if j.out, err = j.begin(); err != nil {
			return err
		}
	}
	if length > 0 {
		if _, err := j.old.Seek(j.from, io.SeekStart); err != nil {
			return err
		}
		if _, err := io.CopyN(j.out, j.old, length); err != nil {
			return err
		}
		j.from = j.to
	}
	_, err = j.out.Write(j.text.Bytes())
	j.text.Reset()
	return err
}

// drop removes what has been written.
func (j *joint) drop(w *writer, file string) error {
	if j.out == nil {
		return nil
	}
	return errors.Join(j.out.Close(), w.dir.Remove(file))
}
