package eval

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Answers are what a careful clerk reads in one document. Only what the
// document prints stands in them. Where two readings are right, both are: a
// deadline may list several wordings, an empty one among them where leaving it
// out is right too, and a task that may be counted or not is optional.
type Answers struct {
	Name     string     `yaml:"-"`      // of the file, without .yaml
	Source   string     `yaml:"source"` // path of the document in the collection
	Head     HeadAnswer `yaml:"head"`
	Sections []string   `yaml:"sections"` // marker and first words; a mark `?` at the end makes one optional
	Tasks    []Task     `yaml:"tasks"`
	Cited    []Cited    `yaml:"citations"` // every other document, once each; a law without its date counts neither way
}

// A HeadAnswer is the head of a document and its closing. Basis and Implements
// are numbers, or names of laws, in order.
type HeadAnswer struct {
	Type       string   `yaml:"type"`
	Number     string   `yaml:"number"`
	Symbol     string   `yaml:"symbol"`
	Date       string   `yaml:"date"` // ISO, partial where the document's is
	Issuer     string   `yaml:"issuer"`
	Place      string   `yaml:"place"`
	Title      string   `yaml:"title"`
	Signer     Signer   `yaml:"signer"`
	IssuedWith string   `yaml:"issued_with"`
	Basis      []string `yaml:"basis"`
	Implements []string `yaml:"implements"`
	Recipients int      `yaml:"recipients"` // how many

	// Abbreviations are the short forms that the document defines, a mark `?`
	// at the end of those that may be left out, as a foreign name in brackets.
	Abbreviations []string `yaml:"abbreviations"`
}

// A Signer is who signed, with the words above the name.
type Signer struct {
	Name      string `yaml:"name"`
	Position  string `yaml:"position"`
	Authority string `yaml:"authority"`
}

// A Task is one task: the first words of it as printed, and where they stand.
type Task struct {
	At       string   `yaml:"at"`
	Line     int      `yaml:"line"` // of the source, from 1
	Lead     []string `yaml:"lead"`
	With     []string `yaml:"with"`
	Due      Wordings `yaml:"due"`
	Optional bool     `yaml:"optional"`
}

// A Cited document has a number, or is a law with its name.
type Cited struct {
	Number string `yaml:"number"`
	Name   string `yaml:"name"`
	Date   string `yaml:"date"`
}

// Wordings are one or several ways of saying the same, in YAML a value or a
// list.
type Wordings []string

// UnmarshalYAML reads a value or a list of values as words.
func (w *Wordings) UnmarshalYAML(node *yaml.Node) error {
	values := []*yaml.Node{node}
	if node.Kind == yaml.SequenceNode {
		values = node.Content
	}
	for _, v := range values {
		if v.Kind != yaml.ScalarNode {
			return fmt.Errorf("line %d: words, or a list of words", v.Line)
		}
		*w = append(*w, v.Value)
	}
	return nil
}

// ReadAnswers reads every file of answers of a folder, in the order of their
// names.
func ReadAnswers(folder fs.FS) ([]*Answers, error) {
	names, err := fs.Glob(folder, "*.yaml")
	if err != nil {
		return nil, err
	}
	var all []*Answers
	for _, name := range names {
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		a := &Answers{Name: strings.TrimSuffix(path.Base(name), ".yaml")}
		if err := yaml.Load(data, a, yaml.WithKnownFields()); err != nil {
			return nil, fmt.Errorf("answers %s: %w", name, err)
		}
		all = append(all, a)
	}
	return all, nil
}

// optional takes the mark off an answer that may be left out.
func optional(words string) (string, bool) {
	return strings.CutSuffix(words, "?")
}
