package data

import (
	"encoding/json"
	"strconv"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/source"
	"congbo/generator/vietnamese"
)

// Descriptions say what the pages of a site are about in the vocabulary of
// schema.org, as JSON-LD (W3C 2020-07-16), within what search engines ask of
// each type. What a method gives can be put inside a <script> element as it
// is: `<`, `>`, `&`, U+2028 and U+2029 are written as \u escapes. No bytes
// mean that there is nothing to say.
type Descriptions struct{ Atlas *atlas.Atlas }

// Plan describes a plan.
func (d Descriptions) Plan(p *atlas.Plan) []byte { return Structured(d.Atlas.Site, p) }

// Directive describes a document that is not a plan of the site.
func (d Descriptions) Directive(of *atlas.Directive) []byte {
	base := base(d.Atlas.Site)
	l := *reference(base, of)
	l.Context, l.URL, l.Language = vocabulary, absolute(base, of.URL), documentLanguage
	if of.Title != "" {
		l.Name, l.Alternate = of.Title, of.Label
	}
	l.PassedBy, l.Jurisdiction = issuer(base, of.IssuedBy), jurisdiction(base, of.Place)
	l.Applies, l.Citation = references(base, of.Implements), references(base, of.Basis)
	l.Changes = append(references(base, of.Replaces), references(base, of.Amends)...)
	if r := of.Record; r != nil {
		l.Applicable, l.InForce, l.SameAs = r.Effective.String(), inForce(r.Effective, r.Expires), r.Source
		for _, f := range r.Files {
			l.Encoding = append(l.Encoding, encodingOf(base, f))
		}
	}
	return written(&l)
}

// A body is an organisation with what is known of it.
type body struct {
	Context     string        `json:"@context,omitempty"`
	ID          string        `json:"@id,omitempty"`
	Type        string        `json:"@type"`
	Name        string        `json:"name"`
	Alternate   []string      `json:"alternateName,omitempty"`
	URL         string        `json:"url,omitempty"`
	SameAs      string        `json:"sameAs,omitempty"`
	Logo        string        `json:"logo,omitempty"`
	Email       string        `json:"email,omitempty"`
	Telephone   string        `json:"telephone,omitempty"`
	Address     string        `json:"address,omitempty"`
	Parent      *organisation `json:"parentOrganization,omitempty"`
	Area        *area         `json:"areaServed,omitempty"`
	Founded     string        `json:"foundingDate,omitempty"`
	Dissolved   string        `json:"dissolutionDate,omitempty"`
	Description string        `json:"description,omitempty"`
}

// Unit describes an organisation; a collective name is none.
func (d Descriptions) Unit(u *atlas.Unit) []byte {
	if u.Collective {
		return nil
	}
	base := base(d.Atlas.Site)
	own := issuer(base, u)
	b := body{Context: vocabulary, ID: own.URL, Type: own.Type, Name: u.Name, URL: own.URL, Parent: issuer(base, u.Parent),
		Area: jurisdiction(base, u.Place), Founded: u.From.String(), Dissolved: u.Until.String()}
	if u.Short != "" {
		b.Alternate = append(b.Alternate, u.Short)
	}
	b.Alternate = append(b.Alternate, u.Aliases...)
	if u.Record != nil {
		b.SameAs = u.Record.Website
	}
	return written(&b)
}

// Home describes the site, who publishes it, and how to search it.
func (d Descriptions) Home() []byte {
	site := d.Atlas.Site
	base := base(site)
	type entryPoint struct {
		Type     string `json:"@type"`
		Template string `json:"urlTemplate"`
	}
	type searching struct {
		Type   string     `json:"@type"`
		Target entryPoint `json:"target"`
		Input  string     `json:"query-input"`
	}
	type website struct {
		ID          string    `json:"@id"`
		Type        string    `json:"@type"`
		Name        string    `json:"name"`
		URL         string    `json:"url"`
		Description string    `json:"description,omitempty"`
		Language    string    `json:"inLanguage"`
		Publisher   reading   `json:"publisher"`
		Search      searching `json:"potentialAction"`
	}
	owner := body{ID: base + "#publisher", Type: publisherType(site), Name: publisherName(site), URL: base,
		Email: site.Contact.Email, Telephone: site.Contact.Phone, Address: site.Contact.Address, SameAs: site.Contact.URL}
	if site.Theme.Emblem != "" {
		owner.Logo = fileURL(base, plan.File{Path: site.Theme.Emblem})
	}
	return written(&struct {
		Context string `json:"@context"`
		Graph   []any  `json:"@graph"`
	}{vocabulary, []any{
		website{base + "#website", "WebSite", site.Title, base, site.Description, site.Language, reading{owner.ID},
			searching{"SearchAction", entryPoint{"EntryPoint", base + "tim-kiem/?q={search_term_string}"}, "required name=search_term_string"}},
		owner,
	}})
}

// reading is a thing that is described elsewhere.
type reading struct {
	ID string `json:"@id"`
}

// publisherType tells a state body by its name from anybody else.
func publisherType(site *source.Site) string {
	switch vietnamese.Classify(publisherName(site)).Level {
	case plan.LevelCentral, plan.LevelProvince, plan.LevelDepartment, plan.LevelDivision, plan.LevelDistrict, plan.LevelCommune:
		return "GovernmentOrganization"
	}
	return "Organization"
}

