package assign

import (
	"regexp"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

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
	if (laidBefore(before) || laidBeforeWhom(text[:f.Start])) && precise(f.Deadline) && (endsClause(next) || strings.HasPrefix(next, ",")) {
		return governs // soạn thảo Quyết định …; trình tháng 5/2022.
	}
	if justHour.MatchString(text[f.Start:f.Stop]) && !reports(text[:f.Start]) && !f.Opening || untilNow.Begin(next) {
		return 0 // chỉ đốt trước 9 giờ sáng; hồ sơ từ tháng 7/2023 đến nay
	}
	if strings.HasSuffix(before, "dự kiến") && precise(f.Deadline) && !isAside(text[:f.Start], next) {
		return isFirm
	}
	if strivesBy(text[:f.Start]) && untilEnd.Begin(text[f.Start:f.Stop]) {
		return opens // …; phấn đấu đến cuối năm 2023 tất cả trường học thực hiện
	}
	if strings.HasSuffix(before, "hiệu lực") || ofAim(text[:f.Start]) {
		return 0 // hướng tới mục tiêu phát thải ròng bằng 0 trước năm 2050
	}
	if completes(text[:f.Start]) && endsClause(next) && f.Deadline.Kind != plan.DeadlineOngoing && f.Deadline.Kind != plan.DeadlineRelative {
		return isFirm // Hoàn thành việc … đến hết năm 2019.
	}
	if (precise(f.Deadline) || f.Deadline.Kind == plan.DeadlinePeriod && byCalendar(text[f.Start:f.Stop])) && endsTopic(text[:f.Start]) && endsClause(next) && onlyWeekday(next) {
		return governs // Khai giảng năm học: Ngày 05/9/2026 (thứ Bảy).
	}
	if holdsMeeting(text[:f.Start]) && (f.Deadline.Kind == plan.DeadlineOngoing || f.Deadline.Kind == plan.DeadlineRecurring) && roundWords.Begin(strings.TrimPrefix(vietnamese.Key(text[f.Start:f.Stop]), "định kì ")) {
		return opens // Giao Sở Y tế chủ trì họp giao ban định kỳ hằng quý với …
	}
	if atHeldMeeting(text[:f.Start]) {
		return 0 // nêu tại Hội nghị toàn quốc tổ chức vào ngày 12/01/2010
	}
	if demanded.Begin(text[f.Start:f.Stop]) && !strings.ContainsAny(text[f.Start:f.Stop], "0123456789") && atMeeting(text[:f.Start]) || ofProgramme(text[:f.Start]) || isAside(text[:f.Start], next) {
		return 0
	}
	heads := f.Opening && (next == "" || strings.ContainsAny(next[:1], ",:") || vietnamese.StartsWithVerb(next))
	if f.Term { // từ năm học 2026 - 2027
		switch {
		case heads && strings.HasPrefix(next, ","):
			return opens
		case endsClause(next):
			return isFirm
		}
		return 0
	}
	switch d := f.Deadline; d.Kind {
	case plan.DeadlineRelative:
		if d.After == "" && !strings.Contains(text[f.Start:f.Stop], "(20") && !latest.Begin(text[f.Start:f.Stop]) && !strings.Contains(text[f.Start:f.Stop], "làm việc") && !(endsClause(next) && reports(text[:f.Start])) {
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
		if f.Firm && demanded.Begin(text[f.Start:f.Stop]) || (strings.Contains(text[f.Start:f.Stop], "lần") || strings.Contains(text[f.Start:f.Stop], "/")) && (endsClause(next) || reports(text[:f.Start]) && receiving.Begin(next)) { // định kỳ 15 ngày một lần, 2 lần/ngày
			return repeats
		}
		if f.Opening && (strings.HasPrefix(next, ",") || strings.HasPrefix(next, "hoặc đột xuất") || vietnamese.StartsWithVerb(next)) {
			return goesOn
		}
		if f.Opening && yearly.Begin(text[f.Start:f.Stop]) && (agentActs(next) || termOfOffice.Begin(next)) { // Hằng năm | công đoàn cấp trên có kế hoạch …
			return goesOn
		}
		if daily.Begin(text[f.Start:f.Stop]) && (endsClause(next) || receiving.Begin(next)) && reports(text[:f.Start]) {
			return opens // Báo cáo tình hình … vào 16 giờ hằng ngày.
		}
		if yearly.Begin(text[f.Start:f.Stop]) {
			switch {
			case vietnamese.StartsWithVerb(next) && endsWithUnits(text[:f.Start]): // Phối hợp với Phòng Y tế | hằng năm tổ chức …
				return opens
			case lastWord(text[:f.Start]) == "và" && vietnamese.StartsWithVerb(next): // theo dõi, kiểm tra và | hằng năm báo cáo
				return opens
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
		case ofCited(text[:f.Start]) && !f.Opening && !byCalendar(text[f.Start:f.Stop]):
			return 0
		case ofEvent(text[:f.Start]), ofHistory(text[:f.Start], f): // thiệt hại do đợt mưa lũ từ ngày …
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
	case partOfYear.Begin(text[f.Start:f.Stop]) && takesStock(text[:f.Start]) && (endsClause(next) || andFinally.Begin(next)): // tổ chức sơ kết vào cuối năm 2025 và tổng kết …
		return isFirm
	case f.Deadline.Kind == plan.DeadlineYear && (!endsClause(next) || strings.HasPrefix(vietnamese.Key(text[f.Start:f.Stop]), "vào ")):
		return 0 // công bố vào năm 2028: more often of an aim
	case f.Firm:
		return isFirm
	}
	return 0
}

// agentActs reports whether words begin with bodies and what they do.
func agentActs(next string) bool {
	units, stop := vietnamese.ReadUnits(next)
	return stop > 0 && !onlyBareNoun(units) && acts(strings.TrimLeft(next[stop:], " ,"))
}

// endsWithUnits reports whether words end in those with whom somebody works, and no
// more: `Phối hợp với Phòng Y tế`.
func endsWithUnits(before string) bool {
	_, whom, ok := strings.Cut(before[strings.LastIndexAny(before, ";.")+1:], "hối hợp với ")
	whom = strings.TrimSpace(whom)
	_, stop := smallUnits(whom)
	return ok && stop > 0 && stop == len(whom)
}

// termOfOffice goes on to say how often: Hằng năm | và theo nhiệm kỳ, ….
var termOfOffice = vietnamese.PhrasesOf("và theo nhiệm kỳ, và từng nhiệm kỳ, và khi có yêu cầu, và đột xuất, hoặc đột xuất, hoặc khi có yêu cầu")

// takesStock reports whether the sentence that words end in asks to take stock of
// what was done, and not every year as well: `tổ chức sơ kết giữa kỳ`.
func takesStock(before string) bool {
	sentence, _ := sentenceBefore(before)
	key := vietnamese.Key(sentence)
	return (strings.Contains(key, "sơ kết") || strings.Contains(key, "tổng kết")) && !strings.Contains(key, "hằng ") && !strings.Contains(key, "hàng ")
}

// strivesBy reports whether words end in a clause that says no more yet than that
// one strives: `…; phấn đấu`.
func strivesBy(before string) bool {
	clause := strings.Trim(vietnamese.Key(before[strings.LastIndexAny(before, ",;.")+1:]), " ")
	return clause == "phấn đấu"
}

var untilEnd = vietnamese.PhrasesOf("đến cuối năm, đến hết năm, đến cuối tháng, đến hết tháng, đến cuối quý, đến hết quý")

// partOfYear begin the part of a year in which something is held.
var partOfYear = vietnamese.PhrasesOf("vào đầu năm, vào giữa năm, vào cuối năm")

// laidBefore reports whether words, by their key, end in `; trình`: what follows
// says when somebody gets the thing to decide. The word ends many nouns, too.
func laidBefore(before string) bool {
	for _, words := range []string{"; trình", ", trình", "trình ban hành", "; ban hành", ", ban hành", "; trình tại", ", trình tại"} {
		if strings.HasSuffix(before, words) {
			return true
		}
	}
	return false
}

// laidBeforeWhom is laidBefore with whom it is laid before: `, trình UBND huyện |
// tháng 5/2018`.
func laidBeforeWhom(before string) bool {
	i := max(strings.LastIndex(before, ", trình "), strings.LastIndex(before, "; trình "))
	return i >= 0 && vietnamese.IsUnits(before[i+len(", trình "):])
}

// justHour is a time of day and no day: how something is done, not by when.
var justHour = regexp.MustCompile(`(?i)^(?:trước|sau|từ|đến)\s+\d+\s*(?:giờ|h)(?:\s*\d*\s*(?:phút)?)(?:\s*(?:sáng|trưa|chiều|tối))?$`)

var untilNow = vietnamese.PhrasesOf("đến nay, cho đến nay, tới nay")

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

// ofHistory reports whether a period is that of what is celebrated, or from which
// documents are: nhân kỷ niệm … (30/4/1975 - 30/4/2015), văn bản ban hành từ ngày
// … đến ngày ….
func ofHistory(before string, f vietnamese.FoundDeadline) bool {
	const longest = 10 // years; no task is planned for more by its days
	from, to := f.Deadline.Start, f.Deadline.End
	if !from.IsZero() && !to.IsZero() && to.Year-from.Year > longest {
		return true
	}
	clause := vietnamese.Key(before[strings.LastIndexAny(before, ";.")+1:])
	for _, words := range []string{"ban hành", "có hiệu lực", "hết hiệu lực", "được ban hành", "đăng ký", "thành lập", "sinh", "phát hiện", "tiếp nhận"} {
		if strings.HasSuffix(clause, words) || strings.HasSuffix(clause, words+" trong thời gian") || strings.HasSuffix(clause, words+" trong giai đoạn") {
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
var fromDay = vietnamese.PhrasesOf("từ ngày, từ tháng, từ quý, từ đầu tháng, từ giữa tháng, từ cuối tháng")

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
	return next == "" || inSeason.Begin(next) || strings.ContainsAny(next[:1], ".;/(")
}

// inSeason says in which part of the year what comes round does: 01 lần/tháng |
// trong mùa khô.
var inSeason = vietnamese.PhrasesOf("trong mùa, trong thời gian cao điểm, trong đợt cao điểm, trong suốt mùa, trong năm học")
