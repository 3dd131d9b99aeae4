package assign

import (
	"strings"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/outline"
	"congbo/generator/intake/sheet"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// isDuty reports whether a paragraph is a task.
func (w *writer) isDuty(n *outline.Node, c context) bool {
	text := strings.TrimSpace(n.Text)
	if text == "" || n.Purpose == outline.Aims || formula(text) || onlyFields(text) {
		return false
	}
	if introduces(n) || announces(text) && strings.HasSuffix(text, ":") {
		return false
	}
	_, own := agentOf(text)
	switch {
	case n.Parent != nil && n.Parent.Parent == nil && n.Marker.Class == outline.Unmarked:
		return own && !strings.HasSuffix(text, ":") && !announces(text) // a preamble
	case n.Marker.Class == outline.Article:
		return own
	case n.Purpose == outline.Funding:
		return own || len(c.given.lead) > 0
	case isLabelLine(text):
		return dutyLabel(n)
	case own:
		return true
	case c.inDuty:
		return vietnamese.StartsWithVerb(body(text)) && wordCount(text) > 4
	case len(c.given.lead) > 0:
		return true
	}
	return saysWhatToDo(n)
}

// onlyFields reports whether a line is but names of organisations or a time:
// a cell of a table that was lost, not something to be done.
func onlyFields(text string) bool {
	text = strings.TrimRight(text, " .;")
	if vietnamese.IsUnits(text) {
		return true
	}
	if wordCount(text) > longestTime {
		return false
	}
	found := vietnamese.FindDeadlines(text, vietnamese.DeadlineContext{})
	return len(found) > 0 && found[0].Start == 0 && found[0].Stop == len(text)
}

// longestTime is how many words a line has at most that is but a time.
const longestTime = 10

// dutyLabel reports whether a paragraph is `Nhiệm vụ: Xây dựng …` under a
// heading that says nothing of what is to be done itself.
func dutyLabel(n *outline.Node) bool {
	c, value, ok := labelOf(n.Text)
	if !ok || c != sheet.ColumnDuty || value == "" {
		return false
	}
	if strings.HasPrefix(vietnamese.Key(n.Text), "nhiệm vụ") {
		return true
	}
	return len(n.Children) == 0 && n.Parent != nil && n.Parent.Heading && !vietnamese.StartsWithVerb(n.Parent.Text)
}

// introduces reports whether a paragraph only introduces what stands below
// it: it ends in a colon, and what is below says what is to be done.
func introduces(n *outline.Node) bool {
	if len(n.Children) == 0 || !strings.HasSuffix(strings.TrimSpace(n.Text), ":") {
		return len(n.Children) > 0 && outline.UnitsOf(n.Text) != nil
	}
	if announces(n.Text) && len(n.Children) > 2 {
		return true
	}
	actions, all := 0, 0
	for _, child := range n.Children {
		if child.Table != nil {
			return true
		}
		all++
		if saysWhatToDo(child) {
			actions++
		}
	}
	return actions*2 >= all
}

// saysWhatToDo reports whether a node without a unit of its own is an action.
func saysWhatToDo(n *outline.Node) bool {
	if n.Table != nil {
		return true
	}
	text := strings.TrimSpace(n.Text)
	if formula(text) {
		return false
	}
	if isLabelLine(text) {
		return dutyLabel(n) || dutiesBelow(n)
	}
	if _, ok := agentOf(text); ok {
		return true
	}
	what := body(text)
	if wordCount(what) < 3 {
		return false
	}
	if vietnamese.StartsWithVerb(what) {
		return true
	}
	switch first, _, _ := strings.Cut(vietnamese.Key(what), " "); first {
	case "ngân", "kinh", "nguồn", "tổng", "việc":
		return false
	}
	// A whole sentence in a division of tasks is one, whatever it begins with.
	return n.Purpose == outline.Tasks && !n.Heading && len(n.Children) == 0 && !counted(n) && wordCount(what) >= 10 && endsSentence(text) && hasVerb(what)
}

// counted reports whether a node is one of the things that the paragraph above
// it counts: `các nền tảng như:`.
func counted(n *outline.Node) bool {
	return n.Parent != nil && !n.Parent.Heading && strings.HasSuffix(strings.TrimSpace(n.Parent.Text), ":")
}

// dutiesBelow reports whether a label `Nhiệm vụ:` has what is to be done below
// it.
func dutiesBelow(n *outline.Node) bool {
	c, value, ok := labelOf(n.Text)
	return ok && c == sheet.ColumnDuty && value == "" && len(n.Children) > 0
}

// body leaves out what stands before the verb: `Đến năm 2020:`, `Hằng năm,`,
// `Về nhân lực:`.
func body(text string) string {
	for range 3 {
		found := vietnamese.FindDeadlines(text, vietnamese.DeadlineContext{})
		if len(found) > 0 && found[0].Start == 0 {
			text = strings.TrimLeft(text[found[0].Stop:], " ,:-–")
			continue
		}
		if i := strings.IndexByte(text, ':'); i > 0 && wordCount(text[:i]) <= 12 && !vietnamese.StartsWithVerb(text) && strings.TrimSpace(text[i+1:]) != "" {
			text = strings.TrimSpace(text[i+1:])
			continue
		}
		break
	}
	return text
}

func endsSentence(text string) bool {
	text = strings.TrimRight(text, " ”\"/)")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, ";")
}

