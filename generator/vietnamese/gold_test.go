package vietnamese

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const shared = "../../../shared"

// TestGold measures FindCitations against the references that were noted by
// hand in 32 real openings of documents, where that collection is at hand.
func TestGold(t *testing.T) {
	folder := filepath.Join(shared, "samples", "headers")
	data, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		t.Skip("no collection of real documents here")
	}
	var gold map[string]struct {
		Number     *string
		References []string
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	key := func(s string) string {
		n, ok := ParseNumber(s)
		if !ok {
			t.Errorf("gold: %q does not read as a number", s)
		}
		return n.Key
	}
	hits, missed, wrong := 0, 0, 0
	for name, g := range gold {
		text, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		own := ""
		if g.Number != nil {
			own = key(*g.Number)
		}
		var found []string
		_, body, _ := strings.Cut(string(text), "\n")
		for _, c := range FindCitations(NFC(body)) {
			if k := c.Number; k != "" && key(k) != own && !slices.Contains(found, key(k)) {
				found = append(found, key(k))
			}
		}
		for _, r := range g.References {
			if i := slices.Index(found, key(r)); i >= 0 {
				hits++
				found = slices.Delete(found, i, i+1)
			} else {
				missed++
				t.Logf("%s: missed %s", name, r)
			}
		}
		wrong += len(found)
		for _, f := range found {
			t.Logf("%s: %s is none", name, f)
		}
	}
	precision, recall := float64(hits)/float64(hits+wrong), float64(hits)/float64(hits+missed)
	t.Logf("precision %.3f, recall %.3f of %d references", precision, recall, hits+missed)
	if precision < 0.97 || recall < 0.97 {
		t.Errorf("precision %.3f, recall %.3f: less than 0.97", precision, recall)
	}
}
