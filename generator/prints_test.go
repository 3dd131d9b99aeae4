package generator

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"testing"

	"congbo/generator/atlas"
	"congbo/generator/corpus"
	"congbo/generator/data"
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/publish"
	"congbo/generator/register"
	"congbo/generator/source"
)

// TestPrintsTellOpenDataApart edits lines of plans at random. Of all that was
// ever made for programs, whatever has the same name and the same print must
// have the same bytes: a build takes the one for the other.
func TestPrintsTellOpenDataApart(t *testing.T) {
	steps := 80
	if testing.Short() {
		steps = 40
	}
	s, sound := newScribe(t, 200, corpus.Options{Plans: 14, Tasks: 5, Provinces: 3, Seed: 7})
	today := corpus.Today
	known := map[string][sha256.Size]byte{} // by name and print
	again := 0
	for range steps {
		did := s.tweak()
		a := s.join(t, today)
		if a == nil { // the author takes it back
			if err := errors.Join(os.RemoveAll(s.content), os.CopyFS(s.content, os.DirFS(sound))); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := errors.Join(os.RemoveAll(sound), os.CopyFS(sound, os.DirFS(s.content))); err != nil {
			t.Fatal(err)
		}
		see := func(path string, print publish.Print, render func(*bytes.Buffer) error) {
			var text bytes.Buffer
			if err := render(&text); err != nil {
				t.Fatal(err)
			}
			name, sum := fmt.Sprintf("%s %x", path, print), sha256.Sum256(text.Bytes())
			if other, was := known[name]; !was {
				known[name] = sum
			} else if again++; other != sum {
				t.Errorf("after %s: %s is another, and has the same print: %.500q", did, path, text.String())
			}
		}
		for f := range data.Files(a, a.Prints(atlas.Print{})) {
			if f.Pieces == nil {
				f.Pieces = slices.Values([]publish.Piece{{Print: f.Print, Render: f.Render}})
			}
			for p := range f.Pieces {
				if p.Print != (publish.Print{}) {
					see(f.Path, p.Print, p.Render)
				}
			}
		}
		if t.Failed() {
			return
		}
	}
	if again < len(known) {
		t.Errorf("%d prints were seen, and only %d again", len(known), again)
	}
}

// join gives the atlas of what the scribe has written; nil where it has errors.
func (s *scribe) join(t *testing.T, today plan.Date) *atlas.Atlas {
	t.Helper()
	root, err := os.OpenRoot(s.content)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	content, problems, err := source.Read(t.Context(), source.Options{Root: root, Today: today})
	if err != nil {
		t.Fatal(err)
	}
	places, found := register.Load(content.Registers)
	problems = append(problems, found...)
	a, found := atlas.Join(content, places, today)
	if problem.Failed(append(problems, found...), false) {
		return nil
	}
	return a
}

// TestAProgramIsKnownByItsBuild finds what the linker wrote into this program,
// and nothing in a file that is none.
func TestAProgramIsKnownByItsBuild(t *testing.T) {
	name, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer program.Close()
	said, err := exec.Command("go", "tool", "buildid", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	want := bytes.TrimSpace(said)
	if id := buildID(program); runtime.GOOS == "linux" && (len(want) == 0 || !bytes.Contains(id, want)) {
		t.Errorf("build %q, not %q", id, want)
	}
	if id := buildID(bytes.NewReader([]byte("\x7fELF is no program"))); id != nil {
		t.Errorf("a text is build %q", id)
	}
	if len(programSum()) != sha256.Size {
		t.Error("the program cannot be told from others")
	}
}
