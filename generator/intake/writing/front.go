package writing

import (
	"fmt"
	"net/url"

	"congbo/generator/intake/draft"
	"congbo/generator/plan"

	"go.yaml.in/yaml/v4"
)

// front gives the front matter of a plan, without its fences, its keys in the
// order of the authoring format. What the source leaves blank is left out;
// a key that every plan must have stands there without a value, and the plan
// is then a draft, which no build shows or complains of.
func front(h *draft.Head, hold bool) ([]byte, error) {
	t := &table{}
	t.required("title", line(h.Title), "tiêu đề")
	t.required("issuer", line(h.Issuer), "cơ quan ban hành")
	t.required("place", line(h.Place), "tỉnh, thành phố, hoặc Trung ương")
	t.text("type", line(h.Type))
	t.text("number", line(h.Number))
	t.text("symbol", line(h.Symbol))
	t.date("date", h.Date)
	t.table("signer", signer(h.Signer))
	t.list("implements", h.Implements)
	t.list("basis", h.Basis)
	t.text("issued_with", line(h.IssuedWith))
	t.list("recipients", h.Recipients)
	t.date("effective", h.Effective)
	t.date("expires", h.Expires)
	t.text("status", line(h.Status))
	t.table("abbreviations", abbreviations(h.Abbreviations))
	t.plain("edition", "full")
	if isWeb(h.Source) {
		t.text("source", h.Source)
	}
	if hold || t.blank {
		t.plain("draft", "true").LineComment = "xóa dòng này khi đã sửa xong"
	}
	text, err := yaml.Dump(t.node(), yaml.WithV4Defaults(), yaml.WithLineWidth(-1))
	if err != nil {
		return nil, fmt.Errorf("front matter: %w", err)
	}
	return text, nil
}

// A table is a YAML mapping in the making.
type table struct {
	content []*yaml.Node
	blank   bool // a required key has no value
}

func (t *table) node() *yaml.Node {
	return &yaml.Node{Kind: yaml.MappingNode, Content: t.content}
}

func (t *table) add(key string, value *yaml.Node) *yaml.Node {
	t.content = append(t.content, scalar(key), value)
	return value
}

// text adds a line of text, which the library quotes where it must.
func (t *table) text(key, value string) {
	if value != "" {
		t.add(key, scalar(value))
	}
}

// plain adds a word that YAML is to take for what it looks like.
func (t *table) plain(key, value string) *yaml.Node {
	return t.add(key, &yaml.Node{Kind: yaml.ScalarNode, Value: value})
}

func (t *table) required(key, value, what string) {
	if value != "" {
		t.text(key, value)
		return
	}
	t.blank = true
	t.plain(key, "").LineComment = "điền " + what
}

func (t *table) date(key string, d plan.Date) {
	if !d.IsZero() {
		t.plain(key, d.String())
	}
}

func (t *table) list(key string, values []string) {
	list := &yaml.Node{Kind: yaml.SequenceNode}
	for _, value := range values {
		if value = line(value); value != "" {
			list.Content = append(list.Content, scalar(value))
		}
	}
	if len(list.Content) > 0 {
		t.add(key, list)
	}
}

func (t *table) table(key string, inner *table) {
	if len(inner.content) > 0 {
		t.add(key, inner.node())
	}
}

func scalar(value string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: value}
}

func signer(s plan.Signer) *table {
	t := &table{}
	t.text("name", line(s.Name))
	t.text("position", line(s.Position))
	t.text("authority", line(s.Authority))
	return t
}

// abbreviations gives what a document defines, each once: a key that stands
// twice is an error.
func abbreviations(all []plan.Abbreviation) *table {
	t := &table{}
	taken := map[string]bool{}
	for _, a := range all {
		if short, long := line(a.Short), line(a.Long); short != "" && long != "" && !taken[short] {
			taken[short] = true
			t.text(short, long)
		}
	}
	return t
}

// isWeb reports whether an address is one that the authoring format takes for
// a source.
func isWeb(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}
