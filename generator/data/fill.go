package data

import (
	"cmp"
	"iter"
	"slices"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// The functions of this file turn the atlas's values into records. Each fills
// a record that is used again for the next, so that a file of 100,000 records
// costs the memory of one; a record is good until the next one.

func (s *site) planRecords() iter.Seq[group[Plan]] {
	return groups(s, slices.Chunk(s.Plans, 4), s.fillPlan, func(says *atlas.Printer, p *atlas.Plan) { says.Part(p.URL, s.prints.Plan(p)) })
}

func (s *site) taskRecords() iter.Seq[group[Task]] {
	return groups(s, byPlan(s.Tasks), s.fillTask, func(says *atlas.Printer, t *atlas.Task) { says.Part(t.URL, s.prints.Task(t)) })
}

func (s *site) unitRecords() iter.Seq[group[Unit]] {
	return groups(s, slices.Chunk(s.Units, 1), s.fillUnit, func(says *atlas.Printer, u *atlas.Unit) {
		// Of plans, a unit's record has which tasks are the unit's, and not what they say.
		says.Text(u.URL)
		for _, tasks := range [...][]*atlas.Task{u.Leads, u.Coordinates} {
			says.Number(len(tasks))
			for _, t := range tasks {
				says.Text(t.Plan.ID, t.ID)
			}
		}
		says.Number(u.Mentions)
	})
}

func (s *site) directiveRecords() iter.Seq[group[Directive]] {
	return groups(s, slices.Chunk(s.Directives, 4), s.fillDirective, func(says *atlas.Printer, d *atlas.Directive) { says.Part(d.URL, s.prints.Directive(d)) })
}

func (s *site) linkRecords() iter.Seq[group[Link]] {
	return groups(s, linksByPlan(s.Links), fillLink, func(says *atlas.Printer, l atlas.Link) { says.Text(l.From, l.To, string(l.Kind)) })
}

// collect puts a form of each value into a list that is used again. The list
// is never nil: nil would be `null` in JSON.
func collect[V, R any](into []R, values []V, form func(V) R) []R {
	if into == nil {
		into = make([]R, 0, len(values))
	}
	into = into[:0]
	for _, v := range values {
		into = append(into, form(v))
	}
	return into
}

func same(s string) string { return s }

func (s *site) fillPlan(r *Plan, p *atlas.Plan) {
	abbreviations := make(map[string]string, len(p.Abbreviations))
	for _, a := range p.Abbreviations {
		abbreviations[a.Short] = a.Long
	}
	*r = Plan{
		ID:            p.ID,
		URL:           absolute(s.base, p.URL),
		Title:         p.Title,
		Type:          p.Type,
		Number:        p.Number,
		Symbol:        p.Symbol,
		Date:          dateOf(p.Date),
		Issuer:        unitID(p.IssuedBy),
		Place:         placeID(p.Place),
		Signer:        Signer(p.Signer),
		Implements:    directiveIDs(r.Implements, p.Implements),
		Basis:         directiveIDs(r.Basis, p.Basis),
		Recipients:    collect(r.Recipients, p.Recipients, same),
		Effective:     dateOf(p.Effective),
		Expires:       dateOf(p.Expires),
		Status:        p.Status,
		Edition:       string(cmp.Or(p.Edition, plan.EditionFull)),
		Source:        p.Source,
		Files:         collect(r.Files, p.Files, s.fileOf),
		Corrections:   collect(r.Corrections, p.Corrections, func(c plan.Correction) Correction { return Correction{dateOf(c.Date), c.Text} }),
		Topics:        collect(r.Topics, p.Topics, func(t *atlas.Topic) string { return t.Name }),
		Abbreviations: abbreviations,
		Tasks:         collect(r.Tasks, p.Tasks, taskID),
	}
}

func (s *site) fillTask(r *Task, t *atlas.Task) {
	d := t.Deadline
	*r = Task{
		ID:           taskID(t),
		URL:          absolute(s.base, t.URL),
		Plan:         t.Plan.ID,
		Section:      sectionTitle(t.Section),
		Text:         t.Text,
		Lead:         collect(r.Lead, t.Lead, unitID),
		Coordinating: collect(r.Coordinating, t.Coordinating, unitID),
		Deadline: Deadline{
			Text:  d.Text,
			Kind:  cmp.Or(string(d.Kind), "none"),
			Start: dateOf(d.Start),
			End:   dateOf(d.End),
			RRule: d.RRule,
		},
		Targets:    collect(r.Targets, t.Targets, func(t plan.Target) string { return t.Text }),
		Outputs:    collect(r.Outputs, t.Outputs, same),
		References: directiveIDs(r.References, t.References),
		Status:     cmp.Or(string(t.Status), "unknown"),
		Reports:    collect(r.Reports, t.Reports, func(p plan.Report) Report { return Report{dateOf(p.Date), p.Text, p.URL} }),
	}
}

func (s *site) fillUnit(r *Unit, u *atlas.Unit) {
	*r = Unit{
		ID:           u.ID,
		URL:          absolute(s.base, u.URL),
		Name:         u.Name,
		Short:        u.Short,
		Aliases:      collect(r.Aliases, u.Aliases, same),
		Place:        placeID(u.Place),
		Role:         u.RoleName,
		Level:        string(u.Level),
		Collective:   u.Collective,
		Parent:       unitID(u.Parent),
		From:         dateOf(u.From),
		Until:        dateOf(u.Until),
		Predecessors: predecessors(r.Predecessors, u.Predecessors),
		Successors: collect(r.Successors, u.Successors, func(n atlas.Succession) Succession {
			return Succession{unitID(n.Unit), dateOf(n.Date), n.Function, directiveID(n.Basis.Directive)}
		}),
		Leads:       collect(r.Leads, u.Leads, taskID),
		Coordinates: collect(r.Coordinates, u.Coordinates, taskID),
		Mentions:    u.Mentions,
	}
}

func (s *site) fillDirective(r *Directive, d *atlas.Directive) {
	citations := r.Citations[:0]
	if citations == nil {
		citations = []Citation{}
	}
	for _, c := range d.Citations {
		// A document that cites another is a link between the two; only plans
		// have sentences here.
		if c.Plan == nil {
			continue
		}
		citation := Citation{Plan: c.Plan.ID, Section: sectionTitle(c.Section), Text: c.Text}
		if c.Task != nil {
			citation.Task = taskID(c.Task)
		}
		citations = append(citations, citation)
	}
	*r = Directive{
		ID:        d.ID,
		URL:       absolute(s.base, d.URL),
		Type:      d.Type,
		Number:    d.Number,
		Date:      dateOf(d.Date),
		Issuer:    unitID(d.IssuedBy),
		Place:     placeID(d.Place),
		Title:     d.Title,
		Plan:      planID(planOf(d)),
		Citations: citations,
	}
}

func fillLink(r *Link, l atlas.Link) { *r = Link{l.From, l.To, string(l.Kind)} }

func (s *site) fileOf(f plan.File) File {
	return File{Name: f.Name, URL: fileURL(s.base, f), Size: f.Size, SHA256: f.SHA256, Signed: f.Signed}
}

// fileURL gives where a file can be had: here, where the site has a copy.
func fileURL(base string, f plan.File) string {
	if f.Path != "" {
		return absolute(base, f.Path)
	}
	return f.URL
}

// directiveIDs gives the documents that references turned out to mean, each
// once. A reference without one (ambiguous, or not to be resolved) has none.
func directiveIDs(into []string, references []atlas.Reference) []string {
	return distinct(into, references, func(r atlas.Reference) string { return directiveID(r.Directive) })
}

func predecessors(into []string, all []atlas.Succession) []string {
	return distinct(into, all, func(n atlas.Succession) string { return unitID(n.Unit) })
}

// distinct collects ids in the order of their first mention. The lists are
// short (what one plan or task cites), so looking back is quicker than a map.
func distinct[V any](into []string, values []V, id func(V) string) []string {
	if into == nil {
		into = make([]string, 0, len(values))
	}
	into = into[:0]
next:
	for _, v := range values {
		name := id(v)
		if name == "" {
			continue
		}
		for _, known := range into {
			if known == name {
				continue next
			}
		}
		into = append(into, name)
	}
	return into
}

func taskID(t *atlas.Task) string { return t.Plan.ID + "/" + t.ID }

func planID(p *atlas.Plan) string {
	if p == nil {
		return ""
	}
	return p.ID
}

// planOf gives the plan that a document is, or that was issued with it.
func planOf(d *atlas.Directive) *atlas.Plan {
	if d.Plan == nil && len(d.Attached) > 0 {
		return d.Attached[0]
	}
	return d.Plan
}

func unitID(u *atlas.Unit) string {
	if u == nil {
		return ""
	}
	return u.ID
}

func placeID(p *atlas.Place) string {
	if p == nil {
		return ""
	}
	return p.ID
}

func directiveID(d *atlas.Directive) string {
	if d == nil {
		return ""
	}
	return d.ID
}

func sectionTitle(s *atlas.Section) string {
	if s == nil {
		return ""
	}
	return s.Title
}
