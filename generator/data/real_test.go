package data_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"congbo/generator/atlas"
	"congbo/generator/data"
	"congbo/generator/plan"
	"congbo/generator/register"
	"congbo/generator/source"

	ics "github.com/arran4/golang-ical"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestRealContent makes the data of the site's own content and holds it to
// its schemas, and its calendars to a calendar library.
func TestRealContent(t *testing.T) {
	root, err := os.OpenRoot("../../content")
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	today := plan.Date{Year: 2026, Month: 11, Day: 23}
	content, problems, err := source.Read(t.Context(), source.Options{Root: root, Today: today})
	if err != nil {
		t.Fatal(err, problems)
	}
	places, _ := register.Load(content.Registers)
	a, _ := atlas.Join(content, places, today)

	files := map[string]string{}
	for f := range data.Files(a, nil) {
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			t.Fatalf("%s: %v", f.Path, err)
		}
		if _, twice := files[f.Path]; twice {
			t.Errorf("%s is made twice", f.Path)
		}
		files[f.Path] = b.String()
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	compile := func(name string) *jsonschema.Schema {
		path := "du-lieu/schema/" + name + ".schema.json"
		schema, err := jsonschema.UnmarshalJSON(strings.NewReader(files[path]))
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if err := c.AddResource(path, schema); err != nil {
			t.Fatal(err)
		}
		return c.MustCompile(path)
	}
	check := func(schema *jsonschema.Schema, path string) {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(files[path]))
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	for _, set := range data.Sets() {
		check(compile(set.Name), "du-lieu/"+set.Name+".json")
	}
	dossier := compile("plan")
	for path, text := range files {
		switch {
		case strings.HasSuffix(path, "/index.json"):
			check(dossier, path)
		case strings.HasSuffix(path, ".ics"):
			if _, err := ics.ParseCalendar(strings.NewReader(text)); err != nil {
				t.Errorf("%s: %v", path, err)
			}
		}
	}
	var tasks []data.Task
	if err := json.Unmarshal([]byte(files["du-lieu/tasks.json"]), &tasks); err != nil {
		t.Fatal(err)
	}
	if len(tasks) != len(a.Tasks) || len(tasks) == 0 {
		t.Errorf("%d tasks of %d", len(tasks), len(a.Tasks))
	}
	ids := known(a)
	for _, task := range tasks {
		for _, id := range append(append(task.Lead, task.Coordinating...), task.References...) {
			if !ids[id] {
				t.Errorf("%s: no record of %q", task.ID, id)
			}
		}
	}
}

func known(a *atlas.Atlas) map[string]bool {
	ids := map[string]bool{}
	for _, u := range a.Units {
		ids[u.ID] = true
	}
	for _, d := range a.Directives {
		ids[d.ID] = true
	}
	return ids
}
