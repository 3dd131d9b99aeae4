package source

import (
	"strconv"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/vietnamese"
)

// A record is a table of front matter, read key by key. A value of the wrong
// type is reported and read as if it were not there.
type record struct {
	file     *file
	position plan.Position
	values   map[string]*node         // by canonical name
	places   map[string]plan.Position // of the keys
}

// record checks the keys of a table against a vocabulary.
func (f *file) record(table *node, v *vocabulary) *record {
	r := &record{f, table.position, map[string]*node{}, map[string]plan.Position{}}
	if table.kind != nodeTable {
		f.fault("front.want-table", table.position)
		return r
	}
	meant := map[string]bool{} // by a key that is misspelt: one fault, one message
	for _, e := range table.entries {
		name, ok := v.canonical(e.key)
		if !ok {
			meant[r.unknown(e, v)] = true
			continue
		}
		if first, twice := r.places[name]; twice {
			f.fault("front.twice", e.position, "key", e.key, "line", decimal(first.Line))
			continue
		}
		r.places[name] = e.position
		if e.value.kind != nodeNone {
			r.values[name] = e.value
		}
	}
	for _, k := range v.keys {
		if k.required && r.values[k.name] == nil && !meant[k.name] {
			at, written := r.places[k.name]
			if !written {
				at = table.position
			}
			f.fault("front.required", at, "key", k.name, "vietnamese", k.also[0])
		}
	}
	return r
}

// unknown reports a key that is none, and gives the canonical name of the one
// that was probably meant.
func (r *record) unknown(e entry, v *vocabulary) string {
	near := v.nearest(e.key)
	if near == "" {
		r.file.fault("front.unknown", e.position, "key", e.key)
		return ""
	}
	r.file.fault("front.unknown-near", e.position, "key", e.key, "near", near)
	name, _ := v.canonical(near)
	return name
}

// has reports whether a key has a value.
func (r *record) has(key string) bool { return r.values[key] != nil }

// at gives the place of a key's value, else of the record.
func (r *record) at(key string) plan.Position {
	if n := r.values[key]; n != nil {
		return n.position
	}
	return r.position
}

// text reads a line of text.
func (r *record) text(key string) string {
	n := r.values[key]
	if n == nil {
		return ""
	}
	if n.kind != nodeScalar {
		r.wrong("front.want-text", n, key)
		return ""
	}
	s, _ := n.words()
	return s
}

func (r *record) wrong(code problem.Code, n *node, key string) {
	r.file.fault(code, n.position, "key", key)
}

// texts reads a list of lines; a single line is a list of one.
func (r *record) texts(key string) []string {
	var all []string
	for _, n := range r.list(key) {
		if s, ok := n.words(); ok {
			all = append(all, s)
		} else if n.kind != nodeNone {
			r.wrong("front.want-text", n, key)
		}
	}
	return all
}

// list reads a list; a single value is a list of one.
func (r *record) list(key string) []*node {
	n := r.values[key]
	switch {
	case n == nil:
		return nil
	case n.kind == nodeList:
		return n.items
	}
	return []*node{n}
}

// date reads a date, which may be partial.
func (r *record) date(key string) plan.Date {
	s := r.text(key)
	if s == "" {
		return plan.Date{}
	}
	// TOML has times of day too; the day is what counts.
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') && s[4] == '-' {
		s = s[:10]
	}
	d, ok := vietnamese.ParseDate(s)
	if !ok {
		code := problem.Code("front.want-date")
		if strings.ContainsAny(s, "0123456789") && !strings.ContainsFunc(s, func(c rune) bool { return c > '9' }) {
			code = "front.no-such-date"
		}
		r.file.fault(code, r.at(key), "key", key, "value", s)
	}
	return d
}

// flag reads yes or no.
func (r *record) flag(key string, otherwise bool) bool {
	n := r.values[key]
	if n == nil {
		return otherwise
	}
	if s, ok := n.words(); ok {
		switch vietnamese.Fold(s) {
		case "true", "yes", "co":
			return true
		case "false", "no", "khong":
			return false
		}
	}
	r.wrong("front.want-flag", n, key)
	return otherwise
}

// number reads a whole number.
func (r *record) number(key string, otherwise int) int {
	n := r.values[key]
	if n == nil {
		return otherwise
	}
	i, err := strconv.Atoi(n.text)
	if n.kind != nodeScalar || err != nil {
		r.wrong("front.want-number", n, key)
		return otherwise
	}
	return i
}

// citations reads documents, written as people write them.
func (r *record) citations(key string) []plan.Citation {
	var all []plan.Citation
	for _, n := range r.list(key) {
		s, ok := n.words()
		if !ok {
			if n.kind != nodeNone {
				r.wrong("front.want-text", n, key)
			}
			continue
		}
		c := vietnamese.ParseCitation(s)
		c.Position = n.position
		all = append(all, c)
	}
	return all
}

// table reads a table within this one. Where it may be said in one line, the
// line is the value of the key single.
func (r *record) table(key string, v *vocabulary, single string) *record {
	n := r.values[key]
	if n == nil {
		return nil
	}
	return r.item(n, v, single)
}

// tables reads a list of tables.
func (r *record) tables(key string, v *vocabulary, single string) []*record {
	var all []*record
	for _, n := range r.list(key) {
		all = append(all, r.item(n, v, single))
	}
	return all
}

func (r *record) item(n *node, v *vocabulary, single string) *record {
	if n.kind == nodeScalar && single != "" {
		n = &node{kind: nodeTable, position: n.position, entries: []entry{{single, n, n.position}}}
	}
	return r.file.record(n, v)
}

// choice reads one of a few words; spellings maps each folded spelling to its
// meaning.
func (r *record) choice(key string, spellings map[string]string, otherwise string) string {
	s := r.text(key)
	if s == "" {
		return otherwise
	}
	if meaning, ok := spellings[foldKey(s)]; ok {
		return meaning
	}
	r.file.fault("front.choice", r.at(key), "key", key, "value", s, "choices", choices(spellings))
	return otherwise
}

// choices lists the meanings of a choice, each once, in order of the alphabet.
func choices(spellings map[string]string) string {
	return strings.Join(sortedValues(spellings), ", ")
}
