package intake

import (
	"cmp"
	"slices"

	"congbo/generator/intake/writing"
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/source"
)

// A Report says what a run has made of every file, in the order in which they
// were named or found.
type Report struct {
	Language string // of the site, in which it is to be told
	Files    []File
}

// A File is what became of one source.
type File struct {
	Source  string // slash-separated, as it was named
	State   State
	Written string // path of the plan's file; of the one that is there already where it was kept
	Backup  string // path of what stood there before, where it was replaced
	Draft   bool   // the plan is kept out of the site until somebody has mended it

	Type, Number, Title string // of the document, as it was read

	Sections  int
	Tasks     int
	Leads     int // tasks that name who leads
	Deadlines int // tasks that have one
	Citations int // of other documents, in front matter, fields and text
	Words     writing.Account

	Problems []problem.Problem // by place: of the source, then of the file written
	Quotes   map[int]string    // the first words of the lines of the source that problems name
}

// A State says what was done.
type State string

const (
	Written  State = "written"  // a new file
	Replaced State = "replaced" // the old one is beside it
	Same     State = "same"     // the file there says the same
	Kept     State = "kept"     // the file there was left as it is
	Failed   State = "failed"   // nothing was written
	Skipped  State = "skipped"  // in a folder beside plans, and none itself
)

// Failed reports whether anything went wrong with a file.
func (f *File) Failed() bool { return problem.Failed(f.Problems, false) }

// Failed reports whether anything went wrong with any file.
func (r *Report) Failed() bool {
	for i := range r.Files {
		if r.Files[i].Failed() {
			return true
		}
	}
	return false
}

// Count gives how many files are in a state.
func (r *Report) Count(s State) int {
	n := 0
	for i := range r.Files {
		if r.Files[i].State == s {
			n++
		}
	}
	return n
}

func (f *File) add(p problem.Problem) { f.Problems = append(f.Problems, p) }

// sort puts problems in order of their lines, those of the source first.
func (f *File) sort() {
	slices.SortStableFunc(f.Problems, func(a, b problem.Problem) int {
		mine := func(p problem.Problem) int {
			if p.Position.File == f.Source {
				return 0
			}
			return 1
		}
		return cmp.Or(cmp.Compare(mine(a), mine(b)), cmp.Compare(a.Position.Line, b.Position.Line), cmp.Compare(a.Position.Column, b.Position.Column))
	})
}

// count notes what a plan holds.
func (f *File) count(p *source.Plan) {
	f.Type, f.Number, f.Title = p.Type, p.Number, p.Title
	f.Sections, f.Tasks = len(p.Sections), len(p.Tasks)
	f.Citations = len(p.Implements) + len(p.Basis)
	if p.IssuedWith != nil {
		f.Citations++
	}
	for _, t := range p.Tasks {
		if len(t.Lead) > 0 {
			f.Leads++
		}
		if t.Deadline.Kind != plan.DeadlineNone {
			f.Deadlines++
		}
		f.Citations += len(t.Basis)
	}
	for _, passage := range p.Passages {
		f.Citations += len(passage.Citations)
	}
}
