package publish

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/unix"
)

// exchange lets the folder named stage take the name target inside parent,
// in one step, and gives the name under which the old folder now stands (""
// where there was none). Where the file system cannot exchange two names, it
// falls back on two renames.
func exchange(parent *os.Root, stage, target string) (old string, err error) {
	if _, err := parent.Lstat(target); errors.Is(err, fs.ErrNotExist) {
		return "", parent.Rename(stage, target)
	}
	folder, err := parent.Open(".")
	if err != nil {
		return "", err
	}
	defer folder.Close()
	fd := int(folder.Fd())
	err = unix.Renameat2(fd, stage, fd, target, unix.RENAME_EXCHANGE)
	if errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOSYS) {
		return swap(parent, stage, target)
	}
	if err != nil {
		return "", &os.LinkError{Op: "exchange", Old: stage, New: target, Err: err}
	}
	return stage, nil
}
