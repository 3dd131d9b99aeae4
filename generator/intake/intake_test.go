package intake

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/letterhead"
	"congbo/generator/intake/sheet"
	"congbo/generator/intake/writing"
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/source"
)

// simple understands texts of a simple kind: the title, then a paragraph or a
// task (`* …`) a line.
func simple(s *sheet.Sheet, o letterhead.Options) understood {
	u := understood{draft: &draft.Draft{Head: draft.Head{Type: "Kế hoạch", Issuer: "UBND tỉnh Bắc Ninh", Place: "Bắc Ninh", Date: plan.Date{Year: 2026}}}}
	for i, b := range s.Blocks {
		n := draft.Node{Kind: draft.Paragraph, Text: b.Text, Line: b.Line}
		if task, ok := strings.CutPrefix(b.Text, "* "); ok {
			n.Kind, n.Text, n.Duty = draft.Duty, task, &draft.Fields{Lead: []string{"Sở Tài chính"}}
		}
		switch {
		case i == 0:
			u.draft.Head.Title = b.Text
			u.taken = append(u.taken, draft.Taken{Line: b.Line, Text: b.Text})
		case b.Text == "panic":
			panic("an index out of range, as it were")
		case b.Text == "lose this":
		case b.Text == "MẬT":
			u.marks = append(u.marks, b.Text)
			u.taken = append(u.taken, draft.Taken{Line: b.Line, Text: b.Text})
		default:
			u.draft.Body = append(u.draft.Body, n)
		}
	}
	return u
}

// lineByLine reads a text whose every line is a block.
func lineByLine(_ context.Context, name string) (*sheet.Sheet, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(text, []byte("bad")) {
		return nil, &sheet.Fault{Kind: sheet.Damaged, Detail: "cut off"}
	}
	s := &sheet.Sheet{}
	for i, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		s.Blocks = append(s.Blocks, sheet.Block{Line: i + 1, Text: line})
	}
	return s, nil
}

