package outline

import (
	"testing"

	"congbo/generator/intake/sheet"
)

// TestReferences: paragraphs are read without the numbers of their footnotes,
// and printed with them.
func TestReferences(t *testing.T) {
	s := &sheet.Sheet{}
	printed := []string{
		"2. Các huyện[1], thị xã[12] và các xã[3]", "- Sở Y tế[4] tiêm phòng [5] theo [mẫu] mới[1234].", "[6] Theo Nghị quyết.", "NHIỆM VỤ[7]", "GIẢI PHÁP[8]", "x[", "[9",
	}
	var body []int
	for i, text := range printed {
		s.Blocks = append(s.Blocks, sheet.Block{Text: text})
		body = append(body, i)
	}
	var read, whole []string
	var walk func(n *Node)
	walk = func(n *Node) {
		for _, child := range n.Children {
			read, whole = append(read, child.Text), append(whole, child.Printed())
			walk(child)
		}
	}
	walk(Read(s, body))
	for i, want := range []struct{ text, printed string }{
		{"Các huyện, thị xã và các xã", "Các huyện[1], thị xã[12] và các xã[3]"},
		{"Sở Y tế tiêm phòng [5] theo [mẫu] mới[1234].", "Sở Y tế[4] tiêm phòng [5] theo [mẫu] mới[1234]."},
		{"[6] Theo Nghị quyết.", "[6] Theo Nghị quyết."},
		{"NHIỆM VỤ GIẢI PHÁP", "NHIỆM VỤ[7] GIẢI PHÁP[8]"},
		{"x[", "x["},
		{"[9", "[9"},
	} {
		if i >= len(read) || read[i] != want.text || whole[i] != want.printed {
			t.Fatalf("%q\n%q\nat %d, want %q, %q", read, whole, i, want.text, want.printed)
		}
	}
}
