package doctor

import (
	"io/fs"

	"golang.org/x/sys/windows"
)

// freeBytes gives how much this user may still write where a folder is.
func freeBytes(folder string) (uint64, bool) {
	name, err := windows.UTF16PtrFromString(folder)
	if err != nil {
		return 0, false
	}
	var free uint64
	if err := windows.GetDiskFreeSpaceEx(name, &free, nil, nil); err != nil {
		return 0, false
	}
	return free, true
}

// mounted is for systems that mount file systems in folders.
func mounted(string, fs.FileInfo) bool { return false }

// ownerOf is for systems whose files have one owner.
func ownerOf(fs.FileInfo) (string, bool) { return "", true }