// hasVerb reports whether one of the first words of a clause is a verb.
func hasVerb(text string) bool {
	words := strings.Fields(text)
	for i := range min(len(words), 14) {
		if vietnamese.StartsWithVerb(strings.Join(words[i:min(i+3, len(words))], " ")) {
			return true
		}
	}
	return false
}

// formula reports whether a sentence belongs to the form of a document and
// assigns nothing.
func formula(text string) bool {
	key := vietnamese.Key(text)
	if strings.HasPrefix(key, "(kèm theo") || strings.HasPrefix(key, "(ban hành") {
		return true
	}
	for _, words := range []string{"chịu trách nhiệm thi hành", "có trách nhiệm thi hành", "căn cứ quyết định thi hành", "chiểu quyết định thi hành", "có hiệu lực kể từ ngày", "có hiệu lực thi hành", "chịu trách nhiệm thực hiện quyết định này", "thi hành quyết định này", "có hiệu lực từ ngày"} {
		if strings.Contains(key, words) {
			return true
		}
	}
	if strings.HasPrefix(key, "ban hành kèm theo quyết định này") {
		return true
	}
	if strings.HasPrefix(key, "trên đây là") {
		_, ok := agentOf(text)
		return !ok
	}
	return false
}

// announces reports whether a paragraph announces the plan itself: `UBND tỉnh
// ban hành Kế hoạch … như sau`.
func announces(text string) bool {
	key := vietnamese.Key(text)
	return strings.Contains(key, "như sau") || strings.HasSuffix(key, "sau đây:") || strings.Contains(key, "ban hành kế hoạch") || strings.Contains(key, "xây dựng kế hoạch")
}

func isLabelLine(text string) bool {
	_, _, ok := labelOf(text)
	return ok
}

func wordCount(s string) int { return len(strings.Fields(s)) }

// deadlineIn gives the words of the deadline that governs a paragraph, and
// whether they say so themselves: `hoàn thành trước …`.
func deadlineIn(text string) (words string, sure bool) {
	text = maskCitations(text)
	best, rank := "", 0
	found := vietnamese.FindDeadlines(text, vietnamese.DeadlineContext{})
	for i, f := range found {
		r := weight(text, f)
		// `định kỳ hằng năm báo cáo … trước ngày 05/11`: how often, then the day.
		if i+1 < len(found) && found[i+1].Deadline.Kind == plan.DeadlineUnread && !strings.Contains(text[f.Stop:found[i+1].Start], ". ") {
			both := text[f.Start:f.Stop] + " " + text[found[i+1].Start:found[i+1].Stop]
			if d := vietnamese.ParseDeadline(both, vietnamese.DeadlineContext{}); d.Kind == plan.DeadlineRecurring {
				return both, true
			}
		}
		if r > rank {
			best, rank, sure = text[f.Start:f.Stop], r, r == 6 || f.Firm && precise(f.Deadline.Kind)
		}
	}
	return strings.TrimSpace(best), sure
}

// headingDeadline gives the deadline that a heading is, and nothing else: `1.
// Giai đoạn 2026 - 2030`, `2.1. Đến năm 2020:`, `Nhiệm vụ tháng 6/2026`.
func headingDeadline(heading string) string {
	for _, f := range vietnamese.FindDeadlines(heading, vietnamese.DeadlineContext{}) {
		if f.Deadline.Kind == plan.DeadlineOngoing || f.Deadline.Kind == plan.DeadlineUnread {
			continue
		}
		if strings.Trim(heading[f.Stop:], " :.;") == "" && wordCount(heading[:f.Start]) <= longestBefore {
			return heading[f.Start:f.Stop]
		}
	}
	return ""
}

