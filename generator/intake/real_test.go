package intake

import (
	"os"
	"path/filepath"
	"testing"

	"congbo/generator/intake/writing"
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/source"
)

// TestRealDocuments imports whole plans of ten provinces, where they are at
// hand: no word is lost or added, every task has a Mã, and a build of what was
// imported has no errors.
func TestRealDocuments(t *testing.T) {
	shared := filepath.Join("..", "..", "..", "shared")
	named := []string{filepath.Join(shared, "seeds"), filepath.Join(shared, "samples", "full")}
	for _, folder := range named {
		if _, err := os.Stat(folder); err != nil {
			t.Skip("the documents are not here")
		}
	}
	content := t.TempDir()
	write(t, filepath.Join(content, "site.yaml"), "title: T\nbase_url: https://a.vn/\n")
	r, err := Import(t.Context(), Options{Files: named, Into: filepath.Join(content, "plans")})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Files {
		if f.State != Written || f.Tasks == 0 || f.Words.Count(writing.Lost)+f.Words.Count(writing.Added)+f.Words.Count(writing.Unfound) > 0 {
			t.Errorf("%s: %s, %d tasks, %v", f.Source, f.State, f.Tasks, f.Words.Gaps)
		}
		if a := f.Words; a.Source != a.Text+a.Fields+a.Head+a.Labels+a.Count(writing.Unplaced) {
			t.Errorf("%s: words are counted twice: %+v", f.Source, a)
		}
	}
	root, err := os.OpenRoot(content)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	read, problems, err := source.Read(t.Context(), source.Options{Root: root, Today: plan.Date{Year: 2030}})
	if err != nil || problem.Failed(problems, false) || len(read.Plans) != len(r.Files) {
		t.Errorf("%d of %d plans, %v, %v", len(read.Plans), len(r.Files), problems, err)
	}
	for _, p := range problems {
		if p.Code == "task.no-code" || p.Code == "task.twice" || p.Code == "text.stray" {
			t.Errorf("%v %s", p.Position, p.Code)
		}
	}
}
