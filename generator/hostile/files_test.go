package hostile

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"congbo/generator/vietnamese"
)

func norm(text string) string { return vietnamese.NFC(text) }

// published lists the files of the site, with slashes.
func published(t *testing.T) (names []string) {
	t.Helper()
	public := site(t).public
	err := filepath.WalkDir(public, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			relative, _ := filepath.Rel(public, name)
			names = append(names, filepath.ToSlash(relative))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// mostBytes is how much the whole site may take: each text is in some hundred
// places, and no text may be in all places of all others.
const mostBytes = 400 << 20

// TestFolder: all that was written is in the site's folder, in regular files
// whose names every system takes and tells apart.
func TestFolder(t *testing.T) {
	s := site(t)
	entries, err := os.ReadDir(s.folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if name := entry.Name(); name != "public" && name != ".public.kept" && name != ".public.lock" {
			t.Errorf("%s was written beside the site", name)
		}
	}
	seen, size := map[string]string{}, int64(0)
	for _, name := range published(t) {
		info, err := os.Lstat(filepath.Join(s.public, name))
		if err != nil || !info.Mode().IsRegular() {
			t.Errorf("%s is no regular file (%v)", name, err)
			continue
		}
		size += info.Size()
		if other, twice := seen[strings.ToLower(name)]; twice {
			t.Errorf("%s and %s are one file where case does not count", name, other)
		}
		seen[strings.ToLower(name)] = name
		for step := range strings.SplitSeq(name, "/") {
			if !portable(step) && name != ".congbo" && !strings.HasPrefix(name, ".well-known/") {
				t.Errorf("%q has a name that not every system takes", name)
			}
		}
		if len(name) > 240 {
			t.Errorf("%s is too long for some systems", name)
		}
	}
	t.Logf("%d files, %d MB", len(seen), size>>20)
	if size > mostBytes {
		t.Errorf("the site takes %d bytes", size)
	}
}

// portable tells the names that Linux, Windows and object stores take alike.
func portable(name string) bool {
	if name == "" || name[0] == '.' || strings.HasSuffix(name, ".") || strings.ContainsFunc(name, func(c rune) bool {
		return c > unicode.MaxASCII || !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune("-._", c)
	}) {
		return false
	}
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch base {
	case "CON", "PRN", "AUX", "NUL":
		return false
	}
	return len(base) != 4 || !strings.HasPrefix(base, "COM") && !strings.HasPrefix(base, "LPT") || base[3] < '0' || base[3] > '9'
}

// TestMessages: what is told of a name or a text never reaches a terminal as
// something that it carries out.
func TestMessages(t *testing.T) { harmless(t, site(t).problems) }

// TestLetters: no file of the site has a character that does something rather
// than being shown, but for the authors' own texts, which are copied.
func TestLetters(t *testing.T) {
	for _, name := range published(t) {
		switch filepath.Ext(name) {
		case ".html", ".json", ".jsonld", ".ndjson", ".csv", ".ics", ".xml", ".txt":
		default:
			continue
		}
		text, err := os.ReadFile(filepath.Join(site(t).public, name))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			line = strings.TrimRight(line, "\r\n")
			if at := strings.IndexFunc(line, func(c rune) bool { return c != '\t' && carriedOut(c) }); at >= 0 {
				t.Errorf("%s has %q", name, line[max(0, at-40):min(len(line), at+40)])
				break
			}
		}
	}
}
