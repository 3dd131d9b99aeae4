package letterhead

import (
	"strings"
	"testing"

	"congbo/generator/intake/sheet"
	"congbo/generator/register"
	"congbo/generator/vietnamese"
)

// places is the register that the program ships with.
func places(t testing.TB) *register.Register {
	t.Helper()
	r, problems := register.Load(nil)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return r
}

// lineByLine makes a sheet of a text as the plainest of readers would: every
// line a paragraph.
func lineByLine(text string) *sheet.Sheet {
	s := &sheet.Sheet{}
	number := 0
	for l := range strings.SplitSeq(vietnamese.NFC(text), "\n") {
		number++
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			s.Blocks = append(s.Blocks, sheet.Block{Line: number, Text: l})
		}
	}
	return s
}

// byParagraph makes a sheet of a text whose paragraphs are parted by empty
// lines and have broken lines.
func byParagraph(text string) *sheet.Sheet {
	s := &sheet.Sheet{}
	var lines []string
	number, first := 0, 0
	flush := func() {
		if len(lines) > 0 {
			s.Blocks = append(s.Blocks, sheet.Block{Line: first, Text: strings.Join(lines, "\n")})
		}
		lines = nil
	}
	for l := range strings.SplitSeq(vietnamese.NFC(text), "\n") {
		number++
		if l = strings.Join(strings.Fields(l), " "); l == "" {
			flush()
			continue
		}
		if len(lines) == 0 {
			first = number
		}
		lines = append(lines, l)
	}
	flush()
	return s
}

// letters counts the bytes of words; a word may have been cut in two.
func letters(words []string) (count [256]int) {
	for _, w := range words {
		for _, b := range []byte(w) {
			count[b]++
		}
	}
	return count
}

// blocks gives the blocks of a reading's body.
func blocks(s *sheet.Sheet, r *Reading) []sheet.Block {
	left := r.Remaining(s)
	var all []sheet.Block
	for _, i := range r.Body {
		all = append(all, left.Blocks[i])
	}
	return all
}

// conserved checks that every word of a sheet is in the body or was taken.
func conserved(t testing.TB, s *sheet.Sheet, r *Reading) {
	t.Helper()
	var words []string
	body := &sheet.Sheet{Blocks: blocks(s, r)}
	words = append(words, body.Words()...)
	for _, taken := range r.Taken {
		words = append(words, strings.Fields(taken.Text)...)
	}
	if got, want := letters(words), letters(s.Words()); got != want {
		t.Errorf("%q in, %q out", s.Words(), words)
	}
	for i, at := range r.Body {
		if i > 0 && at <= r.Body[i-1] {
			t.Errorf("the body is out of order: %v", r.Body)
		}
	}
}

// A portal publishes a document as an article: its title stands above it, twice.
func TestHeadline(t *testing.T) {
	s := made("Trồng cây trong trường học\nTrồng cây trong trường học\nThực hiện Kế hoạch số 7/KH-UBND ngày 03/02/2025, nhà trường yêu cầu:\n1. Ươm giống.")
	if r := Read(s, Options{}); r.Head.Title != "" {
		t.Errorf("a paragraph is the title: %q", r.Head.Title)
	}
	s.Blocks[0].Style.Heading = 1
	r := Read(s, Options{})
	if r.Head.Title != "Trồng cây trong trường học" || len(r.Taken) != 2 || len(r.Body) != 2 {
		t.Errorf("title %q, taken %v, body %v", r.Head.Title, r.Taken, r.Body)
	}
	numbered := made("1. Trồng cây\n- Ươm giống.")
	numbered.Blocks[0].Style.Heading = 1
	if r := Read(numbered, Options{}); r.Head.Title != "" {
		t.Errorf("a division is the title: %q", r.Head.Title)
	}
}

// An annex stands without its document: what it is attached to says when and
// by whom it was issued.
func TestAnnexAlone(t *testing.T) {
	s := made("PHỤ LỤC II\nDANH MỤC NHIỆM VỤ TRỒNG CÂY GÂY RỪNG\n(Kèm theo Kế hoạch tại Quyết định số 7/QĐ-UBND ngày 03 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh Mẫu)\n1. Ươm giống.")
	r := Read(s, Options{})
	if r.Head.Title != "DANH MỤC NHIỆM VỤ TRỒNG CÂY GÂY RỪNG" || r.Head.Date.String() != "2025-02-03" || len(r.Body) != 1 {
		t.Errorf("title %q, date %s, body %v", r.Head.Title, r.Head.Date, r.Body)
	}
	if bare := Read(made("PHỤ LỤC II\n1. Ươm giống."), Options{}); bare.Head.Title != "" || len(bare.Body) != 2 {
		t.Errorf("an annex without a title: %+v", bare.Head)
	}
}
