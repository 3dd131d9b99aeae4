package pages

import (
	"strconv"

	"congbo/generator/atlas"
	"congbo/generator/pictures"
	"congbo/generator/plan"
)

// leaves draws the deadlines of a year as a calendar of twelve months. A day
// leads to its task, or to its month where there are several.
func (m *maker) leaves(y *atlas.CalendarYear) pictureView {
	v := pictureView{ID: "ngay_den_han", Columns: []string{m.pic.Day.String(), m.say.Tasks.String()}}
	say := &m.pic
	leaf := pictures.Leaf{Year: y.Year, Weekdays: [7]string{say.Monday.other, say.Tuesday.other, say.Wednesday.other, say.Thursday.other, say.Friday.other, say.Saturday.other, say.Sunday.other}}
	months := map[int]*atlas.CalendarMonth{}
	for _, month := range y.Months {
		months[month.Month] = month
	}
	for n := 1; n <= 12; n++ {
		leaf.Month, leaf.Name, leaf.URL, leaf.Note, leaf.Days = n, m.monthName(y.Year, n), "", "", nil
		due := 0
		if month := months[n]; month != nil {
			m.fill(&leaf, month)
			due = len(month.Due)
		}
		for _, day := range leaf.Days {
			head := linkView{Text: m.date(plan.Date{Year: y.Year, Month: n, Day: day.Day}), URL: day.URL}
			v.Rows = append(v.Rows, pictureRow{Head: head, Cells: []pictureCell{{Text: m.words.number(day.Count)}}})
		}
		id := v.ID + "_" + strconv.Itoa(n)
		frame := figure(id, m.words.count(m.pic.Span, due, leaf.Name), m.words.count(m.pic.DaysText, len(leaf.Days)))
		v.Leaves = append(v.Leaves, leafView{Drawn: drawn(leaf.Draw(frame)), Empty: due == 0})
	}
	if v.Known = len(v.Rows) > 1; !v.Known {
		return pictureView{} // the list of months says as much
	}
	v.Words = []string{m.pic.DaysHow.String()}
	return v
}

// fill puts what is due in a month on its leaf.
func (m *maker) fill(leaf *pictures.Leaf, month *atlas.CalendarMonth) {
	leaf.URL = m.root + month.URL
	noDay := 0
	for _, d := range month.Due { // by day
		n := len(leaf.Days)
		switch {
		case !d.Date.Full():
			noDay++
		case n > 0 && leaf.Days[n-1].Day == d.Date.Day:
			leaf.Days[n-1].Count++
			leaf.Days[n-1].URL = leaf.URL
		default:
			leaf.Days = append(leaf.Days, pictures.Day{Day: d.Date.Day, Count: 1, URL: m.root + d.Task.URL})
		}
	}
	for i := range leaf.Days {
		day := &leaf.Days[i]
		day.Title = m.words.count(m.pic.Span, day.Count, m.date(plan.Date{Year: leaf.Year, Month: leaf.Month, Day: day.Day}))
	}
	if noDay > 0 {
		leaf.Note = m.words.count(m.pic.NoDay, noDay)
	}
}
