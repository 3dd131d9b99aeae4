package assign

import (
	"congbo/generator/intake/draft"
	"congbo/generator/intake/outline"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// fields are those of one task: what its own words say, and what is given.
func (w *writer) fields(n *outline.Node, g given) *draft.Fields {
	own := inlineLabels(n.Text).over(inBrackets(n.Text))
	f := &draft.Fields{
		Lead:    w.leadOf(n, own.lead, g.lead),
		With:    own.with,
		Outputs: append(own.outputs, g.outputs...), Budget: g.budget, Location: g.location, Notes: g.notes,
	}
	if len(f.With) == 0 {
		f.With = coordinating(n.Text)
	}
	for _, u := range g.with {
		f.With = appendUnit(f.With, u)
	}
	f.With = without(f.With, f.Lead)
	f.Deadline = own.deadline
	if said, sure := deadlineIn(n.Text); f.Deadline == "" {
		if f.Deadline = said; !sure && g.deadline != "" {
			f.Deadline = g.deadline
		}
	}
	for _, t := range vietnamese.FindTargets(n.Text) {
		f.Targets = append(f.Targets, t.Text)
	}
	w.doubt(n.Line, f)
	return f
}

// leadOf says who leads a task: whom its labels name, its own agent, or whom
// the heading gives.
func (w *writer) leadOf(n *outline.Node, labelled, above []string) []string {
	if len(labelled) > 0 {
		return labelled
	}
	if a, ok := w.agentOf(n); ok && (len(above) == 0 || !a.weak && !(allCollective(a.units) && allCollective(above))) {
		return a.units
	}
	if name := w.likeSiblings(n); name != "" {
		return []string{name}
	}
	if rest, ok := sharing.Cut(n.Text); ok { // Đồng chủ trì với Sở Nội vụ …
		units, _ := vietnamese.ReadUnits(rest)
		return append(above[:len(above):len(above)], texts(units)...)
	}
	return above
}

var sharing = vietnamese.PhrasesOf("đồng chủ trì với, đồng chủ trì cùng")

// doubt says what a person has to look at in a task.
func (w *writer) doubt(line int, f *draft.Fields) {
	if len(f.Lead) == 0 {
		w.doubts = append(w.doubts, draft.Doubt{Line: line, Code: "intake.no-lead"})
	}
	for _, name := range f.Lead {
		if vietnamese.Classify(name).Deictic {
			w.doubts = append(w.doubts, draft.Doubt{Line: line, Code: "intake.deictic-lead", Args: []string{"name", name}})
		}
	}
	if f.Deadline != "" && vietnamese.ParseDeadline(f.Deadline, vietnamese.DeadlineContext{}).Kind == plan.DeadlineUnread {
		w.doubts = append(w.doubts, draft.Doubt{Line: line, Code: "intake.unread-deadline", Args: []string{"words", f.Deadline}})
	}
}
