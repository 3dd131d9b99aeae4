package source

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
)

// checker compiles the schema of one kind of file.
func checker(t *testing.T, kind string) *jsonschema.Schema {
	t.Helper()
	made, err := Schema(kind)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(made)
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(kind+".json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(kind + ".json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// validate checks YAML as an editor would, with dates as the text that they
// are written as.
func validate(t *testing.T, schema *jsonschema.Schema, text string) error {
	t.Helper()
	var node yaml.Node
	if err := yaml.Unmarshal([]byte(text), &node); err != nil {
		t.Fatal(err)
	}
	var plain func(n *yaml.Node)
	plain = func(n *yaml.Node) {
		if n.Tag == "!!timestamp" {
			n.Tag = "!!str"
		}
		for _, child := range n.Content {
			plain(child)
		}
	}
	plain(&node)
	var value any
	if err := node.Decode(&value); err != nil {
		t.Fatal(err)
	}
	asJSON, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(asJSON))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(document)
}

func TestSchemaFitsTheExampleContent(t *testing.T) {
	content := os.DirFS("../../content")
	seen := 0
	for folder, kind := range map[string]string{"plans": "plan", "units": "unit", "directives": "directive", "pages": "page"} {
		schema := checker(t, kind)
		err := fs.WalkDir(content, folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			text, err := fs.ReadFile(content, path)
			if err != nil {
				return err
			}
			_, rest, _ := strings.Cut(string(text), "---\n")
			front, _, _ := strings.Cut(rest, "\n---\n")
			if err := validate(t, schema, front); err != nil {
				t.Errorf("%s: %v", path, err)
			}
			seen++
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	site, err := fs.ReadFile(content, "site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := validate(t, checker(t, "site"), string(site)); err != nil {
		t.Error(err)
	}
	if seen == 0 {
		t.Error("no file of the example was read")
	}
}

func TestSchemaRefusesWhatTheReaderRefuses(t *testing.T) {
	schema := checker(t, "plan")
	good := "tiêu đề: A\ncơ quan ban hành: B\nđịa danh: C\n"
	if err := validate(t, schema, good); err != nil {
		t.Error(err)
	}
	for _, bad := range []string{
		"title: A\nissuer: B\n",       // no place
		good + "isuer: B\n",           // unknown key
		good + "ngày: hôm qua\n",      // no date
		good + "edition: brief\n",     // no edition
		good + "signer: {nam: B}\n",   // unknown key inside
		good + "slug: ../../secret\n", // no slug
		good + "files: [a.pdf]\n",     // no table
	} {
		if validate(t, schema, bad) == nil {
			t.Errorf("accepted:\n%s", bad)
		}
	}
	if _, err := Schema("letter"); err == nil {
		t.Error("a schema of a letter")
	}
}
