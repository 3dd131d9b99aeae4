package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"congbo/generator/command"
)

var night = time.Date(2026, 11, 23, 0, 10, 0, 0, time.UTC)

// TestArchives packs the papers with a program for every system, twice, with
// the files in another order, and reads what came out.
func TestArchives(t *testing.T) {
	all, err := papers("..", night)
	if err != nil {
		t.Fatal(err)
	}
	for _, target := range targets() {
		program := file{target.program(), 0o755, []byte("a program")}
		first, err := target.pack("congbo-1", append([]file{program}, all...), night)
		if err != nil {
			t.Fatal(err)
		}
		second, err := target.pack("congbo-1", append(all[:len(all):len(all)], program), night)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, second) {
			t.Errorf("%s: packed twice, two archives", target)
		}
		var found map[string]file
		if target.ending() == ".zip" {
			found = unzip(t, first)
		} else {
			found = untar(t, first)
		}
		if len(found) != len(all)+1 {
			t.Errorf("%s: %d files of %d", target, len(found), len(all)+1)
		}
		if p := found["congbo-1/"+target.program()]; string(p.data) != "a program" || p.mode != 0o755 {
			t.Errorf("%s: the program is %q, mode %o", target, p.data, p.mode)
		}
		for name, words := range map[string]string{
			"README.md":                  "# congbo",
			"content/pages/guide.md":     "congbo doctor",
			"LICENSE":                    "MIT License",
			"LICENSES.txt":               "- github.com/yuin/goldmark v",
			"man/man1/congbo.1":          `.TH "CONGBO" "1" "Nov 2026"`,
			"man/man1/congbo-build.1":    `\fB--content\fP`,
			"man/vi/man1/congbo-build.1": "biên dịch nội dung",
			"completions/congbo.bash":    "__start_congbo",
		} {
			if f := found["congbo-1/"+name]; !strings.Contains(string(f.data), words) || f.mode != 0o644 {
				t.Errorf("%s: %s, mode %o, lacks %q", target, name, f.mode, words)
			}
		}
	}
}

func untar(t *testing.T, data []byte) map[string]file {
	t.Helper()
	pressed, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]file{}
	for archive := tar.NewReader(pressed); ; {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatal(err)
		}
		if !header.ModTime.Equal(night) || header.Uid != 0 || header.Uname != "" {
			t.Errorf("%s: time %v, of %d %q", header.Name, header.ModTime, header.Uid, header.Uname)
		}
		content, err := io.ReadAll(archive)
		if err != nil {
			t.Fatal(err)
		}
		found[header.Name] = file{header.Name, header.FileInfo().Mode(), content}
	}
}

func unzip(t *testing.T, data []byte) map[string]file {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]file{}
	for _, f := range archive.File {
		if !f.Modified.Equal(night) {
			t.Errorf("%s: time %v", f.Name, f.Modified)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		found[f.Name] = file{f.Name, f.Mode(), content}
	}
	return found
}

// TestMoment reads the time that a release bears.
func TestMoment(t *testing.T) {
	for text, want := range map[string]time.Time{
		"1795392600": night,
		"1795392601": night,
		"0":          time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC),
	} {
		t.Setenv("SOURCE_DATE_EPOCH", text)
		if got, err := moment(); err != nil || !got.Equal(want) {
			t.Errorf("%s: %v, %v", text, got, err)
		}
	}
	t.Setenv("SOURCE_DATE_EPOCH", "tomorrow")
	if got, err := moment(); err == nil {
		t.Errorf("tomorrow: %v", got)
	}
}

// TestSum sums up what is there of this version, and nothing else.
func TestSum(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"congbo_" + command.Version + "_amd64.deb", "congbo-" + command.Version + "-linux-amd64.tar.gz", "congbo-0.0.0-linux-amd64.tar.gz", "notes.txt"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("abc"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := sum(folder); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(folder, "SHA256SUMS"))
	const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" // FIPS 180-4, the example
	want := abc + "  congbo-" + command.Version + "-linux-amd64.tar.gz\n" + abc + "  congbo_" + command.Version + "_amd64.deb\n"
	if err != nil || string(got) != want {
		t.Errorf("%q, %v, want %q", got, err, want)
	}
}
