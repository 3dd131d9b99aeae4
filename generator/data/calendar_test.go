package data

import (
	"bytes"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/publish"
	"congbo/generator/source"

	ics "github.com/arran4/golang-ical"
	"github.com/teambition/rrule-go"
	"pgregory.net/rapid"
)

type failer interface {
	Helper()
	Errorf(string, ...any)
	Fatalf(string, ...any)
}

func rendered(t failer, f publish.File) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Render(&b); err != nil {
		t.Fatalf("%s: %v", f.Path, err)
	}
	return b.String()
}

// readCalendar reads a calendar with another library than the one that wrote
// it, after looking at its lines as RFC 5545, 3.1 asks.
func readCalendar(t failer, name, text string) []*ics.VEvent {
	t.Helper()
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
			t.Errorf("%s: line %q", name, line)
		}
	}
	c, err := ics.ParseCalendar(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if len(c.Components) == 0 {
		t.Errorf("%s has nothing in it", name)
	}
	ids := map[string]bool{}
	for _, e := range c.Events() {
		if ids[e.Id()] {
			t.Errorf("%s has %s twice", name, e.Id())
		}
		ids[e.Id()] = true
	}
	return c.Events()
}

func TestCalendarsReadBack(t *testing.T) {
	want := map[string]int{
		"thoi-han.ics":                                           2,
		"ke-hoach/chi-thi-02/thoi-han.ics":                       2,
		"ke-hoach/trong/thoi-han.ics":                            0,
		"don-vi/bac-giang/so-khoa-hoc-va-cong-nghe/thoi-han.ics": 2, // leads and takes part: once
		"don-vi/bac-giang/so-tai-chinh/thoi-han.ics":             2,
		"don-vi/bac-giang/ban-dan-toc/thoi-han.ics":              0,
	}
	for name, text := range render(t, example()) {
		if path.Ext(name) != ".ics" {
			continue
		}
		if got := len(readCalendar(t, name, text)); got != want[name] {
			t.Errorf("%s has %d events, want %d", name, got, want[name])
		}
	}
}

func value(e *ics.VEvent, p ics.ComponentProperty) string {
	if v := e.GetProperty(p); v != nil {
		return v.Value
	}
	return ""
}

func TestEvent(t *testing.T) {
	events := readCalendar(t, "thoi-han.ics", render(t, example())["thoi-han.ics"])
	for p, want := range map[ics.ComponentProperty]string{
		ics.ComponentPropertyUniqueId:    "chi-thi-02/1.1@congbo.example",
		ics.ComponentPropertyDtStart:     "20221115",
		ics.ComponentPropertyDtEnd:       "20221116",
		ics.ComponentPropertyDtstamp:     "20230105T000000Z",
		ics.ComponentPropertySummary:     "Tổ chức sự kiện, kết nối; cung – cầu\nBEGIN:VEVENT\nX-EVIL:1",
		ics.ComponentPropertyDescription: "Chủ trì: Sở Khoa học và Công nghệ\nPhối hợp: Sở Tài chính; Sở Khoa học và Công nghệ\nThời hạn: trước ngày 15/11/2022\nKế hoạch: Thực hiện Chỉ thị </script> \"02\"",
		ics.ComponentPropertyUrl:         "https://congbo.example/nhiem-vu/chi-thi-02/1.1/",
		ics.ComponentPropertyRrule:       "",
		ics.ComponentPropertyTransp:      "TRANSPARENT",
		"X-EVIL":                         "",
	} {
		if got := value(events[0], p); got != want {
			t.Errorf("%s = %q, want %q", p, got, want)
		}
	}
	if got := events[0].GetProperty(ics.ComponentPropertyDtStart).ICalParameters["VALUE"]; !slices.Equal(got, []string{"DATE"}) {
		t.Errorf("DTSTART is a %v", got)
	}
	if got := value(events[1], ics.ComponentPropertyRrule); got != "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15" {
		t.Errorf("RRULE is %q", got)
	}
}

// one gives the calendar of a single task.
func one(t failer, issued plan.Date, d plan.Deadline, text string) []*ics.VEvent {
	t.Helper()
	p := &atlas.Plan{URL: "/ke-hoach/x/", Plan: &source.Plan{Plan: &plan.Plan{ID: "x", Title: "X", Date: issued}}}
	p.Tasks = []*atlas.Task{{Plan: p, URL: "/nhiem-vu/x/1/", Task: &plan.Task{ID: "1", Text: text, Deadline: d}, Due: plan.Date{Year: 2030, Month: 7, Day: 9}}}
	s := newSite(&atlas.Atlas{Site: &source.Site{BaseURL: "https://congbo.example/", Language: "vi"}, Plans: []*atlas.Plan{p}, Tasks: p.Tasks}, nil)
	for f := range s.calendars() {
		return readCalendar(t, f.Path, rendered(t, f))
	}
	return nil
}

