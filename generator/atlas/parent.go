package atlas

import (
	"strings"

	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/register"
	"congbo/generator/vietnamese"
)

// The names under which the register keeps a province's own bodies.
const (
	committee = "UBND tỉnh"
	chairman  = "Chủ tịch UBND tỉnh"
)

// body gives the unit that fills a role in a place, and makes it where nobody
// has named it.
func (j *joiner) body(where spot, role *register.Role) *Unit {
	key := j.reader.keys[role]
	if u, _ := j.units.lookup(unitKey{place: where.id, key: key}, plan.Date{}); u != nil {
		return u
	}
	return j.units.make(&reading{place: where, key: key, name: role.Name, role: role, level: role.Level}, nil)
}

// parents finds the parents that files name, and those that follow from the
// kind of a unit: a province's committee for its departments. (Parts of a
// department have theirs from the moment they are made.)
func (j *joiner) parents() {
	top := j.reader.roles[vietnamese.UnitKey(committee, nil)]
	for ; j.parented < len(j.units.units); j.parented++ { // grows
		u := j.units.units[j.parented]
		if u.Record != nil && u.Record.Parent != "" {
			if u.Parent == nil {
				u.Parent = j.named(u.Record.Parent, u)
			}
			if u.Parent == nil {
				j.problems.Add(problem.Doubt("unit.no-parent", at(u.Record, "parent"),
					"parent", u.Record.Parent, "nearest", j.nearestUnit(u.Record.Parent)))
			}
		}
		role := j.units.roleOf[u]
		if u.Parent == nil && role != nil && top != nil && role != top && underCommittee(role) && u.Place.ID != centre {
			u.Parent = j.body(spot{u.Place.ID, u.Place.Name}, top)
		}
	}
}

// circles breaks parents that lead back to where they began.
func (j *joiner) circles() {
	for _, u := range j.units.units {
		for p, n := u.Parent, 0; p != nil; p, n = p.Parent, n+1 {
			if p == u || n > 100 {
				position := problem.Position{File: "units"}
				if u.Record != nil {
					position = at(u.Record, "parent")
				}
				j.problems.Add(problem.New("unit.parent-circle", position, "unit", u.ID))
				u.Parent = nil
				break
			}
		}
	}
}

// underCommittee reports whether a provincial body is one of the committee's
// own: its departments, its inspectorate, its office, its chairman. (Police,
// courts, tax offices and the like answer to ministries.)
func underCommittee(role *register.Role) bool {
	switch role.Name {
	case chairman, "Thanh tra tỉnh", "Văn phòng UBND tỉnh", "Ban Dân tộc":
		return true
	}
	return strings.HasPrefix(role.Name, "Sở ") || strings.HasPrefix(role.Name, "Ban Quản lý ")
}
