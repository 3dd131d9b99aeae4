package generator_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"congbo/generator"
	"congbo/generator/publish"
	"congbo/generator/sitetest"
)

// A stand is a published site, made from its own content, whose builds are
// disturbed.
type stand struct {
	*testing.T
	content, parent, out string
	old                  sitetest.Tree
}

// published builds a small site into a folder of its own.
func published(t *testing.T, parent string) *stand {
	t.Helper()
	s := &stand{T: t, content: filepath.Join(t.TempDir(), "content"), parent: parent, out: filepath.Join(parent, "public")}
	if err := os.CopyFS(s.content, os.DirFS(corpusOf(t, 2))); err != nil {
		t.Fatal(err)
	}
	s.retitle("Trang cũ")
	if _, err := s.build(nil); err != nil {
		t.Fatal(err)
	}
	s.old = sitetest.ReadTree(t, s.out)
	return s
}

// build builds the content as it is now. during is called once, when the first
// files have been written.
func (s *stand) build(during func()) (generator.Result, error) {
	var once sync.Once
	return generator.Build(s.Context(), generator.Options{Content: s.content, Out: s.out, Today: today, NoSearch: true, Progress: func(int) {
		if during != nil {
			once.Do(during)
		}
	}})
}

// retitle makes the content another: every page names the site.
func (s *stand) retitle(title string) {
	s.Helper()
	if err := os.WriteFile(filepath.Join(s.content, "site.yaml"), []byte("title: "+title+"\nbase_url: https://thu.example/\nshare_images: none\n"), 0o644); err != nil {
		s.Fatal(err)
	}
}

// kept looks that the site published before is there, whole, with nothing
// beside it but the lock.
func (s *stand) kept() {
	s.Helper()
	sitetest.Same(s.T, s.old, sitetest.ReadTree(s.T, s.out))
	s.clean()
}

func (s *stand) clean() {
	s.Helper()
	entries, err := os.ReadDir(s.parent)
	if err != nil {
		s.Fatal(err)
	}
	for _, entry := range entries {
		if name := entry.Name(); !slices.Contains([]string{"public", ".public.spare", ".public.kept", ".public.lock"}, name) {
			s.Errorf("%s is left beside the site", name)
		}
	}
}

// renewed looks that the site is the one that a build from nothing makes.
func (s *stand) renewed() {
	s.Helper()
	fresh := filepath.Join(s.TempDir(), "public")
	if _, err := generator.Build(s.Context(), generator.Options{Content: s.content, Out: fresh, Today: today, NoSearch: true}); err != nil {
		s.Fatal(err)
	}
	sitetest.Same(s.T, sitetest.ReadTree(s.T, fresh), sitetest.ReadTree(s.T, s.out))
	s.clean()
}

// TestKilledAtAnyMoment kills builds after more and more of the time that one
// takes, from before it reads anything to after it is done. After each the
// site is the old one or the new one, whole, and the last build clears up.
func TestKilledAtAnyMoment(t *testing.T) {
	s := published(t, t.TempDir())
	s.retitle("Trang mới")
	const moments = 24
	elsewhere := filepath.Join(t.TempDir(), "public")
	began := time.Now()
	if err := process(t.Context(), s.content, elsewhere, childNoSearch+"=1").Run(); err != nil {
		t.Fatal(err)
	}
	long := time.Since(began)
	newer := sitetest.ReadTree(t, elsewhere)
	killed := 0
	for i := range moments {
		ctx, cancel := context.WithCancel(t.Context())
		cmd := process(ctx, s.content, s.out, childNoSearch+"=1")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		end := time.AfterFunc(long*time.Duration(i)/(moments-4), func() { _ = cmd.Process.Kill() })
		if cmd.Wait() != nil {
			killed++
		}
		end.Stop()
		cancel()
		found := sitetest.ReadTree(t, s.out)
		if found["index.html"] == newer["index.html"] {
			sitetest.Same(t, newer, found)
			s.retitle("Trang cũ") // and back, so that each build has everything to do
			if _, err := s.build(nil); err != nil {
				t.Fatal(err)
			}
			s.old = sitetest.ReadTree(t, s.out)
			s.retitle("Trang mới")
		} else {
			sitetest.Same(t, s.old, found)
		}
	}
	t.Logf("%d of %d builds were killed", killed, moments)
	if killed == 0 {
		t.Error("no build was killed")
	}
	if _, err := s.build(nil); err != nil {
		t.Fatal(err)
	}
	s.renewed()
}

