package data

import (
	"bytes"
	"testing"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/publish"
	"congbo/generator/source"
)

// example is a small atlas made by hand, with something of everything.
func example() *atlas.Atlas {
	site := &source.Site{
		Title: "Kế hoạch & nhiệm vụ", BaseURL: "https://congbo.example/", Language: "vi",
		TimeZone: "Asia/Ho_Chi_Minh", Publisher: "Sở Khoa học và Công nghệ", Description: "Mọi kế hoạch <công khai>",
	}
	bacGiang := &atlas.Place{ID: "bac-giang", URL: "/dia-phuong/bac-giang/", Name: "Bắc Giang", Kind: "tinh"}
	central := &atlas.Place{ID: "trung-uong", URL: "/dia-phuong/trung-uong/", Name: "Trung ương", Kind: "central"}
	unit := func(slug, name string, place *atlas.Place) *atlas.Unit {
		return &atlas.Unit{ID: place.ID + "/" + slug, URL: "/don-vi/" + place.ID + "/" + slug + "/", Name: name, Place: place, RoleName: name, Level: plan.LevelDepartment}
	}
	science := unit("so-khoa-hoc-va-cong-nghe", "Sở Khoa học và Công nghệ", bacGiang)
	finance := unit("so-tai-chinh", "Sở Tài chính", bacGiang)
	idle := unit("ban-dan-toc", "Ban Dân tộc", bacGiang)
	science.Aliases = []string{"Sở KH&CN"}
	directive := &atlas.Directive{
		ID: "bac-giang/2022/chi-thi-02-ct-ubnd", URL: "/van-ban/bac-giang/2022/chi-thi-02-ct-ubnd/",
		Label: "Chỉ thị số 02/CT-UBND ngày 25/3/2022", Type: "Chỉ thị", Number: "02/CT-UBND",
		Date: plan.Date{Year: 2022, Month: 3, Day: 25}, Place: bacGiang, Issuer: "Chủ tịch UBND tỉnh",
	}
	law := &atlas.Directive{ID: "trung-uong/2013/luat-29-2013-qh13", URL: "/van-ban/trung-uong/2013/luat-29-2013-qh13/", Label: "Luật Khoa học và Công nghệ", Type: "Luật", Place: central}
	idle.Successors = []atlas.Succession{{Unit: science, Date: plan.Date{Year: 2025, Month: 3, Day: 1}, Basis: atlas.Reference{Directive: directive}}}
	science.Predecessors = []atlas.Succession{{Unit: idle}, {Unit: idle, Function: "tôn giáo"}}

	words := &plan.Plan{
		ID: "chi-thi-02", Title: `Thực hiện Chỉ thị </script> "02"`, Abstract: "Giao việc cho từng phòng.",
		Type: "Kế hoạch", Symbol: "KH-KHCN", Date: plan.Date{Year: 2022, Month: 4}, Issuer: science.Name, Place: "Bắc Giang",
		Signer:        plan.Signer{Name: "Ngô Chí Vinh", Position: "Phó Giám đốc", Authority: "KT. GIÁM ĐỐC"},
		Recipients:    []string{"Lãnh đạo Sở", "Lưu: VT"},
		Abbreviations: []plan.Abbreviation{{Short: "KH&CN", Long: "khoa học và công nghệ"}, {Short: "CNTT", Long: "công nghệ thông tin"}},
		Edition:       plan.EditionSummary, Source: "https://nguon.example/kh",
		Files:       []plan.File{{Path: "assets/kế hoạch.pdf", Name: "Bản ký", Signed: true, Size: 12, SHA256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}},
		Corrections: []plan.Correction{{Date: plan.Date{Year: 2023, Month: 1, Day: 5}, Text: "Sửa tên đơn vị"}, {Date: plan.Date{Year: 2023, Month: 1, Day: 5}, Text: "Sửa số liệu"}},
	}
	p := &atlas.Plan{
		Plan: &source.Plan{Plan: words, Raw: []byte("\ufeff---\r\ntitle: x\r\n---\r\n")}, URL: "/ke-hoach/chi-thi-02/", Place: bacGiang, IssuedBy: science,
		Implements: []atlas.Reference{{Citation: plan.Citation{Text: directive.Label}, Directive: directive}, {Citation: plan.Citation{Text: "Quyết định 472"}, Candidates: []*atlas.Directive{law, directive}}},
		Basis:      []atlas.Reference{{Directive: law}, {Directive: law}},
		Topics:     []*atlas.Topic{{Slug: "cong-nghe", URL: "/chu-de/cong-nghe/", Name: "Công nghệ; số, hóa"}},
	}
	section := &atlas.Section{Section: &plan.Section{Anchor: "i", Number: "I", Title: "I. Nhiệm vụ", Level: 2, Parent: -1}}
	p.Sections = []*atlas.Section{section}
	add := func(id, text string, d plan.Deadline) *atlas.Task {
		t := &atlas.Task{
			Task: &plan.Task{ID: id, Text: text, Deadline: d}, Plan: p, Section: section,
			URL: "/nhiem-vu/chi-thi-02/" + id + "/", Lead: []*atlas.Unit{science}, Coordinating: []*atlas.Unit{finance, science},
		}
		p.Tasks = append(p.Tasks, t)
		science.Leads = append(science.Leads, t)
		finance.Coordinates = append(finance.Coordinates, t)
		science.Coordinates = append(science.Coordinates, t)
		return t
	}
	day := plan.Date{Year: 2022, Month: 11, Day: 15}
	one := add("1.1", "Tổ chức sự kiện, kết nối; cung – cầu\nBEGIN:VEVENT\r\nX-EVIL:1", plan.Deadline{Text: "trước ngày 15/11/2022", Kind: plan.DeadlineDate, End: day})
	one.Targets = []plan.Target{{Text: "=1+1"}, {Text: "02–05 doanh nghiệp"}}
	one.Outputs = []string{"-5"}
	one.References = []atlas.Reference{{Directive: directive}, {Directive: directive}, {}}
	one.Status = plan.StatusDone
	one.Reports = []plan.Report{{Date: plan.Date{Year: 2022, Month: 12, Day: 1}, Text: "Đã xong", URL: "https://congbo.example/bao-cao"}}
	add("1.2", "Báo cáo hằng năm", plan.Deadline{Text: "trước ngày 15/12 hằng năm", Kind: plan.DeadlineRecurring, RRule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"})
	add("1.3", "Theo dõi", plan.Deadline{Text: "thường xuyên", Kind: plan.DeadlineOngoing})
	add("1.4", "Việc không có thời hạn", plan.Deadline{})

	bare := &atlas.Plan{Plan: &source.Plan{Plan: &plan.Plan{ID: "trong", Title: "Không có ngày"}, Raw: []byte("x")}, URL: "/ke-hoach/trong/", CitedBy: []atlas.Citing{{Plan: p}}}
	directive.Citations = []atlas.Citing{{Kind: atlas.Implements, Plan: p, Text: "thực hiện Chỉ thị số 02/CT-UBND"}, {Kind: atlas.Cites, By: law}, {Kind: atlas.Cites, Plan: p, Task: one, Section: section, Text: "theo Chỉ thị"}}
	bacGiang.Plans = []*atlas.Plan{p}
	science.Issued = []*atlas.Plan{p}
	return &atlas.Atlas{
		Site: site, Today: plan.Date{Year: 2026, Month: 11, Day: 23},
		Plans: []*atlas.Plan{p, bare}, Tasks: p.Tasks, Units: []*atlas.Unit{idle, science, finance},
		Directives: []*atlas.Directive{directive, law, {ID: "bac-giang/2022/kh", URL: p.URL, Plan: p, Place: bacGiang}},
		Places:     []*atlas.Place{bacGiang, central}, Topics: p.Topics,
		Numbers:  []*atlas.Number{{Text: "472/QĐ-UBND", URL: "/van-ban/472-qd-ubnd/"}},
		Years:    []*atlas.Year{{Year: 2022, URL: "/nam/2022/"}},
		Calendar: []*atlas.CalendarYear{{Year: 2022, URL: "/thoi-han/2022/", Months: []*atlas.CalendarMonth{{Year: 2022, Month: 11, URL: "/thoi-han/2022/11/"}}}},
		Pages:    []*source.Page{{Slug: "gioi-thieu", Title: "Giới thiệu"}},
		Links:    []atlas.Link{{From: "plan:chi-thi-02", To: "directive:" + directive.ID, Kind: atlas.Implements}},
	}
}

// render makes every file of an atlas, by path.
func render(t *testing.T, a *atlas.Atlas, lists ...string) map[string]string {
	t.Helper()
	all := map[string]string{}
	for f := range Files(a, nil, lists...) {
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		if _, twice := all[f.Path]; twice {
			t.Errorf("%s is made twice", f.Path)
		}
		if f.Type != publish.Raw {
			t.Errorf("%s would be minified", f.Path)
		}
		all[f.Path] = b.String()
	}
	return all
}
