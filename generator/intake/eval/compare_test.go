package eval

import (
	"os"
	"slices"
	"strings"
	"testing"

	"congbo/generator/source"
	"congbo/generator/vietnamese"

	"go.yaml.in/yaml/v4"
)

// paper is a small document, and written what an importer may make of it: one
// task lost, one too many, one unit wrong, one deadline in other words, a
// citation without its date, a heading lost, a field of the head made up.
const paper = `ỦY BAN NHÂN DÂN
TỈNH MẪU
Số: 7/KH-UBND
Mẫu, ngày 3 tháng 2 năm 2025
KẾ HOẠCH
Trồng cây
Thực hiện Chỉ thị số 1/CT-TTg ngày 02/01/2025.
I. MỤC ĐÍCH
Theo Quyết định số 9/QĐ-UBND ngày 05/5/2024.
II. NHIỆM VỤ
1. Sở Xây dựng
- Rà soát quỹ đất trồng cây, hoàn thành trước ngày 30/6/2025.
- Phối hợp với Sở Tài chính lập dự toán.
2. Sở Tài chính: bố trí kinh phí trồng cây hằng năm.
3. Sở Y tế: trồng cây trong bệnh viện.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
`

const truth = `
source: paper
head:
  type: Kế hoạch
  number: 7/KH-UBND
  date: 2025-02-03
  issuer: Ủy ban nhân dân tỉnh Mẫu
  place: Mẫu
  title: Trồng cây
  signer: {name: Trần Văn Mẫu, position: CHỦ TỊCH, authority: TM. ỦY BAN NHÂN DÂN}
  implements: [1/CT-TTg]
sections: [I. MỤC ĐÍCH, II. NHIỆM VỤ, 1. Sở Xây dựng, 4. Thêm?]
tasks:
  - {at: Rà soát quỹ đất trồng cây, line: 12, lead: [Sở Xây dựng], due: trước ngày 30/6/2025}
  - {at: Phối hợp với Sở Tài chính, line: 13, lead: [Sở Xây dựng], with: [Sở Tài chính]}
  - {at: bố trí kinh phí trồng cây, line: 14, lead: [Sở Tài chính], due: [hàng năm, ""]}
  - {at: "Sở Y tế: trồng cây trong", line: 15, lead: [Sở Y tế]}
  - {at: không ai phải làm, line: 15, lead: [Sở Y tế], optional: true}
citations:
  - {number: 1/CT-TTg, date: 2025-01-02}
  - {number: 9/QĐ-UBND, date: 2024-05-05}
  - {name: Luật Cây xanh}
`

const written = `---
title: TRỒNG  CÂY
type: Kế hoạch
number: 07/KH-UBND
date: 2025-02-03
issuer: UBND tỉnh Mẫu
place: Mẫu
signer: {name: Trần Văn Mẫu, position: CHỦ TỊCH, authority: TM. ỦY BAN NHÂN DÂN}
implements: Chỉ thị số 1/CT-TTg ngày 02/01/2025
recipients: [Sở Y tế]
---

## I. MỤC ĐÍCH

Theo Quyết định số 9/QĐ-UBND.

## II. NHIỆM VỤ

- [ ] Trồng cây gây rừng
  - Mã: 1
- [ ] Rà soát quỹ đất trồng cây, hoàn thành trước ngày 30/6/2025.
  - Mã: 2
  - Chủ trì: Sở Xây dựng tỉnh Mẫu
  - Thời hạn: chậm nhất ngày 30 tháng 6 năm 2025
- [ ] Phối hợp với Sở Tài chính lập dự toán.
  - Mã: 3
  - Chủ trì: Sở Tài chính
  - Phối hợp: Sở Tài chính
- [ ] Sở Tài chính: bố trí kinh phí trồng cây hằng năm.
  - Mã: 4
  - Chủ trì: Sở Tài chính
`

func TestCompare(t *testing.T) {
	r := compareWritten(t)
	want := Counts{
		Tasks:     {Right: 3, Missed: 1, Wrong: 1},
		Leads:     {Right: 2, Missed: 2, Wrong: 1},
		With:      {Right: 1},
		Deadlines: {Right: 1},
		Citations: {Right: 1, Missed: 1, Wrong: 1},
		Sections:  {Right: 2, Missed: 1},
		Head:      {Right: 10, Wrong: 1},
	}
	for _, a := range Aspects() {
		if r.Counts[a] != want[a] {
			t.Errorf("%s: %+v, not %+v", a, r.Counts[a], want[a])
		}
	}
	if got := r.Counts[Tasks].F1(); got != 0.75 {
		t.Errorf("F1 of three right, one missed and one wrong is %v", got)
	}
	var listed strings.Builder
	PrintFaults(&listed, r)
	for _, line := range []string{
		"mẫu:15: tasks - Sở Y tế: trồng cây trong\n",
		"mẫu:0: tasks + Trồng cây gây rừng\n",
		"mẫu:13: leads - Sở Xây dựng ← Phối hợp với Sở Tài chính\n",
		"mẫu:9: citations - 9/QĐ-UBND 2024-05-05\n",
		"mẫu:11: sections - 1. Sở Xây dựng\n",
		"mẫu:0: head + recipients: 1\n",
	} {
		if !strings.Contains(listed.String(), line) {
			t.Errorf("the list of faults lacks %q:\n%s", line, listed.String())
		}
	}
}

