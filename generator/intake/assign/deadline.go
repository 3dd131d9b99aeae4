package assign

import (
	"strings"

	"congbo/generator/intake/outline"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// deadlineIn gives the words of the deadline that governs a paragraph, and
// whether they say so themselves: `hoàn thành trước …`.
func deadlineIn(text string) (words string, sure bool) {
	printed := text
	text = maskCitations(text)
	found := vietnamese.FindDeadlines(text, vietnamese.DeadlineContext{})
	agent := agentEnd(text)
	best, topic := 0, topicEnd(text)
	for i, f := range found {
		if f.Stop <= topic {
			continue
		}
		f.Opening = f.Opening || f.Start == agent
		w := weight(text, f)
		if i+1 < len(found) {
			if both, ok := oftenAndDay(text, f, found[i+1]); ok {
				return both, true
			}
		}
		if w > best {
			best, words, sure = w, printed[f.Start:explained(text, f)], w == governs || f.Firm && precise(f.Deadline) && !onDay.Begin(text[f.Start:f.Stop])
		}
	}
	if best == 0 {
		return regularly(printed), false
	}
	return strings.TrimSpace(words), sure
}

// announcedDeadline gives the time that an introduction sets for what it
// announces: its last sentence does, `Trong năm 2022 hoàn thành các nhiệm vụ:`.
func announcedDeadline(text string) string {
	text, _ = sentenceBefore(strings.TrimRight(text, " "))
	if due, sure := deadlineIn(text); sure {
		return due
	}
	if when, ok := vietnamese.LeadingDeadline(text); ok && when.Deadline.Kind != plan.DeadlineOngoing && (when.Firm || precise(when.Deadline)) {
		return text[when.Start:when.Stop]
	}
	return ""
}

// regularly gives the words with which a paragraph says that a task comes
// round, though not how often: `Định kỳ, Văn phòng tổng hợp …`.
func regularly(text string) string {
	rest, ok := demanded.Cut(text)
	if and, more := suddenly.Cut(strings.TrimLeft(rest, " ,")); ok && more { // Định kỳ hoặc đột xuất | báo cáo
		rest = and
	}
	switch next := strings.TrimLeft(rest, " "); {
	case ok && (strings.HasPrefix(next, ",") || vietnamese.StartsWithVerb(next)):
		return text[:len(text)-len(rest)]
	case ok && strings.HasPrefix(next, "("): // Định kỳ (ngày 15 tháng 11 hằng năm) | báo cáo
		inside, after, closed := strings.Cut(next, ")")
		if after = strings.TrimLeft(after, " "); closed && strings.ContainsAny(inside, "0123456789") && (strings.HasPrefix(after, ",") || vietnamese.StartsWithVerb(after)) {
			return text[:len(text)-len(next)+len(inside)+len(")")]
		}
		return ""
	case ok: // Định kỳ cuối học kỳ, | nhà trường …
		return everyTime(text)
	case eachTime.Begin(text):
		return everyTime(text)
	}
	for at := 0; ; { // báo cáo định kỳ | về tiến độ
		i := strings.Index(text[at:], reportedRegularly)
		if i < 0 {
			return ""
		}
		at += i + len(reportedRegularly)
		before := strings.TrimRight(text[:at-len("báo cáo định kỳ")], " ")
		if (before == "" || strings.ContainsAny(before[len(before)-1:], ",;.") || lastWord(before) == "và") && reportOf.Begin(strings.TrimLeft(text[at:], " ")) {
			return text[at-len("định kỳ") : at]
		}
	}
}

var suddenly = vietnamese.PhrasesOf("hoặc đột xuất, và đột xuất, đột xuất, hoặc khi có yêu cầu, và khi có yêu cầu")

// reportedRegularly is what `báo cáo định kỳ` and `Báo cáo định kỳ` have in common.
const reportedRegularly = "áo cáo định kỳ"

// everyTime gives the clause at the head of a paragraph that says at what times
// it is done, when what follows says by whom or what: `Cuối mỗi học kỳ, | nhà
// trường …`.
func everyTime(text string) string {
	when, after, said := strings.Cut(text, ",")
	after = strings.TrimLeft(after, " ")
	if _, stop := vietnamese.ReadUnits(after); said && (stop > 0 || vietnamese.StartsWithVerb(after)) && wordCount(when) <= longestPhase {
		return when
	}
	return ""
}

// eachTime begins a time that comes round, which no calendar knows.
var eachTime = vietnamese.PhrasesOf("cuối mỗi, đầu mỗi, sau mỗi, cuối các, đầu các, kết thúc mỗi, cuối học kỳ, cuối năm học, đầu năm học")

// reportOf begin what is reported, and to whom.
var reportOf = vietnamese.PhrasesOf("về, gửi, cho, với, tình hình, kết quả, tiến độ, ủy ban, ubnd, sở")

// explained gives where the words of a deadline end: before brackets that
// explain what is cited, and say nothing of when.
func explained(text string, f vietnamese.FoundDeadline) int {
	if open := strings.IndexByte(text[f.Start:f.Stop], '('); open > 0 && strings.Contains(text[f.Start+open:f.Stop], "~") {
		return f.Start + len(strings.TrimRight(text[f.Start:f.Start+open], " "))
	}
	return f.Stop
}

// oftenAndDay joins how often and the day or the hour: `định kỳ hằng năm báo
// cáo … trước ngày 05/11`, `hằng ngày trước 14h00`.
func oftenAndDay(text string, often, day vietnamese.FoundDeadline) (words string, ok bool) {
	between := text[often.Stop:day.Start]
	if day.Deadline.Kind != plan.DeadlineUnread || strings.Contains(between, ". ") {
		return "", false
	}
	words = text[often.Start:often.Stop] + " " + text[day.Start:day.Stop]
	switch vietnamese.ParseDeadline(words, vietnamese.DeadlineContext{}).Kind {
	case plan.DeadlineRecurring:
		return words, true
	case plan.DeadlineOngoing:
		return words, strings.TrimSpace(between) == ""
	}
	return "", false
}

// agentEnd gives where the words begin that follow the units at the head of a
// paragraph: Sở Y tế | thường xuyên kiểm tra. It is 0 where none are.
func agentEnd(text string) int {
	after, _ := outline.CutGiving(text)
	_, stop := vietnamese.ReadUnits(after)
	if stop == 0 {
		return 0
	}
	return len(text) - len(strings.TrimLeft(after[stop:], " ,"))
}

// topicEnd gives where the clause ends that says what a sentence is about:
// `Đối với nhiệm vụ triển khai trong năm 2025, | …`.
func topicEnd(text string) int {
	if !regarding.Begin(text) {
		return 0
	}
	return max(strings.IndexByte(text, ','), 0)
}

var regarding = vietnamese.PhrasesOf("đối với, riêng đối với")

// headingDeadline gives the deadline that a heading is, and nothing else: `1.
// Giai đoạn 2026 - 2030`, `2.1. Đến năm 2020:`, `Nhiệm vụ tháng 6/2026`.
func headingDeadline(heading string) string {
	if label, when, ok := strings.Cut(heading, ":"); ok && phases.Begin(label) && wordCount(label) <= longestBefore {
		if when = strings.Trim(when, " ."); when != "" && wordCount(when) <= longestPhase && whenWords.Begin(when) && strings.ContainsAny(when, "0123456789") {
			return when
		}
	}
	if open := strings.LastIndexByte(heading, '('); open > 0 && phases.Begin(heading) { // Bước 1: Chuẩn bị (từ ngày 15/3 đến ngày 31/3/2013)
		if when, ok := timeOf(strings.Trim(heading[open+1:], " .:)")); ok {
			return when
		}
	}
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

// phases are parts of a campaign, whose time their headings say as they like:
// `Đợt 2: Từ tháng 01 đến ngày bầu cử 15/3/2026`.
var (
	phases    = vietnamese.PhrasesOf("đợt, giai đoạn, bước, thời gian, đợt cao điểm")
	whenWords = vietnamese.PhrasesOf("từ, sau, trước, đến, trong, tháng, quý, ngày, năm, hết, vào")
)

const longestPhase = 14 // words

// longestBefore is how many words may stand before the time in a heading that
// is a time: Nhiệm vụ trọng tâm [tháng 6].
const longestBefore = 4

// precise reports whether a deadline names a day, a month or a quarter.
func precise(d plan.Deadline) bool {
	switch d.Kind {
	case plan.DeadlineDate, plan.DeadlineMonth, plan.DeadlineQuarter, plan.DeadlineRecurring:
		return true
	case plan.DeadlineUnread: // trước 31/5: its year stands elsewhere
		return strings.ContainsAny(d.Text, "0123456789") || strings.Contains(vietnamese.Key(d.Text), "quí ")
	}
	return false
}

// How surely a deadline governs the task that it stands in: as the words
// before it say; by itself; because it stands at the head of the sentence.
const (
	governs = 6
	repeats = 5
	isFirm  = 4
	opens   = 3
	goesOn  = 1
)

// weight says how surely a deadline governs a task; 0 for not at all.
func weight(text string, f vietnamese.FoundDeadline) int {
	before := vietnamese.Key(tail(text[:f.Start], 24))
	next := strings.TrimLeft(text[f.Stop:], " ")
	for _, words := range []string{"hoàn thành", "xong", "thời gian:", "thời hạn:", "dứt điểm"} {
		if strings.HasSuffix(before, words) {
			return governs
		}
	}
	if ofAim(text[:f.Start]) {
		return 0 // hướng tới mục tiêu phát thải ròng bằng 0 trước năm 2050
	}
	if completes(text[:f.Start]) && endsClause(next) && f.Deadline.Kind != plan.DeadlineOngoing && f.Deadline.Kind != plan.DeadlineRelative {
		return isFirm // Hoàn thành việc … đến hết năm 2019.
	}
	if (precise(f.Deadline) || f.Deadline.Kind == plan.DeadlinePeriod && byCalendar(text[f.Start:f.Stop])) && endsTopic(text[:f.Start]) && endsClause(next) && onlyWeekday(next) {
		return governs // Khai giảng năm học: Ngày 05/9/2026 (thứ Bảy).
	}
	if demanded.Begin(text[f.Start:f.Stop]) && atMeeting(text[:f.Start]) || ofProgramme(text[:f.Start]) || isAside(text[:f.Start], next) {
		return 0
	}
	heads := f.Opening && (next == "" || strings.ContainsAny(next[:1], ",:") || vietnamese.StartsWithVerb(next))
	switch d := f.Deadline; d.Kind {
	case plan.DeadlineRelative:
		if d.After == "" && !latest.Begin(text[f.Start:f.Stop]) && !strings.Contains(text[f.Start:f.Stop], "làm việc") && !(endsClause(next) && reports(text[:f.Start])) {
			return 0 // dự trữ thuốc dùng trong 15 ngày
		}
	case plan.DeadlineVague: // trước mùa mưa; báo cáo … định kỳ và đột xuất
		if atOnce.Begin(text[f.Start:f.Stop]) { // all that a short paragraph says; in a long one it is how, not by when
			if strings.Trim(next, " ./;") != "" || wordCount(text) > longestOnce || strings.Contains(text[:f.Start], ";") {
				return 0
			}
			return opens
		}
		if !demanded.Begin(text[f.Start:f.Stop]) {
			break
		}
		if (!reports(text[:f.Start]) || !endsClause(next)) && !reporting.Begin(next) {
			return 0
		}
		return opens
	case plan.DeadlineOngoing:
		if f.Firm && demanded.Begin(text[f.Start:f.Stop]) || strings.Contains(text[f.Start:f.Stop], "lần") && (endsClause(next) || reports(text[:f.Start]) && receiving.Begin(next)) { // định kỳ 15 ngày một lần, 2 lần/ngày
			return repeats
		}
		if f.Opening && (strings.HasPrefix(next, ",") || strings.HasPrefix(next, "hoặc đột xuất") || vietnamese.StartsWithVerb(next)) {
			return goesOn
		}
		if daily.Begin(text[f.Start:f.Stop]) && (endsClause(next) || receiving.Begin(next)) && reports(text[:f.Start]) {
			return opens // Báo cáo tình hình … vào 16 giờ hằng ngày.
		}
		if yearly.Begin(text[f.Start:f.Stop]) {
			switch {
			case lastWord(text[:f.Start]) == "quan" && vietnamese.StartsWithVerb(next): // Phối hợp với các sở có liên quan | hằng năm tổ chức …
				return opens
			case reports(text[:f.Start]) && !ofYear[lastWord(text[:f.Start])] && (receiving.Begin(next) || andFinally.Begin(next)): // báo cáo kết quả hằng năm và tổng kết …
				return opens
			}
		}
		return 0
	case plan.DeadlineRecurring:
		switch {
		case f.Firm:
			return repeats
		case f.Opening, strings.HasSuffix(before, "báo cáo"), strings.Contains(text[f.Start:f.Stop], "lần") && reports(text[:f.Start]) && receiving.Begin(next), strings.Contains(d.RRule, "BYDAY") && reports(text[:f.Start]), (endsClause(next) || strings.HasPrefix(next, ",") && !ofYear[lastWord(text[:f.Start])]) && !strings.Contains(d.RRule, "YEARLY"):
			return opens
		}
		return 0
	case plan.DeadlinePeriod:
		switch {
		case ofEvent(text[:f.Start]): // thiệt hại do đợt mưa lũ từ ngày …
			return 0
		case byCalendar(text[f.Start:f.Stop]): // từ ngày … đến ngày …
			return isFirm
		case heads, f.Firm && endsClause(next):
			return opens
		}
		return 0
	}
	switch {
	case heads:
		return opens
	case fromDay.Begin(text[f.Start:f.Stop]) && ofEvent(text[:f.Start]):
		return 0
	case f.Deadline.Kind == plan.DeadlineUnread && fromDay.Begin(text[f.Start:f.Stop]): // từ ngày 01/8 đến hết ngày 31/10 hằng năm
		return isFirm
	case f.Deadline.Kind == plan.DeadlineYear && (!endsClause(next) || strings.HasPrefix(vietnamese.Key(text[f.Start:f.Stop]), "vào ")):
		return 0 // công bố vào năm 2028: more often of an aim
	case f.Firm:
		return isFirm
	}
	return 0
}

// ofEvent reports whether the clause that words end in speaks of what happened,
// or of figures of some time.
func ofEvent(before string) bool {
	clause := vietnamese.Key(tail(before[strings.LastIndexAny(before, ";.")+1:], widestTopic))
	for _, words := range []string{"thiệt hại", "xảy ra", "phát sinh", "đợt mưa", "đợt lũ", "đợt thiên tai", "cơn bão", "bão số", "số liệu", "được tính", "tính từ"} {
		if strings.Contains(clause, words) {
			return true
		}
	}
	return false
}

// widestTopic is how many bytes before a time are looked at for what it is of.
const widestTopic = 60

// ofAim reports whether the clause that words end in speaks of an aim, whose time
// is not the task's.
func ofAim(before string) bool {
	clause := vietnamese.Key(before[strings.LastIndexAny(before, ",;.")+1:])
	return strings.Contains(clause, "mục tiêu ") || strings.Contains(clause, "tầm nhìn ") || strings.Contains(clause, "hướng tới ")
}

// endsTopic reports whether words are a topic with its colon, and no more: what
// follows is its time.
func endsTopic(before string) bool {
	before = strings.TrimRight(before, " ,")
	if i := strings.LastIndex(before, ": "); i > 0 && wordCount(before[i:]) <= 4 && weekdays.Begin(before[i+2:]) { // : sáng thứ Bảy, | ngày 30/8
		before = before[:i+1]
	}
	topic, ok := strings.CutSuffix(before, ":")
	return ok && wordCount(topic) <= longestTopic && !strings.ContainsAny(topic, ".;:")
}

var weekdays = vietnamese.PhrasesOf("sáng thứ, chiều thứ, tối thứ, thứ, chủ nhật, sáng chủ nhật, chiều chủ nhật, sáng, chiều, tối")

// onlyWeekday reports whether nothing but a remark in brackets ends a sentence
// after its time: `(thứ Hai).`
func onlyWeekday(next string) bool {
	if strings.HasPrefix(next, "(") {
		_, next, _ = strings.Cut(next, ")")
	}
	return strings.Trim(next, " .;,/") == ""
}

// completes reports whether the sentence that words end in says first that
// something is to be completed.
func completes(before string) bool {
	sentence, _ := sentenceBefore(before)
	return completed.Begin(sentence)
}

// reports reports whether the sentence that words end in asks for a report.
func reports(before string) bool {
	sentence, _ := sentenceBefore(before)
	return strings.Contains(strings.ToLower(sentence), "báo cáo")
}

// onDay begins the day on which something takes place, which is not always
// that by which the task is to be done.
var onDay = vietnamese.PhrasesOf("vào ngày")

// daily is how often some report.
var daily = vietnamese.PhrasesOf("hằng ngày, hàng ngày")

var (
	yearly = vietnamese.PhrasesOf("hằng năm, hàng năm, hằng quý, hàng quý, hằng tháng, hàng tháng, hằng tuần, hàng tuần")
	// receiving follow a report: to whom it goes.
	receiving  = vietnamese.PhrasesOf("gửi, về, cho, trình")
	andFinally = vietnamese.PhrasesOf("và tổng kết, và sơ kết, và đột xuất, và khi, hoặc đột xuất, hoặc khi")
	// ofYear are last words of things that are made each year.
	ofYear = map[string]bool{"hoạch": true, "toán": true, "sách": true, "trình": true, "tác": true, "vụ": true, "học": true, "cáo": true}
)

// fromDay begins a stretch of time whose days are said.
var fromDay = vietnamese.PhrasesOf("từ ngày")

// latest begin a time by which something is done, whatever it counts from.
var latest = vietnamese.PhrasesOf("chậm nhất, muộn nhất, không quá")

// reporting begins what is done at such a time: định kỳ hoặc đột xuất | báo cáo.
var reporting = vietnamese.PhrasesOf("báo cáo, tổng hợp, gửi báo cáo, thông tin")

// longestOnce is how many words a paragraph has at most that says by its event
// when it is to be done.
const longestOnce = 22

// atOnce begins an event after which something is done.
var atOnce = vietnamese.PhrasesOf("ngay khi, ngay sau khi, sau mỗi, sau từng")

var demanded = vietnamese.PhrasesOf("định kỳ")

var completed = vietnamese.PhrasesOf("hoàn thành, hoàn tất, kết thúc, chấm dứt, giải quyết dứt điểm, xử lý dứt điểm, cơ bản hoàn thành, phấn đấu hoàn thành")

// sentenceBefore gives the sentence that words end in, and where it begins.
func sentenceBefore(before string) (sentence string, at int) {
	for _, end := range []string{". ", "; "} {
		if i := strings.LastIndex(before, end); i >= 0 {
			at = max(at, i+len(end))
		}
	}
	return before[at:], at
}

// byCalendar reports whether a period is one of days, months or quarters.
func byCalendar(words string) bool {
	key := vietnamese.Key(words)
	return strings.Contains(key, "ngày") || strings.Contains(key, "tháng") || strings.Contains(key, "quí") || strings.Contains(key, "/")
}

// endsClause reports whether nothing of the sentence follows.
func endsClause(next string) bool {
	return next == "" || strings.ContainsAny(next[:1], ".;/(")
}

// maskCitations blanks out the documents that a text cites, and what it quotes:
// their dates are no deadlines.
func maskCitations(text string) string {
	cited := vietnamese.FindCitations(text)
	if len(cited) == 0 && !strings.Contains(text, "“") {
		return text
	}
	out := []byte(text)
	for at := 0; ; { // “Tháng hành động phòng, chống ma túy - Tháng 6”
		open := strings.Index(text[at:], "“")
		if open < 0 {
			break
		}
		open += at
		length := strings.Index(text[open:], "”")
		if length < 0 {
			break
		}
		at = open + length
		for i := open + len("“"); i < at; i++ {
			out[i] = '~'
		}
	}
	for _, c := range cited {
		for i := c.Start; i < c.Stop && i < len(out); i++ {
			out[i] = '~'
		}
	}
	return string(out)
}
