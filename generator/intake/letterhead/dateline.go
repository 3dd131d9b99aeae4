package letterhead

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// A date line is the place and the date of a document: `Bắc Giang, ngày 05
// tháng 4 năm 2022`. On a draft parts of it are blank, or dots.
var dateForms = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`(?i)ngày[\s.…_,:-]*(\d[ \t]?\d?)?[\s.…_,-]*tháng[\s.…_,:-]*(\d[ \t]?\d?)?[\s.…_,-]*năm[\s.…_,:-]*(\d{2}[ \t]?\d{2})?`),
		regexp.MustCompile(`(?i)ngày[\s.…_,:]*(\d{1,2})?[\s.…_]*[/.-][\s.…_]*(\d{1,2})?[\s.…_]*[/.-][\s.…_]*(\d{4})?`),
		regexp.MustCompile(`(?i),\s*()tháng[\s.…_,:-]*(\d{1,2})?[\s.…_,-]*năm[\s.…_,:-]*(\d{4})`),
		regexp.MustCompile(`(?im),\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$`),
		regexp.MustCompile(`(?im),\s*()()năm\s*(\d{4})\s*$`),
		regexp.MustCompile(`(?i)ng[àa]y()\s*\S{0,3}?\s*t?h?[áa]ng\s+(\d{1,2})\s+n[ăa]m\s+(\d{4})`), // a day that no scanner could read
		regexp.MustCompile(`(?i)ng[àa]y()\s*\S{0,3}\s*th[áa]ng()\s*\S{0,3}\s*n[ăa]m\s+(\d{4})`),    // nor the month
	}
})

// hourBefore is the hour at which a telegram was sent, before its date.
var hourBefore = pattern(`(?i)\s*(?:hồi|lúc|vào)\s*:?\s*\d{1,2}\s*(?:giờ|h|:)\s*(?:\d{1,2}\s*(?:phút)?)?\s*,?\s*$`)

// A dated is a date with the place before it.
type dated struct {
	date     plan.Date
	place    string
	from, to int // offsets in the text that was searched
	certain  bool
}

// dateIn finds the date line in a text whose pieces are lines. Of several
// dates the first that a place or a comma leads to is taken, else the first
// that begins a line.
func (r *reader) dateIn(text string) (found dated, ok bool) {
	for _, form := range dateForms() {
		for _, at := range form.FindAllStringSubmatchIndex(text, -1) {
			d := dated{from: at[0], to: at[1]}
			d.date = parts(text, at)
			before := strings.TrimRight(text[:at[0]], " ")
			if hour := hourBefore().FindString(before); hour != "" { // a telegram: …, hồi 16 giờ 30 phút ngày …
				before = strings.TrimSuffix(before, hour)
				d.from = len(before)
			}
			comma := strings.HasPrefix(text[at[0]:], ",") || strings.HasSuffix(strings.TrimRight(before, "\n"), ",")
			start := strings.LastIndexByte(before, '\n') + 1
			begins := strings.TrimSpace(before[start:]) == ""
			if !comma && !begins {
				if place, from := r.placeBefore(before, start); r.placeOf(place, d.date) != nil {
					d.place, d.from, d.certain = place, from, true
					return d, true
				}
				continue
			}
			if comma {
				d.place, d.from = r.placeBefore(strings.TrimRight(before, ", \n"), start)
				d.certain = d.place != ""
				return d, true
			}
			if !ok {
				found, ok = d, true
			}
		}
		if ok {
			return found, true
		}
	}
	return found, ok
}

// parts makes a date of what was found. What does not exist in the calendar
// is left out from the day on.
func parts(text string, at []int) plan.Date {
	number := func(group int) int {
		if at[2*group] < 0 {
			return 0
		}
		n, _ := strconv.Atoi(strings.ReplaceAll(strings.ReplaceAll(text[at[2*group]:at[2*group+1]], " ", ""), "\t", ""))
		return n
	}
	d := plan.Date{Year: number(3), Month: number(2), Day: number(1)}
	if d.Year < 1900 || d.Year > 2200 {
		return plan.Date{}
	}
	if d.Month == 0 || d.Month > 12 {
		return plan.Date{Year: d.Year}
	}
	if !d.Valid() {
		d.Day = 0
	}
	return d
}

// longestPlace is how many words the name of a place has at most: Thành phố
// Phan Rang - Tháp Chàm.
const longestPlace = 7

// placeBefore gives the name of a place that a text ends with, no further
// back than an offset unless the name was broken over two lines, and where it
// begins. In the words of two columns it is the longest that is known, else
// those that are not in capitals.
func (r *reader) placeBefore(text string, start int) (place string, from int) {
	text = strings.TrimRight(text, ", \n.;")
	start = strings.LastIndexByte(text, '\n') + 1
	here := text[start:]
	if above := strings.TrimRight(text[:start], "\n "); above != "" && !vietnamese.Capitals(here) {
		line := above[strings.LastIndexByte(above, '\n')+1:]
		joined := strings.TrimSpace(line) + " " + strings.TrimSpace(here)
		if len(strings.Fields(joined)) <= longestPlace && !divider(line) && !vietnamese.Capitals(line) && r.placeOf(joined, plan.Date{}) != nil {
			return joined, strings.LastIndexByte(above, '\n') + 1
		}
	}
	words := strings.Fields(here)
	for n := min(longestPlace, len(words)); n > 0; n-- {
		name := strings.Join(words[len(words)-n:], " ")
		if r.placeOf(name, plan.Date{}) != nil {
			return name, start + lastField(here, n)
		}
	}
	n := len(words)
	for n > 0 && vietnamese.Capitals(words[len(words)-n]) {
		n--
	}
	if n == 0 && len(words) <= longestPlace {
		n = len(words)
	}
	if n > longestPlace {
		return "", len(text)
	}
	return strings.Join(words[len(words)-n:], " "), start + lastField(here, n)
}

// lastField gives the offset of the nth field from the end.
func lastField(s string, n int) int {
	at := len(s)
	for ; n > 0; n-- {
		at = len(strings.TrimRight(s[:at], " "))
		at = strings.LastIndexByte(s[:at], ' ') + 1
	}
	return at
}

// date finds the date line of the zone and cuts it out.
func (r *reader) dateLine(z *zone) {
	d, ok := r.dateIn(string(z.text))
	if !ok {
		return
	}
	at := z.line(d.to - 1)
	z.cut(d.from, d.to)
	r.head.Date, r.printedPlace = d.date, d.place
	r.lines["date"] = at
	if d.place != "" {
		r.lines["place"] = at
	}
}
