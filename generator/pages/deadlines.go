package pages

import (
	"bytes"
	"slices"
	"strconv"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// A deadlinesView is the calendar of the whole site.
type deadlinesView struct {
	Head     headView
	Years    []calendarView // from this one on
	Earlier  []calendarView // the last first
	Next     []taskEntry
	Today    string
	Calendar string
	Count    int
}

// A calendarView is a year with its months.
type calendarView struct {
	Year   linkView
	Months []linkView
}

// A yearView is what is due in one year.
type yearView struct {
	Head           headView
	Title          string
	Months         []linkView
	Days           pictureView
	Previous, Next linkView
	List           listingView
}

// A monthView is what is due in one month.
type monthView struct {
	Head           headView
	Title          string
	Year           linkView
	Previous, Next linkView
	List           listingView
}

func (m *maker) deadlinePages(yield emit) bool {
	if !yield(m.file("/thoi-han/", m.deadlinesPage)) {
		return false
	}
	var months []*atlas.CalendarMonth
	for _, y := range m.atlas.Calendar {
		months = append(months, y.Months...)
	}
	at := 0
	for i, y := range m.atlas.Calendar {
		if !m.calendarYear(yield, i, y) {
			return false
		}
		for range y.Months {
			if !m.calendarMonth(yield, months, at) {
				return false
			}
			at++
		}
	}
	return true
}

func (m *maker) calendarLink(y *atlas.CalendarYear) calendarView {
	total := len(y.Due)
	view := calendarView{}
	for _, month := range y.Months {
		total += len(month.Due)
		view.Months = append(view.Months, linkView{Text: m.monthName(month.Year, month.Month), URL: m.root + month.URL, Note: m.words.number(len(month.Due))})
	}
	view.Year = linkView{Text: strconv.Itoa(y.Year), URL: m.root + y.URL, Note: m.words.count(m.say.TaskCount, total)}
	return view
}

func (m *maker) deadlinesPage(out *bytes.Buffer) (err error) {
	v := deadlinesView{Today: m.date(m.atlas.Today), Calendar: m.root + "/" + calendarName}
	if v.Next, err = m.upcoming(20); err != nil {
		return err
	}
	for _, y := range m.atlas.Calendar {
		if y.Year < m.atlas.Today.Year {
			v.Earlier = append(v.Earlier, m.calendarLink(y))
		} else {
			v.Years = append(v.Years, m.calendarLink(y))
		}
	}
	slices.Reverse(v.Earlier)
	v.Count = len(v.Years) + len(v.Earlier)
	v.Head = m.head(sectionDeadlines, m.say.Deadlines.String(), m.say.DeadlineListText.String(), "/thoi-han/")
	v.Head.Feeds = []feedView{m.calendar("/", m.say.Deadlines.String())}
	if v.Head.Crumbs, err = m.trail(m.say.Deadlines.String()); err != nil {
		return err
	}
	return m.deadlines.render(out, &v)
}

// upcoming gives the first tasks that are due today or later, but for those
// that are done or stopped, or have been given more time.
func (m *maker) upcoming(limit int) ([]taskEntry, error) {
	var entries []taskEntry
	add := func(due []atlas.Due) error {
		for _, d := range due {
			if len(entries) == limit || d.Date.Before(m.atlas.Today) || m.told(d.Task).near.Days == "" {
				continue
			}
			entry, err := m.dueEntry(d)
			if err != nil {
				return err
			}
			entries = append(entries, entry)
		}
		return nil
	}
	for _, y := range m.atlas.Calendar {
		for _, month := range y.Months {
			if err := add(month.Due); err != nil {
				return nil, err
			}
		}
		if err := add(y.Due); err != nil {
			return nil, err
		}
	}
	return entries, nil
}

func (m *maker) calendarYear(yield emit, i int, y *atlas.CalendarYear) bool {
	parts := []part{m.duePart("trong_nam", m.say.InYear.with(strconv.Itoa(y.Year)), "", y.Due)}
	when := m.date(plan.Date{Year: y.Year})
	title := m.say.DueIn.with(when)
	total := len(y.Due)
	for _, month := range y.Months {
		total += len(month.Due)
	}
	return m.listing(yield, y.URL, m.yearPrints(i), parts, func(out *bytes.Buffer, at string, l listingView) (err error) {
		v := yearView{Title: title, Months: m.calendarLink(y).Months, List: l}
		if i > 0 {
			v.Previous = m.calendarLink(m.atlas.Calendar[i-1]).Year
		}
		if i+1 < len(m.atlas.Calendar) {
			v.Next = m.calendarLink(m.atlas.Calendar[i+1]).Year
		}
		v.Head = m.paged(m.head(sectionDeadlines, title, m.words.count(m.say.DueText, total, when), at), l)
		if !l.Further {
			v.Days = m.leaves(y)
		}
		if v.Head.Crumbs, err = m.trail(m.say.Deadlines.String(), "/thoi-han/", strconv.Itoa(y.Year)); err != nil {
			return err
		}
		return m.year.render(out, &v)
	})
}

func (m *maker) calendarMonth(yield emit, months []*atlas.CalendarMonth, i int) bool {
	month := months[i]
	name, when := m.monthName(month.Year, month.Month), m.date(plan.Date{Year: month.Year, Month: month.Month})
	link := func(other *atlas.CalendarMonth) linkView {
		return linkView{Text: m.monthName(other.Year, other.Month), URL: m.root + other.URL}
	}
	year := linkView{Text: strconv.Itoa(month.Year), URL: "/thoi-han/" + strconv.Itoa(month.Year) + "/"}
	return m.listing(yield, month.URL, monthPrints(months, i), []part{m.duePart("thoi-han", "", "", month.Due)}, func(out *bytes.Buffer, at string, l listingView) (err error) {
		v := monthView{Title: m.say.DueIn.with(when), List: l, Year: linkView{Text: year.Text, URL: m.root + year.URL}}
		if i > 0 {
			v.Previous = link(months[i-1])
		}
		if i+1 < len(months) {
			v.Next = link(months[i+1])
		}
		v.Head = m.paged(m.head(sectionDeadlines, v.Title, m.words.count(m.say.DueText, l.Total, when), at), l)
		if v.Head.Crumbs, err = m.trail(m.say.Deadlines.String(), "/thoi-han/", year.Text, year.URL, name); err != nil {
			return err
		}
		return m.month.render(out, &v)
	})
}
