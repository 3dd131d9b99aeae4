// Package plan holds the words of the field as Go types: a plan, its sections
// and tasks, the organisations and documents that it names, its deadlines. It
// does no input or output and imports no other room of the house, so that
// every room can speak of the same things.
package plan

// A Position is a place in an author's file. Line and Column count from 1;
// Column counts characters. A zero Line means the file as a whole.
type Position struct {
	File   string // slash-separated, relative to the content folder
	Line   int
	Column int
}

// An Edition says whose wording a published plan has.
type Edition string

const (
	EditionFull    Edition = "full"    // the official wording
	EditionSummary Edition = "summary" // an edited restatement
)

// A Plan is one published plan as its author wrote it. Names in it are still
// words: only the atlas turns a name into an identity.
type Plan struct {
	ID       string // the slug of its address, unique in a site
	Position Position
	Keys     map[string]Position // where each front-matter key (canonical name) stands

	Title         string
	Abstract      string // one sentence on what the plan is; may be empty
	Type          string // document type, "Kế hoạch" unless said otherwise
	Number        string // as printed; empty on a draft
	Symbol        string // `KH-KHCN` where the number is still blank
	Date          Date
	Issuer        string
	Place         string // a province, or "Trung ương"
	Signer        Signer
	Implements    []Citation
	Basis         []Citation
	IssuedWith    *Citation // the decision that the plan is attached to
	Recipients    []string
	Effective     Date
	Expires       Date
	Status        string // validity in the author's words
	Abbreviations []Abbreviation
	Topics        []string
	Edition       Edition
	Source        string // address of the official publication
	Files         []File
	Corrections   []Correction
	Contact       Contact
	Draft         bool
	Publish       Date     // kept out of the site before this day
	Aliases       []string // old addresses, each starting with a slash

	Sections []*Section
	Tasks    []*Task
	Passages []Passage
}

// A Signer is who signed a document: name and post only, nothing personal.
type Signer struct {
	Name      string
	Position  string // PHÓ GIÁM ĐỐC
	Authority string // KT. GIÁM ĐỐC, TM. ỦY BAN NHÂN DÂN
}

// An Abbreviation is one that a document defines for itself.
type Abbreviation struct {
	Short string // KH&CN
	Long  string // khoa học và công nghệ
}

// A File is a signed or supporting file of a document. Path is relative to
// the content folder and empty where only URL is known; Size (bytes) and
// SHA256 (lower-case hexadecimal) are worked out when the content is read.
type File struct {
	Path, URL, Name string
	Signed          bool
	Size            int64
	SHA256          string
	Position        Position
}

// A Correction is a public note that something on the page was changed.
type Correction struct {
	Date Date
	Text string
}

// A Contact is whom to ask.
type Contact struct {
	Name, Email, Phone, Address, URL string
}

// A Section is a heading of a plan with what stands under it.
type Section struct {
	Anchor   string // unique in the plan, ASCII
	Number   string // "I", "1.1", "a"; empty where the heading has none
	Title    string // the heading as plain text, its number included
	Level    int    // 2 for `##`
	Parent   int    // index into Plan.Sections, -1 at the top
	Position Position
}

// A Passage is one paragraph, list item or table cell of running text, on
// which names and citations are looked for. Text is plain, NFC, with white
// space joined; Runs say where the pieces of Text stand in the file.
type Passage struct {
	Section   int  // index into Plan.Sections, -1 before the first heading
	Task      int  // index into Plan.Tasks when the passage is a task's own words, else -1
	Heading   bool // the words of the section's own heading, into which nothing links
	Text      string
	Runs      []Run
	Citations []Citation // with Start and Stop in Text
	Position  Position
}

// A Run maps len bytes of a passage's text, from At on, to the same bytes of
// the file from Offset on. Text between runs (a joined line break) has no
// place of its own.
type Run struct {
	At, Offset, Len int
}

// A Name is the name of an organisation as an author wrote it.
type Name struct {
	Text     string
	Position Position
}

// A Citation is a document as a text mentions it. Only Text is always there.
type Citation struct {
	Text     string // Chỉ thị số 02/CT-UBND ngày 25/3/2022 của Chủ tịch UBND tỉnh
	Type     string // Chỉ thị, as a canonical document type
	Number   string // 02/CT-UBND, as printed
	Date     Date
	Issuer   string // Chủ tịch UBND tỉnh
	Title    string // what it is about, or a law's name
	Position Position
	Start    int // byte offsets into the passage, where it was found in one
	Stop     int
}
