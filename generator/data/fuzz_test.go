package data

import (
	"bytes"
	"encoding/csv"
	"errors"
	"iter"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzTable: whatever a cell says, a reader of CSV has it back, but for
// apostrophes, and no spreadsheet takes it for a formula.
func FuzzTable(f *testing.F) {
	for _, seed := range []string{"=1+1", "-5", "-5+A1", "a;=1", "\t=1", "\"=1\"", "+84 204", "＝1", "a\r\nb", ";;;", "'", "", "x\n=1", "-1,5", "; -x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		var b bytes.Buffer
		one := iter.Seq[*string](func(yield func(*string) bool) { yield(&cell) })
		if err := errors.Join(heading(&b, []string{"a", "b"}), rows(&b, one, func(s *string, r row) row { return append(r, *s, "x") })); err != nil {
			t.Fatal(err)
		}
		reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), bom)))
		rows, err := reader.ReadAll()
		if err != nil || len(rows) != 2 || len(rows[1]) != 2 {
			t.Fatalf("%q makes %q: %v", cell, b.String(), err)
		}
		same := func(s string) string { return strings.NewReplacer("'", "", "\r", "", "\n", "").Replace(s) }
		if got := rows[1][0]; same(got) != same(cell) {
			t.Errorf("%q comes back as %q", cell, got)
		}
		for _, part := range strings.Split(rows[1][0], ";") {
			if part != "" && strings.ContainsAny(part[:1], "=+-@\t") && !number(part) {
				t.Errorf("%q makes a formula of %q", cell, part)
			}
		}
	})
}

// FuzzEscape: whatever a text says, it is one value on one line of a calendar,
// which comes back whole from lines that are folded.
func FuzzEscape(f *testing.F) {
	for _, seed := range []string{"a\r\nATTACH:x", "a\\n;,b", "\x00\x1f\x7f", "\u2028", strings.Repeat("ế", 100), "x\n y", "\\"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		line := escape([]byte("SUMMARY:"), text)
		if bytes.ContainsAny(line, "\r\n") {
			t.Fatalf("%q makes lines: %q", text, line)
		}
		var b bytes.Buffer
		folding{&b}.Write(append(line[:len(line):len(line)], "\r\n"...))
		for part := range strings.SplitSeq(strings.TrimSuffix(b.String(), "\r\n"), "\r\n") {
			if len(part) > lineLength || !utf8.ValidString(part) {
				t.Errorf("%q makes the line %q", text, part)
			}
		}
		if whole := strings.ReplaceAll(strings.TrimSuffix(b.String(), "\r\n"), "\r\n ", ""); whole != string(line) {
			t.Errorf("%q comes back as %q", text, whole)
		}
	})
}
