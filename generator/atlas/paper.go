package atlas

import (
	"cmp"
	"iter"
	"slices"

	"congbo/generator/plan"
	"congbo/generator/source"
	"congbo/generator/vietnamese"
)

// A paper is one document that names units and cites documents: a plan, or
// the file of a directive. What its words say is read on all cores; what they
// mean is settled afterwards by one, in the order of the content, so that the
// outcome depends on nothing else.
type paper struct {
	*drawing
	place  spot
	plan   *Plan
	record *source.Directive
	own    *document // what the paper itself is, where it has a number
	issuer *Unit

	names []naming               // of drawing.names
	cites []*cite                // of drawing.cites
	dated map[string][]*document // by key: see recall
}

// A naming is a name in a paper and the unit that it turned out to mean.
type naming struct {
	*said
	unit *Unit
}

// A cite is one citation in a paper and the document that it turned out to mean.
type cite struct {
	*heard
	unit    *Unit // the issuer, once it has been made
	outcome Reference
	found   *document
}

// papers reads what every plan and directive file says.
func (j *joiner) papers() {
	plans, directives := j.content.Plans, j.content.Directives
	j.drawn = make([]*paper, len(directives)+len(plans))
	each(len(j.drawn), func(i int) {
		if i < len(directives) {
			r := directives[i]
			j.drawn[i] = newPaper(j.drawDirective(r))
			j.drawn[i].record = r
			return
		}
		p := plans[i-len(directives)]
		d := j.memory.drawing(p)
		if d == nil {
			d = j.drawPlan(p)
		}
		j.drawn[i] = newPaper(d)
		j.drawn[i].plan = &Plan{Plan: p, URL: "/ke-hoach/" + p.ID + "/"}
	})
}

// newPaper gives a paper of which nothing has been settled yet.
func newPaper(d *drawing) *paper {
	p := &paper{drawing: d, place: d.place, names: make([]naming, len(d.names)), cites: make([]*cite, len(d.cites))}
	for i := range d.names {
		p.names[i].said = &d.names[i]
	}
	cites := make([]cite, len(d.cites))
	for i := range d.cites {
		cites[i].heard = &d.cites[i]
		p.cites[i] = &cites[i]
	}
	return p
}

// in gives what surrounds the names of the paper. (The place of a directive
// may become another than its file says: see fileRecord.)
func (d *paper) in() setting {
	in := d.setting
	in.place = d.place
	return in
}

// byPlace gives citations in the order in which a reader of the file meets them.
func (d *paper) byPlace() iter.Seq[*cite] {
	return func(yield func(*cite) bool) {
		for _, i := range d.placed {
			if !yield(d.cites[i]) {
				return
			}
		}
	}
}

// A drawing is what the words of a paper say by themselves. It depends on the
// paper and on the register alone, and does not change once it is made.
type drawing struct {
	setting
	index    map[string]int // of names, by the words; empty once all are there
	names    []said         // in order of first mention
	issued   bool           // the first name is the issuer's
	spelling string         // of the issuer's name, as vietnamese.Key has it
	tasks    []taskNames    // of a plan's tasks
	cites    []heard        // in the order of the paper
	placed   []int          // indexes of cites, in the order of the file
	body     int            // where in cites those of the running text begin
}

// taskNames are the indexes of the names of those who lead a task and who
// coordinate.
type taskNames struct{ lead, with []int }

// A said is a name in a paper.
type said struct {
	reading
	words    string
	spelling string        // words, as vietnamese.Key has them
	position plan.Position // of the first mention
}

// A heard is one citation in a paper.
type heard struct {
	mention
	kind     LinkKind
	task     int // index, or -1
	section  int // index, or -1
	sentence string
}

