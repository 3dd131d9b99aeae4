package publish

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"syscall"
)

// A keeper looks for files of the site published before that have not
// changed. Such a file is not written again: it gets a second name in the
// stage, and so keeps its time, by which rsync and rclone know what need not
// be sent.
type keeper struct {
	stage  *Stage
	opened string   // the folder that dir is, of the old site
	dir    *os.Root // nil where there is no such folder
	near   handle   // the same, to look at files quickly and to link from
	file   string   // the file that was looked at last, as it is called from dir
	found  stamp    // the same
	piece  []byte
}

func newKeeper(s *Stage) *keeper { return &keeper{stage: s, piece: make([]byte, 32<<10)} }

func (k *keeper) close() {
	if k.dir != nil {
		k.dir.Close()
		k.near.close()
		k.dir = nil
	}
}

// look looks at a regular file of the old site, and reports whether there is
// one: found is what it is, and where from it can be linked.
func (k *keeper) look(name string) bool {
	if !k.reach(name) {
		return false
	}
	info, err := k.dir.Lstat(k.file)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	k.found = stampOf(info)
	return true
}

// knows looks whether a file of the old site is the one that had a stamp. It
// costs less than look, and may go by way of a link: who has the stamp is the
// file all the same.
func (k *keeper) knows(name string, of stamp) bool {
	if !k.reach(name) {
		return false
	}
	there, err := k.near.look(k.file)
	k.found = there.stamp
	return err == nil && there.kind.IsRegular() && k.found.is(of)
}

// reach goes to where a file of the old site would be.
func (k *keeper) reach(name string) bool {
	if k.stage.old == nil {
		return false
	}
	folder, file := path.Split(name)
	folder = path.Clean(folder)
	if base := path.Dir(folder); k.dir == nil || k.opened != base {
		k.close()
		dir, err := k.stage.old.OpenRoot(base)
		if err != nil {
			return false
		}
		near, err := opened(dir)
		if err != nil {
			dir.Close()
			return false
		}
		k.dir, k.near, k.opened = dir, near, base
	}
	if folder != "." {
		file = path.Base(folder) + "/" + file
	}
	k.file = file
	return true
}

// open opens a regular file of the old site; nil where there is none.
func (k *keeper) open(name string) (*os.File, int64) {
	if !k.look(name) {
		return nil, 0
	}
	f, err := k.dir.OpenFile(k.file, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, 0
	}
	return f, k.found.size
}

// keep gives an unchanged file its name in the stage: file, in the folder that
// the writer has entered. Where that cannot be, for whatever reason, the file
// is to be written.
func (k *keeper) keep(name string, content []byte, file string, w *writer) bool {
	f, size := k.open(name)
	if f == nil {
		return false
	}
	same := size == int64(len(content)) && equal(f, content, k.piece)
	f.Close()
	return same && k.give(name, file, w)
}

// keepForm does so with a compressed form of an unchanged file.
func (k *keeper) keepForm(c *compressor, form form, name string, content []byte, file string, w *writer) bool {
	f, _ := k.open(name + form.ending)
	if f == nil {
		return false
	}
	same := c.holds(form, f, content)
	f.Close()
	return same && k.give(name+form.ending, file+form.ending, w)
}

// give gives the file that was opened last its name in the stage, unless it
// has it from the last time.
func (k *keeper) give(name, file string, w *writer) bool {
	if f := k.stage.stood.files[name]; f != nil && f.is(k.found) {
		return true
	}
	err := k.link(name, file, w.into)
	if k.stage.used && errors.Is(err, fs.ErrExist) && w.dir.RemoveAll(file) == nil {
		err = k.link(name, file, w.into)
	}
	return err == nil
}
