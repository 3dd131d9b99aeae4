package pages

import (
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// A letterheadView is what stands at the head of a document's sheet: at the
// left who issued it and its number, at the right the name of the state or of
// the Party and the date, below both the type, which the title follows (Nghị
// định 30/2020/NĐ-CP, annex I; Hướng dẫn 36-HD/VPTW for documents of the
// Party). All of it is the document's own; what the site has to say stands
// elsewhere.
type letterheadView struct {
	Parent, Issuer linkView
	Party          bool
	Number         string // as printed, a dot row for what is blank
	Place          linkView
	Dateline       string // ngày … tháng 4 năm 2022
	DateISO        string
	Type           string // empty where the title says it
}

func (m *maker) letterhead(p *atlas.Plan) letterheadView {
	v := letterheadView{Number: m.number(p), Dateline: m.dateline(p.Date), DateISO: p.Date.String(), Type: p.Type, Issuer: linkView{Text: p.Issuer}}
	if u := p.IssuedBy; u != nil {
		v.Issuer, v.Party = m.letterheadUnit(u), u.Level == plan.LevelParty
		if u.Parent != nil {
			v.Parent = m.letterheadUnit(u.Parent)
		}
	}
	if titleSaysType(p) {
		v.Type = ""
	}
	if p.Place != nil {
		v.Place = linkView{Text: p.Place.Name, URL: m.root + p.Place.URL}
	}
	return v
}

// letterheadUnit is a body's name as its sheets have it: that of a province's
// council or committee goes with the name of the province.
func (m *maker) letterheadUnit(u *atlas.Unit) linkView {
	name := u.Name
	if u.Level == plan.LevelProvince && u.Place != nil && u.Place.Kind != "central" && !strings.Contains(name, u.Place.Name) {
		name += " " + u.Place.Name
	}
	return linkView{Text: name, URL: m.root + u.URL}
}

// titleSaysType tells a title that begins with the document's type, so that
// the type need not stand above it.
func titleSaysType(p *atlas.Plan) bool {
	n := len(p.Type)
	return len(p.Title) > n && strings.EqualFold(p.Title[:n], p.Type)
}

// number gives a plan's number and symbol; what the document leaves blank is
// a dot row.
func (m *maker) number(p *atlas.Plan) string {
	switch {
	case p.Number != "":
		return p.Number
	case p.Symbol != "":
		return "…/" + p.Symbol
	}
	return ""
}
