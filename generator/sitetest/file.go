package sitetest

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// file looks at the bytes of a published file.
func (s *site) file(name, verb, text string) error {
	data, err := os.ReadFile(filepath.Join(s.public, filepath.FromSlash(name)))
	if verb == "absent" {
		if err == nil {
			return fmt.Errorf("it is there")
		}
		return nil
	}
	if err != nil {
		return err
	}
	if verb != "contains" && verb != "lacks" {
		return fmt.Errorf("file PATH contains, lacks or absent")
	}
	if strings.Contains(string(data), text) != (verb == "contains") {
		return fmt.Errorf("it reads:\n%s", data)
	}
	return nil
}

// json looks at a field of a record: json PATH [KEY=VALUE] FIELD.FIELD VALUE.
func (s *site) json(args []string) error {
	data, err := os.ReadFile(filepath.Join(s.public, filepath.FromSlash(args[0])))
	if err != nil {
		return err
	}
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		return err
	}
	args = args[1:]
	if key, wanted, ok := strings.Cut(args[0], "="); ok {
		if value, ok = record(value, key, wanted); !ok {
			return fmt.Errorf("no record has %s:\n%s", args[0], data)
		}
		args = args[1:]
	}
	if len(args) < 2 {
		return fmt.Errorf("a field and its value are missing")
	}
	found, err := field(value, args[0])
	if err != nil {
		return err
	}
	if shown, wanted := show(found), strings.Join(args[1:], " "); shown != wanted {
		return fmt.Errorf("it is %s", shown)
	}
	return nil
}

// record finds the record of a list whose field has a value.
func record(list any, key, wanted string) (any, bool) {
	records, _ := list.([]any)
	for _, r := range records {
		if value, err := field(r, key); err == nil && show(value) == wanted {
			return r, true
		}
	}
	return nil, false
}

// field follows a path of names and indexes into a value.
func field(value any, path string) (any, error) {
	for name := range strings.SplitSeq(path, ".") {
		switch v := value.(type) {
		case map[string]any:
			next, ok := v[name]
			if !ok {
				return nil, fmt.Errorf("no field %s in %s", name, show(value))
			}
			value = next
		case []any:
			i, err := strconv.Atoi(name)
			if err != nil || i < 0 || i >= len(v) {
				return nil, fmt.Errorf("no element %s in %s", name, show(value))
			}
			value = v[i]
		default:
			return nil, fmt.Errorf("%s has no fields", show(value))
		}
	}
	return value, nil
}

// show writes a value: text as it is, all else as JSON.
func show(value any) string {
	if text, ok := value.(string); ok {
		return text
	}
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return err.Error()
	}
	return strings.TrimSpace(out.String())
}
