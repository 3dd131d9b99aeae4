package atlas

import (
	"crypto/sha256"
	"reflect"

	"congbo/generator/markdown"
	"congbo/generator/plan"
)

// A Print stands for part of an atlas: where the prints of two atlases are the
// same, so is that part, and what is made of it.
type Print = [16]byte

// Prints tell what two atlases have in common, of which nobody need make
// anything anew. Where they are nil, every print is zero: nobody asks.
type Prints struct {
	// base is of everything that has a name: the site, its places, units and
	// documents, the front matter of its plans, the ties between them, and
	// which of them are of the past today. Whatever is not what plans say in
	// their texts is in it, lest something be forgotten: a new name is a new
	// site.
	base Print

	// These are of what plans say in their texts, and hold beside the same base.
	tasks      map[*Task]Print
	plans      map[*Plan]Print
	units      map[*Unit]Print
	directives map[*Directive]Print
}

// Prints works out the prints of an atlas. beside is of whatever else things
// are made from.
func (a *Atlas) Prints(beside Print) *Prints {
	p := &Prints{base: a.base(beside)}
	p.tasks = printAll(a.Tasks, func(of *Task) Print { return p.task(a, of) })
	p.plans = printAll(a.Plans, func(of *Plan) Print { return p.plan(a, of) })
	p.units = printAll(a.Units, func(of *Unit) Print { return p.unit(a, of) })
	p.directives = printAll(a.Directives, func(of *Directive) Print { return p.directive(a, of) })
	return p
}

// printAll prints each of a list, on all cores.
func printAll[T any](list []*T, print func(*T) Print) map[*T]Print {
	all, prints := make(map[*T]Print, len(list)), make([]Print, len(list))
	each(len(list), func(i int) { prints[i] = print(list[i]) })
	for i, of := range list {
		all[of] = prints[i]
	}
	return all
}

// Of gives the print of what has a name of its own, such as a file, and is made
// from parts of the atlas.
func (p *Prints) Of(name string, parts ...Print) Print {
	if p == nil {
		return Print{}
	}
	bytes := append(make([]byte, 0, 512), p.base[:]...) // mostly enough
	for _, part := range parts {
		bytes = append(bytes, part[:]...)
	}
	sum := sha256.Sum256(append(bytes, name...))
	return Print(sum[:16])
}

// Task gives the print of a task: what it says, and whom it was found to name.
func (p *Prints) Task(t *Task) Print {
	if p == nil {
		return Print{}
	}
	return p.tasks[t]
}

// Plan gives the print of a plan with all its tasks, and all that cite it.
func (p *Prints) Plan(of *Plan) Print {
	if p == nil {
		return Print{}
	}
	return p.plans[of]
}

// Unit gives the print of a unit with all its tasks.
func (p *Prints) Unit(of *Unit) Print {
	if p == nil {
		return Print{}
	}
	return p.units[of]
}

// Directive gives the print of a document with all its citations.
func (p *Prints) Directive(of *Directive) Print {
	if p == nil {
		return Print{}
	}
	return p.directives[of]
}

// Citation gives the print of one citation.
func (p *Prints) Citation(c *Citing) Print {
	if p == nil {
		return Print{}
	}
	var w walker
	p.citation(&w, c)
	return w.Print()
}

// PrintOf gives the print of a name and some numbers.
func PrintOf(name string, numbers ...int) Print {
	var says Printer
	says.Text(name)
	for _, n := range numbers {
		says.Number(n)
	}
	return says.Print()
}

// Sum gives one print of several.
func Sum(parts ...Print) Print {
	sum := sha256.New()
	for _, part := range parts {
		sum.Write(part[:])
	}
	return Print(sum.Sum(nil))
}