func (j *joiner) drawPlan(p *source.Plan) *drawing {
	d := &drawing{
		setting: setting{place: j.places.at(p.Place, p.Date), on: p.Date, abbreviations: abbreviations(p.Abbreviations)},
		index:   map[string]int{},
	}
	j.issue(d, plan.Name{Text: p.Issuer, Position: position(p.Keys, "issuer", p.Position)})
	for _, c := range p.Implements {
		j.cite(d, c, Implements, -1, -1, c.Text)
	}
	for _, c := range p.Basis {
		j.cite(d, c, Basis, -1, -1, c.Text)
	}
	if p.IssuedWith != nil {
		j.cite(d, *p.IssuedWith, Cites, -1, -1, p.IssuedWith.Text)
	}
	d.tasks = make([]taskNames, len(p.Tasks))
	for i, t := range p.Tasks {
		for _, name := range t.Lead {
			d.tasks[i].lead = append(d.tasks[i].lead, j.name(d, name))
		}
		for _, name := range t.With {
			d.tasks[i].with = append(d.tasks[i].with, j.name(d, name))
		}
		for _, c := range t.Basis {
			j.cite(d, c, Basis, i, t.Section, t.Text)
		}
	}
	d.body = len(d.cites)
	for i := range p.Passages {
		passage := &p.Passages[i]
		for _, c := range passage.Citations {
			j.cite(d, c, Cites, passage.Task, passage.Section, sentence(passage.Text, c.Start, c.Stop))
		}
	}
	return d.sorted()
}

func (j *joiner) drawDirective(r *source.Directive) *drawing {
	d := &drawing{
		setting: setting{place: j.places.ofRecord(r.Place, r.Position.File, r.Date), on: r.Date},
		index:   map[string]int{},
	}
	if r.Place == "" {
		d.place = spot{centre, "Trung ương"}
	}
	if r.Issuer != "" {
		j.issue(d, plan.Name{Text: r.Issuer, Position: position(r.Keys, "issuer", r.Position)})
	}
	for _, list := range []struct {
		kind  LinkKind
		cites []plan.Citation
	}{{Implements, r.Implements}, {Basis, r.Basis}, {Replaces, r.Replaces}, {Amends, r.Amends}} {
		for _, c := range list.cites {
			j.cite(d, c, list.kind, -1, -1, c.Text)
		}
	}
	d.body = len(d.cites)
	if r.Body != nil {
		for i := range r.Body.Passages {
			passage := &r.Body.Passages[i]
			for _, c := range passage.Citations {
				j.cite(d, c, Cites, -1, -1, sentence(passage.Text, c.Start, c.Stop))
			}
		}
	}
	return d.sorted()
}

// issue reads the name of who issued a paper, before all others.
func (j *joiner) issue(d *drawing, name plan.Name) {
	j.name(d, name)
	d.issued, d.spelling = true, vietnamese.Key(d.names[0].name)
}

// name reads a name, once for each paper, and gives its index.
func (j *joiner) name(d *drawing, name plan.Name) int {
	if i, ok := d.index[name.Text]; ok {
		return i
	}
	d.index[name.Text] = len(d.names)
	d.names = append(d.names, said{
		reading: j.reader.read(name.Text, d.setting), words: name.Text, spelling: j.reader.word(name.Text, d.abbreviations).spelling, position: name.Position,
	})
	return len(d.names) - 1
}

func (j *joiner) cite(d *drawing, c plan.Citation, kind LinkKind, task, section int, sentence string) {
	d.cites = append(d.cites, heard{
		mention: j.mention(d.setting, c), kind: kind, task: task, section: section, sentence: sentence,
	})
}

// sorted works out the order of the citations in the file.
func (d *drawing) sorted() *drawing {
	d.index = nil
	d.placed = make([]int, len(d.cites))
	for i := range d.placed {
		d.placed[i] = i
	}
	slices.SortStableFunc(d.placed, func(a, b int) int {
		p, q := d.cites[a].citation.Position, d.cites[b].citation.Position
		return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
	})
	return d
}

// abbreviations turns a document's own abbreviations into the form that the
// language room wants.
func abbreviations(list []plan.Abbreviation) vietnamese.Abbreviations {
	if len(list) == 0 {
		return nil
	}
	table := make(vietnamese.Abbreviations, len(list))
	for _, a := range list {
		table[a.Short] = a.Long
	}
	return table
}

// position gives the place of a front-matter key, or of the file.
func position(keys map[string]plan.Position, key string, file plan.Position) plan.Position {
	if p, ok := keys[key]; ok {
		return p
	}
	return file
}
