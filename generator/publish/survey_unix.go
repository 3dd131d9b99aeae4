//go:build unix

package publish

import (
	"errors"
	"io/fs"
	"os"
	"sync"
	"syscall"

	"golang.org/x/sys/unix"
)

// A handle is an open folder of a survey. The library's own would ask about
// each file by its whole path, and about each folder whether it can be waited
// for: with tens of thousands of folders, each call of the system counts.
type handle struct{ number int }

// opened opens a folder for a survey.
func opened(root *os.Root) (handle, error) {
	top, err := root.Open(".")
	if err != nil {
		return handle{}, err
	}
	defer top.Close()
	return handle{int(top.Fd())}.enter(".")
}

func (h handle) close() { _ = unix.Close(h.number) } // it was only read

// enter opens a folder in an open one, never by way of a link.
func (h handle) enter(name string) (inner handle, err error) {
	err = again(func() error {
		inner.number, err = unix.Openat(h.number, name, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_NOFOLLOW|unix.O_CLOEXEC, 0)
		return err
	})
	if err != nil {
		return handle{}, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return inner, nil
}

// listings are what the entries of a folder are read into.
var listings = sync.Pool{New: func() any { return new([16 << 10]byte) }}

// list gives what stands in a folder, in any order.
func (h handle) list() (found []standing, err error) {
	listing := listings.Get().(*[16 << 10]byte)
	defer listings.Put(listing)
	for {
		var n int
		err := again(func() (err error) { n, err = unix.ReadDirent(h.number, listing[:]); return err })
		if err != nil {
			return nil, os.NewSyscallError("readdirent", err)
		}
		if n <= 0 {
			return found, nil
		}
		_, _, names := unix.ParseDirent(listing[:n], -1, nil)
		for _, name := range names {
			f, err := h.look(name)
			if err != nil {
				return nil, err
			}
			found = append(found, f)
		}
	}
}

func (h handle) look(name string) (standing, error) {
	var at unix.Stat_t
	if err := again(func() error { return unix.Fstatat(h.number, name, &at, unix.AT_SYMLINK_NOFOLLOW) }); err != nil {
		return standing{}, &fs.PathError{Op: "stat", Path: name, Err: err}
	}
	f := standing{name: name, stamp: stamp{uint64(at.Ino), at.Size, at.Mtim.Nano()}}
	switch at.Mode & unix.S_IFMT {
	case unix.S_IFREG:
	case unix.S_IFDIR:
		f.kind = fs.ModeDir
	default:
		f.kind = fs.ModeIrregular
	}
	return f, nil
}

// again makes a call of the system until it is not interrupted.
func again(call func() error) error {
	for {
		if err := call(); !errors.Is(err, unix.EINTR) {
			return err
		}
	}
}

// inodeOf gives the number by which the file system knows a file.
func inodeOf(info fs.FileInfo) uint64 {
	if at, ok := info.Sys().(*syscall.Stat_t); ok {
		return uint64(at.Ino)
	}
	return 0
}
