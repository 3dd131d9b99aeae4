package store

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

const shelfName = "things"

// entries are things with their own sums; made counts those that were asked for.
func entries(things map[string]string, made *int) (all []Entry) {
	for name, text := range things {
		all = append(all, Entry{Name: name, Of: sha256.Sum256([]byte(text)), Make: func() ([]byte, error) {
			*made++
			return []byte(text), nil
		}})
	}
	return all
}

// get gives what is kept of a text.
func get(a *Archive, name, text string) (string, bool) {
	got := ""
	ok := a.Get(name, sha256.Sum256([]byte(text)), func(raw []byte) error {
		got = string(raw)
		return nil
	})
	return got, ok
}

// open opens an archive and looks that it has these things, each of the same.
func opened(t *testing.T, folder string, things map[string]string) *Archive {
	t.Helper()
	a := OpenArchive(folder, shelfName, "key")
	t.Cleanup(a.Close)
	for name, text := range things {
		if got, ok := get(a, name, text); !ok || got != text {
			t.Errorf("%s: got %q, %t", name, got, ok)
		}
		if _, ok := get(a, name, text+"!"); ok {
			t.Errorf("%s is given for what it was not made of", name)
		}
	}
	return a
}

func stat(t *testing.T, folder string) os.FileInfo {
	t.Helper()
	info, err := os.Stat(filepath.Join(folder, shelfName))
	if err != nil {
		t.Fatal(err)
	}
	return info
}

// TestArchive keeps things from one run to the next: only what is new is made,
// what is gone is gone, and where nothing is new nothing is written.
func TestArchive(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "kept")
	made := 0
	things := map[string]string{"a": "one", "b": "", "c/ă": "three"}
	opened(t, folder, nil).Save(entries(things, &made))
	if made != 3 {
		t.Errorf("%d things were made", made)
	}
	before := stat(t, folder)
	opened(t, folder, things).Save(entries(things, &made))
	if after := stat(t, folder); made != 3 || !os.SameFile(before, after) || !before.ModTime().Equal(after.ModTime()) {
		t.Errorf("the same things were written again, %d made", made)
	}
	a := opened(t, folder, things)
	things["a"], things["d"] = "another", "new"
	delete(things, "b")
	a.Save(entries(things, &made))
	if made != 5 {
		t.Errorf("%d things were made", made)
	}
	a = opened(t, folder, things)
	if _, ok := get(a, "b", ""); ok {
		t.Error("what is gone is still there")
	}
	delete(things, "d")
	a.Save(entries(things, &made)) // one less is another file, too
	a = opened(t, folder, things)
	if _, ok := get(a, "d", "new"); ok || made != 5 {
		t.Errorf("what is gone is still there: %t, %d made", ok, made)
	}
	if names, err := os.ReadDir(folder); err != nil || len(names) != 1 {
		t.Errorf("%v, %v", names, err)
	}
}

// TestAnotherKey: what another program has kept is not there, and what this one
// keeps takes its place.
func TestAnotherKey(t *testing.T) {
	folder, made := t.TempDir(), 0
	things := map[string]string{"a": "one"}
	OpenArchive(folder, shelfName, "other").Save(entries(things, &made))
	a := OpenArchive(folder, shelfName, "key")
	if _, ok := get(a, "a", "one"); ok {
		t.Error("trusted")
	}
	a.Save(entries(things, &made))
	if opened(t, folder, things); made != 2 {
		t.Errorf("%d things were made", made)
	}
}

// TestDamage damages each byte of an archive, cuts it at each place, and adds
// to it: each thing is as it was or not there, and after the next run all are.
func TestDamage(t *testing.T) {
	folder, made := t.TempDir(), 0
	name := filepath.Join(folder, shelfName)
	things := map[string]string{"a": "one", "b": "", "c": "three and more"}
	OpenArchive(folder, shelfName, "key").Save(entries(things, &made))
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	try := func(what string, raw []byte) {
		if err := os.WriteFile(name, raw, 0o644); err != nil {
			t.Fatal(err)
		}
		a := OpenArchive(folder, shelfName, "key")
		lost := 0
		for name, text := range things {
			if got, ok := get(a, name, text); ok && got != text {
				t.Errorf("%s: %s is %q", what, name, got)
			} else if !ok {
				lost++
			}
		}
		made = 0
		a.Save(entries(things, &made))
		if opened(t, folder, things).Close(); made != lost {
			t.Errorf("%s: %d were lost, %d were made", what, lost, made)
		}
	}
	for i := range whole {
		for _, bits := range []byte{1, 0x80, 0xff} {
			raw := bytes.Clone(whole)
			raw[i] ^= bits
			try(fmt.Sprintf("byte %d ^ %x", i, bits), raw)
		}
		try(fmt.Sprint("cut at ", i), whole[:i])
		try(fmt.Sprint("a byte put in at ", i), append(append(bytes.Clone(whole[:i]), 'x'), whole[i:]...))
	}
	try("longer", append(bytes.Clone(whole), whole...))
	try("empty", nil)
}

