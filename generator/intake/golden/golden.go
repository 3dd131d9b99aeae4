// Package golden holds what is made of a text against what is kept beside it.
// It is for the tests of the importer's rooms.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "keep what is made now")

// Compare goes through the archives of a pattern, in each of which a file
// called input is followed by one called output, and fails where another output
// is made of the input now. With -update it keeps that one.
func Compare(t *testing.T, pattern, input, output string, make func(t *testing.T, text []byte) string) {
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatal("no testdata", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil || len(archive.Files) < 1 || archive.Files[0].Name != input {
				t.Fatal("no", input, err)
			}
			now := txtar.File{Name: output, Data: []byte(make(t, archive.Files[0].Data))}
			switch {
			case *update:
				archive.Files = []txtar.File{archive.Files[0], now}
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			case len(archive.Files) < 2 || string(archive.Files[1].Data) != string(now.Data):
				t.Errorf("now\n%s", now.Data)
			}
		})
	}
}
