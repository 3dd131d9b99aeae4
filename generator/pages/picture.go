package pages

import (
	"html/template"

	"congbo/generator/pictures"
)

// A pictureView is a picture and what belongs to it: what it leaves to words,
// and the same figures as a table. Where there is too little to draw, the
// words say it.
type pictureView struct {
	Known   bool          // there is something to show
	ID      string        // of the heading above it
	Drawn   template.HTML // empty where words are enough
	Leaves  []leafView    // the months of a year, in the place of Drawn
	Wide    bool          // wider than a phone: it has a box of its own to be moved in
	Words   []string
	Columns []string // of the table
	Rows    []pictureRow
}

// A pictureRow is one row of a picture's figures.
type pictureRow struct {
	ID    string // where the picture leads; may be empty
	Head  linkView
	Cells []pictureCell
}

type pictureCell struct {
	Text  string
	Links []linkView
}

// A leafView is one month of a year.
type leafView struct {
	Drawn template.HTML
	Empty bool // nothing is due in it
}

// picturePhrases are the interface words of pictures.
type picturePhrases struct {
	First       phrase `word:"pic-q1"`
	Second      phrase `word:"pic-q2"`
	Third       phrase `word:"pic-q3"`
	Fourth      phrase `word:"pic-q4"`
	Month       phrase `word:"pic-month"`
	Year        phrase `word:"pic-year"`
	Span        phrase `word:"pic-span"`
	SpanRepeats phrase `word:"pic-span-repeats"`
	GapMonths   phrase `word:"pic-gap-months"`
	GapQuarters phrase `word:"pic-gap-quarters"`
	GapYears    phrase `word:"pic-gap-years"`
	When        phrase `word:"pic-when"`
	WhenText    phrase `word:"pic-when-text"`
	WhenOne     phrase `word:"pic-when-one"`
	WhenNone    phrase `word:"pic-when-none"`
	Dot         phrase `word:"pic-dot"`
	Dots        phrase `word:"pic-dots"`
	Ring        phrase `word:"pic-ring"`
	Ongoing     phrase `word:"pic-ongoing"`
	Undated     phrase `word:"pic-undated"`
	Beside      phrase `word:"pic-beside"`
	Time        phrase `word:"pic-time"`
	Who         phrase `word:"pic-who"`
	LeadAcross  phrase `word:"pic-lead-across"`
	LeadDown    phrase `word:"pic-lead-down"`
	WithAcross  phrase `word:"pic-with-across"`
	WithDown    phrase `word:"pic-with-down"`
	WhoText     phrase `word:"pic-who-text"`
	WhoHow      phrase `word:"pic-who-how"`
	WhoLeft     phrase `word:"pic-who-left"`
	WhoOne      phrase `word:"pic-who-one"`
	WhoNone     phrase `word:"pic-who-none"`
	WhoAlone    phrase `word:"pic-who-alone"`
	Lead        phrase `word:"lead"`
	With        phrase `word:"with"`
	Lineage     phrase `word:"pic-lineage"`
	LineageText phrase `word:"pic-lineage-text"`
	LineageHow  phrase `word:"pic-lineage-how"`
	More        phrase `word:"pic-more"`
	Paper       phrase `word:"pic-paper"`
	CarriesOut  phrase `word:"pic-carries-out"`
	Days        phrase `word:"pic-days"`
	DaysHow     phrase `word:"pic-days-how"`
	DaysText    phrase `word:"pic-days-text"`
	NoDay       phrase `word:"pic-no-day"`
	Day         phrase `word:"pic-day"`
	Monday      phrase `word:"pic-monday"`
	Tuesday     phrase `word:"pic-tuesday"`
	Wednesday   phrase `word:"pic-wednesday"`
	Thursday    phrase `word:"pic-thursday"`
	Friday      phrase `word:"pic-friday"`
	Saturday    phrase `word:"pic-saturday"`
	Sunday      phrase `word:"pic-sunday"`
	Load        phrase `word:"pic-load"`
	LoadText    phrase `word:"pic-load-text"`
	LoadHow     phrase `word:"pic-load-how"`
	LoadYear    phrase `word:"pic-load-year"`
	LoadUndated phrase `word:"pic-load-undated"`
	YearDue     phrase `word:"pic-year-due"`
}

// drawn makes a picture part of a page.
func drawn(picture []byte) template.HTML {
	// Safe: pictures escapes every text and address that it is given, and
	// writes no scripts (its FuzzText).
	return template.HTML(picture)
}

// figure is what every picture says of itself; id is that of its heading.
func figure(id, title, description string) pictures.Frame {
	return pictures.Frame{ID: id + "_hinh", Title: title, Description: description}
}

// count writes a number with its words, for the middle of a sentence.
func (t *Theme) counted(list []string, p phrase, n int) []string {
	if n == 0 {
		return list
	}
	return append(list, t.words.count(p, n))
}
