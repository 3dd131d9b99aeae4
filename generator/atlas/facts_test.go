package atlas

import (
	"fmt"
	"strings"

	"congbo/generator/problem"
)

// facts writes an atlas as lines of text, one fact a line, in its own order.
func facts(a *Atlas, problems []problem.Problem) []string {
	var out []string
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	ref := func(r Reference) string {
		switch {
		case r.Directive != nil:
			return r.Directive.ID
		case r.Candidates != nil:
			var ids []string
			for _, c := range r.Candidates {
				ids = append(ids, c.ID)
			}
			list := "nowhere"
			if r.Number != nil {
				list = r.Number.URL
			}
			return "ambiguous " + list + " " + strings.Join(ids, " ")
		}
		return "nothing"
	}
	links := func(raw []byte, list []TextLink) {
		for _, l := range list {
			doubt := ""
			if l.Ambiguous {
				doubt = " ambiguous"
			}
			say("text %q -> %s%s", raw[l.Start:l.Stop], l.URL, doubt)
		}
	}
	for _, p := range a.Places {
		say("place %s %s %s", p.ID, p.Kind, p.Name)
		for _, s := range p.Successors {
			say("place %s became %s", p.ID, s.ID)
		}
		for _, s := range p.Predecessors {
			say("place %s was %s", p.ID, s.ID)
		}
		if p.Basis != nil {
			say("place %s rests on %s", p.ID, ref(*p.Basis))
		}
	}
	for _, u := range a.Units {
		say("unit %s %s", u.ID, u.Name)
		say("unit %s full %s", u.ID, u.Full())
		say("unit %s level %s collective %v", u.ID, u.Level, u.Collective)
		say("unit %s time %s..%s", u.ID, u.From, u.Until)
		if u.Parent != nil {
			say("unit %s parent %s", u.ID, u.Parent.ID)
		}
		if u.Role != nil {
			say("unit %s role %s", u.ID, u.Role.URL)
		}
		for _, s := range u.Successors {
			say("unit %s became %s on %s %q by %s", u.ID, s.Unit.ID, s.Date, s.Function, ref(s.Basis))
		}
		for _, s := range u.Predecessors {
			say("unit %s was %s", u.ID, s.Unit.ID)
		}
		if u.Mentions > 0 {
			say("unit %s mentions %d in %d", u.ID, u.Mentions, len(u.MentionedIn))
		}
		for _, alias := range u.Aliases {
			say("unit %s alias %s", u.ID, alias)
		}
		for _, d := range u.Decreed {
			say("unit %s decreed %s", u.ID, d.ID)
		}
	}
	for _, r := range a.Roles {
		say("role %s %s units %d", r.URL, r.Name, len(r.Units))
	}
	for _, p := range a.Plans {
		say("plan %s place %s", p.ID, p.Place.ID)
		if p.IssuedBy != nil {
			say("plan %s issued by %s", p.ID, p.IssuedBy.ID)
		}
		for _, r := range p.Implements {
			say("plan %s implements %s", p.ID, ref(r))
		}
		for _, r := range p.Basis {
			say("plan %s basis %s", p.ID, ref(r))
		}
		if p.IssuedWith != nil {
			say("plan %s issued with %s", p.ID, ref(*p.IssuedWith))
		}
		for _, d := range p.Cites {
			say("plan %s cites %s", p.ID, d.ID)
		}
		for _, c := range p.CitedBy {
			say("plan %s cited by %s", p.ID, citer(c))
		}
		links(p.Raw, p.TextLinks)
		for _, t := range p.Tasks {
			for _, u := range t.Lead {
				say("task %s/%s lead %s", p.ID, t.ID, u.ID)
			}
			for _, u := range t.Coordinating {
				say("task %s/%s with %s", p.ID, t.ID, u.ID)
			}
			for _, r := range t.References {
				say("task %s/%s rests on %s", p.ID, t.ID, ref(r))
			}
			say("task %s/%s due %s passed %v", p.ID, t.ID, t.Due, t.Passed)
		}
	}
	for _, d := range a.Directives {
		say("directive %s %s", d.ID, d.Label)
		say("directive %s url %s", d.ID, d.URL)
		if d.IssuedBy != nil {
			say("directive %s issued by %s", d.ID, d.IssuedBy.ID)
		}
		for _, p := range d.Attached {
			say("directive %s carries %s", d.ID, p.ID)
		}
		for _, r := range d.ReplacedBy {
			say("directive %s replaced by %s", d.ID, r.ID)
		}
		for _, r := range d.AmendedBy {
			say("directive %s amended by %s", d.ID, r.ID)
		}
		for _, t := range d.Tasks {
			say("directive %s task %s", d.ID, t.name())
		}
		for _, c := range d.Citations {
			say("directive %s %s by %s: %s", d.ID, c.Kind, citer(c), c.Text)
		}
		if d.Record != nil {
			links(nil, nil)
		}
	}
	for _, n := range a.Numbers {
		say("number %s %s %d", n.URL, n.Text, len(n.Directives))
	}
	for _, t := range a.Topics {
		say("topic %s %s %d", t.URL, t.Name, len(t.Plans))
	}
	for _, y := range a.Years {
		say("year %d %d %d", y.Year, len(y.Plans), len(y.Directives))
	}
	for _, y := range a.Calendar {
		for _, d := range y.Due {
			say("due %s %s", d.Date, d.Task.name())
		}
		for _, m := range y.Months {
			for _, d := range m.Due {
				say("due %s %s in %s", d.Date, d.Task.name(), m.URL)
			}
		}
	}
	for _, l := range a.Links {
		say("tie %s %s %s", l.From, l.Kind, l.To)
	}
	for _, r := range a.Redirects {
		say("redirect %s %s", r.From, r.To)
	}
	for _, p := range problems {
		say("problem %s %s %s", p.Position, p.Severity, p.Code)
	}
	return out
}

func citer(c Citing) string {
	switch {
	case c.Task != nil:
		return c.Task.name()
	case c.Plan != nil:
		return c.Plan.name()
	}
	return "directive:" + c.By.ID
}
