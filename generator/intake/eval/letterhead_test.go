package eval

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"congbo/generator/intake/letterhead"
	"congbo/generator/intake/sheet"
	"congbo/generator/intake/text"
	"congbo/generator/register"
)

// leastLetterheads is the share of letterheads in which each field is right,
// at least. The number, type and date are to be right in 98 of 100.
var leastLetterheads = map[string]float64{
	"number": 0.98, "type": 0.98, "title": 0.95, "issuer": 0.95, "place": 0.95, "date": 0.98, "references": 0.95,
}

// TestLetterheads reads 32 real letterheads, where they are at hand. Nothing
// may be made up where a document is blank.
func TestLetterheads(t *testing.T) {
	const folder = "samples/headers"
	var gold map[string]struct {
		Number, Type, Title, Issuer, Place, Date *string
		References                               []string
	}
	data, ok := readSource(t, folder+"/gold.json")
	if !ok {
		t.Skip("no collection of real documents here")
	}
	if err := json.Unmarshal([]byte(data), &gold); err != nil {
		t.Fatal(err)
	}
	places, problems := register.Load(nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	right := map[string]int{}
	for _, name := range slices.Sorted(maps.Keys(gold)) {
		g := gold[name]
		want := Letterhead{Number: deref(g.Number), Type: deref(g.Type), Title: deref(g.Title), Issuer: deref(g.Issuer),
			Place: deref(g.Place), Date: deref(g.Date), References: g.References}
		paper, _ := readSource(t, folder+"/"+name)
		s, err := text.Read([]byte(paper))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, f := range CompareLetterheads(want, readLetterhead(s, places)) {
			if f.Right {
				right[f.Field]++
				continue
			}
			if *misses {
				fmt.Fprintf(t.Output(), "%s: %s: %q, not %q\n", name, f.Field, f.Given, f.Want)
			}
			if f.MadeUp {
				t.Errorf("%s: %s is blank, and %q was made up", name, f.Field, f.Given)
			}
		}
	}
	for _, field := range LetterheadFields() {
		share := float64(right[field]) / float64(len(gold))
		fmt.Fprintf(t.Output(), "letterheads: %-10s %2d of %d right\n", field, right[field], len(gold))
		if share < leastLetterheads[field] {
			t.Errorf("letterheads: %s is right in %.3f of all, less than %.3f", field, share, leastLetterheads[field])
		}
	}
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// readLetterhead reads a sheet as the importer does. The place is the one that
// is printed, which for a body of the state is Hà Nội.
func readLetterhead(s *sheet.Sheet, places *register.Register) Letterhead {
	r := letterhead.Read(s, letterhead.Options{Register: places})
	l := Letterhead{Number: r.Head.Number, Type: r.Head.Type, Title: r.Head.Title, Issuer: r.Head.Issuer, Place: r.PrintedPlace}
	if r.Head.Date.Full() {
		l.Date = r.Head.Date.String()
	}
	var all []string
	for _, b := range s.Blocks {
		all = append(all, b.Text)
	}
	l.References = References(strings.Join(all, "\n"), l.Number)
	return l
}
