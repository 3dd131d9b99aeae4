package atlas

import (
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"congbo/generator/plan"
	"congbo/generator/register"

	"github.com/rogpeppe/go-internal/txtar"
)

// Each file of testdata is a site and what must be known of it: every line of
// its file `want` is a fact of the atlas, every line after `not ` is not.
func TestJoin(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" })
			if i < 0 {
				t.Fatal("no file named want")
			}
			want := string(archive.Files[i].Data)
			archive.Files = slices.Delete(archive.Files, i, i+1)
			got := facts(site(t, archive))
			missing := false
			for line := range strings.Lines(want) {
				line = strings.TrimSpace(line)
				if line == "" || strings.HasPrefix(line, "#") {
					continue
				}
				unwanted, not := strings.CutPrefix(line, "not ")
				switch {
				case not && slices.Contains(got, unwanted):
					t.Errorf("should not be so: %s", unwanted)
				case !not && !slices.Contains(got, line):
					t.Errorf("missing: %s", line)
					missing = true
				}
			}
			if missing {
				t.Logf("what is known:\n%s", strings.Join(got, "\n"))
			}
		})
	}
}

// Joining the same content again, on one core or on all, gives the same atlas.
func TestJoinTwice(t *testing.T) {
	today := plan.Date{Year: 2026, Month: 11, Day: 23}
	archive := corpus(40, 8)
	var first []string
	for _, cores := range []int{1, 4, 2} {
		before := runtime.GOMAXPROCS(cores)
		content, _ := read(t, archive.Files, today)
		reg, _ := register.Load(content.Registers)
		got := facts(Join(content, reg, today))
		runtime.GOMAXPROCS(before)
		if first == nil {
			first = got
		}
		for i := range min(len(got), len(first)) {
			if got[i] != first[i] {
				t.Fatalf("on %d cores fact %d is\n%s\nand was\n%s", cores, i, got[i], first[i])
			}
		}
		if len(got) != len(first) {
			t.Fatalf("%d facts on %d cores, %d before", len(got), cores, len(first))
		}
	}
	if len(first) < 1000 {
		t.Fatalf("only %d facts: the corpus was not read", len(first))
	}
}

// The content of the project itself joins without an error.
func TestOwnContent(t *testing.T) {
	const dir = "../../content"
	today := plan.Date{Year: 2026, Month: 11, Day: 23}
	content, _ := readFolder(t, dir, today)
	reg, _ := register.Load(content.Registers)
	a, problems := Join(content, reg, today)
	for _, p := range problems {
		says, _ := p.Message("en")
		t.Logf("%s: %s: %s", p.Position, p.Severity, says)
	}
	for _, task := range a.Tasks {
		if len(task.Lead) == 0 && len(task.Task.Lead) > 0 {
			t.Errorf("%s: nobody leads, though the plan says %q", task.name(), task.Task.Lead[0].Text)
		}
	}
	for _, link := range a.Links {
		for _, end := range []string{link.From, link.To} {
			if _, ok := a.Resolve(end); !ok {
				t.Errorf("%s leads nowhere", end)
			}
		}
	}
}
