package vietnamese

import (
	"strings"

	"congbo/generator/plan"
)

// A FoundDeadline is a deadline that running text holds.
type FoundDeadline struct {
	Start, Stop int // bytes of its words in the text
	Deadline    plan.Deadline
	// Firm words govern what is to be done wherever they stand: `trước ngày
	// …`, `hoàn thành trong tháng …`, `định kỳ hằng quý`. Others (`hằng năm`,
	// `đến năm 2030`, `thường xuyên`) do so only at the head of a sentence,
	// for elsewhere they mostly describe something else: the yearly plan, a
	// programme to 2030.
	Firm    bool
	Opening bool // it stands at the head of a sentence
}

// widestDeadline is how many tokens a deadline in running text has at most.
const widestDeadline = 26

// FindDeadlines finds the deadlines in running text, from left to right, each
// with the most words that are understood as a whole. Dates of documents are
// none.
func FindDeadlines(text string, c DeadlineContext) []FoundDeadline {
	all := tokens(text, 4096)
	var found []FoundDeadline
	r := reader{tokens: all}
	opening := true
	for r.at < len(all) {
		start, firm, ok := r.deadlineLead()
		if ok {
			if d, stop := longestDeadlineAt(text, all, start, c); stop > 0 {
				f := FoundDeadline{Start: all[start].start, Stop: all[stop-1].stop, Deadline: d, Firm: firm, Opening: opening}
				found = append(found, f)
				r.at, opening = stop, false
				continue
			}
		}
		t := all[r.at]
		opening = sentenceEnds(text, all, r.at) || opening && t.kind == markToken
		r.at++
	}
	return found
}

// sentenceEnds reports whether a mark ends a sentence: a full stop, a
// semicolon or a colon with a blank after it.
func sentenceEnds(text string, all []token, at int) bool {
	t := all[at]
	if t.kind != markToken || !strings.Contains(".;:!?", t.key) {
		return false
	}
	return t.stop == len(text) || strings.ContainsAny(text[t.stop:t.stop+1], " \n\t")
}

// deadlineLead reports whether the words to come may begin a deadline, and
// with which token.
func (r *reader) deadlineLead() (start int, firm, ok bool) {
	next := r.ahead(1)
	calendar := next.key == "ngày" || next.key == "tháng" || next.key == "quí" || next.key == "năm" || next.key == "cuối" || next.key == "đầu" || next.key == "hết" || next.key == "giữa"
	switch r.peek().key {
	case "trước":
		return r.at, true, calendar || next.kind == numberToken
	case "chậm", "muộn", "trễ":
		return r.at, true, next.key == "nhất"
	case "không":
		return r.at, true, r.is(1, "muộn", "hơn") || next.key == "quá"
	case "hạn":
		return r.at, true, next.key == "chót" || next.key == "cuối"
	case "trong":
		return r.at, true, calendar || next.key == "thời" || next.key == "vòng" || next.key == "giai" || next.kind == numberToken
	case "vào", "ngay":
		return r.at, true, calendar
	case "định":
		return r.at, true, next.key == "kì" || next.key == "kỳ"
	case "hoàn":
		if next.key == "thành" && (r.is(2, "năm") || r.is(2, "quí") || r.is(2, "tháng") || r.is(2, "ngày") || r.is(2, "từ") || r.is(2, "đến") || r.is(2, "vào") || r.is(2, "trong") || r.is(2, "trước")) {
			return r.at + 2, true, true
		}
	case "hằng", "hàng", "mỗi":
		return r.at, false, calendar || next.key == "tuần"
	case "từ", "kể", "bắt":
		return r.at, false, calendar || next.key == "từ" || next.key == "nay"
	case "đến", "tới":
		return r.at, false, calendar || next.kind == numberToken && next.value > 1900 && next.value < 2200
	case "thường":
		return r.at, false, next.key == "xuyên"
	case "giai":
		return r.at, false, next.key == "đoạn"
	case "năm", "quí", "tháng", "ngày":
		return r.at, false, true
	case "cuối", "đầu":
		return r.at, false, calendar
	}
	return 0, false, false
}

// longestDeadlineAt gives the longest words from a token on that are
// understood as a deadline, and the token after them.
func longestDeadlineAt(text string, all []token, start int, c DeadlineContext) (plan.Deadline, int) {
	stop := start
	for stop < len(all) && stop-start < widestDeadline && !sentenceEnds(text, all, stop) {
		stop++
	}
	for ; stop > start; stop-- {
		if last := all[stop-1]; last.kind == markToken && last.key != ")" {
			continue
		}
		d := ParseDeadline(text[all[start].start:all[stop-1].stop], c)
		switch d.Kind {
		case plan.DeadlineUnread, plan.DeadlineVague, plan.DeadlineNone:
			continue
		case plan.DeadlineOngoing:
			// `thường xuyên` takes whatever follows it: keep its own words.
			if stop-start > 2 && all[start].key == "thường" || stop-start > 2 && isCycleWord(all[start].key) {
				continue
			}
		case plan.DeadlineRelative:
			if d.After != "" && stop-start > 16 {
				continue
			}
		}
		return shortestSame(text, all, start, stop, d, c)
	}
	return dayWithoutYear(text, all, start, c)
}

// shortestSame drops the words at the end that change nothing: `trước ngày
// 15/11 hằng năm [để tổng hợp]`. Words of time that follow at once stay.
func shortestSame(text string, all []token, start, stop int, d plan.Deadline, c DeadlineContext) (plan.Deadline, int) {
	if d.After != "" {
		return d, stop
	}
	for shorter := start + 1; shorter < stop; shorter++ {
		for i := shorter; i < stop && (timeWords[all[i].key] || all[i].kind != wordToken); i++ {
			if all[i].kind == numberToken || timeWords[all[i].key] {
				shorter = i + 1
			}
		}
		s := ParseDeadline(text[all[start].start:all[shorter-1].stop], c)
		if s.Kind == d.Kind && s.Start == d.Start && s.End == d.End && s.RRule == d.RRule && s.Days == d.Days {
			return s, shorter
		}
	}
	return d, stop
}

var timeWords = set(Key("ngày tháng quý năm tuần hằng hàng mỗi i ii iii iv và đến"))

// dayWithoutYear takes `trước ngày 20/11`, which says when, though not in
// which year.
func dayWithoutYear(text string, all []token, start int, c DeadlineContext) (plan.Deadline, int) {
	switch all[start].key {
	case "trước", "chậm", "muộn":
	default:
		return plan.Deadline{}, 0
	}
	stop, numbers := start, 0
	for ; stop < len(all) && stop-start < widestDeadline; stop++ {
		switch t := all[stop]; {
		case t.kind == numberToken:
			numbers++
		case stop == start, t.key == "/", numbers > 0 && (t.key == "giờ" || t.key == "hằng" || t.key == "hàng" || t.key == "ngày"), numbers == 0 && dayWords[t.key], t.key == "tháng", t.key == "và" && stop+1 < len(all) && all[stop+1].kind == numberToken:
		default:
			if numbers == 0 {
				return plan.Deadline{}, 0
			}
			return ParseDeadline(text[all[start].start:all[stop-1].stop], c), stop
		}
	}
	return plan.Deadline{}, 0
}

var dayWords = set(Key("ngày tháng quý nhất là vào đến trước"))

func isCycleWord(key string) bool { return key == "hằng" || key == "hàng" || key == "mỗi" }
