package vietnamese

import "strings"

// farthestDate is how many bytes may stand between the day on which a
// document was given out and the document.
const farthestDate = 160

// dateBefore gives a document the date of the sentence that says that it was
// given out: `Ngày 10/01/2025, Bộ Nội vụ đã ban hành Kế hoạch số 12/KH-BNV`.
// floor is where the citation before ends.
func (c *cited) dateBefore(text string, floor int) {
	if !c.date.IsZero() || c.number == "" {
		return
	}
	before := text[max(floor, c.start-farthestDate):c.start]
	for _, end := range []string{". ", "; ", "\n"} {
		if i := strings.LastIndex(before, end); i >= 0 {
			before = before[i+len(end):]
		}
	}
	key := Key(before)
	if !strings.HasPrefix(strings.TrimLeft(key, " "), "ngày ") || !strings.HasSuffix(strings.TrimRight(key, " "), " ban hành") {
		return
	}
	at := skipBlanks(before, 0)
	stop, date, ok := dateAt(before, at)
	if !ok || !date.Full() || strings.ContainsAny(before[stop:], "0123456789(") {
		return
	}
	c.date = date
}
