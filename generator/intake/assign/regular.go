package assign

import (
	"strings"

	"congbo/generator/vietnamese"
)

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
	if when := regularRound(text); when != "" {
		return when
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

// regularRound gives the round of which a report is asked inside a sentence: `Tổ
// chuyên môn báo cáo | định kỳ cuối mỗi học kỳ | và báo cáo đột xuất`.
func regularRound(text string) string {
	i := strings.Index(text, reportedRegularly)
	if i < 0 {
		return ""
	}
	at := i + len(reportedRegularly) - len("định kỳ")
	rest, ok := eachRound.Cut(strings.TrimLeft(text[i+len(reportedRegularly):], " "))
	if !ok {
		return ""
	}
	return text[at : len(text)-len(rest)]
}

// eachRound are times that come round and that no calendar knows.
var eachRound = vietnamese.PhrasesOf("cuối mỗi học kỳ, cuối mỗi năm học, đầu mỗi học kỳ, đầu mỗi năm học, sau mỗi học kỳ, cuối học kỳ, cuối năm học, giữa học kỳ, cuối mỗi khóa học, cuối mỗi đợt, sau mỗi đợt")
