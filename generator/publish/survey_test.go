package publish

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestASurveySeesWhatStands looks through folders of made-up names and holds
// what is seen against the library's own walk.
func TestASurveySeesWhatStands(t *testing.T) {
	for seed := range uint64(10) {
		r := rand.New(rand.NewPCG(seed, 2))
		top := t.TempDir()
		for i := range 200 {
			folder := top
			for range r.IntN(5) {
				folder = filepath.Join(folder, fmt.Sprintf("thư mục %d", r.IntN(4)))
			}
			if err := os.MkdirAll(folder, 0o755); err != nil {
				t.Fatal(err)
			}
			name := filepath.Join(folder, fmt.Sprintf("tệp %d", i))
			var err error
			if r.IntN(10) == 0 {
				err = os.Symlink(top, name)
			} else {
				err = os.WriteFile(name, make([]byte, r.IntN(50)), 0o644)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		root, err := os.OpenRoot(top)
		if err != nil {
			t.Fatal(err)
		}
		defer root.Close()
		got, err := surveyed(context.Background(), root, 0)
		if err != nil {
			t.Fatal(err)
		}
		files, folders, strange := map[string]stamp{}, map[string]struct{}{}, []string{}
		err = fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || name == "." {
				return err
			}
			info, err := entry.Info()
			switch {
			case err != nil:
				return err
			case info.IsDir():
				folders[name] = struct{}{}
			case info.Mode().IsRegular():
				files[name] = stampOf(info)
			default:
				strange = append(strange, name)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(got.strange)
		slices.Sort(strange)
		same := maps.EqualFunc(got.files, files, func(a *stoodFile, b stamp) bool { return a.stamp == b }) &&
			maps.EqualFunc(got.folders, folders, func(*stoodFolder, struct{}) bool { return true })
		if !same || !slices.Equal(got.strange, strange) {
			t.Errorf("seed %d: saw %d files, %d folders and %v, want %d, %d and %v", seed, len(got.files), len(got.folders), got.strange, len(files), len(folders), strange)
		}
		if seen := len(slices.Collect(got.all())); seen != len(files)+len(folders)+len(strange) {
			t.Errorf("seed %d: all gives %d paths", seed, seen)
		}
	}
}
