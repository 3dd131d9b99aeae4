package letterhead

import (
	"cmp"
	"slices"
	"strings"

	"congbo/generator/intake/draft"
)

// A reader works out the reading of one sheet.
type reader struct {
	page    *page
	options Options

	head         draft.Head
	doubts       []draft.Doubt
	lines        map[string]int
	printedPlace string
	marks        []string

	facts         map[factKind]fact
	authority     string // who decides, above `Căn cứ`
	authorityLine int
	attachedTo    string // what stands after `kèm theo` under the title
	basis         list
	implements    list
	goesOnIn      *list // that the paragraph before left open with a semicolon
	goesOnKey     string
	decision      *decision // that came before the plan
	below         int       // the first line after the head
	guessed       string    // what an issuer was worked out from who stands in no letterhead
	issuing       issuing
	closed        bool // a closing was found
	closedAt      int  // the first line after it
}

// found notes where a field was read.
func (r *reader) found(key string, line int) {
	if r.lines[key] == 0 {
		r.lines[key] = line
	}
}

// doubt notes what a person should look at. args are pairs of a name and a
// value.
func (r *reader) doubt(line int, code string, args ...string) {
	r.doubts = append(r.doubts, draft.Doubt{Line: line, Code: code, Args: args})
}

func (r *reader) sortedDoubts() []draft.Doubt {
	slices.SortStableFunc(r.doubts, func(a, b draft.Doubt) int { return cmp.Compare(a.Line, b.Line) })
	return r.doubts
}

// fewestAside is how many words of the top or the closing that nothing
// understood are worth a person's look.
const fewestAside = 4

// fewestChrome is the same above the type, where portals put words of their own.
const fewestChrome = 12

// aside notes words that left the body and that no field holds.
func (r *reader) aside(line int, text string) {
	if len(strings.Fields(text)) >= fewestAside {
		r.doubt(line, "intake.set-aside", "text", text)
	}
}

func (r *reader) mark(mark string) {
	mark = strings.ToUpper(strings.Join(strings.Fields(mark), " "))
	if mark != "" && !slices.Contains(r.marks, mark) {
		r.marks = append(r.marks, mark)
	}
}
