package register

import (
	"maps"
	"slices"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/vietnamese"

	"go.yaml.in/yaml/v4"
)

// places reads places.yaml.
func (d *decoder) places(text []byte) []placed[*Place] {
	var all []placed[*Place]
	for _, n := range d.records(text, "places") {
		p := &Place{}
		var refs []reference
		seen := d.table(n, fields{
			"id":           d.text(&p.ID),
			"name":         d.text(&p.Name),
			"kind":         d.choice(&p.kind, Province, City, Central),
			"kinds":        d.eras(&p.kinds, "kind"),
			"names":        d.eras(&p.names, "name"),
			"aliases":      d.texts(&p.Aliases),
			"capitals":     d.texts(&p.Capitals),
			"from":         d.date(&p.From),
			"until":        d.date(&p.Until),
			"predecessors": d.ids(&p.Predecessors, &refs),
			"successors":   d.ids(&p.Successors, &refs),
			"basis":        d.text(&p.Basis),
			"note":         d.text(&p.Note),
		})
		if !d.need(n, seen, "id", "name", "kind") || !d.order(n, p.From, p.Until) {
			continue
		}
		if vietnamese.Slug(p.ID) != p.ID {
			d.fault("register.id", n, "id", p.ID, "better", vietnamese.Slug(p.ID))
			continue
		}
		all = unique(d, n, all, placed[*Place]{p, p.ID, refs})
	}
	return all
}

// eras reads what a place was called, or was, in time.
func (d *decoder) eras(into *[]era, key string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		for _, item := range d.list(n) {
			var e era
			var basis string
			value := d.text(&e.value)
			if key == "kind" {
				value = d.choice(&e.value, Province, City, Central)
			}
			seen := d.table(item, fields{key: value, "from": d.date(&e.from), "until": d.date(&e.until), "basis": d.text(&basis)})
			if d.need(item, seen, key) && d.order(item, e.from, e.until) {
				*into = append(*into, e)
			}
		}
		slices.SortStableFunc(*into, func(a, b era) int { return a.from.Compare(b.from) })
	}
}

// roles reads roles.yaml.
func (d *decoder) roles(text []byte) []placed[*Role] {
	var all []placed[*Role]
	for _, n := range d.records(text, "roles") {
		r := &Role{}
		var refs []reference
		var level string
		var shorts, aliases []string
		seen := d.table(n, fields{
			"name":       d.text(&r.Name),
			"short":      d.texts(&shorts),
			"aliases":    d.texts(&aliases),
			"level":      d.choice(&level, levels...),
			"from":       d.date(&r.From),
			"until":      d.date(&r.Until),
			"successors": d.successions(&r.Successors, &refs),
		})
		if !d.need(n, seen, "name", "level") || !d.order(n, r.From, r.Until) {
			continue
		}
		r.Level = plan.Level(level)
		if len(shorts) > 0 {
			r.Short, shorts = shorts[0], shorts[1:]
		}
		r.Aliases = slices.Concat(shorts, aliases)
		all = unique(d, n, all, placed[*Role]{r, vietnamese.UnitKey(r.Name, nil), refs})
	}
	return all
}

var levels = []string{
	string(plan.LevelCentral), string(plan.LevelProvince), string(plan.LevelDepartment), string(plan.LevelDivision), string(plan.LevelDistrict),
	string(plan.LevelCommune), string(plan.LevelParty), string(plan.LevelOrganisation), string(plan.LevelCollective),
}

func (d *decoder) successions(into *[]Succession, refs *[]reference) func(*yaml.Node) {
	return func(n *yaml.Node) {
		for _, item := range d.list(n) {
			var s Succession
			seen := d.table(item, fields{
				"role": d.text(&s.Role), "function": d.text(&s.Function), "date": d.date(&s.Date), "basis": d.text(&s.Basis), "note": d.text(&s.Note),
			})
			// no successor without its basis
			if d.need(item, seen, "role", "date", "basis") {
				*into = append(*into, s)
				*refs = append(*refs, reference{s.Role, d.position(item)})
			}
		}
	}
}

// order tells of a record that ends before it begins.
func (d *decoder) order(n *yaml.Node, from, until plan.Date) bool {
	if from.IsZero() || until.IsZero() || from.Compare(until) <= 0 {
		return true
	}
	d.fault("register.order", n, "from", from.String(), "until", until.String())
	return false
}

// unique adds a record unless the same file has had one with its key.
func unique[T any](d *decoder, n *yaml.Node, all []placed[T], p placed[T]) []placed[T] {
	if slices.ContainsFunc(all, func(q placed[T]) bool { return q.key == p.key }) {
		d.problems.Add(problem.New("register.twice", d.position(n), "key", p.key))
		return all
	}
	return append(all, p)
}

func knownKeys(known fields) string {
	return strings.Join(slices.Sorted(maps.Keys(known)), ", ")
}
