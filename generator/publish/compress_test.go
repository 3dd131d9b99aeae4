package publish

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
)

// texts gives files of given content.
func texts(all map[string]string) iter.Seq[File] {
	return func(yield func(File) bool) {
		for _, path := range slices.Sorted(maps.Keys(all)) {
			f := File{Path: path, Plain: path == "assets/own.csv", Render: func(b *bytes.Buffer) error {
				_, err := b.WriteString(all[path])
				return err
			}}
			if !yield(f) {
				return
			}
		}
	}
}

func publishCompressed(t *testing.T, target string, files map[string]string) {
	t.Helper()
	stage, err := Begin(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	stage.Compress = true
	if err := stage.Write(context.Background(), texts(files), nil); err != nil {
		t.Fatal(err)
	}
	if err := stage.Commit(context.Background()); err != nil {
		t.Fatal(err)
	}
}

// unpack decodes a compressed file with the reader of its form.
func unpack(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var r io.Reader = brotli.NewReader(bytes.NewReader(data))
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(bytes.NewReader(data)); err != nil {
			t.Fatal(err)
		}
	}
	content, err := io.ReadAll(r)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	return string(content)
}

var long = strings.Repeat("<p>chuyển đổi số và đô thị thông minh</p>\n", 200)

func TestCompressedFormsStandBesideText(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	files := map[string]string{
		"index.html": long, "a/b/index.html": long + "b", "a/feed.xml": long, "du-lieu/tasks.ndjson": long + long, "a/index.jsonld": "{}", "e.txt": "",
		"a/x.png": long, "search/c-01234567.bin": long, "assets/own.csv": long, "assets/own.csv.gz": "the webmaster's own",
	}
	publishCompressed(t, target, files)
	got := tree(t, target)
	for name, content := range files {
		if got[name] != content {
			t.Errorf("%s is not as it was made", name)
		}
		want := slices.Contains([]string{"index.html", "a/b/index.html", "a/feed.xml", "du-lieu/tasks.ndjson"}, name)
		for _, ending := range []string{".br", ".gz"} {
			packed, is := got[name+ending]
			if is != want && name != "assets/own.csv" {
				t.Errorf("%s%s: there is one: %v", name, ending, is)
			}
			if !want || !is {
				continue
			}
			if len(packed) > len(content)/4 {
				t.Errorf("%s%s has %d of %d bytes", name, ending, len(packed), len(content))
			}
			if unpack(t, filepath.Join(target, name+ending)) != content {
				t.Errorf("%s%s holds something else", name, ending)
			}
		}
	}
	if _, is := got["assets/own.csv.br"]; is {
		t.Error("a file with a compressed form of its own got another")
	}

	again := filepath.Join(t.TempDir(), "elsewhere")
	publishCompressed(t, again, files)
	if !maps.Equal(got, tree(t, again)) {
		t.Error("the same files compressed again have other bytes")
	}
}

// TestWhatHasNotChangedIsKept builds over a site and looks at the times of its
// files: what is the same has its old time, what is not a new one.
func TestWhatHasNotChangedIsKept(t *testing.T) {
	target := filepath.Join(t.TempDir(), "public")
	files := map[string]string{"index.html": long, "a/b/index.html": long + "b", "a/c/index.html": long + "c", "a/d.txt": long, "e/f/index.html": long, "g.html": long, "h.html": long}
	publishCompressed(t, target, files)
	old := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	age := func() {
		for name := range tree(t, target) {
			if err := os.Chtimes(filepath.Join(target, name), old, old); err != nil {
				t.Fatal(err)
			}
		}
	}
	put := func(name, content string) {
		if err := os.WriteFile(filepath.Join(target, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	files["a/c/index.html"] = strings.Replace(long, "số", "SỐ", 1) + "c" // as long as before
	files["a/d.txt"] = long + "more"
	put("e/f/index.html", "mended by hand")
	put("g.html.br", "damaged")
	other, err := os.ReadFile(filepath.Join(target, "a/b/index.html.gz"))
	if err != nil {
		t.Fatal(err)
	}
	put("h.html.gz", string(other)) // whole, and of another page
	age()
	for _, link := range []string{"index.html"} { // out of the folder
		name := filepath.Join(target, link)
		if err := os.Rename(name, filepath.Join(filepath.Dir(target), "moved")); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink("../moved", name); err != nil {
			t.Fatal(err)
		}
	}
	publishCompressed(t, target, files)
	fresh := filepath.Join(t.TempDir(), "fresh")
	publishCompressed(t, fresh, files)
	if !maps.Equal(tree(t, target), tree(t, fresh)) {
		t.Error("a site built over another is not the one built from nothing")
	}
	for name := range tree(t, target) {
		info, err := os.Lstat(filepath.Join(target, name))
		if err != nil {
			t.Fatal(err)
		}
		written := strings.HasPrefix(name, "a/c/") || strings.HasPrefix(name, "a/d") || strings.HasPrefix(name, "index.html") || strings.HasPrefix(name, "e/f/") ||
			name == "g.html.br" || name == "h.html.gz" || name == Marker
		if info.ModTime().Equal(old) == written {
			t.Errorf("%s: its time is %v", name, info.ModTime())
		}
		if !info.Mode().IsRegular() {
			t.Errorf("%s is no file", name)
		}
	}

	publishSite(t, target, texts(files))
	for name := range tree(t, target) {
		if strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz") {
			t.Errorf("%s is left from a build that compressed", name)
		}
	}
}
