package vietnamese

import "congbo/generator/plan"

// A bound says on which side of a point a deadline lies.
type bound uint8

const (
	within bound = iota
	before       // trước
	by           // chậm nhất, hết: the point's last day counts
	from         // từ
	to           // đến
	after        // sau
)

// A clause is a bound with its points: `trước ngày 01/6 và 15/11`,
// `từ năm 2022`, `quý IV/2025 - quý II/2026`.
type clause struct {
	bound  bound
	points []point
	ranged bool // points are the two ends of a stretch
}

// sentence is what a deadline's words say, part by part.
type sentence struct {
	clauses []clause
	cycle   cycle
	open    bool // `trở đi`, `đến khi …`
	next    bool // `năm sau`: which year depends on when it is read
}

// dated reads a deadline that names days, months, quarters or years, or how
// often something is due.
func (p *deadlineReader) dated(d *plan.Deadline) {
	var s sentence
	for p.at < len(p.tokens) {
		p.skip(preludes())
		switch start := p.at; {
		case p.at == len(p.tokens):
		case p.take(forwards()):
			s.open = true
		case p.take(untilOpen()):
			s.open = true
			p.at = len(p.tokens)
		case p.cycle(&s.cycle):
		case p.clause(&s):
		case start > 0 && p.startsWith(trailers()):
			p.at = len(p.tokens)
		case p.word("và"), p.mark(";"), p.word("hoặc"):
		default:
			return // not understood as a whole
		}
	}
	if !s.complete(p.context.Year) || s.next && !s.cycle.said {
		return
	}
	s.resolve(d)
}

var (
	byWords     = phrases("chậm nhất\nmuộn nhất\nkhông muộn hơn\nkhông quá\nhạn chót\nhạn cuối\ntrễ nhất")
	fromWords   = phrases("kể từ\nbắt đầu từ\ntừ\nbắt đầu")
	toWords     = phrases("cho đến\nđến\ntới")
	nextYear    = phrases("của năm trước năm kế hoạch\nnăm trước năm kế hoạch\ncủa năm trước liền kề\nnăm trước liền kề\ncủa năm liền trước\nnăm liền trước\ncủa năm trước\nnăm trước\ncủa năm sau\nnăm sau\ncủa năm kế tiếp\nnăm kế tiếp\ncủa năm tiếp theo\nnăm tiếp theo\ncủa năm liền kề\nnăm liền kề")
	nextMonth   = phrases("của tháng sau\ntháng sau\ncủa tháng kế tiếp\ntháng kế tiếp\ncủa tháng tiếp theo\ntháng tiếp theo")
	later       = phrases("sau liền kề\nliền kề\nsau\nkế tiếp\ntiếp theo")
	withinWords = phrases("trong các\ntrong khoảng\ntrong\nvào các\nvào\ncác\ncả\ngiai đoạn\nthời kỳ\nnhiệm kỳ\nlà")
)

// bound takes the words that say on which side of its points a clause lies.
func (p *deadlineReader) bound() bound {
	b := within
	for {
		switch {
		case p.word("trước"):
			p.word("thời", "điểm")
			b = before
		case b != before && p.take(byWords()):
			b = by
		case b == within && p.word("sau"):
			b = after
		case b == within && p.take(fromWords()):
			b = from
		case b == within && p.take(toWords()):
			b = to
		case b == by && p.take(toWords()):
		case p.take(withinWords()):
		default:
			return b
		}
	}
}