// imported runs an import of texts of the simple kind.
func imported(t *testing.T, o Options) *Report {
	t.Helper()
	r, err := (&importer{options: o, read: lineByLine, understand: simple}).run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// write makes a file and gives its path.
func write(t *testing.T, name, text string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

// files gives the files of a folder with their bytes.
func files(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(folder, name))
		all[name] = string(text)
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return all
}

func codesOf(f File) string {
	var all []string
	for _, p := range f.Problems {
		all = append(all, string(p.Code))
	}
	return strings.Join(all, " ")
}

// TestThousand: a folder of a thousand files, some of them bad, in one go; the
// second time everything is there and stays as it is.
func TestThousand(t *testing.T) {
	from, into := t.TempDir(), filepath.Join(t.TempDir(), "plans")
	for i := range 1000 {
		text := fmt.Sprintf("Kế hoạch số hóa %d\n* Rà soát %d\nĐoạn văn.\n", i%990, i) // ten have a title that another has
		switch {
		case i%100 == 7:
			text = "bad"
		case i == 50:
			text = "Lỗi\npanic\n"
		}
		write(t, filepath.Join(from, fmt.Sprintf("%d", i%3), fmt.Sprintf("vb-%04d.txt", i)), text)
	}
	var done atomic.Int64
	o := Options{Files: []string{from}, Into: into, Workers: 4, Progress: func(n int) { done.Add(int64(n)) }}
	r := imported(t, o)
	if done.Load() != 1000 || len(r.Files) != 1000 || r.Count(Written) != 989 || r.Count(Failed) != 11 || !r.Failed() {
		t.Errorf("%d done, %s", done.Load(), r.total())
	}
	twins := 0
	for _, f := range r.Files {
		if codesOf(f) == "intake.twin" {
			twins++
		}
	}
	if twins != 9 { // of ten titles used twice, one is of a bad file
		t.Errorf("%d plans have a twin", twins)
	}
	first := files(t, into)
	if len(first) != 989 {
		t.Errorf("%d files written", len(first))
	}
	for _, f := range r.Files {
		text := first[filepath.Base(f.Written)]
		switch {
		case f.State == Written && (!strings.Contains(text, "# congbo import: "+filepath.Base(f.Source)) || f.Tasks != 1 || f.Leads != 1 || f.Words.Source != f.Words.Text+f.Words.Head):
			t.Errorf("%+v\n%s", f, text)
		case f.State == Written && codesOf(f) != "" && codesOf(f) != "intake.twin":
			t.Errorf("%s: %s", f.Source, codesOf(f))
		case f.State == Failed && codesOf(f) != "intake.damaged" && !(codesOf(f) == "intake.internal" && strings.HasSuffix(f.Source, "0050.txt")):
			t.Errorf("%s: %s", f.Source, codesOf(f))
		}
	}
	o.Workers = 1
	again := imported(t, o)
	if again.Count(Same) != 989 || again.Count(Failed) != 11 {
		t.Error(again.total())
	}
	for i := range again.Files {
		if a, b := r.Files[i], again.Files[i]; a.Source != b.Source || a.Written != b.Written {
			t.Errorf("%s → %s, and then %s → %s", a.Source, a.Written, b.Source, b.Written)
		}
	}
	second := files(t, into)
	for name, text := range first {
		if second[name] != text {
			t.Errorf("%s has changed", name)
		}
	}
}

// TestNeverOverwritten: a plan that somebody has worked on stays; --force
// keeps it beside the new one, every time, where no build sees it.
func TestNeverOverwritten(t *testing.T) {
	content := t.TempDir()
	write(t, filepath.Join(content, "site.yaml"), "title: T\nbase_url: https://a.vn/\nlanguage: en\n")
	into := filepath.Join(content, "plans", "bac-ninh")
	from := write(t, filepath.Join(t.TempDir(), "KH 1.txt"), "Số hóa\n* Rà soát\n")
	o := Options{Files: []string{from}, Into: into}
	r := imported(t, o)
	name := filepath.Join(into, "bac-ninh-2026-so-hoa.md")
	if r.Language != "en" || r.Files[0].State != Written || filepath.FromSlash(r.Files[0].Written) != name {
		t.Fatalf("%+v", r.Files[0])
	}
	made := files(t, into)["bac-ninh-2026-so-hoa.md"]
	mended := strings.Replace(made, "Rà soát", "Rà soát lại", 1)
	write(t, name, mended)
	if f := imported(t, o).Files[0]; f.State != Kept || codesOf(f) != "intake.kept" || f.Failed() || files(t, into)["bac-ninh-2026-so-hoa.md"] != mended {
		t.Fatalf("%+v", f)
	}
	o.Force = true
	if f := imported(t, o).Files[0]; f.State != Replaced || filepath.FromSlash(f.Backup) != name+".~1~" {
		t.Fatalf("%+v", f)
	}
	if f := imported(t, o).Files[0]; f.State != Same {
		t.Fatalf("%+v", f)
	}
	write(t, name, "mine")
	if f := imported(t, o).Files[0]; f.State != Replaced {
		t.Fatalf("%+v", f)
	}
	got := files(t, into)
	if want := map[string]string{"bac-ninh-2026-so-hoa.md": made, "bac-ninh-2026-so-hoa.md.~1~": mended, "bac-ninh-2026-so-hoa.md.~2~": "mine"}; len(got) != 3 || fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%v", got)
	}
	root, err := os.OpenRoot(content)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	read, problems, err := source.Read(t.Context(), source.Options{Root: root, Today: plan.Date{Year: 2026}})
	if err != nil || len(problems) > 0 || len(read.Plans) != 1 {
		t.Errorf("%v %v", problems, err)
	}
}

// TestNames: a source has its file, whoever is imported with it and before it.
func TestNames(t *testing.T) {
	from := t.TempDir()
	a := write(t, filepath.Join(from, "a.txt"), "Số hóa\nMột\n")
	b := write(t, filepath.Join(from, "b.txt"), "Số hóa\nHai\n")
	c := write(t, filepath.Join(from, "c", "b.txt"), "Số hóa\nBa\n")
	for _, order := range [][][]string{{{a, b, c}}, {{a}, {b, c}}, {{a}, {b}, {c, b}}} {
		content := t.TempDir()
		write(t, filepath.Join(content, "site.yaml"), "title: T\n")
		into := filepath.Join(content, "plans", "x")
		write(t, filepath.Join(content, "plans", "y", "bac-ninh-2026-so-hoa-b.md"), "somebody's own")
		for _, run := range order {
			imported(t, Options{Files: run, Into: into})
		}
		all := files(t, into)
		if len(all) != len(slices.Concat(order...))-len(order)/3 {
			t.Errorf("%v: %v", order, all)
		}
		if !strings.Contains(all["bac-ninh-2026-so-hoa.md"], "Một") || !strings.Contains(all["bac-ninh-2026-so-hoa-b-2.md"], "Hai") {
			t.Errorf("%v: %v", order, all)
		}
		if r := imported(t, Options{Files: []string{b, a}, Into: into}); r.Count(Same) != 2 {
			t.Errorf("%v: %+v", order, r.Files)
		}
	}
}

