package publish

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// printed gives texts as files with prints, and notes which are made.
func printed(files map[string]string, made *sync.Map) iter.Seq[File] {
	return func(yield func(File) bool) {
		for name, text := range files {
			sum := sha256.Sum256([]byte(text))
			if !yield(File{Path: name, Print: Print(sum[:16]), Render: func(b *bytes.Buffer) error {
				made.Store(name, true)
				b.WriteString(text)
				return nil
			}}) {
				return
			}
		}
	}
}

// publishPrinted publishes files with prints and tells which were made.
func publishPrinted(t *testing.T, target string, files map[string]string, fresh bool) map[string]bool {
	t.Helper()
	stage, err := Begin(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	stage.Compress, stage.Fresh = true, fresh
	var made sync.Map
	if err := stage.Write(context.Background(), printed(files, &made), nil); err != nil {
		t.Fatal(err)
	}
	if err := stage.Commit(context.Background()); err != nil {
		t.Fatal(err)
	}
	all := map[string]bool{}
	made.Range(func(name, _ any) bool {
		all[name.(string)] = true
		return true
	})
	return all
}

// TestPrintsSpareWorkAndChangeNothing builds site after site while somebody
// meddles with the one that is published, with what stands in the stage, and
// with the ledger. Each is the site made from nothing; and where nobody has
// meddled, only what has changed is made.
func TestPrintsSpareWorkAndChangeNothing(t *testing.T) {
	for seed := range uint64(30) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 1))
			parent := t.TempDir()
			target, prints := filepath.Join(parent, "public"), filepath.Join(parent, Kept("public"), ledgerName)
			files := map[string]string{"index.html": long}
			publishPrinted(t, target, files, false)
			for range 8 {
				before := files
				files = edited(r, files)
				touched := r.IntN(3) == 0
				if touched {
					switch r.IntN(3) {
					case 0:
						meddle(t, r, filepath.Join(parent, ".public.spare"))
					case 1:
						spoil(t, r, prints)
					case 2: // a page is mended by hand
						if err := os.WriteFile(filepath.Join(target, "index.html"), []byte(long[1:]+"X"), 0o644); err != nil {
							t.Fatal(err)
						}
					}
				}
				fresh := r.IntN(6) == 0
				made := publishPrinted(t, target, files, fresh)
				for name, text := range files {
					if changed := before[name] != text; !touched && !fresh && made[name] != changed || fresh && !made[name] {
						t.Errorf("%s: made %v, changed %v, fresh %v", name, made[name], changed, fresh)
					}
				}
				clean := filepath.Join(t.TempDir(), "public")
				publishPrinted(t, clean, files, false)
				got, want := tree(t, target), tree(t, clean)
				delete(got, ".htaccess") // meddle's, carried over
				if !maps.Equal(got, want) {
					t.Fatalf("the site holds %d files, or others, want %d", len(got), len(want))
				}
			}
		})
	}
}

// TestACopiedSiteIsKnown puts a copy in the place of a site, as from an
// archive: its files are others, and are what the ledger says all the same.
func TestACopiedSiteIsKnown(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	files := map[string]string{"index.html": long, "a/b/index.html": long, "a/c/index.html": long[1:]}
	publishPrinted(t, target, files, false)
	aside := target + ".was"
	if err := os.Rename(target, aside); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(target, os.DirFS(aside)); err != nil {
		t.Fatal(err)
	}
	for name, info := range stampsOf(t, aside) {
		if err := os.Chtimes(filepath.Join(target, name), info.ModTime(), info.ModTime()); err != nil {
			t.Fatal(err)
		}
	}
	for range 3 { // in a new stage, in the one that it leaves, in the copy
		if made := publishPrinted(t, target, files, false); len(made) > 0 {
			t.Errorf("%v were made again", made)
		}
	}
	if err := os.WriteFile(filepath.Join(target, "index.html"), []byte(long[1:]+"X"), 0o644); err != nil {
		t.Fatal(err)
	}
	if made := publishPrinted(t, target, files, false); len(made) != 1 || !made["index.html"] {
		t.Errorf("%v were made again, want the page that was changed by hand", made)
	}
}

// spoil damages a ledger in one of the ways in which files are.
func spoil(t *testing.T, r *rand.Rand, name string) {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil || len(raw) == 0 {
		t.Fatal("no ledger", err)
	}
	switch r.IntN(5) {
	case 0:
		raw = raw[:r.IntN(len(raw))]
	case 1:
		raw[r.IntN(len(raw))] ^= 1 << r.IntN(8)
	case 2:
		raw = nil
	case 3:
		raw = bytes.Replace(raw, []byte("prints"), []byte("Prints"), 1)
	case 4:
		if err = os.Remove(name); err == nil {
			err = os.Mkdir(name, 0o755)
		}
		if err != nil {
			t.Fatal(err)
		}
		return
	}
	if err := os.WriteFile(name, raw, 0o644); err != nil {
		t.Fatal(err)
	}
}

func FuzzLedger(f *testing.F) {
	f.Add([]byte(ledgerHead), true)
	f.Add([]byte(ledgerHead+"\x01a"), true)
	f.Fuzz(func(t *testing.T, raw []byte, summed bool) {
		if summed {
			sum := sha256.Sum256(raw)
			raw = append(raw, sum[:]...)
		}
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, ledgerName), raw, 0o644); err != nil {
			t.Fatal(err)
		}
		root, err := os.OpenRoot(folder)
		if err != nil {
			t.Fatal(err)
		}
		defer root.Close()
		for name := range readLedger(root) {
			if len(name) > len(raw) {
				t.Error("a name longer than the ledger")
			}
		}
	})
}
