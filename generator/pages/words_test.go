package pages

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

func TestDates(t *testing.T) {
	vi, en := load(t, site("vi")), load(t, site("en"))
	for _, c := range []struct {
		date             plan.Date
		vi, en, dateline string
	}{
		{plan.Date{Year: 2022, Month: 4, Day: 5}, "05/04/2022", "5 April 2022", "ngày 05 tháng 4 năm 2022"},
		{plan.Date{Year: 2022, Month: 2, Day: 15}, "15/02/2022", "15 February 2022", "ngày 15 tháng 02 năm 2022"},
		{plan.Date{Year: 2022, Month: 12}, "tháng 12/2022", "December 2022", "ngày … tháng 12 năm 2022"},
		{plan.Date{Year: 2022}, "năm 2022", "2022", "ngày … tháng … năm 2022"},
		{plan.Date{}, "", "", ""},
	} {
		if got := vi.date(c.date); got != c.vi {
			t.Errorf("%v is %q", c.date, got)
		}
		if got := en.date(c.date); got != c.en {
			t.Errorf("%v is %q", c.date, got)
		}
		if got := vi.dateline(c.date); got != c.dateline {
			t.Errorf("%v is headed %q", c.date, got)
		}
	}
}

func TestReadings(t *testing.T) {
	vi, en := load(t, site("vi")), load(t, site("en"))
	first, last := plan.Date{Year: 2025, Month: 11, Day: 15}, plan.Date{Year: 2025, Month: 12, Day: 31}
	for _, c := range []struct {
		deadline plan.Deadline
		next     plan.Date
		vi, en   string
	}{
		{plan.Deadline{}, plan.Date{}, "", ""},
		{plan.Deadline{Kind: plan.DeadlineDate, End: last}, last, "đến hết 31/12/2025", "through 31 December 2025"},
		{plan.Deadline{Kind: plan.DeadlineYear, Start: first, End: last}, last, "đến hết 31/12/2025", "through 31 December 2025"},
		{plan.Deadline{Kind: plan.DeadlinePeriod, Start: first, End: last}, last, "từ 15/11/2025 đến hết 31/12/2025", "from 15 November 2025 through 31 December 2025"},
		{plan.Deadline{Kind: plan.DeadlinePeriod, Start: first}, plan.Date{}, "từ 15/11/2025", "from 15 November 2025"},
		{plan.Deadline{Kind: plan.DeadlinePeriod, End: last}, last, "đến hết 31/12/2025", "through 31 December 2025"},
		{plan.Deadline{Kind: plan.DeadlineRecurring, RRule: "FREQ=MONTHLY;INTERVAL=3"}, last, "lặp lại hằng quý; lần tới: 31/12/2025", "every quarter; next: 31 December 2025"},
		{plan.Deadline{Kind: plan.DeadlineRecurring, RRule: "FREQ=MONTHLY;INTERVAL=6"}, plan.Date{}, "lặp lại 6 tháng một lần", "every 6 months"},
		{plan.Deadline{Kind: plan.DeadlineRecurring, RRule: "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1;UNTIL=20251130"}, first, "mỗi năm 2 lần; lần cuối: 15/11/2025", "2 times a year; the last was 15 November 2025"},
		{plan.Deadline{Kind: plan.DeadlineRecurring, RRule: "FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=1,15;BYSETPOS=1,4"}, plan.Date{}, "mỗi năm 2 lần", "2 times a year"},
		{plan.Deadline{Kind: plan.DeadlineRelative, Days: 20, After: "ngày nhận", Text: "20 ngày kể từ ngày nhận"}, plan.Date{}, "tính từ một mốc khác, không định trước được ngày", "counted from something else, so no date can be told"},
		{plan.Deadline{Kind: plan.DeadlineRecurring}, plan.Date{}, "lặp lại định kỳ", "recurring"},
		{plan.Deadline{Kind: plan.DeadlineRelative, Days: 20, After: "ngày nhận được"}, plan.Date{}, "20 ngày kể từ: ngày nhận được", "20 days after: ngày nhận được"},
		{plan.Deadline{Kind: plan.DeadlineRelative, Days: 1, After: "x"}, plan.Date{}, "1 ngày kể từ: x", "1 day after: x"},
		{plan.Deadline{Kind: plan.DeadlineRelative, After: "x"}, plan.Date{}, "tính từ: x", "counted from: x"},
		{plan.Deadline{Kind: plan.DeadlineOngoing}, plan.Date{}, "làm thường xuyên, không có hạn chót", "continuous, without an end"},
		{plan.Deadline{Kind: plan.DeadlineVague}, plan.Date{}, "văn bản không định ngày cụ thể", "the document sets no day"},
		{plan.Deadline{Kind: plan.DeadlineUnread}, plan.Date{}, "ghi nguyên văn, chưa quy ra ngày", "as written, not read as a date"},
	} {
		if got := vi.reading(c.deadline, c.next, last); got != c.vi {
			t.Errorf("%+v reads %q", c.deadline, got)
		}
		if got := en.reading(c.deadline, c.next, last); got != c.en {
			t.Errorf("%+v reads %q", c.deadline, got)
		}
	}
}

