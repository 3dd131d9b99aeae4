package atlas

import (
	"strings"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// A mention is what the words of a citation say of the document that they
// mean.
type mention struct {
	citation plan.Citation
	number   vietnamese.Number
	key      string // of the number, a law's name, or the whole words; empty: no document is meant
	law      string // key of a law's name
	year     int    // which the number or the law's date gives: no day is needed
	place    spot
	placed   bool // by the words or by the number; else it is the place of the citing document
	issuer   reading
	issued   bool // the words name an issuer
	older    bool // the place is one that the citing document's place came from
	adrift   bool // a province's number that a central document cites without saying whose
}

// mention reads a citation in the setting of the document that cites.
func (j *joiner) mention(in setting, c plan.Citation) mention {
	m := mention{citation: c}
	on := c.Date
	if c.Number != "" {
		number, ok := vietnamese.ParseNumber(c.Number)
		if !ok || number.Key == "" {
			number.Key = strings.ReplaceAll(vietnamese.Key(c.Number), " ", "")
		}
		m.number, m.key, m.year = number, number.Key, number.Year
		if on.IsZero() {
			on.Year = number.Year
		}
	}
	m.place = j.then(in, on)
	m.older = m.place != in.place
	if c.Issuer != "" {
		at := setting{place: m.place, on: c.Date, abbreviations: in.abbreviations}
		if at.on.IsZero() {
			at.on = in.on
		}
		m.issuer = j.reader.read(office(c.Issuer), at)
		m.issued = !m.issuer.deictic && !m.issuer.collective && m.issuer.key != ""
		if m.issuer.stated {
			m.place, m.placed = m.issuer.place, true
		}
		if j.reader.word(c.Issuer, nil).placeless {
			m.place, m.placed = spot{centre, "Trung ương"}, true
		}
	}
	if m.number.National && !m.placed {
		m.place, m.placed = spot{centre, "Trung ương"}, true
	}
	m.adrift = m.place.id == centre && !m.placed && local(m.number.Issuer)
	switch {
	case statute(c.Type):
		m.law = lawKey(c)
		m.place, m.placed = spot{centre, "Trung ương"}, true
		if m.key == "" {
			m.key, m.year = m.law, c.Date.Year
		}
	case m.key == "" && c.Number == "" && c.Type != "":
		m.key = "lời:" + vietnamese.Key(c.Text)
	}
	return m
}

// issuer gives, and makes where it must, the unit that issued what a mention
// means, where its words name one: `Chính phủ`, `UBND tỉnh`, `Sở Y tế`; not
// `tỉnh`.
func (j *joiner) issuer(m *mention, citing *Unit) *Unit {
	if m.issuer.deictic {
		return citing
	}
	if m.adrift || m.issuer.place.id == centre && ranks(m.issuer.level) {
		return nil // some province's, nobody says which
	}
	key := m.issuer.key
	bare := key == "tỉnh" || key == "thành phố" || strings.HasPrefix(key, "tỉnh ") && m.issuer.level != plan.LevelParty
	if m.issued && !bare && m.issuer.level != "" {
		return j.units.intern(&m.issuer, citing, m.citation.Date)
	}
	return nil
}

// ranks reports whether units of a level belong to some province.
func ranks(level plan.Level) bool {
	switch level {
	case plan.LevelProvince, plan.LevelDepartment, plan.LevelDistrict, plan.LevelCommune:
		return true
	}
	return false
}

// then gives the place that bore the name of a document's place on the day of
// what it cites: Bắc Ninh of 2026 means the older Bắc Ninh by a decision of
// 2022.
func (j *joiner) then(in setting, on plan.Date) spot {
	p, ok := j.reg.PlaceByID(in.place.id)
	if !ok || on.IsZero() || p.From.IsZero() || !on.Before(p.From) {
		return in.place
	}
	if before, ok := j.places.known(in.place.name, on); ok {
		return before
	}
	return in.place
}

// statute reports whether documents of a type are cited by name.
func statute(kind string) bool {
	switch kind {
	case "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp":
		return true
	}
	return false
}

// lawKey gives the key of a law's name; empty where the words give none.
func lawKey(c plan.Citation) string {
	if c.Type == "Hiến pháp" {
		return "luật:hiến pháp"
	}
	name := lawName(c)
	if name == "" {
		return ""
	}
	return "luật:" + vietnamese.Key(name)
}

// lawName gives the name of a law without its type: the title, or where that
// is missing the words before number and date.
func lawName(c plan.Citation) string {
	name := c.Title
	if name == "" {
		name = c.Text
		for _, next := range []string{" ngày ", " số ", " năm 1", " năm 2"} {
			if i := strings.Index(name, next); i > 0 {
				name = name[:i]
			}
		}
	}
	name = strings.Trim(name, " “”\".,;")
	for _, kind := range []string{"Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp"} {
		if len(name) >= len(kind) && strings.EqualFold(name[:len(kind)], kind) {
			return strings.TrimSpace(name[len(kind):])
		}
	}
	return name
}

// local reports whether a number's issuer is a province's or a lower body:
// without a place, such a number says nothing in a central document.
func local(code string) bool {
	for _, begin := range []string{"UBND", "CTUBND", "HĐND", "TU", "HU", "ĐU", "SKH", "STC", "SNV", "SXD", "SYT", "SGD", "SCT", "STP", "SNN"} {
		if strings.HasPrefix(code, begin) {
			return true
		}
	}
	return false
}

// office takes the person's office off the name of an issuer: what a minister
// or a director issues, the ministry or the department issues.
func office(name string) string {
	for _, title := range []string{"Bộ trưởng ", "Giám đốc ", "Chánh án ", "Viện trưởng ", "Tổng cục trưởng ", "Cục trưởng "} {
		if rest, ok := strings.CutPrefix(name, title); ok {
			return rest
		}
	}
	return name
}
