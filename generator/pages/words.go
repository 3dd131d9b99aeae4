package pages

import (
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"congbo/generator/problem"
)

// A phrase is what the interface says in one place. {1}, {2} … stand for
// values.
type phrase struct {
	other string
	forms *[plural.Many + 1]string // of other, for numbers that ask for another form; nil where there are none
}

// with fills the phrase's placeholders.
func (p phrase) with(values ...string) string {
	rest := p.other
	at := strings.IndexByte(rest, '{')
	if at < 0 {
		return rest
	}
	size := len(rest)
	for _, value := range values {
		size += len(value)
	}
	var text strings.Builder
	text.Grow(size)
	for ; at >= 0; at = strings.IndexByte(rest, '{') {
		text.WriteString(rest[:at])
		rest = rest[at:]
		if len(rest) > 2 && rest[2] == '}' && '1' <= rest[1] && int(rest[1]-'1') < len(values) {
			text.WriteString(values[rest[1]-'1'])
			rest = rest[3:]
			continue
		}
		text.WriteByte('{')
		rest = rest[1:]
	}
	text.WriteString(rest)
	return text.String()
}

// String gives the phrase as it stands.
func (p phrase) String() string { return p.other }

// words are every phrase of the interface in one language. How it writes
// numbers, and which forms they ask for, is as the Unicode CLDR has it.
type words struct {
	language string
	tag      language.Tag
	printer  *message.Printer
	small    []string // the first whole numbers, which pages are full of
	all      map[string]phrase
}

// smallNumbers is how many numbers are written beforehand.
const smallNumbers = 512

// Word gives what the interface says for a key of words/<language>.yaml; empty
// where it has none.
func (t *Theme) Word(key string) string { return t.words.all[key].other }

// forms are the plural categories of CLDR, by their names in a file of words.
var forms = map[string]plural.Form{"zero": plural.Zero, "one": plural.One, "two": plural.Two, "few": plural.Few, "many": plural.Many}

// readWords reads words/<language>.yaml: `key: text`, or `key: {one: …,
// other: …}` for words that depend on a number, with as many of the forms as
// the language has.
func readWords(fsys fs.FS, code string) (words, []problem.Problem) {
	w := words{language: code, tag: language.Make(code), all: map[string]phrase{}}
	w.printer = message.NewPrinter(w.tag)
	for n := range smallNumbers {
		w.small = append(w.small, w.printer.Sprint(number.Decimal(n)))
	}
	name := "words/" + code + ".yaml"
	at := problem.Position{File: "layouts/" + name}
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return w, []problem.Problem{problem.New("words.none", at, "language", code)}
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
			p = readForms(value)
		}
		if p.other == "" {
			at.Line, at.Column = value.Line, value.Column
			problems = append(problems, problem.New("words.empty", at, "key", key.Value))
		}
		w.all[key.Value] = p
	}
	return w, problems
}

// readForms reads the forms of a phrase; one without `other` comes back empty.
func readForms(value *yaml.Node) phrase {
	var p phrase
	given := map[string]string{}
	if err := value.Decode(&given); err != nil {
		return p
	}
	for name, text := range given {
		form, known := forms[name]
		switch {
		case name == "other":
			p.other = text
		case !known:
			return phrase{}
		case p.forms == nil:
			p.forms = new([plural.Many + 1]string)
			fallthrough
		default:
			p.forms[form] = text
		}
	}
	return p
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

// spoken gives what the actions {{vi}} and {{own}} stand for: the attribute of
// what is in the documents' language, where the interface speaks another, and
// of what is the interface's amid that.
func (w words) spoken(action string) (attribute string, ok bool) {
	if action != "vi" && action != "own" {
		return "", false
	}
	switch {
	case w.language == "vi":
		return "", true
	case action == "own":
		return ` lang="` + w.tag.String() + `"`, true
	}
	return ` lang="vi"`, true
}

// number writes a whole number as the language does, and anything else as it
// is.
func (w words) number(value any) string {
	n, ok := value.(int)
	switch {
	case !ok:
		return fmt.Sprint(value)
	case 0 <= n && n < len(w.small):
		return w.small[n]
	}
	return w.printer.Sprint(number.Decimal(n))
}

// decimal writes a number with one digit after the point, or the comma.
func (w words) decimal(value float64) string {
	return w.printer.Sprint(number.Decimal(value, number.Scale(1)))
}

// form gives the form that a number asks for, as an int for templates.
func (w words) form(n int) int {
	return int(plural.Cardinal.MatchPlural(w.tag, max(n, -n), 0, 0, 0, 0))
}

// count fills a phrase whose first placeholder is a number.
func (w words) count(p phrase, n int, more ...string) string {
	if p.forms != nil {
		if text := p.forms[w.form(n)]; text != "" {
			p.other = text
		}
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
