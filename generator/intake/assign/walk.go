package assign

import (
	"slices"
	"strings"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// children writes what stands below a node.
func (w *writer) children(n *outline.Node, c context) {
	labels := w.labelsOf(n)
	c.given, c.labelled = labels.given.over(c.given), labels.assigns()
	first := len(w.body)
	var s speaker
	var agents []string // listed one by one before what they have to do
	for _, child := range n.Children {
		if labels.taken[child] || labels.followed[child] || w.hoisted[child] {
			continue
		}
		own, here := c, len(w.body)
		follow := labels.following[child]
		switch {
		case follow != nil:
			own.given = follow.given.over(own.given)
		default:
			own.given = s.hear(child, c.given)
		}
		if len(agents) > 0 && answersFor(child) {
			own.given.lead = agents
		}
		if found := agentsListed(child); found != nil {
			agents = found
		}
		if n.Parent == nil && child.Marker.Class == outline.Unmarked {
			if units := asksAll(child.Text); units != nil && !sharesOut(n.Children) && !sharesOut(child.Children) {
				c.given.asked = units
			}
		}
		w.node(child, own)
		w.belong(here, own.level, child.Table != nil)
		if follow != nil {
			w.take(here, *follow)
		}
		if child.Table == nil && !child.Heading {
			reachBack(child.Text, w.key(child), w.body[first:here])
		}
	}
	w.take(first, labels)
}

// belong says of what was written from first on, and is not yet known to, to
// which heading it belongs: one after which sister divisions with headings of
// their own have been written. In a table the rows that group others are
// headings too.
func (w *writer) belong(first, level int, table bool) {
	for i := first; i < len(w.body); i++ {
		switch n := &w.body[i]; {
		case n.Kind == draft.Heading && table:
			level = n.Level
		case n.Kind != draft.Heading && n.Under == 0:
			n.Under = level
		}
	}
}

// A speaker is the last `Sở Tài chính: …` among the paragraphs of a division:
// what follows without a unit of its own goes on for it.
type speaker struct {
	node *outline.Node
	lead []string
}

// hear gives what a paragraph is given, by the speaker before it or by the
// heading above.
func (s *speaker) hear(n *outline.Node, above given) given {
	heard := above
	if s.node != nil && s.continuesIn(n) {
		heard = given{lead: s.lead}.over(above)
	} else {
		s.node = nil
	}
	if n.Heading || n.Table != nil || n.Purpose == outline.Aims {
		return heard
	}
	if units, rest, ok := unitsBeforeColon(n.Text); ok && (rest != "" || n.Marker.Class == outline.Unmarked) {
		s.node, s.lead = n, units
	}
	return heard
}

// continuesIn reports whether what a paragraph says of a unit goes on for what
// follows it.
func (s *speaker) continuesIn(next *outline.Node) bool {
	if next.Heading || next.Table != nil {
		return false
	}
	return next.Marker.Class == outline.Unmarked || listed(next) && s.node.Marker.Class == outline.Unmarked
}

// node writes one node and what stands below it.
func (w *writer) node(n *outline.Node, c context) {
	switch {
	case n.Table != nil:
		w.table(n, c)
	case n.Heading && (opensSection(n, c) || w.amongUnits(n)) && !w.bare(n), isUnitLine(n):
		w.heading(n, c)
	default:
		w.paragraph(n, c)
	}
}

// bare reports whether nothing stands below a node but labels that are for all
// of the list that it ends.
func (w *writer) bare(n *outline.Node) bool {
	for _, child := range n.Children {
		if !w.hoisted[child] {
			return false
		}
	}
	return len(n.Children) > 0
}

// opensSection reports whether a heading opens a section: not a bullet, and
// not the label of a list (`a) Nhiệm vụ:` beside `b) Thời gian: …`).
func opensSection(n *outline.Node, c context) bool {
	if listed(n) && n.Style.Heading == 0 {
		return false
	}
	if n.Parent != nil && n.Parent.Purpose == outline.Aims && n.Marker.Class == outline.Number || ofFunding(n) {
		return true // 3. Thời gian thực hiện: of the whole, beside its aims and scope
	}
	return outline.IsPart(n.Marker) || !isLabelLine(n.Text) || headsUnits(n) || !c.labelled && dutiesBelow(n) && n.Marker.Class != outline.Unmarked
}

// ofFunding reports whether a node is a numbered point with more below it of a
// part on funding: `1. Kinh phí:` there is of all tasks, and no label of one.
func ofFunding(n *outline.Node) bool {
	return n.Parent != nil && n.Parent.Purpose == outline.Funding && outline.IsPart(n.Parent.Marker) && n.Marker.Class == outline.Number && len(n.Children) > 0
}

// isUnitLine reports whether a paragraph without a mark is but the units that
// the bullets below it are for: it heads them.
func isUnitLine(n *outline.Node) bool {
	if n.Marker.Class != outline.Unmarked || len(n.Children) == 0 || n.Purpose == outline.Aims || agentsListed(n) != nil {
		return false
	}
	_, rest, ok := unitsBeforeColon(n.Text)
	return ok && rest == ""
}

// listed reports whether a node is a bullet: what it introduces stands below
// it, but it opens no section.
func listed(n *outline.Node) bool {
	return n.Marker.Class == outline.Dash || n.Marker.Class == outline.Star || n.Marker.Class == outline.Plus
}

// deepest is the lowest level of a heading in the authoring format.
const deepest = 6

// heading writes a heading, or, when all that stands below it are labels, the
// task that it is.
func (w *writer) heading(n *outline.Node, c context) {
	if n.Purpose != outline.Aims {
		if labels := w.labelsOf(n); labels.makeTask(n) && (!labels.duties || len(labels.given.lead) > 0 && labels.given.deadline != "" && saysItself(n.Text)) {
			w.labelled(n, c, labels)
			return
		}
	}
	c.level, c.nested = min(c.level+1, deepest), 0
	w.body = append(w.body, draft.Node{Kind: draft.Heading, Level: c.level, Marker: n.Marker.Words, Text: n.Printed(), Line: n.Line})
	if n.Purpose != outline.Aims {
		if due := headingDeadline(n.Text); due != "" {
			c.given.deadline = due
		}
		c.given = w.headed(n, c.given)
		c.inDuty = c.inDuty && outline.UnitsOf(n.Text) == nil // each bullet below a unit is a task
	}
	w.children(n, c)
}

// saysItself reports whether a heading is a task of its own, though bullets
// below it say more: it tells to do several things. Labels that say who and by
// when are then of it; who answers is said of a whole section as well.
func saysItself(heading string) bool {
	first, second, ok := strings.Cut(heading, "; ")
	return ok && !strings.HasSuffix(heading, ":") && vietnamese.StartsWithVerb(first) && vietnamese.StartsWithVerb(second)
}

// facts begin headings of what is to be known of the matter, not done.
var facts = vietnamese.PhrasesOf("thời gian, địa điểm, thành phần, đối tượng, kinh phí, số lượng, hình thức, quy mô, thời lượng, thông tin")

// headed gives what a heading or an introduction gives to what stands below
// it: the units that it names, those with which they work, the time.
func (w *writer) headed(n *outline.Node, above given) given {
	if n.Marker.Class == outline.Appendix {
		return above // its title only says what it lists
	}
	if strings.HasSuffix(n.Text, ":") {
		if due := announcedDeadline(n.Text); due != "" {
			above.deadline = due
		}
	}
	if units := namedAfter(n); units != nil {
		return given{lead: units, deadline: above.deadline}
	}
	if units := outline.UnitsOf(n.Text); units != nil && !w.isTopic(n) {
		if outline.IsPart(n.Marker) && allCollective(texts(units)) && w.namesEach(n) {
			return above // Trách nhiệm của các sở, ngành, over each of them
		}
		return given{lead: texts(units), deadline: above.deadline}
	}
	if units, rest, ok := unitsBeforeColon(n.Text); ok && rest == "" {
		return given{lead: units, deadline: above.deadline}
	}
	if name, ok := strings.CutSuffix(n.Text, ":"); ok && persons.Begin(name) && wordCount(name) <= longestPerson && !strings.ContainsAny(name, ":;.") { // Thầy Phó Hiệu trưởng Trần Văn B:
		return given{lead: []string{strings.TrimSpace(name)}, deadline: above.deadline}
	}
	if names := staffHeading(n); len(names) > 1 {
		return given{lead: names, deadline: above.deadline}
	}
	if name := w.likeSiblings(n); name != "" {
		return given{lead: []string{name}, deadline: above.deadline}
	}
	if names := staffHeading(n); names != nil {
		return given{lead: names, deadline: above.deadline}
	}
	if own := headingAssigns(n); len(own.lead) > 0 {
		return own.over(given{deadline: above.deadline})
	}
	if with, ok := roleHeading(n.Text); ok {
		above.with, above.helpers = with, len(with) == 0 && len(above.lead) > 0
		return above
	}
	if strings.HasSuffix(n.Text, ":") {
		if n.Parent != nil && n.Parent.Parent == nil && n.Marker.Class == outline.Unmarked && (sharesOut(n.Children) || sharesOut(n.Parent.Children)) {
			return above // whom the preamble asks is said part by part
		}
		a, ok := agentOf(n.Text)
		if ok && (a.weak && len(above.lead) > 0 || decidesBelow(w.key(n))) {
			return above // các dự án do Bộ Công an chủ trì: of others
		}
		if ok && !narrates(w.key(n)) && n.Parent != nil && n.Parent.Parent == nil && n.Marker.Class == outline.Unmarked {
			above.asked = a.units // the document's own preamble: others may be named below
			return above
		}
		if ok && !narrates(w.key(n)) { // Sở Y tế chủ trì, phối hợp với Sở Nội vụ:
			return given{lead: a.units, beside: coordinating(n.Text), deadline: above.deadline}
		}
		if n.Parent != nil && n.Parent.Parent == nil { // the document's own preamble
			if units := asksAll(n.Text); units != nil {
				above.asked = units
			}
			return above
		}
		if units := agentInside(n.Text); units != nil {
			return given{lead: units, deadline: above.deadline}
		}
	}
	return above
}

// headingAssigns gives whom a heading gives what stands below it: `1. Lập quy
// hoạch (Sở Xây dựng chủ trì)`, `2. Trồng cây: giao UBND các phường`.
func headingAssigns(n *outline.Node) given {
	if !n.Heading {
		return given{}
	}
	if _, rest, ok := strings.Cut(n.Text, ":"); ok {
		if whom, hands := outline.CutGiving(strings.TrimLeft(rest, " ")); hands && vietnamese.IsUnits(whom) {
			return given{lead: texts(vietnamese.SplitUnits(whom))}
		}
	}
	if strings.Contains(n.Text, "chủ trì") {
		return inBrackets(n.Text)
	}
	return given{}
}

// namesEach reports whether most of what stands below a heading names units of
// its own.
func (w *writer) namesEach(n *outline.Node) bool {
	if len(n.Children) < 2 {
		return false
	}
	s := w.siblingsOf(n.Children[0])
	return s.units*2 > s.all
}

// namedAfter gives the units that a heading names after the word for all of
// them: `Các đơn vị chuyên môn: Khoa Dược, Khoa Nội`.
func namedAfter(n *outline.Node) []string {
	all, each, ok := strings.Cut(n.Text, ":")
	if !ok || !n.Heading || !vietnamese.IsUnits(all) || !vietnamese.Classify(all).Collective || !vietnamese.IsUnits(each) {
		return nil
	}
	return texts(vietnamese.SplitUnits(each))
}

// staffHeading gives whom a heading names by the work in hand, over what they
// have to do: `3. Cán bộ phụ trách lĩnh vực giám sát`, `2. Đối với giáo viên
// chủ nhiệm và Tổ Tư vấn`.
func staffHeading(n *outline.Node) []string {
	name, about := outline.CutGiving(strings.TrimRight(n.Text, " .:"))
	if n.Purpose != outline.Organisation && n.Purpose != outline.Tasks || !n.Heading || wordCount(name) > longestPerson || strings.ContainsAny(name, ".:;") || !staff.Begin(name) {
		return nil
	}
	if first, more, ok := strings.Cut(name, " và "); ok && vietnamese.IsUnits(more) && (about || staff.Begin(more) && wordCount(first) <= longestDutyLabel) { // 7. Học sinh và cha mẹ học sinh
		return append([]string{first}, texts(vietnamese.SplitUnits(more))...)
	}
	return []string{name}
}

var staff = vietnamese.PhrasesOf(`cán bộ, công chức, viên chức, chuyên viên, nhân viên, đội ngũ, giáo viên, học sinh, phụ huynh, cha mẹ học sinh, kế toán, văn thư, thủ quỹ, phó chủ tịch, các phó chủ tịch, phó trưởng, phó giám đốc, các phó giám đốc, phó hiệu trưởng, ủy viên, các ủy viên, thành viên, các thành viên,
	đồng chí, đ/c, các đồng chí, ông, bà, tổ trưởng, trưởng thôn, các chuyên viên, các cán bộ, công chức chuyên môn`)

// roleHeading reads a heading that gives a role without a unit: `a) Chủ trì,
// phối hợp với các sở, ban, ngành` with bullets below.
func roleHeading(text string) (with []string, ok bool) {
	if !roles.Begin(text) {
		return nil, false
	}
	return coordinating(text), true
}

var roles = vietnamese.PhrasesOf("chủ trì, phối hợp")

// labelled writes a heading under which only labels stand as the task.
func (w *writer) labelled(n *outline.Node, c context, labels labels) {
	w.duty(n, c, w.fields(n, labels.given.over(c.given)))
	last := w.body[len(w.body)-1].Duty
	last.Taken = append(last.Taken, labels.words...)
	below := c
	below.nested++
	below.inDuty = true
	below.given = given{lead: labels.given.lead, with: labels.given.with, deadline: labels.given.deadline}
	for _, child := range n.Children {
		if !labels.taken[child] && !w.hoisted[child] {
			w.node(child, below)
		}
	}
}

// paragraph writes a paragraph: a task, or what it is.
func (w *writer) paragraph(n *outline.Node, c context) {
	if !c.inDuty && n.Purpose != outline.Aims {
		switch labels := w.labelsOf(n); {
		case !labels.makeTask(n):
		case !labels.duties, (labels.manners || len(labels.given.lead) > 0) && vietnamese.StartsWithVerb(n.Text):
			w.labelled(n, c, labels)
			return
		case !listed(n) && n.Marker.Words != "" && len(n.Children) > 1:
			w.heading(n, c)
			return
		}
	}
	if a, ok := w.agentOf(n); ok && c.inDuty && !a.weak && (n.Marker.Class == outline.Unmarked || listed(n) && n.Parent != nil && strings.HasSuffix(n.Parent.Text, ".")) && !slices.Equal(a.units, c.given.lead) {
		c.given = given{lead: c.given.lead, asked: c.given.asked} // it speaks of somebody else: the time is not theirs
	}
	below := c
	below.nested++
	if w.isDuty(n, c) {
		fields := w.fields(n, c.given)
		w.duty(n, c, fields)
		if n.Marker.Class == outline.Article {
			below.given = given{}
		} else {
			below.inDuty, below.given = true, given{lead: fields.Lead, deadline: fields.Deadline}
		}
		w.children(n, below)
		return
	}
	kind := draft.Item
	if n.Marker.Words == "" {
		kind = draft.Paragraph
	}
	w.body = append(w.body, draft.Node{Kind: kind, Level: c.nested, Marker: n.Marker.Words, Text: n.Printed(), Line: n.Line})
	if n.Purpose != outline.Aims && n.Marker.Class != outline.Article && len(n.Children) > 0 {
		below.given = w.headed(n, below.given)
	}
	w.children(n, below)
}

// duty writes a task.
func (w *writer) duty(n *outline.Node, c context, fields *draft.Fields) {
	w.body = append(w.body, draft.Node{Kind: draft.Duty, Level: c.nested, Marker: n.Marker.Words, Text: n.Printed(), Line: n.Line, Duty: fields})
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
	// No task took them: they stay in the text, where they stood.
	for _, words := range l.words {
		at := first
		for at < len(w.body) && w.body[at].Line <= words.Line {
			at++
		}
		w.body = slices.Insert(w.body, at, draft.Node{Kind: draft.Item, Marker: "-", Text: strings.TrimLeft(words.Text, "-–•+* "), Line: words.Line})
	}
}
