// Package markdown reads the text of an author's file and writes it as HTML.
// It is the only room that knows the Markdown library. It finds what the
// house needs to know of a text (headings, tasks with their fields, section
// defaults, running text, links by hand) with its place in the file, and
// renders with links and tasks that callers fill in. Raw HTML never gets
// through, and hostile input is refused before it costs anything.
package markdown

import "congbo/generator/plan"

// A Document is a text that has been read. It does not change once Parse has
// returned, apart from the Position fields, which source fills in; it may be
// rendered any number of times, by several goroutines. Every offset counts
// bytes from the beginning of the whole file.
type Document struct {
	Headings []Heading
	Items    []Item     // tasks, in the order of the text
	Defaults []Defaults // of sections
	Passages []plan.Passage
	Links    []Link // links by hand and images that lead into the site
	Faults   []Fault

	source []byte // the text, without what stands before it in the file
	offset int    // where source begins in the file
	coded  bool   // it may hold characters by their numbers (&#8238;), which can stand for what cannot be read
	drawn  drawing
}

// A Heading is a heading of the text. Anchor is its id in the HTML: ASCII,
// unique in the document.
type Heading struct {
	Level  int
	Text   string // plain
	Anchor string
	Offset int
}

// An Item is a task: an item of a task list.
type Item struct {
	Heading int  // index into Headings, -1 before the first
	Parent  int  // index of the task that it is part of, -1 for none
	Checked bool // [x]
	Text    string
	Fields  []Field
	Unknown []Field // nested items that look like fields, with labels that Known does not know
	Notes   bool    // there is text beside its first paragraph and its fields: see RenderNotes
	Offset  int
}

// A Field is one `Label: value`. Value is plain text, with white space joined.
type Field struct {
	Label  string
	Value  string
	URL    string     // of the first link in the value, or empty
	Runs   []plan.Run // where the bytes of Value stand
	Offset int        // of the label
	At     int        // of the value; of the label where the value is empty
}

// Place gives the offset in the file of the byte at of the field's value.
func (f Field) Place(at int) int {
	place := f.At
	for _, run := range f.Runs {
		if run.At > at {
			break
		}
		place = run.Offset + min(at-run.At, run.Len)
	}
	return place
}

// Defaults are the fields that a heading gives to every task below it.
type Defaults struct {
	Heading int // index into Headings, -1 for the whole text
	Fields  []Field
}

// A Link is a link by hand, or an image, that is not an address on the web:
// plan:…, task:…, unit:…, directive:…, another file of the content folder, or
// a fragment. Rendering asks RenderOptions.Resolve about each Dest.
type Link struct {
	Dest     string
	Text     string
	Heading  int // index into Headings, -1 before the first
	Item     int // index into Items, -1 outside a task
	Image    bool
	Offset   int
	Position plan.Position // filled in by source
}

// A Fault is something in the text that the author should know of.
type Fault struct {
	Kind   FaultKind
	Offset int
	Detail string // the text in question, short
}

// A FaultKind says what is wrong.
type FaultKind string

const (
	FaultHTML    FaultKind = "html"    // raw HTML: shown as text
	FaultScheme  FaultKind = "scheme"  // a link whose scheme is not allowed: shown without the link
	FaultImage   FaultKind = "image"   // a picture from elsewhere: shown as a link to it
	FaultSize    FaultKind = "size"    // larger than MaxSize: nothing was read
	FaultNesting FaultKind = "nesting" // nested too deep: nothing was read
	FaultColumns FaultKind = "columns" // a table that is too wide: nothing was read
	FaultMarks   FaultKind = "marks"   // more brackets and emphasis in one paragraph than anybody writes: nothing was read
	FaultStray   FaultKind = "stray"   // a field that is not nested under its task
)

// Fatal reports whether nothing of the text could be read.
func (k FaultKind) Fatal() bool {
	return k == FaultSize || k == FaultNesting || k == FaultColumns || k == FaultMarks
}
