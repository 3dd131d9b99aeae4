package vietnamese

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"congbo/generator/plan"
)

// recur works out a recurring deadline: its rule, and the stretch of time in
// which it holds.
func (s *sentence) recur(d *plan.Deadline) {
	rule, ok := "", true
	for _, c := range s.clauses {
		if c.undated() {
			if rule != "" {
				ok = false // two rules
				break
			}
			rule, ok = s.cycle.pointRule(c)
			continue
		}
		if !c.frame(d) {
			ok = false
		}
	}
	if !ok {
		*d = plan.Deadline{Text: d.Text, Kind: plan.DeadlineUnread}
		return
	}
	if rule == "" {
		rule = s.cycle.rule()
	}
	switch {
	case rule != "":
		d.Kind, d.RRule = plan.DeadlineRecurring, rule+until(d.End)
	case len(s.cycle.months) > 0 || s.cycle.bad:
		d.Kind = plan.DeadlineOngoing
	default:
		d.Kind = plan.DeadlineVague // `định kỳ` and no more
	}
}

// undated reports whether the points of a clause recur: none has a year.
func (c clause) undated() bool {
	return !slices.ContainsFunc(c.points, func(p point) bool { return p.year != 0 })
}

// frame takes the stretch of time in which a rule holds from a clause.
func (c clause) frame(d *plan.Deadline) bool {
	var f plan.Deadline
	if !c.resolve(&f) || f.RRule != "" {
		return false
	}
	if !f.Start.IsZero() {
		d.Start = f.Start
	}
	if !f.End.IsZero() {
		d.End = f.End
	}
	return d.Start.IsZero() || d.End.IsZero() || d.Start.Compare(d.End) <= 0
}

// rule gives the rule of a cycle that names no day: the shortest period that
// is named. It is empty for a bare `hằng năm`, which names no time of the
// year at all, and for what no rule can say.
func (c cycle) rule() string {
	if c.bad || len(c.months) == 0 && !c.weekly {
		return ""
	}
	if c.weekly {
		if c.weekday != "" {
			return "FREQ=WEEKLY;BYDAY=" + c.weekday
		}
		return "FREQ=WEEKLY"
	}
	shortest := slices.Min(c.months)
	switch {
	case shortest == 12 && !c.periodic:
		return ""
	case shortest == 12:
		return "FREQ=YEARLY"
	case shortest%12 == 0:
		return fmt.Sprintf("FREQ=YEARLY;INTERVAL=%d", shortest/12)
	case shortest == 6 && slices.Contains(c.months, 12):
		return "FREQ=YEARLY;BYMONTH=6,12"
	case shortest == 1:
		return "FREQ=MONTHLY"
	}
	return fmt.Sprintf("FREQ=MONTHLY;INTERVAL=%d", shortest)
}

// pointRule gives the rule of a cycle that names days or months.
func (c cycle) pointRule(points clause) (string, bool) {
	if points.bound != within && points.bound != before && points.bound != by || points.ranged {
		return "", false
	}
	if points.points[0].month != 0 {
		if len(c.months) > 0 {
			if n := slices.Min(c.months); n != 12 && 12/n != len(points.points) {
				return "", false // hằng quý, and two days
			}
		}
		return yearlyRule(points)
	}
	if len(c.months) == 0 || slices.Min(c.months) != 1 || len(points.points) == 0 {
		return "", false
	}
	var days []int
	for _, p := range points.points {
		days = append(days, p.day)
	}
	slices.Sort(days)
	days = slices.Compact(days)
	if len(days) == 1 && days[0] > 28 {
		// the last day of the months that have no such day
		all := []int{28, 29, 30, 31}[:days[0]-27]
		return "FREQ=MONTHLY;BYMONTHDAY=" + list(all) + ";BYSETPOS=-1", true
	}
	return "FREQ=MONTHLY;BYMONTHDAY=" + list(days), true
}

// yearlyRule gives the rule of exactly the days, or the ends of the months,
// that a clause names.
func yearlyRule(c clause) (string, bool) {
	var days []day
	for _, p := range c.points {
		d := day{day: p.day, month: p.month}
		if p.kind != plan.DeadlineDate {
			d.day, d.month = -1, p.month+p.months-1
			if c.bound == before {
				d.month = (p.month+10)%12 + 1
			}
			if d.month > 12 {
				return "", false
			}
		} else if d.day > 29 && d.day > plan.DaysIn(2024, d.month) || d.month == 0 {
			return "", false
		}
		if d.month == 2 && d.day == 29 {
			d.day = -1
		}
		days = append(days, d)
	}
	slices.SortFunc(days, func(a, b day) int { return a.yearDay() - b.yearDay() })
	days = slices.Compact(days)

	var months, numbers []int
	for _, d := range days {
		months = append(months, d.month)
		numbers = append(numbers, d.day)
	}
	slices.Sort(months)
	slices.Sort(numbers)
	months, numbers = slices.Compact(months), slices.Compact(numbers)
	rule := "FREQ=YEARLY;BYMONTH=" + list(months) + ";BYMONTHDAY=" + list(numbers)
	if len(months)*len(numbers) == len(days) {
		return rule, true
	}
	places, ok := positions(days, months, numbers)
	return rule + ";BYSETPOS=" + list(places), ok
}

func (d day) yearDay() int {
	if d.day < 0 {
		return d.month*40 + plan.DaysIn(2023, d.month)
	}
	return d.month*40 + d.day
}

// positions gives the places of the named days among every day that a list
// of months and a list of days of the month make together: with 1/6 and 15/11
// also 15/6 and 1/11 would be due, so only the first and the last are. A
// 29 February that the lists make would shift the places in leap years, so
// the days after it are counted from the end.
func positions(named []day, months, numbers []int) ([]int, bool) {
	var all []day
	leap := false
	for _, m := range months {
		for _, n := range numbers {
			d := day{day: n, month: m}
			switch {
			case m == 2 && n == 29:
				leap = true
			case n > plan.DaysIn(2023, m):
			case slices.ContainsFunc(all, func(e day) bool { return e.yearDay() == d.yearDay() }):
				return nil, false // the 28th and the last day of February
			default:
				all = append(all, d)
			}
		}
	}
	slices.SortFunc(all, func(a, b day) int { return a.yearDay() - b.yearDay() })
	var found []int
	for i, d := range all {
		switch {
		case !slices.Contains(named, d):
		case leap && d.month > 2:
			found = append(found, i-len(all))
		default:
			found = append(found, i+1)
		}
	}
	return found, len(found) == len(named)
}

func until(end plan.Date) string {
	if end.IsZero() {
		return ""
	}
	return fmt.Sprintf(";UNTIL=%04d%02d%02d", end.Year, end.Month, end.Day)
}

func list(numbers []int) string {
	words := make([]string, len(numbers))
	for i, n := range numbers {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, ",")
}
