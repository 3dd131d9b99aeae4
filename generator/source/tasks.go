package source

import (
	"strings"

	"congbo/generator/markdown"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// A taskReader turns the task items of one text into tasks.
type taskReader struct {
	file     *file
	body     *markdown.Document
	sections []*plan.Section
	years    []int                  // that govern the sections
	defaults map[int]*fieldsByLabel // by index of the heading
}

// tasks reads the tasks of a plan, at the same indexes as body.Items.
func (f *file) tasks(body *markdown.Document, sections []*plan.Section) []*plan.Task {
	r := &taskReader{f, body, sections, governingYears(sections), map[int]*fieldsByLabel{}}
	for _, d := range body.Defaults {
		given := r.defaults[d.Heading]
		if given == nil {
			given = &fieldsByLabel{}
			r.defaults[d.Heading] = given
		}
		for _, field := range d.Fields {
			l := labelOf(field.Label)
			if l == labelCode {
				f.doubt("task.default-code", f.at(field.Offset))
				continue
			}
			if field.Value != "" {
				given[l] = append(given[l], field)
			}
		}
	}
	all := make([]*plan.Task, len(body.Items))
	for i := range body.Items {
		all[i] = r.task(&body.Items[i])
	}
	r.name(all)
	return all
}

func (r *taskReader) task(item *markdown.Item) *plan.Task {
	t := &plan.Task{Text: item.Text, Section: item.Heading, Position: r.file.at(item.Offset)}
	if item.Text == "" {
		r.file.fault("task.empty", t.Position)
	}
	for _, field := range item.Unknown {
		if near := nearestLabel(field.Label); near != "" {
			r.file.doubt("task.label-near", r.file.at(field.Offset), "label", field.Label, "near", near)
		} else {
			r.file.doubt("task.label", r.file.at(field.Offset), "label", field.Label)
		}
	}
	var said fieldsByLabel
	for _, field := range item.Fields {
		if l := labelOf(field.Label); field.Value != "" {
			said[l] = append(said[l], field)
		} else {
			r.file.doubt("task.no-value", r.file.at(field.Offset), "label", field.Label)
		}
	}
	r.inherit(&said, item.Heading)
	for l := labelCode; l < labelCount; l++ {
		r.fill(t, l, said[l])
	}
	if item.Checked && t.Status == plan.StatusUnknown {
		t.Status = plan.StatusDone
	} else if item.Checked && t.Status != plan.StatusDone {
		r.file.doubt("task.checked", t.Position, "status", said[labelStatus][0].Value)
	}
	return t
}

// fieldsByLabel are the fields of one task or heading, by what they mean.
type fieldsByLabel [labelCount][]markdown.Field

// inherit adds what the headings above give, inner ones first, to what the
// task does not say itself.
func (r *taskReader) inherit(said *fieldsByLabel, heading int) {
	for i := heading; ; i = r.sections[i].Parent {
		if given := r.defaults[i]; given != nil {
			for l := range given {
				if len(said[l]) == 0 {
					said[l] = given[l]
				}
			}
		}
		if i < 0 {
			return
		}
	}
}

// fill puts the fields of one label into a task.
func (r *taskReader) fill(t *plan.Task, l label, fields []markdown.Field) {
	if len(fields) == 0 {
		return
	}
	if len(fields) > 1 && (l == labelCode || l == labelDeadline || l == labelStatus) {
		r.file.doubt("task.repeated", r.file.at(fields[1].Offset), "label", fields[1].Label)
	}
	switch l {
	case labelCode:
		t.Code = fields[0].Value
	case labelLead:
		t.Lead = r.names(fields)
	case labelWith:
		t.With = r.names(fields)
	case labelDeadline:
		var context vietnamese.DeadlineContext
		if t.Section >= 0 {
			context.Year = r.years[t.Section]
		}
		t.Deadline = vietnamese.ParseDeadline(joined(fields), context)
		t.Deadlined = r.file.at(fields[0].At)
	case labelTarget:
		for _, field := range fields {
			for part := range strings.SplitSeq(field.Value, ";") {
				if part = strings.TrimSpace(part); part != "" {
					t.Targets = append(t.Targets, vietnamese.ParseTarget(part))
				}
			}
		}
	case labelOutput:
		for _, field := range fields {
			t.Outputs = append(t.Outputs, field.Value)
		}
	case labelBudget:
		t.Budget = joined(fields)
	case labelLocation:
		t.Location = joined(fields)
	case labelBasis:
		t.Basis = r.citations(fields)
	case labelStatus:
		status, ok := vietnamese.ParseStatus(fields[0].Value)
		if !ok {
			r.file.fault("task.status", r.file.at(fields[0].At), "value", fields[0].Value)
		}
		t.Status = status
	case labelReport:
		for _, field := range fields {
			report := vietnamese.ParseReport(field.Value)
			if report.URL == "" && isWeb(field.URL) {
				report.URL = field.URL
			}
			t.Reports = append(t.Reports, report)
		}
	}
}

func joined(fields []markdown.Field) string {
	var all []string
	for _, field := range fields {
		all = append(all, field.Value)
	}
	return strings.Join(all, "; ")
}

// names reads units, separated by semicolons.
func (r *taskReader) names(fields []markdown.Field) []plan.Name {
	var all []plan.Name
	for _, field := range fields {
		for _, piece := range vietnamese.SplitNames(field.Value) {
			if piece.Text != "" {
				all = append(all, plan.Name{Text: piece.Text, Position: r.file.at(field.Place(piece.Offset))})
			}
		}
	}
	return all
}

// citations reads documents, separated by semicolons.
func (r *taskReader) citations(fields []markdown.Field) []plan.Citation {
	var all []plan.Citation
	for _, field := range fields {
		for _, piece := range vietnamese.SplitNames(field.Value) {
			if piece.Text != "" {
				c := vietnamese.ParseCitation(piece.Text)
				c.Position = r.file.at(field.Place(piece.Offset))
				all = append(all, c)
			}
		}
	}
	return all
}

// name gives every task its address: of its Mã, else of its place in the
// outline. A Mã that is used twice is an error at both places.
func (r *taskReader) name(all []*plan.Task) {
	taken := map[string]*plan.Task{}
	for _, t := range all {
		if t.Code == "" {
			continue
		}
		t.ID = codeID(t.Code)
		if t.ID == "" {
			r.file.fault("task.code", t.Position, "code", t.Code)
			continue
		}
		if first := taken[t.ID]; first != nil {
			r.file.fault("task.twice", t.Position, "code", t.Code, "line", decimal(first.Position.Line))
			r.file.fault("task.twice", first.Position, "code", first.Code, "line", decimal(t.Position.Line))
			continue
		}
		taken[t.ID] = t
	}
	ids, running := outlineIDs(r.sections), map[int]int{}
	for _, t := range all {
		running[t.Section]++
		if t.ID != "" {
			continue
		}
		id := decimal(running[t.Section])
		if t.Section >= 0 {
			id = ids[t.Section] + id
		}
		t.ID = id
		for n := 2; taken[t.ID] != nil; n++ {
			t.ID = id + "-" + decimal(n)
		}
		taken[t.ID] = t
		if t.Code == "" {
			r.file.doubt("task.no-code", t.Position, "id", t.ID)
		}
	}
}
