package hostile

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"congbo/generator"
	"congbo/generator/problem"
)

// A value is a line of front matter that must be told as an error.
type value struct {
	kind, code, line string
}

func values(t *testing.T) (all []value) {
	t.Helper()
	lines, err := linesOf("testdata/values.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		part := strings.SplitN(l, " ", 3)
		if len(part) != 3 {
			t.Fatalf("testdata/values.txt: %q", l)
		}
		all = append(all, value{part[0], part[1], part[2]})
	}
	return all
}

// fronts are what each kind of file has before the line of a value, and where
// it stands.
var fronts = map[string]struct{ folder, text string }{
	"plan":      {"plans", "---\ntitle: T\nissuer: Sở A\nplace: Hà Nội\n"},
	"unit":      {"units", "---\nname: Sở A\nplace: Hà Nội\n"},
	"directive": {"directives", "---\ntitle: T\n"},
	"page":      {"pages", "---\ntitle: T\n"},
}

// TestValues: a value that its key cannot have is an error at its line, with
// words in both languages that no terminal carries out.
func TestValues(t *testing.T) {
	files, want := map[string]string{}, map[string]value{}
	var sites []value
	for i, v := range values(t) {
		front, ok := fronts[v.kind]
		if !ok {
			sites = append(sites, v)
			continue
		}
		name := fmt.Sprintf("%s/v%d.md", front.folder, i)
		files[name] = front.text + v.line + "\n---\n"
		want[fmt.Sprintf("%s:%d", name, strings.Count(front.text, "\n")+1)] = v
	}
	found := check(t, files)
	told := map[string][]string{}
	for _, p := range found {
		at, code := fmt.Sprintf("%s:%d", p.Position.File, p.Position.Line), string(p.Code)
		if p.Severity == problem.Warning {
			code += "?"
		}
		told[at] = append(told[at], code)
	}
	for _, at := range slices.Sorted(maps.Keys(want)) {
		if v := want[at]; !slices.Contains(told[at], v.code) {
			t.Errorf("%s %s: %q is told, not %s", v.kind, v.line, told[at], v.code)
		}
	}
	for _, v := range sites {
		found := check(t, map[string]string{"site.yaml": "title: T\n" + v.line + "\n", "plans/a.md": fronts["plan"].text + "---\n"})
		if !slices.ContainsFunc(found, func(p problem.Problem) bool {
			return p.Severity == problem.Error && string(p.Code) == v.code && p.Position.File == "site.yaml" && p.Position.Line == 2 && p.Position.Column > 0
		}) {
			t.Errorf("site.yaml %s: %v is told, not %s", v.line, found, v.code)
		}
	}
}

// check makes a content folder and gives what is wrong in it.
func check(t *testing.T, files map[string]string) []problem.Problem {
	t.Helper()
	content := t.TempDir()
	for name, text := range files {
		if err := write(content, name, text); err != nil {
			t.Fatal(err)
		}
	}
	result, err := generator.Check(t.Context(), generator.Options{Content: content, Today: today})
	if err == nil {
		t.Error("there are no errors")
	}
	harmless(t, result.Problems)
	return result.Problems
}

// harmless looks that what is told can be shown on a terminal: no message has
// a character that a terminal carries out, or a line of its own.
func harmless(t *testing.T, problems []problem.Problem) {
	t.Helper()
	for _, p := range problems {
		for _, language := range []string{"vi", "en"} {
			if said := p.Line(language, true); strings.ContainsFunc(said, carriedOut) {
				t.Errorf("%s says %q", p.Code, said)
			}
		}
	}
}

// carriedOut tells the characters that do something to a terminal, or to the
// order of what is on it, rather than being shown.
func carriedOut(c rune) bool {
	return c < ' ' || 0x7f <= c && c < 0xa0 || c == '\u2028' || c == '\u2029' || '\u202a' <= c && c <= '\u202e' || '\u2066' <= c && c <= '\u2069'
}
