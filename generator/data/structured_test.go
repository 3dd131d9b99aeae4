package data

import (
	"encoding/json"
	"strings"
	"testing"

	"congbo/generator/atlas"
	"congbo/generator/plan"
)

func structured(t *testing.T, change func(*atlas.Plan)) map[string]any {
	t.Helper()
	a := example()
	if change != nil {
		change(a.Plans[0])
	}
	var all map[string]any
	if err := json.Unmarshal(Structured(a.Site, a.Plans[0]), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// at follows names and, in lists, the first element.
func at(value any, names ...string) any {
	for _, name := range names {
		if list, ok := value.([]any); ok && len(list) > 0 {
			value = list[0]
		}
		object, _ := value.(map[string]any)
		value = object[name]
	}
	return value
}

func TestStructured(t *testing.T) {
	all := structured(t, nil)
	for names, want := range map[string]any{
		"@context":                     "https://schema.org",
		"@id":                          "https://congbo.example/ke-hoach/chi-thi-02/",
		"@type":                        "Legislation",
		"inLanguage":                   "vi",
		"legislationType":              "Kế hoạch",
		"legislationIdentifier":        nil, // the number is still blank
		"legislationDate":              "2022-04",
		"legislationPassedBy name":     "Sở Khoa học và Công nghệ",
		"legislationJurisdiction name": "Bắc Giang",
		"legislationApplies legislationIdentifier": "02/CT-UBND",
		"citation @id":                   "https://congbo.example/van-ban/trung-uong/2013/luat-29-2013-qh13/",
		"isBasedOn":                      "https://nguon.example/kh",
		"sameAs":                         nil,
		"dateModified":                   "2023-01-05",
		"publisher name":                 "Sở Khoa học và Công nghệ",
		"encoding contentUrl":            "https://congbo.example/assets/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf",
		"encoding encodingFormat":        "application/pdf",
		"encoding contentSize":           "12",
		"encoding legislationLegalValue": "https://schema.org/DefinitiveLegalValue",
		"legislationApplies legislationPassedBy name": nil,
	} {
		if got := at(all, strings.Fields(names)...); got != want {
			t.Errorf("%s = %v, want %v", names, got, want)
		}
	}
	if n := len(all["legislationApplies"].([]any)); n != 1 {
		t.Errorf("carries out %d documents, want the one that is certain", n)
	}
	if n := len(all["citation"].([]any)); n != 1 {
		t.Errorf("rests on %d documents, want one that is named twice", n)
	}
}

func TestStructuredOfTheOfficialWording(t *testing.T) {
	all := structured(t, func(p *atlas.Plan) {
		p.Edition = plan.EditionFull
		p.Effective, p.Expires = plan.Date{Year: 2022, Month: 5}, plan.Date{Year: 2025}
		p.Place = &atlas.Place{Name: "Trung ương", Kind: "central"}
	})
	for name, want := range map[string]string{"sameAs": "https://nguon.example/kh", "legislationDateOfApplicability": "2022-05", "temporalCoverage": "2022-05/2025"} {
		if all[name] != want {
			t.Errorf("%s = %v, want %v", name, all[name], want)
		}
	}
	if _, ok := all["isBasedOn"]; ok {
		t.Error("the official wording is based on nothing")
	}
	if got := at(all, "legislationJurisdiction", "@type"); got != "Country" {
		t.Errorf("jurisdiction is a %v", got)
	}
}

func TestStructuredDoesNotSayStillInForce(t *testing.T) {
	all := structured(t, func(p *atlas.Plan) { p.Effective = plan.Date{Year: 2022} })
	if got, ok := all["temporalCoverage"]; ok {
		t.Errorf("in force %v", got)
	}
}

func TestStructuredIsSafeInAScript(t *testing.T) {
	a := example()
	a.Plans[0].Title = "</script><!-- \u2028\u2029 & ]]>"
	text := string(Structured(a.Site, a.Plans[0]))
	if i := strings.IndexAny(text, "<>&\u2028\u2029"); i >= 0 {
		t.Errorf("%q at %d", text[i:i+3], i)
	}
	var all map[string]any
	if err := json.Unmarshal([]byte(text), &all); err != nil || all["name"] != a.Plans[0].Title {
		t.Errorf("%v: %q", err, all["name"])
	}
}
