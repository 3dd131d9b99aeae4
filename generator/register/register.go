// Package register holds the facts about places and kinds of provincial bodies
// that the program ships with, and that a site may override: which provinces
// there were when, and what the reorganisations of 2025 made of the
// departments. It knows nothing of a site's plans and units.
package register

import (
	"strings"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// A Register is every place and role that is known, in the order of its
// files. It is immutable once made.
type Register struct {
	Places []*Place
	Roles  []*Role

	places map[string]*Place   // by id
	names  map[string][]*Place // by the bare key of every name, oldest bearer first
	towns  map[string][]*Place // by the bare key of a capital
	roles  map[string]*Role    // by vietnamese.UnitKey of every name
}

// The kinds of places.
const (
	Province = "tinh"
	City     = "thanh-pho" // under central authority
	Central  = "central"
)

// A Place is a province or city in one era of its history, or the centre.
// Until is the last day; zero dates are open.
type Place struct {
	ID           string
	Name         string // without `tỉnh` or `thành phố`
	Aliases      []string
	Capitals     []string // towns that letterheads print in place of its name
	From, Until  plan.Date
	Predecessors []string // ids
	Successors   []string // ids
	Basis        string   // of its founding or end, as it is cited
	Note         string

	kind  string
	kinds []era // where it changed in time, oldest first
	names []era
}

// An era is what a place was, or was called, for some time.
type era struct {
	value       string
	from, until plan.Date
}

// Kind gives what the place is on a day: tinh, thanh-pho or central. No day
// is today: the kind that it is, or was last.
func (p *Place) Kind(on plan.Date) string { return at(p.kinds, on, p.kind) }

// NameOn gives what the place is called on a day; see Kind.
func (p *Place) NameOn(on plan.Date) string { return at(p.names, on, p.Name) }

func at(eras []era, on plan.Date, otherwise string) string {
	value := otherwise
	if on.IsZero() || len(eras) == 0 {
		return value
	}
	value = eras[0].value
	for _, e := range eras {
		if e.from.IsZero() || e.from.Compare(on.First()) <= 0 {
			value = e.value
		}
	}
	return value
}

// A Role is a kind of provincial body: `Sở Tài chính`, of whatever province.
type Role struct {
	Name        string
	Short       string   // as it is shown; empty where there is none
	Aliases     []string // every other form
	Level       plan.Level
	From, Until plan.Date // Until is the last day
	Successors  []Succession
}

// A Succession says which role took over a function, when and on what basis.
// Without a function it took over everything.
type Succession struct {
	Role, Function string
	Date           plan.Date
	Basis, Note    string
}

// PlaceByID gives the place with an id: bac-giang, bac-ninh-2025.
func (r *Register) PlaceByID(id string) (*Place, bool) {
	p, ok := r.places[id]
	return p, ok
}

// PlaceAt gives the place that a name means in a document of a day: `Bắc
// Ninh`, `tỉnh Bắc Ninh`, `Thành phố Hồ Chí Minh`, an alias, or a town that
// letterheads print in place of the province. Of several bearers of a name it
// is the one of that day; of a partial date the first day counts; a document
// without a date means today's bearer, or the last there was. A name goes on
// meaning its last bearer after that ended. `thành phố` before a name is
// taken at its word: on a day when the place was no city, it is a town of the
// district level, and no place of this register.
func (r *Register) PlaceAt(name string, on plan.Date) (*Place, bool) {
	return r.PlaceKeyed(vietnamese.UnitKey(name, nil), on)
}

// PlaceKeyed is PlaceAt for a name of which the vietnamese.UnitKey is known.
func (r *Register) PlaceKeyed(key string, on plan.Date) (*Place, bool) {
	bare := bareKey(key)
	if p := bearer(r.names[bare], on); p != nil {
		asked := p.Kind(on)
		if strings.HasPrefix(key, "thành phố ") && asked == Province {
			return nil, false
		}
		return p, true
	}
	if p := bearer(r.towns[key], on); p != nil {
		return p, true
	}
	return nil, false
}

// bareKey gives a place's key without its kind.
func bareKey(key string) string {
	for _, kind := range []string{"tỉnh ", "thành phố ", "thủ đô "} {
		if bare, ok := strings.CutPrefix(key, kind); ok {
			return bare
		}
	}
	return key
}

// bearer chooses, of the bearers of a name, oldest first, the one of a day.
func bearer(all []*Place, on plan.Date) *Place {
	if len(all) == 0 {
		return nil
	}
	last := all[len(all)-1]
	if on.IsZero() {
		return last
	}
	day := on.First()
	for _, p := range all {
		if p.Until.IsZero() || day.Compare(p.Until) <= 0 {
			return p // the first that had not ended
		}
	}
	return last
}

// RoleByName gives the role that a name means, in any of its forms: `Sở
// KH&CN`, `Ủy ban nhân dân tỉnh`.
func (r *Register) RoleByName(name string) (*Role, bool) {
	role, ok := r.roles[vietnamese.UnitKey(name, nil)]
	return role, ok
}
