package generator_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"congbo/generator/sitetest"
)

// A disk is a small file system in memory that holds the site. To make one
// takes the rights of an administrator.
type disk struct {
	*testing.T
	folder string
}

func newDisk(t *testing.T) *disk {
	t.Helper()
	d := &disk{t, t.TempDir()}
	if err := syscall.Mount("congbo-test", d.folder, "tmpfs", 0, "size=64m"); err != nil {
		t.Skipf("this test needs a file system of its own, as root: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(d.folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return d
}

// resize gives the disk some bytes, or makes it one that can only be read.
func (d *disk) resize(bytes int64, flags uintptr) {
	d.Helper()
	if err := syscall.Mount("congbo-test", d.folder, "tmpfs", syscall.MS_REMOUNT|flags, fmt.Sprintf("size=%d", bytes)); err != nil {
		d.Fatal(err)
	}
}

// used gives the bytes that are taken.
func (d *disk) used() int64 {
	d.Helper()
	var s syscall.Statfs_t
	if err := syscall.Statfs(d.folder, &s); err != nil {
		d.Fatal(err)
	}
	return int64(s.Blocks-s.Bfree) * s.Bsize
}

const whole = 64 << 20

// TestFullDisk fills the disk at many points of a build: when it begins, while
// it writes, and when it is nearly done. The site is the old one each time,
// what was written of the new one is gone, and the message says why.
func TestFullDisk(t *testing.T) {
	d := newDisk(t)
	s := published(t, d.folder)
	taken := d.used()
	s.retitle("Trang mới")
	full := 0
	for _, percent := range []int64{0, 1, 5, 20, 40, 60, 80, 90, 97} {
		d.resize(taken+taken*percent/100, 0)
		_, err := s.build(nil)
		if err == nil {
			// What has not changed takes no room: the new site is there.
			d.resize(whole, 0)
			s.renewed()
			s.retitle("Trang cũ")
			if _, err := s.build(nil); err != nil {
				t.Fatal(err)
			}
			s.retitle("Trang mới")
			continue
		}
		full++
		if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "no space left") {
			t.Errorf("with %d %% free it says: %v", percent, err)
		}
		d.resize(whole, 0)
		s.kept()
	}
	if full < 5 {
		t.Errorf("the disk was full %d times", full)
	}
	if _, err := s.build(nil); err != nil {
		t.Fatal(err)
	}
	s.renewed()
}

// TestReadOnlyTarget builds onto a disk that can only be read, to where a site
// is and to where none is.
func TestReadOnlyTarget(t *testing.T) {
	d := newDisk(t)
	s := published(t, d.folder)
	s.retitle("Trang mới")
	d.resize(whole, syscall.MS_RDONLY)
	if _, err := s.build(nil); !errors.Is(err, syscall.EROFS) || !strings.Contains(err.Error(), d.folder) {
		t.Errorf("it says: %v", err)
	}
	s.kept()
	elsewhere := *s
	elsewhere.out = filepath.Join(d.folder, "other", "public")
	if _, err := elsewhere.build(nil); !errors.Is(err, syscall.EROFS) {
		t.Errorf("it says: %v", err)
	}
	d.resize(whole, 0)
	if _, err := s.build(nil); err != nil {
		t.Fatal(err)
	}
	s.renewed()
	if tree := sitetest.ReadTree(t, d.folder); len(tree) == 0 {
		t.Error("nothing is there")
	}
}
