package assign

import (
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
	// following are labels that stand after the paragraph they belong to.
	following map[*outline.Node]*labels
	kept      []*outline.Node // labels that say more than a field: they stay in the text
	duties    bool            // something else below the node says what is to be done
}

// hoisted gives the labels that stand below the last bullet of a list and are
// for all of it, because their mark is no lower than the bullets': `* … * … -
// Phân công: … - Thời gian: …`.
func hoisted(n *outline.Node) []*outline.Node {
	if len(n.Children) == 0 {
		return nil
	}
	last := n.Children[len(n.Children)-1]
	if last.Marker.Class != outline.Star || len(last.Children) == 0 {
		return nil
	}
	for _, child := range last.Children {
		if c, value, ok := labelOf(child.Text); !ok || value == "" || c == sheet.ColumnDuty {
			return nil
		}
	}
	return last.Children
}

// labelsFollow finds labels that stand each after the paragraph that they
// belong to: the same label comes several times below one heading.
func labelsFollow(n *outline.Node) map[*outline.Node]*labels {
	count := map[sheet.Column]int{}
	for _, child := range n.Children {
		if c, value, ok := labelOf(child.Text); ok && child.Table == nil && value != "" && c != sheet.ColumnDuty {
			count[c]++
		}
	}
	several := false
	for _, times := range count {
		several = several || times > 1
	}
	if !several {
		return nil
	}
	all := map[*outline.Node]*labels{}
	var last *outline.Node
	for _, child := range n.Children {
		c, value, ok := labelOf(child.Text)
		if !ok || child.Table != nil || value == "" || c == sheet.ColumnDuty || last == nil {
			last = child
			continue
		}
		l := all[last]
		if l == nil {
			l = &labels{taken: map[*outline.Node]bool{}}
			all[last] = l
		}
		l.read(child)
	}
	return all
}

// assigns reports whether the labels say who does it or by when.
func (l *labels) assigns() bool {
	return len(l.given.lead) > 0 || len(l.given.with) > 0 || l.given.deadline != ""
}

func labelsOf(n *outline.Node) labels {
	l := labels{taken: map[*outline.Node]bool{}}
	if n.Purpose == outline.Aims {
		return l
	}
	if follow := labelsFollow(n); follow != nil {
		l.following = follow
		l.duties = true
		return l
	}
	for _, child := range n.Children {
		l.read(child)
	}
	for _, child := range hoisted(n) {
		l.read(child)
	}
	for _, child := range n.Children {
		if c, _, ok := labelOf(child.Text); l.taken[child] || ok && child.Table == nil && c != sheet.ColumnDuty {
			continue
		}
		if child.Table != nil || child.Heading || saysWhatToDo(child) {
			l.duties = true
		}
	}
	return l
}

// read takes a child that is a label, or that heads labels: `b) Cơ quan thực
// hiện:` with `Đơn vị chủ trì: …` below.
func (l *labels) read(n *outline.Node) {
	if n.Table != nil {
		return
	}
	column, value, ok := labelOf(n.Text)
	if !ok {
		return
	}
	if column == sheet.ColumnDuty {
		return
	}
	if value == "" {
		if len(n.Children) == 0 {
			return
		}
		var inner labels
		inner.taken = map[*outline.Node]bool{}
		for _, child := range n.Children {
			if inner.read(child); !inner.taken[child] {
				if child.Table != nil || len(child.Children) > 0 {
					return
				}
				if column == sheet.ColumnDeadline && vietnamese.ParseDeadline(child.Text, vietnamese.DeadlineContext{}).Kind == plan.DeadlineUnread {
					continue // a sentence of its own: who does what by when
				}
				if !isClean(column, child.Text) || vietnamese.StartsWithVerb(child.Text) && column != sheet.ColumnDeadline {
					return
				}
				inner.put(column, child.Text)
				inner.take(child)
			}
		}
		l.given = l.given.over(inner.given)
		if len(inner.taken) == len(n.Children) {
			l.take(n)
			l.words = append(l.words, inner.words...)
		}
		return
	}
	if len(n.Children) > 0 && column != sheet.ColumnLead && column != sheet.ColumnWith && column != sheet.ColumnWho {
		return
	}
	l.put(column, value)
	clean := isClean(column, value)
	for _, child := range n.Children { // the units of `Cơ quan phối hợp:` one by one
		l.put(column, child.Text)
		clean = clean && isClean(column, child.Text)
	}
	if !clean {
		l.kept = append(l.kept, n)
		return
	}
	l.take(n)
	for _, child := range n.Children {
		l.take(child)
	}
}

func (l *labels) take(n *outline.Node) {
	l.taken[n] = true
	l.words = append(l.words, draft.Taken{Line: n.Line, Text: strings.TrimSpace(n.Marker.Words + " " + n.Text)})
}

