package pages

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/layouts"
)

// section gives the element that a heading of an id labels.
func section(t *testing.T, page, id string) string {
	t.Helper()
	for _, n := range nodes(t, page, func(n *html.Node) bool { return n.Data == "section" && attribute(n, "aria-labelledby") == id }) {
		return text(n)
	}
	return ""
}

// busy is the test site with more for its first unit to do: tasks with a day
// before and after today, and without one.
func busy(a *atlas.Atlas) *atlas.Unit {
	p, u := a.Plans[0], a.Units[0]
	for i, due := range []plan.Date{{Year: 2026, Month: 11, Day: 23}, {Year: 2027, Month: 3, Day: 1}, {Year: 2025, Month: 2, Day: 3}} {
		t := &atlas.Task{Task: &plan.Task{ID: fmt.Sprint("2.", i), Code: fmt.Sprint("2.", i), Text: fmt.Sprint("Việc thêm ", i), Deadline: plan.Deadline{Text: "trước ngày " + due.String(), Kind: plan.DeadlineDate, End: due}},
			Plan: p, Number: 5 + i, URL: fmt.Sprintf("/nhiem-vu/kh-15/2.%d/", i), Anchor: "x", Lead: []*atlas.Unit{u}, Due: due, Passed: due.Before(a.Today)}
		p.Tasks, u.Leads = append(p.Tasks, t), append(u.Leads, t)
	}
	slices.SortStableFunc(u.Leads, func(a, b *atlas.Task) int {
		if a.Due.IsZero() != b.Due.IsZero() {
			return map[bool]int{true: 1, false: -1}[a.Due.IsZero()]
		}
		return a.Due.Compare(b.Due)
	})
	a.Tasks = p.Tasks
	return u
}

// TestUnitBegins with what is coming due, the day of today among it, then what
// has no day, then what is over, the last first.
func TestUnitBeginsWithWhatIsComing(t *testing.T) {
	s := site("vi")
	s.PageSize = 50
	a := world(s)
	u := busy(a)
	page := render(t, load(t, s), a)[strings.TrimPrefix(u.URL, "/")+"index.html"]
	for id, want := range map[string][]string{
		"chu_tri":         {"Việc thêm 0", "Báo cáo hằng năm", "Việc thêm 1"},
		"khong_dinh_ngay": {"Việc không ai báo", "Việc đã xong"},
		"da_den_han":      {"Việc thêm 2", "Tổ chức <sự kiện>"},
	} {
		words, from := section(t, page, id), 0
		for _, task := range want {
			at := strings.Index(words[from:], task)
			if at < 0 {
				t.Errorf("%s: no %q where it belongs in %q", id, task, words)
				break
			}
			from += at
		}
	}
	if !strings.Contains(page, "chủ trì 7") {
		t.Error("the page does not say how much the unit leads")
	}
}

// TestTaskHasItsContext looks at what a reader who comes from elsewhere needs.
func TestTaskHasItsContext(t *testing.T) {
	s := site("vi")
	a := world(s)
	busy(a)
	made := render(t, load(t, s), a)
	page := made["nhiem-vu/kh-15/2.0/index.html"]
	body := text(nodes(t, page, func(n *html.Node) bool { return n.Data == "main" })[0])
	for _, want := range []string{
		"Nhiệm vụ 2.0 · Kế hoạch · Sở Khoa học và Công nghệ, Bắc Giang",
		`Thực hiện "Chỉ thị" <02> Ngày ban hành: tháng 4/2022`,
		"Theo chỉ đạo tại Chỉ thị số 02/CT-UBND ngày 25/3/2022",
		"nay phụ trách: Sở Khoa học và Công nghệ, Bắc Ninh",
		"Xem cả 7 nhiệm vụ đơn vị này chủ trì",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("no %q in %s", want, body)
		}
	}
	if got, want := section(t, page, "theo_han"), "năm 2023Tổ chức <sự kiện> & trình diễn 03/02/2025Việc thêm 2 23/11/2026Việc thêm 0 15/12/2026Báo cáo hằng năm 01/03/2027Việc thêm 1 Mọi việc đến hạn tháng 11/2026"; !strings.HasSuffix(got, want) {
		t.Errorf("before and after: %s", got)
	}
	if got := section(t, page, "cung_don_vi"); strings.Contains(got, "Việc thêm 0") || !strings.Contains(got, "Việc thêm 1") || !strings.Contains(got, "Việc thêm 2") {
		t.Errorf("also led: %s", got)
	}
	if page := made["nhiem-vu/kh-15/1.2/index.html"]; section(t, page, "theo_han") != "" {
		t.Error("a task without a day stands before or after others")
	}
}

func TestWindow(t *testing.T) {
	for _, c := range [][5]int{{0, 10, 5, 0, 5}, {1, 10, 5, 0, 5}, {5, 10, 5, 3, 8}, {9, 10, 5, 5, 10}, {1, 3, 5, 0, 3}, {0, 1, 5, 0, 1}} {
		if from, to := window(c[0], c[1], c[2]); from != c[3] || to != c[4] {
			t.Errorf("%d of %d: %d to %d", c[0], c[1], from, to)
		}
	}
}

