package source

import (
	"slices"
	"strings"
	"testing"

	"congbo/generator/plan"
	"congbo/generator/problem"
)

func TestPersonal(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Liên hệ 0912 345 678 để biết thêm", "personal.phone 0912 345 678"},
		{"Điện thoại: 0912.345.678.", "personal.phone 0912.345.678"},
		{"ĐT 0204.3854.321, gặp ông A", "personal.phone 0204.3854.321"},
		{"ĐT 0204 385 432, gặp ông A", ""}, // ten digits from 02 are no number of today
		{"ĐT 02043 854 321, gặp ông A", "personal.phone 02043 854 321"},
		{"gọi +84 912 345 678", "personal.phone +84 912 345 678"},
		{"số 001204012345 cấp ngày 1/1/2021", "personal.identity 001204012345"},
		{"CMND số 121234567", "personal.identity 121234567"},
		{"số tài khoản 1234 5678 9012 tại kho bạc", "personal.account 1234 5678 9012"},
		{"Kế hoạch số 0155/KH-UBND ngày 12/4/2022", ""},
		{"văn bản 15972/SXD-QLN&TTBĐS", ""},
		{"kinh phí 0912345678 đồng", ""},
		{"tổng 12.345.678.901 đồng", ""},
		{"kinh phí 2.500.000.000", ""},
		{"mã số 123456789", ""},
		{"tài khoản định danh điện tử cho 1234567 người", ""},
		{"giai đoạn 2021-2025, 2026-2030", ""},
		{"từ ngày 01/01/2022 đến 31/12/2022", ""},
		{"mã 0912345678/2022", ""},
		{"tỷ lệ 0,5–1,0%; 02–05 doanh nghiệp", ""},
		{"công văn số 66.13/2026/NQ-CP", ""},
		{"A0912345678", ""},
		{"999204012345", ""}, // no province has this number
	} {
		problems := &problem.List{}
		text := "---\ntitle: x\n---\n\n" + c.text + "\n"
		f, ok := open("plans/a.md", []byte(text), problems)
		if !ok {
			t.Fatal("not opened")
		}
		f.body(strings.Index(text, "\n\n"), nil, false)
		got := ""
		for _, p := range problems.Sorted() {
			got += string(p.Code) + " " + p.Args[1]
			if p.Position.Line != 5 || !strings.HasPrefix(string([]rune(c.text)[p.Position.Column-1:]), p.Args[1]) {
				t.Errorf("%s: at %v", c.text, p.Position)
			}
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestStamp(t *testing.T) {
	for line, want := range map[string]string{
		"MẬT":                           "MẬT",
		"  **TUYỆT MẬT**  ":             "TUYỆT MẬT",
		"## TỐI MẬT":                    "TỐI MẬT",
		"Độ mật: **MẬT**":               "MẬT",
		"(DỰ THẢO)":                     "DỰ THẢO",
		"DỰ THẢO LẦN 3":                 "DỰ THẢO",
		"DỰ THẢO KẾ HOẠCH":              "DỰ THẢO",
		`title: "DỰ THẢO KẾ HOẠCH"`:     "DỰ THẢO",
		"LƯU HÀNH NỘI BỘ":               "LƯU HÀNH NỘI BỘ",
		"BÍ MẬT":                        "",
		"Bảo vệ bí MẬT nhà nước":        "",
		"Chế độ MẬT được áp dụng.":      "",
		"Góp ý DỰ THẢO NGHỊ ĐỊNH":       "",
		"DỰ THẢO này được gửi đi.":      "",
		"DỰ THẢO LUẬT được trình":       "",
		"Không LƯU HÀNH NỘI BỘ nữa rồi": "",
	} {
		if got := stamp(line); got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	for _, c := range []struct{ written, want string }{
		{"titel", "title"}, {"tittle", "title"}, {"Issuers", "issuer"}, {"issued with", "issued_with"},
		{"ngay ban hnah", "ngày ban hành"}, {"cơ quan bàn hành", "cơ quan ban hành"}, {"zzzz", ""}, {"xyz title abc", ""},
	} {
		if got := words().plan.nearest(c.written); got != c.want {
			t.Errorf("%s: got %q, want %q", c.written, got, c.want)
		}
	}
}

func TestOutline(t *testing.T) {
	for title, want := range map[string]string{
		"I. Mục đích": "I", "1.1. Sự kiện": "1.1", "1.1 Sự kiện": "1.1", "a) Việc": "a", "IV/ Tổ chức": "IV",
		"Phần II. Chung": "II", "Điều 5. Thi hành": "5", "Phần thứ nhất": "", "Mục đích": "", "Năm 2026": "",
		"2026 là năm": "", "A love": "", "Chương III Quy định": "III", "1. Một": "1", "": "", "II.3.a. Sâu": "II.3.a",
	} {
		if got := outlineNumber(title); got != want {
			t.Errorf("%q: got %q, want %q", title, got, want)
		}
	}
}

func TestGoverningYear(t *testing.T) {
	for title, want := range map[string]int{
		"Năm 2026": 2026, "II. Nhiệm vụ trọng tâm năm 2024": 2024, "1. Trong năm 2023:": 2023,
		"Đến năm 2030": 0, "Giai đoạn 2021-2025": 0, "Năm 2024 và năm 2025": 0, "Sơ kết 05 năm Nghị quyết": 0, "": 0,
	} {
		if got := yearOf(title); got != want {
			t.Errorf("%q: got %d, want %d", title, got, want)
		}
	}
	sections := []*plan.Section{{Title: "Năm 2025", Parent: -1}, {Title: "1. Việc", Parent: 0}, {Title: "Năm 2026", Parent: 0}}
	if got := governingYears(sections); !slices.Equal(got, []int{2025, 2025, 2026}) {
		t.Errorf("the nearest heading with a year wins: %v", got)
	}
}

func TestCodeID(t *testing.T) {
	for code, want := range map[string]string{
		"1.1": "1.1", "II.3.a": "ii.3.a", "Đề án 1": "de-an-1", " 1 / 2 ": "1-2", "..": "", "a..b": "a.b", "1.1.": "1.1", "!!": "",
	} {
		if got := codeID(code); got != want {
			t.Errorf("%q: got %q, want %q", code, got, want)
		}
	}
}
