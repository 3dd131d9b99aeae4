package data

import (
	"path"
	"strings"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/source"
)

// legislation is a plan in the vocabulary of schema.org/Legislation, used as
// the guide of the ELI task force says (github.com/sparna-git/
// legislation-schema.org-howto): legislationApplies is its property for an act
// of a local body that carries out one of another; temporalCoverage is the
// time in force. `Căn cứ` is a citation: schema.org has no word for a basis in
// law. isBasedOn is kept for what a summary restates.
type legislation struct {
	Context           string         `json:"@context,omitempty"`
	ID                string         `json:"@id,omitempty"`
	Type              string         `json:"@type"`
	Name              string         `json:"name"`
	Alternate         string         `json:"alternateName,omitempty"`
	Description       string         `json:"description,omitempty"`
	URL               string         `json:"url,omitempty"`
	Language          string         `json:"inLanguage,omitempty"`
	Identifier        string         `json:"legislationIdentifier,omitempty"`
	Kind              string         `json:"legislationType,omitempty"`
	Date              string         `json:"legislationDate,omitempty"`
	Applicable        string         `json:"legislationDateOfApplicability,omitempty"`
	InForce           string         `json:"temporalCoverage,omitempty"`
	PassedBy          *organisation  `json:"legislationPassedBy,omitempty"`
	Jurisdiction      *area          `json:"legislationJurisdiction,omitempty"`
	Applies           []*legislation `json:"legislationApplies,omitempty"`
	Changes           []*legislation `json:"legislationChanges,omitempty"`
	PartOf            *legislation   `json:"isPartOf,omitempty"`
	Citation          []*legislation `json:"citation,omitempty"`
	BasedOn           string         `json:"isBasedOn,omitempty"`
	SameAs            string         `json:"sameAs,omitempty"`
	Keywords          []string       `json:"keywords,omitempty"`
	Modified          string         `json:"dateModified,omitempty"`
	Publisher         *organisation  `json:"publisher,omitempty"`
	Encoding          []encoding     `json:"encoding,omitempty"`
	AccessibleForFree bool           `json:"isAccessibleForFree,omitempty"`
}

type organisation struct {
	Type string `json:"@type"`
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
}

type area struct {
	Type string `json:"@type"`
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
}

// encoding is one file of the document. What binds is the signed file (Decree
// 30/2020/NĐ-CP, Art. 5): its text is conclusively what the document says.
type encoding struct {
	Type       string `json:"@type"`
	Name       string `json:"name,omitempty"`
	URL        string `json:"contentUrl"`
	Size       int64  `json:"contentSize,omitempty,string"`
	SHA256     string `json:"sha256,omitempty"`
	Format     string `json:"encodingFormat,omitempty"`
	Language   string `json:"inLanguage"`
	LegalValue string `json:"legislationLegalValue,omitempty"`
}

const documentLanguage = "vi" // whatever language the site speaks

// Structured gives a plan as JSON-LD in the vocabulary of schema.org. It can
// be put inside a <script> element as it is: `<`, `>`, `&`, U+2028 and U+2029
// are written as \u escapes.
func Structured(site *source.Site, p *atlas.Plan) []byte {
	base := base(site)
	l := legislation{
		Context:           vocabulary,
		ID:                absolute(base, p.URL),
		Type:              "Legislation",
		Name:              p.Title,
		Description:       p.Abstract,
		URL:               absolute(base, p.URL),
		Language:          documentLanguage,
		Identifier:        p.Number,
		Kind:              p.Type,
		Date:              p.Date.String(),
		Applicable:        p.Effective.String(),
		InForce:           inForce(p.Effective, p.Expires),
		PassedBy:          issuer(base, p.IssuedBy),
		Jurisdiction:      jurisdiction(base, p.Place),
		Applies:           references(base, p.Implements),
		Citation:          references(base, p.Basis),
		Publisher:         publisher(base, site),
		AccessibleForFree: true,
	}
	if p.IssuedWith != nil && p.IssuedWith.Directive != nil {
		l.PartOf = reference(base, p.IssuedWith.Directive)
	}
	if p.Directive != nil {
		l.Changes = append(references(base, p.Directive.Replaces), references(base, p.Directive.Amends)...)
	}
	if p.Edition == plan.EditionSummary {
		l.BasedOn = p.Source
	} else {
		l.SameAs = p.Source
	}
	for _, t := range p.Topics {
		l.Keywords = append(l.Keywords, t.Name)
	}
	if len(p.Corrections) > 0 {
		l.Modified = changed(p).String()
	}
	for _, f := range p.Files {
		l.Encoding = append(l.Encoding, encodingOf(base, f))
	}
	return written(&l)
}

func references(base string, all []atlas.Reference) []*legislation {
	var found []*legislation
	seen := map[*atlas.Directive]bool{}
	for _, r := range all {
		if r.Directive != nil && !seen[r.Directive] {
			seen[r.Directive] = true
			found = append(found, reference(base, r.Directive))
		}
	}
	return found
}

// reference gives what another document needs to be recognised by.
func reference(base string, d *atlas.Directive) *legislation {
	return &legislation{
		ID:         absolute(base, d.URL),
		Type:       "Legislation",
		Name:       d.Label,
		Identifier: d.Number,
		Kind:       d.Type,
		Date:       d.Date.String(),
	}
}

func issuer(base string, u *atlas.Unit) *organisation {
	if u == nil {
		return nil
	}
	kind := "GovernmentOrganization"
	if u.Level == plan.LevelParty || u.Level == plan.LevelOrganisation {
		kind = "Organization"
	}
	return &organisation{kind, u.Name, absolute(base, u.URL)}
}

const central = "central" // the kind of place that is the whole country

// jurisdiction gives the province, or the country for a central body.
func jurisdiction(base string, p *atlas.Place) *area {
	switch {
	case p == nil:
		return nil
	case p.Kind == central:
		return &area{Type: "Country", Name: "Việt Nam"}
	}
	return &area{"AdministrativeArea", p.Name, absolute(base, p.URL)}
}

func publisher(base string, site *source.Site) *organisation {
	name := publisherName(site)
	if name == "" {
		return nil
	}
	return &organisation{publisherType(site), name, base}
}

func publisherName(site *source.Site) string {
	if site.Publisher != "" {
		return site.Publisher
	}
	return site.Title
}

// inForce gives an ISO 8601 interval where both its ends are known. An open
// one would say that the document is still in force, which nobody has.
func inForce(from, until plan.Date) string {
	if from.IsZero() || until.IsZero() {
		return ""
	}
	return from.String() + "/" + until.String()
}

func encodingOf(base string, f plan.File) encoding {
	e := encoding{
		Type:     "LegislationObject",
		Name:     f.Name,
		URL:      fileURL(base, f),
		Size:     f.Size,
		SHA256:   f.SHA256,
		Format:   format(f),
		Language: documentLanguage,
	}
	if f.Signed {
		e.LegalValue = "https://schema.org/DefinitiveLegalValue"
	}
	return e
}

// format gives a file's media type by the end of its name. The list is our
// own: mime.TypeByExtension answers from the machine's tables.
func format(f plan.File) string {
	name := f.Path
	if name == "" {
		name = f.URL
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".pdf":
		return "application/pdf"
	case ".docx":
		return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	case ".doc":
		return "application/msword"
	case ".xlsx":
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	case ".xls":
		return "application/vnd.ms-excel"
	case ".odt":
		return "application/vnd.oasis.opendocument.text"
	}
	return ""
}
