// Package pictures draws what a plan, a document, a unit or a year looks like
// at a glance, as SVG that stands in a page: a timeline, a table of who works
// with whom, the lineage of documents, a month of deadlines, a load by year.
// Values go in and bytes come out: it knows no words of the interface, which
// come ready, and no colours, which are classes (pic-…) of the site's styles.
//
// What every picture keeps to: text stays text, in the page's own font and of
// its size (lengths are in em, so that a reader's larger letters make a larger
// picture); nothing is inline that a strict Content-Security-Policy refuses;
// the same values give the same bytes.
//
// A picture that holds links has the role group and not img: what is inside an
// img is hidden from those who do not see it (WAI-ARIA 1.2, 5.2.8: children
// presentational), links too. Its name and description are read out either way.
package pictures

// A Frame is what a picture says of itself to those who cannot see it.
type Frame struct {
	ID          string // unique in the page; those of the title and the description begin with it
	Title       string
	Description string
}

// Sizes of everything, in px of a page whose letters are 16px high.
const (
	narrow   = 328 // the width of a phone of 360px, less the margins of the page
	fontSize = 13  // of text in class pic-svg
	boldSize = 15  // what class pic-strong is reckoned as: it is as high and wider
	lineStep = 16  // from one line of a text to the next
	target   = 26  // the least height of a link: 24px is asked for (WCAG 2.2, 2.5.8)
)
