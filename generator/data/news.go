package data

import (
	"slices"
	"strconv"
	"sync"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// An item is something that feeds tell of: that a plan was issued, or that
// one was corrected.
type item struct {
	date       plan.Date // a day
	plan       *atlas.Plan
	correction *plan.Correction // nil for the plan itself
	name       string           // what is added to the plan's address for the item's id

	once sync.Once // most items are in many feeds, and written once
	xml  []byte
	err  error
}

// entry gives the item as an Atom entry.
func (it *item) entry(s *site) ([]byte, error) {
	it.once.Do(func() { it.xml, it.err = it.write(s) })
	return it.xml, it.err
}

// news is everything that feeds tell of, newest first, and where in it the
// items of each plan stand. A feed is then a few numbers, sorted: making one
// costs no more than the plans that it is about.
type news struct {
	items []*item
	of    map[*atlas.Plan][]int
}

// gather lists the news of a site. A plan of which no date is known is left
// out: an entry must have a date (RFC 4287, 4.2.15), and none is made up.
func gather(a *atlas.Atlas) *news {
	n := &news{of: make(map[*atlas.Plan][]int, len(a.Plans))}
	for _, p := range a.Plans {
		if day := issued(p); !day.IsZero() {
			n.items = append(n.items, &item{date: day, plan: p})
		}
		same := map[plan.Date]int{}
		for i, c := range p.Corrections {
			if c.Date.IsZero() {
				continue
			}
			same[c.Date]++
			n.items = append(n.items, &item{date: c.Date.First(), plan: p, correction: &p.Corrections[i], name: correctionName(c.Date, same[c.Date])})
		}
	}
	// Stable: on one day, in the order of the atlas.
	slices.SortStableFunc(n.items, func(a, b *item) int { return b.date.Compare(a.date) })
	for i, it := range n.items {
		n.of[it.plan] = append(n.of[it.plan], i)
	}
	return n
}

// correctionName tells the corrections of a plan apart by their day, and those
// of one day by a number, so that an entry keeps its id when others come.
func correctionName(day plan.Date, number int) string {
	name := "#dinh-chinh-" + day.String()
	if number > 1 {
		name += "-" + strconv.Itoa(number)
	}
	return name
}

// about gives the newest items on some plans, which may be named repeatedly.
func (n *news) about(plans []*atlas.Plan, limit int) []*item {
	var places []int
	for _, p := range plans {
		places = append(places, n.of[p]...)
	}
	slices.Sort(places)
	places = slices.Compact(places)
	items := make([]*item, min(len(places), limit))
	for i := range items {
		items[i] = n.items[places[i]]
	}
	return items
}

// latest gives the newest of all items, and corrections the newest of those
// that are corrections.
func (n *news) latest(limit int) []*item {
	return n.items[:min(len(n.items), limit)]
}

func (n *news) corrections(limit int) []*item {
	var found []*item
	for _, it := range n.items {
		if it.correction != nil && len(found) < limit {
			found = append(found, it)
		}
	}
	return found
}

// plansOfUnit gives the plans in which a unit has a part, in any order.
func plansOfUnit(u *atlas.Unit) []*atlas.Plan {
	plans := slices.Concat(u.Issued, u.MentionedIn)
	return plansOf(plansOf(plans, u.Leads), u.Coordinates)
}

// plansOfDirective gives the plans that cite a document or belong to it.
func plansOfDirective(d *atlas.Directive) []*atlas.Plan {
	plans := slices.Concat(d.Attached, d.Implemented)
	for _, c := range d.Citations {
		if c.Plan != nil {
			plans = append(plans, c.Plan)
		}
	}
	return plans
}

// plansOf adds the plans of tasks. Tasks of one plan mostly stand together.
func plansOf(plans []*atlas.Plan, tasks []*atlas.Task) []*atlas.Plan {
	for _, t := range tasks {
		if len(plans) == 0 || plans[len(plans)-1] != t.Plan {
			plans = append(plans, t.Plan)
		}
	}
	return plans
}
