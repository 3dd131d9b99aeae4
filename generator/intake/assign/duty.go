package assign

import (
	"strings"
	"unicode"

	"congbo/generator/intake/outline"
	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// isDuty reports whether a paragraph is a task.
func (w *writer) isDuty(n *outline.Node, c context) bool {
	text := n.Text
	if w.preparing[n] || !strings.ContainsFunc(text, unicode.IsLetter) || n.Purpose == outline.Aims || isFormula(text, w.key(n)) || isBlankForm(text) || onlyFields(text) || isQuoted(text) {
		return false
	}
	if onTimetable(n) {
		return false
	}
	if w.introduces(n) || announces(w.key(n)) && (strings.HasSuffix(text, ":") || strings.HasSuffix(text, "như sau")) {
		return false
	}
	agent, own := w.agentOf(n)
	switch {
	case strings.HasSuffix(text, ":") && len(n.Children) > 0 && decidesBelow(w.key(n)):
		return false
	case n.Purpose == outline.Awards:
		_, rest, colon := unitsBeforeColon(text)
		return own && !agent.weak && !concerning.Begin(text) && !scores(w.key(n)) && (!colon || vietnamese.StartsWithVerb(rest))
	case strings.HasSuffix(text, ":") && topics.Begin(text) && !own: // Về rà soát phân công nhiệm vụ:
		return false
	case giving.Begin(text) && agentsListed(n) != nil: // Giao các sở sau đây:
		return false
	case !own && (laidDown(text) || onlyPointsTo(text) || countsSort(text) || isAmount(n)):
		return false
	case statesFact(text), defines(n) && !own, !own && (specifies(n) || foresees(text)):
		return false
	case isThing(n) && !isProject(n), outline.ListsThings(text) && len(n.Children) > 0 && !own && !vietnamese.StartsWithVerb(text):
		return false
	case isRemnant(n), !own && len(c.given.lead) == 0 && concludes(text) && len(chargedLater(text)) == 0:
		return false
	case n.Parent != nil && quotes(n.Parent.Text), n.Parent != nil && (fieldLabel(n.Parent) && !own && !vietnamese.StartsWithVerb(text) || fieldLabel(n) && len(n.Children) > 0 && !own): // units, or a time
		return false
	case n.Parent != nil && n.Parent.Parent == nil && n.Marker.Class == outline.Unmarked: // a preamble or a closing
		return own && !strings.HasSuffix(text, ":") && !announces(w.key(n)) && !narrates(w.key(n))
	case n.Marker.Class == outline.Article:
		return own
	case n.Purpose == outline.Funding && !(solvesFunding(n) && vietnamese.StartsWithVerb(text)):
		return own || len(c.given.lead) > 0 || len(chargedLater(text)) > 0
	case isLabelLine(text):
		return isDutyLabel(n)
	case own, w.likeSiblings(n) != "":
		return true
	case namesAllAbove(w.key(n)): // it only says by when
		return false
	case n.Purpose == outline.Annex && len(c.given.lead) == 0: // a list of something else
		return false
	case c.inDuty:
		return vietnamese.StartsWithVerb(afterConcerning(body(text))) && wordCount(text) > 4 && !isManner(n) && !isRoleLine(n)
	case len(c.given.lead) > 0, len(c.given.asked) > 0 && belowPreamble(n):
		return true
	}
	if own := inlineLabels(text); len(own.lead) > 0 && n.Purpose != outline.Annex { // Nghị quyết về phí …. Đơn vị soạn thảo: Chi cục …
		if due, sure := deadlineIn(text); own.deadline != "" || sure && due != "" {
			return true
		}
	}
	return w.saysWhatToDo(n) || len(preparedLast(text).lead) > 0 || w.amongMatters(n) || n.Purpose == outline.Organisation && ofMoney.Begin(text) && len(chargedLater(text)) > 0 // Kinh phí …. Hằng năm, các sở có trách nhiệm lập dự toán
}

// belowPreamble reports whether a paragraph is one of those that the preamble of a
// document announces: `Chủ tịch UBND tỉnh yêu cầu các sở thực hiện:` over `1. …`.
func belowPreamble(n *outline.Node) bool {
	above := n.Parent
	return above != nil && above.Parent != nil && above.Parent.Parent == nil && above.Marker.Class == outline.Unmarked && strings.HasSuffix(above.Text, ":")
}

// isThing reports whether a paragraph is one of the things that the one above it
// announces, or a part of what that has to hold: `Lập hồ sơ, gồm:` over `+ Đơn
// đề nghị`.
func isThing(n *outline.Node) bool {
	if n.Parent == nil || len(n.Children) > 0 {
		return false
	}
	return outline.ListsThings(n.Parent.Text) || listed(n) && holds(n.Parent) && !vietnamese.StartsWithVerb(n.Text)
}

// holds reports whether a paragraph names a thing whose parts stand below it,
// none of which says what to do.
func holds(n *outline.Node) bool {
	if n.Heading && !listed(n) || !strings.HasSuffix(vietnamese.Key(tail(n.Text, len("bao gồm:"))), "gồm:") {
		return false
	}
	for _, child := range n.Children {
		if vietnamese.StartsWithVerb(child.Text) {
			return false
		}
	}
	return true
}

// concludes reports whether a sentence says what whoever issues a conclusion
// thinks or agrees to: `Đồng ý chủ trương …`, `Biểu dương các đơn vị đã …`.
func concludes(text string) bool {
	return agreeing.Begin(text) || praising.Begin(text) && strings.Contains(text, " đã ")
}

var (
	agreeing = vietnamese.PhrasesOf("thống nhất chủ trương, thống nhất nội dung, thống nhất với nội dung, cơ bản thống nhất, nhất trí với, nhất trí chủ trương, đồng ý chủ trương, đồng ý với, đồng ý về")
	praising = vietnamese.PhrasesOf("ghi nhận, biểu dương, hoan nghênh, đánh giá cao")
)

// isRemnant reports whether a bullet is but the rest of the sentence above it,
// whose dash was taken for a mark: `… báo cáo về Sở Y tế` over `- Cơ quan
// thường trực Ban Chỉ đạo để tổng hợp`.
func isRemnant(n *outline.Node) bool {
	if !listed(n) || n.Parent == nil || !appositions.Begin(n.Text) {
		return false
	}
	above := n.Parent.Text
	return above != "" && !n.Parent.Heading && !endsSentence(above) && !strings.HasSuffix(above, ":")
}

var appositions = vietnamese.PhrasesOf("cơ quan thường trực, cơ quan chủ trì, cơ quan đầu mối, đơn vị đầu mối, thường trực ban")

// isDutyLabel reports whether a paragraph is `Nhiệm vụ: Xây dựng …` under a
// heading that says nothing of what is to be done itself.
func isDutyLabel(n *outline.Node) bool {
	c, value, ok := labelOf(n.Text)
	if !ok || c != sheet.ColumnDuty || value == "" {
		return false
	}
	if taskLabels.Begin(n.Text) {
		return true
	}
	if len(n.Children) > 0 || n.Parent == nil || !n.Parent.Heading {
		return false
	}
	return !vietnamese.StartsWithVerb(n.Parent.Text) || vietnamese.StartsWithVerb(value) && !assignedBeside(n)
}

// assignedBeside reports whether a label beside a node says who does what their
// heading tells, or by when: then the heading is the task.
func assignedBeside(n *outline.Node) bool {
	for _, beside := range n.Parent.Children {
		switch c, _, ok := nodeLabel(beside); {
		case !ok:
		case c == sheet.ColumnLead, c == sheet.ColumnWith, c == sheet.ColumnWho, c == sheet.ColumnDeadline:
			return true
		}
	}
	return false
}

var taskLabels = vietnamese.PhrasesOf("nhiệm vụ")

// introduces reports whether a paragraph only introduces what stands below
// it: it ends in a colon, and what is below says what is to be done.
func (w *writer) introduces(n *outline.Node) bool {
	if len(n.Children) == 0 || !strings.HasSuffix(n.Text, ":") {
		return len(n.Children) > 0 && outline.UnitsOf(n.Text) != nil
	}
	if w.assignsFirst(n) {
		return false
	}
	if announces(w.key(n)) && len(n.Children) > 2 {
		return true
	}
	if holds(n) || outline.ListsThings(n.Text) && vietnamese.StartsWithVerb(n.Text) {
		return false
	}
	actions := 0
	for _, child := range n.Children {
		if child.Table != nil {
			return true
		}
		if w.saysWhatToDo(child) || child.Heading && outline.UnitsOf(child.Text) != nil {
			actions++
		}
	}
	return actions*2 >= len(n.Children)
}

// assignsFirst reports whether a paragraph of several sentences tells somebody
// to do something, and only its last one introduces what stands below: `Bộ Tài
// chính hoàn thiện Đề án. Trong đó chú ý các nội dung sau:`.
func (w *writer) assignsFirst(n *outline.Node) bool {
	last, at := sentenceBefore(n.Text)
	if at == 0 || n.Text[at-2] != '.' || wordCount(last) > longestTail {
		return false
	}
	a, ok := w.agentOf(n)
	return ok && !a.weak && !narrates(w.key(n))
}

// longestTail is how many words the last sentence of such a paragraph has at
// most.
const longestTail = 14

// shortestSentence is how many words a sentence has at least that is a task
// though it does not begin with a verb.
const shortestSentence = 10

// saysWhatToDo reports whether a node without a unit of its own is an action.
func (w *writer) saysWhatToDo(n *outline.Node) bool {
	says, known := w.says[n]
	if !known {
		says = w.isAction(n)
		w.says[n] = says
	}
	return says
}

func (w *writer) isAction(n *outline.Node) bool {
	if n.Table != nil {
		return true
	}
	if isFormula(n.Text, w.key(n)) {
		return false
	}
	if isLabelLine(n.Text) {
		return isDutyLabel(n) || dutiesBelow(n)
	}
	if _, ok := w.agentOf(n); ok {
		return true
	}
	if isProject(n) {
		return true
	}
	what := body(n.Text)
	switch {
	case wordCount(what) < 3:
		return false
	case isMilestone(n.Text):
		return true
	case estimates(what), aimsAmongAims(n), defines(n), specifies(n), foresees(what):
		return false
	case vietnamese.StartsWithVerb(what), verbAfterCondition(what):
		return true
	case ofMoney.Begin(what), facts.Begin(what) && !outline.NumberedGroup(what), states.Begin(what), saysHowMuch(what), isManner(n):
		return false
	}
	// A whole sentence in a division of tasks is one, whatever it begins with.
	return (n.Purpose == outline.Tasks || n.Purpose == outline.Organisation) && !n.Heading && len(n.Children) == 0 && !isCounted(n) && wordCount(what) >= shortestSentence && endsSentence(n.Text) && hasVerb(what)
}

// isMilestone reports whether a paragraph says first when there is to be something
// and then what: `Tháng 7 năm 2010: có báo cáo sơ kết`.
func isMilestone(text string) bool {
	when, ok := vietnamese.LeadingDeadline(text)
	if !ok || when.Start != 0 {
		return false
	}
	rest, there := thereIs.Cut(strings.TrimLeft(text[when.Stop:], " :"))
	return there && strings.HasPrefix(text[when.Stop:], ":") && vietnamese.StartsWithVerb(strings.TrimLeft(rest, " "))
}

var thereIs = vietnamese.PhrasesOf("có")

// isProject reports whether a bullet names one of the projects that what stands
// above it tells to carry out: `Triển khai các dự án:` over `- Dự án 1: “…”`.
func isProject(n *outline.Node) bool {
	if n.Parent == nil || !strings.HasSuffix(n.Parent.Text, ":") || !carrying.Begin(n.Parent.Text) {
		return false
	}
	return n.Marker.Class == outline.Item || listed(n) && outline.IsItem(n.Text)
}

var carrying = vietnamese.PhrasesOf("tổ chức triển khai, tổ chức thực hiện, triển khai, thực hiện, chủ trì thực hiện, chủ trì triển khai, chủ trì tổ chức thực hiện, tập trung thực hiện, tiếp tục thực hiện, tiếp tục triển khai, tham gia thực hiện")

// ofMoney begin sentences that say where money comes from, or what there is.
var ofMoney = vietnamese.PhrasesOf("ngân, kinh, nguồn, tổng, việc, ngân sách, kinh phí")

// isCounted reports whether a node is one of the things that the paragraph
// above it counts: `các nền tảng như:`.
func isCounted(n *outline.Node) bool {
	return n.Parent != nil && (!n.Parent.Heading || outline.ListsThings(n.Parent.Text)) && strings.HasSuffix(n.Parent.Text, ":")
}

// dutiesBelow reports whether a label `Nhiệm vụ:` has what is to be done below
// it.
func dutiesBelow(n *outline.Node) bool {
	c, value, ok := labelOf(n.Text)
	return ok && c == sheet.ColumnDuty && value == "" && len(n.Children) > 0
}

// body leaves out what stands before the verb: `Đến năm 2020:`, `Hằng năm,`,
// `Về nhân lực:`, `Tùy điều kiện,`.
func body(text string) string {
	const longestBefore, most = 12, 3
	for range most {
		if when, ok := vietnamese.LeadingDeadline(text); ok {
			text = strings.TrimLeft(text[when.Stop:], " ,:-–")
			continue
		}
		if vietnamese.StartsWithVerb(text) {
			break
		}
		if i := strings.IndexByte(text, ':'); i > 0 && wordCount(text[:i]) <= longestBefore && strings.TrimSpace(text[i+1:]) != "" && !isTime(strings.Trim(text[i+1:], " .;/")) {
			text = strings.TrimSpace(text[i+1:])
			continue
		}
		if i := strings.IndexByte(text, ','); i > 0 && wordCount(text[:i]) <= longestBefore && conditions.Begin(text) {
			text = strings.TrimSpace(text[i+1:])
			continue
		}
		break
	}
	return text
}

// verbAfterCondition reports whether an order follows what it rests on, which may
// be long: `Trên cơ sở Nghị quyết …, | khẩn trương xây dựng …`.
func verbAfterCondition(text string) bool {
	if !resting.Begin(text) {
		return false
	}
	for i := strings.Index(text, ", "); i >= 0 && wordCount(text[:i]) <= longestCondition; {
		if vietnamese.StartsWithVerb(text[i+2:]) && !vietnamese.IsUnits(text[i+2:]) {
			return true
		}
		next := strings.Index(text[i+2:], ", ")
		if next < 0 {
			return false
		}
		i += 2 + next
	}
	return false
}

// longestCondition is how many words such a condition has at most.
const longestCondition = 40

var resting = vietnamese.PhrasesOf("trên cơ sở, căn cứ, theo chức năng, theo thẩm quyền, theo nhiệm vụ, thông qua, từ kết quả, trong phạm vi")

// conditions say under what a task is to be done.
var conditions = vietnamese.PhrasesOf("tùy, tùy theo, tùy điều kiện, căn cứ, trên cơ sở, theo, để, nhằm, ngoài, bên cạnh, đồng thời với, song song với, cùng với, thông qua, qua, trong quá trình, khi")

func endsSentence(text string) bool {
	text = strings.TrimRight(text, " ”\"/)")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, ";") || strings.HasSuffix(text, "…")
}

// hasVerb reports whether one of the first words of a clause is a verb.
func hasVerb(text string) bool {
	const first = 22
	for range first {
		if vietnamese.StartsWithVerb(text[:min(len(text), headOfVerb)]) {
			return true
		}
		i := strings.IndexByte(text, ' ')
		if i < 0 {
			return false
		}
		text = text[i+1:]
	}
	return false
}

// headOfVerb is how many bytes a verb takes at most.
const headOfVerb = 48
