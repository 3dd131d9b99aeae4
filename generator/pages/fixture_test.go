package pages

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"congbo/generator/atlas"
	"congbo/generator/markdown"
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/source"
	"congbo/generator/vietnamese"
	"congbo/layouts"
)

// site is the settings of the test site.
func site(language string) *source.Site {
	return &source.Site{Title: "Kế hoạch <thử>", Description: "Trang thử", BaseURL: "https://a.example/", Language: language,
		TimeZone: "Asia/Ho_Chi_Minh", Publisher: "Sở Thử", Licence: "CC BY 4.0", PageSize: 3, Contact: plan.Contact{Name: "Văn phòng", Email: "vp@a.example"}}
}

// load reads the layouts of the binary and fails on any problem.
func load(t testing.TB, s *source.Site) *Theme {
	t.Helper()
	theme, problems, err := Load(layouts.Files, s)
	if err != nil || len(problems) > 0 {
		var text bytes.Buffer
		problem.Print(&text, problems, "en")
		t.Fatalf("layouts: %v\n%s", err, &text)
	}
	return theme
}

// changed is the layouts of the binary with some files replaced.
func changed(t *testing.T, files ...string) fstest.MapFS {
	t.Helper()
	over := fstest.MapFS{}
	err := fs.WalkDir(layouts.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := layouts.Files.ReadFile(name)
		over[name] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(files); i += 2 {
		over[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return over
}

// body is the text of the plan.
const body = `## I. Mục đích

Thực hiện *Chỉ thị*.

## II. Nhiệm vụ

### 1. Sự kiện

- [ ] Tổ chức <sự kiện> & trình diễn
- [ ] Việc không ai báo
- [x] Việc đã xong

  Ghi chú thêm.
- [ ] Báo cáo hằng năm
`

// world is a small atlas made by hand: two places, a unit that is no more and
// the one that answers for it, a plan with tasks of every kind of status, a
// document cited by it, a citation that fits two.
func world(s *source.Site) *atlas.Atlas {
	a := &atlas.Atlas{Site: s, Today: plan.Date{Year: 2026, Month: 11, Day: 23}}
	old := &atlas.Place{ID: "bac-giang", URL: "/dia-phuong/bac-giang/", Name: "Bắc Giang", Kind: "tinh", Until: plan.Date{Year: 2025, Month: 6, Day: 30}}
	heirPlace := &atlas.Place{ID: "bac-ninh-2025", URL: "/dia-phuong/bac-ninh-2025/", Name: "Bắc Ninh", Kind: "thanh-pho", From: plan.Date{Year: 2025, Month: 7, Day: 1}, Predecessors: []*atlas.Place{old}}
	old.Successors = []*atlas.Place{heirPlace}
	unit := func(p *atlas.Place, slug, name string) *atlas.Unit {
		u := &atlas.Unit{ID: p.ID + "/" + slug, URL: "/don-vi/" + p.ID + "/" + slug + "/", Name: name, Place: p, Level: plan.LevelDepartment}
		p.Units = append(p.Units, u)
		a.Units = append(a.Units, u)
		return u
	}
	issuer := unit(old, "so-khoa-hoc", "Sở Khoa học và Công nghệ")
	finance := unit(old, "so-tai-chinh", "Sở <Tài chính> & Giá")
	heir := unit(heirPlace, "so-khoa-hoc", "Sở Khoa học và Công nghệ")
	issuer.Until = plan.Date{Year: 2025, Month: 6, Day: 30}
	issuer.Successors = []atlas.Succession{{Unit: heir, Date: plan.Date{Year: 2025, Month: 7, Day: 1}, Basis: atlas.Reference{Citation: plan.Citation{Text: "Nghị quyết số 202/2025/QH15"}}}}
	heir.Predecessors = []atlas.Succession{{Unit: issuer, Date: plan.Date{Year: 2025, Month: 7, Day: 1}}}
	role := &atlas.Role{Slug: "so-khoa-hoc", URL: "/don-vi/so-khoa-hoc/", Name: "Sở Khoa học và Công nghệ", Units: []*atlas.Unit{issuer, heir}}
	issuer.Role, heir.Role = role, role

	directive := func(slug, label, title string) *atlas.Directive {
		d := &atlas.Directive{ID: "bac-giang/2022/" + slug, URL: "/van-ban/bac-giang/2022/" + slug + "/", Label: label, Title: title, Type: "Chỉ thị", Number: "02/CT-UBND", Date: plan.Date{Year: 2022, Month: 3, Day: 25}, Place: old}
		a.Directives = append(a.Directives, d)
		return d
	}
	first := directive("chi-thi-02", "Chỉ thị số 02/CT-UBND ngày 25/3/2022", "Nâng cao chất lượng")
	second := directive("chi-thi-02-2", "Chỉ thị số 02/CT-UBND ngày 1/4/2022", "")
	number := &atlas.Number{Text: "02/CT-UBND", URL: "/van-ban/02-ct-ubnd/", Directives: []*atlas.Directive{first, second}}

	topic := &atlas.Topic{Slug: "kh", URL: "/chu-de/kh/", Name: "Khoa học"}
	written := &source.Plan{Plan: &plan.Plan{ID: "kh-15", Title: `Thực hiện "Chỉ thị" <02>`, Type: "Kế hoạch", Symbol: "KH-KHCN", Date: plan.Date{Year: 2022, Month: 4},
		Issuer: issuer.Name, Place: "Bắc Giang", Edition: plan.EditionSummary, Signer: plan.Signer{Name: "Nguyễn Văn A", Position: "PHÓ GIÁM ĐỐC", Authority: "KT. GIÁM ĐỐC"},
		Recipients: []string{"Như trên", "Lưu: VT"}, Abbreviations: []plan.Abbreviation{{Short: "KH&CN", Long: "khoa học và công nghệ"}},
		Files: []plan.File{{Path: "assets/ký số.pdf", Name: "Bản ký", Signed: true, Size: 1234567, SHA256: strings.Repeat("ab", 32)}},
		Sections: []*plan.Section{
			{Anchor: "i-muc-dich", Title: "I. Mục đích", Level: 2, Parent: -1},
			{Anchor: "ii-nhiem-vu", Title: "II. Nhiệm vụ", Level: 2, Parent: -1},
			{Anchor: "1-su-kien", Title: "1. Sự kiện", Level: 3, Parent: 1},
		}}}
	written.Body = markdown.Parse([]byte(body), 0, markdown.Options{Known: func(string) bool { return true }, Slug: vietnamese.Slug})
	for i, h := range written.Body.Headings {
		written.Sections[i].Anchor = h.Anchor
	}
	p := &atlas.Plan{Plan: written, URL: "/ke-hoach/kh-15/", Place: old, IssuedBy: issuer, Topics: []*atlas.Topic{topic},
		Implements: []atlas.Reference{{Citation: plan.Citation{Text: "Chỉ thị số 02/CT-UBND ngày 25/3/2022"}, Directive: first}},
		Basis:      []atlas.Reference{{Citation: plan.Citation{Text: "Chỉ thị số 02/CT-UBND"}, Candidates: number.Directives, Number: number}},
		Cites:      []*atlas.Directive{first}}
	for _, section := range written.Sections {
		p.Sections = append(p.Sections, &atlas.Section{Section: section})
	}
	for i, c := range []struct {
		text   string
		task   plan.Task
		passed bool
	}{
		{"Tổ chức <sự kiện> & trình diễn", plan.Task{Deadline: plan.Deadline{Text: "năm 2023", Kind: plan.DeadlineYear, Start: plan.Date{Year: 2023, Month: 1, Day: 1}, End: plan.Date{Year: 2023, Month: 12, Day: 31}}, Targets: []plan.Target{{Text: "02–05 doanh nghiệp"}}}, true},
		{"Việc không ai báo", plan.Task{}, false},
		{"Việc đã xong", plan.Task{Status: plan.StatusDone, Reports: []plan.Report{{Date: plan.Date{Year: 2023, Month: 5, Day: 2}, Text: "đã nghiệm thu", URL: "https://b.example/x"}}}, true},
		{"Báo cáo hằng năm", plan.Task{Deadline: plan.Deadline{Text: "trước ngày 15/12 hằng năm", Kind: plan.DeadlineRecurring, RRule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"}}, false},
	} {
		task := c.task
		task.ID, task.Code, task.Text, task.Section = fmt.Sprintf("1.%d", i+1), fmt.Sprintf("1.%d", i+1), c.text, 2
		at := &atlas.Task{Task: &task, Plan: p, Section: p.Sections[2], Number: i + 1, URL: "/nhiem-vu/kh-15/" + task.ID + "/", Anchor: "task-" + task.ID,
			Lead: []*atlas.Unit{issuer, finance}, Coordinating: []*atlas.Unit{finance}, Passed: c.passed, Due: task.Deadline.End}
		if i == 3 {
			at.Due = plan.Date{Year: 2026, Month: 12, Day: 15}
		}
		if i > 0 {
			at.Previous = p.Tasks[i-1]
			at.Previous.Next = at
		}
		p.Tasks = append(p.Tasks, at)
	}
	p.Tasks[0].References = p.Implements
	p.Lead, p.Coordinating = []*atlas.Unit{issuer}, []*atlas.Unit{finance}
	issuer.Leads, finance.Coordinates, issuer.Issued = p.Tasks, p.Tasks, []*atlas.Plan{p}
	first.Citations = []atlas.Citing{{Kind: atlas.Implements, Plan: p, Text: "Thực hiện Chỉ thị số 02."}, {Kind: atlas.Cites, Plan: p, Task: p.Tasks[0], Section: p.Sections[2], Text: "Theo <Chỉ thị>."}}
	first.Tasks, first.Implemented = p.Tasks[:1], []*atlas.Plan{p}
	p.CitedBy = []atlas.Citing{{Kind: atlas.Cites, By: second, Text: "Một câu."}}
	old.Plans, topic.Plans, old.Directives = []*atlas.Plan{p}, []*atlas.Plan{p}, a.Directives
	a.Plans, a.Tasks, a.Roles, a.Numbers, a.Places, a.Topics = []*atlas.Plan{p}, p.Tasks, []*atlas.Role{role}, []*atlas.Number{number}, []*atlas.Place{old, heirPlace}, []*atlas.Topic{topic}
	a.Years = []*atlas.Year{{Year: 2022, URL: "/nam/2022/", Plans: a.Plans, Directives: a.Directives}}
	december := &atlas.CalendarMonth{Year: 2026, Month: 12, URL: "/thoi-han/2026/12/", Due: []atlas.Due{{Date: plan.Date{Year: 2026, Month: 12, Day: 15}, Task: p.Tasks[3]}}}
	a.Calendar = []*atlas.CalendarYear{
		{Year: 2023, URL: "/thoi-han/2023/", Due: []atlas.Due{{Date: plan.Date{Year: 2023}, Task: p.Tasks[0]}}},
		{Year: 2026, URL: "/thoi-han/2026/", Months: []*atlas.CalendarMonth{december}},
	}
	written.Corrections = []plan.Correction{{Date: plan.Date{Year: 2024, Month: 1, Day: 2}, Text: "Sửa tên đơn vị"}}
	a.Corrections = []atlas.Correction{{Correction: written.Corrections[0], Plan: p}}
	a.Pages = []*source.Page{{Slug: "gioi-thieu", Title: "Giới thiệu", Menu: true, Body: markdown.Parse([]byte("Trang này công bố kế hoạch."), 0, markdown.Options{})}}
	a.Redirects = []atlas.Redirect{{From: "/ke-hoach/cu", To: p.URL}}
	return a
}

// render makes every page of an atlas: path and text.
func render(t testing.TB, theme *Theme, a *atlas.Atlas) map[string]string {
	t.Helper()
	made := map[string]string{}
	for file := range theme.Files(a) {
		var out bytes.Buffer
		if err := file.Render(&out); err != nil {
			t.Fatalf("%s: %v", file.Path, err)
		}
		if _, twice := made[file.Path]; twice {
			t.Errorf("%s is made twice", file.Path)
		}
		made[file.Path] = out.String()
	}
	return made
}

// nodes gives the elements of a page that a test accepts.
func nodes(t testing.TB, page string, accept func(*html.Node) bool) []*html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var found []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && accept(n) {
			found = append(found, n)
		}
	}
	return found
}

// attribute gives an element's attribute; absent ones are empty.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// text gives the text of an element, white space joined.
func text(n *html.Node) string {
	var all strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode:
			all.WriteString(d.Data)
		case !strings.Contains(" a span strong em code time ", " "+d.Data+" "):
			all.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(all.String()), " ")
}