// longestBefore is how many words may stand before the time in a heading that
// is a time: Nhiệm vụ trọng tâm [tháng 6].
const longestBefore = 4

// precise reports whether a deadline names a day, a month or a quarter.
func precise(k plan.DeadlineKind) bool {
	switch k {
	case plan.DeadlineDate, plan.DeadlineMonth, plan.DeadlineQuarter, plan.DeadlineRecurring:
		return true
	}
	return false
}

// weight says how surely a deadline governs the task that it stands in; 0 for
// not at all.
func weight(text string, f vietnamese.FoundDeadline) int {
	firm := f.Firm
	before := vietnamese.Key(tail(text[:f.Start], 24))
	if strings.HasSuffix(before, "hoàn thành") || strings.HasSuffix(before, "xong") || strings.HasSuffix(before, "thời gian:") || strings.HasSuffix(before, "thời hạn:") {
		return 6
	}
	switch f.Deadline.Kind {
	case plan.DeadlineRelative:
		if f.Deadline.After == "" && !strings.Contains(text[f.Start:f.Stop], "làm việc") {
			return 0 // dự trữ thuốc dùng trong 15 ngày
		}
	case plan.DeadlineOngoing:
		if !f.Opening {
			return 0
		}
		if next := strings.TrimLeft(text[f.Stop:], " "); strings.HasPrefix(next, ",") || strings.HasPrefix(next, "hoặc đột xuất") || vietnamese.StartsWithVerb(next) {
			return 1
		}
		return 0
	case plan.DeadlineRecurring:
		if firm {
			return 5
		}
		if f.Opening {
			return 3
		}
		return 0
	}
	if firm {
		return 4
	}
	next := strings.TrimLeft(text[f.Stop:], " ")
	if f.Opening && (strings.HasPrefix(next, ",") || strings.HasPrefix(next, ":") || next == "" || vietnamese.StartsWithVerb(next)) {
		return 3
	}
	return 0
}

func tail(s string, n int) string {
	if len(s) <= n {
		return s
	}
	s = s[len(s)-n:]
	for len(s) > 0 && s[0]&0xC0 == 0x80 {
		s = s[1:]
	}
	return s
}

// maskCitations blanks out the documents that a text cites: their dates are
// no deadlines.
func maskCitations(text string) string {
	cited := vietnamese.FindCitations(text)
	if len(cited) == 0 {
		return text
	}
	out := []byte(text)
	for _, c := range cited {
		for i := c.Start; i < c.Stop && i < len(out); i++ {
			out[i] = '.'
		}
	}
	return string(out)
}

// reachBack gives the deadline that a paragraph sets for those before it under
// the same heading: `Các cơ quan được giao nhiệm vụ tại điểm a, b trên … trong
// tháng 12 năm 2022`, `Các nội dung trên hoàn thành trong quý I/2023`.
func reachBack(text string, before []draft.Node) {
	key := vietnamese.Key(text)
	at := strings.Index(key, "tại điểm ")
	all := false
	for _, words := range []string{"nội dung trên", "nội dung nêu trên", "nội dung này", "nhiệm vụ trên", "nhiệm vụ nêu trên", "công việc trên", "công việc nêu trên"} {
		i := strings.Index(key, words)
		all = all || i >= 0 && (wordCount(key[:i]) <= 1 || strings.HasSuffix(strings.TrimSuffix(key[:i], "các "), "hoàn thành "))
	}
	if at < 0 && !all {
		return
	}
	due, _ := deadlineIn(text)
	if due == "" {
		return
	}
	letters := ""
	if at >= 0 {
		letters = lettersAfter(key[at+len("tại điểm "):])
	}
	for i := range before {
		d := before[i].Duty
		if d == nil || d.Deadline != "" {
			continue
		}
		mark := strings.Trim(vietnamese.Key(before[i].Marker), ".)/")
		if all || mark != "" && strings.Contains(letters, " "+mark+" ") {
			d.Deadline = due
		}
	}
}

// lettersAfter reads `a, b và c trên` as " a b c ".
func lettersAfter(key string) string {
	out := " "
	for _, word := range strings.FieldsFunc(key, func(r rune) bool { return r == ' ' || r == ',' }) {
		if word == "và" || word == "điểm" {
			continue
		}
		if len([]rune(word)) > 1 {
			break
		}
		out += word + " "
	}
	return out
}
