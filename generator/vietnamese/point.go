package vietnamese

import "congbo/generator/plan"

// A point is a day, or a stretch of whole months, in words: its year may be
// missing, and, before a later point that has it, a day's month.
type point struct {
	kind   plan.DeadlineKind // date, month, quarter, year; period for half a year
	day    int
	month  int // the first
	months int // how many, for all but days
	year   int
	last   bool // `cuối`: only the end counts
}

// span gives the first and last day of a point.
func (p point) span() (first, last plan.Date, ok bool) {
	if p.year == 0 || p.month == 0 {
		return first, last, false
	}
	if p.kind == plan.DeadlineDate {
		d := plan.Date{Year: p.year, Month: p.month, Day: p.day}
		return d, d, d.Valid()
	}
	end := p.month + p.months - 1
	first = plan.Date{Year: p.year, Month: p.month, Day: 1}
	last = plan.Date{Year: p.year, Month: end, Day: plan.DaysIn(p.year, end)}
	return first, last, first.Valid() && last.Valid()
}

// point takes the point that comes next: `ngày 15/11/2022`, `tháng 12/2022`,
// `quý IV năm 2025`, `năm 2023`, `6 tháng đầu năm 2026`, `cuối năm 2025`, and
// the same without a year.
func (r *reader) point() (point, bool) {
	start := r.at
	r.clock()
	last := false
	switch {
	case r.word("hết"), r.word("cuối"):
		last = true
	case r.word("đầu"), r.word("giữa"), r.week():
	case r.take(tenDays()):
		r.word("của") // tuần thứ hai của tháng 11
	}
	p, ok := r.plainPoint()
	if !ok {
		r.at = start
		return point{}, false
	}
	p.last = last && p.kind != plan.DeadlineDate
	return p, true
}

// tenDays are parts of a month.
var tenDays = phrases("nửa đầu\nnửa cuối\ntrung tuần\nthượng tuần\nhạ tuần\ntuần đầu\ntuần cuối\ntuần thứ nhất\ntuần thứ hai\ntuần thứ ba\ntuần thứ tư")

// week takes `tuần 2` before its month.
func (r *reader) week() bool {
	if !r.is(0, "tuần") || r.ahead(1).kind != numberToken || !r.is(2, "tháng") {
		return false
	}
	r.at += 2
	return true
}

func (r *reader) plainPoint() (point, bool) {
	if r.word("quí") {
		return r.quarter()
	}
	if letter := r.peek(); (letter.key == "t" || letter.key == "q") && r.ahead(1).kind == numberToken && r.ahead(1).start == letter.stop { // T9/2025, Q3/2025
		r.at++
		if letter.key == "q" {
			return r.quarter()
		}
		d, ok := r.month(day{})
		return pointOf(d), ok
	}
	if p, ok := r.half(); ok {
		return p, true
	}
	named := r.word("ngày")
	if d, ok := r.day(); ok {
		return pointOf(d), true
	}
	if named || r.numberBefore("-", "và", ",") {
		if n, ok := r.number(31); ok {
			return point{kind: plan.DeadlineDate, day: n}, true
		}
	}
	return point{}, false
}

func pointOf(d day) point {
	p := point{kind: plan.DeadlineDate, day: d.day, month: d.month, months: 1, year: d.year}
	switch {
	case d.month == 0:
		p.kind, p.month, p.months = plan.DeadlineYear, 1, 12
	case d.day == 0:
		p.kind = plan.DeadlineMonth
	}
	return p
}

// numberBefore reports whether a bare number comes next and one of these
// marks or words after it: the 5 of `ngày 05 và 20 hằng tháng`.
func (r *reader) numberBefore(keys ...string) bool {
	if r.peek().kind != numberToken {
		return false
	}
	after := r.ahead(1).key
	for _, k := range keys {
		if after == k {
			return true
		}
	}
	return r.ahead(1).kind == noToken || after == "hằng" || after == "hàng"
}

// quarter takes what stands after the word `quý`.
func (r *reader) quarter() (point, bool) {
	n, ok := r.ordinal()
	if !ok {
		return point{}, false
	}
	return point{kind: plan.DeadlineQuarter, month: 3*n - 2, months: 3, year: r.yearAfter()}, true
}

// ordinal takes the number of a quarter, Roman or Arabic.
func (r *reader) ordinal() (int, bool) {
	for i, roman := range []string{"i", "ii", "iii", "iv"} {
		if r.word(roman) {
			return i + 1, true
		}
	}
	return r.number(4)
}

// half takes `6 tháng đầu năm`, `06 tháng cuối năm 2026`, `9 tháng đầu năm`.
func (r *reader) half() (point, bool) {
	n := r.peek()
	if n.kind != numberToken || n.value < 2 || n.value > 11 {
		return point{}, false
	}
	p := point{kind: plan.DeadlinePeriod, month: 1, months: n.value}
	switch {
	case r.is(1, "tháng", "đầu", "năm"):
	case r.is(1, "tháng", "cuối", "năm"):
		p.month = 13 - n.value
	default:
		return point{}, false
	}
	r.at += 4
	p.year, _ = r.year()
	return p, true
}

// clock passes over the time of day before a date: `0h00 ngày`, `17 giờ 00
// phút ngày`.
func (r *reader) clock() {
	start := r.at
	if r.peek().kind != numberToken {
		return
	}
	r.at++
	if !r.word("h") && !r.word("g") && !r.word("giờ") {
		r.at = start
		return
	}
	if r.peek().kind == numberToken && !r.is(1, "tháng") && r.ahead(1).key != "/" {
		r.at++
		r.word("phút")
	}
	r.mark(",")
	if !r.is(0, "ngày") {
		r.at = start
	}
}

// inherit gives each point the parts of its date that it lacks and a later
// one of the same kind has: `từ ngày 15 đến ngày 20/11/2025`, `quý I, II/2026`.
func inherit(points []point) {
	for i := len(points) - 2; i >= 0; i-- {
		p, next := &points[i], points[i+1]
		if p.kind == plan.DeadlineDate && next.kind == plan.DeadlineDate && p.month == 0 {
			p.month = next.month
		}
		if p.year == 0 {
			p.year = next.year
		}
	}
}
