package sitetest

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// A Tree is a published folder: the digest of every file by its path.
type Tree map[string]string

// ReadTree reads the folder at dir.
func ReadTree(t testing.TB, dir string) Tree {
	t.Helper()
	tree := Tree{}
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(data)
		relative, err := filepath.Rel(dir, name)
		tree[filepath.ToSlash(relative)] = hex.EncodeToString(sum[:])
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// Same fails the test for every file that two trees do not have alike.
func Same(t testing.TB, want, got Tree) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if other, ok := got[name]; !ok {
			t.Errorf("%s is gone", name)
		} else if other != want[name] {
			t.Errorf("%s differs", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(got)) {
		if _, ok := want[name]; !ok {
			t.Errorf("%s is new", name)
		}
	}
}
