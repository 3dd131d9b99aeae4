// Package problem holds what is wrong in an author's file: where, what, and
// what to do about it, in the site's language. Faults of the author are
// values of this package, collected, sorted and printed together; failures of
// the machine are ordinary Go errors and never come here.
package problem

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
)

// A Severity says whether a problem stops a build.
type Severity int

const (
	Warning Severity = iota // doubtful; `--strict` makes it an error
	Error                   // the site cannot be built
)

func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// MarshalText writes the severity's name, for JSON.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// A Position is a place in an author's file; see plan.Position, to which it
// converts directly. A zero Line means the file as a whole.
type Position struct {
	File   string
	Line   int
	Column int
}

func (p Position) String() string {
	return fmt.Sprintf("%s:%d:%d", p.File, max(p.Line, 1), max(p.Column, 1))
}

// A Code names a kind of problem; the catalogue of each language has its
// words under it.
type Code string

// A Problem is one fault, with the values that its message needs.
type Problem struct {
	Position Position
	Severity Severity
	Code     Code
	Args     []string // name, value, name, value …
}

// New makes an error at a place. args are pairs of a placeholder's name and
// its value.
func New(code Code, at Position, args ...string) Problem {
	return Problem{Position: at, Severity: Error, Code: code, Args: args}
}

// Doubt makes a warning at a place.
func Doubt(code Code, at Position, args ...string) Problem {
	return Problem{Position: at, Severity: Warning, Code: code, Args: args}
}

// A List collects problems; it may be used from several goroutines. The zero
// List is ready for use.
type List struct {
	mu  sync.Mutex
	all []Problem
}

// Add puts problems on the list.
func (l *List) Add(problems ...Problem) {
	if len(problems) == 0 {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = append(l.all, problems...)
}

// Sorted gives the problems by file, line, column and code, each once.
func (l *List) Sorted() []Problem {
	l.mu.Lock()
	defer l.mu.Unlock()
	all := slices.Clone(l.all)
	slices.SortStableFunc(all, compare)
	return slices.CompactFunc(all, func(a, b Problem) bool { return compare(a, b) == 0 })
}

func compare(a, b Problem) int {
	return cmp.Or(
		cmp.Compare(a.Position.File, b.Position.File),
		cmp.Compare(a.Position.Line, b.Position.Line),
		cmp.Compare(a.Position.Column, b.Position.Column),
		cmp.Compare(b.Severity, a.Severity),
		cmp.Compare(a.Code, b.Code),
		slices.Compare(a.Args, b.Args),
	)
}

// Failed reports whether any problem is an error, or, when strict, whether
// there is any problem at all.
func Failed(problems []Problem, strict bool) bool {
	if strict {
		return len(problems) > 0
	}
	return slices.ContainsFunc(problems, func(p Problem) bool { return p.Severity == Error })
}
