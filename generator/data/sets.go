package data

import (
	"bytes"
	"iter"
	"reflect"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/publish"
)

// A Set is one set of the open data, as the page about it describes it.
type Set struct {
	Name   string // plans: the file is plans.json
	Record Words  // what one record is
	NDJSON bool   // written line by line too
	Fields []Field
}

// A Field is one field of a set's records. A field inside another is named
// with a dot, deadline.kind, or with brackets where it stands in each record
// of a list, reports[].date.
type Field struct {
	Name        string
	Type        string // string, date, integer, boolean, object, or a list of one: string[]
	Heading     Words  // of the CSV column, where it has one
	Description Words
	Column      bool // a column of the CSV file: an object or a list of objects has its fields instead
}

// Words are the same words in the languages of the interface.
type Words struct{ VI, EN string }

// In gives the words in a language: Vietnamese for "vi", else English.
func (w Words) In(language string) string {
	if language == "vi" {
		return w.VI
	}
	return w.EN
}

// Sets gives the sets of the open data, in the order in which they are
// documented. It is made from the types that the records are written from.
func Sets() []Set {
	return []Set{
		{"plans", Words{"kế hoạch", "plan"}, true, fields[Plan]()},
		{"tasks", Words{"nhiệm vụ", "task"}, true, fields[Task]()},
		{"units", Words{"đơn vị", "unit"}, true, fields[Unit]()},
		{"directives", Words{"văn bản", "directive"}, true, fields[Directive]()},
		{"links", Words{"liên kết giữa hai đối tượng bất kỳ", "link between any two of them"}, false, fields[Link]()},
	}
}

func fields[R any]() []Field {
	return within(reflect.TypeFor[R](), "", Words{})
}

// within gives the fields of a record's type, and those of the records inside
// it right after the field that holds them.
func within(t reflect.Type, prefix string, heading Words) []Field {
	var all []Field
	for i := range t.NumField() {
		f := t.Field(i)
		words, means := tags(f)
		if heading.VI != "" {
			words = Words{heading.VI + " – " + lower(words.VI), heading.EN + " – " + lower(words.EN)}
		}
		field := Field{Name: prefix + f.Tag.Get("json"), Type: typeName(f.Type), Heading: words, Description: means, Column: true}
		inner, mark := f.Type, "."
		if inner.Kind() == reflect.Slice {
			inner, mark = inner.Elem(), "[]."
		}
		if field.Column = inner.Kind() != reflect.Struct; field.Column {
			all = append(all, field)
			continue
		}
		field.Heading = Words{}
		all = append(all, field)
		all = append(all, within(inner, field.Name+mark, words)...)
	}
	return all
}

// tags reads the heading and the meaning that a field's tags give.
func tags(f reflect.StructField) (heading, means Words) {
	heading.VI, means.VI, _ = strings.Cut(f.Tag.Get("vi"), "|")
	heading.EN, means.EN, _ = strings.Cut(f.Tag.Get("en"), "|")
	return heading, means
}

// lower makes the first letter small, but not that of SHA-256.
func lower(s string) string {
	first, rest := []rune(s)[:1], []rune(s)[1:]
	if len(rest) > 0 && strings.ToUpper(string(rest[0])) == string(rest[0]) && strings.ToLower(string(rest[0])) != string(rest[0]) {
		return s
	}
	return strings.ToLower(string(first)) + string(rest)
}

func typeName(t reflect.Type) string {
	switch {
	case t == reflect.TypeFor[Date]():
		return "date"
	case t.Kind() == reflect.Slice:
		return typeName(t.Elem()) + "[]"
	case t.Kind() == reflect.Bool:
		return "boolean"
	case t.Kind() == reflect.Int || t.Kind() == reflect.Int64:
		return "integer"
	case t.Kind() == reflect.String:
		return "string"
	}
	return "object"
}

// headings gives the heading of each column of a set's CSV file.
func headings[R any](language string) []string {
	var all []string
	for _, f := range fields[R]() {
		if f.Column {
			all = append(all, f.Heading.In(language))
		}
	}
	return all
}

// sets gives the files of open data under /du-lieu/.
func (s *site) sets() iter.Seq[publish.File] {
	return func(yield func(publish.File) bool) {
		_ = setFiles(yield, s, "plans", true, s.planRecords(), planCells) &&
			setFiles(yield, s, "tasks", true, s.taskRecords(), taskCells) &&
			setFiles(yield, s, "units", true, s.unitRecords(), unitCells) &&
			setFiles(yield, s, "directives", true, s.directiveRecords(), directiveCells) &&
			setFiles(yield, s, "links", false, s.linkRecords(), linkCells)
	}
}

// openData is where the open data stands.
const openData = "du-lieu/"

func setFiles[R any](yield func(publish.File) bool, s *site, name string, ndjson bool, records iter.Seq[group[R]], cells func(*R, row) row) bool {
	json, csv, lines := openData+name+".json", openData+name+".csv", openData+name+".ndjson"
	return yield(large(json, array(s, json, records))) &&
		yield(large(csv, table(s, csv, records, cells))) &&
		(!ndjson || yield(large(lines, lined(s, lines, records))))
}

// dossier writes a plan's record with the records of its tasks.
func (s *site) dossier(b *bytes.Buffer, p *atlas.Plan) error {
	var d Dossier
	s.fillPlan(&d.Plan, p)
	d.Tasks = make([]Task, len(p.Tasks))
	for i, t := range p.Tasks {
		s.fillTask(&d.Tasks[i], t)
	}
	return encoder(b).Encode(&d)
}
