package atlas

import (
	"strconv"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/register"
	"congbo/generator/vietnamese"
)

// A unitKey is what finds an organisation: its place, for a part of a
// department the department's id, and the key of its name.
type unitKey struct {
	place, department, key string
}

// A bearer is one organisation that bears a name; own is false where the name
// is only an alias.
type bearer struct {
	unit *Unit
	own  bool
}

// A directory holds the organisations made so far. It is written by one
// goroutine at a time.
type directory struct {
	places  *gazetteer
	reader  *reader
	units   []*Unit
	byKey   map[unitKey][]bearer
	byID    map[string]*Unit
	roleOf  map[*Unit]*register.Role
	generic map[*Unit]bool            // a part such as every department has
	seen    map[*Unit]map[string]bool // spellings, by vietnamese.Key
}

func newDirectory(places *gazetteer, reader *reader) *directory {
	return &directory{
		places: places, reader: reader,
		byKey: map[unitKey][]bearer{}, byID: map[string]*Unit{},
		roleOf: map[*Unit]*register.Role{}, generic: map[*Unit]bool{},
		seen: map[*Unit]map[string]bool{},
	}
}

// name lets a key find a unit.
func (d *directory) name(key unitKey, u *Unit, own bool) {
	for i, b := range d.byKey[key] {
		if b.unit == u {
			d.byKey[key][i].own = b.own || own
			return
		}
	}
	d.byKey[key] = append(d.byKey[key], bearer{u, own})
}

// lookup gives the unit that bears a name on a day. Own names go before
// aliases, and a unit that existed on the day before one that did not. Where
// several fit alike the first was made first, and only is false.
func (d *directory) lookup(key unitKey, on plan.Date) (u *Unit, only bool) {
	best := -1
	for _, b := range d.byKey[key] {
		score := 0
		if b.own {
			score++
		}
		if exists(b.unit, on) {
			score += 2
		}
		switch {
		case score > best:
			u, only, best = b.unit, true, score
		case score == best:
			only = false
		}
	}
	return u, only
}

// exists reports whether a unit is not known to be outside its time on a day.
func exists(u *Unit, on plan.Date) bool {
	return !u.Until.Before(on) && !on.Before(u.From)
}

// intern gives the unit that a reading means, and makes it where nobody has
// named it before. issuer is the unit whose document the name stands in, or
// nil; so may the result be, for a name without letters.
func (d *directory) intern(r *reading, issuer *Unit, on plan.Date) *Unit {
	if r.deictic {
		return issuer
	}
	if r.key == "" || r.blank {
		return nil
	}
	var department *Unit
	if r.internal {
		department = host(issuer)
		if r.department != nil {
			department = d.intern(r.department, issuer, on)
		}
	}
	if u := d.known(r, department, on); u != nil {
		return u
	}
	if r.literal != "" {
		as := *r
		as.key = r.literal
		if u := d.known(&as, department, on); u != nil && u.Record != nil && vietnamese.UnitKey(u.Name, nil) == r.literal {
			return u
		}
	}
	return d.make(r, department)
}

// known gives the unit that a reading means, nil where nobody has named it.
func (d *directory) known(r *reading, department *Unit, on plan.Date) *Unit {
	if r.internal {
		return d.part(r, department, on)
	}
	key := unitKey{place: r.place.id, key: r.key}
	if u, _ := d.lookup(key, on); u != nil {
		return u
	}
	if !r.stated {
		key.place = centre
		if u, _ := d.lookup(key, on); u != nil && u.Record != nil {
			return u
		}
	}
	return nil
}

// host gives the unit whose parts a document names without saying whose they
// are: its issuer, unless that is a province's own committee.
func host(issuer *Unit) *Unit {
	if issuer == nil || issuer.Level == plan.LevelProvince || issuer.Level == plan.LevelParty {
		return nil
	}
	if issuer.Level == plan.LevelDivision && issuer.Parent != nil {
		return issuer.Parent
	}
	return issuer
}

// part finds a part of a department: among its own, then in files that say
// nothing of a parent, then, for names that are not every department's, in
// the files of the place and of the centre.
func (d *directory) part(r *reading, department *Unit, on plan.Date) *Unit {
	place, id := r.place.id, ""
	if department != nil {
		place, id = department.Place.ID, department.ID
		if u, _ := d.lookup(unitKey{place, id, r.key}, on); u != nil {
			return u
		}
	}
	u, only := d.lookup(unitKey{place: place, key: r.key}, on)
	switch {
	case u != nil && only && department == nil && (u.Parent == nil || !d.generic[u]):
		return u
	case u != nil && only && u.Record != nil && u.Parent == nil && r.generic:
		u.Parent = department
		d.name(unitKey{place, id, r.key}, u, true)
		return u
	case u != nil && only && u.Record != nil && !r.generic:
		return u
	case r.generic || r.department != nil || place == centre:
		return nil
	}
	u, only = d.lookup(unitKey{place: centre, key: r.key}, on)
	if u != nil && only && u.Record != nil {
		return u
	}
	return nil
}

