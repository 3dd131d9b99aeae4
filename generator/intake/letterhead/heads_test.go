package letterhead

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// made makes a sheet of a made-up document: every line a paragraph, ‹c› one
// that is centred, and lines that begin with ‖ the rows of a table, whose
// cells ‖ parts and in which ⏎ breaks lines.
func made(text string) *sheet.Sheet {
	s := &sheet.Sheet{}
	number := 0
	for l := range strings.Lines(vietnamese.NFC(text)) {
		number++
		l = strings.Join(strings.Fields(l), " ")
		cells, isRow := strings.CutPrefix(l, "‖ ")
		last := len(s.Blocks) - 1
		switch {
		case l == "":
		case isRow:
			if last < 0 || s.Blocks[last].Table == nil {
				s.Blocks = append(s.Blocks, sheet.Block{Line: number, Table: &sheet.Table{}})
				last++
			}
			row := sheet.Row{Line: number}
			for cell := range strings.SplitSeq(cells, " ‖ ") {
				row.Cells = append(row.Cells, sheet.Cell{Text: strings.ReplaceAll(cell, "⏎", "\n"), Span: 1})
			}
			s.Blocks[last].Table.Rows = append(s.Blocks[last].Table.Rows, row)
		default:
			plain := strings.TrimPrefix(l, "‹c›")
			s.Blocks = append(s.Blocks, sheet.Block{Line: number, Text: plain, Style: sheet.Style{Centred: plain != l}})
		}
	}
	return s
}

// shown gives the fields of a reading that the cases speak of.
func shown(s *sheet.Sheet, r *Reading) map[string]string {
	h := r.Head
	fields := map[string]string{
		"type": h.Type, "number": h.Number, "symbol": h.Symbol, "title": h.Title, "issuer": h.Issuer, "place": h.Place,
		"date": h.Date.String(), "effective": h.Effective.String(), "expires": h.Expires.String(), "status": h.Status, "source": h.Source,
		"issued_with": h.IssuedWith, "basis": strings.Join(h.Basis, " | "), "implements": strings.Join(h.Implements, " | "),
		"recipients": strings.Join(h.Recipients, " | "), "marks": strings.Join(r.Marks, " | "),
	}
	if h.Signer.Name+h.Signer.Position+h.Signer.Authority != "" {
		fields["signer"] = strings.TrimSpace(strings.Join([]string{h.Signer.Name, h.Signer.Position, h.Signer.Authority}, " | "))
	}
	if r.PrintedPlace != h.Place {
		fields["printed"] = r.PrintedPlace
	}
	var body, doubts []string
	for _, b := range blocks(s, r) {
		text := b.Text
		if words := strings.Fields(text); len(words) > 4 {
			text = strings.Join(words[:4], " ") + " …"
		}
		body = append(body, text)
	}
	for _, d := range r.Doubts {
		doubts = append(doubts, strings.TrimPrefix(d.Code, "intake."))
	}
	slices.Sort(doubts)
	fields["body"], fields["doubts"] = strings.Join(body, " | "), strings.Join(doubts, " ")
	for key, value := range fields {
		if value == "" {
			delete(fields, key)
		}
	}
	return fields
}

// A headCase is a made-up document with the fields that it has.
type headCase struct {
	name, text, answer string
}

// cases cuts a file of them.
func cases(data string) []headCase {
	var all []headCase
	for _, c := range strings.Split("\n"+data, "\n=== ")[1:] {
		name, rest, _ := strings.Cut(c, "\n")
		text, answer, _ := strings.Cut(rest, "\n---\n")
		all = append(all, headCase{name, text, answer})
	}
	return all
}

// TestMadeUpHeads reads made-up documents in layouts of many offices and
// years; a line of each answer is a field, and a field that is not there is
// empty. Doubts on what a made-up document leaves out by intention
// (no-signer and the like) are in the answers too.
func TestMadeUpHeads(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "heads.txt"))
	if err != nil {
		t.Fatal(err)
	}
	register := places(t)
	for _, c := range cases(string(data)) {
		name, text, answer := c.name, c.text, c.answer
		t.Run(name, func(t *testing.T) {
			s := made(text)
			r := Read(s, Options{Register: register})
			conserved(t, s, &r)
			want := map[string]string{}
			for line := range strings.Lines(strings.TrimSpace(answer)) {
				key, value, _ := strings.Cut(strings.TrimSpace(line), ":")
				want[key] = strings.TrimSpace(value)
			}
			if w := strings.Fields(want["doubts"]); len(w) > 0 {
				slices.Sort(w)
				want["doubts"] = strings.Join(w, " ")
			}
			got := shown(s, &r)
			for key := range want {
				if clean(got[key]) != clean(want[key]) {
					t.Errorf("%s\n got %q\nwant %q", key, got[key], want[key])
				}
			}
			for key := range got {
				if _, asked := want[key]; !asked && !(key == "doubts" && got[key] == "no-signer") {
					t.Errorf("%s is %q, and should be empty", key, got[key])
				}
			}
		})
	}
}

// clean leaves out the blanks between the bars of an empty value.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }
