package data

import (
	"bytes"
	"strings"
	"sync"

	"congbo/generator/atlas"
	"congbo/generator/plan"

	"github.com/emersion/go-ical"
)

// An event is a task's deadline as a VEVENT, in folded lines; nothing for a
// deadline without a day. A task is in the calendars of the site, of its plan
// and of each of its units, and its event is written once for all of them.
type event struct {
	once sync.Once
	text []byte
	err  error
}

// event gives a task's event.
func (s *site) event(t *atlas.Task) ([]byte, error) {
	e := s.events[t]
	if e == nil {
		e = new(event) // a task that is not on the atlas's list
	}
	e.once.Do(func() {
		w, used := s.writers.Get().(*eventWriter)
		if !used {
			w = newEventWriter(s)
		}
		defer s.writers.Put(w)
		w.out.Reset()
		e.err = w.write(t)
		e.text = bytes.Clone(w.out.Bytes())
	})
	return e.text, e.err
}

// An eventWriter writes events. It uses one component of the library again for
// each, since a site has as many as it has tasks.
type eventWriter struct {
	site    *site
	out     bytes.Buffer
	encoder *ical.Encoder
	event   *ical.Component
	host    string
	asDate  ical.Params
	line    []byte // of the property that is being made
}

func newEventWriter(s *site) *eventWriter {
	w := &eventWriter{
		site:   s,
		event:  ical.NewComponent(ical.CompEvent),
		host:   host(s.base),
		asDate: ical.Params{ical.ParamValue: {string(ical.ValueDate)}},
	}
	w.encoder = ical.NewEncoder(folding{&w.out})
	return w
}

// write writes what a task's deadline says of days: an event on its last day,
// or on each day of its rule, and nothing for a deadline without a day.
func (e *eventWriter) write(t *atlas.Task) error {
	if day, rule := e.site.days(t); !day.IsZero() {
		return e.put(t, day, rule)
	}
	return nil
}

// days gives the first day of a task's event and by which rule it comes again;
// the zero day for a deadline without one.
func (s *site) days(t *atlas.Task) (first plan.Date, rule string) {
	if t.Deadline.RRule == "" {
		return t.Deadline.End.Last(), ""
	}
	r := s.recurrence(t)
	return r.first, r.rule
}

// dated tells whether a task has an event.
func (s *site) dated(t *atlas.Task) bool {
	first, _ := s.days(t)
	return !first.IsZero()
}

// put writes one event. It lasts the whole day, which is written without a
// time of day or zone, and leaves the day free in readers' calendars. Its
// stamp is the day on which the plan's page last changed by its own account.
func (e *eventWriter) put(t *atlas.Task, day plan.Date, rule string) error {
	p := t.Plan
	stamp := e.site.changed[p]
	if stamp.IsZero() {
		stamp = undated
	}
	clear(e.event.Props)
	e.text(ical.PropUID, taskID(t), "@", e.host)
	e.set(ical.PropDateTimeStamp, compact(stamp)+"T000000Z")
	e.date(ical.PropDateTimeStart, compact(day))
	e.date(ical.PropDateTimeEnd, compact(tomorrow(day)))
	e.set(ical.PropRecurrenceRule, rule)
	summary := shorten(t.Text, 120)
	e.text(ical.PropSummary, summary)
	e.describe(t, summary != t.Text)
	e.set(ical.PropURL, absolute(e.site.base, t.URL))
	e.categorise(p)
	e.set(ical.PropTransparency, "TRANSPARENT")
	return e.encoder.Encode(&ical.Calendar{Component: e.event})
}

func (e *eventWriter) set(name, value string) {
	if value != "" {
		e.event.Props[name] = []ical.Prop{{Name: name, Value: value}}
	}
}

// text sets a property to a text, whose pieces are escaped.
func (e *eventWriter) text(name string, pieces ...string) {
	e.line = e.line[:0]
	for _, piece := range pieces {
		e.line = escape(e.line, piece)
	}
	e.set(name, string(e.line))
}

func (e *eventWriter) date(name, value string) {
	e.event.Props[name] = []ical.Prop{{Name: name, Value: value, Params: e.asDate}}
}

// describe gives the task in full where its summary is not, its units, the
// deadline in its own words, and the plan.
func (e *eventWriter) describe(t *atlas.Task, full bool) {
	w := e.site.words
	e.line = e.line[:0]
	if full {
		e.line = append(escape(e.line, t.Text), `\n`...)
	}
	e.units(w.lead, t.Lead)
	e.units(w.with, t.Coordinating)
	e.line = append(e.line, w.deadline...)
	e.line = append(escape(e.line, t.Deadline.Text), `\n`...)
	e.line = append(e.line, w.plan...)
	e.line = escape(e.line, planTitle(t.Plan))
	e.set(ical.PropDescription, string(e.line))
}

func (e *eventWriter) units(label string, units []*atlas.Unit) {
	if len(units) == 0 {
		return
	}
	e.line = append(e.line, label...)
	for i, u := range units {
		if i > 0 {
			e.line = append(e.line, `\; `...)
		}
		e.line = escape(e.line, u.Name)
	}
	e.line = append(e.line, `\n`...)
}

// categorise gives a plan's place and topics; the commas between them are not
// escaped.
func (e *eventWriter) categorise(p *atlas.Plan) {
	e.line = e.line[:0]
	if p.Place != nil {
		e.line = escape(e.line, p.Place.Name)
	}
	for _, t := range p.Topics {
		if len(e.line) > 0 {
			e.line = append(e.line, ',')
		}
		e.line = escape(e.line, t.Name)
	}
	e.set(ical.PropCategories, string(e.line))
}

// shorten cuts a text to some characters, between two words where it can.
func shorten(s string, most int) string {
	if len(s) <= most {
		return s
	}
	cut, n := len(s), 0
	for i := range s {
		if n++; n == most {
			cut = i // where the last character that fits begins: the ellipsis takes its place
		} else if n > most {
			if space := strings.LastIndexByte(s[:cut], ' '); space > cut/2 {
				cut = space
			}
			return s[:cut] + "…"
		}
	}
	return s
}
