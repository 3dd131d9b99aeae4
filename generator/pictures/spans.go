package pictures

import (
	"cmp"
	"slices"

	"congbo/generator/plan"
)

// A Unit is how long the spans of a timeline are.
type Unit int

const (
	Year Unit = iota
	Quarter
	Month
)

// A Moment is when something is due.
type Moment struct {
	Date    plan.Date // as precise as it is known, the year at the least
	Repeats bool      // it is due again and again; Date is one of the days
}

// A Span is one year, quarter or month of a timeline, or a gap in it.
type Span struct {
	Unit    Unit
	Year    int
	Month   int   // the first of a quarter; 0 for a year
	Members []int // which of the moments fall in it, by day
	Skipped int   // a gap: so many spans without a moment are left out here
}

// The timeline's unit is the smallest that gives no more spans than these.
const (
	mostMonths   = 14
	mostQuarters = 20
	mostEmpty    = 2 // more spans than these without a moment become a gap
)

// Spans orders moments into years, quarters or months, the first to the last,
// with the empty ones between. Moments of which only the year is known have a
// span of their own, after the last month of that year. Moments without a year
// are left out.
func Spans(moments []Moment) []Span {
	return spans(moments, unit(moments))
}

// Years orders moments into years, as Spans does.
func Years(moments []Moment) []Span { return spans(moments, Year) }

// unit chooses how long the spans are.
func unit(moments []Moment) Unit {
	first, last := 0, -1
	for _, m := range moments {
		if m.Date.IsZero() {
			continue
		}
		from, to := month(m.Date.First()), month(m.Date.Last())
		if m.Date.Month == 0 {
			from = to // it has a row of its own at the year's end
		}
		if last < 0 {
			first, last = from, to
		}
		first, last = min(first, from), max(last, to)
	}
	switch months := last - first + 1; {
	case months <= mostMonths:
		return Month
	case months/3 < mostQuarters:
		return Quarter
	}
	return Year
}

// month counts months from the year 0.
func month(d plan.Date) int { return d.Year*12 + d.Month - 1 }

func spans(moments []Moment, unit Unit) []Span {
	type dated struct{ day, moment int }
	order := make([]dated, 0, len(moments))
	for i, m := range moments {
		if end := m.Date.Last(); !end.IsZero() {
			order = append(order, dated{(month(end)*31+end.Day)*2 + yes(m.Date.Month == 0), i})
		}
	}
	slices.SortFunc(order, func(a, b dated) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.moment, b.moment)) })
	var all []Span
	last := 0 // the place of the last span in time, in its unit
	for _, o := range order {
		i, d := o.moment, moments[o.moment].Date
		s := Span{Unit: unit, Year: d.Year}
		at := d.Year
		switch unit {
		case Quarter:
			s.Month, at = (d.Month+2)/3*3-2, month(d.Last())/3
		case Month:
			s.Month, at = d.Month, month(d.Last())
		}
		if d.Month == 0 { // the whole year, within months or quarters
			s.Unit, s.Month = Year, 0
		}
		if n := len(all); n > 0 && all[n-1].Unit == s.Unit && all[n-1].Year == s.Year && all[n-1].Month == s.Month {
			all[n-1].Members = append(all[n-1].Members, i)
			continue
		}
		if len(all) > 0 {
			all = between(all, unit, last+1, at)
		}
		s.Members = []int{i}
		all, last = append(all, s), at
	}
	return all
}

// yes counts a truth as one.
func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}

// between adds the spans that are empty, or the gap that stands for them.
func between(all []Span, unit Unit, from, to int) []Span {
	if to-from > mostEmpty {
		return append(all, Span{Unit: unit, Skipped: to - from})
	}
	for at := from; at < to; at++ {
		switch unit {
		case Year:
			all = append(all, Span{Unit: unit, Year: at})
		case Quarter:
			all = append(all, Span{Unit: unit, Year: at / 4, Month: at%4*3 + 1})
		default:
			all = append(all, Span{Unit: unit, Year: at / 12, Month: at%12 + 1})
		}
	}
	return all
}
