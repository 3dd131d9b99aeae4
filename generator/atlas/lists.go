package atlas

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// lists makes everything that a reader can leaf through.
func (j *joiner) lists() {
	j.atlas.Units = j.units.units
	j.aliases()
	j.byName()
	j.roles()
	j.children()
	j.byPlace()
	j.topics()
	j.years()
	j.corrections()
	j.calendar()
}

// byName sorts units by place, then by name as Vietnamese dictionaries do,
// and places likewise, the centre first.
func (j *joiner) byName() {
	j.atlas.Places = sortedPlaces(j.places.places)
	rank := map[*Place]int{}
	for i, p := range j.atlas.Places {
		rank[p] = i
	}
	sortVietnamese(j.atlas.Units, func(u *Unit) (int, string, string) { return rank[u.Place], u.Name, u.ID })
}

func sortedPlaces(places map[string]*Place) []*Place {
	all := slices.Collect(maps.Values(places))
	sortVietnamese(all, func(p *Place) (int, string, string) { return yes(p.ID != centre), p.Name, p.ID })
	return all
}

// sortVietnamese sorts by a group, then by name in the order of the
// Vietnamese alphabet, then by id.
func sortVietnamese[T any](list []T, key func(T) (group int, name, id string)) {
	collator := collate.New(language.Vietnamese)
	var buffer collate.Buffer
	type entry struct {
		item  T
		group int
		name  []byte
		id    string
	}
	entries := make([]entry, len(list))
	for i, item := range list {
		group, name, id := key(item)
		entries[i] = entry{item, group, bytes.Clone(collator.KeyFromString(&buffer, name)), id}
		buffer.Reset()
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.group, b.group), bytes.Compare(a.name, b.name), cmp.Compare(a.id, b.id))
	})
	for i, e := range entries {
		list[i] = e.item
	}
}

// aliases sorts the spellings that were seen, after those of the unit's file.
func (j *joiner) aliases() {
	for _, u := range j.atlas.Units {
		filed := 0
		if u.Record != nil {
			filed = len(u.Record.Aliases)
		}
		sortVietnamese(u.Aliases[min(filed, len(u.Aliases)):], func(s string) (int, string, string) { return 0, s, s })
	}
}

// roles gathers units of two places or more that fill one role.
func (j *joiner) roles() {
	bySlug := map[string]*Role{}
	var slugs []string
	for _, u := range j.atlas.Units {
		if u.RoleName == "" {
			u.RoleName = j.roleName(u)
		}
		slug := shorten(vietnamese.Slug(u.RoleName))
		if slug == "" || u.Collective || u.Place.ID == centre {
			continue
		}
		if bySlug[slug] == nil {
			bySlug[slug] = &Role{Slug: slug, URL: "/don-vi/" + slug + "/", Name: u.RoleName}
			slugs = append(slugs, slug)
		}
		bySlug[slug].Units = append(bySlug[slug].Units, u)
	}
	for _, slug := range slugs {
		r := bySlug[slug]
		if r.Units[0].Place == r.Units[len(r.Units)-1].Place { // sorted by place
			continue
		}
		for _, u := range r.Units {
			u.Role = r
		}
		j.atlas.Roles = append(j.atlas.Roles, r)
	}
	sortVietnamese(j.atlas.Roles, func(r *Role) (int, string, string) { return 0, r.Name, r.Slug })
}

// roleName gives the role that a unit fills when its file names none.
func (j *joiner) roleName(u *Unit) string {
	if role := j.units.roleOf[u]; role != nil {
		return role.Name
	}
	if j.units.generic[u] {
		return partName(u, ", ")
	}
	return u.Name
}

func (j *joiner) children() {
	for _, u := range j.atlas.Units {
		if u.Parent != nil {
			u.Parent.Children = append(u.Parent.Children, u)
		}
	}
}

// byPlace lists the plans, units and documents of every place, and the
// documents of every unit.
func (j *joiner) byPlace() {
	for _, u := range j.atlas.Units {
		u.Place.Units = append(u.Place.Units, u)
	}
	for _, p := range j.atlas.Plans {
		p.Place.Plans = append(p.Place.Plans, p)
	}
	for _, d := range j.atlas.Directives {
		d.Place.Directives = append(d.Place.Directives, d)
		if d.IssuedBy != nil && d.Plan == nil {
			d.IssuedBy.Decreed = append(d.IssuedBy.Decreed, d)
		}
	}
}

// topics gathers plans by their free subjects. Spellings with one slug are
// one subject, named as the newest plan has it.
func (j *joiner) topics() {
	bySlug := map[string]*Topic{}
	for _, p := range j.atlas.Plans {
		for _, name := range p.Plan.Topics {
			slug := shorten(vietnamese.Slug(name))
			if slug == "" {
				continue
			}
			t := bySlug[slug]
			if t == nil {
				t = &Topic{Slug: slug, URL: "/chu-de/" + slug + "/", Name: capital(name)}
				bySlug[slug] = t
				j.atlas.Topics = append(j.atlas.Topics, t)
			}
			if !slices.Contains(p.Topics, t) {
				p.Topics = append(p.Topics, t)
				t.Plans = append(t.Plans, p)
			}
		}
	}
	sortVietnamese(j.atlas.Topics, func(t *Topic) (int, string, string) { return 0, t.Name, t.Slug })
}

func (j *joiner) years() {
	byYear := map[int]*Year{}
	year := func(n int) *Year {
		if byYear[n] == nil {
			byYear[n] = &Year{Year: n, URL: fmt.Sprintf("/nam/%04d/", n)}
			j.atlas.Years = append(j.atlas.Years, byYear[n])
		}
		return byYear[n]
	}
	for _, p := range j.atlas.Plans {
		if n := p.Date.Year; n != 0 {
			year(n).Plans = append(year(n).Plans, p)
		}
	}
	for _, d := range j.atlas.Directives {
		if n := d.Date.Year; n != 0 && d.Plan == nil {
			year(n).Directives = append(year(n).Directives, d)
		}
	}
	slices.SortFunc(j.atlas.Years, func(a, b *Year) int { return cmp.Compare(b.Year, a.Year) })
}

func (j *joiner) corrections() {
	for _, p := range j.atlas.Plans {
		for _, c := range p.Plan.Corrections {
			j.atlas.Corrections = append(j.atlas.Corrections, Correction{c, p})
		}
	}
	slices.SortStableFunc(j.atlas.Corrections, func(a, b Correction) int { return b.Date.Compare(a.Date) })
}

// capital writes the first letter large: one plan writes a topic so, and
// another not.
func capital(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(first)) + name[size:]
}
