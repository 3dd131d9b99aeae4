package letterhead

import "congbo/generator/vietnamese"

// farthestSecond is how many lines a letterhead has at most, down to its date.
const farthestSecond = 12

// dateOfHead is the date line of a letterhead, filled in or not: `Hà Nội, ngày …
// tháng 9 năm 2025`.
var dateOfHead = pattern(`^\p{Lu}[\p{L}\s.-]{1,40},?\s+ngày[\s\d….]*tháng[\s\d….]*năm[\s\d….]*$`)

// secondHead takes the letterhead of what comes with a document, below its
// closing: names in capitals, and a number, down to a date line. What it says has
// been said above.
func (r *reader) secondHead() {
	if !r.closed || r.decision != nil {
		return
	}
	from, names := -1, 0
	for i, steps := r.closedAt, 0; i < len(r.page.lines) && steps < farthestSecond; i++ {
		l := &r.page.lines[i]
		if l.opaque {
			return
		}
		if l.taken() || l.text == "" || divider(l.text) {
			continue
		}
		if from < 0 {
			from = i
		}
		steps++
		switch {
		case dateOfHead().MatchString(l.text):
			if names > 0 {
				r.page.take(from, i+1)
			}
			return
		case startsAnnex(l) || wholeKind(l.text) != "":
			return
		case vietnamese.Capitals(l.text):
			names++
		case numberOfHead().MatchString(l.text), motto().MatchString(l.key):
		default:
			return
		}
	}
}

var (
	numberOfHead = pattern(`^(?i:số)\s*:?[\s\d….]*[-/]`)
	motto        = pattern(`^độc lập\s*[-–]\s*tự do`)
)
