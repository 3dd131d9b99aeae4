package generator_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"congbo/generator"
	"congbo/generator/plan"
	"congbo/generator/sitetest"
)

// TestSameInputSameBytes builds the same content with one core and with many,
// in other folders, in another time zone and language of the machine: every
// byte is the same.
func TestSameInputSameBytes(t *testing.T) {
	for name, content := range map[string]string{"example": "../content", "corpus": corpusOf(t, 15)} {
		t.Run(name, func(t *testing.T) {
			first, second := t.TempDir(), filepath.Join(t.TempDir(), "elsewhere")
			moved := filepath.Join(second, "content")
			if err := os.CopyFS(moved, os.DirFS(content)); err != nil {
				t.Fatal(err)
			}
			absolute, err := filepath.Abs(content)
			if err != nil {
				t.Fatal(err)
			}
			here := process(t.Context(), absolute, filepath.Join(first, "public"), "GOMAXPROCS=1", "TZ=America/Los_Angeles", "LC_ALL=C")
			there := process(t.Context(), moved, filepath.Join(second, "site"), "GOMAXPROCS=7", "TZ=Asia/Ho_Chi_Minh", "LC_ALL=vi_VN.UTF-8")
			there.Dir = second
			if err := errors.Join(here.Run(), there.Run()); err != nil {
				t.Fatal(err)
			}
			sitetest.Same(t, sitetest.ReadTree(t, filepath.Join(first, "public")), sitetest.ReadTree(t, filepath.Join(second, "site")))
		})
	}
}

// TestADayLaterLittleChanges builds the same content on two days: all but the
// pages that say what is due has the same bytes, so that a site which is made
// every night is not sent to its host anew.
func TestADayLaterLittleChanges(t *testing.T) {
	content := corpusOf(t, 15)
	build := func(today plan.Date) sitetest.Tree {
		out := filepath.Join(t.TempDir(), "public")
		if _, err := generator.Build(t.Context(), generator.Options{Content: content, Out: out, Today: today}); err != nil {
			t.Fatal(err)
		}
		return sitetest.ReadTree(t, out)
	}
	first := build(plan.Date{Year: 2026, Month: 11, Day: 23})
	second := build(plan.Date{Year: 2026, Month: 11, Day: 24})
	changed := 0
	for name, content := range first {
		if second[name] != content {
			changed++
		}
	}
	if changed == 0 || changed > len(first)/20 {
		t.Errorf("%d of %d files are other ones a day later", changed, len(first))
	}
}

// TestKilledBuild kills builds at several moments, without warning, while a
// site is published. Readers must find the old site, whole, or, once the
// folders have been exchanged, the new one; and the next build must succeed.
func TestKilledBuild(t *testing.T) {
	content := corpusOf(t, 15)
	old := filepath.Join(t.TempDir(), "old")
	if err := os.CopyFS(old, os.DirFS(content)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(old, "site.yaml"), []byte("title: Trang cũ\nbase_url: https://cu.example/\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	parent := t.TempDir()
	out := filepath.Join(parent, "public")
	build := func(content string) sitetest.Tree {
		t.Helper()
		if _, err := generator.Build(t.Context(), generator.Options{Content: content, Out: out, Today: today}); err != nil {
			t.Fatal(err)
		}
		return sitetest.ReadTree(t, out)
	}
	newer := build(content)
	older := build(old)
	for _, share := range []float64{0, 0.05, 0.3, 0.7, 0.95, 1} {
		t.Run(fmt.Sprintf("at %.0f %%", 100*share), func(t *testing.T) {
			kill(t, content, out, int(share*float64(len(newer)-2)))
			found := sitetest.ReadTree(t, out)
			if share == 1 && len(found) > 0 && found["index.html"] == newer["index.html"] {
				sitetest.Same(t, newer, found)
			} else {
				sitetest.Same(t, older, found)
			}
			sitetest.Same(t, older, build(old))
			entries, err := os.ReadDir(parent)
			if err != nil {
				t.Fatal(err)
			}
			for _, entry := range entries {
				if name := entry.Name(); !slices.Contains([]string{"public", ".public.spare", ".public.kept", ".public.lock"}, name) {
					t.Errorf("the next build has left %s", name)
				}
			}
		})
	}
}

// kill starts a build and kills it once it has written so many files.
func kill(t *testing.T, content, out string, files int) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	cmd := process(ctx, content, out)
	said, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(said); files > 0 && lines.Scan(); {
		var written int
		if n, _ := fmt.Sscanf(lines.Text(), "written %d", &written); n == 1 && written >= files {
			break
		}
	}
	if err := cmd.Process.Signal(syscall.SIGKILL); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	cmd.Wait()
}
