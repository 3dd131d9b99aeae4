package pages

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/source"

	"golang.org/x/net/html"
)

// pictureMaker is a maker of the test site's pages.
func pictureMaker(t *testing.T, language string) (*maker, *atlas.Atlas) {
	t.Helper()
	s := site(language)
	a := world(s)
	m, err := newMaker(load(t, s), a)
	if err != nil {
		t.Fatal(err)
	}
	return m, a
}

// titlesIn gives the titles of the links of a picture.
func titlesIn(t *testing.T, picture string) []string {
	t.Helper()
	var titles []string
	for _, n := range nodes(t, picture, func(n *html.Node) bool { return n.Data == "title" && n.Parent.Data == "a" }) {
		titles = append(titles, text(n))
	}
	return titles
}

// TestTimelineWords tells a plan's deadlines in words where there is too
// little to draw, and counts what has no day.
func TestTimelineWords(t *testing.T) {
	m, a := pictureMaker(t, "vi")
	p := a.Plans[0]
	task := func(d plan.Deadline) *atlas.Task {
		return &atlas.Task{Task: &plan.Task{Text: "Việc", Deadline: d}, Plan: p, URL: "/nhiem-vu/kh-15/x/", Anchor: "task-x"}
	}
	ongoing := task(plan.Deadline{Kind: plan.DeadlineOngoing, Text: "thường xuyên"})
	vague := task(plan.Deadline{Kind: plan.DeadlineVague, Text: "trước mùa mưa"})
	yearly := task(plan.Deadline{Kind: plan.DeadlineRecurring, Text: "trước 15/12 hằng năm"})
	yearly.Due = plan.Date{Year: 2026, Month: 12, Day: 15}
	for _, c := range []struct {
		tasks []*atlas.Task
		words []string
		drawn bool
	}{
		{[]*atlas.Task{ongoing, vague, vague}, []string{"Không nhiệm vụ nào định được ngày.", "Ngoài ra: 1 nhiệm vụ làm thường xuyên; 2 nhiệm vụ không nêu hoặc không định được ngày."}, false},
		{[]*atlas.Task{yearly, yearly, ongoing}, []string{"Chỉ có một thời hạn. 12/2026: 2 nhiệm vụ.", "Ngoài ra: 1 nhiệm vụ làm thường xuyên."}, false},
		{[]*atlas.Task{p.Tasks[0], yearly}, []string{"● một nhiệm vụ · ○ nhiệm vụ lặp lại, vẽ ở lần tới hoặc lần cuối."}, true},
	} {
		changed := *p
		changed.Tasks = c.tasks
		v := m.timeline(&changed)
		if !v.Known || !slices.Equal(v.Words, c.words) || (v.Drawn != "") != c.drawn {
			t.Errorf("%d tasks: drawn %v, words %q, not %q", len(c.tasks), v.Drawn != "", v.Words, c.words)
		}
	}
	empty := *p
	empty.Tasks = nil
	if v := m.timeline(&empty); v.Known {
		t.Errorf("a plan without tasks has a timeline: %+v", v)
	}
}

// TestTimelineOfMany draws dots and not names, with a table that leads to each
// task.
func TestTimelineOfMany(t *testing.T) {
	m, a := pictureMaker(t, "en")
	many := *a.Plans[0]
	many.Tasks = nil
	for i := range 300 {
		task := &atlas.Task{Task: &plan.Task{Text: "Việc", Deadline: plan.Deadline{Kind: plan.DeadlineMonth}}, Plan: &many, Number: i + 1, Anchor: fmt.Sprint("task-", i)}
		m.tasks[task] = &told{dates: []plan.Date{{Year: 2024, Month: 1 + i%12}}}
		many.Tasks = append(many.Tasks, task)
	}
	v := m.timeline(&many)
	if titles := titlesIn(t, string(v.Drawn)); len(titles) != 12 || titles[0] != "1/2024: 25 tasks" {
		t.Errorf("titles %q", titles)
	}
	links := 0
	for _, row := range v.Rows {
		links += len(row.Cells[0].Links)
	}
	if links != 300 || v.Rows[0].Cells[0].Links[1] != (linkView{Text: "13", URL: "#task-12"}) {
		t.Errorf("%d links in the table, %+v", links, v.Rows[0])
	}
	if n := strings.Count(string(v.Drawn), "h0"); n != 300 {
		t.Errorf("%d dots", n)
	}
}

