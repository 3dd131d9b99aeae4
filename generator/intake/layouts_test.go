package intake

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/letterhead"
	"congbo/generator/register"
)

var update = flag.Bool("update", false, "write what was understood into testdata/layouts")

// TestLayouts reads texts of our own, one for each layout in which documents
// assign work, and compares what was understood with what a careful clerk would
// write down: the head, and of each task who leads, with whom and by when.
func TestLayouts(t *testing.T) {
	places, problems := register.Load(nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	names, err := filepath.Glob("testdata/layouts/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no testdata", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil || len(archive.Files) < 1 || archive.Files[0].Name != "text" {
				t.Fatal("no text", err)
			}
			s, err := readText(archive.Files[0].Data)
			if err != nil {
				t.Fatal(err)
			}
			got := clerk(understand(s, letterhead.Options{Register: places}).draft)
			if *update {
				archive.Files = []txtar.File{archive.Files[0], {Name: "understood", Data: []byte(got)}}
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(archive.Files) < 2 || string(archive.Files[1].Data) != got {
				t.Errorf("got\n%s", got)
			}
		})
	}
}

// clerk writes a draft down: its head in a line, then each task in one.
func clerk(d *draft.Draft) string {
	var b strings.Builder
	h := &d.Head
	fmt.Fprintf(&b, "%s\n", strings.Join([]string{h.Type, h.Number + h.Symbol, h.Date.String(), h.Issuer, h.Place}, " | "))
	for _, n := range d.Body {
		if n.Duty == nil {
			continue
		}
		words := strings.Fields(n.Text)
		line := strings.Join([]string{strings.Join(words[:min(6, len(words))], " "), strings.Join(n.Duty.Lead, "; "), strings.Join(n.Duty.With, "; "), n.Duty.Deadline}, " | ")
		b.WriteString(strings.TrimRight(line, " |") + "\n")
	}
	return b.String()
}
