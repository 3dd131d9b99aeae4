package pages

import (
	"runtime"
	"slices"
	"strings"
	"sync"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// A told is what pages say of a task wherever it stands.
type told struct {
	row
	near   nearView    // as it stands beside another task, with its address
	due    plan.Date   // the day under which it is listed, as precise as its words are
	dates  []plan.Date // on which it is due, as precise as they are known, the first of each year: what recurs every month is work of that year, once
	coming string      // the days from today on, where it recurs
	order  int         // its place among the tasks of who leads it
}

// timetable works out what pages say of tasks: on which days each is due, and
// where it stands among those of who leads it.
func (m *maker) timetable() {
	tasks := m.atlas.Tasks
	all := make([]told, len(tasks))
	m.tasks = make(map[*atlas.Task]*told, len(tasks))
	for i, t := range tasks {
		m.tasks[t] = &all[i]
	}
	for _, y := range m.atlas.Calendar {
		for _, month := range y.Months {
			m.fallDue(month.Due)
		}
		m.fallDue(y.Due)
	}
	for _, u := range m.atlas.Units {
		for i, t := range u.Leads {
			if t.Lead[0] == u {
				m.tasks[t].order = i
			}
		}
	}
	cores := runtime.GOMAXPROCS(0)
	var work sync.WaitGroup
	for core := range cores {
		work.Go(func() {
			for i := core; i < len(tasks); i += cores {
				m.tell(tasks[i], &all[i])
			}
		})
	}
	work.Wait()
}

// told gives what pages say of a task.
func (m *maker) told(t *atlas.Task) *told {
	known := m.tasks[t]
	if known == nil { // it is not on the atlas's list
		known = new(told)
		m.tell(t, known)
	}
	return known
}

// fallDue notes on which days tasks are due.
func (m *maker) fallDue(due []atlas.Due) {
	for _, d := range due {
		known := m.tasks[d.Task]
		if n := len(known.dates); n == 0 || known.dates[n-1].Year != d.Date.Year {
			known.dates = append(known.dates, d.Date)
		}
		day := d.Date.Last()
		if d.Task.Deadline.Kind == plan.DeadlineRecurring && !day.Before(m.atlas.Today) && len(known.coming) < mostDays*len(" 2026-11-23")-1 {
			known.coming = strings.TrimPrefix(known.coming+" "+day.String(), " ")
		}
	}
}

// tell puts in words what is known of a task.
func (m *maker) tell(t *atlas.Task, known *told) {
	known.due = t.Due
	if t.Deadline.Kind != plan.DeadlineRecurring && len(known.dates) > 0 {
		known.due = known.dates[0]
	}
	known.near = nearView{Text: cut(t.Text, 110), URL: m.root + t.URL, Days: days(t, known.coming), Open: open(t)}
	if !known.due.IsZero() {
		known.near.Due, known.near.DueISO = m.date(known.due), known.due.String()
	}
}

// mostDays is how many days of a recurring task a page knows of: a year of
// months. Sites are built again before they are over.
const mostDays = 12

// days gives the days by which a task is due, from the next one on, for the
// script that tells them by the reader's day; coming are those of one that
// recurs. It says nothing of a task that is done, was stopped, or was given
// more time.
func days(t *atlas.Task, coming string) string {
	switch t.Status {
	case plan.StatusDone, plan.StatusStopped, plan.StatusExtended:
		return ""
	}
	if coming != "" {
		return coming
	}
	return t.Due.String()
}

// open tells a task of which nothing was published.
func open(t *atlas.Task) bool {
	return t.Status == plan.StatusUnknown && len(t.Reports) == 0
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
