package generator_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"congbo/generator"
	"congbo/generator/sitetest"
)

// TestSessionShowsWhatABuildWrites compares every byte of a site that is made
// page by page with the same site built, search and assets included.
func TestSessionShowsWhatABuildWrites(t *testing.T) {
	for name, content := range map[string]string{"example": "../content", "corpus": corpusOf(t, 15)} {
		t.Run(name, func(t *testing.T) {
			o := generator.Options{Content: content, Out: filepath.Join(t.TempDir(), "public"), Today: today}
			if _, err := generator.Build(t.Context(), o); err != nil {
				t.Fatal(err)
			}
			s := generator.NewSession(o)
			if _, changed, err := s.Make(t.Context(), generator.Changes{}); err != nil || !changed {
				t.Fatal(changed, err)
			}
			if changed, err := s.Index(t.Context()); err != nil || !changed {
				t.Fatal(changed, err)
			}
			same(t, s, o.Out)
		})
	}
}

// same compares a session with a folder that was built.
func same(t *testing.T, s *generator.Session, built string) {
	t.Helper()
	tree := sitetest.ReadTree(t, built)
	for name, want := range tree {
		if name == ".congbo" {
			continue
		}
		got, err := fs.ReadFile(s, name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if sum := sha256.Sum256(got); hex.EncodeToString(sum[:]) != want {
			t.Errorf("%s: the bytes shown are not those that were built", name)
		}
	}
}

// TestSessionIsAskedWhileItIsMade reads pages from several goroutines while
// the site is made again and again: each is whole, and of one making.
func TestSessionIsAskedWhileItIsMade(t *testing.T) {
	content := filepath.Join(t.TempDir(), "content")
	if err := os.CopyFS(content, os.DirFS("../content")); err != nil {
		t.Fatal(err)
	}
	plan := filepath.Join(content, "plans/bac-giang/2022/chi-thi-02.md")
	text, err := os.ReadFile(plan)
	if err != nil {
		t.Fatal(err)
	}
	s := generator.NewSession(generator.Options{Content: content, Today: today})
	if _, _, err := s.Make(t.Context(), generator.Changes{}); err != nil {
		t.Fatal(err)
	}
	stop := make(chan struct{})
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				for _, name := range []string{"index.html", "ke-hoach/bac-giang-2022-chi-thi-02/index.html", "du-lieu/tasks.json", "search/manifest.json"} {
					if page, err := fs.ReadFile(s, name); err != nil && name != "search/manifest.json" || err == nil && len(page) == 0 {
						t.Errorf("%s: %d bytes, %v", name, len(page), err)
						return
					}
				}
			}
		})
	}
	for i := range 10 {
		if err := os.WriteFile(plan, bytes.Replace(text, []byte("\ntitle: "), fmt.Appendf(nil, "\ntitle: Lần %d, ", i), 1), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, changed, err := s.Make(t.Context(), generator.Changes{Paths: []string{plan}}); err != nil || !changed {
			t.Fatal(changed, err)
		}
		if i%5 == 0 {
			if _, err := s.Index(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if page, err := fs.ReadFile(s, "index.html"); err != nil || !bytes.Contains(page, fmt.Appendf(nil, "Lần %d,", i)) {
			t.Errorf("after making %d the home page has another (%v)", i, err)
		}
	}
	close(stop)
	all.Wait()
	ended, end := context.WithCancel(t.Context())
	end()
	if changed, err := s.Index(ended); changed || err != nil {
		t.Errorf("ended before it began: %v, %v", changed, err)
	}
}

// TestNothingChanged makes a site again after saves that change nothing.
func TestNothingChanged(t *testing.T) {
	content := filepath.Join(t.TempDir(), "content")
	if err := os.CopyFS(content, os.DirFS(corpusOf(t, 8))); err != nil {
		t.Fatal(err)
	}
	s := generator.NewSession(generator.Options{Content: content, Today: today})
	if _, changed, err := s.Make(t.Context(), generator.Changes{}); err != nil || !changed {
		t.Fatal(changed, err)
	}
	var plan string
	filepath.WalkDir(filepath.Join(content, "plans"), func(name string, entry fs.DirEntry, err error) error {
		if strings.HasSuffix(name, ".md") {
			plan = name
		}
		return err
	})
	text, err := os.ReadFile(plan)
	if err != nil {
		t.Fatal(err)
	}
	for what, save := range map[string]func() error{
		"nothing":               func() error { return nil },
		"saved as it was":       func() error { return os.WriteFile(plan, text, 0o644) },
		"another with its name": func() error { return errors.Join(os.Remove(plan), os.WriteFile(plan, text, 0o644)) },
		"an editor's file":      func() error { return os.WriteFile(filepath.Join(filepath.Dir(plan), ".x.swp"), nil, 0o644) },
	} {
		if err := save(); err != nil {
			t.Fatal(err)
		}
		if _, changed, err := s.Make(t.Context(), generator.Changes{Paths: []string{plan}, All: slices.Contains([]string{"nothing"}, what)}); err != nil || changed && what != "nothing" {
			t.Errorf("%s: changed %v, %v", what, changed, err)
		}
	}
}
