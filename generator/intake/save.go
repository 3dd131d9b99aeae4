package intake

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"syscall"
)

// open gives the folder of all plans for writing, and makes what is missing of
// it.
func (f *folder) open() (*os.Root, error) {
	f.opening.Do(func() {
		if f.failed = os.MkdirAll(filepath.Join(f.plans, filepath.FromSlash(f.into)), 0o755); f.failed == nil {
			f.root, f.failed = os.OpenRoot(f.plans)
		}
	})
	return f.root, f.failed
}

func (f *folder) close() error {
	if f.root == nil {
		return nil
	}
	return f.root.Close()
}

// save puts a new file into a folder: whole under its name or not at all, and
// never in the place of another. fs.ErrExist says that there is one by now.
func save(root *os.Root, name string, text []byte) error {
	temporary, err := stage(root, name, text)
	if err != nil {
		return err
	}
	err = root.Link(temporary, name)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		// Some file systems have no links: look, and then rename.
		if _, err = root.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			err = root.Rename(temporary, name)
		} else if err == nil {
			err = fs.ErrExist
		}
	}
	if removing := root.Remove(temporary); !errors.Is(removing, fs.ErrNotExist) {
		err = errors.Join(err, removing)
	}
	if err != nil {
		return err
	}
	return settle(root, path.Dir(name))
}

// replace puts a file into the place of one that is there, and keeps that one
// beside it under the name that it gives: plan.md.~1~, the next number where
// that is taken. A build passes over names that end so.
func replace(root *os.Root, name string, text []byte) (kept string, err error) {
	temporary, err := stage(root, name, text)
	if err != nil {
		return "", err
	}
	if kept, err = keep(root, name); err == nil {
		err = root.Rename(temporary, name)
	}
	if err != nil {
		return "", errors.Join(err, root.Remove(temporary))
	}
	return kept, settle(root, path.Dir(name))
}

// keep gives the file under a name a second one.
func keep(root *os.Root, name string) (string, error) {
	for n := 1; ; n++ {
		kept := fmt.Sprintf("%s.~%d~", name, n)
		_, err := root.Lstat(kept)
		if err == nil {
			continue
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		err = root.Link(name, kept)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil { // a file system without links
			err = root.Rename(name, kept)
		}
		return kept, err
	}
}

// stage writes a file under a name that no build reads, and hands it to the
// disk.
func stage(root *os.Root, name string, text []byte) (string, error) {
	temporary := path.Join(path.Dir(name), "."+path.Base(name)+".importing")
	if err := root.Remove(temporary); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", err // left by a run that was killed
	}
	out, err := root.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return "", err
	}
	_, err = out.Write(text)
	if err == nil {
		err = out.Sync()
	}
	if err = errors.Join(err, out.Close()); err != nil {
		return "", errors.Join(err, root.Remove(temporary))
	}
	return temporary, nil
}

// settle hands a folder to the disk, where the system can.
func settle(root *os.Root, folder string) error {
	dir, err := root.Open(folder)
	if err != nil {
		return err
	}
	err = dir.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) || errors.Is(err, fs.ErrPermission) {
		err = nil // folders of this file system have nothing to hand over
	}
	return errors.Join(err, dir.Close())
}