// make makes the unit of a reading. Its id is its place and the slug of its
// name, with the department's for a part of one.
func (d *directory) make(r *reading, department *Unit) *Unit {
	where := r.place
	u := &Unit{Name: r.name, Level: r.level, Collective: r.collective, Parent: department}
	id := ""
	if department != nil {
		id = department.ID
		where = spot{department.Place.ID, department.Place.Name}
	}
	u.Place = d.places.place(where)
	d.add(u, partName(u, "-"))
	if r.role != nil {
		d.office(u, r.role)
		if d.places.cityNow(where.id) {
			u.Name = municipal(u.Name)
		}
	}
	d.district(u)
	d.generic[u] = r.generic
	d.name(unitKey{where.id, id, r.key}, u, true)
	if department != nil && !r.generic {
		d.name(unitKey{place: where.id, key: r.key}, u, false)
	}
	return u
}

// partName gives the name of a part of a department with the department's:
// `Văn phòng Sở` of `Sở Y tế` is `Văn phòng Sở Y tế`.
func partName(u *Unit, join string) string {
	if u.Parent == nil || u.Place == nil {
		return u.Name
	}
	first, rest, _ := strings.Cut(u.Parent.Name, " ")
	if base, ok := strings.CutSuffix(u.Name, " "+first); ok && rest != "" {
		return base + " " + u.Parent.Name
	}
	return u.Name + join + u.Parent.Name
}

// add gives a unit an id of its own and keeps it.
func (d *directory) add(u *Unit, name string) {
	slug := shorten(vietnamese.Slug(name))
	u.ID = u.Place.ID + "/" + slug
	for n := 2; d.byID[u.ID] != nil; n++ {
		u.ID = u.Place.ID + "/" + slug + "-" + strconv.Itoa(n)
	}
	u.URL = "/don-vi/" + u.ID + "/"
	d.byID[u.ID] = u
	d.units = append(d.units, u)
}

// office gives a unit what the register says of its role and of its place:
// when it began and ended, and what it is called in a city. A body that not
// every province had to its end (a department of foreign affairs, a tax
// office) has no last day that anybody could know from the register.
func (d *directory) office(u *Unit, role *register.Role) {
	d.roleOf[u] = role
	if u.Level == "" {
		u.Level = role.Level
	}
	if u.Short == "" && role.Short != u.Name && u.Record == nil {
		u.Short = role.Short
	}
	if u.Record != nil && (!u.Record.From.IsZero() || !u.Record.Until.IsZero()) {
		return
	}
	u.From, u.Until = role.From, role.Until
	p, ok := d.places.reg.PlaceByID(u.Place.ID)
	if !ok || (u.Level != plan.LevelProvince && u.Level != plan.LevelDepartment) {
		return
	}
	if u.From.IsZero() || p.From.Compare(u.From) > 0 {
		u.From = p.From
	}
	lasts := u.Level == plan.LevelProvince || uniform(role) // to the end of its province, not shorter
	if lasts && (u.Until.IsZero() || !p.Until.IsZero() && p.Until.Compare(u.Until) < 0) {
		u.Until = p.Until
	}
	if u.Until.Before(u.From) {
		u.From = plan.Date{} // it never was there: only the end is known
	}
}

// district notes the end of the district level: Nghị quyết 203/2025/QH15 and
// Luật Tổ chức chính quyền địa phương 72/2025/QH15, from 1 July 2025.
func (d *directory) district(u *Unit) {
	if u.Level == plan.LevelDistrict && u.Until.IsZero() {
		u.Until = plan.Date{Year: 2025, Month: 6, Day: 30}
	}
}

// spell keeps a spelling under which a unit was named; key is its
// vietnamese.Key.
func (d *directory) spell(u *Unit, spelling, key string) {
	if d.seen[u] == nil {
		d.seen[u] = map[string]bool{vietnamese.Key(u.Name): true, vietnamese.Key(u.Short): true}
		for _, alias := range u.Aliases {
			d.seen[u][vietnamese.Key(alias)] = true
		}
	}
	if key == "" || d.seen[u][key] {
		return
	}
	d.seen[u][key] = true
	u.Aliases = append(u.Aliases, spelling)
}

// shorten cuts a slug at a hyphen, so that addresses stay short enough for
// every file system. The names that Windows keeps for devices get a number
// (learn.microsoft.com, Naming Files, Paths, and Namespaces).
func shorten(slug string) string {
	const most = 100
	switch {
	case slug == "con", slug == "prn", slug == "aux", slug == "nul",
		len(slug) == 4 && (slug[:3] == "com" || slug[:3] == "lpt") && '0' <= slug[3] && slug[3] <= '9':
		return slug + "-0"
	}
	if len(slug) <= most {
		return slug
	}
	if cut := strings.LastIndexByte(slug[:most], '-'); cut > 0 {
		return slug[:cut]
	}
	return slug[:most]
}
