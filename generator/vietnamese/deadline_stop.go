package vietnamese

import (
	"slices"
	"strings"

	"congbo/generator/plan"
)

// longest gives the token after the longest words from a token on that are
// understood as a deadline, 0 for none.
func (f *deadlineFinder) longest(start int) int {
	stop, depth := start, 0
	for width := 0; stop < len(f.tokens) && width < widestDeadline && !f.ends(stop) && !f.handsOut(stop); stop++ {
		switch f.tokens[stop].key { // what stands in brackets does not count
		case "(":
			depth++
		case ")":
			depth--
		}
		if depth <= 0 {
			width++
		}
	}
	if n := f.session(start - f.at + 1); n > 0 && (f.tokens[start].key == "trước" || f.tokens[start].key == "tại") {
		return start + 1 + n
	}
	if f.tokens[start].key == "trước" && f.event(1) {
		return f.eventEnd(start, stop)
	}
	if f.tokens[start].key == "trước" && f.stage() {
		return f.clauseEnd(start, start+4)
	}
	if n := f.session(start - f.at); n > 0 {
		return start + n
	}
	if n := f.sudden(); n > 0 {
		return f.clauseEnd(start, start+n)
	}
	for ; stop > start; stop-- {
		if last := f.tokens[stop-1]; last.kind == markToken && last.key != ")" || last.key == "và" || f.splits(stop) || f.opened(start, stop) != 0 {
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
			if d.After != "" && (stop-start > 16 || strings.Contains(d.After, ", ")) {
				continue
			}
		}
		return f.shortest(start, stop, d)
	}
	if f.is(start-f.at, "định", "kì") && (f.is(start-f.at+2, "và", "đột", "xuất") || f.is(start-f.at+2, "hoặc", "đột", "xuất")) {
		return start + 5
	}
	if stop := f.periodEnd(start); stop > 0 {
		return stop
	}
	return f.hour(start)
}

// handsOut reports whether a bracket opens that gives somebody something to do,
// with a time of its own: giai đoạn 2023 - 2025 | (giao Sở Nội vụ trình …).
func (f *deadlineFinder) handsOut(at int) bool {
	return at+1 < len(f.tokens) && f.tokens[at].key == "(" && f.tokens[at+1].key == "giao"
}

// periodEnd gives the token after a day of the month that a report is of, 0
// for none: trước ngày 14 của tháng cuối kỳ báo cáo.
func (f *deadlineFinder) periodEnd(start int) int {
	at := f.at
	defer func() { f.at = at }()
	f.at = start
	for f.take(byWords()) || f.word("trước") || f.word("vào") || f.word("là") {
	}
	if !f.word("ngày") {
		return 0
	}
	if _, ok := f.number(31); !ok {
		return 0
	}
	f.word("của")
	if !f.word("tháng", "cuối", "kì") && !f.word("tháng", "cuối", "của", "kì") && !f.is(0, "tháng", "báo", "cáo") {
		return 0
	}
	f.word("tháng")
	f.word("báo", "cáo")
	return f.at
}

// opened gives how many brackets are open after some tokens.
func (f *deadlineFinder) opened(start, stop int) int {
	depth := 0
	for _, t := range f.tokens[start:stop] {
		switch t.key {
		case "(":
			depth++
		case ")":
			depth--
		}
	}
	return depth
}

// goingOn gives the token after the words that say which year, month or
// quarter the time before them is of: [trước ngày 15/01] năm sau, [từ ngày
// 15/9 đến ngày 15/10] hằng năm.
func (f *deadlineFinder) goingOn(start, stop int) int {
	at := f.at
	defer func() { f.at = at }()
	f.at = stop
	switch {
	case f.take(nextYear()):
		f.take(later())
	case isCycleWord(f.peek().key) && (isTimeUnit(f.ahead(1).key) || f.ahead(1).key == "quí"):
		f.at += 2
	case f.tokens[stop-1].key == "quí" && f.take(later()):
	case f.is(0, "đến", "khi") && slices.ContainsFunc(f.tokens[start:stop], func(t token) bool { return t.key == "từ" }): // từ ngày 15/5 | đến khi kết thúc hè
		if end := f.clauseEnd(stop, stop+2); end > 0 {
			f.at = end
		}
	case f.is(0, "cho", "đến", "khi"): // từ 18 giờ ngày 14/3 | cho đến khi kết thúc kiểm phiếu
		if end := f.clauseEnd(stop, stop+3); end > 0 {
			f.at = end
		}
	case f.tokens[stop-1].key == "ngày" && f.tokens[stop-2].kind == numberToken && (f.is(0, "trước", "ngày") || f.is(0, "trước", "khi")) && f.ahead(2).kind == wordToken: // trong 10 ngày | trước ngày bầu cử
		if end := f.clauseEnd(stop-2, stop+2); end > 0 {
			f.at = end
		}
	}
	return f.at
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
	n = f.clockEnd(n)
	for more := f.nextHour(n); more > 0; more = f.nextHour(n) { // trước 9h00 và 16h00 hằng ngày
		n = more
	}
	switch {
	case isCycleWord(f.ahead(n).key) && (f.ahead(n+1).key == "ngày" || f.ahead(n+1).key == "tuần"):
		n += 2
	case isCycleWord(f.ahead(n).key) && f.ahead(n+1).key == "thứ": // trước 10 giờ mỗi thứ Sáu
		n += 3
	case f.ahead(n).key == "thứ" && isCycleWord(f.ahead(n+2).key): // trước 10 giờ thứ Sáu hằng tuần
		n += 4
	}
	return start + n
}

