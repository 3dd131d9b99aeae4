package data

import (
	"bytes"
	"iter"
	"slices"
	"strings"
	"sync"

	"congbo/generator/atlas"
	"congbo/generator/publish"
)

// What the site has of something is one file, most of which is tomorrow what
// it is today: such a file is made in pieces, each with the print of what it
// tells.

// large is a file with all that the site has of something.
func large(path string, pieces iter.Seq[publish.Piece]) publish.File {
	f := raw(path, publish.Whole(pieces))
	f.Pieces, f.Large = pieces, true
	return f
}

// piece is a piece with the print of what it is made from. name is that of its
// file, and of what there is of it whatever it is made from.
func (s *site) piece(name string, render func(*bytes.Buffer) error, of ...atlas.Print) publish.Piece {
	return publish.Piece{Print: s.prints.Of(name, of...), Render: render}
}

// text is the Render of a piece that is always the same.
func text(s string) func(*bytes.Buffer) error {
	return func(b *bytes.Buffer) error {
		_, err := b.WriteString(s)
		return err
	}
}

// A group is some records of a set that follow one another, and the print of
// which they are and what they are made from. Groups are rendered in their
// order, or not at all.
type group[R any] struct {
	records iter.Seq[*R]
	print   atlas.Print
}

// groups gives records of lists of values: those of each list are a group.
func groups[V, R any](s *site, lists iter.Seq[[]V], fill func(*R, V), print func(*atlas.Printer, V)) iter.Seq[group[R]] {
	prints := sync.OnceValue(func() (all []atlas.Print) {
		var says atlas.Printer
		for values := range lists {
			says.Reset()
			for _, v := range values {
				print(&says, v)
			}
			all = append(all, says.Print())
		}
		return all
	})
	return func(yield func(group[R]) bool) {
		var r R // that of all groups: what it has taken is used again
		i := 0
		for values := range lists {
			g := group[R]{records: func(yield func(*R) bool) {
				for _, v := range values {
					if fill(&r, v); !yield(&r) {
						return
					}
				}
			}}
			if s.prints != nil {
				g.print = prints()[i]
			}
			if i++; !yield(g) {
				return
			}
		}
	}
}

// byPlan gives the tasks of each plan, which follow one another on the atlas.
func byPlan(tasks []*atlas.Task) iter.Seq[[]*atlas.Task] {
	return runs(tasks, func(before, t *atlas.Task) bool { return before.Plan == t.Plan })
}

// runs cuts a list wherever two that follow one another are not together.
func runs[V any](values []V, together func(a, b V) bool) iter.Seq[[]V] {
	return func(yield func([]V) bool) {
		for from := 0; from < len(values); {
			to := from + 1
			for to < len(values) && together(values[to-1], values[to]) {
				to++
			}
			if !yield(slices.Clip(values[from:to])) {
				return
			}
			from = to
		}
	}
}

// linksByPlan gives the links of each plan and its tasks, which follow one
// another on the atlas, and then the others.
func linksByPlan(links []atlas.Link) iter.Seq[[]atlas.Link] {
	return runs(links, func(before, l atlas.Link) bool { return planOfLink(before) == planOfLink(l) })
}

// planOfLink gives the id of the plan whose text has a link; "" where it is
// not a plan's.
func planOfLink(l atlas.Link) string {
	if id, ok := strings.CutPrefix(l.From, "plan:"); ok {
		return id
	}
	name, ok := strings.CutPrefix(l.From, "task:")
	if !ok { // a unit's, that leads a task
		name, ok = strings.CutPrefix(l.To, "task:")
	}
	if id, _, within := strings.Cut(name, "/"); ok && within {
		return id
	}
	return ""
}
