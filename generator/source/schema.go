package source

import (
	"github.com/invopop/jsonschema"
)

// Schema gives the JSON Schema (draft 2020-12) of a plan's front matter, by
// which an editor can complete and check keys while they are typed. Every key
// stands under its canonical name and its Vietnamese ones.
func Schema() *jsonschema.Schema {
	s := object(words().plan)
	s.Version = jsonschema.Version
	s.Title = "congbo: front matter of a plan"
	return s
}

// object gives the schema of a table with the keys of a vocabulary.
func object(v *vocabulary) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "object", Properties: jsonschema.NewProperties(), AdditionalProperties: jsonschema.FalseSchema}
	for _, k := range v.keys {
		value := valueSchema(k.name)
		s.Properties.Set(k.name, value)
		var either []*jsonschema.Schema
		either = append(either, &jsonschema.Schema{Required: []string{k.name}})
		for _, name := range k.also {
			if _, taken := s.Properties.Get(name); taken {
				continue
			}
			s.Properties.Set(name, value)
			either = append(either, &jsonschema.Schema{Required: []string{name}})
		}
		if k.required {
			s.AllOf = append(s.AllOf, &jsonschema.Schema{AnyOf: either})
		}
	}
	return s
}

// valueSchema gives the schema of what may stand under a key of a plan.
func valueSchema(key string) *jsonschema.Schema {
	line := &jsonschema.Schema{AnyOf: []*jsonschema.Schema{{Type: "string"}, {Type: "number"}}} // 2022, 010: read as written
	day := &jsonschema.Schema{AnyOf: []*jsonschema.Schema{{Type: "integer"}, {Type: "string",
		Pattern: `^([0-9]{4}(-[0-9]{1,2}(-[0-9]{1,2})?)?|([0-9]{1,2}/)?[0-9]{1,2}/[0-9]{4})$`}}}
	lines := &jsonschema.Schema{AnyOf: []*jsonschema.Schema{line, {Type: "array", Items: line}}}
	switch key {
	case "date", "effective", "expires", "publish":
		return day
	case "implements", "basis", "recipients", "topics", "aliases":
		return lines
	case "draft":
		return &jsonschema.Schema{Type: "boolean"}
	case "edition":
		return &jsonschema.Schema{Type: "string", Enum: []any{"full", "summary"}}
	case "slug":
		return &jsonschema.Schema{Type: "string", Pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}
	case "abbreviations":
		return &jsonschema.Schema{Type: "object", AdditionalProperties: line}
	case "signer":
		return object(words().signer)
	case "contact":
		return object(words().contact)
	case "files":
		return &jsonschema.Schema{Type: "array", Items: object(words().file)}
	case "corrections":
		return &jsonschema.Schema{Type: "array", Items: object(words().correction)}
	}
	return line
}
