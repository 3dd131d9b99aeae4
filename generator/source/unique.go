package source

import (
	"congbo/generator/plan"
	"congbo/generator/problem"
)

// unique reports files that would have one address.
func (r *reader) unique(c *Content) {
	plans, pages := addresses{r.problems, map[string]plan.Position{}}, addresses{r.problems, map[string]plan.Position{}}
	for _, p := range c.Plans {
		plans.take(p.ID, slugPlace(p.Keys, p.Position))
	}
	for _, p := range c.Pages {
		pages.take(p.Slug, p.Position)
	}
}

// slugPlace is where the slug stands, or the file where it has none.
func slugPlace(keys map[string]plan.Position, file plan.Position) plan.Position {
	if at, ok := keys["slug"]; ok {
		return at
	}
	return file
}

// addresses are those of one kind of page that are taken, and by which file.
type addresses struct {
	problems *problem.List
	taken    map[string]plan.Position
}

// take gives an address to a file, the first that asks for it; both files
// hear of a second.
func (a addresses) take(slug string, at plan.Position) {
	first, twice := a.taken[slug]
	if !twice {
		a.taken[slug] = at
		return
	}
	a.problems.Add(
		problem.New("slug.twice", problem.Position(at), "slug", slug, "other", first.File),
		problem.New("slug.twice", problem.Position(first), "slug", slug, "other", at.File),
	)
}
