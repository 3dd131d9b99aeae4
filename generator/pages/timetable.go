package pages

import (
	"slices"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// timetable works out what pages say of days: on which days from today on a
// recurring task is due, and where a task stands among those of who leads it.
func (m *maker) timetable() {
	m.coming, m.order = map[*atlas.Task]string{}, make(map[*atlas.Task]int, len(m.atlas.Tasks))
	for _, y := range m.atlas.Calendar {
		for _, month := range y.Months {
			m.recurring(month.Due)
		}
		m.recurring(y.Due)
	}
	for _, u := range m.atlas.Units {
		for i, t := range u.Leads {
			if t.Lead[0] == u {
				m.order[t] = i
			}
		}
	}
}

// mostDays is how many days of a recurring task a page knows of: a year of
// months. Sites are built again before they are over.
const mostDays = 12

func (m *maker) recurring(due []atlas.Due) {
	for _, d := range due {
		day := d.Date.Last()
		if d.Task.Deadline.Kind != plan.DeadlineRecurring || day.Before(m.atlas.Today) {
			continue
		}
		known := m.coming[d.Task]
		if len(known) < mostDays*len(" 2026-11-23")-1 {
			if known != "" {
				known += " "
			}
			m.coming[d.Task] = known + day.String()
		}
	}
}

// days gives the days by which a task is due, from the next one on, for the
// script that tells them by the reader's day. It says nothing of a task that
// is done, was stopped, or was given more time.
func (m *maker) days(t *atlas.Task) string {
	switch t.Status {
	case plan.StatusDone, plan.StatusStopped, plan.StatusExtended:
		return ""
	}
	if coming := m.coming[t]; coming != "" {
		return coming
	}
	return t.Due.String()
}

// open tells a task of which nothing was published.
func open(t *atlas.Task) bool {
	return t.Status == plan.StatusUnknown && len(t.Reports) == 0
}

// due gives the day under which a task is listed, as precise as its words are.
func (m *maker) due(t *atlas.Task) plan.Date {
	if dates := m.dates[t]; t.Deadline.Kind != plan.DeadlineRecurring && len(dates) > 0 {
		return dates[0]
	}
	return t.Due
}

// byDay parts tasks that are in order of their days into those that are still
// to come, those without a day, and those whose day is over, the last first.
func (m *maker) byDay(tasks []*atlas.Task) (coming, undated, over []*atlas.Task) {
	for _, t := range tasks {
		switch {
		case t.Due.IsZero():
			undated = append(undated, t)
		case t.Due.Before(m.atlas.Today):
			over = append(over, t)
		default:
			coming = append(coming, t)
		}
	}
	slices.Reverse(over)
	return coming, undated, over
}
