package publish

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"sync"
)

// folders knows which folders of a stage belong to the site, so that each is
// made once.
type folders struct {
	root  *os.Root
	stood *survey    // what stands there already, and knows what of it is the site's
	made  sync.Map   // path → struct{}, of the others
	slow  sync.Mutex // held where something stands in a folder's place
}

// open gives the root of a folder, which it makes if it must.
func (d *folders) open(folder string) (*os.Root, error) {
	if err := d.need(folder); err != nil {
		return nil, err
	}
	return d.root.OpenRoot(folder)
}

// need makes a folder and those that it is in.
func (d *folders) need(folder string) error {
	if d.has(folder) {
		return nil
	}
	if err := d.need(path.Dir(folder)); err != nil {
		return err
	}
	return d.add(d.root, folder, folder)
}

// make makes a folder, whose parent is open.
func (d *folders) make(parent *os.Root, name string) error {
	if d.has(name) {
		return nil
	}
	return d.add(parent, path.Base(name), name)
}

func (d *folders) has(name string) bool {
	if name == "." {
		return true
	}
	if f := d.stood.folders[name]; f != nil {
		return f.ours.Load()
	}
	_, ok := d.made.Load(name)
	return ok
}

// add makes a folder, which is called local from its parent, and notes it.
func (d *folders) add(parent *os.Root, local, name string) error {
	if f := d.stood.folders[name]; f != nil {
		f.keep()
		return nil
	}
	err := parent.Mkdir(local, 0o755)
	if errors.Is(err, fs.ErrExist) {
		d.slow.Lock()
		defer d.slow.Unlock()
		_, err = folder(parent, local)
	}
	if err == nil {
		d.made.Store(name, struct{}{})
	}
	return err
}

// folder makes a folder, unless there is one, and takes away anything else of
// its name. It reports whether there was one.
func folder(parent *os.Root, name string) (was bool, err error) {
	info, err := parent.Lstat(name)
	if err == nil {
		if info.IsDir() {
			return true, nil
		}
		err = parent.Remove(name)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	return false, parent.Mkdir(name, 0o755)
}
