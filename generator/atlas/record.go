package atlas

import (
	"strings"

	"congbo/generator/problem"
	"congbo/generator/source"
	"congbo/generator/vietnamese"
)

// A filed unit is a unit with its file, while parents and successors are
// still words.
type filed struct {
	unit    *Unit
	reading reading
}

// records makes the units that have files. All are made before any parent is
// looked for, for a parent may stand in a later file.
func (j *joiner) records() {
	var all []filed
	for _, record := range j.content.Units {
		place := j.places.ofRecord(record.Place, record.Position.File, record.From, record.Until)
		r := j.reader.read(record.Name, setting{place: place})
		u := &Unit{
			Name: record.Name, Short: record.Short, RoleName: record.Role,
			Place: j.places.place(place), Level: record.Level, Record: record,
			Collective: record.Collective || r.collective, From: record.From, Until: record.Until,
		}
		if u.Level == "" {
			u.Level = r.level
		}
		for _, alias := range record.Aliases {
			u.Aliases = append(u.Aliases, alias.Name)
		}
		j.units.add(u, record.Slug)
		j.units.generic[u] = r.generic
		role := r.role
		if record.Role != "" {
			role = j.reader.roles[vietnamese.UnitKey(record.Role, nil)]
		}
		if role != nil {
			j.units.office(u, role)
		}
		j.units.district(u)
		all = append(all, filed{u, r})
	}
	for _, own := range []bool{true, false} { // a name goes before the alias of another
		for _, f := range all {
			if f.unit.Record.Parent == "" || !j.units.generic[f.unit] {
				j.enter(f, "", own)
			}
		}
	}
	for _, f := range all {
		u := f.unit
		switch {
		case u.Record.Parent != "":
			u.Parent = j.named(u.Record.Parent, u)
		case f.reading.department != nil:
			u.Parent = j.units.intern(f.reading.department, nil, u.From)
		}
	}
	for _, own := range []bool{true, false} {
		for _, f := range all {
			if f.unit.Parent != nil {
				j.enter(f, f.unit.Parent.ID, own)
			}
		}
	}
}

// enter lets the name of a filed unit, or its aliases, find it within its
// place or within a department.
func (j *joiner) enter(f filed, department string, own bool) {
	names := append([]string{f.unit.Short}, f.unit.Aliases...)
	if own {
		names = []string{f.unit.Name}
	}
	in := setting{place: spot{f.unit.Place.ID, f.unit.Place.Name}, on: f.unit.Until}
	for _, name := range names {
		r := j.reader.read(name, in)
		if r.key == "" || r.deictic {
			continue
		}
		key := unitKey{f.unit.Place.ID, department, r.key}
		if own && (f.unit.Parent != nil) == (department != "") {
			j.sameName(key, f.unit)
		}
		j.units.name(key, f.unit, own)
	}
}

// sameName warns where two files are about bodies of one name at one time.
func (j *joiner) sameName(key unitKey, u *Unit) {
	for _, b := range j.units.byKey[key] {
		if b.own && b.unit != u && !b.unit.Until.Before(u.From) && !u.Until.Before(b.unit.From) {
			j.problems.Add(problem.Doubt("unit.same-name", at(u.Record, "name"), "name", u.Name, "unit", b.unit.ID))
		}
	}
}

// named gives the unit that a file names as a parent or successor, by its id
// (place/slug) or by its name. Nil where an id is nobody's, or not yet.
func (j *joiner) named(words string, from *Unit) *Unit {
	in := setting{place: spot{from.Place.ID, from.Place.Name}, on: from.Until}
	if !isID(words) {
		r := j.reader.read(words, in)
		return j.units.intern(&r, nil, from.Until)
	}
	if u := j.units.byID[words]; u != nil {
		return u
	}
	place, slug, _ := strings.Cut(words, "/")
	for _, role := range j.reg.Roles {
		if p, ok := j.reg.PlaceByID(place); ok && vietnamese.Slug(role.Name) == slug {
			return j.body(spot{p.ID, p.Name}, role)
		}
	}
	return nil
}

// isID reports whether words are an id, place/slug, and not a name.
func isID(words string) bool {
	return strings.Contains(words, "/") && !strings.ContainsAny(words, " &") && vietnamese.Slug(strings.ReplaceAll(words, "/", "-")) == strings.ReplaceAll(words, "/", "-")
}

// at turns a position of one room into that of another.
func at(record *source.Unit, key string) problem.Position {
	if p, ok := record.Keys[key]; ok {
		return problem.Position(p)
	}
	return problem.Position(record.Position)
}
