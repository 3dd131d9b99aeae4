package data

import (
	"time"

	"congbo/generator/atlas"
	"congbo/generator/plan"

	"github.com/teambition/rrule-go"
)

// A recurrence is a rule that a calendar can take, and the first day on which
// it falls. The zero recurrence is none.
type recurrence struct {
	rule  string
	first plan.Date
}

// An occasion is all that a recurrence depends on. Working one out is slow,
// and a task is in three calendars or more.
type occasion struct {
	rule     string
	after    plan.Date // the day after which the rule begins
	included bool      // that day counts
	end      plan.Date // the last day; zero for none
}

// recurrence gives the rule of a task's deadline as a calendar is to have it.
func (s *site) recurrence(t *atlas.Task) recurrence {
	o := occasionOf(t)
	if known, ok := s.occasions.Load(o); ok {
		return known.(recurrence)
	}
	r := recur(o)
	s.occasions.Store(o, r)
	return r
}

// occasionOf says from when to when a task's rule holds: after the plan's date
// of issue, or from the day that the deadline's own words name; to the end of
// the deadline or of the plan. A plan whose date is not known goes by the day
// that the atlas sorts the task under.
func occasionOf(t *atlas.Task) occasion {
	p, d := t.Plan, t.Deadline
	o := occasion{rule: d.RRule, after: p.Date.First(), included: !p.Date.Full(), end: earlier(d.End.Last(), p.Expires.Last())}
	if start := d.Start.First(); start.Compare(o.after) > 0 {
		o.after, o.included = start, true
	}
	if o.after.IsZero() {
		o.after, o.included = t.Due.First(), true
	}
	return o
}

// earlier gives the earlier of two days, either of which may not be known.
func earlier(a, b plan.Date) plan.Date {
	if a.IsZero() || !b.IsZero() && b.Compare(a) < 0 {
		return b
	}
	return a
}

// recur works out when a rule falls first, and writes it as a calendar takes
// it: with its last day as a day (RFC 5545, 3.3.10, for an event that lasts
// whole days), and with nothing that is not part of a rule.
func recur(o occasion) recurrence {
	option, err := rrule.StrToROption(o.rule)
	if err != nil || o.after.IsZero() || !lastDay(option) {
		return recurrence{}
	}
	end := o.end
	if until := option.Until; !until.IsZero() {
		end = earlier(end, dayOf(until))
	}
	option.Until = time.Time{}
	rule := option.RRuleString()
	option.Dtstart = midnight(plan.Date{Year: o.after.Year, Month: 1, Day: 1})
	if option.Freq == rrule.MONTHLY {
		// Every third month, counted from a December, ends with the quarter, and
		// every sixth with the half-year.
		option.Dtstart = option.Dtstart.AddDate(0, -1, 0)
	}
	r, err := rrule.NewRRule(*option)
	if err != nil {
		return recurrence{}
	}
	day := r.After(midnight(o.after), o.included)
	if day.IsZero() || !end.IsZero() && day.After(midnight(end)) {
		return recurrence{}
	}
	if !end.IsZero() {
		rule += ";UNTIL=" + compact(end)
	}
	return recurrence{rule, dayOf(day)}
}

// lastDay makes a rule that names a month or a year and no day in it fall on
// the last day, as every deadline that names a period does: without a day it
// would fall on whatever day the first one happened to be. It is false for
// what has no day at all (every week) and for what a deadline does not say.
func lastDay(o *rrule.ROption) bool {
	if o.Count != 0 || len(o.Byhour)+len(o.Byminute)+len(o.Bysecond)+len(o.Byeaster) > 0 {
		return false
	}
	named := len(o.Bymonthday)+len(o.Byyearday)+len(o.Byweekday) > 0
	switch o.Freq {
	case rrule.YEARLY:
		if !named && len(o.Bymonth)+len(o.Byweekno) == 0 {
			o.Bymonth = []int{12}
		}
	case rrule.MONTHLY:
	case rrule.WEEKLY:
		return named
	default:
		return false
	}
	if !named {
		o.Bymonthday = []int{-1}
	}
	return true
}

func dayOf(t time.Time) plan.Date {
	return plan.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}
