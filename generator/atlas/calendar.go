package atlas

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"congbo/generator/plan"
)

// due gives the day under which a deadline is sorted, and whether its last
// day is over. A recurring deadline is sorted under its next day, or under
// its last one when there is none to come.
func due(d plan.Deadline, p *plan.Plan, today plan.Date) (on plan.Date, passed bool) {
	if d.Kind != plan.DeadlineRecurring {
		on = d.End.Last()
		return on, on.Before(today)
	}
	for _, day := range occurrences(d, p, today) {
		if on = day.Last(); !on.Before(today) {
			return on, false
		}
	}
	return on, !on.IsZero()
}

// occurrences gives the days of a recurring deadline, from the plan's issue
// (or the beginning of the deadline) to its end, to the plan's expiry, or to
// the end of next year.
func occurrences(d plan.Deadline, p *plan.Plan, today plan.Date) []plan.Date {
	from, to := p.Date, plan.Date{Year: today.Year + 1, Month: 12, Day: 31}
	if from.IsZero() {
		from = plan.Date{Year: today.Year}
	}
	if d.Start.Compare(from.First()) > 0 {
		from = d.Start
	}
	for _, end := range []plan.Date{d.End, p.Expires} {
		if !end.IsZero() && end.Last().Compare(to) < 0 {
			to = end.Last()
		}
	}
	rule := parseRule(d.RRule)
	return rule.between(from, to)
}

// precise gives the end of a deadline as precise as its words are: a year for
// `đến năm 2030`, a month for `quý I/2023`.
func precise(d plan.Deadline) plan.Date {
	end := d.End
	if !end.Full() {
		return end
	}
	month, year := plan.Date{Year: end.Year, Month: end.Month}, plan.Date{Year: end.Year}
	words := strings.ToLower(d.Text)
	switch d.Kind {
	case plan.DeadlineDate:
		return end
	case plan.DeadlineMonth, plan.DeadlineQuarter:
		return month
	case plan.DeadlineYear:
		return year
	}
	switch {
	case end.Day != plan.DaysIn(end.Year, end.Month),
		strings.Contains(words, "ngày"),
		strings.Contains(words, fmt.Sprintf("%d/%d", end.Day, end.Month)):
		return end
	case end.Month != 12 || strings.Contains(words, "tháng") || strings.Contains(words, "quý") || strings.Contains(words, "quí"):
		return month
	}
	return year
}

// calendar lists what is due in every year and month.
func (j *joiner) calendar() {
	years := map[int]*CalendarYear{}
	months := map[[2]int]*CalendarMonth{}
	dated := make([][]plan.Date, len(j.atlas.Tasks))
	each(len(dated), func(i int) {
		t := j.atlas.Tasks[i]
		if t.Deadline.Kind == plan.DeadlineRecurring {
			dated[i] = occurrences(t.Deadline, t.Plan.Plan.Plan, j.atlas.Today)
		} else if end := precise(t.Deadline); !end.IsZero() {
			dated[i] = []plan.Date{end}
		}
	})
	for i, t := range j.atlas.Tasks {
		for _, on := range dated[i] {
			y := years[on.Year]
			if y == nil {
				y = &CalendarYear{Year: on.Year, URL: fmt.Sprintf("/thoi-han/%04d/", on.Year)}
				years[on.Year] = y
				j.atlas.Calendar = append(j.atlas.Calendar, y)
			}
			if on.Month == 0 {
				y.Due = append(y.Due, Due{on, t})
				continue
			}
			m := months[[2]int{on.Year, on.Month}]
			if m == nil {
				m = &CalendarMonth{Year: on.Year, Month: on.Month, URL: fmt.Sprintf("/thoi-han/%04d/%02d/", on.Year, on.Month)}
				months[[2]int{on.Year, on.Month}] = m
				y.Months = append(y.Months, m)
			}
			m.Due = append(m.Due, Due{on, t})
		}
	}
	slices.SortFunc(j.atlas.Calendar, func(a, b *CalendarYear) int { return cmp.Compare(a.Year, b.Year) })
	for _, y := range j.atlas.Calendar {
		slices.SortFunc(y.Months, func(a, b *CalendarMonth) int { return cmp.Compare(a.Month, b.Month) })
		for _, m := range y.Months {
			slices.SortStableFunc(m.Due, func(a, b Due) int { return a.Date.Last().Compare(b.Date.Last()) })
		}
	}
}
