package atlas

import (
	"slices"
	"strconv"
	"strings"

	"congbo/generator/plan"
)

// A recurrence is a recurrence rule (RFC 5545, 3.3.10) of the forms that
// deadlines take: yearly and monthly by month, day of the month and position,
// and weekly by day of the week.
type recurrence struct {
	frequency string
	interval  int
	months    []int
	days      []int // of the month; negative ones count from its end
	positions []int
	weekday   int // 0 for Sunday, -1 for none
	until     plan.Date
	ok        bool
}

// parseRule reads a rule. ok is false for what is not of the forms known.
func parseRule(rule string) recurrence {
	r := recurrence{interval: 1, weekday: -1, ok: rule != ""}
	for part := range strings.SplitSeq(rule, ";") {
		name, value, _ := strings.Cut(part, "=")
		switch name {
		case "FREQ":
			r.frequency = value
		case "INTERVAL":
			r.interval = r.numbers(value, 1, 100)[0]
		case "BYMONTH":
			r.months = r.numbers(value, 1, 12)
		case "BYMONTHDAY":
			r.days = r.numbers(value, -31, 31)
		case "BYSETPOS":
			r.positions = r.numbers(value, -366, 366)
		case "BYDAY":
			r.weekday = slices.Index([]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}, value)
			r.ok = r.ok && r.weekday >= 0
		case "UNTIL":
			n := r.numbers(value[:min(8, len(value))], 1, 99991231)[0]
			r.until = plan.Date{Year: n / 10000, Month: n / 100 % 100, Day: n % 100}
		default:
			r.ok = false
		}
	}
	return r
}

// numbers reads a list of numbers between two bounds, zero excluded.
func (r *recurrence) numbers(list string, low, high int) []int {
	var all []int
	for word := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(word)
		if err != nil || n == 0 || n < low || n > high {
			r.ok, n = false, 1
		}
		all = append(all, n)
	}
	return all
}

// between gives the days of a rule from one day to another, both included, in
// order. What the rule leaves open stays open: `tháng 11 hằng năm` gives
// months, `hằng năm` gives years.
func (r *recurrence) between(from, to plan.Date) []plan.Date {
	if !r.ok || from.IsZero() {
		return nil
	}
	if !r.until.IsZero() && r.until.Compare(to) < 0 {
		to = r.until
	}
	var all []plan.Date
	keep := func(d plan.Date) {
		if d.Last().Compare(from.First()) >= 0 && d.First().Compare(to.Last()) <= 0 {
			all = append(all, d)
		}
	}
	switch r.frequency {
	case "YEARLY":
		for year := from.Year; year <= to.Year; year += r.interval {
			for _, d := range r.inYear(year) {
				keep(d)
			}
		}
	case "MONTHLY":
		for year := from.Year; year <= to.Year; year++ {
			for month := r.interval; month <= 12; month += r.interval {
				for _, d := range r.inMonths(year, []int{month}) {
					keep(d)
				}
			}
		}
	case "WEEKLY":
		if r.weekday < 0 {
			return nil // every week, on no day that anybody named
		}
		day := from.First()
		for weekday(day) != r.weekday {
			day = next(day, 1)
		}
		for ; day.Compare(to.Last()) <= 0; day = next(day, 7*r.interval) {
			all = append(all, day)
		}
	}
	return all
}

func (r *recurrence) inYear(year int) []plan.Date {
	if len(r.months) == 0 {
		return []plan.Date{{Year: year}}
	}
	return r.inMonths(year, r.months)
}

// inMonths gives the days of the rule in months of one year, which are one
// set for BYSETPOS.
func (r *recurrence) inMonths(year int, months []int) []plan.Date {
	var set []plan.Date
	for _, month := range months {
		length := plan.DaysIn(year, month)
		if len(r.days) == 0 || len(r.days) == 1 && r.days[0] == -1 {
			set = append(set, plan.Date{Year: year, Month: month})
			continue
		}
		for _, day := range r.days {
			if day < 0 {
				day += length + 1
			}
			if 1 <= day && day <= length {
				set = append(set, plan.Date{Year: year, Month: month, Day: day})
			}
		}
	}
	slices.SortFunc(set, plan.Date.Compare)
	set = slices.Compact(set)
	if len(r.positions) == 0 {
		return set
	}
	var chosen []plan.Date
	for _, p := range r.positions {
		if p < 0 {
			p += len(set) + 1
		}
		if 1 <= p && p <= len(set) {
			chosen = append(chosen, set[p-1])
		}
	}
	slices.SortFunc(chosen, plan.Date.Compare)
	return slices.Compact(chosen)
}

// weekday gives the day of the week, 0 for Sunday (Zeller's congruence).
func weekday(d plan.Date) int {
	y, m := d.Year, d.Month
	if m < 3 {
		y, m = y-1, m+12
	}
	return (d.Day + 13*(m+1)/5 + y + y/4 - y/100 + y/400 + 6) % 7
}

// next gives the day n days after another.
func next(d plan.Date, n int) plan.Date {
	for d.Day += n; d.Day > plan.DaysIn(d.Year, d.Month); {
		d.Day -= plan.DaysIn(d.Year, d.Month)
		if d.Month++; d.Month > 12 {
			d.Month, d.Year = 1, d.Year+1
		}
	}
	return d
}