// TestFolderRemovedUnderABuild takes folders away while it writes.
func TestFolderRemovedUnderABuild(t *testing.T) {
	remove := func(t *testing.T, folder string) {
		for range 1000 { // others go on writing into it
			if os.RemoveAll(folder) == nil {
				return
			}
		}
		t.Errorf("%s cannot be removed", folder)
	}
	t.Run("what is being written", func(t *testing.T) {
		s := published(t, t.TempDir())
		s.retitle("Trang mới")
		_, err := s.build(func() { remove(t, filepath.Join(s.parent, ".public.spare")) })
		if !errors.Is(err, os.ErrNotExist) || !strings.Contains(err.Error(), "publish") && !strings.Contains(err.Error(), "write") {
			t.Errorf("it says: %v", err)
		}
		s.kept()
		if _, err := s.build(nil); err != nil {
			t.Error(err)
		}
		s.renewed()
	})
	t.Run("the site", func(t *testing.T) {
		s := published(t, t.TempDir())
		s.retitle("Trang mới")
		if _, err := s.build(func() { remove(t, s.out) }); err != nil {
			t.Errorf("it says: %v", err)
		}
		s.renewed()
	})
	t.Run("all of it", func(t *testing.T) {
		s := published(t, filepath.Join(t.TempDir(), "parent"))
		s.retitle("Trang mới")
		if _, err := s.build(func() { remove(t, s.parent) }); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("it says: %v", err)
		}
		if _, err := s.build(nil); err != nil {
			t.Error(err)
		}
		s.renewed()
	})
	t.Run("the content", func(t *testing.T) {
		s := published(t, t.TempDir())
		whole := filepath.Join(t.TempDir(), "away")
		asset := filepath.Join(s.content, "assets", "a.pdf")
		if err := errors.Join(os.MkdirAll(filepath.Dir(asset), 0o755), os.WriteFile(asset, []byte("%PDF"), 0o644)); err != nil {
			t.Fatal(err)
		}
		s.retitle("Trang mới")
		// What was read is read; a file to be copied is read when it is written.
		_, err := s.build(func() {
			if err := os.Rename(s.content, whole); err != nil {
				t.Error(err)
			}
		})
		if !errors.Is(err, os.ErrNotExist) || !strings.Contains(err.Error(), "content") {
			t.Errorf("it says: %v", err)
		}
		s.kept()
	})
}

// TestTwoBuildsAtOnce: the second says so, and the first is not disturbed.
func TestTwoBuildsAtOnce(t *testing.T) {
	s := published(t, t.TempDir())
	s.retitle("Trang mới")
	_, err := s.build(func() {
		if _, err := s.build(nil); !errors.Is(err, publish.ErrBusy) || !strings.Contains(err.Error(), s.out) {
			t.Errorf("it says: %v", err)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	s.renewed()
}

// TestClockSetBack builds on a day before the one of the last build, from
// files and over a site of a year to come: what is written is what the content
// says, whatever times the files have.
func TestClockSetBack(t *testing.T) {
	s := published(t, t.TempDir())
	ahead := time.Now().AddDate(3, 0, 0)
	for _, folder := range []string{s.content, s.out} {
		err := filepath.WalkDir(folder, func(name string, _ os.DirEntry, err error) error {
			return errors.Join(err, os.Chtimes(name, ahead, ahead))
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	s.retitle("Trang mới") // is now older than all the rest
	if _, err := s.build(nil); err != nil {
		t.Fatal(err)
	}
	s.renewed()

	// A session, too, goes by what a file says, also where it is older and as
	// long as before.
	session := generator.NewSession(generator.Options{Content: s.content, Today: today})
	if _, _, err := session.Make(t.Context(), generator.Changes{All: true}); err != nil {
		t.Fatal(err)
	}
	s.retitle("Trang cũa")
	back := time.Now().AddDate(-3, 0, 0)
	if err := os.Chtimes(filepath.Join(s.content, "site.yaml"), back, back); err != nil {
		t.Fatal(err)
	}
	if _, changed, err := session.Make(t.Context(), generator.Changes{All: true}); err != nil || !changed {
		t.Errorf("changed: %v, %v", changed, err)
	}
}