// Trail describes the path that leads to a page: the names of its steps and
// their absolute addresses; that of the page itself may be empty.
func (d Descriptions) Trail(names, addresses []string) []byte {
	type step struct {
		Type     string `json:"@type"`
		Position int    `json:"position"`
		Name     string `json:"name"`
		Item     string `json:"item,omitempty"`
	}
	list := struct {
		Context string `json:"@context"`
		Type    string `json:"@type"`
		Steps   []step `json:"itemListElement"`
	}{vocabulary, "BreadcrumbList", make([]step, len(names))}
	for i, name := range names {
		list.Steps[i] = step{"ListItem", i + 1, name, addresses[i]}
	}
	return written(&list)
}

// A dataset is one set of the open data, as those want it who gather them
// (developers.google.com/search/docs/appearance/structured-data/dataset).
type dataset struct {
	ID          string     `json:"@id"`
	Type        string     `json:"@type"`
	Name        string     `json:"name"`
	Description string     `json:"description"`
	URL         string     `json:"url"`
	Licence     string     `json:"license,omitempty"`
	Free        bool       `json:"isAccessibleForFree"`
	Language    string     `json:"inLanguage"`
	Creator     reading    `json:"creator"`
	Catalogue   reading    `json:"includedInDataCatalog"`
	Modified    string     `json:"dateModified"`
	Time        string     `json:"temporalCoverage,omitempty"`
	Space       []area     `json:"spatialCoverage,omitempty"`
	Files       []download `json:"distribution"`
}

type download struct {
	Type   string `json:"@type"`
	URL    string `json:"contentUrl"`
	Format string `json:"encodingFormat"`
}

// OpenData describes the open data.
func (d Descriptions) OpenData() []byte {
	site, words := d.Atlas.Site, wordsOf(d.Atlas.Site.Language)
	base := base(site)
	page := base + "du-lieu/"
	owner := body{ID: base + "#publisher", Type: publisherType(site), Name: publisherName(site), URL: base}
	graph := []any{
		struct {
			ID        string  `json:"@id"`
			Type      string  `json:"@type"`
			Name      string  `json:"name"`
			URL       string  `json:"url"`
			Publisher reading `json:"publisher"`
		}{page + "#catalogue", "DataCatalog", site.Title, page, reading{owner.ID}},
		owner,
	}
	for _, set := range Sets() {
		var fields []string
		for _, f := range set.Fields {
			fields = append(fields, f.Name)
		}
		one := dataset{ID: page + "#" + set.Name, Type: "Dataset", Name: site.Title + ": " + set.Name, URL: page + "#" + set.Name,
			Description: words.oneRecord + set.Record.In(site.Language) + ": " + strings.Join(fields, ", ") + ".",
			Licence:     licenceURL(site.Licence), Free: true, Language: documentLanguage, Creator: reading{owner.ID},
			Catalogue: reading{page + "#catalogue"}, Modified: d.Atlas.Today.String(), Time: years(d.Atlas), Space: d.areas(base)}
		for _, kind := range []struct {
			end, format string
			has         bool
		}{{"json", "application/json", true}, {"csv", "text/csv", true}, {"ndjson", "application/x-ndjson", set.NDJSON}} {
			if kind.has {
				one.Files = append(one.Files, download{"DataDownload", page + set.Name + "." + kind.end, kind.format})
			}
		}
		graph = append(graph, one)
	}
	return written(&struct {
		Context string `json:"@context"`
		Graph   []any  `json:"@graph"`
	}{vocabulary, graph})
}

// years gives the time that the plans are of, as an ISO 8601 interval.
func years(a *atlas.Atlas) string {
	first, last := 0, 0
	for _, y := range a.Years {
		if len(y.Plans) > 0 {
			if last == 0 {
				last = y.Year
			}
			first = y.Year
		}
	}
	switch first {
	case 0:
		return ""
	case last:
		return strconv.Itoa(last)
	}
	return strconv.Itoa(first) + "/" + strconv.Itoa(last)
}

// areas gives the places that have plans.
func (d Descriptions) areas(base string) []area {
	var all []area
	for _, p := range d.Atlas.Places {
		if len(p.Plans) > 0 {
			all = append(all, *jurisdiction(base, p))
		}
	}
	return all
}

// licenceURL gives the address of a licence that is named as Creative Commons
// names its own, CC BY 4.0, or that is an address already.
func licenceURL(name string) string {
	if strings.HasPrefix(name, "https://") || strings.HasPrefix(name, "http://") {
		return name
	}
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 3 && words[0] == "cc" && (words[1] == "by" || words[1] == "by-sa") {
		return "https://creativecommons.org/licenses/" + words[1] + "/" + words[2] + "/"
	}
	if len(words) > 0 && strings.HasPrefix(words[0], "cc0") {
		return "https://creativecommons.org/publicdomain/zero/1.0/"
	}
	return ""
}

// vocabulary is where the words of a description come from.
const vocabulary = "https://schema.org"

// written gives a description as JSON.
func written(of any) []byte {
	text, err := json.Marshal(of)
	if err != nil {
		return []byte("{}") // not reached: strings, numbers and truth values only
	}
	return text
}
