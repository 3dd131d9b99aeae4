package publish

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestAUsedStageGivesTheSameSite builds site after site in one place, each
// with other files, while somebody meddles with what stands in the stage. Each
// is the site made from nothing, and what has not changed is the same file.
func TestAUsedStageGivesTheSameSite(t *testing.T) {
	for seed := range uint64(30) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 0))
			parent := t.TempDir()
			target, stage := filepath.Join(parent, "public"), filepath.Join(parent, ".public.spare")
			files := map[string]string{"index.html": long}
			publishCompressed(t, target, files)
			for range 8 {
				files = edited(r, files)
				if r.IntN(3) == 0 {
					meddle(t, r, stage)
				}
				before, stamps := tree(t, target), stampsOf(t, target)
				publishCompressed(t, target, files)
				after := tree(t, target)

				fresh := filepath.Join(t.TempDir(), "public")
				publishCompressed(t, fresh, files)
				if want := tree(t, fresh); !maps.Equal(after, want) {
					t.Fatalf("the site holds %v, want %v", slices.Sorted(maps.Keys(after)), slices.Sorted(maps.Keys(want)))
				}
				now := stampsOf(t, target)
				for name, content := range after {
					if content == before[name] && name != Marker && !os.SameFile(stamps[name], now[name]) {
						t.Errorf("%s has not changed and is another file", name)
					}
					if content != before[name] && stamps[name] != nil && os.SameFile(stamps[name], now[name]) {
						t.Errorf("%s has changed and was written over", name)
					}
				}
			}
		})
	}
}

// TestAUsedStageRefusesAFileThatIsAFolder publishes a site in which one name
// is a file's and a folder's, over another site: it fails, and the old one
// stands.
func TestAUsedStageRefusesAFileThatIsAFolder(t *testing.T) {
	for _, order := range [][]string{{"a", "a/index.html"}, {"a/index.html", "a"}} {
		target := filepath.Join(t.TempDir(), "public")
		for range 2 {
			publishSite(t, target, site("old", "index.html"))
		}
		stage, err := Begin(t.Context(), target)
		if err != nil {
			t.Fatal(err)
		}
		if err = stage.Write(context.Background(), site("new", order...), nil); err != nil {
			err = errors.Join(err, stage.Abort())
		} else {
			err = stage.Commit(context.Background())
		}
		if err == nil {
			t.Errorf("%v were published", order)
		}
		if got := tree(t, target); got["index.html"] != "index.html old" {
			t.Errorf("after %v the site holds %v", order, got)
		}
	}
}

// TestAStageThatWasNotWrittenOnStays gives up before the first file: the next
// site finds the stage as it was, and where there was none there is none.
func TestAStageThatWasNotWrittenOnStays(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	stage := filepath.Join(filepath.Dir(target), ".public.spare")
	for sites := range 3 {
		var before map[string]string
		if sites > 1 { // the one before the last stands there
			before = tree(t, stage)
		}
		given, err := Begin(t.Context(), target)
		if err == nil {
			err = errors.Join(given.Abort(), given.Abort())
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(stage); (err == nil) != (sites > 1) {
			t.Errorf("after %d sites the stage: %v", sites, err)
		}
		if sites > 1 && !maps.Equal(tree(t, stage), before) {
			t.Errorf("the stage held %v and holds %v", before, tree(t, stage))
		}
		publishSite(t, target, site(fmt.Sprint(sites), "index.html"))
	}
}

// edited gives a site some files more, others less, others again changed. A
// name may be a file's in one site and a folder's in the next.
func edited(r *rand.Rand, files map[string]string) map[string]string {
	next := maps.Clone(files)
	for range 1 + r.IntN(6) {
		name := fmt.Sprintf("%c/%c", 'a'+r.IntN(3), 'a'+r.IntN(3))
		if r.IntN(2) == 0 {
			name += "/index.html"
		}
		switch r.IntN(4) {
		case 0:
			delete(next, name)
		default:
			for other := range next {
				if filepath.Dir(other) == name || filepath.Dir(name) == other {
					delete(next, other) // the same name cannot be both
				}
			}
			next[name] = long[:100*r.IntN(3)] + fmt.Sprint(r.IntN(3))
		}
	}
	next["index.html"] = long
	return next
}

// meddle changes what stands in a stage, as a killed build, an editor or
// somebody with ill intent might.
func meddle(t *testing.T, r *rand.Rand, stage string) {
	t.Helper()
	if _, err := os.Stat(stage); err != nil {
		return
	}
	name := filepath.Join(stage, string(rune('a'+r.IntN(3))))
	var err error
	switch r.IntN(6) {
	case 0:
		err = os.RemoveAll(name)
	case 1:
		if err = os.RemoveAll(name); err == nil {
			err = os.Symlink("../public", name)
		}
	case 2:
		if err = os.RemoveAll(name); err == nil {
			err = os.WriteFile(name, []byte("no folder"), 0o644)
		}
	case 3:
		err = os.MkdirAll(filepath.Join(stage, "other", "index.html"), 0o755)
	case 4:
		err = os.WriteFile(filepath.Join(stage, ".htaccess"), []byte("of some time ago"), 0o644)
	case 5:
		if err = os.RemoveAll(stage); err == nil {
			err = os.Symlink("public", stage)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
}

// stampsOf gives what the system knows of each file of a site.
func stampsOf(t *testing.T, target string) map[string]os.FileInfo {
	t.Helper()
	all := map[string]os.FileInfo{}
	for name := range tree(t, target) {
		info, err := os.Lstat(filepath.Join(target, name))
		if err != nil {
			t.Fatal(err)
		}
		all[name] = info
	}
	return all
}

// BenchmarkAgain publishes a site of 5,000 pages over itself, as is done every
// night: from nothing, and in the folder that the site before has left.
func BenchmarkAgain(b *testing.B) {
	files := map[string]string{}
	for i := range 5000 {
		files[fmt.Sprintf("%d/%d/index.html", i/20, i)] = long + fmt.Sprint(i)
	}
	for _, c := range []string{"from nothing", "again"} {
		b.Run(c, func(b *testing.B) {
			target := filepath.Join(b.TempDir(), "public")
			build := func() {
				stage, err := Begin(b.Context(), target)
				if err != nil {
					b.Fatal(err)
				}
				if err := stage.Write(context.Background(), texts(files), nil); err != nil {
					b.Fatal(err)
				}
				if err := stage.Commit(context.Background()); err != nil {
					b.Fatal(err)
				}
			}
			if c == "again" {
				build()
				build()
			}
			for b.Loop() {
				build()
				if c == "from nothing" {
					b.StopTimer()
					for _, name := range []string{"public", ".public.spare"} {
						if err := os.RemoveAll(filepath.Join(filepath.Dir(target), name)); err != nil {
							b.Fatal(err)
						}
					}
					b.StartTimer()
				}
			}
		})
	}
}
