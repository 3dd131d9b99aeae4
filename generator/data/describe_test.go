package data

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

// terms are the properties of schema.org (release 29) that each type we speak
// of may have, as far as we use them; "query-input" is an annotation of an
// action's `query` (schema.org/docs/actions.html).
var terms = map[string]string{
	"Legislation":            "name alternateName description url inLanguage legislationIdentifier legislationType legislationDate legislationDateOfApplicability temporalCoverage legislationPassedBy legislationJurisdiction legislationApplies legislationChanges isPartOf citation isBasedOn sameAs keywords dateModified publisher encoding isAccessibleForFree",
	"LegislationObject":      "name contentUrl contentSize sha256 encodingFormat inLanguage legislationLegalValue",
	"Organization":           organisationTerms,
	"GovernmentOrganization": organisationTerms,
	"AdministrativeArea":     "name url",
	"Country":                "name url",
	"WebSite":                "name url description inLanguage publisher potentialAction",
	"SearchAction":           "target query-input",
	"EntryPoint":             "urlTemplate",
	"BreadcrumbList":         "itemListElement",
	"ListItem":               "position name item",
	"DataCatalog":            "name url publisher",
	"Dataset":                "name description url license isAccessibleForFree inLanguage creator includedInDataCatalog dateModified temporalCoverage spatialCoverage distribution",
	"DataDownload":           "contentUrl encodingFormat",
}

const organisationTerms = "name alternateName url sameAs logo email telephone address parentOrganization areaServed foundingDate dissolutionDate description"

// known looks that a description speaks of nothing but types and properties
// that there are, and says nothing empty. It gives the descriptions in it, by
// type.
func known(t *testing.T, said any, found map[string][]map[string]any) {
	t.Helper()
	switch value := said.(type) {
	case []any:
		for _, one := range value {
			known(t, one, found)
		}
	case string:
		if value == "" {
			t.Error("something is empty")
		}
	case map[string]any:
		kind, _ := value["@type"].(string)
		if _, reference := value["@id"]; kind == "" && (reference && len(value) == 1 || value["@graph"] != nil) {
			known(t, value["@graph"], found)
			return
		}
		properties, is := terms[kind]
		if !is {
			t.Errorf("%v is of no type that we speak of", value)
		}
		found[kind] = append(found[kind], value)
		for name, inner := range value {
			if !strings.HasPrefix(name, "@") && !strings.Contains(" "+properties+" ", " "+name+" ") {
				t.Errorf("a %s has no %s", kind, name)
			}
			known(t, inner, found)
		}
	}
}

func read(t *testing.T, text []byte) map[string][]map[string]any {
	t.Helper()
	var said any
	if err := json.Unmarshal(text, &said); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	if top := said.(map[string]any); top["@context"] != "https://schema.org" {
		t.Errorf("the context is %v", top["@context"])
	}
	found := map[string][]map[string]any{}
	known(t, said, found)
	return found
}

func TestDescriptions(t *testing.T) {
	a := example()
	d := Descriptions{a}
	read(t, d.Plan(a.Plans[0]))
	for _, u := range a.Units {
		if text := d.Unit(u); len(text) > 0 {
			read(t, text)
		}
	}
	for _, of := range a.Directives {
		if of.Plan == nil {
			read(t, d.Directive(of))
		}
	}
}

