package atlas

import (
	"cmp"
	"slices"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/register"
	"congbo/generator/vietnamese"
)

// A step is a succession whose basis is still a citation in words.
type step struct {
	from, to *Unit
	date     plan.Date
	function string
	basis    string
	note     string
	position plan.Position
}

// successions works out what became of every unit: from its file; else, for
// bodies that the register knows, from the end of its role, or from the end
// of its province. Units that nobody names are made, so that a chain of
// successors can be followed to who answers today.
func (j *joiner) successions() {
	for ; j.succeeded < len(j.units.units); j.succeeded++ { // grows
		u := j.units.units[j.succeeded]
		if u.Record != nil && len(u.Record.Successors) > 0 {
			j.recorded(u)
			continue
		}
		role := j.units.roleOf[u]
		if role == nil || u.Collective || u.Until.IsZero() {
			continue
		}
		if u.Record != nil && !u.Record.Until.IsZero() && role.Until.IsZero() && !j.endedWithPlace(u) {
			continue // its file says that it ended in a way of its own
		}
		if !role.Until.IsZero() && role.Until.Compare(j.placeUntil(u)) < 0 {
			j.endOfRole(u, role)
		} else if j.endedWithPlace(u) && (uniform(role) || role.Level == plan.LevelProvince) {
			j.endOfPlace(u, role)
		}
	}
}

// recorded takes the successions of a unit from its file.
func (j *joiner) recorded(u *Unit) {
	for _, s := range u.Record.Successors {
		to := j.named(s.Unit, u)
		if to == nil {
			j.problems.Add(problem.Doubt("unit.no-successor", problem.Position(s.Position),
				"successor", s.Unit, "nearest", j.nearestUnit(s.Unit)))
			continue
		}
		j.steps = append(j.steps, step{u, to, s.Date, s.Function, s.Basis, s.Note, s.Position})
	}
}

// endOfRole: a kind of department ended, and its functions went to others of
// the same province.
func (j *joiner) endOfRole(u *Unit, role *register.Role) {
	for _, s := range role.Successors {
		after := j.reader.roles[vietnamese.UnitKey(s.Role, nil)]
		if after == nil {
			continue
		}
		if after.Level == plan.LevelDepartment && strings.HasPrefix(after.Name, "Sở ") && !uniform(after) && !j.knows(u.Place, after) {
			continue // not every province has one
		}
		to := j.body(spot{u.Place.ID, u.Place.Name}, after)
		j.steps = append(j.steps, step{from: u, to: to, date: s.Date, function: s.Function, basis: s.Basis, note: s.Note})
	}
}

// knows reports whether the content names the body of a role in a place.
func (j *joiner) knows(place *Place, role *register.Role) bool {
	u, _ := j.units.lookup(unitKey{place: place.ID, key: j.reader.keys[role]}, plan.Date{})
	return u != nil
}

// endOfPlace: the province ended, and the body with the same role in the new
// province took over.
func (j *joiner) endOfPlace(u *Unit, role *register.Role) {
	place, ok := j.reg.PlaceByID(u.Place.ID)
	if !ok {
		return
	}
	for _, id := range place.Successors {
		after, ok := j.reg.PlaceByID(id)
		if !ok {
			continue
		}
		to := j.body(spot{after.ID, after.Name}, role)
		j.steps = append(j.steps, step{from: u, to: to, date: after.From, basis: place.Basis})
	}
}

// placeUntil gives the last day of a unit's province, or the end of time.
func (j *joiner) placeUntil(u *Unit) plan.Date {
	if p, ok := j.reg.PlaceByID(u.Place.ID); ok && !p.Until.IsZero() {
		return p.Until
	}
	return plan.Date{Year: 9999, Month: 12, Day: 31}
}

func (j *joiner) endedWithPlace(u *Unit) bool {
	return u.Until == j.placeUntil(u)
}

// uniform reports whether every province has the department: what NĐ
// 150/2025/NĐ-CP leaves to the provinces (foreign affairs, tourism and
// others) has no certain successor in a new province.
func uniform(role *register.Role) bool {
	return slices.Contains([]string{
		"Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Sở Công Thương", "Sở Nông nghiệp và Môi trường",
		"Sở Xây dựng", "Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch",
		"Sở Giáo dục và Đào tạo", "Sở Y tế", "Thanh tra tỉnh", "Văn phòng UBND tỉnh",
	}, role.Name)
}

// succeed writes the steps into the units, once their bases are documents.
func (j *joiner) succeed(bases []Reference) {
	for i, s := range j.steps {
		s.from.Successors = append(s.from.Successors, Succession{s.to, s.date, s.function, bases[i], s.note})
		s.to.Predecessors = append(s.to.Predecessors, Succession{s.from, s.date, s.function, bases[i], s.note})
	}
	order := func(a, b Succession) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Unit.ID, b.Unit.ID), cmp.Compare(a.Function, b.Function))
	}
	for _, u := range j.units.units {
		slices.SortStableFunc(u.Successors, order)
		slices.SortStableFunc(u.Predecessors, order)
	}
}

// Heirs gives the units that answer today for what a unit did: the ends of
// the chains of its successors, each once; none where it has no successor.
func (u *Unit) Heirs() []*Unit {
	var heirs []*Unit
	seen := map[*Unit]bool{u: true}
	queue := []*Unit{u}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for _, s := range at.Successors {
			if seen[s.Unit] {
				continue
			}
			seen[s.Unit] = true
			queue = append(queue, s.Unit)
			if len(s.Unit.Successors) == 0 {
				heirs = append(heirs, s.Unit)
			}
		}
	}
	return heirs
}