// clause takes the clause that comes next.
func (p *deadlineReader) clause(s *sentence) bool {
	start := p.at
	c := clause{bound: p.bound()}
	if c.bound == from && p.word("nay") {
		return true // `từ nay`: what follows says until when
	}
	p.yearsCounted()
	first, ok := p.point()
	if !ok {
		p.at = start
		return false
	}
	c.points = append(c.points, first)
	if p.mark("-") || c.bound == within && p.take(toWords()) {
		last, ok := p.next(first)
		if !ok {
			p.at = start
			return false
		}
		c.points, c.ranged = append(c.points, last), true
	}
	for !c.ranged {
		here := p.at
		if !p.word("và") && !p.mark(",") && !p.word("hoặc") {
			break
		}
		p.mark(",")
		if c.bound == before {
			p.word("trước")
		}
		next, ok := p.next(c.points[len(c.points)-1])
		if !ok || next.kind != first.kind {
			p.at = here
			break
		}
		c.points = append(c.points, next)
	}
	inherit(c.points)
	if p.monthOfQuarter(&c, &s.cycle); c.bound == within && first.last {
		c.bound = by
	}
	if p.take(nextYear()) {
		p.take(later())
		s.next = true
	}
	s.clauses = append(s.clauses, c)
	return true
}

// yearsCounted passes over how many years those that follow are: trong *02 năm* 2021
// - 2022, trong *3 năm* 2024, 2025 và 2026.
func (p *deadlineReader) yearsCounted() {
	isYear := func(n int) bool { t := p.ahead(n); return t.kind == numberToken && 1900 < t.value && t.value < 2200 }
	if t := p.peek(); t.kind != numberToken && t.key != "hai" && t.key != "ba" || !p.is(1, "năm") {
		return
	}
	if isYear(2) && (p.ahead(3).key == "-" || p.ahead(3).key == "và" || p.ahead(3).key == ",") && (isYear(4) || p.is(4, "năm") && isYear(5)) {
		p.at += 2
	}
}

// next takes a point that follows another and may lean on its words: the II
// of `quý I, II/2026`, the 12 of `tháng 6 và 12 hằng năm`.
func (p *deadlineReader) next(previous point) (point, bool) {
	if previous.kind == plan.DeadlineQuarter && p.peek().key != "quí" {
		if next, ok := p.quarter(); ok {
			return next, true
		}
	}
	next, ok := p.point()
	if ok && previous.kind == plan.DeadlineMonth && next.kind == plan.DeadlineDate && next.month == 0 && next.day <= 12 {
		next = point{kind: plan.DeadlineMonth, month: next.day, months: 1}
	}
	return next, ok
}

// monthsNamed takes the months that a day is one of: [ngày 05] các tháng 3, 6, 9,
// 12. They come every year.
func (p *deadlineReader) monthsNamed(c *clause, cycle *cycle) bool {
	start := p.at
	p.word("của")
	if !p.word("các", "tháng") {
		p.at = start
		return false
	}
	day := c.points[0].day
	var points []point
	for {
		month, ok := p.number(12)
		if !ok || month == 0 {
			break
		}
		points = append(points, point{kind: plan.DeadlineDate, day: day, month: month})
		if !p.mark(",") && !p.word("và") && !p.mark(";") {
			break
		}
	}
	if len(points) < 2 {
		p.at = start
		return false
	}
	c.points = points
	cycle.yearly()
	return true
}

// monthOfQuarter takes `tháng cuối quý` after a day of the month.
func (p *deadlineReader) monthOfQuarter(c *clause, cycle *cycle) {
	if len(c.points) != 1 || c.points[0].kind != plan.DeadlineDate || c.points[0].month != 0 {
		return
	}
	if p.take(nextMonth()) {
		cycle.said, cycle.periodic = true, true
		cycle.months = append(cycle.months, 1)
		return
	}
	if p.monthsNamed(c, cycle) {
		return
	}
	start := p.at
	p.word("của")
	shift := 0
	switch {
	case p.word("tháng", "cuối"):
	case p.word("tháng", "đầu"):
		shift = -2
	default:
		p.at = start
		return
	}
	p.word("của")
	if !p.word("mỗi") && !p.word("hằng") && !p.word("các") {
		p.word("từng")
	}
	if !p.word("quí") {
		p.at = start
		return
	}
	p.take(later())
	day := c.points[0].day
	c.points = c.points[:0]
	for month := 3; month <= 12; month += 3 {
		c.points = append(c.points, point{kind: plan.DeadlineDate, day: day, month: month + shift})
	}
	cycle.yearly()
}
