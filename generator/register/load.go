package register

import (
	"cmp"
	"embed"
	"maps"
	"path"
	"slices"

	"congbo/generator/problem"
	"congbo/generator/vietnamese"
)

//go:embed places.yaml roles.yaml
var shipped embed.FS

// Load makes the register that the program ships with, and lays a site's own
// files over it: registers/places.yaml, whose records replace those with the
// same id, and registers/roles.yaml, likewise by name. overrides are the
// files by their path in the content folder. What is wrong in them comes back
// with its place; the rest is used.
func Load(overrides map[string][]byte) (*Register, []problem.Problem) {
	var m merger
	for _, name := range []string{"places.yaml", "roles.yaml"} {
		text, err := shipped.ReadFile(name)
		if err != nil {
			panic(err) // embedded
		}
		m.file("registers/"+name, text)
	}
	for _, name := range slices.Sorted(maps.Keys(overrides)) {
		m.file(name, overrides[name])
	}
	m.check()
	return m.register(), m.problems.Sorted()
}

// merger collects the records of all files. A later file's record takes the
// place of an earlier one's.
type merger struct {
	places   []placed[*Place]
	roles    []placed[*Role]
	problems problem.List
}

// placed is a record with where it stands and where its references do.
type placed[T any] struct {
	value T
	key   string
	refs  []reference
}

// A reference is an id or a name that must exist.
type reference struct {
	to string
	at problem.Position
}

func (m *merger) file(name string, text []byte) {
	d := decoder{file: name, problems: &m.problems}
	switch path.Base(name) {
	case "places.yaml", "places.yml":
		for _, p := range d.places(text) {
			m.places = replace(m.places, p)
		}
	case "roles.yaml", "roles.yml":
		for _, r := range d.roles(text) {
			m.roles = replace(m.roles, r)
		}
	default:
		m.problems.Add(problem.Doubt("register.file", problem.Position{File: name}))
	}
}

func replace[T any](all []placed[T], p placed[T]) []placed[T] {
	if i := slices.IndexFunc(all, func(q placed[T]) bool { return q.key == p.key }); i >= 0 {
		all[i] = p
		return all
	}
	return append(all, p)
}

// check looks for references to what does not exist.
func (m *merger) check() {
	ids, roles := map[string]bool{}, map[string]bool{}
	for _, p := range m.places {
		ids[p.key] = true
	}
	for _, r := range m.roles {
		roles[r.key] = true
	}
	for _, p := range m.places {
		for _, ref := range p.refs {
			if !ids[ref.to] {
				m.problems.Add(problem.New("register.no-place", ref.at, "id", ref.to))
			}
		}
	}
	for _, r := range m.roles {
		for _, ref := range r.refs {
			if !roles[vietnamese.UnitKey(ref.to, nil)] {
				m.problems.Add(problem.New("register.no-role", ref.at, "name", ref.to))
			}
		}
	}
}

// register makes the register with its indexes. Of two roles that claim one
// form, the one whose own name it is has it, else the first.
func (m *merger) register() *Register {
	r := &Register{places: map[string]*Place{}, names: map[string][]*Place{}, towns: map[string][]*Place{}, roles: map[string]*Role{}}
	for _, p := range m.places {
		r.Places = append(r.Places, p.value)
		r.places[p.value.ID] = p.value
		for _, name := range p.value.every() {
			bare := bareKey(vietnamese.UnitKey(name, nil))
			if !slices.Contains(r.names[bare], p.value) {
				r.names[bare] = append(r.names[bare], p.value)
			}
		}
		for _, town := range p.value.Capitals {
			key := vietnamese.UnitKey(town, nil)
			r.towns[key] = append(r.towns[key], p.value)
		}
	}
	for _, index := range []map[string][]*Place{r.names, r.towns} {
		for _, bearers := range index {
			slices.SortStableFunc(bearers, older)
		}
	}
	for _, role := range m.roles {
		r.Roles = append(r.Roles, role.value)
		r.roles[role.key] = role.value
	}
	for _, role := range r.Roles {
		for _, form := range append([]string{role.Short}, role.Aliases...) {
			key := vietnamese.UnitKey(form, nil)
			if key != "" && r.roles[key] == nil {
				r.roles[key] = role
			}
		}
	}
	return r
}

// every gives all names of a place.
func (p *Place) every() []string {
	names := append([]string{p.Name}, p.Aliases...)
	for _, n := range p.names {
		names = append(names, n.value)
	}
	return names
}

// older orders the bearers of a name: by first day, then, where neither has
// one, by last day.
func older(a, b *Place) int {
	if c := a.From.Compare(b.From); c != 0 {
		return c
	}
	switch {
	case a.Until == b.Until:
		return cmp.Compare(a.ID, b.ID)
	case a.Until.IsZero():
		return 1
	case b.Until.IsZero():
		return -1
	}
	return a.Until.Compare(b.Until)
}