// TestDays looks at the days that a script is given.
func TestDays(t *testing.T) {
	s := site("vi")
	a := world(s)
	monthly := &atlas.Task{Task: &plan.Task{ID: "3", Deadline: plan.Deadline{Kind: plan.DeadlineRecurring}}, Plan: a.Plans[0], Due: plan.Date{Year: 2026, Month: 12, Day: 31}}
	a.Tasks = append(a.Tasks, monthly)
	for year := 2026; year < 2029; year++ {
		y := &atlas.CalendarYear{Year: year, URL: fmt.Sprintf("/thoi-han/%d/", year)}
		for month := 1; month <= 12; month++ {
			y.Months = append(y.Months, &atlas.CalendarMonth{Year: year, Month: month, Due: []atlas.Due{{Date: plan.Date{Year: year, Month: month}, Task: monthly}}})
		}
		a.Calendar = append(a.Calendar, y)
	}
	m, err := newMaker(load(t, s), a)
	if err != nil {
		t.Fatal(err)
	}
	days := strings.Fields(m.told(monthly).near.Days)
	if len(days) != mostDays || days[0] != "2026-11-30" || days[1] != "2026-12-31" || days[11] != "2027-10-31" {
		t.Errorf("a monthly task is due on %q", days)
	}
	for i, want := range []string{"2023-12-31", "", "", "2026-12-15"} {
		if got := m.told(a.Tasks[i]).near.Days; got != want {
			t.Errorf("task %d is due on %q, want %q", i+1, got, want)
		}
	}
	entry, err := m.dueEntry(atlas.Due{Date: plan.Date{Year: 2026, Month: 3}, Task: monthly})
	if err != nil || entry.Days != "2026-03-31" || entry.Open {
		t.Errorf("one of its days: %+v, %v", entry, err)
	}
}

// TestHome looks at the first page: everything in its place, and more of what
// is due than is shown, for when some of it is over.
func TestHome(t *testing.T) {
	s := site("vi")
	s.Place = "Tỉnh Thử"
	a := world(s)
	year := &atlas.CalendarYear{Year: 2027, URL: "/thoi-han/2027/"}
	for i := range 9 {
		month := &atlas.CalendarMonth{Year: 2027, Month: i + 1, URL: fmt.Sprintf("/thoi-han/2027/%02d/", i+1), Due: []atlas.Due{{Date: plan.Date{Year: 2027, Month: i + 1}, Task: a.Tasks[i%2*3]}}}
		year.Months = append(year.Months, month)
	}
	a.Calendar = append(a.Calendar, year)
	page := render(t, load(t, s), a)["index.html"]
	if h := nodes(t, page, func(n *html.Node) bool { return n.Data == "h1" }); text(h[0]) != "Kế hoạch <thử> Tỉnh Thử" {
		t.Errorf("the site is called %q", text(h[0]))
	}
	order, at := []string{`name="q"`, `id="next"`, `id="newest"`, `id="dia_phuong"`, `id="don_vi"`, `id="van_ban"`, `id="chu_de"`, `id="nam"`, `id="figures"`}, 0
	for _, part := range order {
		i := strings.Index(page[at:], part)
		if i < 0 {
			t.Fatalf("no %s after the part before it", part)
		}
		at += i
	}
	entries := nodes(t, page, func(n *html.Node) bool { return n.Data == "li" && attribute(n.Parent, "data-most") == "5" })
	if len(entries) != 10 {
		t.Fatalf("%d tasks are due", len(entries))
	}
	for i, n := range entries {
		hidden := slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "hidden" })
		if hidden != (i >= 5) {
			t.Errorf("entry %d is hidden: %v", i, hidden)
		}
	}
	if got := section(t, page, "figures"); !strings.Contains(got, "4 nhiệm vụ") || !strings.Contains(got, "1 nhiệm vụ đã công bố tình hình") {
		t.Errorf("figures: %s", got)
	}
}

// TestThirdLanguage makes a site in a language that has nothing but a file of
// words: its numbers, plurals and dates, and the documents' own language where
// they speak.
func TestThirdLanguage(t *testing.T) {
	english, err := layouts.Files.ReadFile("words/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	words := string(english)
	for _, change := range [][2]string{
		{`task-count: {one: "{1} task", other: "{1} tasks"}`, `task-count: {one: "{1} zadanie", few: "{1} zadania", many: "{1} zadań", other: "{1} zadania"}`},
		{`language: "en"`, `language: "pl"`},
		{`month-4: "April"`, `month-4: "kwietnia"`},
	} {
		if !strings.Contains(words, change[0]) {
			t.Fatalf("the English words have no %s", change[0])
		}
		words = strings.Replace(words, change[0], change[1], 1)
	}
	over := changed(t, "words/pl.yaml", words, "templates/month.html", `<h1>{{.Title}}</h1><p>{{t "task-count" .List.Total}}</p>`)
	s := site("pl")
	theme, problems, err := Load(over, s)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	for n, want := range map[int]string{1: "1 zadanie", 3: "3 zadania", 5: "5 zadań", 12: "12 zadań", 22: "22 zadania", 12345: "12\u00a0345 zadań"} {
		if got := theme.words.count(theme.say.TaskCount, n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if theme.month.run == nil {
		t.Error("a template with forms is not compiled")
	}
	made := render(t, theme, world(s))
	if page := made["thoi-han/2026/12/index.html"]; !strings.Contains(page, "<p>1 zadanie</p>") {
		t.Errorf("in a template: %s", page)
	}
	page := made["nhiem-vu/kh-15/1.1/index.html"]
	for _, want := range []string{`<html lang="pl">`, `<h1 lang="vi">Tổ chức`, `content="pl_PL"`, "kwietnia 2022"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
	for _, code := range []string{"en", "vi"} {
		page := render(t, load(t, site(code)), world(site(code)))["nhiem-vu/kh-15/1.1/index.html"]
		if got, want := strings.Contains(page, `<h1 lang="vi">`), code == "en"; got != want {
			t.Errorf("in %s the title is marked as Vietnamese: %v", code, got)
		}
	}
	if _, problems, _ := Load(changed(t), site("fr")); len(problems) != 1 || problems[0].Code != "words.none" {
		t.Errorf("a language without words: %d problems", len(problems))
	}
}