func TestStatus(t *testing.T) {
	theme := load(t, site("vi"))
	report := []plan.Report{{Text: "x"}}
	for _, c := range []struct {
		status  plan.Status
		reports []plan.Report
		passed  bool
		want    string
	}{
		{plan.StatusUnknown, nil, false, "chưa có thông tin công bố"},
		{plan.StatusUnknown, nil, true, "đã đến hạn, chưa công bố kết quả"},
		{plan.StatusUnknown, report, true, "đã có báo cáo"},
		{plan.StatusNotStarted, nil, true, "chưa bắt đầu"},
		{plan.StatusOngoing, nil, true, "đang thực hiện"},
		{plan.StatusDone, nil, true, "hoàn thành"},
		{plan.StatusLate, nil, true, "chậm, theo báo cáo"},
		{plan.StatusExtended, nil, true, "được gia hạn"},
		{plan.StatusStopped, nil, true, "đã dừng"},
	} {
		_, got := theme.status(&atlas.Task{Task: &plan.Task{Status: c.status, Reports: c.reports}, Passed: c.passed})
		if got != c.want {
			t.Errorf("%q, %d reports, passed %v: %q", c.status, len(c.reports), c.passed, got)
		}
	}
}

func TestSmallWords(t *testing.T) {
	vi, en := load(t, site("vi")), load(t, site("en"))
	for _, c := range []struct{ got, want string }{
		{vi.words.number(7), "7"},
		{vi.words.number(1234567), "1.234.567"},
		{en.words.number(123456), "123,456"},
		{en.words.number(-1234), "-1,234"},
		{en.words.number(-123), "-123"},
		{vi.size(999), "999 B"},
		{vi.size(1234567), "1,2 MB"},
		{en.size(52000), "52.0 kB"},
		{en.words.count(en.say.TaskCount, 1), "1 task"},
		{en.words.count(en.say.TaskCount, 2), "2 tasks"},
		{shorten("một hai ba bốn", 10), "một hai ba…"},
		{shorten("một hai", 10), "một hai"},
		{shorten("mộthaibabốn", 3), "một…"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, not %q", c.got, c.want)
		}
	}
}

// TestShortenStaysWhole cuts no letter in two and never makes a text longer.
// TestPhrasesTakeValuesAsTheyAre: a value that looks like a placeholder is
// somebody's words, and stays.
func TestPhrasesTakeValuesAsTheyAre(t *testing.T) {
	for said, want := range map[string]string{
		"{1} of {2}":  "{2} of 7",
		"{2}{2} {1}":  "77 {2}",
		"{3} {} { {1": "{3} {} { {1",
		"{0}{9} {1}}": "{0}{9} {2}}",
		"none":        "none",
		"":            "",
	} {
		if got := (phrase{other: said}).with("{2}", "7"); got != want {
			t.Errorf("%q: got %q, want %q", said, got, want)
		}
	}
}

func TestShortenStaysWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words, limit := rapid.String().Draw(t, "words"), rapid.IntRange(1, 40).Draw(t, "limit")
		got := shorten(words, limit)
		if n := len([]rune(got)); n > limit+1 {
			t.Fatalf("%q has %d letters", got, n)
		}
		if got != words && !strings.HasPrefix(words, strings.TrimSuffix(got, "…")) {
			t.Fatalf("%q is no beginning of %q", got, words)
		}
	})
}
