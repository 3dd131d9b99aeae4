package pages

import (
	"html/template"
	"strconv"

	"congbo/generator/atlas"
)

// An annexView is the tasks of a plan as the table that plans have at their
// end. A column that would stay empty is left out.
type annexView struct {
	Count, Leaders, Dated int
	With, Targets         bool   // there are such columns
	Columns               string // how many
	Groups                []annexGroup
}

// An annexGroup is the tasks of one section.
type annexGroup struct {
	Title, URL, Columns string
	Rows                []annexRow
}

type annexRow struct {
	URL, Code, Text    string
	Lead               template.HTML
	With               template.HTML
	WithCount          int
	Deadline, Due      string // in the document's words, and the day that it sorts under (ISO 8601)
	Targets            []string
	HasWith, HasTarget bool // the table has such columns
}

func (m *maker) annex(p *atlas.Plan) annexView {
	v := annexView{Count: len(p.Tasks), Leaders: len(p.Lead)}
	for _, t := range p.Tasks {
		v.With = v.With || len(t.Coordinating) > 0
		v.Targets = v.Targets || len(t.Targets) > 0
		if !t.Due.IsZero() {
			v.Dated++
		}
	}
	columns := 4
	for _, has := range []bool{v.With, v.Targets} {
		if has {
			columns++
		}
	}
	v.Columns = strconv.Itoa(columns)
	var section *atlas.Section
	for i, t := range p.Tasks {
		if i == 0 || t.Section != section {
			section = t.Section
			group := annexGroup{Columns: v.Columns}
			if section != nil {
				group.Title, group.URL = section.Title, "#"+section.Anchor
			}
			v.Groups = append(v.Groups, group)
		}
		row := annexRow{URL: m.root + t.URL, Code: t.Code, Text: t.Text, Lead: m.unitLinks(t.Lead), With: m.unitLinks(t.Coordinating),
			WithCount: len(t.Coordinating), Deadline: t.Deadline.Text, Due: t.Due.String(), HasWith: v.With, HasTarget: v.Targets}
		for _, target := range t.Targets {
			row.Targets = append(row.Targets, target.Text)
		}
		last := &v.Groups[len(v.Groups)-1]
		last.Rows = append(last.Rows, row)
	}
	return v
}
