package data

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"congbo/generator/atlas"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// validate checks every file of open data against the schema that is
// published with it.
func validate(t *testing.T, files map[string]string) {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	c.AssertContent()
	for path, text := range files {
		if strings.HasSuffix(path, ".schema.json") {
			if err := c.AddResource(path, parse(t, path, text)); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
		}
	}
	check := func(schema, path, text string) {
		s, err := c.Compile(schema)
		if err != nil {
			t.Fatalf("%s: %v", schema, err)
		}
		if err := s.Validate(parse(t, path, text)); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	for _, set := range Sets() {
		schema := openData + "schema/" + set.Name + ".schema.json"
		path := openData + set.Name + ".json"
		check(schema, path, files[path])
		if set.NDJSON {
			text := strings.TrimSuffix(files[openData+set.Name+".ndjson"], "\n")
			check(schema, set.Name+".ndjson", "["+strings.ReplaceAll(text, "\n", ",")+"]")
		}
	}
	for path, text := range files {
		if strings.HasSuffix(path, "/index.json") {
			check(openData+"schema/plan.schema.json", path, text)
		}
	}
}

func parse(t *testing.T, path, text string) any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return value
}

func TestOpenDataIsValid(t *testing.T) {
	validate(t, render(t, example()))
}

func TestOpenDataOfAnEmptySiteIsValid(t *testing.T) {
	files := render(t, &atlas.Atlas{Site: example().Site})
	validate(t, files)
	if got := files["du-lieu/tasks.json"]; got != "[\n]\n" {
		t.Errorf("tasks.json is %q", got)
	}
}

// A schema that lets everything through would be worth nothing.
func TestSchemaRefuses(t *testing.T) {
	files := render(t, example())
	c := jsonschema.NewCompiler()
	const name = openData + "schema/tasks.schema.json"
	if err := c.AddResource(name, parse(t, name, files[name])); err != nil {
		t.Fatal(err)
	}
	schema := c.MustCompile(name)
	for what, change := range map[string]func(map[string]any){
		"a field too many":     func(r map[string]any) { r["late"] = true },
		"a field too few":      func(r map[string]any) { delete(r, "lead") },
		"no list":              func(r map[string]any) { r["lead"] = nil },
		"a status of our own":  func(r map[string]any) { r["status"] = "overdue" },
		"a status left empty":  func(r map[string]any) { r["status"] = "" },
		"a date as people say": func(r map[string]any) { r["deadline"].(map[string]any)["end"] = "15/11/2022" },
	} {
		var records []map[string]any
		if err := json.Unmarshal([]byte(files["du-lieu/tasks.json"]), &records); err != nil {
			t.Fatal(err)
		}
		change(records[0])
		text, _ := json.Marshal(records)
		if schema.Validate(parse(t, what, string(text))) == nil {
			t.Errorf("%s passes", what)
		}
	}
}

func TestSchemaHasDescriptions(t *testing.T) {
	for _, language := range []string{"vi", "en"} {
		a := example()
		a.Site.Language = language
		for path, text := range render(t, a) {
			if !strings.HasSuffix(path, ".schema.json") {
				continue
			}
			var schema struct {
				Schema string `json:"$schema"`
				ID     string `json:"$id"`
				Defs   map[string]struct {
					Additional *bool `json:"additionalProperties"`
					Properties map[string]struct{ Description string }
					Required   []string
				} `json:"$defs"`
			}
			if err := json.Unmarshal([]byte(text), &schema); err != nil {
				t.Fatal(err)
			}
			if schema.Schema != "https://json-schema.org/draft/2020-12/schema" || schema.ID != "https://congbo.example/"+path {
				t.Errorf("%s is %s of %s", path, schema.ID, schema.Schema)
			}
			for name, def := range schema.Defs {
				if def.Additional == nil || *def.Additional || len(def.Required) != len(def.Properties) {
					t.Errorf("%s: %s is open", path, name)
				}
				for field, p := range def.Properties {
					if p.Description == "" {
						t.Errorf("%s: %s.%s has no description", path, name, field)
					}
				}
			}
		}
	}
}

// TestContract holds the records to the contract's own list of fields.
func TestContract(t *testing.T) {
	contract := map[string]string{
		"plans":      "id url title type number symbol date issuer place signer{name,position,authority} implements[] basis[] recipients[] effective expires status edition source files[{name,url,size,sha256,signed}] corrections[{date,text}] topics[] abbreviations{} tasks[]",
		"tasks":      "id url plan section text lead[] coordinating[] deadline{text,kind,start,end,rrule} targets[] outputs[] references[] status reports[{date,text,url}]",
		"units":      "id url name short aliases[] place role level collective parent from until predecessors[] successors[{unit,date,function,basis}] leads[] coordinates[] mentions",
		"directives": "id url type number date issuer place title plan citations[{plan,task,section,text}]",
		"links":      "from to kind",
	}
	types := map[string]reflect.Type{
		"plans": reflect.TypeFor[Plan](), "tasks": reflect.TypeFor[Task](), "units": reflect.TypeFor[Unit](),
		"directives": reflect.TypeFor[Directive](), "links": reflect.TypeFor[Link](),
	}
	for name, want := range contract {
		if got := strings.Join(shape(types[name]), " "); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, want)
		}
	}
}

// shape writes a record's type as the contract does.
func shape(t reflect.Type) []string {
	var all []string
	for i := range t.NumField() {
		f := t.Field(i)
		name := f.Tag.Get("json")
		switch inner := f.Type; {
		case inner.Kind() == reflect.Struct:
			name += "{" + strings.Join(shape(inner), ",") + "}"
		case inner.Kind() == reflect.Map:
			name += "{}"
		case inner.Kind() == reflect.Slice && inner.Elem().Kind() == reflect.Struct:
			name += "[{" + strings.Join(shape(inner.Elem()), ",") + "}]"
		case inner.Kind() == reflect.Slice:
			name += "[]"
		}
		all = append(all, name)
	}
	return all
}
