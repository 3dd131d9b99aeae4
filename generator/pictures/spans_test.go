package pictures

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congbo/generator/plan"

	"pgregory.net/rapid"
)

// told writes spans on one line: m, q, y with their moments, - for a gap.
func told(all []Span) string {
	var words []string
	for _, s := range all {
		switch {
		case s.Skipped > 0:
			words = append(words, fmt.Sprintf("-%d", s.Skipped))
		case s.Unit == Year:
			words = append(words, fmt.Sprintf("y%d%v", s.Year, s.Members))
		case s.Unit == Quarter:
			words = append(words, fmt.Sprintf("q%d.%d%v", s.Month, s.Year, s.Members))
		default:
			words = append(words, fmt.Sprintf("m%d.%d%v", s.Month, s.Year, s.Members))
		}
	}
	return strings.Join(words, " ")
}

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		dates []plan.Date
		want  string
	}{
		{nil, ""},
		{[]plan.Date{{}, date(2022, 5, 31)}, "m5.2022[1]"},
		{[]plan.Date{date(2022, 6, 30), date(2022, 4, 15), date(2022, 6, 0)}, "m4.2022[1] m5.2022[] m6.2022[0 2]"},
		{[]plan.Date{date(2022, 1, 1), date(2023, 2, 1)}, "m1.2022[0] -12 m2.2023[1]"},
		{[]plan.Date{date(2022, 1, 1), date(2023, 3, 1)}, "q1.2022[0] -3 q1.2023[1]"},
		{[]plan.Date{date(2022, 0, 0), date(2022, 12, 31), date(2022, 10, 1), date(2023, 12, 0)}, "q10.2022[2 1] y2022[0] -3 q10.2023[3]"},
		{[]plan.Date{date(2022, 0, 0), date(2024, 0, 0)}, "y2022[0] -7 y2024[1]"},
		{[]plan.Date{date(2022, 6, 0), date(2022, 0, 0)}, "m6.2022[0] -5 y2022[1]"},
		{[]plan.Date{date(2020, 6, 30), date(2030, 0, 0), date(2022, 1, 1)}, "y2020[0] y2021[] y2022[2] -7 y2030[1]"},
		{[]plan.Date{date(2022, 1, 1), date(5014, 8, 15)}, "y2022[0] -2991 y5014[1]"},
	} {
		var moments []Moment
		for _, d := range c.dates {
			moments = append(moments, Moment{Date: d})
		}
		if got := told(Spans(moments)); got != c.want {
			t.Errorf("%v:\n got %s\nwant %s", c.dates, got, c.want)
		}
	}
}

// TestEveryMomentHasItsSpan wants each moment in one span, the right one, and
// spans in the order of time.
func TestEveryMomentHasItsSpan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := rapid.IntRange(1990, 2040).Draw(t, "year")
		reach := rapid.IntRange(0, 12).Draw(t, "years")
		moments := make([]Moment, rapid.IntRange(0, 40).Draw(t, "moments"))
		dated := 0
		for i := range moments {
			d := plan.Date{Year: base + rapid.IntRange(0, reach).Draw(t, "y"), Month: rapid.IntRange(0, 12).Draw(t, "m")}
			if d.Month > 0 {
				d.Day = rapid.IntRange(0, 28).Draw(t, "d")
			}
			if rapid.IntRange(0, 9).Draw(t, "none") == 0 {
				d = plan.Date{}
			} else {
				dated++
			}
			moments[i].Date = d
		}
		var seen []int
		last := plan.Date{}
		for _, s := range Spans(moments) {
			if s.Skipped > 0 {
				continue
			}
			end := plan.Date{Year: s.Year, Month: s.Month}
			if s.Unit == Quarter {
				end.Month += 2
			}
			if end.Last().Compare(last.Last()) < 0 {
				t.Fatalf("%v comes after %v", s, last)
			}
			last = end
			for _, i := range s.Members {
				d := moments[i].Date
				seen = append(seen, i)
				if d.Year != s.Year || s.Unit == Month && d.Month != s.Month || s.Unit == Quarter && (d.Month-1)/3 != (s.Month-1)/3 {
					t.Fatalf("%v in %+v", d, s)
				}
			}
		}
		slices.Sort(seen)
		if len(slices.Compact(slices.Clone(seen))) != len(seen) || len(seen) != dated {
			t.Fatalf("%d of %d dated moments have a span: %v", len(seen), dated, seen)
		}
	})
}
