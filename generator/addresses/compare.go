package addresses

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"congbo/generator/problem"
)

// mostTold is how many broken addresses are told one by one; whoever builds
// another site by mistake need not read all of its addresses.
const mostTold = 50

// Broken tells which of the addresses that a site has published a new one
// would break. Where a page is gone, what stood beside it and the tasks of a
// plan are counted, not named. A list that is empty now, and a place within a
// page, are warnings: who follows the link comes near.
func Broken(published, next *Book) []problem.Problem {
	if published.Drafts {
		return nil
	}
	has := make(map[string][]string, len(next.Entries))
	for _, e := range next.Entries {
		if twice, ok := has[e.Address]; ok {
			e.Fragments = slices.Concat(twice, e.Fragments)
		}
		has[e.Address] = e.Fragments
	}
	moved := make(map[string]bool, len(next.Moves))
	for _, m := range next.Moves {
		moved[m.From] = true
	}
	var problems []problem.Problem
	var gone []*broken
	pages := map[string]*broken{}
	for i := range published.Entries {
		e := &published.Entries[i]
		fragments, ok := has[e.Address]
		if ok {
			if lost := missing(e.Fragments, fragments); len(lost) > 0 && !moved[e.Address] {
				problems = append(problems, problem.Doubt("links.fragment", e.at(), "address", e.Address, "fragments", lost))
			}
			continue
		}
		if moved[e.Address] {
			continue
		}
		b := &broken{Entry: e}
		gone = append(gone, b)
		if strings.HasSuffix(e.Address, "/") {
			pages[e.Address] = b
		}
	}
	var told []*broken
	for _, b := range gone {
		if of := pages[above(b.Address)]; of != nil && of != b {
			of.more++
		} else {
			told = append(told, b)
		}
	}
	errors := 0
	for _, b := range told {
		if passing(b.Address) {
			problems = append(problems, problem.Doubt("links.list", b.at(), "address", b.Address))
			continue
		}
		switch errors++; {
		case errors > mostTold:
		case b.more > 0:
			problems = append(problems, problem.New("links.broken-with", b.at(), "address", b.Address, "count", strconv.Itoa(b.more)))
		default:
			problems = append(problems, problem.New("links.broken", b.at(), "address", b.Address))
		}
	}
	if errors > mostTold {
		problems = append(problems, problem.New("links.more", problem.Position{File: published.name}, "count", strconv.Itoa(errors-mostTold)))
	}
	return problems
}

// A broken is an address that is gone, and how many went with it.
type broken struct {
	*Entry
	more int
}

func (e *Entry) at() problem.Position { return problem.Position{File: e.file, Line: e.line} }

// above gives the page that an address belongs to: a plan's for a task, and
// the page that a file stands beside.
func above(address string) string {
	if rest, ok := strings.CutPrefix(address, "/nhiem-vu/"); ok {
		if name, _, ok := strings.Cut(rest, "/"); ok {
			return "/ke-hoach/" + name + "/"
		}
	}
	if strings.HasSuffix(address, "/") {
		return ""
	}
	return strings.TrimSuffix(path.Dir(address), "/") + "/"
}

// passing tells whether an address is that of a list, which comes and goes
// with what is in it: of a month or year, a topic, a role, the documents of a
// number.
func passing(address string) bool {
	parts := strings.Split(strings.Trim(address, "/"), "/")
	switch parts[0] {
	case "thoi-han", "nam", "chu-de":
		return len(parts) > 1
	case "don-vi", "van-ban":
		return len(parts) == 2 && strings.HasSuffix(address, "/")
	}
	return false
}

// missing names some of the fragments that a page had and has no more.
func missing(had, has []string) string {
	if len(had) == 0 {
		return ""
	}
	still := make(map[string]bool, len(has))
	for _, f := range has {
		still[f] = true
	}
	const some = 5
	var names []string
	for _, f := range had {
		if !still[f] {
			names = append(names, "#"+f)
		}
	}
	if len(names) > some {
		names = append(names[:some], "…")
	}
	return strings.Join(names, " ")
}
