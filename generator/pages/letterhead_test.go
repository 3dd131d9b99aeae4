package pages

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"congbo/generator/plan"
)

// sheet renders the plan of the test site and gives the text of the head of
// its sheet.
func sheet(t *testing.T, change func(*plan.Plan, *plan.Level)) string {
	t.Helper()
	s := site("vi")
	a := world(s)
	change(a.Plans[0].Plan.Plan, &a.Plans[0].IssuedBy.Level)
	page := render(t, load(t, s), a)["ke-hoach/kh-15/index.html"]
	found := nodes(t, page, func(n *html.Node) bool { return attribute(n, "class") == "sheet" })
	if len(found) != 1 {
		t.Fatalf("%d sheets", len(found))
	}
	return text(found[0])
}

// TestLetterhead reads the heads of sheets of several kinds.
func TestLetterhead(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*plan.Plan, *plan.Level)
		want   string
	}{
		"a department's draft": {func(*plan.Plan, *plan.Level) {},
			`Sở Khoa học và Công nghệ Cộng hòa xã hội chủ nghĩa Việt NamĐộc lập - Tự do - Hạnh phúc Số: …/KH-KHCN Bắc Giang, ngày … tháng 4 năm 2022 Kế hoạch Thực hiện "Chỉ thị" <02>`},
		"the Party's": {func(p *plan.Plan, l *plan.Level) { p.Number, *l = "57-KH/TU", plan.LevelParty },
			`Sở Khoa học và Công nghệ Đảng Cộng sản Việt Nam Số 57-KH/TU Bắc Giang, ngày`},
		"neither number nor date": {func(p *plan.Plan, _ *plan.Level) { p.Symbol, p.Date = "", plan.Date{} },
			`Sở Khoa học và Công nghệ Cộng hòa xã hội chủ nghĩa Việt NamĐộc lập - Tự do - Hạnh phúc Kế hoạch Thực hiện`},
		"a province's": {func(_ *plan.Plan, l *plan.Level) { *l = plan.LevelProvince },
			`Sở Khoa học và Công nghệ Bắc Giang Cộng hòa`},
		"a title that says its type": {func(p *plan.Plan, _ *plan.Level) { p.Title = "KẾ HOẠCH hành động" },
			`năm 2022 KẾ HOẠCH hành động`},
	} {
		if got := sheet(t, c.change); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestEdition: what is official and what is not is told before anything else,
// and nothing is called official that nobody has said to be.
func TestEdition(t *testing.T) {
	for edition, want := range map[plan.Edition]string{
		plan.EditionSummary: "Bản tóm lược. ", plan.EditionFull: "Toàn văn. ", "": "Đây là bản để đọc; ",
	} {
		s := site("vi")
		a := world(s)
		a.Plans[0].Edition = edition
		page := render(t, load(t, s), a)["ke-hoach/kh-15/index.html"]
		main := nodes(t, page, func(n *html.Node) bool { return n.Data == "main" })[0]
		if got := text(main); !strings.HasPrefix(got, want) {
			t.Errorf("%q begins %.120s", edition, got)
		}
	}
}

// TestOneContact: the site's own stands at its foot, and not above it too.
func TestOneContact(t *testing.T) {
	s := site("vi")
	a := world(s)
	count := func() int {
		return strings.Count(render(t, load(t, s), a)["ke-hoach/kh-15/index.html"], "mailto:vp@a.example")
	}
	if n := count(); n != 1 {
		t.Errorf("the site's contact is there %d times", n)
	}
	a.Plans[0].Contact = s.Contact
	if n := count(); n != 1 {
		t.Errorf("the same contact is there %d times", n)
	}
	a.Plans[0].Contact = plan.Contact{Name: "Phòng Quản lý", Email: "ql@a.example"}
	if page := render(t, load(t, s), a)["ke-hoach/kh-15/index.html"]; !strings.Contains(page, "mailto:ql@a.example") {
		t.Error("the plan's own contact is missing")
	}
}
