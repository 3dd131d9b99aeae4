package assign

import (
	"maps"
	"strings"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/outline"
	"congbo/generator/intake/sheet"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// labels are the label lines that stand directly below a node: `Cơ quan chủ
// trì: …`, `Thời gian: …`.
type labels struct {
	given given
	taken map[*outline.Node]bool
	words []draft.Taken
	// following are labels that stand after the paragraph they belong to, and
	// followed the labels themselves.
	following map[*outline.Node]*labels
	followed  map[*outline.Node]bool
	beside    []*outline.Node        // values below a label beside tasks of their own
	tasks     []*outline.Node        // those tasks
	duties    bool                   // something else below the node says what is to be done
	manners   bool                   // but first of all how: the labels are the node's own
	chaired   map[*outline.Node]bool // beside those a label says who leads: who carries it out works with them
}

// labelsOf reads the labels below a node.
func (w *writer) labelsOf(n *outline.Node) labels {
	l := labels{taken: map[*outline.Node]bool{}}
	if n.Purpose == outline.Aims || l.follow(n) {
		return l
	}
	w.prepared(n, &l)
	l.chaired = chaired(n)
	for _, child := range n.Children {
		if !w.hoisted[child] && !ofFunding(child) && !(n.Parent == nil && outline.IsPart(child.Marker)) { // II. Thời gian: … is of the whole
			l.read(child)
		}
	}
	for _, value := range l.beside {
		w.hoisted[value] = true
	}
	for _, task := range l.tasks {
		w.alone[task] = true
	}
	for _, child := range hoisted(n) {
		if l.taken[child] {
			continue // the last bullet is a label itself, which took it
		}
		if l.read(child); l.taken[child] {
			w.hoisted[child] = true
		}
	}
	for _, child := range n.Children {
		if l.taken[child] || fieldLabel(child) || w.preparing[child] {
			continue
		}
		if l.assigns() && isRoleLine(child) {
			continue
		}
		manner := isManner(child)
		l.manners = l.manners || manner && !l.duties
		l.duties = l.duties || child.Table != nil || child.Heading || !manner && w.saysWhatToDo(child)
	}
	return l
}

// isRoleLine reports whether a paragraph only names who has some part in what
// labels beside it are of: `Kiểm tra: Phòng Kỹ thuật`.
func isRoleLine(n *outline.Node) bool {
	role, by, ok := strings.Cut(n.Text, ":")
	return ok && len(n.Children) == 0 && wordCount(role) <= longestDutyLabel && vietnamese.IsUnits(by)
}

// isManner reports whether a paragraph says how something is to be done: `Bảo
// đảm …`, `Việc tổ chức phải …`, `Các văn bản phải …`.
func isManner(n *outline.Node) bool {
	const head = 120 // bytes
	if n.Table != nil || n.Heading || len(n.Children) > 0 && !strings.Contains(n.Text, ":") {
		return false
	}
	key := vietnamese.Key(n.Text[:min(len(n.Text), head)])
	return manner.Begin(n.Text) && !outline.NumberedGroup(n.Text) || strings.Contains(key, " phải ") && !vietnamese.StartsWithVerb(n.Text)
}

var manner = vietnamese.PhrasesOf("bảo đảm, đảm bảo, tuân thủ, việc, nguyên tắc, yêu cầu, hình thức, thành phần, đối tượng, số lượng, thời lượng, quy mô, tài liệu, phù hợp")

// fieldLabel reports whether a node is a label of a field, with its value or
// without.
func fieldLabel(n *outline.Node) bool {
	c, _, ok := nodeLabel(n)
	return ok && n.Table == nil && c != sheet.ColumnDuty
}

// assigns reports whether the labels say who does it or by when.
func (l *labels) assigns() bool {
	return len(l.given.lead) > 0 || len(l.given.with) > 0 || l.given.deadline != ""
}

// makeTask reports whether labels make a task of what stands above them: they
// say who does it, or by when an action is to be done. A time below what is no
// action is the time of an event, `Hội thi …`, or of what stands beside it.
func (l *labels) makeTask(n *outline.Node) bool {
	if facts.Begin(n.Text) || fieldLabel(n) {
		return false
	}
	return len(l.given.lead) > 0 || len(l.given.with) > 0 || l.given.deadline != "" && vietnamese.StartsWithVerb(body(n.Text))
}

// hoisted gives the labels that stand below the last point of a list and are
// for all of it: the points before it have none, and nothing below them. `a) …
// b) … * Cơ quan chủ trì: … * Thời gian: …`.
func hoisted(n *outline.Node) []*outline.Node {
	if len(n.Children) < 2 {
		return nil
	}
	last := n.Children[len(n.Children)-1]
	if !listed(last) && last.Marker.Class != outline.Letter && last.Marker.Class != outline.Number || len(last.Children) == 0 || fieldLabel(last) && last.Marker.Class != outline.Star {
		return nil
	}
	if last.Marker.Class != outline.Star {
		points := 0
		for _, point := range n.Children[:len(n.Children)-1] {
			if fieldLabel(point) || saysFields(point.Text) {
				return nil
			}
			if point.Marker.Class == last.Marker.Class && len(point.Children) == 0 && point.Table == nil {
				points++
			}
		}
		if points < len(n.Children)-1 {
			return nil
		}
	}
	for _, child := range last.Children {
		if !onlyLabels(child) {
			return nil
		}
	}
	return last.Children
}

// saysFields reports whether a point says itself who does it, or by when.
func saysFields(text string) bool {
	if a, ok := agentOf(text); ok && !a.weak {
		return true
	}
	own := inlineLabels(text).over(inBrackets(text)).over(preparedLast(text))
	return len(own.lead) > 0 || own.deadline != ""
}

// onlyLabels reports whether a node is a label with its value, or over its
// values one by one.
func onlyLabels(n *outline.Node) bool {
	c, value, ok := nodeLabel(n)
	return ok && n.Table == nil && c != sheet.ColumnDuty && (value != "" || len(n.Children) > 0)
}

// follow finds labels that stand each after the paragraph that they belong to:
// the same label comes several times below one heading.
func (l *labels) follow(n *outline.Node) bool {
	count := map[sheet.Column]int{}
	several := false
	l.chaired = chaired(n)
	for _, child := range n.Children {
		if c, value, ok := labelOf(child.Text); ok && value != "" && fieldLabel(child) && !overseen(child.Text) {
			count[c]++
			several = several || count[c] > 1
		}
	}
	if !several {
		return false
	}
	l.following, l.followed, l.duties = map[*outline.Node]*labels{}, map[*outline.Node]bool{}, true
	var last *outline.Node
	var run []*outline.Node // the points of one list before the last, up to the labels before
	for _, child := range n.Children {
		if _, value, _ := labelOf(child.Text); value == "" || !fieldLabel(child) || last == nil {
			if last == nil || l.following[last] != nil || !listed(last) || last.Marker.Class != child.Marker.Class {
				run = nil
			} else {
				run = append(run, last)
			}
			last = child
			continue
		}
		of := l.following[last]
		if of == nil {
			of = &labels{taken: map[*outline.Node]bool{}, chaired: l.chaired}
			l.following[last] = of
		}
		if of.read(child); of.taken[child] {
			l.followed[child] = true
		}
		for _, point := range run { // what follows a list is for each of its points
			l.following[point] = &labels{given: of.given}
		}
	}
	return true
}

// read takes a child that is a label, or that heads labels: `b) Cơ quan thực
// hiện:` with `Đơn vị chủ trì: …` below.
func (l *labels) read(n *outline.Node) {
	column, value, ok := nodeLabel(n)
	if !ok || n.Table != nil || column == sheet.ColumnDuty {
		return
	}
	column = l.besideChair(column, n)
	if value == "" {
		l.readBelow(n, column)
		return
	}
	if len(n.Children) > 0 && !onlyLabels(n.Children[0]) && column != sheet.ColumnLead && column != sheet.ColumnWith && column != sheet.ColumnWho {
		return
	}
	clean := true
	for _, part := range labelParts(n.Text) {
		if overseen(n.Text) && len(l.given.lead) > 0 {
			label, _, _ := strings.Cut(n.Text, ":")
			l.given.notes = append(l.given.notes, draft.Note{Label: label, Text: part.value})
			continue
		}
		l.given.put(l.besideChair(part.column, n), part.value)
		clean = clean && isClean(part.column, part.value)
	}
	inner := labels{taken: map[*outline.Node]bool{}}
	var below []*outline.Node
	for _, child := range n.Children {
		if onlyLabels(child) { // * Cơ quan chủ trì: … over - Cơ quan phối hợp: …
			inner.read(child)
			clean = clean && inner.taken[child]
			continue
		}
		l.given.put(column, child.Text) // the units of `Cơ quan phối hợp:` one by one
		clean = clean && child.Table == nil && len(child.Children) == 0 && isClean(column, child.Text)
		below = append(below, child)
	}
	l.given = l.given.and(inner.given)
	if !clean {
		return // it says more than a field: it stays in the text
	}
	l.take(n)
	for _, child := range below {
		l.take(child)
	}
	maps.Copy(l.taken, inner.taken)
	l.words = append(l.words, inner.words...)
}

// readBelow takes the values that stand below a label, one by one.
func (l *labels) readBelow(n *outline.Node, column sheet.Column) {
	inner := labels{taken: map[*outline.Node]bool{}}
	var tasks []*outline.Node
	for i, child := range n.Children {
		if inner.read(child); inner.taken[child] {
			continue
		}
		if fieldLabel(child) {
			continue
		}
		if child.Table != nil || len(child.Children) > 0 {
			return
		}
		if strings.HasPrefix(child.Text, "(") {
			continue // a remark on those above
		}
		if column == sheet.ColumnDeadline && !saysWhen(child.Text) {
			continue // a sentence of its own: who does what by when
		}
		if !isClean(column, child.Text) && i > 0 && saysFields(child.Text) && column != sheet.ColumnDeadline {
			tasks = append(tasks, child)
			continue // + Sở Xây dựng đăng tải …: a task of its own
		}
		if !isClean(column, child.Text) || vietnamese.StartsWithVerb(child.Text) && column != sheet.ColumnDeadline {
			return
		}
		inner.given.put(column, child.Text)
		inner.take(child)
	}
	l.given = l.given.over(inner.given)
	if len(n.Children) > 0 && len(inner.taken) == len(n.Children) {
		l.take(n)
		l.words = append(l.words, inner.words...)
	} else if len(tasks) > 0 {
		l.tasks = append(l.tasks, tasks...)
		l.words = append(l.words, inner.words...)
		for _, child := range n.Children {
			if inner.taken[child] {
				l.beside = append(l.beside, child)
			}
		}
	}
}

// saysWhen reports whether the value below a label `Thời gian` is a time: one
// that is understood, or a few words that begin with one (năm 2022, 2024).
func saysWhen(value string) bool {
	const few = 8 // words
	if vietnamese.ParseDeadline(value, vietnamese.DeadlineContext{}).Kind != plan.DeadlineUnread {
		return true
	}
	_, begins := vietnamese.LeadingDeadline(value)
	return begins && wordCount(value) <= few
}

func (l *labels) take(n *outline.Node) {
	l.taken[n] = true
	l.words = append(l.words, draft.Taken{Line: n.Line, Text: strings.TrimSpace(n.Marker.Words + " " + n.Printed())})
}
