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
	j.atlas.plans = make(map[string]*Plan, len(j.atlas.Plans))
	for _, p := range j.atlas.Plans {
		j.atlas.plans[p.ID] = p
	}
	each(len(j.atlas.Plans), func(i int) {
		j.tasksOf(j.paperOf[j.atlas.Plans[i]])
	})
	for _, p := range j.atlas.Plans {
		j.atlas.Tasks = append(j.atlas.Tasks, p.Tasks...)
		if p.IssuedBy != nil {
			p.IssuedBy.Issued = append(p.IssuedBy.Issued, p)
		}
	}
	for _, t := range bySoonest(j.atlas.Tasks) {
		for _, u := range t.Lead {
			u.Leads = append(u.Leads, t)
		}
		for _, u := range t.Coordinating {
			u.Coordinates = append(u.Coordinates, t)
		}
	}
}

// newest orders plans: newest first, those without a date last.
func newest(a, b *Plan) int {
	return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(a.ID, b.ID))
}

// bySoonest orders tasks by deadline, those without one last; tasks of one day
// stay in the order of plans.
func bySoonest(tasks []*Task) []*Task {
	type entry struct {
		due  plan.Date
		at   int
		task *Task
	}
	entries := make([]entry, len(tasks))
	for i, t := range tasks {
		entries[i] = entry{t.Due, i, t}
	}
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(yes(a.due.IsZero())-yes(b.due.IsZero()), a.due.Compare(b.due), cmp.Compare(a.at, b.at))
	})
	sorted := make([]*Task, len(tasks))
	for i := range entries {
		sorted[i] = entries[i].task
	}
	return sorted
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
			Lead:   d.unitsOf(d.tasks[i].lead, nil),
		}
		t.Coordinating = d.unitsOf(d.tasks[i].with, t.Lead)
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
func (d *paper) unitsOf(names []int, but []*Unit) []*Unit {
	var units []*Unit
	for _, i := range names {
		if u := d.names[i].unit; u != nil && !slices.Contains(units, u) && !slices.Contains(but, u) {
			units = append(units, u)
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
