package atlas

import (
	"congbo/generator/plan"
	"congbo/generator/source"
	"congbo/generator/vietnamese"
)

// A paper is one document that names units and cites documents: a plan, or
// the file of a directive. What its words say is read on all cores; what they
// mean is settled afterwards by one, in the order of the content, so that the
// outcome depends on nothing else.
type paper struct {
	setting
	plan   *Plan
	record *source.Directive
	own    *document // what the paper itself is, where it has a number
	issuer *Unit
	words  string // the issuer, as written

	names map[string]*naming     // by the words
	order []*naming              // in order of first mention
	cites []*cite                // in the order of the paper
	dated map[string][]*document // by key: see recall
	body  int                    // where in cites those of the running text begin
}

// A naming is a name in a paper and the unit that it turned out to mean.
type naming struct {
	reading
	words    string
	position plan.Position // of the first mention
	unit     *Unit
}

// A cite is one citation in a paper and the document that it turned out to mean.
type cite struct {
	mention
	kind     LinkKind
	task     int // index, or -1
	section  int // index, or -1
	sentence string
	outcome  Reference
	found    *document
}

// papers reads what every plan and directive file says.
func (j *joiner) papers() {
	plans, directives := j.content.Plans, j.content.Directives
	j.drawn = make([]*paper, len(directives)+len(plans))
	each(len(j.drawn), func(i int) {
		if i < len(directives) {
			j.drawn[i] = j.drawDirective(directives[i])
		} else {
			j.drawn[i] = j.drawPlan(plans[i-len(directives)])
		}
	})
}

func (j *joiner) drawPlan(p *source.Plan) *paper {
	d := &paper{
		setting: setting{place: j.places.at(p.Place, p.Date), on: p.Date, abbreviations: abbreviations(p.Abbreviations)},
		plan:    &Plan{Plan: p, URL: "/ke-hoach/" + p.ID + "/"},
		words:   p.Issuer,
		names:   map[string]*naming{},
	}
	j.name(d, plan.Name{Text: p.Issuer, Position: position(p.Keys, "issuer", p.Position)})
	for _, c := range p.Implements {
		j.cite(d, c, Implements, -1, -1, c.Text)
	}
	for _, c := range p.Basis {
		j.cite(d, c, Basis, -1, -1, c.Text)
	}
	if p.IssuedWith != nil {
		j.cite(d, *p.IssuedWith, Cites, -1, -1, p.IssuedWith.Text)
	}
	for i, t := range p.Tasks {
		for _, name := range t.Lead {
			j.name(d, name)
		}
		for _, name := range t.With {
			j.name(d, name)
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
	return d
}

func (j *joiner) drawDirective(r *source.Directive) *paper {
	d := &paper{
		setting: setting{place: j.places.ofRecord(r.Place, r.Position.File, r.Date), on: r.Date},
		record:  r,
		words:   r.Issuer,
		names:   map[string]*naming{},
	}
	if r.Place == "" {
		d.place = spot{centre, "Trung ương"}
	}
	if r.Issuer != "" {
		j.name(d, plan.Name{Text: r.Issuer, Position: position(r.Keys, "issuer", r.Position)})
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
	return d
}

// name reads a name, once for each paper.
func (j *joiner) name(d *paper, name plan.Name) *naming {
	if n := d.names[name.Text]; n != nil {
		return n
	}
	n := &naming{reading: j.reader.read(name.Text, d.setting), words: name.Text, position: name.Position}
	d.names[name.Text] = n
	d.order = append(d.order, n)
	return n
}

func (j *joiner) cite(d *paper, c plan.Citation, kind LinkKind, task, section int, sentence string) {
	d.cites = append(d.cites, &cite{
		mention: j.mention(d.setting, c), kind: kind, task: task, section: section, sentence: sentence,
	})
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
