//go:build unix

package source

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

const okPlan = "---\ntitle: T\nissuer: Sở A\nplace: Hà Nội\n---\n"

// TestLinks: symbolic links out of the folder, links within it, pipes, and
// what may not be read. None of it is followed, none of it hangs.
func TestLinks(t *testing.T) {
	dir, outside := t.TempDir(), t.TempDir()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Skip("this machine has no links or pipes:", err)
		}
	}
	must(os.MkdirAll(filepath.Join(dir, "plans", "x"), 0o755))
	must(os.WriteFile(filepath.Join(dir, "plans", "a.md"), []byte(okPlan), 0o644))
	must(os.WriteFile(filepath.Join(outside, "secret.md"), []byte(okPlan), 0o644))
	must(os.Symlink(filepath.Join(outside, "secret.md"), filepath.Join(dir, "plans", "out.md")))
	must(os.Symlink("../../../../../../../../etc/passwd", filepath.Join(dir, "plans", "x", "up.md")))
	must(os.Symlink(outside, filepath.Join(dir, "units")))
	must(os.Symlink("../a.md", filepath.Join(dir, "plans", "x", "in.md")))
	must(os.Symlink("x", filepath.Join(dir, "plans", "y")))
	must(os.Symlink("nowhere", filepath.Join(dir, "plans", "dangling.md")))
	must(syscall.Mkfifo(filepath.Join(dir, "plans", "pipe.md"), 0o644))
	must(syscall.Mkfifo(filepath.Join(dir, "site.yaml"), 0o644))

	root, err := os.OpenRoot(dir)
	must(err)
	defer root.Close()
	content, problems, err := Read(context.Background(), Options{Root: root, Today: today})
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Join([]string{
		"plans/dangling.md:1:1 error file.link-out",
		"plans/out.md:1:1 error file.link-out",
		"plans/pipe.md:1:1 error file.irregular",
		"plans/x/up.md:1:1 error file.link-out",
		"plans/y:1:1 error file.link-folder",
		"site.yaml:1:1 error file.irregular",
		"units:1:1 error file.link-out",
	}, "\n") + "\n"
	if got := list(problems); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if len(content.Plans) != 2 || content.Plans[1].ID != "in" {
		t.Errorf("read %d plans", len(content.Plans))
	}
}

// TestStop: a build that is called off stops.
func TestStop(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := Read(ctx, Options{Root: folder(t, nil), Today: today}); err == nil {
		t.Error("went on")
	}
}
