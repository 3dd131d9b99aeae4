package atlas

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/register"
	"congbo/generator/source"
	"congbo/generator/vietnamese"

	"github.com/rogpeppe/go-internal/txtar"
)

// read writes the files of a txtar text into a content folder and reads it.
func read(t testing.TB, files []txtar.File, today plan.Date) (*source.Content, []problem.Problem) {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return readFolder(t, dir, today)
}

func readFolder(t testing.TB, dir string, today plan.Date) (*source.Content, []problem.Problem) {
	t.Helper()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	content, problems, err := source.Read(context.Background(), source.Options{Root: root, Today: today})
	if err != nil {
		t.Fatal(err)
	}
	return content, problems
}

// site joins the files of a txtar text. The first line of the comment may be
// the day of the build: today 2026-11-23.
func site(t testing.TB, archive *txtar.Archive) (*Atlas, []problem.Problem) {
	t.Helper()
	today := plan.Date{Year: 2026, Month: 11, Day: 23}
	for line := range strings.Lines(string(archive.Comment)) {
		if words, ok := strings.CutPrefix(strings.TrimSpace(line), "today "); ok {
			today, ok = vietnamese.ParseDate(words)
			if !ok {
				t.Fatalf("no date: %s", words)
			}
		}
	}
	content, problems := read(t, archive.Files, today)
	for _, p := range problems {
		if p.Severity == problem.Error {
			says, _ := p.Message("en")
			t.Fatalf("%s: %s", p.Position, says)
		}
	}
	reg, _ := register.Load(content.Registers)
	return Join(content, reg, today)
}
