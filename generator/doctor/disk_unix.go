//go:build linux || darwin

package doctor

import (
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"

	"golang.org/x/sys/unix"
)

// freeBytes gives how much this user may still write where a folder is.
func freeBytes(folder string) (uint64, bool) {
	var s unix.Statfs_t
	if err := unix.Statfs(folder, &s); err != nil {
		return 0, false
	}
	return s.Bavail * uint64(s.Bsize), true
}

// mounted reports whether a folder is on another file system than the one
// above it: then no other folder can take its place.
func mounted(folder string, info fs.FileInfo) bool {
	above, err := os.Stat(filepath.Dir(folder))
	if err != nil {
		return false
	}
	here, ok := info.Sys().(*syscall.Stat_t)
	there, ok2 := above.Sys().(*syscall.Stat_t)
	return ok && ok2 && here.Dev != there.Dev
}

// ownerOf gives the name of a folder's owner, and whether that is this user or
// one that this user may replace the files of.
func ownerOf(info fs.FileInfo) (name string, mine bool) {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return "", true
	}
	id := strconv.Itoa(int(s.Uid))
	name = id
	if u, err := user.LookupId(id); err == nil {
		name = u.Username
	}
	return name, os.Geteuid() == 0 || os.Geteuid() == int(s.Uid)
}
