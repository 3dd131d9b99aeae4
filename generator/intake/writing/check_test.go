package writing

import (
	"fmt"
	"strings"
	"testing"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/sheet"
	"congbo/generator/plan"
	"congbo/generator/source"
)

// paper is a sheet and the draft of it as an importer that makes no mistake
// would give it.
func paper() (*sheet.Sheet, []draft.Taken, *draft.Draft) {
	s := &sheet.Sheet{
		Blocks: []sheet.Block{
			{Line: 1, Text: "UBND TỈNH BẮC GIANG"}, {Line: 2, Text: "Số: 05/KH-UBND"}, {Line: 3, Text: "Bắc Giang, ngày 07 tháng 4 năm 2022"},
			{Line: 4, Text: "KẾ HOẠCH\nSố hóa hồ sơ"},
			{Line: 6, Text: "I. NHIỆM VỤ"},
			{Line: 7, Text: "1.Rà soát 100% hồ sơ"}, {Line: 8, Text: "- Cơ quan chủ trì: Sở Y tế, Sở Nội vụ"}, {Line: 9, Text: "- Thời gian: quý II/2023."},
			{Line: 11, Text: "a) Yêu cầu: làm ≥ 2 lần"},
			{Line: 12, Table: &sheet.Table{Rows: []sheet.Row{
				{Line: 12, Cells: []sheet.Cell{{Text: "TT", Span: 1}, {Text: "Nội dung", Span: 1}, {Text: "Ghi chú", Span: 1}, {Text: "Đơn vị chủ trì", Span: 1}}},
				{Line: 13, Cells: []sheet.Cell{{Text: "1", Span: 1}, {Text: "In sổ tay", Span: 1}, {Text: "2 màu", Span: 1}, {Text: "Sở Y tế", Span: 1}}},
			}}},
		},
		Aside: []sheet.Aside{{Line: 10, Text: "Trang 2"}},
	}
	head := []draft.Taken{{Line: 1, Text: "UBND TỈNH BẮC GIANG"}, {Line: 2, Text: "Số: 05/KH-UBND"}, {Line: 3, Text: "Bắc Giang, ngày 07 tháng 4 năm 2022"},
		{Line: 4, Text: "KẾ HOẠCH"}, {Line: 4, Text: "Số hóa hồ sơ"}}
	d := &draft.Draft{
		Head: draft.Head{Type: "Kế hoạch", Title: "Số hóa hồ sơ", Issuer: "UBND tỉnh Bắc Giang", Place: "Bắc Giang", Number: "05/KH-UBND", Date: plan.Date{Year: 2022, Month: 4, Day: 7}},
		Body: []draft.Node{
			{Kind: draft.Heading, Level: 2, Marker: "I.", Text: "NHIỆM VỤ", Line: 6},
			{Kind: draft.Duty, Marker: "1.", Text: "Rà soát 100% hồ sơ", Line: 7, Duty: &draft.Fields{Lead: []string{"Sở Y tế", "Sở Nội vụ"}, Deadline: "quý II/2023",
				Taken: []draft.Taken{{Line: 8, Text: "- Cơ quan chủ trì: Sở Y tế, Sở Nội vụ"}, {Line: 9, Text: "Thời gian: quý II/2023."}}}},
			{Kind: draft.Item, Marker: "a)", Text: "Yêu cầu: làm ≥ 2 lần", Line: 11},
			{Kind: draft.Duty, Text: "In sổ tay", Line: 13, Duty: &draft.Fields{Lead: []string{"Sở Y tế"}, Notes: []draft.Note{{Label: "Ghi chú", Text: "2 màu"}},
				Taken: []draft.Taken{{Line: 12, Text: "TT"}, {Line: 12, Text: "Nội dung"}, {Line: 12, Text: "Ghi chú"}, {Line: 12, Text: "Đơn vị chủ trì"},
					{Line: 13, Text: "1"}, {Line: 13, Text: "2 màu"}, {Line: 13, Text: "Sở Y tế"}}}},
		},
	}
	return s, head, d
}

// checked gives the account of a draft as text.
func checked(t *testing.T, s *sheet.Sheet, head []draft.Taken, d *draft.Draft) (string, Account) {
	t.Helper()
	Codes(d)
	file, err := Markdown(d, "", false)
	if err != nil {
		t.Fatal(err)
	}
	p, _ := source.ReadPlan("plans/a.md", file)
	if p == nil {
		t.Fatalf("not read:\n%s", file)
	}
	a := Check(s, head, nil, d, p)
	var all []string
	for _, g := range a.Gaps {
		all = append(all, fmt.Sprintf("%s %d: %s", g.Kind, g.Line, g.Words))
	}
	return strings.Join(all, "\n"), a
}