func compareWritten(t *testing.T) *Result {
	t.Helper()
	a := &Answers{Name: "mẫu"}
	if err := yaml.Load([]byte(truth), a, yaml.WithKnownFields()); err != nil {
		t.Fatal(err)
	}
	p, problems := source.ReadPlan("plans/mau.md", []byte(written))
	if p == nil {
		t.Fatal(problems)
	}
	return Compare(a, p.Plan, paper)
}

// What was not written at all is missed, and nothing is wrong with it.
func TestNothingWritten(t *testing.T) {
	a := &Answers{}
	if err := yaml.Load([]byte(truth), a); err != nil {
		t.Fatal(err)
	}
	for i, c := range Compare(a, nil, paper).Counts {
		if c.Right != 0 || c.Missed == 0 || c.Wrong != 0 {
			t.Errorf("%s of nothing: %+v", Aspect(i), c)
		}
	}
}

// Tasks in the same words keep their order, and where one of two is lost, the
// unit tells which.
func TestSameWordsTwice(t *testing.T) {
	const twice = `
head: {title: Trồng cây}
tasks:
  - {at: Chăm sóc cây xanh, line: 1, lead: [Sở Xây dựng]}
  - {at: Chăm sóc cây xanh, line: 2, lead: [Sở Y tế]}
`
	a := &Answers{}
	if err := yaml.Load([]byte(twice), a); err != nil {
		t.Fatal(err)
	}
	p, problems := source.ReadPlan("plans/mau.md", []byte("---\ntitle: Trồng cây\nissuer: UBND tỉnh Mẫu\nplace: Mẫu\n---\n\n- [ ] Chăm sóc cây xanh\n  - Mã: 1\n  - Chủ trì: Sở Y tế\n"))
	if p == nil {
		t.Fatal(problems)
	}
	r := Compare(a, p.Plan, "")
	if got := r.Counts[Leads]; got != (Count{Right: 1, Missed: 1}) {
		t.Errorf("leads %+v", got)
	}
}

func TestAlign(t *testing.T) {
	// The long run in order wins over the one good pair that crosses it.
	weights := [][]int{{0, 0, 2}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}}
	got := align(4, 3, func(i, j int) int { return weights[i][j] })
	if want := []int{-1, 0, 1, 2}; !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}

// Every answer says where it was read, in order, and nothing is listed twice.
func TestAnswers(t *testing.T) {
	all, err := ReadAnswers(os.DirFS("testdata/answers"))
	if err != nil {
		t.Fatal(err)
	}
	made, err := ReadAnswers(os.DirFS("testdata/made"))
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range append(all, made...) {
		if a.Source == "" || a.Head.Type == "" || len(a.Tasks) == 0 || len(a.Sections) == 0 {
			t.Errorf("%s lacks its source, type, tasks or sections", a.Name)
		}
		line := 0
		for _, task := range a.Tasks {
			if task.Line < line || len(words(task.At)) < 3 {
				t.Errorf("%s:%d: %q is out of order, or too short to know it by", a.Name, task.Line, task.At)
			}
			line = task.Line
		}
		var cited []string
		for _, c := range a.Cited {
			key := cite(c.Number, c.Name)
			if key == "" {
				t.Errorf("%s: %q%q is neither a number nor a law", a.Name, c.Number, c.Name)
			}
			if key += " " + c.Date; slices.Contains(cited, key) {
				t.Errorf("%s: %s stands twice", a.Name, key)
			}
			cited = append(cited, key)
		}
	}
}

// The answers are about the documents at hand: the words of each task begin at
// the line that it names.
func TestAnswersAreInTheSources(t *testing.T) {
	answers, texts := readAll(t)
	for n, a := range answers {
		lines := strings.Split(vietnamese.NFC(texts[n]), "\n")
		for _, task := range a.Tasks {
			if task.Line < 1 || task.Line > len(lines) {
				t.Errorf("%s has no line %d", a.Name, task.Line)
				continue
			}
			// Copied lines are broken in the middle of a sentence.
			from := words(lines[task.Line-1])
			rest := words(strings.Join(lines[task.Line-1:min(task.Line+5, len(lines))], " "))
			if i := index(rest, words(task.At), len(from)-1); i < 0 {
				t.Errorf("%s:%d: %q does not begin there", a.Name, task.Line, task.At)
			}
		}
	}
}
