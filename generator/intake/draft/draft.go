// Package draft is a plan as the importer understood it, on its way from a
// sheet of paper to a file in the authoring format: the head that becomes
// front matter, the body in the order of the source, and the doubts that a
// person has to settle.
package draft

import (
	"congbo/generator/intake/sheet"
	"congbo/generator/plan"
)

// A Draft is one plan.
type Draft struct {
	Head   Head
	Body   []Node
	Doubts []Doubt
}

// A Head is what becomes front matter. What the source leaves blank stays
// empty; nothing is made up.
type Head struct {
	Type       string // canonical document type: Kế hoạch, Quyết định
	Number     string // 552/KH-UBND, without inner blanks; empty where blank
	Symbol     string // KH-KHCN where the number is blank
	Title      string // lines joined; capitals as printed
	Issuer     string // in full: Ủy ban nhân dân tỉnh Đồng Tháp; Sở Khoa học và Công nghệ tỉnh Bắc Giang
	Place      string // province of today's or the document's time, or Trung ương
	Date       plan.Date
	Effective  plan.Date
	Expires    plan.Date
	Status     string
	Source     string   // address that the source itself names
	Implements []string // citations as written, without the closing mark
	Basis      []string
	IssuedWith string
	Signer     plan.Signer
	Recipients []string

	Abbreviations []plan.Abbreviation
}

// A Kind tells what a node of the body becomes.
type Kind int

const (
	Heading   Kind = iota // ## I. NHIỆM VỤ
	Paragraph             // a paragraph of its own
	Item                  // a list item that is no task
	Duty                  // a task item with its fields
	Table                 // a table that holds no tasks
	Footnote              // [^1]: …
)

// A Node is one piece of the body, in the order of the source.
type Node struct {
	Kind   Kind
	Level  int    // of a heading, from 2; of an item or a duty, how deep it is nested, from 0
	Under  int    // of what is no heading: the level of the heading that it belongs to, 1 for none; 0 for the last one
	Marker string // number, letter or dash as printed: "II.", "1.1.", "a)", "-"
	Text   string // the words after the marker
	Line   int    // in the source
	Duty   *Fields
	Table  *sheet.Table
}

// Fields of a duty, in words as the source has them.
type Fields struct {
	Code     string // the task's permanent name, made from its place in the outline
	Lead     []string
	With     []string
	Deadline string // words that vietnamese.ParseDeadline reads, or the source's words
	Targets  []string
	Outputs  []string
	Budget   string
	Location string
	Basis    []string
	Notes    []Note // a table's other columns: Ghi chú, and their words

	// Taken are the source's words that stand only in the fields: label lines
	// and table cells. The words of Node.Text are not among them.
	Taken []Taken
}

// A Note is a column or label that no field is made for.
type Note struct {
	Label, Text string
}

// Taken is a piece of the source that left the running text for a field.
type Taken struct {
	Line int
	Text string
}

// A Doubt is a decision of the importer that a person should look at.
type Doubt struct {
	Line int    // in the source
	Code string // of generator/problem/messages: intake.no-lead, …
	Args []string
}
