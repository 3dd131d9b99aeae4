package atlas

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

func TestRecurrence(t *testing.T) {
	from, to := plan.Date{Year: 2022, Month: 4, Day: 10}, plan.Date{Year: 2023, Month: 12, Day: 31}
	for rule, want := range map[string]string{
		"FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15":                   "2022-11-15 2023-11-15",
		"FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=1,15;BYSETPOS=1,4":  "2022-06-01 2022-11-15 2023-06-01 2023-11-15",
		"FREQ=YEARLY;BYMONTH=2,8;BYMONTHDAY=28,29;BYSETPOS=1,-1": "2022-08-29 2023-02-28 2023-08-29",
		"FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=-1":                   "2022-11 2023-11",
		"FREQ=YEARLY;BYMONTH=6,12":                               "2022-06 2022-12 2023-06 2023-12",
		"FREQ=YEARLY":                                            "2022 2023",
		"FREQ=YEARLY;INTERVAL=2":                                 "2022",
		"FREQ=MONTHLY;INTERVAL=3":                                "2022-06 2022-09 2022-12 2023-03 2023-06 2023-09 2023-12",
		"FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15;UNTIL=20221231":    "2022-12-15",
		"FREQ=WEEKLY":            "",
		"FREQ=DAILY":             "",
		"FREQ=YEARLY;BYMONTH=13": "",
		"nonsense":               "",
		"FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1;UNTIL=20220630": "2022-04-30 2022-05-30 2022-06-30",
	} {
		r := parseRule(rule)
		if got := strings.Trim(fmt.Sprint(r.between(from, to)), "[]"); got != want {
			t.Errorf("%s: %s, want %s", rule, got, want)
		}
	}
}

// Rules that name their days give the days that a calendar library gives.
func TestRecurrenceLikeLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := rapid.SampledFrom([]string{
			"FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15", "FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=1,15;BYSETPOS=1,4",
			"FREQ=YEARLY;BYMONTH=5,11;BYMONTHDAY=30,31;BYSETPOS=2,3", "FREQ=MONTHLY;BYMONTHDAY=20",
			"FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "FREQ=WEEKLY;BYDAY=FR", "FREQ=YEARLY;BYMONTH=2,8;BYMONTHDAY=28,29;BYSETPOS=1,-1",
		}).Draw(t, "rule")
		from := plan.Date{Year: rapid.IntRange(1999, 2030).Draw(t, "year"), Month: rapid.IntRange(1, 12).Draw(t, "month"), Day: rapid.IntRange(1, 28).Draw(t, "day")}
		to := plan.Date{Year: from.Year + rapid.IntRange(0, 5).Draw(t, "years"), Month: 12, Day: 31}
		library, err := rrule.StrToRRule(rule)
		if err != nil {
			t.Fatal(err)
		}
		utc := func(d plan.Date) time.Time {
			return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
		}
		library.DTStart(utc(from))
		var want []string
		for _, day := range library.Between(utc(from), utc(to), true) {
			want = append(want, day.Format(time.DateOnly))
		}
		r := parseRule(rule)
		var got []string
		for _, day := range r.between(from, to) {
			got = append(got, day.String())
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%s from %s: %v, want %v", rule, from, got, want)
		}
	})
}

func TestPrecise(t *testing.T) {
	end := func(y, m, d int) plan.Date { return plan.Date{Year: y, Month: m, Day: d} }
	for _, c := range []struct {
		words string
		kind  plan.DeadlineKind
		end   plan.Date
		want  string
	}{
		{"năm 2023", plan.DeadlineYear, end(2023, 12, 31), "2023"},
		{"quý I/2023", plan.DeadlineQuarter, end(2023, 3, 31), "2023-03"},
		{"trong tháng 12/2022", plan.DeadlineMonth, end(2022, 12, 31), "2022-12"},
		{"trước ngày 31/12/2022", plan.DeadlineDate, end(2022, 12, 31), "2022-12-31"},
		{"giai đoạn 2022-2025", plan.DeadlinePeriod, end(2025, 12, 31), "2025"},
		{"quý IV/2025 – quý II/2026", plan.DeadlinePeriod, end(2026, 6, 30), "2026-06"},
		{"từ tháng 1 đến tháng 12/2026", plan.DeadlinePeriod, end(2026, 12, 31), "2026-12"},
		{"từ ngày 15/11/2025 đến ngày 31/12/2025", plan.DeadlinePeriod, end(2025, 12, 31), "2025-12-31"},
		{"15/11/2025 - 20/12/2025", plan.DeadlinePeriod, end(2025, 12, 20), "2025-12-20"},
		{"thường xuyên", plan.DeadlineOngoing, plan.Date{}, ""},
	} {
		if got := precise(plan.Deadline{Text: c.words, Kind: c.kind, End: c.end}).String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.words, got, c.want)
		}
	}
}
