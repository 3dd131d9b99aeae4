package data

import (
	"bytes"
	"encoding/json"
	"iter"
	"reflect"

	"congbo/generator/publish"

	"github.com/invopop/jsonschema"
)

// schemas gives the JSON Schema (2020-12) of each set, and of the record of
// one plan with its tasks that stands beside a plan's page (plan.schema.json).
// A line of an .ndjson file is an item of the set's schema.
func (s *site) schemas() iter.Seq[publish.File] {
	return func(yield func(publish.File) bool) {
		types := []reflect.Type{
			reflect.TypeFor[[]Plan](), reflect.TypeFor[[]Task](), reflect.TypeFor[[]Unit](),
			reflect.TypeFor[[]Directive](), reflect.TypeFor[[]Link](),
		}
		for i, set := range Sets() {
			title := s.words.oneRecord + set.Record.In(s.Site.Language)
			if !yield(s.schema(set.Name, title, types[i])) {
				return
			}
		}
		yield(s.schema("plan", s.words.dossier, reflect.TypeFor[Dossier]()))
	}
}

func (s *site) schema(name, title string, t reflect.Type) publish.File {
	path := openData + "schema/" + name + ".schema.json"
	return raw(path, func(b *bytes.Buffer) error {
		schema := reflector(s.Site.Language).ReflectFromType(t)
		schema.ID = jsonschema.ID(absolute(s.base, path))
		schema.Title = s.Site.Title + " – " + name + ".json"
		if t.Kind() != reflect.Slice {
			schema.Title = s.Site.Title + " – index.json"
		}
		schema.Description = title
		text, err := json.MarshalIndent(schema, "", "  ")
		b.Write(text)
		b.WriteByte('\n')
		return err
	})
}

// reflector makes schemas whose descriptions are in a language. Every field
// is required and no other is allowed, so that a change of the records cannot
// go unnoticed.
func reflector(language string) *jsonschema.Reflector {
	return &jsonschema.Reflector{
		Anonymous: true,
		LookupComment: func(t reflect.Type, field string) string {
			if t.Kind() != reflect.Struct {
				return ""
			}
			if f, ok := t.FieldByName(field); ok {
				_, means := tags(f)
				return means.In(language)
			}
			return ""
		},
		Mapper: func(t reflect.Type) *jsonschema.Schema {
			if t == reflect.TypeFor[Date]() {
				return &jsonschema.Schema{Type: "string", Pattern: `^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$`}
			}
			return nil
		},
	}
}
