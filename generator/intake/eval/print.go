package eval

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
)

// A Group is the documents that one line of a report sums up.
type Group struct {
	Name    string
	Results []*Result
}

// Sum adds up the counts of a group.
func (g Group) Sum() Counts {
	var sum Counts
	for _, r := range g.Results {
		sum = sum.Add(r.Counts)
	}
	return sum
}

// Print writes a table of precision, recall and F1, in hundredths, of every
// aspect: one line a document, then one line a group.
func Print(w io.Writer, results []*Result, groups ...Group) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprint(table, "P R F1")
	for _, a := range Aspects() {
		fmt.Fprintf(table, "\t%s", a)
	}
	fmt.Fprintln(table)
	line := func(name string, counts Counts) {
		fmt.Fprint(table, name)
		for _, c := range counts {
			fmt.Fprintf(table, "\t%.1f %.1f %.1f", 100*c.Precision(), 100*c.Recall(), 100*c.F1())
		}
		fmt.Fprintln(table)
	}
	for _, r := range results {
		line(r.Name, r.Counts)
	}
	for _, g := range groups {
		line(g.Name, g.Sum())
	}
	return table.Flush()
}

// PrintFaults lists what was missed (-) and what was given and is not so (+),
// aspect by aspect in the order of the source, so that it can be worked on.
func PrintFaults(w io.Writer, r *Result) {
	faults := slices.Clone(r.Faults)
	slices.SortStableFunc(faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Aspect, b.Aspect), cmp.Compare(a.Line, b.Line))
	})
	for _, f := range faults {
		sign := "+"
		if f.Missed {
			sign = "-"
		}
		fmt.Fprintf(w, "%s:%d: %s %s %s\n", r.Name, f.Line, f.Aspect, sign, f.Words)
	}
}
