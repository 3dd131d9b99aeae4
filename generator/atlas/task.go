package atlas

import (
	"cmp"
	"slices"

	"congbo/generator/plan"
)

// tasks makes the plans and tasks of the atlas, in order, and ties them to
// the units that lead and coordinate.
func (j *joiner) tasks() {
	j.paperOf = map[*Plan]*paper{}
	for _, d := range j.drawn {
		if d.plan != nil {
			j.paperOf[d.plan] = d
			j.atlas.Plans = append(j.atlas.Plans, d.plan)
		}
	}
	slices.SortStableFunc(j.atlas.Plans, newest)
	each(len(j.atlas.Plans), func(i int) {
		j.tasksOf(j.paperOf[j.atlas.Plans[i]])
	})
	for _, p := range j.atlas.Plans {
		j.atlas.Tasks = append(j.atlas.Tasks, p.Tasks...)
		if p.IssuedBy != nil {
			p.IssuedBy.Issued = append(p.IssuedBy.Issued, p)
		}
		for _, t := range p.Tasks {
			for _, u := range t.Lead {
				u.Leads = append(u.Leads, t)
			}
			for _, u := range t.Coordinating {
				u.Coordinates = append(u.Coordinates, t)
			}
		}
	}
	units := j.units.units
	each(len(units), func(i int) {
		slices.SortStableFunc(units[i].Leads, soonest)
		slices.SortStableFunc(units[i].Coordinates, soonest)
	})
}

// newest orders plans: newest first, those without a date last.
func newest(a, b *Plan) int {
	return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(a.ID, b.ID))
}

// soonest orders tasks by deadline, those without one last. (It is used
// stably: tasks of one day stay in the order of plans.)
func soonest(a, b *Task) int {
	return cmp.Or(yes(a.Due.IsZero())-yes(b.Due.IsZero()), a.Due.Compare(b.Due))
}

func (j *joiner) tasksOf(d *paper) {
	p := d.plan
	p.Place, p.IssuedBy = j.places.places[d.place.id], d.issuer
	p.Sections = make([]*Section, len(p.Plan.Sections))
	for i, s := range p.Plan.Sections {
		p.Sections[i] = &Section{Section: s}
	}
	p.Tasks = make([]*Task, len(p.Plan.Tasks))
	for i, own := range p.Plan.Tasks {
		t := &Task{
			Task: own, Plan: p, Number: i + 1,
			URL:    "/nhiem-vu/" + p.ID + "/" + own.ID + "/",
			Anchor: "nhiem-vu." + own.ID, // no heading's anchor has a dot
			Lead:   unitsOf(d, own.Lead, nil),
		}
		t.Coordinating = unitsOf(d, own.With, t.Lead)
		t.Due, t.Passed = due(own.Deadline, p.Plan.Plan, j.atlas.Today)
		if own.Section >= 0 && own.Section < len(p.Sections) {
			t.Section = p.Sections[own.Section]
			t.Section.Tasks = append(t.Section.Tasks, t)
		}
		if i > 0 {
			t.Previous, p.Tasks[i-1].Next = p.Tasks[i-1], t
		}
		p.Tasks[i] = t
	}
	p.Lead = busiest(p.Tasks, func(t *Task) []*Unit { return t.Lead })
	p.Coordinating = busiest(p.Tasks, func(t *Task) []*Unit { return t.Coordinating })
}

// unitsOf gives the units of a field's names, each once. Who leads does not
// coordinate as well.
func unitsOf(d *paper, names []plan.Name, but []*Unit) []*Unit {
	var units []*Unit
	for _, name := range names {
		n := d.names[name.Text]
		if n != nil && n.unit != nil && !slices.Contains(units, n.unit) && !slices.Contains(but, n.unit) {
			units = append(units, n.unit)
		}
	}
	return units
}

// busiest lists the units of tasks, those with the most tasks first, then in
// order of first mention.
func busiest(tasks []*Task, of func(*Task) []*Unit) []*Unit {
	counts := map[*Unit]int{}
	var units []*Unit
	for _, t := range tasks {
		for _, u := range of(t) {
			if counts[u] == 0 {
				units = append(units, u)
			}
			counts[u]++
		}
	}
	slices.SortStableFunc(units, func(a, b *Unit) int { return cmp.Compare(counts[b], counts[a]) })
	return units
}