func (l *labels) put(c sheet.Column, value string) { l.given.put(c, value) }

// put adds a value under the label that it stood by.
func (g *given) put(c sheet.Column, value string) {
	value = strings.TrimRight(strings.TrimSpace(value), " .;,")
	if value == "" {
		return
	}
	switch c {
	case sheet.ColumnLead, sheet.ColumnWho:
		lead, with := who(value)
		for _, u := range lead {
			g.lead = appendUnit(g.lead, u)
		}
		for _, u := range with {
			g.with = appendUnit(g.with, u)
		}
		if found := vietnamese.FindDeadlines(value, vietnamese.DeadlineContext{}); g.deadline == "" && len(found) > 0 && found[0].Firm {
			g.deadline = value[found[0].Start:found[0].Stop]
		}
	case sheet.ColumnWith:
		for _, u := range vietnamese.SplitUnits(cutCoordination(value)) {
			if !vietnamese.StartsWithVerb(u.Text) {
				g.with = appendUnit(g.with, u.Text)
			}
		}
	case sheet.ColumnDeadline, sheet.ColumnStart:
		if g.deadline == "" {
			g.deadline = value
		}
	case sheet.ColumnTarget:
		g.targets = append(g.targets, value)
	case sheet.ColumnOutput:
		g.outputs = append(g.outputs, value)
	case sheet.ColumnBudget:
		g.budget = value
	case sheet.ColumnPlace:
		g.location = value
	}
}

// isClean reports whether a field keeps every word of a label's value. A value
// that says more than the field can hold stays in the text as well.
func isClean(c sheet.Column, value string) bool {
	if c != sheet.ColumnLead && c != sheet.ColumnWho && c != sheet.ColumnWith {
		return true
	}
	var g given
	g.put(c, value)
	kept := map[string]int{}
	for _, name := range append(g.lead, g.with...) {
		for _, w := range nameWords(name) {
			kept[w]++
		}
	}
	for _, w := range nameWords(value) {
		if kept[w] == 0 && !roleWords[w] {
			return false
		}
	}
	return true
}

// roleWords are words of such a value that the fields themselves say.
var roleWords = map[string]bool{"và": true, "cùng": true, "với": true, "chủ": true, "trì": true, "phối": true, "hợp": true, "chính": true, "đầu": true, "mối": true, "là": true, "gồm": true}

func nameWords(s string) []string {
	return strings.FieldsFunc(vietnamese.Key(s), func(r rune) bool { return strings.ContainsRune(" ,.;:()/-&+*", r) })
}

// labelNouns begin a label.
var labelNouns = []string{"cơ quan", "đơn vị", "chủ trì", "phối hợp", "thời gian", "thời hạn", "thời điểm", "tiến độ", "lộ trình", "sản phẩm", "kết quả", "kinh phí", "nguồn kinh phí", "dự toán",
	"địa điểm", "địa bàn", "trách nhiệm thực hiện", "phân công", "đầu mối", "hoàn thành", "nội dung", "nhiệm vụ", "người", "phòng chủ trì", "sở chủ trì", "giao", "các cơ quan phối hợp", "các đơn vị phối hợp", "tổ chức thực hiện", "bộ phận", "cấp thực hiện", "lãnh đạo"}

// labelOf takes the label from the head of a line: what it is of, and the
// value after the colon.
func labelOf(text string) (sheet.Column, string, bool) {
	i := strings.IndexByte(text, ':')
	if i < 0 {
		return deadlineLabel(text)
	}
	label := strings.Trim(text[:i], " -–•+*.")
	words := len(strings.Fields(label))
	if words == 0 || words > 9 {
		return 0, "", false
	}
	key := vietnamese.Key(label)
	for _, noun := range labelNouns {
		if rest, ok := strings.CutPrefix(key, vietnamese.Key(noun)); ok && (rest == "" || rest[0] == ' ' || rest[0] == ',' || rest[0] == '/') {
			c := sheet.ColumnOf(label)
			if words > 5 && vietnamese.IsUnits(label) {
				return 0, "", false
			}
			if c == sheet.ColumnUnknown || c == sheet.ColumnNumber || c == sheet.ColumnTarget || c == sheet.ColumnBasis || c == sheet.ColumnNote {
				return 0, "", false
			}
			if c == sheet.ColumnDuty && words > 4 {
				return 0, "", false
			}
			return c, strings.TrimSpace(text[i+1:]), true
		}
	}
	return 0, "", false
}

