package intake

import (
	"fmt"
	"strings"
	"testing"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/golden"
	"congbo/generator/intake/letterhead"
	"congbo/generator/intake/sheet"
	"congbo/generator/register"
)

// TestLayouts reads texts of our own, one for each layout in which documents
// assign work, and compares what was understood with what a careful clerk would
// write down: the head, and of each task who leads, with whom and by when.
func TestLayouts(t *testing.T) {
	draftOf := understanding(t)
	golden.Compare(t, "testdata/layouts/*.txtar", "text", "understood", func(t *testing.T, text []byte) string {
		return clerk(draftOf(readText(text)))
	})
}

// understanding gives what makes a draft of a sheet that was read, with the
// program's own register. A file that does not read ends the test.
func understanding(t *testing.T) func(*sheet.Sheet, error) *draft.Draft {
	places, problems := register.Load(nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return func(s *sheet.Sheet, err error) *draft.Draft {
		if err != nil {
			t.Fatal(err)
		}
		return understand(s, letterhead.Options{Register: places}).draft
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
