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

// Limits of the search, in tokens.
const (
	widestDeadline  = 26
	widestEvent     = 8
	longestSearched = 4096
)

// assumedYear stands for the year that a deadline in running text leaves out
// (`trước ngày 20/11`), so that its words are found all the same; their
// meaning is then worked out without it.
const assumedYear = 2000

// FindDeadlines finds the deadlines in running text, from left to right, each
// with the most words that are understood as a whole. Dates of documents are
// none.
func FindDeadlines(text string, c DeadlineContext) []FoundDeadline {
	f := deadlineFinder{reader: reader{tokens: tokens(text, longestSearched)}, text: text, context: c}
	var found []FoundDeadline
	opening := true
	for f.at < len(f.tokens) {
		if d, stop := f.here(); stop > 0 {
			d.Opening = opening
			found = append(found, d)
			f.at, opening = stop, false
			continue
		}
		opening = f.ends(f.at) || opening && f.peek().kind == markToken
		f.at++
	}
	return found
}

// LeadingDeadline gives the deadline with which a text begins, and whether
// there is one.
func LeadingDeadline(text string) (FoundDeadline, bool) {
	f := deadlineFinder{reader: reader{tokens: tokens(text, widestDeadline+longestVerb)}, text: text}
	d, stop := f.here()
	d.Opening = true
	return d, stop > 0 && d.Start == skipBlanks(text, 0)
}

// here gives the deadline that begins at the token to come, and the token
// after it; 0 where none does.
func (f *deadlineFinder) here() (found FoundDeadline, stop int) {
	start, firm := f.lead()
	if start < 0 {
		return found, 0
	}
	if stop = f.longest(start); stop > 0 {
		from, to := f.tokens[start].start, f.tokens[stop-1].stop
		found = FoundDeadline{Start: from, Stop: to, Deadline: ParseDeadline(f.text[from:to], f.context), Firm: firm}
	}
	return found, stop
}

// deadlineFinder looks for deadlines in the tokens of a text.
type deadlineFinder struct {
	reader
	text    string
	context DeadlineContext
}

// ends reports whether a token ends a sentence: a full stop, a semicolon or a
// colon with a blank after it.
func (f *deadlineFinder) ends(at int) bool {
	t := f.tokens[at]
	if t.kind != markToken || !strings.Contains(".;:!?", t.key) {
		return false
	}
	return t.stop == len(f.text) || strings.ContainsAny(f.text[t.stop:t.stop+1], " \n\t")
}

// calendarWords name a piece of the calendar.
var calendarWords = map[string]bool{"ngày": true, "tháng": true, "quí": true, "năm": true, "cuối": true, "đầu": true, "hết": true, "giữa": true, "tuần": true}

// lead gives the token with which a deadline may begin here, -1 for none, and
// whether its words are firm.
func (f *deadlineFinder) lead() (start int, firm bool) {
	next := f.ahead(1)
	calendar := next.kind == wordToken && calendarWords[next.key]
	ok := false
	firm = true
	switch f.peek().key {
	case "trước":
		ok = calendar || next.kind == numberToken || f.event(1)
	case "chậm", "muộn", "trễ":
		ok = next.key == "nhất"
	case "không":
		ok = f.is(1, "muộn", "hơn") || next.key == "quá" && (f.ahead(2).key == "ngày" || f.ahead(3).key == "ngày")
	case "hạn":
		ok = next.key == "chót" || next.key == "cuối"
	case "trong":
		ok = calendar || next.key == "thời" && f.ahead(2).key == "hạn" || next.key == "vòng" || next.key == "giai" || next.kind == numberToken && calendarWords[f.ahead(2).key]
	case "vào", "ngay":
		ok = calendar
	case "định":
		ok = next.key == "kì" || next.key == "kỳ"
	case "hoàn":
		if next.key == "thành" && beginsTime[f.ahead(2).key] {
			return f.at + 2, true
		}
	default:
		firm = false
		switch f.peek().key {
		case "hằng", "hàng", "mỗi":
			ok = calendar
		case "từ", "kể", "bắt":
			ok = calendar || next.key == "từ" || next.key == "nay"
		case "đến", "tới":
			ok = calendar || next.kind == numberToken && next.value > 1900 && next.value < 2200
		case "thường":
			ok = next.key == "xuyên"
		case "giai":
			ok = next.key == "đoạn"
		case "năm", "quí", "tháng", "ngày", "cuối", "đầu":
			ok = true
		}
	}
	if !ok {
		return -1, false
	}
	return f.at, firm
}

// beginsTime are words after `hoàn thành` with which its time begins.
var beginsTime = map[string]bool{"năm": true, "quí": true, "tháng": true, "ngày": true, "từ": true, "đến": true, "vào": true, "trong": true, "trước": true, "chậm": true, "ngay": true}

// event reports whether the words to come name an event that comes round:
// [trước] mùa mưa, Tết, khai giảng.
func (f *deadlineFinder) event(n int) bool {
	switch f.ahead(n).key {
	case "mùa", "tết", "vụ":
		return true
	}
	return f.is(n, "khai", "giảng") || f.is(n, "năm", "học") || f.is(n, "kì", "họp") || f.is(n, "kỳ", "họp")
}

