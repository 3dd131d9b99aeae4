package vietnamese

import "congbo/generator/plan"

// ParseDate reads a date as documents and authors write it: 2022, 2022-04,
// 2022-04-15, 15/4/2022, 4/2022, `ngày 15 tháng 4 năm 2022`, `tháng 4 năm
// 2022`, and, as on drafts, `ngày tháng 4 năm 2022` with the day left blank.
// It reports false for anything else and for days that do not exist.
func ParseDate(s string) (plan.Date, bool) {
	r := reader{tokens: tokens(s, 12)}
	if r.mark(","); r.word("ngày") && r.peek().key == "tháng" {
		// the day is blank, and so may be the month
		if r.is(1, "năm") {
			r.at++
		}
	}
	d, ok := r.day()
	if !ok || d.year == 0 || r.at != len(r.tokens) {
		return plan.Date{}, false
	}
	date := d.date()
	return date, date.Valid()
}

// A day is a date that may lack its year too. Parts that were not written
// are zero.
type day struct {
	day, month, year int
}

func (d day) date() plan.Date { return plan.Date{Year: d.year, Month: d.month, Day: d.day} }

// reader takes tokens from left to right.
type reader struct {
	tokens []token
	at     int
}

func (r *reader) peek() token { return r.ahead(0) }

func (r *reader) ahead(n int) token {
	if r.at+n < len(r.tokens) {
		return r.tokens[r.at+n]
	}
	return token{}
}

// is reports whether the tokens from the nth to come on are these words.
func (r *reader) is(n int, words ...string) bool {
	for i, w := range words {
		if t := r.ahead(n + i); t.kind != wordToken || t.key != w {
			return false
		}
	}
	return true
}

// word takes these words when they come next, one after the other.
func (r *reader) word(words ...string) bool {
	if !r.is(0, words...) {
		return false
	}
	r.at += len(words)
	return true
}

// mark takes a mark when it comes next.
func (r *reader) mark(m string) bool {
	if t := r.peek(); t.kind != markToken || t.key != m {
		return false
	}
	r.at++
	return true
}

// number takes a number from 1 to most when one comes next.
func (r *reader) number(most int) (int, bool) {
	if t := r.peek(); t.kind == numberToken && 1 <= t.value && t.value <= most {
		r.at++
		return t.value, true
	}
	return 0, false
}

// year takes a number of four digits when one comes next.
func (r *reader) year() (int, bool) {
	if t := r.peek(); t.kind == numberToken && t.stop-t.start == 4 && t.value > 0 {
		r.at++
		return t.value, true
	}
	return 0, false
}

// day takes the parts of a date that come next, without the word `ngày`
// before them: 15/4/2022, 15-4-2022, 15.4.2022, 15 tháng 4 năm 2022, 15/4,
// 15 tháng 4, 4/2022, tháng 4 năm 2022, tháng 4, năm 2022, 2022, 2022-04-15.
// A lone day of the month is not enough.
func (r *reader) day() (day, bool) {
	start := r.at
	d, ok := r.parts()
	if !ok {
		r.at = start
	}
	return d, ok
}

func (r *reader) parts() (d day, ok bool) {
	switch {
	case r.word("năm"):
		d.year, ok = r.year()
		return d, ok
	case r.word("tháng"):
		return r.month(d)
	}
	if d.year, ok = r.year(); ok {
		return r.iso(d)
	}
	first, ok := r.number(31)
	if !ok {
		return d, false
	}
	if r.word("tháng") {
		d.day = first
		return r.month(d)
	}
	return r.slashed(first)
}

// month takes what stands after the word `tháng`.
func (r *reader) month(d day) (day, bool) {
	var ok bool
	if d.month, ok = r.number(12); !ok {
		return d, false
	}
	d.year = r.yearAfter()
	return d, true
}

// yearAfter takes the year after a month or a quarter: `/2022`, ` năm 2022`,
// `, năm 2022`, `-2022`. It gives zero, and takes nothing, where there is none.
func (r *reader) yearAfter() int {
	start := r.at
	for _, m := range []string{"/", "-", ".", ","} {
		if r.mark(m) {
			if m == "," && r.peek().key != "năm" {
				break
			}
			r.word("năm")
			if year, ok := r.year(); ok {
				return year
			}
			r.at = start
		}
	}
	r.at = start
	if r.word("năm") {
		if year, ok := r.year(); ok {
			return year
		}
	}
	r.at = start
	return 0
}

// iso takes what stands after the year of a date in ISO 8601, if anything.
// The parts have two digits and no blanks between them, unlike the years of
// `2022 - 25`.
func (r *reader) iso(d day) (day, bool) {
	part := func() int {
		dash, number := r.peek(), r.ahead(1)
		if dash.key != "-" || number.kind != numberToken || number.stop-number.start != 2 ||
			dash.start != r.tokens[r.at-1].stop || number.start != dash.stop {
			return 0
		}
		r.at += 2
		if number.value == 0 {
			return -1 // written, and impossible
		}
		return number.value
	}
	if d.month = part(); d.month != 0 {
		d.day = part()
	}
	return d, d.month <= 12 && d.day <= 31
}

// slashed takes what stands after the first number of a date in figures.
func (r *reader) slashed(first int) (d day, ok bool) {
	separator := r.peek().key
	if separator != "/" && separator != "-" && separator != "." {
		return d, false
	}
	r.at++
	if d.year, ok = r.year(); ok {
		d.month = first
		return d, first <= 12 && separator != "."
	}
	d.day = first
	if d.month, ok = r.number(12); !ok {
		return d, false
	}
	here := r.at
	if r.mark(separator) {
		if d.year, ok = r.year(); ok {
			return d, true
		}
		r.at = here
	}
	if r.word("năm") {
		if d.year, ok = r.year(); ok {
			return d, true
		}
		r.at = here
	}
	return d, separator == "/"
}
