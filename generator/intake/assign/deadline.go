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
	headed := false // by a month, a quarter or a day
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
		if headed && f.Deadline.Kind == plan.DeadlineYear && w < governs {
			continue // Trong quý I năm 2025, …, để đẩy mạnh xuất khẩu trong năm 2025: of an aim
		}
		headed = headed || w > 0 && f.Opening && precise(f.Deadline)
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
	if before := strings.TrimRight(between, " "); before != "" && before[len(before)-1] >= '0' && before[len(before)-1] <= '9' { // ngày Môi trường thế giới 5 | tháng 6
		return "", false
	}
	if day.Deadline.Kind != plan.DeadlineUnread || strings.Contains(between, ". ") || strings.TrimSpace(between) != "" && madeEachYear(text[:often.Start]) || strings.HasSuffix(between, "(") && !often.Firm {
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

// madeEachYear reports whether words end in what is made each year, with what
// tells it apart: xây dựng *kế hoạch chi tiết* | hằng năm, trình …. A report that
// is made each year is what is to be done.
func madeEachYear(before string) bool {
	clause := before[strings.LastIndexAny(before, ",;.:")+1:]
	fields := strings.Fields(vietnamese.Key(clause))
	for _, word := range fields[max(0, len(fields)-4):] {
		if yearlyThings[word] {
			return true
		}
	}
	return false
}

// yearlyThings are last words of things made each year: kế *hoạch*, dự *toán*,
// ngân *sách*, chương *trình*.
var yearlyThings = map[string]bool{"hoạch": true, "toán": true, "sách": true}

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
		if f.Deadline.Kind == plan.DeadlineYear && programmes[lastWord(heading[:f.Start])] {
			continue // KẾ HOẠCH NĂM 2019: the name of the whole
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
