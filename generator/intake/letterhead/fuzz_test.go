package letterhead

import (
	"os"
	"path/filepath"
	"testing"

	"congbo/generator/intake/sheet"
)

// FuzzRead holds any text against what every reading keeps: it ends, and no
// word is lost or doubled between the body and what was taken.
func FuzzRead(f *testing.F) {
	data, err := os.ReadFile(filepath.Join("testdata", "heads.txt"))
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range cases(string(data)) {
		f.Add(c.text)
	}
	register := places(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, split := range []func(string) *sheet.Sheet{lineByLine, byParagraph, made} {
			s := split(text)
			r := Read(s, Options{Register: register})
			conserved(t, s, &r)
		}
	})
}
