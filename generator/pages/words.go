package pages

import (
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"congbo/generator/problem"
)

// A phrase is what the interface says in one place. one is empty where the
// language, or the phrase, has no singular of its own. {1}, {2} … stand for
// values.
type phrase struct{ one, other string }

// with fills the phrase's placeholders.
func (p phrase) with(values ...string) string {
	text := p.other
	for i, value := range values {
		text = strings.ReplaceAll(text, "{"+strconv.Itoa(i+1)+"}", value)
	}
	return text
}

// String gives the phrase as it stands.
func (p phrase) String() string { return p.other }

// words are every phrase of the interface in one language.
type words struct {
	language string
	all      map[string]phrase
}

// readWords reads words/<language>.yaml: `key: text`, or `key: {one: …,
// other: …}` for words that depend on a number.
func readWords(fsys fs.FS, language string) (words, []problem.Problem) {
	w := words{language: language, all: map[string]phrase{}}
	name := "words/" + language + ".yaml"
	at := problem.Position{File: "layouts/" + name}
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return w, []problem.Problem{problem.New("words.none", at, "language", language)}
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return w, []problem.Problem{problem.New("words.syntax", at, "error", err.Error())}
	}
	var problems []problem.Problem
	if len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return w, []problem.Problem{problem.New("words.syntax", at, "error", "key: text")}
	}
	entries := doc.Content[0].Content
	for i := 0; i+1 < len(entries); i += 2 {
		key, value := entries[i], entries[i+1]
		var p phrase
		switch value.Kind {
		case yaml.ScalarNode:
			p.other = value.Value
		case yaml.MappingNode:
			var forms struct{ One, Other string }
			if err := value.Decode(&forms); err == nil {
				p = phrase{forms.One, forms.Other}
			}
		}
		if p.other == "" {
			at.Line, at.Column = value.Line, value.Column
			problems = append(problems, problem.New("words.empty", at, "key", key.Value))
		}
		w.all[key.Value] = p
	}
	return w, problems
}

// fill sets every phrase field of a struct from the key in its `word` tag, so
// that words used in code are as sure to exist as those in templates.
func (w words) fill(phrases any) []problem.Problem {
	var problems []problem.Problem
	value := reflect.ValueOf(phrases).Elem()
	for i := range value.NumField() {
		key := value.Type().Field(i).Tag.Get("word")
		p, ok := w.all[key]
		if !ok {
			problems = append(problems, w.missing(key))
		}
		value.Field(i).Set(reflect.ValueOf(p))
	}
	return problems
}

// missing reports a key that the words lack.
func (w words) missing(key string) problem.Problem {
	at := problem.Position{File: "layouts/words/" + w.language + ".yaml"}
	return problem.New("words.missing", at, "key", key, "nearest", nearest(key, w.all))
}

// number writes a whole number with the language's thousands separator, and
// anything else as it is.
func (w words) number(value any) string {
	n, ok := value.(int)
	if !ok {
		return fmt.Sprint(value)
	}
	digits := strconv.Itoa(n)
	separator := "."
	if w.language == "en" {
		separator = ","
	}
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + separator + digits[i:]
	}
	return digits
}

// count fills a phrase whose first placeholder is a number.
func (w words) count(p phrase, n int, more ...string) string {
	if n == 1 && p.one != "" {
		p.other = p.one
	}
	return p.with(append([]string{w.number(n)}, more...)...)
}

// nearest gives the known key that looks most like an unknown one, or a dash
// when none is close.
func nearest(key string, known map[string]phrase) string {
	keys := slices.Sorted(maps.Keys(known))
	if i := problem.Nearest(key, keys, len(key)/3+1); i >= 0 {
		return keys[i]
	}
	return "–"
}
