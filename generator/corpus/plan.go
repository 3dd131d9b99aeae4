package corpus

import (
	"fmt"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/register"
)

// A made is one plan being written.
type made struct {
	document
	*writer
	world      *world
	tasks      int
	count      int      // tasks written so far
	department string   // the issuer where it is a department, else empty
	units      []string // whom its tasks fall to
	goal       document // what it implements
	signedFile string
	out        strings.Builder
}

// newPlan decides what plan i of the corpus is.
func (w *world) newPlan(seed uint64, i, tasks int) *made {
	p := &made{writer: newWriter(w.words, seed, uint64(i)), world: w, tasks: tasks}
	p.place = w.places[min(int(p.ExpFloat64()*float64(len(w.places))/4), len(w.places)-1)]
	p.date = p.day(p.place.first, p.place.last)
	p.kind = "Kế hoạch"
	p.issuer = p.place.council(p.date)
	symbol := "KH-UBND"
	offices := w.departments(p.date)
	if len(offices) > 0 && p.one(3) {
		role := offices[p.IntN(len(offices))]
		p.department = role.Name
		p.issuer = role.Name + " " + p.place.kind(p.date) + " " + p.place.Name
		symbol = "KH-S" + initials(role.Name)
	}
	p.number = w.number(p.writer, p.place.ID, p.date.Year, symbol, 900)
	p.title = p.heading()
	p.slug = slug(p.place.ID, fmt.Sprint(p.date.Year), "ke hoach", p.number)
	p.units = p.people(offices)
	p.goal = p.place.decrees[p.IntN(len(p.place.decrees))]
	if earlier := p.earlier(); len(earlier) > 0 && p.one(2) {
		p.goal = earlier[p.IntN(len(earlier))]
	}
	if p.one(10) {
		p.signedFile = "assets/" + p.slug + ".pdf"
	}
	return p
}

// heading is a plan's title.
func (p *made) heading() string {
	what := capital(p.word("verbs")) + " " + p.word("objects") + ", " + p.word("objects")
	if p.one(2) {
		return fmt.Sprintf("%s năm %d", what, p.date.Year+1)
	}
	return fmt.Sprintf("%s giai đoạn %d-%d", what, p.date.Year, p.date.Year+4)
}

// people are the units that the plan gives work to.
func (p *made) people(offices []*register.Role) []string {
	var all []string
	if p.department != "" {
		all = append(all, p.world.words["divisions"]...)
	}
	for _, role := range offices {
		all = append(all, role.Name)
	}
	for _, name := range []string{"Văn phòng UBND ", "Công an ", "Đài Phát thanh và Truyền hình "} {
		all = append(all, name+p.place.kind(p.date))
	}
	if p.date.Compare(reform) < 0 {
		all = append(all, p.place.districts...)
	} else {
		all = append(all, p.place.communes...)
	}
	all = append(all, p.world.words["collectives"]...)
	return append(all, p.word("ministries"), p.word("ministries"))
}

// earlier are the plans of the same province that this one may cite.
func (p *made) earlier() []document {
	var found []document
	for _, d := range p.world.plans {
		if d.place == p.place && d.date.Compare(p.date) < 0 {
			found = append(found, d)
		}
	}
	return found
}

// day draws a day of a span.
func (w *writer) day(first, last plan.Date) plan.Date {
	for {
		d := plan.Date{Year: first.Year + w.IntN(last.Year-first.Year+1), Month: 1 + w.IntN(12), Day: 1 + w.IntN(28)}
		if first.Compare(d) < 0 && d.Compare(last) <= 0 {
			return d
		}
	}
}

// path is where the plan stands in the content folder.
func (p *made) path() string {
	return fmt.Sprintf("plans/%s/%d/%s.md", p.place.ID, p.date.Year, p.slug)
}

// initials gives the capitals of a department's name without `Sở`: KHCN.
func initials(name string) string {
	var letters strings.Builder
	for word := range strings.FieldsSeq(strings.NewReplacer("Sở ", "", " và ", " ", ", ", " ", " - ", " ").Replace(name)) {
		first := []rune(word)[0]
		letters.WriteString(strings.ToUpper(string(first)))
	}
	return letters.String()
}
