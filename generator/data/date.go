package data

import (
	"time"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// changed gives the last day on which the content says that something of a
// plan's page changed: its issue, its publication, a correction, a report. It
// is zero where the content gives no date.
func changed(p *atlas.Plan) plan.Date {
	last := issued(p)
	for _, c := range p.Corrections {
		last = later(last, c.Date)
	}
	for _, t := range p.Tasks {
		last = reported(t, last)
	}
	return last
}

// reported gives the later of a day and a task's last report.
func reported(t *atlas.Task, last plan.Date) plan.Date {
	for _, r := range t.Reports {
		last = later(last, r.Date)
	}
	return last
}

func later(a, b plan.Date) plan.Date {
	if b := b.First(); b.Compare(a) > 0 {
		return b
	}
	return a
}

// issued gives the day from which a plan counts as published here: the day
// it was put online where the author held it back, else its date of issue,
// a partial one by its first day. Zero where neither is known.
func issued(p *atlas.Plan) plan.Date {
	return later(p.Date.First(), p.Publish)
}

// midnight gives the beginning of a day as a time without a zone.
func midnight(d plan.Date) time.Time {
	d = d.First()
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// instant gives a day as RFC 3339 wants it: its beginning in Viet Nam, which
// has kept UTC+7 without summer time since 1975. Content has days only, and
// they are days there, whatever zone the machine is in.
func instant(d plan.Date) string {
	return d.First().String() + "T00:00:00+07:00"
}
