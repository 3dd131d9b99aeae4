package pages

import (
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// name gives plans and places the names that lists and titles know them by.
// Two provinces in turn may have one name, and two plans one title; a reader
// has to be able to tell them apart.
func (m *maker) name() {
	m.labels, m.eras = make(map[*atlas.Plan]string, len(m.atlas.Plans)), make(map[*atlas.Place]string, len(m.atlas.Places))
	named := map[string]int{}
	for _, p := range m.atlas.Places {
		named[p.Name]++
	}
	for _, p := range m.atlas.Places {
		m.eras[p] = p.Name
		switch {
		case named[p.Name] < 2:
		case !p.Until.IsZero():
			m.eras[p] += " (" + m.say.UntilIs.with(m.date(p.Until)) + ")"
		case !p.From.IsZero():
			m.eras[p] += " (" + m.say.FromIs.with(m.date(p.From)) + ")"
		}
	}
	titled := map[string]int{}
	for _, p := range m.atlas.Plans {
		m.labels[p] = m.plainLabel(p)
		titled[m.labels[p]]++
	}
	for _, p := range m.atlas.Plans {
		if titled[m.labels[p]] > 1 {
			m.labels[p] += " (" + strings.TrimSuffix(m.designation(p)+", "+m.date(p.Date), ", ") + ")"
		}
	}
}

// designation says which document a plan is: Kế hoạch số 15/KH-KHCN, and of
// whom.
func (m *maker) designation(p *atlas.Plan) string {
	text := p.Type
	if p.Number != "" {
		text += " " + m.say.NumberShort.with(p.Number)
	}
	switch {
	case p.IssuedBy != nil:
		text += " · " + m.fullName(p.IssuedBy)
	case p.Issuer != "":
		text += " · " + p.Issuer
	}
	return text
}

// label names a plan in a line: its number where it has one, and its title.
func (m *maker) label(p *atlas.Plan) string { return m.labels[p] }

func (t *Theme) plainLabel(p *atlas.Plan) string {
	if p.Number == "" {
		return p.Title
	}
	return p.Type + " " + t.say.NumberShort.with(p.Number) + " – " + p.Title
}

// fullName is an organisation's name with the department that it is part of,
// and its place, unless the name says them.
func (m *maker) fullName(u *atlas.Unit) string {
	name := u.Name
	if u.Level == plan.LevelDivision && u.Parent != nil && !strings.Contains(name, u.Parent.Name) {
		name += ", " + u.Parent.Name
	}
	if u.Place == nil {
		return name
	}
	if era := m.era(u.Place); era != u.Place.Name || !strings.Contains(name, u.Place.Name) {
		name += ", " + era
	}
	return name
}

// era is a place's name, with the time that it bore it where another bore it too.
func (m *maker) era(p *atlas.Place) string {
	if name, ok := m.eras[p]; ok {
		return name
	}
	return p.Name
}

// placeName is a place's name with its kind, and with its end where it is no
// more: two provinces in turn may have one name.
func (m *maker) placeName(p *atlas.Place) string {
	name := p.Name
	switch p.Kind {
	case "tinh":
		name = m.say.Province.with(p.Name)
	case "thanh-pho":
		// Thành phố Hồ Chí Minh alone has its kind in its name.
		name = m.say.City.with(strings.TrimPrefix(p.Name, "Thành phố "))
	}
	if p.Until.Before(m.atlas.Today) {
		name += " (" + m.say.UntilIs.with(m.date(p.Until)) + ")"
	}
	return name
}
