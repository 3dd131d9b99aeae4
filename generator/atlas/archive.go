package atlas

import (
	"cmp"
	"slices"

	"congbo/generator/plan"
	"congbo/generator/source"
)

// A documentKey is what finds a document: its place and the key of its number
// or of its name.
type documentKey struct {
	place, key string
}

// A document is a directive while it is still being found out. Its identity
// is the place, the key, the scope and the full date, or the year where the
// number holds one.
type document struct {
	*Directive
	key    string
	law    string // key of a law's name
	year   int    // in the number
	scope  string // who issued it, within the place: see scopeOf
	paper  *paper // the plan or file that it is, or nil
	number string // vietnamese.Number.Plain
	doubt  bool   // contradicts the date of a known document of the same year
	slug   string // of the file
	code   string // of the issuer, in the number
}

// known reports whether the document itself is in the content.
func (d *document) known() bool { return d.paper != nil }

// An archive holds the documents found so far. It is written by one goroutine
// at a time.
type archive struct {
	documents []*document // in order of finding
	byKey     map[documentKey][]*document
	byNumber  map[string][]*document // by the key alone
}

// provincial scope: the committee, its chairman, the council and the party
// are told apart by their numbers already.
const provinceScope = "*"

// scopeOf tells issuers of one place apart: departments and districts number
// their own series. An issuer that nobody named has the empty scope, which
// fits every other.
func scopeOf(u *Unit) string {
	switch {
	case u == nil:
		return ""
	case u.Level == plan.LevelDepartment, u.Level == plan.LevelDivision, u.Level == plan.LevelDistrict, u.Level == plan.LevelCommune:
		return u.ID
	}
	return provinceScope
}

// fits reports whether two scopes may be one.
func fits(a, b string) bool { return a == "" || b == "" || a == b }

// find gives the documents that a place, key, scope and date fit. A zero date
// fits all; a partial one those within it; a year in the number stands for
// the date.
func (a *archive) find(key documentKey, scope string, year int, on plan.Date) []*document {
	var found []*document
	for _, d := range a.byKey[key] {
		if fits(d.scope, scope) && d.when(year, on) {
			found = append(found, d)
		}
	}
	if scope != "" && len(found) > 1 { // who says the issuer means the one with that issuer
		exact := slices.DeleteFunc(slices.Clone(found), func(d *document) bool { return d.scope != scope })
		if len(exact) > 0 {
			return exact
		}
	}
	return found
}

// anywhere gives the documents of a number and full date, whatever the place.
func (a *archive) anywhere(key string, on plan.Date) []*document {
	var found []*document
	for _, d := range a.byNumber[key] {
		if d.Date == on {
			found = append(found, d)
		}
	}
	return found
}

// when reports whether a document's date fits a year or a date.
func (d *document) when(year int, on plan.Date) bool {
	switch {
	case year != 0 && d.year != 0:
		return d.year == year
	case year != 0 && d.law != "":
		return d.Date.Year == year || d.Date.IsZero()
	case on.IsZero() || d.Date == on:
		return true
	case d.Date.IsZero():
		return false
	}
	return within(d.Date, on) || within(on, d.Date)
}

// within reports whether a date lies in a partial one.
func within(d, partial plan.Date) bool {
	return !partial.Full() && d.First().Compare(partial.First()) >= 0 && d.Last().Compare(partial.Last()) <= 0
}

// add keeps a document.
func (a *archive) add(d *document) *document {
	a.documents = append(a.documents, d)
	a.byKey[documentKey{d.Place.ID, d.key}] = append(a.byKey[documentKey{d.Place.ID, d.key}], d)
	a.byNumber[d.key] = append(a.byNumber[d.key], d)
	a.byLaw(d, d.law)
	return d
}

// byLaw lets the name of a law find a document that has a number too.
func (a *archive) byLaw(d *document, law string) {
	if law == "" {
		return
	}
	d.law = law
	key := documentKey{d.Place.ID, law}
	if slices.Contains(a.byKey[key], d) {
		return
	}
	a.byKey[key] = append(a.byKey[key], d)
}

// learn fills in what a mention, and the issuer that it names, say of a
// document that nothing better is known of.
func (d *document) learn(m *mention, issuer *Unit) {
	c := &m.citation
	d.Type = cmp.Or(d.Type, c.Type, m.number.Type)
	d.Number = cmp.Or(d.Number, tidy(c.Number))
	d.number = cmp.Or(d.number, m.number.Plain)
	if d.Date.IsZero() || (within(c.Date, d.Date) && !d.known()) {
		d.Date = c.Date
	}
	if d.IssuedBy == nil && issuer != nil {
		d.IssuedBy, d.Issuer = issuer, issuer.Name
		d.scope = cmp.Or(d.scope, scopeOf(issuer))
	}
	d.Issuer = cmp.Or(d.Issuer, c.Issuer)
	d.code = cmp.Or(d.code, m.number.Issuer)
	d.Title = cmp.Or(d.Title, c.Title)
}

// mentionOf gives a directive's file as a citation of itself.
func mentionOf(r *source.Directive) plan.Citation {
	return plan.Citation{Text: r.Title, Type: r.Type, Number: r.Number, Date: r.Date, Issuer: r.Issuer, Title: r.Title}
}
