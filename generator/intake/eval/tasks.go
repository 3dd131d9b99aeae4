package eval

import (
	"slices"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// tasks pairs the answers' tasks with the plan's, and compares the units and
// the deadline of each pair.
func (c *comparison) tasks() {
	given := make([][]string, len(c.plan.Tasks))
	for j, t := range c.plan.Tasks {
		given[j] = words(t.Text)
	}
	partners := align(len(c.answers.Tasks), len(given), func(i, j int) int {
		w := likeness(c.answers.Tasks[i].At, given[j])
		if w == 0 {
			return 0
		}
		// Of two tasks in the same words, the one with the same unit and time.
		want, got := &c.answers.Tasks[i], c.plan.Tasks[j]
		if slices.ContainsFunc(want.Lead, func(u string) bool { return c.unitIndex(u, got.Lead) >= 0 }) {
			w++
		}
		if got.Deadline.Text != "" && sameDeadline(want.Due, got.Deadline) {
			w++
		}
		return w
	})
	taken := make([]bool, len(given))
	for i := range c.answers.Tasks {
		want, got := &c.answers.Tasks[i], &plan.Task{}
		if j := partners[i]; j >= 0 {
			taken[j] = true
			if want.Optional {
				continue
			}
			c.right(Tasks)
			got = c.plan.Tasks[j]
		} else if want.Optional {
			continue
		} else {
			c.missed(Tasks, want.Line, want.At)
		}
		c.units(Leads, want, want.Lead, got.Lead)
		c.units(With, want, want.With, got.With)
		c.deadline(want, got.Deadline)
	}
	for j, t := range c.plan.Tasks {
		if !taken[j] {
			line := c.lines.find(t.Text)
			c.wrong(Tasks, line, excerpt(t.Text))
			none := &Task{Line: line, At: excerpt(t.Text)}
			c.units(Leads, none, nil, t.Lead)
			c.units(With, none, nil, t.With)
			c.deadline(none, t.Deadline)
		}
	}
}

// likeness weighs how well a task's words answer to the first words of an
// answer: best where they begin with them, less where a unit's name or a
// marker goes before, or where the unit of `Sở Tài chính: làm …` has left the
// words for a field; 0 where they are another task.
func likeness(at string, given []string) int {
	const begins, near = 10, 8
	// The longest list of units before a colon in the collection has 26 words.
	const nearly = 30
	want := words(at)
	if len(want) == 0 {
		return 0
	}
	switch index(given, want, nearly) {
	case 0:
		return begins
	case -1:
	default:
		return near
	}
	if _, rest, ok := strings.Cut(at, ":"); ok {
		if w := words(rest); len(w) >= 2 && hasPrefix(given, w) {
			return near
		}
	}
	return 0
}

// units compares the units of one task.
func (c *comparison) units(a Aspect, task *Task, want []string, given []plan.Name) {
	left := slices.Clone(given)
	for _, u := range want {
		if i := c.unitIndex(u, left); i >= 0 {
			c.right(a)
			left = slices.Delete(left, i, i+1)
		} else {
			c.missed(a, task.Line, u+" ← "+task.At)
		}
	}
	for _, u := range left {
		c.wrong(a, task.Line, u.Text+" ← "+task.At)
	}
}

func (c *comparison) unitIndex(want string, given []plan.Name) int {
	return slices.IndexFunc(given, func(n plan.Name) bool { return c.sameUnit(want, n.Text) })
}

// sameUnit tells whether two names are one unit's, with the document's own
// abbreviations or without, for those that the importer read may be wrong.
// What stands in brackets does not count, nor does the document's own place at
// the end of one of them.
func (c *comparison) sameUnit(want, given string) bool {
	return c.sameKey(want, given, nil) || c.sameKey(want, given, c.short)
}

func (c *comparison) sameKey(want, given string, short vietnamese.Abbreviations) bool {
	a := strings.Fields(vietnamese.UnitKey(withoutBrackets(want), short))
	b := strings.Fields(vietnamese.UnitKey(withoutBrackets(given), short))
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 || !hasPrefix(b, a) {
		return false
	}
	rest := b[len(a):]
	switch {
	case len(rest) == 0:
		return true
	case hasSuffix(rest, c.place) && len(c.place) > 0:
		kind := strings.Join(rest[:len(rest)-len(c.place)], " ")
		return kind == "" || kind == "tỉnh" || kind == "thành phố"
	}
	return false
}

func withoutBrackets(name string) string {
	before, rest, ok := strings.Cut(name, "(")
	if !ok {
		return name
	}
	_, after, _ := strings.Cut(rest, ")")
	return before + " " + after
}

// deadline compares the deadline of one task.
func (c *comparison) deadline(task *Task, given plan.Deadline) {
	due := slices.DeleteFunc(slices.Clone(task.Due), func(w string) bool { return w == "" })
	blankIsRight := len(due) < len(task.Due) || len(due) == 0
	switch {
	case given.Text == "":
		if !blankIsRight {
			c.missed(Deadlines, task.Line, due[0]+" ← "+task.At)
		}
	case sameDeadline(due, given):
		c.right(Deadlines)
	default:
		if !blankIsRight {
			c.missed(Deadlines, task.Line, due[0]+" ← "+task.At)
		}
		c.wrong(Deadlines, task.Line, given.Text+" ← "+task.At)
	}
}

// sameDeadline tells whether a deadline means what one of these wordings does,
// or says it in the same words.
func sameDeadline(due []string, given plan.Deadline) bool {
	alone := vietnamese.ParseDeadline(given.Text, vietnamese.DeadlineContext{})
	return slices.ContainsFunc(due, func(w string) bool {
		want := vietnamese.ParseDeadline(w, vietnamese.DeadlineContext{})
		return sameWords(w, given.Text) || sameMeaning(want, given) || sameMeaning(want, alone)
	})
}

// sameMeaning tells whether two deadlines are both understood, and alike.
func sameMeaning(a, b plan.Deadline) bool {
	for _, d := range []plan.Deadline{a, b} {
		switch d.Kind {
		case plan.DeadlineNone, plan.DeadlineUnread, plan.DeadlineVague:
			return false
		}
	}
	x, y := words(a.After), words(b.After)
	return a.Kind == b.Kind && a.Start == b.Start && a.End == b.End && a.RRule == b.RRule && a.Days == b.Days &&
		(hasPrefix(x, y) || hasPrefix(y, x))
}