// TestLineageIsBounded follows a document up and down as far as the picture
// goes, once around a circle, and says what it leaves out.
func TestLineageIsBounded(t *testing.T) {
	m, _ := pictureMaker(t, "vi")
	paper := func(name string) *atlas.Directive {
		return &atlas.Directive{ID: name, URL: "/van-ban/" + name + "/", Label: name}
	}
	carriesOut := func(lower, higher *atlas.Directive) {
		lower.Implements = append(lower.Implements, atlas.Reference{Directive: higher})
		higher.Citations = append(higher.Citations, atlas.Citing{Kind: atlas.Implements, By: lower}, atlas.Citing{Kind: atlas.Cites, By: lower})
	}
	chain := make([]*atlas.Directive, 10)
	for i := range chain {
		chain[i] = paper(fmt.Sprint("bac-", i))
		if i > 0 {
			carriesOut(chain[i], chain[i-1])
		}
	}
	own := chain[5]
	for i := range 40 {
		carriesOut(paper(fmt.Sprint("duoi-", i)), own)
	}
	carriesOut(own, chain[6]) // in a circle
	v := m.lineage(paperFor(own))
	titles := titlesIn(t, string(v.Drawn))
	for _, want := range []string{"bac-2", "bac-8", "bac-5: và 32 văn bản khác", "duoi-7"} {
		if !slices.Contains(titles, want) {
			t.Errorf("%q is not among %q", want, titles)
		}
	}
	for _, not := range []string{"bac-1", "bac-9", "duoi-8"} {
		if slices.Contains(titles, not) {
			t.Errorf("%q is among %q", not, titles)
		}
	}
	if two := m.lineage(paperFor(chain[0])); len(titlesIn(t, string(two.Drawn))) > mostPapers+len(chain) {
		t.Errorf("%d documents", len(titlesIn(t, string(two.Drawn))))
	}
	if pair := m.lineage(paperFor(paper("mot"))); pair.Known || pair.Drawn != "" {
		t.Errorf("a document alone has a lineage: %+v", pair)
	}
}

// TestLineageOfPlans ties plans by what they carry out and what they are
// issued with, numbered or not.
func TestLineageOfPlans(t *testing.T) {
	decision := &atlas.Directive{URL: "/van-ban/a/", Label: "Quyết định số 1"}
	plain := &atlas.Plan{Plan: &source.Plan{Plan: &plan.Plan{Type: "Kế hoạch", Title: "Không số"}}, URL: "/ke-hoach/a/", IssuedWith: &atlas.Reference{Directive: decision}}
	numbered := &atlas.Plan{Plan: &source.Plan{Plan: &plan.Plan{Type: "Kế hoạch", Number: "2/KH"}}, URL: "/ke-hoach/b/", Implements: []atlas.Reference{{Directive: decision}, {}}}
	numbered.Directive = &atlas.Directive{URL: numbered.URL, Label: "Kế hoạch số 2/KH", Plan: numbered}
	decision.Attached, decision.Implemented = []*atlas.Plan{plain}, []*atlas.Plan{numbered}
	got := lineageOf(paperFor(decision))
	if len(got.papers) != 3 || got.papers[1] != paperOf(plain) || got.papers[2] != paperOf(numbered) || len(got.edges) != 2 {
		t.Errorf("%+v", got)
	}
	for _, p := range []*atlas.Plan{plain, numbered} {
		if up := paperOf(p).higher(); len(up) != 1 || up[0] != paperFor(decision) {
			t.Errorf("%s carries out %+v", p.URL, up)
		}
	}
}

// TestLeaves marks the days of a year, and has no calendar for one day.
func TestLeaves(t *testing.T) {
	m, a := pictureMaker(t, "vi")
	if v := m.leaves(a.Calendar[1]); v.Known || len(v.Leaves) > 0 {
		t.Errorf("a year with one day has a calendar")
	}
	december := *a.Calendar[1].Months[0]
	task := december.Due[0].Task
	day := func(n int) atlas.Due { return atlas.Due{Date: plan.Date{Year: 2026, Month: 12, Day: n}, Task: task} }
	december.Due = []atlas.Due{day(0), day(15), day(15), day(16)}
	v := m.leaves(&atlas.CalendarYear{Year: 2026, Months: []*atlas.CalendarMonth{&december}})
	if len(v.Leaves) != 12 || v.Leaves[11].Empty || !v.Leaves[0].Empty {
		t.Fatalf("leaves %+v", v.Leaves)
	}
	leaf := string(v.Leaves[11].Drawn)
	if titles := titlesIn(t, leaf); !slices.Equal(titles, []string{"15/12/2026: 2 nhiệm vụ", "16/12/2026: 1 nhiệm vụ"}) {
		t.Errorf("titles %q", titles)
	}
	for _, want := range []string{`href="/thoi-han/2026/12/"`, `href="` + task.URL + `"`, "1 cả tháng"} {
		if !strings.Contains(leaf, want) {
			t.Errorf("%s is missing in %s", want, leaf)
		}
	}
}
