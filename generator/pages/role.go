package pages

import (
	"bytes"

	"congbo/generator/atlas"
)

// A roleView is what organisations of several places have in common.
type roleView struct {
	Head headView
	Name string
	List listingView
}

func (m *maker) rolePages(yield emit) bool {
	for _, r := range m.atlas.Roles {
		each := m.unitPart("don-vi", "", "", r.Units)
		each.add = func(g *groupView, i int) error {
			u := r.Units[i]
			row := m.unitRow(u)
			row.Text = m.fullName(u)
			g.Links = append(g.Links, row)
			return nil
		}
		if !m.listing(yield, r.URL, onlyNames, []part{each}, func(out *bytes.Buffer, at string, l listingView) error {
			return m.rolePage(out, r, at, l)
		}) {
			return false
		}
	}
	return true
}

func (m *maker) rolePage(out *bytes.Buffer, r *atlas.Role, at string, l listingView) (err error) {
	v := roleView{Name: r.Name, List: l}
	v.Head = m.paged(m.head(sectionUnits, m.say.RoleTitle.with(r.Name), m.say.RoleText.with(r.Name), at), l)
	if v.Head.Crumbs, err = m.trail(m.say.Units.String(), "/don-vi/", r.Name); err != nil {
		return err
	}
	return m.role.render(out, &v)
}
