package vietnamese

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"congbo/generator/plan"

	"github.com/teambition/rrule-go"
	"pgregory.net/rapid"
)

// expand asks a library of its own what a rule means from 2023 to 2028: the
// days of each year, a leap year among them.
func expand(t rapid.TB, rule string) map[int][]string {
	r, err := rrule.StrToRRule("DTSTART:20230101T000000Z\nRRULE:" + rule)
	if err != nil {
		t.Fatalf("%s: %v", rule, err)
	}
	years := map[int][]string{}
	for _, on := range r.Between(time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2028, 12, 31, 0, 0, 0, 0, time.UTC), true) {
		years[on.Year()] = append(years[on.Year()], on.Format("2/1"))
	}
	return years
}

// A yearly rule means exactly the days that the words name, every year.
func TestYearlyRuleNamesExactlyTheDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var words []string
		var days []plan.Date
		for range rapid.IntRange(1, 4).Draw(t, "n") {
			month := rapid.IntRange(1, 12).Draw(t, "month")
			day := rapid.IntRange(1, plan.DaysIn(2023, month)).Draw(t, "day")
			words = append(words, fmt.Sprintf("%d/%d", day, month))
			days = append(days, plan.Date{Year: 2023, Month: month, Day: day})
		}
		slices.SortFunc(days, plan.Date.Compare)
		days = slices.Compact(days)
		said := "trước ngày " + strings.Join(words, " và ") + " hằng năm"
		d := ParseDeadline(said, DeadlineContext{})
		if d.Kind != plan.DeadlineRecurring {
			t.Fatalf("%s: %s", said, meaning(d))
		}
		years := expand(t, d.RRule)
		for year := 2023; year <= 2028; year++ {
			var want []string
			for _, day := range days {
				want = append(want, fmt.Sprintf("%d/%d", day.Day, day.Month))
			}
			if !slices.Equal(years[year], want) {
				t.Fatalf("%s: %s gives %v in %d, want %v", said, d.RRule, years[year], year, want)
			}
		}
	})
}

func TestRulesMeanTheirDays(t *testing.T) {
	for _, c := range []struct {
		words string
		year  int
		days  string
	}{
		{"trước ngày 01/6 và 15/11 hằng năm", 2025, "1/6 15/11"},
		{"tháng 2 hằng năm", 2024, "29/2"},
		{"trước ngày 29/2 hằng năm", 2025, "28/2"},
		{"trước ngày 28/2 và 29/8 hằng năm", 2024, "28/2 29/8"},
		{"ngày 25 tháng cuối quý", 2025, "25/3 25/6 25/9 25/12"},
		{"trước ngày 30 hằng tháng", 2025, "30/1 28/2 30/3 30/4 30/5 30/6 30/7 30/8 30/9 30/10 30/11 30/12"},
		{"trước ngày 15/6 và 15/12/2025", 2025, "15/6 15/12"},
		{"trước ngày 15/6 và 15/12/2025", 2026, ""},
		{"quý I và quý III năm 2026", 2026, "31/3 30/9"},
	} {
		d := ParseDeadline(c.words, DeadlineContext{})
		if got := strings.Join(expand(t, d.RRule)[c.year], " "); got != c.days {
			t.Errorf("%s: %s gives %s in %d, want %s", c.words, d.RRule, got, c.year, c.days)
		}
	}
}
