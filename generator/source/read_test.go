package source

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"congbo/generator/markdown"
	"congbo/generator/plan"
	"congbo/generator/problem"

	"github.com/rogpeppe/go-internal/txtar"
)

var today = plan.Date{Year: 2026, Month: 11, Day: 23}

// folder writes the files of an archive to a new folder. A site.yaml and a
// plan are added where the archive has none, so that cases stay short.
func folder(t testing.TB, files []txtar.File) *os.Root {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	site := false
	for _, f := range files {
		if !strings.HasPrefix(f.Name, "want") {
			write(f.Name, unescape(string(f.Data)))
			site = site || f.Name == "site.yaml"
		}
	}
	if !site {
		write("site.yaml", "title: T\nbase_url: https://a.example\n")
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root
}

// unescape lets an archive hold what an editor would not keep: \BOM, \CR,
// \xFF (any byte).
func unescape(s string) string {
	s = strings.NewReplacer(`\BOM`, "\ufeff", `\CR`, "\r").Replace(s)
	for i := strings.Index(s, `\x`); i >= 0 && i+4 <= len(s); i = strings.Index(s, `\x`) {
		var b byte
		fmt.Sscanf(s[i+2:i+4], "%02X", &b)
		s = s[:i] + string([]byte{b}) + s[i+4:]
	}
	return s
}

// list writes problems one a line, as cases want them.
func list(problems []problem.Problem) string {
	var out strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&out, "%s %s %s", p.Position, p.Severity, p.Code)
		for i := 1; i < len(p.Args); i += 2 {
			fmt.Fprintf(&out, " [%s]", p.Args[i])
		}
		out.WriteString("\n")
	}
	return out.String()
}

// TestCases reads every folder in testdata and compares the problems with
// `want`, and what was read with `want.json`, where these stand.
// Run with CONGBO_UPDATE=1 to accept what there is.
func TestCases(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			o := Options{Root: folder(t, archive.Files), Today: today, Drafts: strings.Contains(string(archive.Comment), "--drafts")}
			content, problems, err := Read(context.Background(), o)
			if err != nil {
				t.Fatal(err)
			}
			for i, f := range archive.Files {
				got := ""
				switch f.Name {
				case "want":
					got = list(problems)
				case "want.json":
					got = shown(t, content)
				default:
					continue
				}
				if os.Getenv("CONGBO_UPDATE") != "" {
					archive.Files[i].Data = []byte(got)
				} else if got != string(f.Data) {
					t.Errorf("%s:\n%s\nwant:\n%s", f.Name, got, f.Data)
				}
			}
			if os.Getenv("CONGBO_UPDATE") != "" {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// shown writes what was read as JSON without empty values, positions and
// texts of passages, so that cases stay readable.
func shown(t *testing.T, c *Content) string {
	t.Helper()
	var all []any
	for _, p := range c.Plans {
		all = append(all, p.Plan)
	}
	for _, u := range c.Units {
		all = append(all, u.Unit)
	}
	for _, d := range c.Directives {
		all = append(all, d.Directive)
	}
	for _, p := range c.Pages {
		all = append(all, map[string]any{"Slug": p.Slug, "Title": p.Title, "Menu": p.Menu, "Weight": p.Weight, "Aliases": p.Aliases})
	}
	raw, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(raw, &tree); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(trimmed(tree)); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// trimmed leaves out what says nothing, and what other rooms make of the
// words of citations, deadlines and targets: that is theirs to test.
func trimmed(v any) any {
	switch v := v.(type) {
	case map[string]any:
		if v["ID"] == nil && v["Text"] != nil {
			for key := range v {
				if key != "Text" && key != "URL" && key != "Kind" {
					delete(v, key)
				}
			}
		}
		for key, value := range v {
			value = trimmed(value)
			v[key] = value
			if key == "Position" || key == "Deadlined" || key == "Keys" || key == "Passages" || value == nil || value == "" || value == false || value == 0.0 {
				delete(v, key)
			}
		}
		if len(v) == 0 {
			return nil
		}
	case []any:
		for i := range v {
			v[i] = trimmed(v[i])
		}
		if len(v) == 0 {
			return nil
		}
	}
	return v
}

var (
	placeholder = regexp.MustCompile(`\{[a-z]+\}`)
	code        = regexp.MustCompile(`"((?:content|file|files|front|mark|page|personal|site|slug|task|text)\.[a-z0-9-]+)"`)
)

// TestMessages keeps every code of this package in both catalogues, and every
// placeholder filled in by those who report it.
func TestMessages(t *testing.T) {
	check := func(p problem.Problem, filled bool) {
		for _, language := range []string{"vi", "en"} {
			says, do := p.Message(language)
			if says == string(p.Code) || do == "" || filled && placeholder.MatchString(says+do) {
				t.Errorf("%s in %s: %q, %q", p.Code, language, says, do)
			}
		}
	}
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range code.FindAllStringSubmatch(string(text), -1) {
			if match[1] != "site.yaml" {
				check(problem.Problem{Code: problem.Code(match[1])}, false)
			}
		}
	}
	for _, kind := range []markdown.FaultKind{markdown.FaultHTML, markdown.FaultScheme, markdown.FaultImage, markdown.FaultSize, markdown.FaultNesting, markdown.FaultColumns, markdown.FaultMarks, markdown.FaultStray} {
		check(problem.Problem{Code: problem.Code("text." + kind)}, false)
	}
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range cases {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, problems, err := Read(context.Background(), Options{Root: folder(t, archive.Files), Today: today, Drafts: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			check(p, true)
		}
	}
}

// TestSameAgain: whatever the number of workers, the result is the same.
func TestSameAgain(t *testing.T) {
	var files []txtar.File
	for i := range 70 {
		files = append(files, txtar.File{Name: fmt.Sprintf("plans/%d/k%d.md", i%3, i), Data: []byte("---\ntitle: T\nissuer: Sở A\nplace: Hà Nội\nbad: 1\n---\n\n- [ ] a\n")})
	}
	root := folder(t, files)
	first := ""
	for range 4 {
		content, problems, err := Read(context.Background(), Options{Root: root, Today: today})
		if err != nil {
			t.Fatal(err)
		}
		got := list(problems) + shown(t, content)
		if first == "" {
			first = got
		}
		if got != first || len(content.Plans) != 70 {
			t.Fatal("two readings differ")
		}
	}
}