func TestUnitDescribed(t *testing.T) {
	a := example()
	parent := &atlas.Unit{URL: "/don-vi/x/ubnd-tinh/", Name: "UBND tỉnh", Level: plan.LevelProvince}
	u := &atlas.Unit{URL: "/don-vi/x/so-a/", Name: "Sở A", Short: "SA", Aliases: []string{"Sở A tỉnh X"}, Level: plan.LevelDepartment, Parent: parent,
		Place: &atlas.Place{Name: "X", URL: "/dia-phuong/x/"}, Until: plan.Date{Year: 2025, Month: 6, Day: 30}}
	found := read(t, Descriptions{a}.Unit(u))["GovernmentOrganization"]
	for name, want := range map[string]any{"name": "Sở A", "url": "https://congbo.example/don-vi/x/so-a/", "dissolutionDate": "2025-06-30", "foundingDate": nil} {
		if got := found[0][name]; got != want {
			t.Errorf("%s is %v", name, got)
		}
	}
	if got := at(found[0], "parentOrganization", "name"); got != "UBND tỉnh" {
		t.Errorf("it is part of %v", got)
	}
	if text := (Descriptions{a}).Unit(&atlas.Unit{Name: "các sở, ngành", Collective: true}); len(text) > 0 {
		t.Errorf("a collective name is %s", text)
	}
	party := &atlas.Unit{URL: "/don-vi/x/tinh-uy/", Name: "Tỉnh ủy", Level: plan.LevelParty}
	if found := read(t, Descriptions{a}.Unit(party)); len(found["Organization"]) != 1 {
		t.Errorf("the Party is %v", found)
	}
}

// TestHomeDescribed holds the first page against what search engines want of a
// site's name and of its search.
func TestHomeDescribed(t *testing.T) {
	a := example()
	found := read(t, Descriptions{a}.Home())
	search := found["WebSite"][0]["potentialAction"]
	if got := at(search, "target", "urlTemplate"); got != "https://congbo.example/tim-kiem/?q={search_term_string}" {
		t.Errorf("searched at %v", got)
	}
	if got := at(search, "query-input"); got != "required name=search_term_string" {
		t.Errorf("searched for %v", got)
	}
	if owner := found["GovernmentOrganization"]; len(owner) != 1 || owner[0]["name"] != a.Site.Publisher {
		t.Errorf("published by %v", owner)
	}
	a.Site.Publisher = "Nhóm biên tập"
	if found := read(t, Descriptions{a}.Home()); len(found["Organization"]) != 1 {
		t.Errorf("published by %v", found)
	}
}

// TestTrailDescribed: every step has its place, name and address, but the page
// itself, which may leave its address out (developers.google.com/search/docs/
// appearance/structured-data/breadcrumb).
func TestTrailDescribed(t *testing.T) {
	steps := read(t, Descriptions{example()}.Trail([]string{"Trang chủ", "Kế hoạch", "Này"}, []string{"https://a.example/", "https://a.example/ke-hoach/", ""}))["ListItem"]
	if len(steps) != 3 {
		t.Fatalf("%d steps", len(steps))
	}
	for i, step := range steps {
		_, led := step["item"]
		if step["position"] != float64(i+1) || step["name"] == nil || led != (i < 2) {
			t.Errorf("step %d: %v", i, step)
		}
	}
}

// TestOpenDataDescribed: a data set needs a description of 50 to 5000 letters,
// and its licence an address (…/structured-data/dataset).
func TestOpenDataDescribed(t *testing.T) {
	a := example()
	a.Site.Licence = "CC BY 4.0"
	found := read(t, Descriptions{a}.OpenData())
	if len(found["Dataset"]) != len(Sets()) {
		t.Fatalf("%d data sets", len(found["Dataset"]))
	}
	for _, set := range found["Dataset"] {
		if n := utf8.RuneCountInString(set["description"].(string)); n < 50 || n > 5000 {
			t.Errorf("%v is described in %d letters", set["name"], n)
		}
		if set["license"] != "https://creativecommons.org/licenses/by/4.0/" {
			t.Errorf("the licence is %v", set["license"])
		}
		for _, file := range set["distribution"].([]any) {
			if u, err := url.Parse(at(file, "contentUrl").(string)); err != nil || !strings.HasPrefix(u.Path, "/du-lieu/") {
				t.Errorf("%v: %v", file, err)
			}
		}
	}
}

func TestLicenceURL(t *testing.T) {
	for name, want := range map[string]string{
		"CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/", "cc by-sa 3.0": "https://creativecommons.org/licenses/by-sa/3.0/",
		"CC0": "https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
		"https://giayphep.example/": "https://giayphep.example/", "Giấy phép của Sở": "", "": "",
	} {
		if got := licenceURL(name); got != want {
			t.Errorf("%q: %q", name, got)
		}
	}
}
