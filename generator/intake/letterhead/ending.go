package letterhead

import (
	"strings"

	"congbo/generator/plan"
)

// ending reads the first closing, or both halves of it where they were parted.
func (r *reader) ending() {
	c, ok := r.findClosing(r.below)
	if !ok || len(c.signatures) == 0 && r.annexBetween(r.below, c.from) {
		return // `Nơi nhận` in a form
	}
	r.close(c)
	r.below = c.to
	if len(c.signatures) > 0 && len(c.recipients) > 0 {
		return
	}
	// of a page with two columns a PDF file may give one only after the annexes
	rest, ok := r.findClosing(c.to)
	if !ok || len(rest.signatures)*len(c.signatures) > 0 || len(rest.recipients)*len(c.recipients) > 0 || r.kindBetween(c.to, rest.from) {
		return
	}
	if last := rest.to == len(r.page.lines) && len(rest.signatures) > 0; last || !r.annexBetween(c.to, rest.from) {
		r.close(rest)
	}
}

// annexBetween reports whether an annex begins between two lines.
func (r *reader) annexBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if startsAnnex(&r.page.lines[i]) {
			return true
		}
	}
	return false
}

// kindBetween reports whether another document begins between two lines.
func (r *reader) kindBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if k, capitals, _ := r.kindAt(i); k.name != "" && capitals && givenOut(k.name) {
			return true
		}
	}
	return false
}

// close takes a closing into the head.
func (r *reader) close(c closing) {
	r.page.take(c.from, c.to)
	r.closed, r.closedAt = true, c.to
	if s := signer(c.signatures); s != (plan.Signer{}) {
		r.head.Signer = s
		r.found("signer", c.line)
		if strings.Contains(s.Name, ";") {
			r.doubt(c.line, "intake.signers", "names", s.Name)
		}
	}
	if len(c.recipients) > 0 {
		r.head.Recipients = c.recipients
		r.found("recipients", c.listLine)
	}
	if r.head.Date.IsZero() && !c.dated.date.IsZero() {
		r.head.Date = c.dated.date
		r.found("date", c.datedAt)
		if r.printedPlace == "" {
			r.printedPlace = c.dated.place
			r.found("place", c.datedAt)
		}
	}
}
