package plan

// A Level says where an organisation stands in the state.
type Level string

const (
	LevelCentral      Level = "central"
	LevelProvince     Level = "province"
	LevelDepartment   Level = "department"
	LevelDivision     Level = "division"
	LevelDistrict     Level = "district"
	LevelCommune      Level = "commune"
	LevelParty        Level = "party"
	LevelOrganisation Level = "organisation"
	LevelCollective   Level = "collective"
)

// A Unit is the file that an author wrote about one organisation.
type Unit struct {
	Slug       string // from the file's name
	Position   Position
	Keys       map[string]Position
	Name       string
	Place      string
	Short      string
	Aliases    []Alias
	Addresses  []string // old ones that lead to its page
	Parent     string   // a name, or place/slug
	Level      Level
	Role       string
	Collective bool
	From       Date
	Until      Date // the last day
	Successors []Succession
	Source     string
	Website    string
}

// An Alias is another name of an organisation. Link is false where the alias
// is too common a word to be linked in running text.
type Alias struct {
	Name string
	Link bool
}

// A Succession says who took over a function, when, and on what basis.
type Succession struct {
	Unit     string // a name, or place/slug
	Date     Date
	Function string // empty: everything
	Basis    string // a citation
	Note     string
	Position Position
}

// A Directive is the file that an author wrote about one document that is
// not itself a plan of the site.
type Directive struct {
	Slug       string // from the file's name
	Position   Position
	Keys       map[string]Position
	Title      string
	Type       string
	Number     string
	Date       Date
	Issuer     string
	Place      string
	Signer     Signer
	Effective  Date
	Expires    Date
	Status     string
	Implements []Citation
	Basis      []Citation
	Replaces   []Citation
	Amends     []Citation
	Source     string
	Files      []File
	Note       string
	Aliases    []string
}
