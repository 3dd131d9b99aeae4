package writing

import (
	"testing"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/sheet"
	"congbo/generator/plan"
)

// TestBlock: what Markdown would take for its own is escaped, and only that.
func TestBlock(t *testing.T) {
	for text, want := range map[string]string{
		"Sở KH&CN, Sở GD&ĐT; AT&T;":        "Sở KH&CN, Sở GD&ĐT; AT&T;",
		"tăng 5% (< 10%), x > 3, a_b, 2*3": `tăng 5% (< 10%), x > 3, a_b, 2\*3`,
		"1. Tổ chức":                       `1\. Tổ chức`,
		"1.1. Tổ chức":                     "1.1. Tổ chức",
		"2022 là năm":                      "2022 là năm",
		"a) Rà soát":                       "a) Rà soát",
		"1) Rà soát":                       `1\) Rà soát`,
		"- Rà soát":                        `\- Rà soát`,
		"+ Rà soát":                        `\+ Rà soát`,
		"-5 độ":                            "-5 độ",
		"---":                              `\---`,
		"# 1":                              `\# 1`,
		"#chuyendoiso":                     "#chuyendoiso",
		"> 5":                              `\> 5`,
		"[x] xong":                         `\[x] xong`,
		"[1]: abc":                         `\[1]: abc`,
		"<b>đậm</b> <5":                    `\<b>đậm\</b> <5`,
		"R&amp;D &#38;":                    `R\&amp;D \&#38;`,
		"*in nghiêng* và __đậm__":          `\*in nghiêng* và \_\_đậm\_\_`,
		"ghi chú (*)":                      `ghi chú (\*)`,
		"a | b":                            `a \| b`,
		"C:\\Windows":                      `C:\\Windows`,
		"xem https://a.gov.vn/b?c=1 nhé":   "xem https://a.gov.vn/b?c=1 nhé",
		"xem https://a.gov.vn/[b] nhé":     `xem https\://a.gov.vn/\[b] nhé`,
		"gửi so_khcn@a.gov.vn":             "gửi so_khcn@a.gov.vn",
		"Dòng một\nDòng hai\n- ba":         "Dòng một\\\nDòng hai\\\n\\- ba",
		"a\u00a0\u00a0b\x00c":              "a b c",
		"Chủ trì: Sở Y tế":                 "Chủ trì: Sở Y tế",
		"e\u0301 <\u0338":                  "é ≮", // normal form C
		"=====":                            `\=====`,
		"Số: ____ /KH":                     "Số: ____ /KH",
	} {
		if got := block(text, ""); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestFile: a whole plan as a webmaster finds it in an editor.
func TestFile(t *testing.T) {
	d := &draft.Draft{
		Head: draft.Head{
			Type: "Kế hoạch", Symbol: "KH-SKHCN", Title: "Thực hiện Chỉ thị: số hóa", Issuer: "Sở Khoa học và Công nghệ tỉnh Quảng Trị", Place: "Quảng Trị",
			Date: plan.Date{Year: 2024, Month: 2}, Signer: plan.Signer{Name: "Nguyễn Văn A", Authority: "KT. GIÁM ĐỐC"},
			Implements: []string{"Chỉ thị số 02/CT-UBND"}, Recipients: []string{"Như trên", "Lưu: VT"},
			Abbreviations: []plan.Abbreviation{{Short: "KH&CN", Long: "khoa học và công nghệ"}},
		},
		Body: []draft.Node{
			{Kind: draft.Paragraph, Text: "Sở xây dựng Kế hoạch:"},
			{Kind: draft.Heading, Level: 2, Marker: "I.", Text: "MỤC ĐÍCH"},
			{Kind: draft.Item, Marker: "a)", Text: "Cụ thể hóa:"},
			{Kind: draft.Item, Level: 1, Marker: "-", Text: "Kinh tế."},
			{Kind: draft.Item, Level: 2, Marker: "+", Text: "Thương mại."},
			{Kind: draft.Item, Marker: "b)", Text: "Nâng cao."},
			{Kind: draft.Heading, Level: 2, Marker: "II.", Text: "NHIỆM VỤ"},
			{Kind: draft.Heading, Level: 3, Marker: "1.", Text: "Sở Tài chính"},
			{Kind: draft.Item, Marker: "-", Text: "Thời gian: cả năm."},
			{Kind: draft.Duty, Marker: "-", Text: "Bố trí kinh phí.", Duty: &draft.Fields{Lead: []string{"Sở Tài chính"}, With: []string{"Sở Y tế", "UBND các xã, phường"},
				Deadline: "trước ngày 15/12 hằng năm", Outputs: []string{"Dự toán", "Báo cáo"}, Notes: []draft.Note{{Label: "Ghi chú", Text: "đợt 1"}}}},
			{Kind: draft.Item, Level: 1, Marker: "+", Text: "Nguồn: ngân sách tỉnh"},
			{Kind: draft.Item, Level: 1, Marker: "+", Text: "Hai đợt"},
			{Kind: draft.Duty, Marker: "b)", Text: "Kiểm tra\nba lần.", Duty: &draft.Fields{}},
			{Kind: draft.Duty, Level: 1, Marker: "+", Text: "Lần một", Duty: &draft.Fields{}},
			{Kind: draft.Item, Level: 0, Marker: "-", Text: "Không phải nhiệm vụ"},
			{Kind: draft.Table, Table: &sheet.Table{Rows: []sheet.Row{
				{Cells: []sheet.Cell{{Text: "Chỉ tiêu", Span: 2}, {Text: "Ghi chú", Span: 1}}},
				{Cells: []sheet.Cell{{Text: "a|b", Span: 1}, {Text: "1\n2", Span: 1}}},
			}}},
			{Kind: draft.Footnote, Marker: "[1]", Text: "Theo Chỉ thị."},
		},
	}
	Codes(d)
	got, err := Markdown(d, "KH 01.docx", true)
	if err != nil {
		t.Fatal(err)
	}
	want := "---\n# congbo import: KH 01.docx\n" + `title: 'Thực hiện Chỉ thị: số hóa'
issuer: Sở Khoa học và Công nghệ tỉnh Quảng Trị
place: Quảng Trị
type: Kế hoạch
symbol: KH-SKHCN
date: 2024-02
signer:
  name: Nguyễn Văn A
  authority: KT. GIÁM ĐỐC
implements:
- Chỉ thị số 02/CT-UBND
recipients:
- Như trên
- 'Lưu: VT'
abbreviations:
  KH&CN: khoa học và công nghệ
edition: full
draft: true # xóa dòng này khi đã sửa xong
---

Sở xây dựng Kế hoạch:

## I. MỤC ĐÍCH

a) Cụ thể hóa:

- Kinh tế.
  - Thương mại.

b) Nâng cao.

## II. NHIỆM VỤ

### 1. Sở Tài chính

\- Thời gian: cả năm.

- [ ] Bố trí kinh phí.
  - Mã: II.1-1
  - Chủ trì: Sở Tài chính
  - Phối hợp: Sở Y tế; UBND các xã, phường
  - Thời hạn: trước ngày 15/12 hằng năm
  - Sản phẩm: Dự toán
  - Sản phẩm: Báo cáo

  Ghi chú: đợt 1

  \+ Nguồn: ngân sách tỉnh

  * Hai đợt
- [ ] Kiểm tra\
  ba lần.
  - Mã: II.1.b
  - [ ] Lần một
    - Mã: II.1.b-1
* Không phải nhiệm vụ

| Chỉ tiêu |  | Ghi chú |
| --- | --- | --- |
| a\|b | 1<br>2 |  |

\[1] Theo Chỉ thị.
`
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if o := Origin(got); o != "KH 01.docx" {
		t.Errorf("origin %q", o)
	}
	for _, other := range []string{"", "---\ntitle: x\n# congbo import: a\n---\n", "# congbo import", "text"} {
		if o := Origin([]byte(other)); o != "" {
			t.Errorf("%q: origin %q", other, o)
		}
	}
}