// base prints everything that has a name.
func (a *Atlas) base(beside Print) Print {
	var w walker
	w.add(beside[:])
	w.value(reflect.ValueOf(*a.Site))
	for _, u := range a.Units {
		w.value(reflect.ValueOf(*u))
		w.past(u.Until, a.Today)
		for _, s := range u.Successors {
			w.past(a.Today, s.Date)
		}
	}
	for _, r := range a.Roles {
		w.value(reflect.ValueOf(*r))
	}
	for _, d := range a.Directives {
		w.value(reflect.ValueOf(*d))
	}
	for _, p := range a.Places {
		w.value(reflect.ValueOf(*p))
		w.past(p.Until, a.Today)
	}
	for _, p := range a.Plans {
		w.value(reflect.ValueOf(*p.Plan.Plan))
		w.Text(p.URL)
		for _, part := range []any{p.Place, p.IssuedBy, p.Directive, p.Implements, p.Basis, p.IssuedWith, p.Topics} {
			w.value(reflect.ValueOf(part))
		}
	}
	for _, n := range a.Numbers {
		w.value(reflect.ValueOf(*n))
	}
	for _, t := range a.Topics {
		w.value(reflect.ValueOf(*t))
	}
	for _, part := range []any{a.Years, a.Pages, a.Redirects} {
		w.value(reflect.ValueOf(part))
	}
	return w.Print()
}

func (p *Prints) task(a *Atlas, t *Task) Print {
	var w walker
	w.plan(t.Plan)
	w.Text(t.URL)
	w.Number(t.Number)
	for _, part := range []any{t.Lead, t.Coordinating, t.References, t.Due, t.Passed} {
		w.value(reflect.ValueOf(part))
	}
	w.past(t.Due, a.Today)
	if t.Deadline.Kind == plan.DeadlineRecurring {
		w.value(reflect.ValueOf(a.Today)) // which of its days are still to come
	}
	return w.Print()
}

func (p *Prints) plan(a *Atlas, of *Plan) Print {
	var w walker
	w.plan(of)
	p.tasksOf(&w, of.Tasks)
	for _, part := range []any{of.Cites, of.Lead, of.Coordinating, of.TextLinks, of.Files} {
		w.value(reflect.ValueOf(part))
	}
	p.citations(&w, of.CitedBy)
	a.byHand(&w, of.Position.File, of.Body)
	return w.Print()
}

func (p *Prints) unit(a *Atlas, of *Unit) Print {
	var w walker
	p.tasksOf(&w, of.Leads)
	p.tasksOf(&w, of.Coordinates)
	for _, plans := range [][]*Plan{of.Issued, of.MentionedIn} {
		sized(&w, plans)
	}
	w.Number(of.Mentions)
	w.value(reflect.ValueOf(of.TextLinks))
	if of.Record != nil {
		a.byHand(&w, of.Record.Position.File, of.Record.Body)
	}
	return w.Print()
}

func (p *Prints) directive(a *Atlas, of *Directive) Print {
	var w walker
	p.citations(&w, of.Citations)
	p.tasksOf(&w, of.Tasks)
	for _, plans := range [][]*Plan{of.Implemented, of.Attached} {
		sized(&w, plans)
	}
	w.value(reflect.ValueOf(of.TextLinks))
	if of.Record != nil {
		w.value(reflect.ValueOf(of.Record.Files))
		a.byHand(&w, of.Record.Position.File, of.Record.Body)
	}
	return w.Print()
}

func (p *Prints) tasksOf(w *walker, all []*Task) {
	w.Number(len(all))
	for _, t := range all {
		of := p.tasks[t]
		w.add(of[:])
	}
}

// sized prints plans as lists show them: each with how many tasks it has.
func sized(w *walker, plans []*Plan) {
	w.Number(len(plans))
	for _, p := range plans {
		w.plan(p)
		w.Number(len(p.Tasks))
	}
}

func (p *Prints) citations(w *walker, all []Citing) {
	w.Number(len(all))
	for i := range all {
		p.citation(w, &all[i])
	}
}

func (p *Prints) citation(w *walker, c *Citing) {
	w.Text(string(c.Kind))
	w.Text(c.Text)
	if c.Plan != nil {
		w.plan(c.Plan)
	}
	w.value(reflect.ValueOf(c.By))
	if c.Task != nil {
		of := p.tasks[c.Task]
		w.add(of[:])
	}
	if c.Section != nil {
		w.Text(c.Section.Anchor)
		w.Text(c.Section.Title)
	}
}

// byHand prints where the links lead that an author has written by hand.
func (a *Atlas) byHand(w *walker, file string, body *markdown.Document) {
	if body == nil {
		return
	}
	for _, link := range body.Links {
		url, _ := a.ResolveFrom(file, link.Dest)
		w.Text(url)
	}
}
