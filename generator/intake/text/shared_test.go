package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congbo/generator/intake/sheet"
)

// readShared reads the one shared text whose name begins so.
func readShared(t *testing.T, prefix string) *sheet.Sheet {
	t.Helper()
	names := shared(t, "samples/full/"+prefix+"*.txt")
	data, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	s, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// tables gives the tables of a sheet.
func tables(s *sheet.Sheet) []*sheet.Table {
	var all []*sheet.Table
	for i := range s.Blocks {
		if s.Blocks[i].Table != nil {
			all = append(all, s.Blocks[i].Table)
		}
	}
	return all
}

// TestTablesOfRealTexts counts the rows of tables in five forms: with tabs, one
// cell to a line, with pipes, broken at their blank cells, line by line over
// eleven pages. Rows of tasks have a cell for each heading, groups have one.
func TestTablesOfRealTexts(t *testing.T) {
	for _, c := range []struct {
		text          string
		table         int
		rows, groups  int
		columns       int
		lead, with    string // of the last row
		deadlineOfOne string
	}{
		{"04-", 0, 19, 4, 5, "Hiệp hội Doanh nghiệp", "Doanh nghiệp", "Thường xuyên"},
		{"08-", 0, 6, 0, 5, "Ban Quản lý các khu công nghệ cao và khu công nghiệp", "Sở Khoa học và Công nghệ", "Quý III Năm 2026"},
		{"21-", 0, 11, 4, 5, "Sở KH&CN", "Các sở, ban, ngành tỉnh; UBND các xã, phường", "Thường xuyên"},
		{"33-", 0, 34, 3, 9, "", "", ""},
		{"33-", 1, 22, 0, 12, "", "", ""},
		{"41-", 0, 34, 6, 6, "Bộ Khoa học và Công nghệ", "Cơ quan, tổ chức, doanh nghiệp liên quan", "Nhiệm vụ thường xuyên"},
	} {
		all := tables(readShared(t, c.text))
		if c.table >= len(all) {
			t.Errorf("%s: %d tables", c.text, len(all))
			continue
		}
		rows, groups := 0, 0
		var lead, with, deadline int
		var first, end sheet.Row
		for _, row := range all[c.table].Rows {
			switch {
			case len(row.Cells) == 1:
				groups++
				if row.Cells[0].Span != c.columns {
					t.Errorf("%s: the group %q spans %d", c.text, row.Cells[0].Text, row.Cells[0].Span)
				}
			case row.Cells[0].Head:
				for i, cell := range row.Cells {
					switch sheet.ColumnOf(cell.Text) {
					case sheet.ColumnLead:
						lead = i
					case sheet.ColumnWith:
						with = i
					case sheet.ColumnDeadline:
						deadline = i
					}
				}
			default:
				rows++
				if end = row; rows == 1 {
					first = row
				}
				if len(row.Cells) != c.columns {
					t.Errorf("%s: line %d has %d cells", c.text, row.Line, len(row.Cells))
				}
			}
		}
		if rows != c.rows || groups != c.groups {
			t.Errorf("%s: %d rows and %d groups, want %d and %d", c.text, rows, groups, c.rows, c.groups)
		}
		if c.lead != "" && (end.Cells[lead].Text != c.lead || end.Cells[with].Text != c.with || first.Cells[deadline].Text != c.deadlineOfOne) {
			t.Errorf("%s: %+v … %+v", c.text, first.Cells, end.Cells)
		}
	}
}

// TestNoParagraphBeginsInside holds that no block of real texts begins with a
// small letter, which would be the middle of a sentence.
func TestNoParagraphBeginsInside(t *testing.T) {
	for _, pattern := range []string{"seeds/*.txt", "samples/full/*.txt", "samples/headers/*.txt"} {
		for _, name := range shared(t, pattern) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			s, err := Read(data)
			if err != nil {
				t.Fatal(err)
			}
			for _, b := range s.Blocks {
				if startsLower(b.Text) && markOf(b.Text).kind == unmarked {
					t.Errorf("%s, line %d: %.60s", filepath.Base(name), b.Line, b.Text)
				}
			}
		}
	}
}

// The widths at which TestBrokenAgain breaks lines, in runes, and the share of
// paragraphs that have to begin where they began.
const (
	brokenWidth = 84
	alike       = 0.98
)

// TestBrokenAgain breaks the paragraphs of real texts into the lines of a page,
// puts page numbers between them, and looks whether the same paragraphs come
// back. Titles in capitals keep their lines and are left out.
func TestBrokenAgain(t *testing.T) {
	for _, spaced := range []bool{false, true} {
		same, all := 0, 0
		for _, pattern := range []string{"seeds/*.txt", "samples/full/*.txt"} {
			for _, name := range shared(t, pattern) {
				data, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				s, err := Read(data)
				if err != nil {
					t.Fatal(err)
				}
				var paragraphs []string
				for _, b := range s.Blocks {
					if b.Table != nil {
						break
					}
					paragraphs = append(paragraphs, b.Text)
				}
				again, err := Read([]byte(breakLines(paragraphs, spaced)))
				if err != nil {
					t.Fatal(err)
				}
				found := map[string]bool{}
				for _, b := range again.Blocks {
					found[keyOf(b.Text)] = true
				}
				for _, p := range paragraphs {
					if isCapitals(p) && markOf(p).kind == unmarked {
						continue
					}
					all++
					if found[keyOf(p)] {
						same++
					}
				}
			}
		}
		if float64(same) < alike*float64(all) {
			t.Errorf("spaced %t: %d of %d paragraphs", spaced, same, all)
		}
	}
}

// keyOf gives the letters of a text as a key.
func keyOf(s string) string { return string(lettersOf(s)) }

// breakLines sets paragraphs in lines and pages.
func breakLines(paragraphs []string, spaced bool) string {
	var out strings.Builder
	lines, number := 0, 1
	for _, p := range paragraphs {
		width := 0
		for word := range strings.FieldsSeq(p) {
			n := len([]rune(word))
			if width > 0 && width+1+n > brokenWidth {
				out.WriteByte('\n')
				width = 0
				if lines++; lines%40 == 0 {
					number++
					out.WriteString(strings.Repeat(" ", 40) + string(rune('0'+number/10)) + string(rune('0'+number%10)) + "\n")
				}
			}
			if width > 0 {
				out.WriteByte(' ')
				width++
			}
			out.WriteString(word)
			width += n
		}
		out.WriteByte('\n')
		if spaced {
			out.WriteByte('\n')
		}
	}
	return out.String()
}
