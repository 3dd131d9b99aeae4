package plan

import (
	"cmp"
	"strconv"
)

// A Date is a calendar date that may be partial: Day, or Month and Day, are
// zero where they are not known. The zero Date is no date at all.
type Date struct {
	Year, Month, Day int
}

// IsZero reports whether nothing is known of the date.
func (d Date) IsZero() bool { return d.Year == 0 }

// Full reports whether the day is known.
func (d Date) Full() bool { return d.Day != 0 }

// String gives the date in ISO 8601, as precise as it is known: 2022,
// 2022-04 or 2022-04-15; empty for no date.
func (d Date) String() string {
	if d.Year == 0 {
		return ""
	}
	text := digits(make([]byte, 0, 10), d.Year, 1000)
	if d.Month != 0 {
		text = digits(append(text, '-'), d.Month, 10)
		if d.Day != 0 {
			text = digits(append(text, '-'), d.Day, 10)
		}
	}
	return string(text)
}

// digits adds a number to a text, with zeros before it where it is less than
// another: fmt would take ten times as long, and a site has a million dates.
func digits(text []byte, n, least int) []byte {
	for ; n < least && least > 1; least /= 10 {
		text = append(text, '0')
	}
	return strconv.AppendInt(text, int64(n), 10)
}

// Compare orders dates; an unknown part comes before every known one.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Before reports whether d is certainly before e: a partial date is only
// before what its last possible day is before.
func (d Date) Before(e Date) bool {
	return !d.IsZero() && !e.IsZero() && d.Last().Compare(e.First()) < 0
}

// First gives the first day that the date can mean.
func (d Date) First() Date {
	if d.Year == 0 {
		return d
	}
	return Date{d.Year, max(d.Month, 1), max(d.Day, 1)}
}

// Last gives the last day that the date can mean.
func (d Date) Last() Date {
	if d.Year == 0 {
		return d
	}
	if d.Month == 0 {
		return Date{d.Year, 12, 31}
	}
	if d.Day == 0 {
		return Date{d.Year, d.Month, DaysIn(d.Year, d.Month)}
	}
	return d
}

// Valid reports whether the date exists in the Gregorian calendar.
func (d Date) Valid() bool {
	if d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0 {
		return false
	}
	if d.Month == 0 {
		return d.Day == 0
	}
	return d.Day <= DaysIn(d.Year, d.Month)
}

// DaysIn gives the number of days of a month (1–12) of a year.
func DaysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