// TestReadFails: what its reader refuses is as good as damaged.
func TestReadFails(t *testing.T) {
	folder, made := t.TempDir(), 0
	things := map[string]string{"a": "one"}
	opened(t, folder, nil).Save(entries(things, &made))
	a := opened(t, folder, things)
	if a.Get("a", sha256.Sum256([]byte("one")), func([]byte) error { return ErrDamaged }) {
		t.Error("it is given all the same")
	}
	a.Save(entries(things, &made))
	if opened(t, folder, things); made != 2 {
		t.Errorf("%d things were made", made)
	}
}

// TestNowhere: a folder or a file that something else stands for, or a thing
// that cannot be made, costs what was to be kept and nothing else.
func TestNowhere(t *testing.T) {
	made := 0
	things := map[string]string{"a": "one"}
	for what, spoil := range map[string]func(folder string) error{
		"a file for a folder":      func(folder string) error { return os.WriteFile(folder, nil, 0o644) },
		"a folder for a file":      func(folder string) error { return os.MkdirAll(filepath.Join(folder, shelfName, "x"), 0o755) },
		"a folder for the new one": func(folder string) error { return os.MkdirAll(filepath.Join(folder, shelfName+".new", "x"), 0o755) },
		"a link to nowhere": func(folder string) error {
			return errors.Join(os.Mkdir(folder, 0o755), os.Symlink("/nowhere", filepath.Join(folder, shelfName)))
		},
	} {
		folder := filepath.Join(t.TempDir(), "kept")
		if err := spoil(folder); err != nil {
			t.Fatal(err)
		}
		a := OpenArchive(folder, shelfName, "key")
		if _, ok := get(a, "a", "one"); ok {
			t.Error(what, ": it is there")
		}
		a.Save(entries(things, &made))
		if _, err := os.Stat(filepath.Join(folder, shelfName+".new")); err == nil && what != "a folder for the new one" {
			t.Error(what, ": half of it is left")
		}
	}
	folder := t.TempDir()
	opened(t, filepath.Join(folder, "gone", "kept"), nil).Save(entries(things, &made))
	if names, err := os.ReadDir(folder); err != nil || len(names) > 0 {
		t.Errorf("a folder that was gone is back: %v, %v", names, err)
	}
	opened(t, folder, nil).Save(entries(things, &made))
	more := append(entries(things, &made), Entry{Name: "b", Make: func() ([]byte, error) { return nil, errors.New("stop") }})
	opened(t, folder, things).Save(more)
	opened(t, folder, things)
	if names, err := os.ReadDir(folder); err != nil || len(names) != 1 {
		t.Errorf("%v, %v", names, err)
	}
}

// FuzzIndex: whatever an index says, its things lie in the file, one after the
// other.
func FuzzIndex(f *testing.F) {
	index := thing{of: Sum{1}, check: Sum{2}, length: 5}.append(nil, "a")
	index = thing{length: 0}.append(index, "b")
	f.Add(index, int64(len(archiveHead)+5))
	f.Add([]byte{}, int64(len(archiveHead)))
	f.Add(append([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f}, index...), int64(1)<<62)
	f.Fuzz(func(t *testing.T, raw []byte, end int64) {
		if end < 0 { // no place in a file
			return
		}
		things, ok := parseIndex(raw, end)
		if !ok {
			return
		}
		sum := int64(len(archiveHead))
		for name, thing := range things {
			if thing.length < 0 || thing.from < int64(len(archiveHead)) || thing.from > end-thing.length {
				t.Errorf("%q lies outside: %+v, %d", name, thing, end)
			}
			sum += thing.length
		}
		if sum != end {
			t.Errorf("things of %d bytes fill %d", sum, end)
		}
	})
}

// TestManyReaders reads things from several goroutines.
func TestManyReaders(t *testing.T) {
	folder, made := t.TempDir(), 0
	things := map[string]string{}
	for i := range 100 {
		things[fmt.Sprint(i)] = fmt.Sprintf("%0*d", i, i)
	}
	opened(t, folder, nil).Save(entries(things, &made))
	a := opened(t, folder, nil)
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for name, text := range things {
				if got, ok := get(a, name, text); !ok || got != text {
					t.Errorf("%s: got %q, %t", name, got, ok)
				}
			}
		})
	}
	readers.Wait()
}
