package relevance_test

import (
	"math"
	"os"
	"strings"
	"testing"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/register"
	"congbo/generator/source"
	"congbo/search"
	"congbo/search/relevance"
)

func site(t *testing.T) *atlas.Atlas {
	t.Helper()
	root, err := os.OpenRoot("../../content")
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	today := plan.Date{Year: 2026, Month: 11, Day: 23}
	content, _, err := source.Read(t.Context(), source.Options{Root: root, Today: today})
	if err != nil {
		t.Fatal(err)
	}
	places, _ := register.Load(content.Registers)
	joined, _ := atlas.Join(content, places, today)
	return joined
}

func judged(t *testing.T) []relevance.Judged {
	t.Helper()
	file, err := os.Open("../testdata/judged.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	all, err := relevance.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// The promise: a right result comes first for 95 queries in 100. The client
// gives the same results in the same order (see search).
func TestRightFirst(t *testing.T) {
	index, err := search.Build(t.Context(), search.Documents(site(t), search.Labels{}), "")
	if err != nil {
		t.Fatal(err)
	}
	defer index.Close()
	var answers []relevance.Answer
	for _, j := range judged(t) {
		found, err := index.Search(j.Query, search.Options{Limit: relevance.Depth})
		if err != nil {
			t.Fatal(err)
		}
		a := relevance.Answer{Judged: j}
		for _, r := range found.Results {
			a.Given = append(a.Given, r.Kind+":"+r.ID)
		}
		answers = append(answers, a)
		if a.Rank() != 1 {
			t.Logf("%s: %q: rank %d, nDCG %.2f, first %v", j.Kind, j.Query, a.Rank(), a.NDCG(), a.Given[:min(3, len(a.Given))])
		}
	}
	s := relevance.Score(answers)
	t.Logf("%d queries: right first %.1f %%, MRR %.3f, nDCG@10 %.3f, nothing found %d", s.Queries, 100*s.First, s.MRR, s.NDCG, s.Nothing)
	if s.First < 0.95 {
		t.Errorf("a right result is first for %.1f queries in 100", 100*s.First)
	}
}

// Every answer of the judged set must be something that the site has.
func TestAnswersExist(t *testing.T) {
	known := map[string]bool{}
	joined := site(t)
	for _, u := range joined.Units {
		known["unit:"+u.ID] = true
	}
	for _, d := range joined.Directives {
		known["directive:"+d.ID] = true
	}
	for _, p := range joined.Plans {
		known["plan:"+p.ID] = true
		for _, s := range p.Sections {
			known["section:"+p.ID+"#"+s.Anchor] = true
		}
		for _, task := range p.Tasks {
			known["task:"+p.ID+"/"+task.ID] = true
		}
	}
	all := judged(t)
	if len(all) < 150 {
		t.Errorf("%d queries", len(all))
	}
	for _, j := range all {
		right := false
		for id, grade := range j.Grades {
			right = right || grade == relevance.Right
			if !known[id] {
				t.Errorf("%q: %s is not on the site", j.Query, id)
			}
		}
		if !right {
			t.Errorf("%q has no right answer", j.Query)
		}
	}
}

func TestScore(t *testing.T) {
	all, err := relevance.Read(strings.NewReader("# …\n## x\n? q\n  3 a\n  1 b\n\n? r\n  3 c\n"))
	if err != nil {
		t.Fatal(err)
	}
	s := relevance.Score([]relevance.Answer{{Judged: all[0], Given: []string{"b", "b", "a"}}, {Judged: all[1]}})
	// Gains 1 and 7 at ranks 1 and 2, against 7 and 1; and nothing at all.
	want := (1 + 7/math.Log2(3)) / (7 + 1/math.Log2(3)) / 2
	if s.First != 0 || s.MRR != 0.25 || math.Abs(s.NDCG-want) > 1e-12 || s.Nothing != 1 {
		t.Errorf("%+v, nDCG to be %v", s, want)
	}
	if _, err := relevance.Read(strings.NewReader("? q\n  4 a\n")); err == nil {
		t.Error("grade 4 was read")
	}
}
