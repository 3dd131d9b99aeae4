package letterhead

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congbo/generator/intake/sheet"
	textreader "congbo/generator/intake/text"
	"congbo/generator/vietnamese"
)

const shared = "../../../../shared"

// A goldHead is what a person read in a letterhead.
type goldHead struct {
	Number, Type, Title, Issuer, Place, Date *string
}

// readGold gives the letterheads with answers, where the collection is at hand.
func readGold(t *testing.T) (gold map[string]goldHead, text func(name string) string) {
	t.Helper()
	folder := filepath.Join(shared, "samples", "headers")
	data, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		t.Skip("no collection of real documents here")
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	return gold, func(name string) string {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
}

// TestGold measures the head against the answers of 32 real letterheads, as
// the reader of copied text gives them, and two plainer ones.
func TestGold(t *testing.T) {
	gold, text := readGold(t)
	register := places(t)
	copied := func(s string) *sheet.Sheet {
		read, err := textreader.Read([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return read
	}
	for reader, split := range map[string]func(string) *sheet.Sheet{"lines": lineByLine, "paragraphs": byParagraph, "text": copied} {
		right, all := map[string]int{}, map[string]int{}
		for name, g := range gold {
			s := split(text(name))
			r := Read(s, Options{Register: register})
			conserved(t, s, &r)
			date := ""
			if r.Head.Date.Full() {
				date = r.Head.Date.String()
			}
			for field, pair := range map[string][2]string{
				"number": {r.Head.Number, value(g.Number)},
				"type":   {r.Head.Type, value(g.Type)},
				"title":  {r.Head.Title, value(g.Title)},
				"issuer": {r.Head.Issuer, value(g.Issuer)},
				"place":  {r.PrintedPlace, value(g.Place)},
				"date":   {date, value(g.Date)},
			} {
				all[field]++
				if vietnamese.Key(pair[0]) == vietnamese.Key(pair[1]) {
					right[field]++
				} else {
					t.Logf("%s %s: %s is %q, want %q", reader, name, field, pair[0], pair[1])
				}
			}
		}
		fields := []string{"number", "type", "date", "title", "issuer", "place"}
		for _, f := range fields {
			share := float64(right[f]) / float64(all[f])
			t.Logf("%s: %s %d of %d", reader, f, right[f], all[f])
			if least := map[bool]float64{true: 1, false: 0.97}[slices.Index(fields, f) < 3]; share < least {
				t.Errorf("%s: %s is right in %.3f, less than %.2f", reader, f, share, least)
			}
		}
	}
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return strings.TrimSpace(*s)
}
