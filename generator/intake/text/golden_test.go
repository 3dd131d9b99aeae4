package text

import (
	"fmt"
	"strings"
	"testing"

	"congbo/generator/intake/golden"
	"congbo/generator/intake/sheet"
)

// TestGolden reads the text of each file of testdata and compares what came of
// it with the blocks in the same file.
func TestGolden(t *testing.T) {
	golden.Compare(t, "testdata/*.txtar", "input", "blocks", func(t *testing.T, text []byte) string {
		s, err := Read([]byte(raw(string(text))))
		if err != nil {
			t.Fatal(err)
		}
		return show(s)
	})
}

// raw puts the characters in that no editor shows.
func raw(s string) string {
	return strings.NewReplacer("⇥", "\t", "␌", "\f", "␠", "\u00A0").Replace(s)
}

// show prints a sheet, a line for each block, row and aside.
func show(s *sheet.Sheet) string {
	var b strings.Builder
	for _, block := range s.Blocks {
		if block.Table == nil {
			b.WriteString(style(block.Style) + strings.ReplaceAll(block.Text, "\n", "⏎") + "\n")
			continue
		}
		b.WriteString("TABLE\n")
		for _, row := range block.Table.Rows {
			for _, cell := range row.Cells {
				mark := " | "
				switch {
				case cell.Head:
					mark = " |^"
				case cell.Covered:
					mark = " |\""
				}
				if cell.Span > 1 {
					mark = fmt.Sprintf(" |%d>", cell.Span)
				}
				b.WriteString(mark + strings.ReplaceAll(cell.Text, "\n", "⏎"))
			}
			b.WriteByte('\n')
		}
	}
	for _, a := range s.Aside {
		fmt.Fprintf(&b, "~ %d %s: %s\n", a.Line, a.Kind, a.Text)
	}
	return b.String()
}

// style prints what the look of a block tells.
func style(s sheet.Style) string {
	var all []string
	if s.Heading > 0 {
		all = append(all, fmt.Sprint("h", s.Heading))
	}
	if s.Bold {
		all = append(all, "bold")
	}
	if s.Italic {
		all = append(all, "italic")
	}
	if len(all) == 0 {
		return ""
	}
	return "[" + strings.Join(all, " ") + "] "
}
