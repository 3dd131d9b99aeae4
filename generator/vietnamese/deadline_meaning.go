package vietnamese

import "congbo/generator/plan"

// complete gives the points that lack a year the one that governs them, and
// reports whether the sentence can then be read.
func (s *sentence) complete(context int) bool {
	if len(s.clauses) == 0 {
		return s.cycle.said
	}
	if s.cycle.said {
		return true
	}
	year := 0
	for i := len(s.clauses) - 1; i >= 0; i-- {
		c := &s.clauses[i]
		for j := len(c.points) - 1; j >= 0; j-- {
			if c.points[j].year == 0 {
				c.points[j].year = year
			}
			year = c.points[j].year
		}
	}
	for _, c := range s.clauses {
		for j := range c.points {
			if c.points[j].year == 0 {
				c.points[j].year = context
			}
			context = c.points[j].year
		}
	}
	return true
}

// resolve works out the meaning of a sentence whose points are complete.
func (s *sentence) resolve(d *plan.Deadline) {
	if s.cycle.said {
		s.recur(d)
		return
	}
	clauses := s.clauses
	if len(clauses) == 2 && clauses[0].isYear() && clauses[1].inYear(clauses[0].points[0].year) {
		clauses = clauses[1:] // `năm 2026, trước ngày 10/3`
	}
	var ok bool
	switch len(clauses) {
	case 1:
		ok = clauses[0].resolve(d)
	case 2:
		ok = stretch(clauses[0], clauses[1], d)
	}
	if !ok {
		*d = plan.Deadline{Text: d.Text, Kind: plan.DeadlineUnread}
		return
	}
	if s.open {
		d.Kind, d.End = plan.DeadlinePeriod, plan.Date{}
	}
}

func (c clause) isYear() bool {
	return c.bound == within && len(c.points) == 1 && c.points[0].kind == plan.DeadlineYear
}

// inYear reports whether every point of a clause is finer than a year and
// lies in one.
func (c clause) inYear(year int) bool {
	for _, p := range c.points {
		if p.kind == plan.DeadlineYear || p.year != year {
			return false
		}
	}
	return true
}

// stretch resolves two clauses that are the ends of one period.
func stretch(a, b clause, d *plan.Deadline) bool {
	if a.bound != from || b.bound != to && b.bound != by && b.bound != before {
		return false
	}
	var begin, end plan.Deadline
	if len(a.points) > 1 || len(b.points) > 1 || !lendMonth(&a, b) || !a.resolve(&begin) || !b.resolve(&end) {
		return false
	}
	d.Kind, d.Start, d.End = plan.DeadlinePeriod, begin.Start, end.End
	return d.Start.Compare(d.End) <= 0
}

// lendMonth gives the first day of a period the month of its last day, where
// only that is written: `từ ngày 15 đến ngày 20/11/2025`.
func lendMonth(a *clause, b clause) bool {
	first, last := a.points[0], b.points[0]
	if first.kind == plan.DeadlineDate && first.month == 0 {
		if last.kind != plan.DeadlineDate {
			return false
		}
		a.points = []point{{kind: first.kind, day: first.day, month: last.month, year: last.year}}
	}
	return true
}

// resolve works out the days of one clause.
func (c clause) resolve(d *plan.Deadline) bool {
	p := c.points[0]
	first, last, ok := p.span()
	if !ok {
		return false
	}
	if len(c.points) > 1 {
		return c.resolveMany(d)
	}
	d.Kind = p.kind
	switch c.bound {
	case within:
		d.Start, d.End = first, last
	case by:
		d.End = last
	case before:
		if d.End = first; p.kind != plan.DeadlineDate {
			d.End = dayBefore(first)
		}
	case from:
		d.Kind, d.Start = plan.DeadlinePeriod, first
	case to:
		d.Kind, d.End = plan.DeadlinePeriod, last
	case after:
		d.Kind, d.Start = plan.DeadlinePeriod, dayAfter(last)
	}
	return true
}

// resolveMany works out the days of a clause with several points: a period
// where they follow on one another, else a rule that names each.
func (c clause) resolveMany(d *plan.Deadline) bool {
	joined := true
	var begin, end plan.Date
	for i, p := range c.points {
		first, last, ok := p.span()
		if !ok || i > 0 && first.Compare(end) <= 0 {
			return false
		}
		if i == 0 {
			begin = first
		} else if !c.ranged && dayAfter(end) != first {
			joined = false
		}
		end = last
	}
	if joined && (c.bound == within || c.bound == from || c.ranged) {
		d.Kind, d.Start, d.End = plan.DeadlinePeriod, begin, end
		return c.bound == within || c.bound == from
	}
	if c.bound != within && c.bound != before && c.bound != by {
		return false
	}
	rule, ok := yearlyRule(c)
	if !ok || c.points[0].year != c.points[len(c.points)-1].year {
		return false
	}
	d.Kind, d.Start, d.End, d.RRule = plan.DeadlineRecurring, begin, end, rule+until(end)
	return true
}

func dayBefore(d plan.Date) plan.Date {
	switch {
	case d.Day > 1:
		d.Day--
	case d.Month > 1:
		d.Month--
		d.Day = plan.DaysIn(d.Year, d.Month)
	default:
		d = plan.Date{Year: d.Year - 1, Month: 12, Day: 31}
	}
	return d
}

func dayAfter(d plan.Date) plan.Date {
	switch {
	case d.Day < plan.DaysIn(d.Year, d.Month):
		d.Day++
	case d.Month < 12:
		d.Month++
		d.Day = 1
	default:
		d = plan.Date{Year: d.Year + 1, Month: 1, Day: 1}
	}
	return d
}
