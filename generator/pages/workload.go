package pages

import (
	"strconv"

	"congbo/generator/atlas"
	"congbo/generator/pictures"
)

// workload draws how many tasks a unit leads and coordinates in each year, by
// the year of their deadline.
func (m *maker) workload(u *atlas.Unit) pictureView {
	v := pictureView{ID: "theo_nam"}
	var moments []pictures.Moment
	undated, leads := 0, 0
	for i, tasks := range [2][]*atlas.Task{u.Leads, u.Coordinates} {
		for _, t := range tasks {
			dates := m.told(t).dates
			for _, d := range dates {
				moments = append(moments, pictures.Moment{Date: d})
			}
			if len(dates) == 0 {
				undated++
			}
		}
		if i == 0 {
			leads = len(moments) // those before are of tasks that it leads
		}
	}
	years := pictures.Years(moments)
	bars := make([]pictures.Bar, len(years))
	most, full := 0, 0
	for i, y := range years {
		if y.Skipped > 0 {
			bars[i] = pictures.Bar{Label: m.gap(y), Gap: true}
			continue
		}
		b := pictures.Bar{Label: strconv.Itoa(y.Year)}
		for _, member := range y.Members {
			if member < leads {
				b.First++
			} else {
				b.Other++
			}
		}
		if len(y.Members) > 0 {
			full++
			b.URL = m.root + "/thoi-han/" + b.Label + "/"
			b.Title = m.pic.LoadYear.with(b.Label, m.words.number(b.First), m.words.number(b.Other))
			v.Rows = append(v.Rows, pictureRow{Head: linkView{Text: b.Label, URL: b.URL}, Cells: []pictureCell{{Text: m.words.number(b.First)}, {Text: m.words.number(b.Other)}}})
			if len(y.Members) > len(years[most].Members) {
				most = i
			}
		}
		bars[i] = b
	}
	if full < 2 {
		return pictureView{} // the lists below say as much
	}
	b := bars[most]
	text := m.words.count(m.pic.LoadText, full, b.Label, m.words.number(b.First), m.words.number(b.Other))
	v.Known, v.Drawn = true, drawn(pictures.Bars(figure(v.ID, m.pic.Load.String(), text), bars))
	v.Columns = []string{m.pic.YearDue.String(), m.pic.Lead.String(), m.pic.With.String()}
	v.Words = m.counted([]string{m.pic.LoadHow.String()}, m.pic.LoadUndated, undated)
	return v
}
