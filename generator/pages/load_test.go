package pages

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"congbo/generator/problem"
	"congbo/layouts"
)

// TestFaults breaks the layouts in every way that Load knows; each fault has
// to be told with its place and in words of both languages.
func TestFaults(t *testing.T) {
	const plain = "<h1>{{.Title}}</h1>\n"
	for _, c := range []struct{ name, file, text, want string }{
		{"syntax", "templates/free.html", "<h1>\n{{if}}</h1>", "layouts/templates/free.html:2:1: the template does not parse"},
		{"function", "templates/free.html", "{{shout .Title}}", "layouts/templates/free.html:1:1: the template does not parse"},
		{"field", "templates/free.html", plain + "  {{.Titel}}", "layouts/templates/free.html:2:5: pages.freeView has no field Titel — correct the field's name (nearest: Title)"},
		{"field inside", "templates/free.html", "{{.Head.Nothing}}", "layouts/templates/free.html:1:8: pages.headView has no field Nothing"},
		{"field of a string", "templates/free.html", "{{.Title.Length}}", "has no field Length"},
		{"field of a list", "templates/list.html", "{{range .List.Groups}}{{range .Tasks}}{{.Who}}{{end}}{{end}}", "layouts/templates/list.html:1:41: pages.taskEntry has no field Who"},
		{"field of a variable", "templates/list.html", "{{range $i, $g := .List.Groups}}{{$i}}{{$g.Who}}{{end}}", "pages.groupView has no field Who"},
		{"field in a branch", "templates/free.html", "{{if .Text}}{{else}}{{with .Title}}{{$.Who}}{{end}}{{end}}", "pages.freeView has no field Who"},
		{"field of what a piece is given", "templates/free.html", `{{define "x"}}{{.Who}}{{end}}{{template "x" .Head}}`, "pages.headView has no field Who"},
		{"piece", "templates/free.html", `{{template "nowhere" .}}`, "layouts/templates/free.html:1:1"},
		{"word", "templates/free.html", `{{t "plan"}}`, "layouts/templates/free.html:1:5: no words are known for the key plan — add the key to words/*.yaml, or correct it (nearest: plans)"},
		{"word that is no constant", "templates/free.html", `{{t .Title}}`, "t needs a string in double quotes"},
		{"word in a pipe", "templates/free.html", `{{"plans" | t}}`, "t needs a string in double quotes"},
		{"count", "templates/free.html", `{{t "task-count" .Title}}`, "the words of task-count depend on a number, and are given a string"},
		{"asset", "templates/free.html", `{{asset "none.js"}}`, "the layouts have no file none.js"},
		{"unsafe", "templates/free.html", "\n<a href={{.Title}}{{if .Text}}>{{else}} x='{{end}}y</a>", "layouts/templates/free.html:2:24: the template is not safe: {{if}} branches end in different contexts"},
		{"nothing but a piece", "templates/free.html", `{{define "main"}}{{.Title}}{{end}}`, "layouts/templates/free.html:1:1: this template has nothing but pieces in {{define}}"},
		{"nothing", "templates/free.html", ``, "layouts/templates/free.html:1:1: this template has nothing but pieces"},
		{"defined twice", "templates/free.html", `{{define "links"}}{{end}}`, "the template links is defined in another file too"},
		{"script", "scripts/site.ts", "\nconst x = ;", "layouts/scripts/site.ts:2:11: the browser's code does not compile: Unexpected \";\""},
		{"import", "scripts/site.ts", `import "./nowhere.ts";`, "layouts/scripts/site.ts:1:8: the browser's code does not compile"},
		{"words", "words/en.yaml", "home: Home\n", "layouts/words/en.yaml:1:1: the key plans is missing"},
		{"words that are none", "words/en.yaml", "a: [", "layouts/words/en.yaml:1:1: the words do not parse"},
		{"empty words", "words/en.yaml", "home: ''\n", "layouts/words/en.yaml:1:7: the key home has no words"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems, err := Load(changed(t, c.file, c.text), site("en"))
			if err != nil {
				t.Fatal(err)
			}
			var told bytes.Buffer
			if err := problem.Print(&told, problems, "en"); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(told.String(), c.want) {
				t.Errorf("told:\n%s", &told)
			}
			if strings.Contains(told.String(), "{") && !strings.Contains(told.String(), "{{") {
				t.Errorf("a blank is not filled in:\n%s", &told)
			}
			for _, p := range problems {
				if says, do := p.Message("vi"); says == string(p.Code) || do == "" {
					t.Errorf("%s has no words in Vietnamese", p.Code)
				}
			}
		})
	}
}

func TestMissingFiles(t *testing.T) {
	for _, name := range []string{"templates/task.html", "templates/base.html", "templates/contact.html", "words/vi.yaml"} {
		over := changed(t)
		delete(over, name)
		_, problems, err := Load(over, site("vi"))
		if err != nil || !slices.ContainsFunc(problems, func(p problem.Problem) bool { return p.Severity == problem.Error }) {
			t.Errorf("without %s: %v, %v", name, problems, err)
		}
	}
}

// TestLanguagesSayTheSame holds the words of the two languages together.
func TestLanguagesSayTheSame(t *testing.T) {
	vi, problems := readWords(layouts.Files, "vi")
	en, more := readWords(layouts.Files, "en")
	if len(problems)+len(more) > 0 {
		t.Fatal(problems, more)
	}
	blanks := func(text string) (found []string) {
		for _, blank := range []string{"{1}", "{2}", "{3}"} {
			if strings.Contains(text, blank) {
				found = append(found, blank)
			}
		}
		return found
	}
	// Dates say the same by a month's number and by its name.
	dated := []string{"date-day", "date-month", "month-title", "dateline", "cite-month"}
	for key, p := range vi.all {
		other, ok := en.all[key]
		if !ok {
			t.Errorf("en has no %q", key)
		} else if !slices.Equal(blanks(p.other), blanks(other.other)) && !slices.Contains(dated, key) {
			t.Errorf("%q has other blanks in en", key)
		}
	}
	for key := range en.all {
		if _, ok := vi.all[key]; !ok {
			t.Errorf("vi has no %q", key)
		}
	}
}

// TestPlurals runs a phrase with a singular inside a template.
func TestPlurals(t *testing.T) {
	over := changed(t, "templates/place.html", `<h1>x</h1>{{t "task-count" .List.Total}} {{t "task-count" 1}} {{len (t "home")}}`)
	s := site("en")
	theme, problems, err := Load(over, s)
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	var out bytes.Buffer
	if err := theme.place.render(&out, &placeView{List: listingView{Total: 1234}}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "1,234 tasks 1 task 4") {
		t.Error(out.String())
	}
}
