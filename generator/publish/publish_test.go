package publish

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// site gives files whose content is their own path and a mark.
func site(mark string, paths ...string) iter.Seq[File] {
	return func(yield func(File) bool) {
		for _, p := range paths {
			render := func(b *bytes.Buffer) error {
				_, err := fmt.Fprintf(b, "%s %s", p, mark)
				return err
			}
			if !yield(File{Path: p, Render: render}) {
				return
			}
		}
	}
}

func publishSite(t *testing.T, target string, files iter.Seq[File]) {
	t.Helper()
	stage, err := Begin(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	if err := stage.Write(context.Background(), files, nil); err != nil {
		t.Fatal(err)
	}
	if err := stage.Commit(context.Background()); err != nil {
		t.Fatal(err)
	}
}

// tree reads a folder into path → content.
func tree(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		all[filepath.ToSlash(name)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func TestASiteTakesThePlaceOfTheOneBefore(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	publishSite(t, target, site("old", "index.html", "a/b/c/index.html", "gone/index.html"))
	if err := os.WriteFile(filepath.Join(target, ".htaccess"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(target, ".well-known/x"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(target, ".well-known/x/y"), []byte("mine too"), 0o644); err != nil {
		t.Fatal(err)
	}
	publishSite(t, target, site("new", "index.html", "a/b/c/index.html", "a/b/d.txt"))

	got := tree(t, target)
	want := map[string]string{
		"index.html": "index.html new", "a/b/c/index.html": "a/b/c/index.html new", "a/b/d.txt": "a/b/d.txt new",
		".htaccess": "mine", ".well-known/x/y": "mine too", Marker: "made by congbo\n",
	}
	if len(got) != len(want) {
		t.Errorf("files: %v", got)
	}
	for name, content := range want {
		if got[name] != content {
			t.Errorf("%s = %q, want %q", name, got[name], content)
		}
	}
	if left := names(t, filepath.Dir(target)); !slices.Equal(left, []string{".public.lock", ".public.spare", "public"}) {
		t.Errorf("beside the site stand %v", left)
	}
}

func TestAFailedBuildLeavesTheOldSite(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	publishSite(t, target, site("old", "index.html"))
	failing := func(yield func(File) bool) {
		for f := range site("new", "index.html", "x/index.html") {
			if !yield(f) {
				return
			}
		}
		yield(File{Path: "y/index.html", Render: func(*bytes.Buffer) error { return errors.New("broken template") }})
	}
	stage, err := Begin(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	if err := stage.Write(context.Background(), failing, nil); err == nil || err.Error() != "write y/index.html: broken template" {
		t.Fatalf("error: %v", err)
	}
	if err := stage.Abort(); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, target); got["index.html"] != "index.html old" || len(got) != 2 {
		t.Errorf("site: %v", got)
	}
}

func TestACancelledBuildLeavesTheOldSite(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	publishSite(t, target, site("old", "index.html"))
	ctx, cancel := context.WithCancel(context.Background())
	stage, err := Begin(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	if err := stage.Write(ctx, site("new", "index.html"), nil); err != nil {
		t.Fatal(err)
	}
	cancel()
	if err := stage.Commit(ctx); !errors.Is(err, context.Canceled) {
		t.Fatalf("error: %v", err)
	}
	if got := tree(t, target); got["index.html"] != "index.html old" {
		t.Errorf("site: %v", got)
	}
}

func TestWhatAKilledBuildLeftIsClearedAway(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	killed, err := Begin(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	if err := killed.Write(context.Background(), site("half", "half.html"), nil); err != nil {
		t.Fatal(err)
	}
	killed.close() // as the system does for a process that is killed

	publishSite(t, target, site("new", "index.html"))
	if got := tree(t, target); len(got) != 2 || got["half.html"] != "" {
		t.Errorf("site: %v", got)
	}
}

func TestTwoBuildsAtOnce(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	first, err := Begin(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Abort()
	if _, err := Begin(t.Context(), target); !errors.Is(err, ErrBusy) {
		t.Errorf("second build: %v", err)
	}
}

func TestAFolderOfOthersIsNotReplaced(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "thesis.docx"), []byte("years of work"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Begin(t.Context(), folder); !errors.Is(err, ErrForeign) {
		t.Errorf("Begin: %v", err)
	}
	if got := tree(t, folder); got["thesis.docx"] != "years of work" {
		t.Error("the folder was touched")
	}
}

func TestPathsStayInside(t *testing.T) {
	for _, path := range []string{"../x", "/x", "a/../../x", "", ".", "a//b"} {
		stage, err := Begin(t.Context(), filepath.Join(t.TempDir(), "public"))
		if err != nil {
			t.Fatal(err)
		}
		if err := stage.Write(context.Background(), site("", path), nil); !errors.Is(err, fs.ErrInvalid) {
			t.Errorf("%q: %v", path, err)
		}
		stage.Abort()
	}
}

func TestTheSamePathTwice(t *testing.T) {
	stage, err := Begin(t.Context(), filepath.Join(t.TempDir(), "public"))
	if err != nil {
		t.Fatal(err)
	}
	defer stage.Abort()
	if err := stage.Write(context.Background(), site("", "a/index.html", "a/index.html"), nil); !errors.Is(err, fs.ErrExist) {
		t.Errorf("error: %v", err)
	}
}

func TestSwapPutsTheOldSiteBackWhenTheNewOneCannotCome(t *testing.T) {
	folder := t.TempDir()
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if err := root.Mkdir("public", 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := swap(root, "no-stage", "public"); err == nil {
		t.Error("no error")
	}
	if _, err := root.Stat("public"); err != nil {
		t.Error(err)
	}
	if err := root.Mkdir("stage", 0o755); err != nil {
		t.Fatal(err)
	}
	old, err := swap(root, "stage", "public")
	if err != nil || old != ".public.old" {
		t.Errorf("swap: %q, %v", old, err)
	}
}

func TestMinify(t *testing.T) {
	for _, c := range []struct {
		name string
		t    Type
		in   string
		want string
	}{
		{"css", CSS, "a { color : #ff0000 }", "a{color:red}"},
	} {
		var out bytes.Buffer
		if err := newMinifier().minify(c.t, &out, []byte(c.in)); err != nil || out.String() != c.want {
			t.Errorf("%s: %q (%v), want %q", c.name, out.String(), err, c.want)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	paths := make([]string, 20000)
	for i := range paths {
		paths[i] = fmt.Sprintf("nhiem-vu/plan-%d/%d/index.html", i/20, i%20)
	}
	page := bytes.Repeat([]byte("<p>chuyển đổi số</p>\n"), 250)
	files := func(yield func(File) bool) {
		for _, p := range paths {
			if !yield(File{Path: p, Render: func(b *bytes.Buffer) error { _, err := b.Write(page); return err }}) {
				return
			}
		}
	}
	for b.Loop() {
		stage, err := Begin(b.Context(), filepath.Join(b.TempDir(), "public"))
		if err != nil {
			b.Fatal(err)
		}
		if err := stage.Write(context.Background(), files, nil); err != nil {
			b.Fatal(err)
		}
		if err := stage.Commit(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(paths)*b.N)/b.Elapsed().Seconds(), "files/s")
}
