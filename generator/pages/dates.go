package pages

import (
	"fmt"
	"strconv"
	"strings"

	"congbo/generator/plan"
)

// datePhrases say how dates are written: {1} is the day, {2} the day with a
// zero where it has one digit, {3} and {4} the month alike, {5} its name, {6}
// the year. (golang.org/x/text has no dates.)
type datePhrases struct {
	Day        phrase `word:"date-day"`
	Month      phrase `word:"date-month"`
	Year       phrase `word:"date-year"`
	MonthTitle phrase `word:"month-title"`
	Line       phrase `word:"dateline"`
	January    phrase `word:"month-1"`
	February   phrase `word:"month-2"`
	March      phrase `word:"month-3"`
	April      phrase `word:"month-4"`
	May        phrase `word:"month-5"`
	June       phrase `word:"month-6"`
	July       phrase `word:"month-7"`
	August     phrase `word:"month-8"`
	September  phrase `word:"month-9"`
	October    phrase `word:"month-10"`
	November   phrase `word:"month-11"`
	December   phrase `word:"month-12"`
}

// month gives the name of a month, counted from 1; empty for no month.
func (p *datePhrases) month(n int) string {
	all := [...]*phrase{&p.January, &p.February, &p.March, &p.April, &p.May, &p.June, &p.July, &p.August, &p.September, &p.October, &p.November, &p.December}
	if n < 1 || n > len(all) {
		return ""
	}
	return all[n-1].other
}

// dated fills a date into a phrase.
func (t *Theme) dated(p phrase, d plan.Date) string {
	return p.with(strconv.Itoa(d.Day), twoDigits(d.Day), strconv.Itoa(d.Month), twoDigits(d.Month), t.dateWords.month(d.Month), strconv.Itoa(d.Year))
}

// twoDigits writes a day or a month with a zero where it has one digit.
func twoDigits(n int) string {
	if 0 <= n && n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// date writes a date as precisely as it is known: 15/04/2022, tháng 4/2022,
// năm 2022; in English 15 April 2022, April 2022, 2022.
func (t *Theme) date(d plan.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return t.dated(t.dateWords.Year, d)
	case d.Day == 0:
		return t.dated(t.dateWords.Month, d)
	}
	return t.dated(t.dateWords.Day, d)
}

// dateline writes a date as the head of a document does, a dot row standing
// for what is left blank: ngày … tháng 4 năm 2022. Days under ten and the
// first two months have a zero (Nghị định 30/2020/NĐ-CP, annex I). A language
// that has no such line takes {4}, the date as it is elsewhere.
func (t *Theme) dateline(d plan.Date) string {
	if d.IsZero() {
		return ""
	}
	day, month := "…", "…"
	if d.Day != 0 {
		day = twoDigits(d.Day)
	}
	if d.Month != 0 {
		month = strconv.Itoa(d.Month)
		if d.Month < 3 {
			month = "0" + month
		}
	}
	return t.dateWords.Line.with(day, month, strconv.Itoa(d.Year), t.date(d))
}

// monthName names a month: Tháng 4/2022, April 2022.
func (t *Theme) monthName(year, month int) string {
	return t.dated(t.dateWords.MonthTitle, plan.Date{Year: year, Month: month})
}

// reading says what a deadline's words were taken to mean; next is the day
// that the task sorts under, which for a recurrence that is over is its last. Empty where the words say it all.
func (t *Theme) reading(d plan.Deadline, next, today plan.Date) string {
	switch d.Kind {
	case plan.DeadlineNone:
		return ""
	case plan.DeadlineRecurring:
		text := t.recurrence(d.RRule)
		if !next.IsZero() {
			say := t.say.DeadlineNext
			if next.Before(today) {
				say = t.say.DeadlineLast
			}
			text += "; " + say.with(t.date(next))
		}
		return text
	case plan.DeadlineRelative:
		switch {
		case d.After != "" && strings.Contains(d.Text, d.After):
			return t.say.DeadlineRelative.String() // the words say what it counts from
		case d.Days > 0 && d.After != "":
			return t.words.count(t.say.DeadlineDaysAfter, d.Days, d.After)
		case d.After != "":
			return t.say.DeadlineAfter.with(d.After)
		}
		return t.say.DeadlineVague.String()
	case plan.DeadlineVague:
		return t.say.DeadlineVague.String()
	case plan.DeadlineUnread:
		return t.say.DeadlineUnread.String()
	case plan.DeadlineOngoing:
		if d.End.IsZero() {
			return t.say.DeadlineOngoing.String()
		}
	}
	switch {
	case d.End.IsZero() && d.Start.IsZero():
		return ""
	case d.End.IsZero():
		return t.say.DeadlineFrom.with(t.date(d.Start))
	case d.Kind == plan.DeadlinePeriod && !d.Start.IsZero():
		return t.say.DeadlineBetween.with(t.date(d.Start), t.date(d.End))
	}
	return t.say.DeadlineBy.with(t.date(d.End))
}

// recurrence says how often a rule of RFC 5545 recurs.
func (t *Theme) recurrence(rule string) string {
	frequency, interval, times := "", 1, 1
	for part := range strings.SplitSeq(rule, ";") {
		key, value, _ := strings.Cut(part, "=")
		switch key {
		case "FREQ":
			frequency = value
		case "INTERVAL":
			interval, _ = strconv.Atoi(value)
		case "BYMONTH", "BYMONTHDAY":
			times *= 1 + strings.Count(value, ",")
		case "BYSETPOS": // it comes last, and picks among the days
			times = 1 + strings.Count(value, ",")
		}
	}
	switch {
	case frequency == "YEARLY" && interval == 1 && times > 1:
		return t.words.count(t.say.TimesAYear, times)
	case frequency == "YEARLY" && interval == 1:
		return t.say.EveryYear.String()
	case frequency == "MONTHLY" && interval == 1:
		return t.say.EveryMonth.String()
	case frequency == "MONTHLY" && interval == 3:
		return t.say.EveryQuarter.String()
	case frequency == "MONTHLY" && interval > 1:
		return t.words.count(t.say.EveryMonths, interval)
	case frequency == "WEEKLY" && interval == 1:
		return t.say.EveryWeek.String()
	}
	return t.say.Recurring.String()
}

// size writes a number of bytes for people: 1,2 MB.
func (t *Theme) size(bytes int64) string {
	value, unit := float64(bytes), "B"
	for _, larger := range []string{"kB", "MB", "GB"} {
		if value < 1000 {
			break
		}
		value, unit = value/1000, larger
	}
	if unit == "B" {
		return fmt.Sprintf("%d B", bytes)
	}
	return t.words.decimal(value) + " " + unit
}

// shorten cuts a text to about limit letters, between words.
func shorten(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	letters, space := 0, 0
	for i, r := range text {
		if r == ' ' {
			space = i
		}
		if letters == limit {
			if space == 0 {
				space = i
			}
			return strings.TrimRight(text[:space], " ,;:.–-") + "…"
		}
		letters++
	}
	return text
}
