package publish

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// A part is what a piece of a file under test says, and what its print is of;
// nothing for a piece of which that is not known.
type part struct{ print, text string }

func (p part) piece(made func()) Piece {
	piece := Piece{Render: func(b *bytes.Buffer) error {
		made()
		b.WriteString(p.text)
		return nil
	}}
	if p.print != "" {
		sum := sha256.Sum256([]byte(p.print))
		piece.Print = Print(sum[:16])
	}
	return piece
}

// A patched is a file of parts. One that is whole is not made of pieces.
type patched struct {
	parts []part
	whole bool
}

func (f patched) text() string {
	var all strings.Builder
	for _, p := range f.parts {
		all.WriteString(p.text)
	}
	return all.String()
}

func (f patched) file(name string, made func(part)) File {
	pieces := func(yield func(Piece) bool) {
		for _, p := range f.parts {
			if !yield(p.piece(func() { made(p) })) {
				return
			}
		}
	}
	out := File{Path: name, Render: Whole(pieces), Large: len(f.parts)%2 == 0}
	if f.whole {
		out.Print = part{print: "whole " + f.text()}.piece(nil).Print
	} else {
		out.Pieces = pieces
	}
	return out
}

// publishPatched publishes files of parts and gives the parts that were made,
// each with its file's name.
func publishPatched(t *testing.T, target string, files map[string]patched, fresh bool) map[string][]part {
	t.Helper()
	stage, err := Begin(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	stage.Compress, stage.Fresh = true, fresh
	var adding sync.Mutex
	made := map[string][]part{}
	err = stage.Write(context.Background(), func(yield func(File) bool) {
		for name, f := range files {
			if !yield(f.file(name, func(p part) {
				adding.Lock()
				defer adding.Unlock()
				made[name] = append(made[name], p)
			})) {
				return
			}
		}
	}, nil)
	if err == nil {
		err = stage.Commit(context.Background())
	}
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// patchedNames are of files that are compressed, and of one that is not and
// has longer pieces.
var patchedNames = []string{"a.txt", "b/c.csv", "b/d.bin"}

// repatched edits the parts of files.
func repatched(r *rand.Rand, files map[string]patched) map[string]patched {
	next := maps.Clone(files)
	for range 1 + r.IntN(4) {
		name := patchedNames[r.IntN(len(patchedNames))]
		f := patched{slices.Clone(next[name].parts), next[name].whole}
		at := r.IntN(len(f.parts) + 1)
		switch r.IntN(12) {
		case 0:
			delete(next, name)
			continue
		case 1:
			f.whole = !f.whole
		case 2:
			f.parts = f.parts[:at]
		case 3:
			f.parts = f.parts[at:]
		case 4, 5:
			if at < len(f.parts) {
				f.parts = slices.Delete(f.parts, at, at+1)
			}
		case 6:
			r.Shuffle(len(f.parts), func(i, j int) { f.parts[i], f.parts[j] = f.parts[j], f.parts[i] })
		case 7:
			if at < len(f.parts) { // the same bytes, of something else
				f.parts[at].print = fmt.Sprint("again ", r.Int())
			}
		default:
			p := part{text: strings.Repeat(fmt.Sprintf("%d, ", r.IntN(50)), r.IntN(200))}
			if name == "b/d.bin" && r.IntN(3) == 0 {
				p.text = strings.Repeat(p.text, 1000)
			}
			if r.IntN(8) > 0 {
				p.print = "of " + p.text
			}
			f.parts = slices.Insert(f.parts, at, p)
		}
		next[name] = f
	}
	return next
}

// TestPiecesAreCopiedAndChangeNothing builds site after site of files of
// pieces, while somebody meddles with the site, the stage, and what is kept.
// Each is the site made from nothing; where nobody has meddled, only pieces
// that were not in the file before are made; and a file of the same bytes is
// the same file.
func TestPiecesAreCopiedAndChangeNothing(t *testing.T) {
	copied := 0
	for seed := range uint64(40) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 7))
			parent := t.TempDir()
			target, kept := filepath.Join(parent, "public"), filepath.Join(parent, Kept("public"))
			files := map[string]patched{}
			for range 5 {
				files = repatched(r, files)
			}
			publishPatched(t, target, files, false)
			for range 10 {
				before, texts, stamps := files, tree(t, target), stampsOf(t, target)
				files = repatched(r, files)
				touched := r.IntN(3) == 0
				if touched {
					switch r.IntN(5) {
					case 0:
						meddle(t, r, filepath.Join(parent, ".public.spare"))
					case 1:
						spoilUnlessGone(t, r, filepath.Join(kept, ledgerName))
					case 2, 3:
						spoilUnlessGone(t, r, filepath.Join(kept, cutsName))
					case 4:
						mend(t, r, target)
					}
				}
				fresh := r.IntN(8) == 0
				made := publishPatched(t, target, files, fresh)
				if !touched && !fresh {
					for name, f := range files {
						want := missing(before[name], f)
						if !slices.Equal(made[name], want) {
							t.Errorf("%s: %d pieces were made, want %d of %d", name, len(made[name]), len(want), len(f.parts))
						}
						copied += len(f.parts) - len(made[name])
					}
				}
				got, now := tree(t, target), stampsOf(t, target)
				delete(got, ".htaccess") // meddle's, carried over
				clean := filepath.Join(t.TempDir(), "public")
				publishPatched(t, clean, files, false)
				if want := tree(t, clean); !maps.Equal(got, want) {
					t.Fatalf("the site holds %d files, or others, want %d", len(got), len(want))
				}
				for name, text := range got {
					if old, was := texts[name]; !touched && was && text == old && name != Marker && !os.SameFile(stamps[name], now[name]) {
						t.Errorf("%s has not changed and is another file", name)
					}
				}
			}
		})
	}
	if copied < 500 {
		t.Errorf("only %d pieces were copied", copied)
	}
}

