package atlas

import (
	"strings"

	"congbo/generator/plan"
	"congbo/generator/problem"
)

// known files every document that is itself in the content: directives with a
// file, then numbered plans.
func (j *joiner) known() {
	for _, d := range j.drawn {
		if d.record != nil {
			j.fileRecord(d)
		}
	}
	for _, d := range j.drawn {
		if d.plan != nil && d.plan.Number != "" {
			j.filePlan(d)
		}
	}
}

func (j *joiner) fileRecord(d *paper) {
	r := d.record
	m := j.mention(d.in(), mentionOf(r))
	if r.Place != "" {
		m.place = d.place
	}
	d.place = m.place
	doc := &document{
		Directive: &Directive{
			Type: r.Type, Number: tidy(r.Number), Date: r.Date, Issuer: r.Issuer, IssuedBy: d.issuer,
			Place: j.places.place(m.place), Title: r.Title, Record: r,
		},
		key: m.key, law: m.law, year: m.number.Year, scope: scopeOf(d.issuer), paper: d, slug: r.Slug,
	}
	if doc.key == "" {
		doc.key = "tệp:" + r.Slug
	}
	if doc.Type == "" {
		doc.Type = m.number.Type
	}
	j.reuse(doc, position(r.Keys, "number", r.Position))
	d.own = j.archive.add(doc)
}

func (j *joiner) filePlan(d *paper) {
	p := d.plan
	m := j.mention(d.in(), plan.Citation{Type: p.Type, Number: p.Number, Date: p.Date})
	if !m.number.National {
		m.place = d.place
	}
	for _, doc := range j.archive.find(documentKey{m.place.id, m.key}, scopeOf(d.issuer), m.number.Year, p.Date) {
		if doc.Plan == nil { // the file that describes the plan as a document
			doc.Plan, d.own, p.Directive = p, doc, doc.Directive
			return
		}
	}
	doc := &document{
		Directive: &Directive{
			Type: p.Type, Number: tidy(p.Number), Date: p.Date, Issuer: p.Issuer, IssuedBy: d.issuer,
			Place: j.places.place(m.place), Title: p.Title, Plan: p,
		},
		key: m.key, year: m.number.Year, scope: scopeOf(d.issuer), paper: d,
	}
	j.reuse(doc, position(p.Keys, "number", p.Position))
	d.own, p.Directive = j.archive.add(doc), doc.Directive
}

// mostReused is how many earlier files are named that have the same number:
// where thousands have it, who has it is not the question.
const mostReused = 3

// reuse warns of a number that the same issuer has used in the same year.
func (j *joiner) reuse(doc *document, at plan.Position) {
	if doc.Number == "" || doc.Date.IsZero() {
		return
	}
	for i, other := range j.archive.find(documentKey{doc.Place.ID, doc.key}, doc.scope, doc.year, plan.Date{Year: doc.Date.Year}) {
		if i == mostReused {
			return
		}
		j.problems.Add(problem.Doubt("number.reused", problem.Position(at),
			"number", doc.Number, "file", other.position().File))
	}
}

// position gives the place of a known document's file.
func (d *document) position() plan.Position {
	switch {
	case d.paper == nil:
		return plan.Position{}
	case d.paper.record != nil:
		return d.paper.record.Position
	}
	return d.paper.plan.Position
}

// tidy joins the white space of a printed number.
func tidy(number string) string { return strings.Join(strings.Fields(number), " ") }
