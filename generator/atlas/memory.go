package atlas

import (
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/register"
	"congbo/generator/source"
)

// A Memory keeps, from one joining to the next, what the words of plans say by
// themselves, so that after a change only what is new is read again. It knows
// a plan by its pointer: a plan that was read again is another. The zero value
// is ready for use, by one goroutine at a time.
type Memory struct {
	reg      *register.Register
	today    plan.Date
	drawings map[*source.Plan]*drawing
	findings map[*source.Plan]*finding
	names    map[called]bearing // of the lexicon that the findings were made with

	shelf func() *shelf // where another run has kept what it found; see KeepMemory
}

// Join gives what the function Join gives of the same arguments. What it has
// kept counts as long as reg is the same register, and today the same day.
func (m *Memory) Join(content *source.Content, reg *register.Register, today plan.Date) (*Atlas, []problem.Problem) {
	if m.reg != reg || m.today != today {
		*m = Memory{reg: reg, today: today, shelf: m.shelf}
	}
	return join(m, content, reg, today)
}

// drawing gives what a plan's words say, nil where that is not known.
func (m *Memory) drawing(p *source.Plan) *drawing {
	if m == nil {
		return nil
	}
	return m.drawings[p]
}

// finding gives the names that were found in a plan's text, nil where they are
// not known, or where one of the names that have changed may be among them.
func (m *Memory) finding(d *paper, changed []wordSet) *finding {
	if m == nil {
		return nil
	}
	f := m.findings[d.plan.Plan]
	if f == nil {
		return m.restore(d)
	}
	if f.Host != hostOf(d) {
		return nil
	}
	for i := range changed {
		if f.Words.all(&changed[i]) {
			return nil
		}
	}
	return f
}

// renamed takes the lexicon of a new joining, and gives the words of each name
// that is new in it, is gone, or means another than it did.
func (m *Memory) renamed(l *lexicon, registers map[string][]byte) []wordSet {
	if m == nil {
		return nil
	}
	before, now := m.names, l.bearings()
	m.names = now
	if s := m.other(); s != nil {
		s.lexicon = sumOf(registers, now)
	}
	changed := map[string]bool{}
	for name, is := range now {
		if was, ok := before[name]; !ok || was != is {
			changed[name.words] = true
		}
	}
	for name := range before {
		if _, ok := now[name]; !ok {
			changed[name.words] = true
		}
	}
	sets := make([]wordSet, 0, len(changed))
	for words := range changed { // in any order: they are all tried
		sets = append(sets, wordsOf(words))
	}
	return sets
}

// keep takes what a joining has found out, and lets go of plans that are gone.
// For another run findings are enough: drawings take much memory.
func (m *Memory) keep(plans []*Plan, papers map[*Plan]*paper, found []crossing) {
	if m == nil {
		return
	}
	if s := m.other(); s != nil {
		s.found = make([]keptFinding, len(plans))
		for i, p := range plans {
			s.found[i] = keptFinding{p.ID, s.sum(papers[p]), found[i].finding}
		}
		return
	}
	m.drawings = make(map[*source.Plan]*drawing, len(plans))
	m.findings = make(map[*source.Plan]*finding, len(plans))
	for i, p := range plans {
		m.drawings[p.Plan] = papers[p].drawing
		m.findings[p.Plan] = found[i].finding
	}
}
