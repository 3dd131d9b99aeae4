package pages

import "congbo/generator/atlas"

// yearPrints are the prints of what the pages of a year show beside its list:
// on which days what is due, and the years beside it.
func (m *maker) yearPrints(i int) []atlas.Print {
	if m.Prints == nil {
		return nil
	}
	years := m.atlas.Calendar
	var all []atlas.Print
	for _, y := range years[max(i-1, 0):min(i+2, len(years))] {
		counts := []int{y.Year, len(y.Due)}
		for _, month := range y.Months {
			counts = append(counts, month.Month, len(month.Due))
		}
		all = append(all, atlas.PrintOf("year", counts...))
	}
	for _, month := range years[i].Months {
		for _, d := range month.Due {
			all = append(all, m.duePrint(d))
		}
	}
	return all
}

// monthPrints are the prints of what the page of a month shows beside its list:
// the months beside it.
func monthPrints(months []*atlas.CalendarMonth, i int) []atlas.Print {
	var beside []int
	for _, month := range months[max(i-1, 0):min(i+2, len(months))] {
		beside = append(beside, month.Year, month.Month)
	}
	return []atlas.Print{atlas.PrintOf("months", beside...)}
}

// duePrint is the print of a task on one of its days.
func (m *maker) duePrint(d atlas.Due) atlas.Print {
	task := m.Prints.Task(d.Task)
	return atlas.PrintOf(string(task[:]), d.Date.Year, d.Date.Month, d.Date.Day)
}