// missing gives the parts of a file that must be made, in their order.
func missing(before, now patched) []part {
	if now.whole {
		if before.whole && before.text() == now.text() {
			return nil
		}
		return now.parts
	}
	var made []part
	for _, p := range now.parts {
		known := slices.ContainsFunc(before.parts, func(old part) bool { return old.print == p.print })
		if p.print == "" || before.whole || !known {
			made = append(made, p)
		}
	}
	return made
}

// spoilUnlessGone damages what is kept of a site, if anything is.
func spoilUnlessGone(t *testing.T, r *rand.Rand, name string) {
	if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() && info.Size() > 0 {
		spoil(t, r, name)
	}
}

// mend changes a file of a site as by hand.
func mend(t *testing.T, r *rand.Rand, target string) {
	t.Helper()
	name := filepath.Join(target, filepath.FromSlash(patchedNames[r.IntN(len(patchedNames))]))
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if len(text) > 0 && r.IntN(2) == 0 {
		text[r.IntN(len(text))] ^= 1
	} else {
		text = append(text, "by hand"...)
	}
	if err := errors.Join(err, os.Remove(name), os.WriteFile(name, text, 0o644)); err != nil {
		t.Fatal(err)
	}
}

// TestAnOldFileThatCannotBeRead has a file of pieces end before the pieces of
// which the ledger knows: all are made.
func TestAnOldFileThatCannotBeRead(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	parts := []part{{"1", "one, "}, {"2", "two, "}, {"3", "three"}}
	publishPatched(t, target, map[string]patched{"a.bin": {parts: parts}}, false)
	stage, err := Begin(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	if err := stage.recall(t.Context()); err != nil {
		t.Fatal(err)
	}
	if len(stage.cut["a.bin"]) != 3 {
		t.Fatalf("%d pieces are known", len(stage.cut["a.bin"]))
	}
	stage.cut["a.bin"][2].size = 100
	changed := patched{parts: []part{parts[0], {"4", "more, "}, parts[2]}}
	if err := stage.Write(t.Context(), one(changed.file("a.bin", func(part) {})), nil); err != nil {
		t.Fatal(err)
	}
	if err := stage.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, target)["a.bin"]; got != "one, more, three" {
		t.Errorf("got %q", got)
	}
}

// TestAPieceThatFails sees that the error of a piece ends the build.
func TestAPieceThatFails(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	parts := []part{{"1", "one, "}, {"2", "two, "}}
	publishPatched(t, target, map[string]patched{"a.bin": {parts: parts}}, false)
	stage, err := Begin(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	f := patched{parts: parts}.file("a.bin", func(part) {})
	all, fails := f.Pieces, errors.New("no more")
	f.Pieces = func(yield func(Piece) bool) {
		all(yield)
		yield(Piece{Render: func(*bytes.Buffer) error { return fails }})
	}
	if err := stage.Write(t.Context(), one(f), nil); !errors.Is(err, fails) {
		t.Errorf("got %v", err)
	}
	if err := stage.Abort(); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, target)["a.bin"]; got != "one, two, " {
		t.Errorf("got %q", got)
	}
}

// TestPiecesAreMinified gives a file of pieces that has a type: it is minified
// as a whole.
func TestPiecesAreMinified(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	f := patched{parts: []part{{"1", "<a>\n"}, {"2", "  <b/>\n</a>"}}}.file("a.svg", func(part) {})
	f.Type = XML
	stage, err := Begin(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	if err := stage.Write(t.Context(), one(f), nil); err != nil {
		t.Fatal(err)
	}
	if err := stage.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, target)["a.svg"]; got != "<a><b/></a>" {
		t.Errorf("got %q", got)
	}
}

func one(f File) iter.Seq[File] {
	return func(yield func(File) bool) { yield(f) }
}

func FuzzCuts(f *testing.F) {
	f.Add([]byte(nil))
	f.Add([]byte("\x01a\x01"))
	f.Add(cuts{{Print{1}, 5}, {Print{}, 0}}.append(nil, "a"))
	f.Add(cuts{{Print{1}, 4}, {Print{}, 0}}.append(nil, "a"))
	f.Add(cuts{{Print{1}, 5}, {Print{}, 0}}.append(nil, "b"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, cutsName), append([]byte(cutsHead), raw...), 0o644); err != nil {
			t.Fatal(err)
		}
		root, err := os.OpenRoot(folder)
		if err != nil {
			t.Fatal(err)
		}
		defer root.Close()
		known := cuts{{Print{1}, 5}, {Print{}, 0}}
		for name, list := range readCuts(root, ledger{"a": {print: known.print()}}) {
			if name != "a" || !slices.Equal(list, known) {
				t.Errorf("%q has pieces %v", name, list)
			}
		}
	})
}