func TestCheck(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*sheet.Sheet, []draft.Taken, *draft.Draft)
		want  string
	}{
		"nothing wrong": {func(*sheet.Sheet, []draft.Taken, *draft.Draft) {}, ""},
		"a word lost":   {func(_ *sheet.Sheet, _ []draft.Taken, d *draft.Draft) { d.Body[1].Text = "Rà soát 100% sơ" }, "lost 7: hồ"},
		"a sign lost":   {func(_ *sheet.Sheet, _ []draft.Taken, d *draft.Draft) { d.Body[2].Text = "Yêu cầu: làm 2 lần" }, "lost 11: ≥"},
		"a paragraph lost": {func(_ *sheet.Sheet, _ []draft.Taken, d *draft.Draft) { d.Body = append(d.Body[:2], d.Body[3:]...) },
			"lost 11: a Yêu cầu làm ≥ 2 lần"},
		"a word added":   {func(_ *sheet.Sheet, _ []draft.Taken, d *draft.Draft) { d.Body[0].Text = "NHIỆM VỤ MỚI" }, "added 7: MỚI"},
		"a word changed": {func(_ *sheet.Sheet, _ []draft.Taken, d *draft.Draft) { d.Body[1].Text = "Rà soát 100% hồ cơ" }, "lost 7: sơ\nadded 7: cơ"},
		"two turned round": {func(_ *sheet.Sheet, _ []draft.Taken, d *draft.Draft) { d.Body[1], d.Body[2] = d.Body[2], d.Body[1] },
			"lost 7: Rà soát 100 % hồ sơ\nadded 13: Rà soát 100 % hồ sơ"},
		"a unit lost":      {func(_ *sheet.Sheet, _ []draft.Taken, d *draft.Draft) { d.Body[1].Duty.Lead = d.Body[1].Duty.Lead[:1] }, "unplaced 8: Nội vụ"},
		"a deadline lost":  {func(_ *sheet.Sheet, _ []draft.Taken, d *draft.Draft) { d.Body[1].Duty.Deadline = "" }, "unplaced 9: quý II 2023"},
		"a note lost":      {func(_ *sheet.Sheet, _ []draft.Taken, d *draft.Draft) { d.Body[3].Duty.Notes = nil }, "unplaced 13: 2 màu"},
		"a number changed": {func(_ *sheet.Sheet, _ []draft.Taken, d *draft.Draft) { d.Head.Number = "50/KH-UBND" }, "unplaced 2: 05"},
		"taken from nowhere": {func(_ *sheet.Sheet, _ []draft.Taken, d *draft.Draft) { d.Body[1].Duty.Taken[1].Text = "năm 2024" },
			"unfound 9: năm 2024\nlost 9: Thời gian quý II 2023"},
		"a department under its committee": {func(s *sheet.Sheet, head []draft.Taken, d *draft.Draft) {
			s.Blocks[0].Text, head[0].Text = "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG SỞ Y TẾ", "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG SỞ Y TẾ"
			d.Head.Number, d.Head.Issuer = "05/KH-UBND", "Sở Y tế tỉnh Bắc Giang"
		}, ""},
		"a department under another body": {func(s *sheet.Sheet, head []draft.Taken, d *draft.Draft) {
			s.Blocks[0].Text, head[0].Text = "BAN QUẢN LÝ SỞ Y TẾ", "BAN QUẢN LÝ SỞ Y TẾ"
			d.Head.Issuer = "Sở Y tế tỉnh Bắc Giang"
		}, "unplaced 1: BAN QUẢN LÝ"},
		"a lead that is a committee lost": {func(s *sheet.Sheet, _ []draft.Taken, d *draft.Draft) {
			s.Blocks[6].Text, d.Body[1].Duty.Taken[0].Text = "- Chủ trì: UBND tỉnh, Sở Y tế", "- Chủ trì: UBND tỉnh, Sở Y tế"
			d.Body[1].Duty.Lead = []string{"Sở Y tế"}
		}, "unplaced 8: UBND tỉnh"},
		"not taken": {func(s *sheet.Sheet, head []draft.Taken, d *draft.Draft) { head[4] = draft.Taken{} }, "lost 4: Số hóa hồ sơ"},
	} {
		t.Run(name, func(t *testing.T) {
			s, head, d := paper()
			c.spoil(s, head, d)
			if got, _ := checked(t, s, head, d); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestAccount: every word of the source is counted once.
func TestAccount(t *testing.T) {
	s, head, d := paper()
	_, a := checked(t, s, head, d)
	if a.Source != a.Text+a.Fields+a.Head+a.Labels {
		t.Errorf("%+v", a)
	}
	if a.Aside != 2 || a.Source != len(wordsOf(s)) || a.Text == 0 || a.Fields == 0 || a.Head == 0 {
		t.Errorf("%+v", a)
	}
}

// TestCheckEveryWord: whichever word of the text is left out, it is missed.
func TestCheckEveryWord(t *testing.T) {
	_, _, whole := paper()
	for i := range whole.Body {
		for k, word := range strings.Fields(whole.Body[i].Text) {
			s, head, d := paper()
			words := strings.Fields(d.Body[i].Text)
			d.Body[i].Text = strings.Join(append(words[:k:k], words[k+1:]...), " ")
			if _, a := checked(t, s, head, d); a.Count(Lost) != len(split(word)) || a.Count(Added) > 0 {
				t.Errorf("without %q: %+v", word, a.Gaps)
			}
		}
	}
}
