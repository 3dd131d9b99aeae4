package atlas

import (
	"iter"
	"slices"
)

// ties lists every link between two things once: those of plans and their
// tasks, then those of documents, then those of units.
func (j *joiner) ties() {
	plans := j.atlas.Plans
	found := make([][]Link, len(plans))
	units := make(map[*Unit]string, len(j.atlas.Units)) // one name for all links of a unit
	for _, u := range j.atlas.Units {
		units[u] = u.name()
	}
	each(len(plans), func(i int) {
		found[i] = tiesOf(plans[i], j.paperOf[plans[i]].byPlace(), units)
	})
	all := slices.Concat(found...)
	for _, d := range j.drawn {
		if d.record == nil {
			continue
		}
		t := tier{from: d.own.name()}
		for _, c := range d.cites {
			t.cite(c)
		}
		all = append(all, t.links...)
	}
	for _, u := range j.atlas.Units {
		t := tier{from: u.name()}
		if u.Parent != nil {
			t.add(u.Parent.name(), Parent)
		}
		for _, s := range u.Successors {
			t.add(s.Unit.name(), Successor)
		}
		all = append(all, t.links...)
	}
	j.atlas.Links = all
}

// tiesOf lists the links of a plan and its tasks; units are the names of units.
func tiesOf(p *Plan, cites iter.Seq[*cite], units map[*Unit]string) []Link {
	own := tier{from: p.name()}
	tasks := make([]tier, len(p.Tasks))
	for i, t := range p.Tasks {
		tasks[i].from = t.name()
	}
	for c := range cites {
		if c.task >= 0 && c.task < len(tasks) {
			tasks[c.task].cite(c)
		} else {
			own.cite(c)
		}
	}
	n := len(own.links)
	for i, t := range p.Tasks {
		n += len(tasks[i].links) + len(t.Lead) + len(t.Coordinating)
	}
	all := append(make([]Link, 0, n), own.links...)
	for i, t := range p.Tasks {
		all = append(all, tasks[i].links...)
		for _, u := range t.Lead {
			all = append(all, Link{units[u], tasks[i].from, Leads})
		}
		for _, u := range t.Coordinating {
			all = append(all, Link{units[u], tasks[i].from, Coordinates})
		}
	}
	return all
}

// A tier collects the links from one thing, each once.
type tier struct {
	from  string
	links []Link
	seen  map[Link]bool // the same, once there are more than a few
}

// few is how many links are looked through one by one.
const few = 8

func (t *tier) cite(c *cite) {
	if c.found != nil {
		t.add(c.found.name(), c.kind)
	}
}

func (t *tier) add(to string, kind LinkKind) {
	link := Link{t.from, to, kind}
	if to == t.from || t.seen[link] || len(t.links) < few && slices.Contains(t.links, link) {
		return
	}
	if t.links = append(t.links, link); len(t.links) < few {
		return
	}
	if t.seen == nil {
		t.seen = map[Link]bool{}
		for _, before := range t.links {
			t.seen[before] = true
		}
	}
	t.seen[link] = true
}

// The names of things in links by hand and in open data.

func (p *Plan) name() string { return "plan:" + p.ID }
func (t *Task) name() string { return "task:" + t.Plan.ID + "/" + t.ID }
func (u *Unit) name() string { return "unit:" + u.ID }

func (d *Directive) name() string {
	if d.Plan != nil {
		return d.Plan.name()
	}
	return "directive:" + d.ID
}
