package data

import (
	"bytes"
	"iter"
	"net/url"
	"slices"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/publish"
)

// calendars gives the deadlines of the site, of every plan and of every unit
// (what it leads and what it takes part in) as iCalendar.
func (s *site) calendars() iter.Seq[publish.File] {
	const name = "thoi-han.ics"
	return func(yield func(publish.File) bool) {
		one := func(page, title string, tasks iter.Seq[*atlas.Task]) publish.File {
			return raw(file(page, name), func(b *bytes.Buffer) error {
				return s.calendar(b, title, file(page, name), tasks)
			})
		}
		if !yield(large(name, s.siteCalendar(name))) {
			return
		}
		for _, p := range s.Plans {
			if !yield(s.signed(s.prints.Plan(p), one(p.URL, planTitle(p), slices.Values(p.Tasks)))) {
				return
			}
		}
		for _, u := range s.Units {
			if !yield(s.signed(s.prints.Unit(u), one(u.URL, unitTitle(u), tasksOf(u)))) {
				return
			}
		}
	}
}

// tasksOf gives the tasks of a unit, each once.
func tasksOf(u *atlas.Unit) iter.Seq[*atlas.Task] {
	return func(yield func(*atlas.Task) bool) {
		for _, t := range u.Leads {
			if !yield(t) {
				return
			}
		}
		for _, t := range u.Coordinates {
			if !slices.Contains(t.Lead, u) && !yield(t) {
				return
			}
		}
	}
}

// siteCalendar gives the calendar of the site, of which each plan is a piece.
func (s *site) siteCalendar(path string) iter.Seq[publish.Piece] {
	return func(yield func(publish.Piece) bool) {
		if !yield(s.piece(path+" begins", func(b *bytes.Buffer) error {
			s.openCalendar(b, s.Site.Title, path)
			return nil
		})) {
			return
		}
		for tasks := range byPlan(s.Tasks) {
			if !yield(s.piece(path, func(b *bytes.Buffer) error { return s.eventsOf(b, slices.Values(tasks)) }, s.prints.Plan(tasks[0].Plan))) {
				return
			}
		}
		empty, end := !slices.ContainsFunc(s.Tasks, s.dated), path+" ends"
		if empty {
			end = path + " ends empty"
		}
		yield(s.piece(end, func(b *bytes.Buffer) error {
			closeCalendar(b, empty)
			return nil
		}))
	}
}

// calendar writes one iCalendar (RFC 5545). Events are encoded one by one by
// the library; the lines around them are few and our own, since the library
// would hold every event at once.
func (s *site) calendar(b *bytes.Buffer, title, path string, tasks iter.Seq[*atlas.Task]) error {
	s.openCalendar(b, title, path)
	before := b.Len()
	err := s.eventsOf(b, tasks)
	closeCalendar(b, b.Len() == before)
	return err
}

func (s *site) openCalendar(b *bytes.Buffer, title, path string) {
	name := string(escape(nil, s.words.deadlines+" – "+title))
	write(b,
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//congbo//congbo//"+strings.ToUpper(s.words.language),
		"CALSCALE:GREGORIAN",
		"NAME:"+name, // RFC 7986, 5.1
		"X-WR-CALNAME:"+name,
		"SOURCE;VALUE=URI:"+absolute(s.base, path),
		"REFRESH-INTERVAL;VALUE=DURATION:P1D",
	)
}

func (s *site) eventsOf(b *bytes.Buffer, tasks iter.Seq[*atlas.Task]) error {
	for t := range tasks {
		event, err := s.event(t)
		if err != nil {
			return err
		}
		b.Write(event)
	}
	return nil
}

func closeCalendar(b *bytes.Buffer, empty bool) {
	if empty {
		// A calendar must have something in it (RFC 5545, 3.6), and the address
		// must be there before the first deadline is: the zone states nothing.
		write(b,
			"BEGIN:VTIMEZONE", "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD", "DTSTART:19700101T000000",
			"TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "END:STANDARD", "END:VTIMEZONE",
		)
	}
	write(b, "END:VCALENDAR")
}

// write writes lines of a calendar.
func write(b *bytes.Buffer, lines ...string) {
	out := folding{b}
	for _, line := range lines {
		out.Write([]byte(line + "\r\n"))
	}
}

// host gives the part of event ids that makes them unique in the world.
func host(base string) string {
	if u, err := url.Parse(base); err == nil && u.Host != "" {
		return u.Host
	}
	return "congbo"
}

// escape adds a TEXT value (RFC 5545, 3.3.11) to a line. Control characters,
// which it may not have, are left out, so that nothing can begin a line of its
// own; a line break stays as `\n`.
func escape(line []byte, s string) []byte {
	start := 0
	for i := 0; i < len(s); i++ {
		var instead string
		switch c := s[i]; {
		case c == '\n':
			instead = `\n`
		case c == '\\':
			instead = `\\`
		case c == ';':
			instead = `\;`
		case c == ',':
			instead = `\,`
		case c == '\t':
			instead = " "
		case c < ' ' || c == 0x7f: // left out
		default:
			continue
		}
		line = append(line, s[start:i]...)
		line = append(line, instead...)
		start = i + 1
	}
	return append(line, s[start:]...)
}

// compact writes a day as iCalendar does: 20221115.
func compact(d plan.Date) string {
	n := d.Year*10000 + d.Month*100 + d.Day
	var digits [8]byte
	for i := len(digits) - 1; i >= 0; i-- {
		digits[i] = byte('0' + n%10)
		n /= 10
	}
	return string(digits[:])
}

// tomorrow gives the next day.
func tomorrow(d plan.Date) plan.Date {
	if d.Day++; d.Day > plan.DaysIn(d.Year, d.Month) {
		d.Day = 1
		d.Month++
	}
	if d.Month > 12 {
		d.Month = 1
		d.Year++
	}
	return d
}
