package atlas

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// national are the issuers that the code in a national number means.
var national = map[string]string{
	"CP":     "Chính phủ",
	"TTg":    "Thủ tướng Chính phủ",
	"QH":     "Quốc hội",
	"UBTVQH": "Ủy ban Thường vụ Quốc hội",
	"CTN":    "Chủ tịch nước",
}

// catalogue gives every document its issuer, its address and the words by
// which it is cited, and lists the numbers that several documents bear.
func (j *joiner) catalogue() {
	for _, d := range j.archive.documents {
		if name := national[strings.TrimRight(d.code, "0123456789")]; name != "" && d.IssuedBy == nil && d.Place.ID == centre {
			issuer := j.reader.read(name, setting{place: spot{centre, d.Place.Name}})
			d.IssuedBy = j.units.intern(&issuer, nil, d.Date)
			d.Issuer = cmp.Or(d.Issuer, name)
		}
		d.Label = label(d.Directive)
	}
	j.address()
	j.numbers()
	for _, d := range j.archive.documents {
		j.atlas.Directives = append(j.atlas.Directives, d.Directive)
	}
	j.order(j.atlas.Directives)
}

// label gives the words by which a document is cited: Quyết định số
// 684/QĐ-UBND ngày 16/5/2016.
func label(d *Directive) string {
	words := d.Type
	switch {
	case d.Number != "" && words != "":
		words += " số " + d.Number
	case d.Number != "":
		words = d.Number
	case d.Title != "" && statute(d.Type):
		words += " " + lawName(plan.Citation{Title: d.Title})
	case strings.HasPrefix(vietnamese.Fold(d.Title), vietnamese.Fold(words)):
		words = d.Title
	case d.Title != "":
		words += " " + d.Title
	}
	if on := spoken(d.Date); on != "" {
		words += " " + on
	}
	return words
}

// spoken gives a date in figures, as every page writes it: 24/08/2023.
func spoken(d plan.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("năm %d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("tháng %d/%d", d.Month, d.Year)
	}
	return fmt.Sprintf("ngày %02d/%02d/%d", d.Day, d.Month, d.Year)
}

// address gives every document its id and address: <place>/<year>/<slug>.
// Where several would have one, files keep theirs and the others add their
// date, in the order of dates.
func (j *joiner) address() {
	taken := map[string]bool{}
	order := slices.Clone(j.archive.documents)
	slices.SortStableFunc(order, func(a, b *document) int {
		return cmp.Or(
			yes(b.slug != "")-yes(a.slug != ""), yes(b.known())-yes(a.known()),
			a.Date.Compare(b.Date), cmp.Compare(a.scope, b.scope), cmp.Compare(a.key, b.key),
		)
	})
	for _, d := range order {
		year := "khong-ro-nam"
		if n := cmp.Or(d.Date.Year, d.year); n != 0 {
			year = strconv.Itoa(n)
		}
		slug := shorten(cmp.Or(d.slug, vietnamese.Slug(d.Type+" "+d.Number), "van-ban"))
		if d.slug == "" && d.Number == "" {
			slug = shorten(cmp.Or(vietnamese.Slug(label(&Directive{Type: d.Type, Title: d.Title})), "van-ban"))
		}
		prefix := d.Place.ID + "/" + year + "/"
		id := prefix + slug
		if taken[id] && d.Date.Full() {
			slug += "-" + d.Date.String()
			id = prefix + slug
		}
		for n := 2; taken[id]; n++ {
			id = prefix + slug + "-" + strconv.Itoa(n)
		}
		taken[id] = true
		d.ID, d.URL = id, "/van-ban/"+id+"/"
		if d.Plan != nil {
			d.URL = d.Plan.URL
		}
	}
}

// numbers lists the numbers, and the names of laws, that two documents or more
// bear, in any place.
func (j *joiner) numbers() {
	j.numbered = map[string]*Number{}
	var slugs []string
	for _, d := range j.archive.documents {
		keys := []string{d.key, d.law}
		if d.law == d.key {
			keys = keys[:1]
		}
		for i, key := range keys {
			slug := vietnamese.Slug(key)
			if slug == "" || (d.Number == "" && d.law == "") {
				continue
			}
			n := j.numbered[slug]
			if n == nil {
				n = &Number{Text: d.Number, URL: "/van-ban/" + shorten(slug) + "/"}
				if i > 0 || d.Number == "" {
					n.Text = strings.TrimSpace(d.Type + " " + lawName(plan.Citation{Title: d.Title}))
				}
				j.numbered[slug] = n
				slugs = append(slugs, slug)
			}
			n.Directives = append(n.Directives, d.Directive)
		}
	}
	slices.Sort(slugs)
	for _, slug := range slugs {
		n := j.numbered[slug]
		if len(n.Directives) < 2 {
			delete(j.numbered, slug)
			continue
		}
		j.order(n.Directives)
		j.atlas.Numbers = append(j.atlas.Numbers, n)
	}
}

// order sorts documents: newest first, those without a date last.
func (j *joiner) order(list []*Directive) {
	slices.SortStableFunc(list, func(a, b *Directive) int {
		return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(a.ID, b.ID))
	})
}

// yes is 1 for true.
func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}
