// Package assign finds who has to do what by when: the tasks of an outline and
// of its tables, with their units, deadlines, targets and products. It follows
// how administrative documents assign work: bullets under a unit's heading,
// `Sở Tài chính: làm A`, `Giao Sở Y tế chủ trì, phối hợp với …`, labels under
// a heading, tables. Words are never moved out of the running text; only label
// lines and table cells become fields.
package assign

import (
	"strings"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/outline"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// Read turns an outline into the body of a draft.
func Read(root *outline.Node) (body []draft.Node, doubts []draft.Doubt) {
	w := &writer{}
	w.children(root, context{level: 1})
	return w.body, w.doubts
}

// writer collects the body in the order of the source.
type writer struct {
	body   []draft.Node
	doubts []draft.Doubt
}

// A context is what the divisions above give to what stands below them.
type context struct {
	level  int // of the heading above; 1 at the top
	nested int // how deep in lists
	given  given
	inDuty bool // below a duty, whose details these are
}

// given are fields that a heading or a speaker before gives.
type given struct {
	lead     []string
	with     []string
	deadline string
	targets  []string
	outputs  []string
	budget   string
	location string
	notes    []draft.Note
}

// over gives the fields of g, and those of above where g has none.
func (g given) over(above given) given {
	if len(g.lead) == 0 {
		g.lead = above.lead
	}
	if len(g.with) == 0 {
		g.with = above.with
	}
	if g.deadline == "" {
		g.deadline = above.deadline
	}
	if len(g.outputs) == 0 {
		g.outputs = above.outputs
	}
	if g.budget == "" {
		g.budget = above.budget
	}
	if g.location == "" {
		g.location = above.location
	}
	g.notes = append(g.notes[:len(g.notes):len(g.notes)], above.notes...)
	return g
}

// children writes what stands below a node.
func (w *writer) children(n *outline.Node, c context) {
	labels := labelsOf(n)
	c.given = labels.given.over(c.given)
	first := len(w.body)
	var speaker *outline.Node // the last `Sở Tài chính: …` among the paragraphs
	var spoken given
	for _, child := range n.Children {
		if labels.taken[child] || labels.followed(child) {
			continue
		}
		own := c
		if l := labels.following[child]; l != nil {
			own.given = l.given.over(own.given)
			here := len(w.body)
			w.node(child, own)
			w.take(here, *l)
			continue
		}
		if speaker != nil && continues(speaker, child) {
			own.given = spoken.over(c.given)
		} else {
			speaker = nil
		}
		if units := speaks(child); units != nil && child.Purpose != outline.Aims {
			speaker, spoken = child, given{lead: units}
		}
		here := len(w.body)
		w.node(child, own)
		if child.Table == nil && !child.Heading {
			reachBack(child.Text, w.body[first:here])
		}
	}
	w.take(first, labels)
}

// followed reports whether a label was taken for the paragraph before it.
func (l *labels) followed(n *outline.Node) bool {
	for _, follow := range l.following {
		if follow.taken[n] {
			return true
		}
	}
	return false
}

// continues reports whether what a paragraph without a mark says of a unit
// goes on for what follows it.
func continues(speaker, next *outline.Node) bool {
	if next.Heading || next.Table != nil {
		return false
	}
	switch next.Marker.Class {
	case outline.Unmarked:
		return true
	case outline.Dash, outline.Star, outline.Plus:
		return speaker.Marker.Class == outline.Unmarked
	}
	return false
}

// speaks gives the units of a paragraph `Sở Tài chính: …`.
func speaks(n *outline.Node) []string {
	if n.Heading || n.Table != nil {
		return nil
	}
	units, rest, ok := unitsBeforeColon(n.Text)
	if !ok || rest == "" && n.Marker.Class != outline.Unmarked {
		return nil
	}
	return units
}

// node writes one node and what stands below it.
func (w *writer) node(n *outline.Node, c context) {
	switch {
	case n.Table != nil:
		w.table(n, c)
	case n.Heading && !(listed(n) && n.Style.Heading == 0) && !isLabelLine(n.Text), unitLine(n):
		w.heading(n, c)
	default:
		w.paragraph(n, c)
	}
}

// unitLine reports whether a paragraph without a mark is but the units that
// the bullets below it are for: it heads them.
func unitLine(n *outline.Node) bool {
	units, rest, ok := unitsBeforeColon(n.Text)
	return ok && rest == "" && len(units) > 0 && n.Marker.Class == outline.Unmarked && len(n.Children) > 0 && n.Purpose != outline.Aims
}

// listed reports whether a node is a bullet: what it introduces stands below
// it, but it opens no section.
func listed(n *outline.Node) bool {
	return n.Marker.Class == outline.Dash || n.Marker.Class == outline.Star || n.Marker.Class == outline.Plus
}

// heading writes a heading, or, when all that stands below it are labels, the
// task that it is.
func (w *writer) heading(n *outline.Node, c context) {
	labels := labelsOf(n)
	if n.Purpose != outline.Aims && labels.assigns() && !labels.duties {
		w.labelled(n, c, labels)
		return
	}
	c.level = min(c.level+1, 6)
	c.nested = 0
	w.body = append(w.body, draft.Node{Kind: draft.Heading, Level: c.level, Marker: n.Marker.Words, Text: n.Text, Line: n.Line})
	if n.Purpose != outline.Aims {
		if due := headingDeadline(n.Text); due != "" {
			c.given.deadline = due
		}
		c.given = headed(n, c.given)
	}
	w.children(n, c)
}

// headed gives what a heading gives to what stands below it: the units that it
// names, those with which they work, or those before its verb.
func headed(n *outline.Node, above given) given {
	if n.Marker.Class == outline.Appendix {
		return above // its title only says what it lists
	}
	if units := outline.UnitsOf(n.Text); units != nil {
		return given{lead: texts(units), deadline: above.deadline}
	}
	if units, rest, ok := unitsBeforeColon(n.Text); ok && rest == "" {
		return given{lead: units, deadline: above.deadline}
	}
	if lead, with := roleHeading(n.Text); lead || with != nil {
		above.with = with
		return above
	}
	if strings.HasSuffix(n.Text, ":") {
		if a, ok := agentOf(n.Text); ok { // Sở Y tế chủ trì, phối hợp với Sở Nội vụ:
			return given{lead: a.units, with: coordinating(n.Text), deadline: above.deadline}
		}
	}
	return above
}

// labelled writes a heading under which only labels stand as the task.
func (w *writer) labelled(n *outline.Node, c context, labels labels) {
	fields := w.fields(n.Text, labels.given.over(c.given), n)
	w.duty(n, c, fields)
	w.body[len(w.body)-1].Duty.Taken = append(w.body[len(w.body)-1].Duty.Taken, labels.words...)
	below := c
	below.nested++
	below.inDuty = true
	for _, child := range n.Children {
		if !labels.taken[child] {
			w.node(child, below)
		}
	}
}

// paragraph writes a paragraph: a task, or what it is.
func (w *writer) paragraph(n *outline.Node, c context) {
	if labels := labelsOf(n); labels.assigns() && !c.inDuty && n.Purpose != outline.Aims {
		if !labels.duties {
			w.labelled(n, c, labels)
			return
		}
		if !listed(n) && n.Marker.Words != "" && len(n.Children) > 1 {
			w.heading(n, c)
			return
		}
	}
	below := c
	below.nested++
	if due, sure := deadlineIn(n.Text); sure && introduces(n) {
		below.given.deadline = due
	}
	if w.isDuty(n, c) {
		fields := w.fields(n.Text, c.given, n)
		w.duty(n, c, fields)
		below.inDuty = true
		if below.given = (given{lead: fields.Lead, deadline: fields.Deadline}); n.Marker.Class == outline.Article {
			below.inDuty, below.given = false, given{}
		}
		w.children(n, below)
		return
	}
	kind := draft.Item
	if n.Marker.Words == "" {
		kind = draft.Paragraph
	}
	w.body = append(w.body, draft.Node{Kind: kind, Level: c.nested, Marker: n.Marker.Words, Text: n.Text, Line: n.Line})
	if n.Purpose != outline.Aims && n.Marker.Class != outline.Article && len(n.Children) > 0 {
		below.given = headed(n, below.given)
	}
	w.children(n, below)
}

// duty writes a task.
func (w *writer) duty(n *outline.Node, c context, fields *draft.Fields) {
	w.body = append(w.body, draft.Node{Kind: draft.Duty, Level: c.nested, Marker: n.Marker.Words, Text: n.Text, Line: n.Line, Duty: fields})
}

// take gives the words of label lines to the first task that they belong to.
func (w *writer) take(first int, l labels) {
	if len(l.words) == 0 {
		return
	}
	for i := first; i < len(w.body); i++ {
		if d := w.body[i].Duty; d != nil {
			d.Taken = append(d.Taken, l.words...)
			return
		}
	}
	// No task took them: they stay in the text.
	for _, words := range l.words {
		w.body = append(w.body, draft.Node{Kind: draft.Item, Marker: "-", Text: strings.TrimLeft(words.Text, "-–•+* "), Line: words.Line})
	}
}

// fields are those of one task: what its own words say, and what is given.
func (w *writer) fields(text string, g given, n *outline.Node) *draft.Fields {
	f := &draft.Fields{}
	own := inlineLabels(text)
	a, named := agentOf(text)
	switch {
	case len(own.lead) > 0:
		f.Lead = own.lead
	case named && !(len(g.lead) > 0 && a.weak):
		f.Lead = a.units
	default:
		f.Lead = g.lead
		if rest, ok := cutWords(text, "đồng chủ trì với"); ok {
			units, _ := vietnamese.ReadUnits(strings.TrimLeft(rest, " "))
			f.Lead = append(f.Lead[:len(f.Lead):len(f.Lead)], texts(units)...)
		}
	}
	f.With = coordinating(text)
	if len(own.with) > 0 {
		f.With = own.with
	}
	for _, u := range g.with {
		f.With = appendUnit(f.With, u)
	}
	f.With = without(f.With, f.Lead)
	said, sure := deadlineIn(text)
	switch {
	case own.deadline != "":
		f.Deadline = own.deadline
	case sure || g.deadline == "":
		f.Deadline = said
	default:
		f.Deadline = g.deadline
	}
	for _, t := range vietnamese.FindTargets(text) {
		f.Targets = append(f.Targets, t.Text)
	}
	f.Outputs, f.Budget, f.Location, f.Notes = append(own.outputs, g.outputs...), g.budget, g.location, g.notes
	w.doubt(n.Line, f)
	return f
}

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

func texts(units []vietnamese.Piece) []string {
	all := make([]string, len(units))
	for i, u := range units {
		all[i] = u.Text
	}
	return all
}

// appendUnit adds a unit that is not there yet.
func appendUnit(all []string, name string) []string {
	key := vietnamese.UnitKey(name, nil)
	for _, have := range all {
		if vietnamese.UnitKey(have, nil) == key {
			return all
		}
	}
	return append(all, name)
}

// without leaves out the units that lead.
func without(all, lead []string) []string {
	var kept []string
	for _, name := range all {
		if len(appendUnit(lead[:len(lead):len(lead)], name)) > len(lead) {
			kept = append(kept, name)
		}
	}
	return kept
}
