package corpus

import (
	"fmt"
	"slices"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/register"
	"congbo/generator/vietnamese"
)

// A world is what the plans of a corpus have in common.
type world struct {
	words  words
	places []*province
	roles  []*register.Role
	plans  []document // made so far
	used   map[string]bool
}

// A province is a place with what plans of it name.
type province struct {
	*register.Place
	first, last plan.Date // days on which its documents may be dated
	districts   []string  // UBND huyện Tân Sơn, until the reform
	communes    []string  // UBND xã Tân Sơn, since
	decrees     []document
}

// A document is what others need to cite it.
type document struct {
	kind, number string
	date         plan.Date
	issuer       string // Sở Tài chính tỉnh Bắc Giang
	place        *province
	title        string
	slug         string
}

// reform is the day on which districts ended and merged provinces began.
var reform = plan.Date{Year: 2025, Month: 7, Day: 1}

// newWorld draws some provinces of those that the register knows.
func newWorld(seed uint64, provinces int) (*world, error) {
	all, err := loadWords()
	if err != nil {
		return nil, err
	}
	known, problems := register.Load(nil)
	if len(problems) > 0 {
		return nil, fmt.Errorf("the register has a problem: %v", problems[0])
	}
	w := &world{words: all, roles: known.Roles, used: map[string]bool{}}
	pen := newWriter(all, seed, 1<<32)
	for _, place := range known.Places {
		p := &province{Place: place, first: plan.Date{Year: 2021, Month: 1, Day: 1}, last: plan.Date{Year: 2026, Month: 10, Day: 31}}
		if !place.From.IsZero() && p.first.Compare(place.From) < 0 {
			p.first = place.From.First()
		}
		if !place.Until.IsZero() && place.Until.Compare(p.last) < 0 {
			p.last = place.Until.Last()
		}
		if place.Name == central || p.first.Compare(p.last) > 0 {
			continue
		}
		w.furnish(pen, p)
		w.places = append(w.places, p)
	}
	if len(w.places) == 0 {
		return nil, fmt.Errorf("the register has no places")
	}
	pen.Shuffle(len(w.places), func(i, j int) { w.places[i], w.places[j] = w.places[j], w.places[i] })
	w.places = w.places[:min(provinces, len(w.places))]
	return w, nil
}

// central is the place of ministries.
const central = "Trung ương"

// furnish makes up the communes of a province and the documents that its
// plans rest on.
func (w *world) furnish(pen *writer, p *province) {
	names := func(kinds ...string) (all []string) {
		for len(all) < 15 {
			if name := pen.of(kinds) + pen.name(); !slices.Contains(all, name) {
				all = append(all, name)
			}
		}
		return all
	}
	p.districts = names("UBND huyện ", "UBND huyện ", "UBND thị xã ")
	p.communes = names("UBND xã ", "UBND xã ", "UBND phường ")
	council := p.council(p.first)
	types := []struct{ name, symbol, issuer string }{
		{"Quyết định", "QĐ-UBND", council}, {"Chỉ thị", "CT-UBND", council},
		{"Nghị quyết", "NQ-HĐND", strings.Replace(council, "UBND", "HĐND", 1)}}
	for range 8 {
		kind := types[pen.IntN(len(types))]
		date := p.first // cited documents are of the first days, before every plan
		p.decrees = append(p.decrees, document{kind: kind.name, number: w.number(pen, p.ID, date.Year, kind.symbol, 900),
			date: date, issuer: kind.issuer, place: p, title: "Về việc " + pen.duty()})
	}
}

// kind is what a province is called on a day: tỉnh or thành phố.
func (p *province) kind(on plan.Date) string {
	if p.Kind(on) == "thanh-pho" {
		return "thành phố"
	}
	return "tỉnh"
}

// council is the full name of the province's people's committee on a day.
func (p *province) council(on plan.Date) string { return "UBND " + p.kind(on) + " " + p.Name }

// number draws a number that the issuer has not used in that year.
func (w *world) number(pen *writer, place string, year int, symbol string, most int) string {
	for n := 1 + pen.IntN(most); ; n++ {
		key := fmt.Sprint(place, year, n, symbol)
		if !w.used[key] {
			w.used[key] = true
			return fmt.Sprintf("%02d/%s", n, symbol)
		}
	}
}

// departments are the departments that there were on a day.
func (w *world) departments(on plan.Date) []*register.Role {
	var there []*register.Role
	for _, role := range w.roles {
		if strings.HasPrefix(role.Name, "Sở ") && (role.From.IsZero() || role.From.Compare(on) <= 0) &&
			(role.Until.IsZero() || on.Compare(role.Until) <= 0) {
			there = append(there, role)
		}
	}
	return there
}

// cite writes a document as people do.
func (d document) cite() string {
	return fmt.Sprintf("%s số %s ngày %s của %s", d.kind, d.number, spoken(d.date), d.issuer)
}

// spoken writes a date as NĐ 30/2020 has it: days below 10 and the months 1
// and 2 with a zero.
func spoken(d plan.Date) string {
	month := fmt.Sprint(d.Month)
	if d.Month < 3 {
		month = "0" + month
	}
	return fmt.Sprintf("%02d/%s/%d", d.Day, month, d.Year)
}

// slug joins what makes an address.
func slug(parts ...string) string { return vietnamese.Slug(strings.Join(parts, " ")) }