// longest gives the token after the longest words from a token on that are
// understood as a deadline, 0 for none.
func (f *deadlineFinder) longest(start int) int {
	stop := start
	for stop < len(f.tokens) && stop-start < widestDeadline && !f.ends(stop) {
		stop++
	}
	if f.tokens[start].key == "trước" && f.event(1) {
		return f.eventEnd(start, stop)
	}
	for ; stop > start; stop-- {
		if last := f.tokens[stop-1]; last.kind == markToken && last.key != ")" || f.splits(stop) {
			continue
		}
		d := f.parse(start, stop)
		switch d.Kind {
		case plan.DeadlineUnread, plan.DeadlineVague, plan.DeadlineNone:
			continue
		case plan.DeadlineOngoing:
			// `thường xuyên` takes whatever follows it: keep its own words.
			if first := f.tokens[start].key; stop-start > 2 && (first == "thường" || isCycleWord(first)) {
				continue
			}
		case plan.DeadlineRelative:
			if d.After != "" && stop-start > 16 {
				continue
			}
		}
		return f.shortest(start, stop, d)
	}
	return f.hour(start)
}

// hour gives the token after a time of day, 0 for none: trước 15 giờ hằng
// ngày, trước 14h00.
func (f *deadlineFinder) hour(start int) int {
	n := 1
	if f.is(1, "nhất") {
		n++
	}
	if f.is(n, "là") {
		n++
	}
	if f.ahead(n).kind != numberToken || f.ahead(n+1).key != "giờ" && f.ahead(n+1).key != "h" {
		return 0
	}
	for n += 2; f.ahead(n).kind == numberToken || f.ahead(n).key == "phút"; n++ {
	}
	if isCycleWord(f.ahead(n).key) && f.ahead(n+1).key == "ngày" {
		n += 2
	}
	return start + n
}

// splits reports whether words end within a number or a time of day: `trước 14
// | h00`, `trước ngày 1 | .500`.
func (f *deadlineFinder) splits(stop int) bool {
	if stop >= len(f.tokens) || f.tokens[stop-1].kind != numberToken {
		return false
	}
	next := f.tokens[stop]
	if next.key == "giờ" || next.key == "phút" {
		return true
	}
	if next.start != f.tokens[stop-1].stop {
		return false
	}
	return next.kind == wordToken || next.kind == markToken && stop+1 < len(f.tokens) && f.tokens[stop+1].kind == numberToken && f.tokens[stop+1].start == next.stop && next.key != "-"
}

// eventEnd gives the token after an event, which ends at a mark or before what
// is to be done.
func (f *deadlineFinder) eventEnd(start, limit int) int {
	r := newUnitReader(f.text[f.tokens[start].start:], widestEvent+longestVerb)
	stop := start + 2
	for stop < min(limit, start+widestEvent) && f.tokens[stop].kind != markToken {
		r.at = stop - start
		if r.verbHere() || r.exactly(r.words.stops, 0) > 0 || r.peek().key == "và" {
			break
		}
		stop++
	}
	return stop
}

// parse reads the words from one token to another, as if their year were
// known.
func (f *deadlineFinder) parse(start, stop int) plan.Deadline {
	c := f.context
	if c.Year == 0 {
		c.Year = assumedYear
	}
	var d plan.Deadline
	parseDeadline(f.text, f.tokens[start:stop], c, &d)
	return d
}

// shortest drops the words at the end that change nothing: `trước ngày 15/11
// hằng năm [để tổng hợp]`. Words of time that follow at once stay.
func (f *deadlineFinder) shortest(start, stop int, d plan.Deadline) int {
	if d.After != "" {
		return stop
	}
	from := start + 1
	for i := start; i < stop; i++ {
		if f.tokens[i].key == ")" { // trước ngày 10/6 (6 tháng) và ngày 10/12 (năm)
			from = i + 1
		}
	}
	for end := from; end < stop; end++ {
		for i := end; i < stop && (timeWords()[f.tokens[i].key] || f.tokens[i].kind != wordToken); i++ {
			if f.tokens[i].kind == numberToken || timeWords()[f.tokens[i].key] {
				end = i + 1
			}
		}
		s := f.parse(start, end)
		if s.Kind == d.Kind && s.Start == d.Start && s.End == d.End && s.RRule == d.RRule && s.Days == d.Days {
			stop = end
			break
		}
	}
	if from > start+1 {
		return f.bracketEnd(stop)
	}
	return stop
}

// bracketEnd gives the token after what stands in brackets at a token.
func (f *deadlineFinder) bracketEnd(at int) int {
	if at >= len(f.tokens) || f.tokens[at].key != "(" {
		return at
	}
	for i := at; i < min(len(f.tokens), at+widestDeadline); i++ {
		if f.tokens[i].key == ")" {
			return i + 1
		}
	}
	return at
}

// timeWords stay with the words of time that they follow.
var timeWords = set("ngày tháng quí năm tuần hằng hàng mỗi i ii iii iv và đến")

func isCycleWord(key string) bool { return key == "hằng" || key == "hàng" || key == "mỗi" }