func TestDeadlines(t *testing.T) {
	date := func(y, m, d int) plan.Date { return plan.Date{Year: y, Month: m, Day: d} }
	issue := date(2022, 4, 15)
	recurring := func(rule string) plan.Deadline {
		return plan.Deadline{Kind: plan.DeadlineRecurring, RRule: rule}
	}
	for _, c := range []struct {
		what     string
		issued   plan.Date
		deadline plan.Deadline
		want     string // first day, rule; several with a bar
	}{
		{"none", issue, plan.Deadline{}, ""},
		{"a start only", issue, plan.Deadline{Kind: plan.DeadlinePeriod, Start: date(2023, 1, 1)}, ""},
		{"a period", issue, plan.Deadline{Kind: plan.DeadlinePeriod, Start: date(2022, 1, 1), End: date(2025, 12, 31)}, "20251231"},
		{"a month", issue, plan.Deadline{Kind: plan.DeadlineMonth, End: plan.Date{Year: 2024, Month: 2}}, "20240229"},
		{"every year", issue, recurring("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"), "20221215 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"},
		{"every year, past when issued", issue, recurring("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10"), "20230310 FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10"},
		{"on the day of issue", issue, recurring("FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=15"), "20230415 FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=15"},
		{"in a month of issue without a day", plan.Date{Year: 2022, Month: 4}, recurring("FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1"), "20220401 FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1"},
		{"from a year on", issue, plan.Deadline{Start: date(2025, 1, 1), RRule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"}, "20251215 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"},
		{"to a year", issue, plan.Deadline{End: date(2025, 12, 31), RRule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"}, "20221215 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15;UNTIL=20251231"},
		{"over before it begins", issue, plan.Deadline{End: date(2022, 5, 1), RRule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"}, ""},
		{"an end with a time of day", issue, recurring("FREQ=YEARLY;UNTIL=20251231T170000Z;BYMONTH=12;BYMONTHDAY=15"), "20221215 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15;UNTIL=20251231"},
		{"a month of every year", issue, recurring("FREQ=YEARLY;BYMONTH=11"), "20221130 FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=-1"},
		{"every year without a day", issue, recurring("FREQ=YEARLY"), "20221231 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"},
		{"every month", issue, recurring("FREQ=MONTHLY"), "20220430 FREQ=MONTHLY;BYMONTHDAY=-1"},
		{"every quarter", issue, recurring("FREQ=MONTHLY;INTERVAL=3"), "20220630 FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"},
		{"every half-year", date(2022, 7, 1), recurring("FREQ=MONTHLY;INTERVAL=6"), "20221231 FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1"},
		{"every week", issue, recurring("FREQ=WEEKLY"), ""},
		{"every Friday", issue, recurring("FREQ=WEEKLY;BYDAY=FR"), "20220422 FREQ=WEEKLY;BYDAY=FR"},
		{"every second year", issue, recurring("FREQ=YEARLY;INTERVAL=2"), "20221231 FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=-1"},
		{"two days a year", date(2022, 7, 1), recurring("FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=1,15;BYSETPOS=1,4"), "20221115 FREQ=YEARLY;BYSETPOS=1,4;BYMONTH=6,11;BYMONTHDAY=1,15"},
		{"a plan without a date", plan.Date{}, recurring("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"), "20301215 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"},
		{"not a rule", issue, recurring("FREQ=SOMETIMES"), ""},
		{"every second", issue, recurring("FREQ=SECONDLY"), ""},
		{"a day that never comes", issue, recurring("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), ""},
		{"more than a rule", issue, recurring("FREQ=YEARLY;BYMONTH=12\r\nX-EVIL:1"), ""},
		{"a time of day", issue, recurring("FREQ=YEARLY;BYHOUR=5"), ""},
	} {
		var got []string
		for _, e := range one(t, c.issued, c.deadline, "Việc") {
			got = append(got, strings.TrimSpace(value(e, ics.ComponentPropertyDtStart)+" "+value(e, ics.ComponentPropertyRrule)))
		}
		if got := strings.Join(got, "|"); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.what, got, c.want)
		}
	}
}

func TestRecurrenceEndsWithItsPlan(t *testing.T) {
	a := example()
	a.Plans[0].Expires = plan.Date{Year: 2025}
	events := readCalendar(t, "thoi-han.ics", render(t, a)["thoi-han.ics"])
	if got, want := value(events[1], ics.ComponentPropertyRrule), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15;UNTIL=20251231"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestFirstDayIsOfTheRule holds what is written to what RFC 5545, 3.8.5.3
// asks: the event's own day is the first that its rule gives.
func TestFirstDayIsOfTheRule(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := []string{rapid.SampledFrom([]string{"FREQ=YEARLY", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3"}).Draw(t, "freq")}
		parts = append(parts, rapid.SampledFrom([]string{"", ";BYMONTH=6,11", ";BYMONTHDAY=15", ";BYMONTH=2;BYMONTHDAY=29", ";BYMONTH=5,11;BYMONTHDAY=30,31;BYSETPOS=2,3", ";BYMONTHDAY=28,29,30;BYSETPOS=-1"}).Draw(t, "day"))
		issued := plan.Date{Year: rapid.IntRange(2000, 2030).Draw(t, "year"), Month: rapid.IntRange(1, 12).Draw(t, "month"), Day: rapid.IntRange(1, 28).Draw(t, "day of issue")}
		for _, e := range one(t, issued, plan.Deadline{RRule: strings.Join(parts, "")}, "Việc") {
			start, err := time.Parse("20060102", value(e, ics.ComponentPropertyDtStart))
			if err != nil {
				t.Fatalf("%v", err)
			}
			option, err := rrule.StrToROption(value(e, ics.ComponentPropertyRrule))
			if err != nil {
				t.Fatalf("%v", err)
			}
			option.Dtstart, option.Count = start, 1
			rule, err := rrule.NewRRule(*option)
			if err != nil {
				t.Fatalf("%v", err)
			}
			if days := rule.All(); len(days) != 1 || !days[0].Equal(start) || !start.After(midnight(issued)) {
				t.Fatalf("%s begins on %v: %v", option, start, days)
			}
		}
	})
}

func TestEventTakesAnyText(t *testing.T) {
	letters := append([]rune("ăệữ–😀,;:\\\"\r\n\t\x00\x7f "), []rune("abcBEGIN:VEVENT")...)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom(letters), 0, 110, -1).Draw(t, "text")
		events := one(t, plan.Date{Year: 2022, Month: 4}, plan.Deadline{End: plan.Date{Year: 2022, Month: 5, Day: 31}}, text)
		if len(events) != 1 {
			t.Fatalf("%d events", len(events))
		}
		want := strings.Map(func(r rune) rune {
			switch {
			case r == '\t':
				return ' '
			case r != '\n' && (r < ' ' || r == 0x7f):
				return -1
			}
			return r
		}, text)
		if got := value(events[0], ics.ComponentPropertySummary); got != want {
			t.Fatalf("%q became %q", text, got)
		}
		known := map[string]bool{"UID": true, "DTSTAMP": true, "DTSTART": true, "DTEND": true, "SUMMARY": true, "DESCRIPTION": true, "URL": true, "TRANSP": true}
		for _, p := range events[0].Properties {
			if !known[p.IANAToken] {
				t.Fatalf("%q made a property %s (of %v)", text, p.IANAToken, slices.Sorted(maps.Keys(known)))
			}
		}
	})
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		text string
		most int
		want string
	}{
		{"", 10, ""},
		{"Tổ chức", 10, "Tổ chức"},
		{"Tổ chức hội", 11, "Tổ chức hội"},
		{"Tổ chức hội nghị", 11, "Tổ chức…"},
		{"Tổ chức hội nghị", 13, "Tổ chức hội…"},
		{"ằằằằằằằằằằằằ", 5, "ằằằằ…"},
	} {
		got := shorten(c.text, c.most)
		if got != c.want || utf8.RuneCountInString(got) > c.most {
			t.Errorf("shorten(%q, %d) = %q, want %q", c.text, c.most, got, c.want)
		}
	}
}

func TestTomorrow(t *testing.T) {
	for day := midnight(plan.Date{Year: 2023, Month: 12, Day: 1}); day.Year() < 2025; day = day.AddDate(0, 0, 1) {
		next := tomorrow(plan.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()})
		if want := day.AddDate(0, 0, 1); !midnight(next).Equal(want) {
			t.Errorf("after %v comes %v", day, next)
		}
	}
}