// TestMoved: a plan that was moved to another folder of the site is not
// written a second time.
func TestMoved(t *testing.T) {
	content := t.TempDir()
	write(t, filepath.Join(content, "site.yaml"), "title: T\n")
	from := write(t, filepath.Join(t.TempDir(), "a.txt"), "Số hóa\nMột\n")
	o := Options{Files: []string{from}, Into: filepath.Join(content, "plans")}
	imported(t, o)
	moved := filepath.Join(content, "plans", "bac-ninh", "bac-ninh-2026-so-hoa.md")
	if err := os.Mkdir(filepath.Dir(moved), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(content, "plans", "bac-ninh-2026-so-hoa.md"), moved); err != nil {
		t.Fatal(err)
	}
	if f := imported(t, o).Files[0]; f.State != Same || filepath.FromSlash(f.Written) != moved || len(files(t, filepath.Join(content, "plans"))) != 1 {
		t.Errorf("%+v", f)
	}
}

// TestHeld: what a build would stop at becomes a draft, and the report says so.
func TestHeld(t *testing.T) {
	for text, want := range map[string]struct {
		codes  string
		failed bool
	}{
		"Số hóa\nMẬT\nMột\n":       {"intake.secret", true},
		"Số hóa\nlose this\nMột\n": {"intake.words-lost", true},
		"Số hóa\nDỰ THẢO\nMột\n":   {"mark.draft", true},
	} {
		content := t.TempDir()
		into := filepath.Join(content, "plans")
		r := imported(t, Options{Files: []string{write(t, filepath.Join(t.TempDir(), "a.txt"), text)}, Into: into})
		if f := r.Files[0]; f.State != Written || codesOf(f) != want.codes || f.Failed() != want.failed {
			t.Errorf("%q: %+v", text, f)
		}
		write(t, filepath.Join(content, "site.yaml"), "title: T\nbase_url: https://a.vn/\n")
		root, err := os.OpenRoot(content)
		if err != nil {
			t.Fatal(err)
		}
		_, problems, err := source.Read(t.Context(), source.Options{Root: root})
		if err != nil || problem.Failed(problems, false) {
			t.Errorf("%q: %v %v", text, problems, err)
		}
		root.Close()
	}
}

// TestStopped: an import that is stopped leaves whole files only, and says so.
func TestStopped(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	from, into := t.TempDir(), t.TempDir()
	for i := range 50 {
		write(t, filepath.Join(from, fmt.Sprintf("%d.txt", i)), fmt.Sprintf("Số hóa %d\n", i))
	}
	m := &importer{options: Options{Files: []string{from}, Into: into, Workers: 2, Progress: func(int) { stop() }}, read: lineByLine, understand: simple}
	r, err := m.run(ctx)
	if err == nil || r.Count(Written) == 0 || r.Count(Written) == 50 {
		t.Errorf("%v: %s", err, r.total())
	}
	for name, text := range files(t, into) {
		if filepath.Ext(name) != ".md" || writing.Origin([]byte(text)) == "" {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// TestMachine: a folder that cannot be written to is no fault of a file.
func TestMachine(t *testing.T) {
	from := write(t, filepath.Join(t.TempDir(), "a.txt"), "Số hóa\n")
	into := write(t, filepath.Join(t.TempDir(), "plans"), "a file")
	for _, into := range []string{into, filepath.Join(into, "below")} {
		m := &importer{options: Options{Files: []string{from}, Into: into}, read: lineByLine, understand: simple}
		if _, err := m.run(t.Context()); err == nil {
			t.Errorf("%s was taken for a folder", into)
		}
	}
}
