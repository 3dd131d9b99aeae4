package intake

import (
	"strings"
	"testing"

	"congbo/generator/intake/sheet"
)

// TestPart: a document's own misprints stay; the words of a bad copy are
// parted, in tables too, and told of where they begin.
func TestPart(t *testing.T) {
	made := func(texts ...string) *sheet.Sheet {
		s := &sheet.Sheet{Blocks: []sheet.Block{{Line: 1, Text: "KẾ HOẠCH"}}}
		for i, text := range texts {
			s.Blocks = append(s.Blocks, sheet.Block{Line: i + 2, Text: text})
		}
		return s
	}
	few := made("Giám đốcSở chủtrì, đềxuất.", "Kết quảthực hiện đềxuất.")
	if doubts := part(few); doubts != nil || few.Blocks[1].Text != "Giám đốcSở chủtrì, đềxuất." {
		t.Errorf("misprints were mended: %q, %v", few.Blocks[1].Text, doubts)
	}
	bad := made("Tổ chức.", "Giám đốcSở chủtrì, đềxuất.", "kết quảthực hiện đềxuất")
	bad.Blocks = append(bad.Blocks, sheet.Block{Line: 5, Table: &sheet.Table{Rows: []sheet.Row{{Line: 6, Cells: []sheet.Cell{{Text: "thủtục", Span: 1}}}}}})
	doubts := part(bad)
	if len(doubts) != 1 || doubts[0].Line != 3 || doubts[0].Code != "intake.parted" || !strings.Contains(strings.Join(doubts[0].Args, "|"), "count|6|words|đốc Sở, chủ trì, đề xuất, quả thực, thủ tục") {
		t.Errorf("doubts: %v", doubts)
	}
	for i, want := range []string{"KẾ HOẠCH", "Tổ chức.", "Giám đốc Sở chủ trì, đề xuất.", "kết quả thực hiện đề xuất"} {
		if got := bad.Blocks[i].Text; got != want {
			t.Errorf("block %d: %q, want %q", i, got, want)
		}
	}
	if got := bad.Blocks[4].Table.Rows[0].Cells[0].Text; got != "thủ tục" {
		t.Errorf("cell: %q", got)
	}
}