// clockEnd gives the token after the time of day that stands n tokens ahead.
func (f *deadlineFinder) clockEnd(n int) int {
	for n += 2; f.ahead(n).kind == numberToken || partOfDay[f.ahead(n).key] || minuteMark[f.ahead(n).key]; n++ {
	}
	return n
}

// nextHour gives the token after another time of day that is joined to the one
// before; 0 where none is.
func (f *deadlineFinder) nextHour(n int) int {
	joint := f.ahead(n).key
	if joint != "," && joint != "và" && joint != ";" {
		return 0
	}
	if n++; joint != "và" && f.is(n, "và") || f.is(n, "trước") {
		n++
	}
	if f.ahead(n).kind != numberToken || f.ahead(n+1).key != "giờ" && f.ahead(n+1).key != "h" {
		return 0
	}
	return f.clockEnd(n)
}

// minuteMark are marks that may follow minutes: 9h00*’*.
var minuteMark = map[string]bool{"’": true, "'": true, "′": true, "‘": true}

// partOfDay are words that may follow a number of hours: 9 giờ *sáng*.
var partOfDay = map[string]bool{"phút": true, "sáng": true, "trưa": true, "chiều": true, "tối": true}

// splits reports whether words end within a number or a time of day: `trước 14
// | h00`, `trước ngày 1 | .500`.
func (f *deadlineFinder) splits(stop int) bool {
	if stop < len(f.tokens) && f.tokens[stop-1].key == "ngày" && f.tokens[stop].kind == numberToken {
		return true // hằng tháng, ngày | 20
	}
	if stop > 1 && stop < len(f.tokens) && f.tokens[stop-1].key == "tháng" && f.tokens[stop].kind == numberToken && (f.tokens[stop-2].key == "đầu" || f.tokens[stop-2].key == "cuối" || f.tokens[stop-2].key == "kì" && f.tokens[stop].value <= 12 && stop+1 < len(f.tokens) && f.tokens[stop+1].key != "lần") {
		return true // tuần đầu tháng | 10
	}
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

// clauseEnd gives the token after an event that ends its clause, 0 where the
// event is a long one or has no words.
func (f *deadlineFinder) clauseEnd(start, from int) int {
	stop := from
	for stop < len(f.tokens) && f.tokens[stop].kind != markToken {
		stop++
	}
	if stop == from || stop-start > widestEvent {
		return 0
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
	from, ofTime := start+1, false
	for i := start + 1; i < stop; i++ {
		switch before := f.tokens[i-1]; f.tokens[i].key {
		case "(":
			ofTime = before.kind == numberToken || timeWords()[before.key]
		case ")": // trước ngày 10/6 (6 tháng) và ngày 10/12 (năm)
			if ofTime {
				from = i + 1
			}
		}
	}
	for end := from; end < stop; end++ {
		if f.opened(start, end) != 0 {
			continue
		}
		for i := end; i < stop && (timeWords()[f.tokens[i].key] || f.tokens[i].kind != wordToken); i++ {
			if f.tokens[i].kind == numberToken || timeWords()[f.tokens[i].key] {
				end = i + 1
			}
		}
		last := end
		for last > start && (f.tokens[last-1].key == "và" || f.tokens[last-1].key == "đến") {
			last--
		}
		if last == start || f.opened(start, last) != 0 {
			continue
		}
		s := f.parse(start, last)
		if s.Kind == d.Kind && s.Start == d.Start && s.End == d.End && s.RRule == d.RRule && s.Days == d.Days {
			stop = last
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
var timeWords = set("ít nhất ngày tháng quí năm tuần hằng hàng mỗi i ii iii iv và đến lần một sau")

func isCycleWord(key string) bool { return key == "hằng" || key == "hàng" || key == "mỗi" }