// deadlineLabel takes a label that lost its colon: `Thời gian hoàn thành trước
// ngày 30/6/2026`.
func deadlineLabel(text string) (sheet.Column, string, bool) {
	key := vietnamese.Key(text)
	for _, lead := range []string{"thời gian thực hiện", "thời gian hoàn thành", "thời hạn hoàn thành", "tiến độ hoàn thành", "thời gian", "thời hạn"} {
		if !strings.HasPrefix(key, lead+" ") {
			continue
		}
		words := strings.Fields(text)
		value := strings.Join(words[len(strings.Fields(lead)):], " ")
		if kind := vietnamese.ParseDeadline(value, vietnamese.DeadlineContext{}).Kind; kind != plan.DeadlineUnread && kind != plan.DeadlineVague {
			return sheet.ColumnDeadline, value, true
		}
		return 0, "", false
	}
	return 0, "", false
}

// inlineLabels reads the labels that stand inside a paragraph, at its end or
// in brackets: `(Thời gian hoàn thành: trước 30/6/2019; Đơn vị chủ trì: Phòng
// Tài chính - Kế hoạch)`.
func inlineLabels(text string) given {
	var g given
	for at := 0; at < len(text); {
		i := strings.IndexByte(text[at:], ':')
		if i < 0 {
			break
		}
		i += at
		start := 1 + strings.LastIndexAny(text[:i], ".;(")
		if start == 0 { // the head of the paragraph is not inside it
			at = i + 1
			continue
		}
		c, _, ok := labelOf(text[start : i+1])
		if !ok || c == sheet.ColumnDuty {
			at = i + 1
			continue
		}
		end := valueEnd(text, i+1)
		g.put(c, text[i+1:end])
		at = end
	}
	return g
}

// valueEnd gives where the value of an inline label ends: before the next
// label, the bracket, the full stop or the semicolon.
func valueEnd(text string, from int) int {
	depth := 0
	for i := from; i < len(text); i++ {
		switch text[i] {
		case '(':
			depth++
		case ')':
			if depth == 0 {
				return i
			}
			depth--
		case ';':
			if next := strings.IndexByte(text[i+1:], ':'); next >= 0 {
				if _, _, ok := labelOf(text[i+1 : i+2+next]); ok {
					return i
				}
			}
		case '.':
			if i+1 == len(text) || text[i+1] == ' ' {
				return i
			}
		}
	}
	return len(text)
}

// who parts a value that says who does it: `Sở X chủ trì, phối hợp với Sở Y`,
// `Sở X (chủ trì), Sở Y`, or units alone, which all lead.
func who(value string) (lead, with []string) {
	key := strings.ToLower(value)
	if i := strings.Index(key, "chủ trì"); i >= 0 && strings.HasSuffix(strings.TrimRight(key, " .;"), "phối hợp") { // Sở A chủ trì; Sở B, Sở C phối hợp
		if j := strings.IndexAny(value[i:], ";,"); j >= 0 {
			rest := strings.TrimRight(value[i+j+1:], " .;")
			for _, u := range vietnamese.SplitUnits(rest[:len(rest)-len("phối hợp")]) {
				with = append(with, u.Text)
			}
			value, key = value[:i], key[:i]
		}
	}
	if i := strings.Index(key, "phối hợp"); i >= 0 {
		for _, u := range vietnamese.SplitUnits(cutCoordination(value[i:])) {
			with = append(with, u.Text)
		}
		value = strings.TrimRight(value[:i], " ,;:(-")
	}
	for _, word := range []string{"(chủ trì)", "là cơ quan chủ trì", "là đơn vị chủ trì", "chủ trì:", "chủ trì"} {
		if i := strings.Index(strings.ToLower(value), word); i >= 0 {
			before, after := strings.Trim(value[:i], " ,;:("), strings.Trim(value[i+len(word):], " ,;:)")
			if before == "" {
				before, after = after, ""
			}
			value = before
			if units, stop := vietnamese.ReadUnits(after); stop > 0 && word != "chủ trì:" {
				for _, u := range units {
					with = append(with, u.Text)
				}
			}
			break
		}
	}
	units, stop := vietnamese.ReadUnits(value)
	if stop > 0 && startsSentence(value[stop:]) {
		return texts(units), with // a sentence: what follows the units is what they do
	}
	for _, u := range vietnamese.SplitUnits(value) {
		lead = append(lead, u.Text)
	}
	return lead, with
}

// startsSentence reports whether what follows units is a verb.
func startsSentence(rest string) bool {
	rest = strings.TrimLeft(rest, " ,")
	return rest != "" && vietnamese.StartsWithVerb(rest)
}

// cutCoordination drops the words before the units that coordinate.
func cutCoordination(value string) string {
	words := strings.Fields(value)
	for i, w := range words {
		switch vietnamese.Key(strings.Trim(w, ",:;()")) {
		case "phối", "hợp", "với", "cùng", "chặt", "chẽ", "":
			continue
		}
		return strings.Join(words[i:], " ")
	}
	return ""
}
