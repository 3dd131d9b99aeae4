package source

import (
	"fmt"

	"github.com/invopop/jsonschema"
)

// Kinds are the kinds of file that Schema describes.
var Kinds = []string{"plan", "unit", "directive", "page", "site"}

// Schema gives the JSON Schema (draft 2020-12) of the front matter of one kind
// of file, or of site.yaml, by which an editor can complete and check keys
// while they are typed. Every key stands under its canonical name and under
// its Vietnamese ones. The error says that there is no such kind.
func Schema(kind string) (*jsonschema.Schema, error) {
	w := words()
	v := map[string]*vocabulary{"plan": w.plan, "unit": w.unit, "directive": w.directive, "page": w.page, "site": w.site}[kind]
	if v == nil {
		return nil, fmt.Errorf("no kind of file is called %q", kind)
	}
	s := object(v)
	s.Version = jsonschema.Version
	s.Title = "congbo: " + kind
	return s, nil
}

// object gives the schema of a table with the keys of a vocabulary.
func object(v *vocabulary) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "object", Properties: jsonschema.NewProperties(), AdditionalProperties: jsonschema.FalseSchema}
	for _, k := range v.keys {
		value := valueSchema(v, k.name)
		either := []*jsonschema.Schema{{Required: []string{k.name}}}
		s.Properties.Set(k.name, value)
		for _, name := range k.also {
			s.Properties.Set(name, value)
			either = append(either, &jsonschema.Schema{Required: []string{name}})
		}
		if k.required {
			s.AllOf = append(s.AllOf, &jsonschema.Schema{AnyOf: either})
		}
	}
	return s
}

// valueSchema gives the schema of what may stand under a key.
func valueSchema(v *vocabulary, key string) *jsonschema.Schema {
	either := func(all ...*jsonschema.Schema) *jsonschema.Schema { return &jsonschema.Schema{AnyOf: all} }
	list := func(of *jsonschema.Schema) *jsonschema.Schema { return &jsonschema.Schema{Type: "array", Items: of} }
	text := &jsonschema.Schema{Type: "string"}
	line := either(text, &jsonschema.Schema{Type: "number"}) // a number is read as it is written: 2022, 010
	w := words()
	switch key {
	case "date", "effective", "expires", "publish", "from", "until":
		return either(&jsonschema.Schema{Type: "integer"}, &jsonschema.Schema{Type: "string",
			Pattern: `^([0-9]{4}(-[0-9]{1,2}(-[0-9]{1,2})?)?|([0-9]{1,2}/)?[0-9]{1,2}/[0-9]{4})$`})
	case "aliases":
		if v == w.unit {
			return either(line, list(either(line, object(w.alias))))
		}
		return either(line, list(line))
	case "implements", "basis", "issued_with", "recipients", "topics", "replaces", "amends":
		if v == w.succession {
			return line
		}
		return either(line, list(either(line, &jsonschema.Schema{Type: "object", AdditionalProperties: line}))) // `- Lưu: VT` reads as a table
	case "draft", "collective", "menu", "link", "signed":
		return &jsonschema.Schema{Type: "boolean"}
	case "weight", "page_size":
		return &jsonschema.Schema{Type: "integer"}
	case "edition":
		return &jsonschema.Schema{Type: "string", Enum: []any{"full", "summary"}}
	case "language":
		return &jsonschema.Schema{Type: "string", Pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", Examples: []any{"vi", "en"}}
	case "share_images":
		return &jsonschema.Schema{Type: "string", Enum: []any{"auto", "tasks", "plans", "none"}}
	case "alternates":
		return &jsonschema.Schema{Type: "object", AdditionalProperties: line}
	case "slug":
		return &jsonschema.Schema{Type: "string", Pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}
	case "abbreviations":
		return &jsonschema.Schema{Type: "object", AdditionalProperties: line}
	case "signer":
		return object(w.signer)
	case "contact":
		return object(w.contact)
	case "theme":
		return object(w.theme)
	case "files":
		return list(object(w.file))
	case "corrections":
		return list(object(w.correction))
	case "successors":
		return list(object(w.succession))
	}
	return line
}
