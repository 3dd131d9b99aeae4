package atlas

import (
	"path"
	"strings"
	"sync"

	"congbo/generator/plan"
	"congbo/generator/register"
	"congbo/generator/vietnamese"
)

// centre is the id of the place of national bodies and documents.
const centre = "trung-uong"

// A spot is the identity of a place before the place itself has been made:
// readings are worked out on all cores, places are made by one.
type spot struct {
	id   string
	name string
}

// A gazetteer knows which place a name means on a day.
type gazetteer struct {
	reg    *register.Register
	today  plan.Date
	places map[string]*Place
	keys   sync.Map // name to its key: the same names stand in every plan
}

func newGazetteer(reg *register.Register, today plan.Date) *gazetteer {
	return &gazetteer{reg: reg, today: today, places: map[string]*Place{}}
}

// at gives the place that a name means on a day. A name that the register
// does not know is a place of its own.
func (g *gazetteer) at(name string, on plan.Date) spot {
	name = strings.TrimSpace(vietnamese.NFC(name))
	if found, ok := g.known(name, on); ok {
		return found
	}
	return spot{vietnamese.Slug(name), name}
}

// known gives the place of the register that a name means on a day.
func (g *gazetteer) known(name string, on plan.Date) (spot, bool) {
	key, ok := g.keys.Load(name)
	if !ok {
		key = vietnamese.UnitKey(name, nil)
		g.keys.Store(strings.Clone(name), key)
	}
	if p, ok := g.reg.PlaceKeyed(key.(string), on); ok {
		return spot{p.ID, p.Name}, true
	}
	return spot{}, false
}

// ofRecord gives the place of a unit's or document's file, which may say
// nothing of a date: the file's folder then tells which bearer of the name is
// meant, and failing that the name means its first bearer.
func (g *gazetteer) ofRecord(name, file string, dates ...plan.Date) spot {
	for _, on := range dates {
		if !on.IsZero() {
			return g.at(name, on)
		}
	}
	for _, id := range []string{path.Base(path.Dir(file)), vietnamese.Slug(name)} {
		p, ok := g.reg.PlaceByID(id)
		if !ok {
			continue
		}
		on := p.Until
		if on.IsZero() {
			on = p.From
		}
		if found, ok := g.known(name, on); ok && found.id == p.ID {
			return found
		}
	}
	return g.at(name, plan.Date{})
}

// city reports whether a place is a city under central authority on a day,
// so that "tỉnh" in the names of its bodies reads "thành phố".
func (g *gazetteer) city(id string, on plan.Date) bool {
	p, ok := g.reg.PlaceByID(id)
	return ok && p.Kind(on) == "thanh-pho"
}

// cityNow reports whether a place is a city today, or was one when it ended.
func (g *gazetteer) cityNow(id string) bool {
	p, ok := g.reg.PlaceByID(id)
	return ok && g.city(id, last(p, g.today))
}

// last gives the day on which a place is or was last to be seen.
func last(p *register.Place, today plan.Date) plan.Date {
	if p.Until.IsZero() {
		return today
	}
	return p.Until
}

// place makes the place of a spot, or gives the one made before.
func (g *gazetteer) place(s spot) *Place {
	if p := g.places[s.id]; p != nil {
		return p
	}
	p := &Place{ID: s.id, URL: "/dia-phuong/" + s.id + "/", Name: s.name}
	g.places[s.id] = p
	return p
}

// complete fills in what the register says of the places that the content
// names, and adds the places that came after them: who answers today. It may
// be called again when there are more.
func (g *gazetteer) complete() {
	var queue []*Place
	for _, p := range g.places {
		queue = append(queue, p)
	}
	for len(queue) > 0 {
		p := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		known, ok := g.reg.PlaceByID(p.ID)
		if !ok {
			continue
		}
		p.Name, p.From, p.Until, p.Note = known.Name, known.From, known.Until, known.Note
		p.Successors, p.Predecessors = nil, nil
		p.Kind = known.Kind(last(known, g.today))
		for _, id := range known.Successors {
			if g.places[id] != nil {
				continue
			}
			if after, ok := g.reg.PlaceByID(id); ok {
				queue = append(queue, g.place(spot{after.ID, after.Name}))
			}
		}
	}
	for _, p := range g.places {
		known, ok := g.reg.PlaceByID(p.ID)
		if !ok {
			continue
		}
		for _, id := range known.Successors {
			if q := g.places[id]; q != nil {
				p.Successors = append(p.Successors, q)
			}
		}
		for _, id := range known.Predecessors {
			if q := g.places[id]; q != nil {
				p.Predecessors = append(p.Predecessors, q)
			}
		}
	}
}
