package letterhead

import (
	"regexp"
	"strings"

	"congbo/generator/vietnamese"
)

// longestOpening is how many lines are looked at for the sentence with which
// a document begins.
const longestOpening = 40

// restsLead begins a piece of that sentence on what the document rests on.
var restsLead = regexp.MustCompile(`(?i)^(?:căn\s+cứ|trên\s+cơ\s+sở|theo|xét)\s`)

// opening reads the sentence with which the text begins: what is carried out
// (`Thực hiện Chỉ thị số …`), what that rests on, and who does it. The words
// stay in the body.
func (r *reader) opening() {
	for i, steps := r.openingAt(), 0; i < len(r.page.lines) && steps < longestOpening; steps++ {
		l := &r.page.lines[i]
		if l.opaque || outlineStart.MatchString(l.text) || strings.HasPrefix(l.key, "điều 1") || strings.HasPrefix(l.key, "phần ") || strings.HasPrefix(l.key, "chương ") {
			r.purposes(i)
			break
		}
		if l.text == "" {
			i++
			continue
		}
		text, next := r.paragraph(i)
		r.openingPieces(l.number, text)
		if strings.Contains(text, "như sau") {
			break
		}
		i = next
	}
	if len(r.implements.entries) == 0 {
		r.titleImplements()
	}
	r.head.Basis, r.head.Implements = r.basis.entries, r.implements.entries
}

// openingAt gives the line where the text of the plan begins: its own, not
// that of the decision that came before it.
func (r *reader) openingAt() int {
	if r.decision != nil {
		return r.below
	}
	for i := range r.page.lines {
		if l := &r.page.lines[i]; l.opaque || !l.taken() && l.text != "" {
			return i
		}
	}
	return len(r.page.lines)
}

// openingPieces reads one paragraph of the opening.
func (r *reader) openingPieces(line int, text string) {
	var into *list
	key := ""
	for _, p := range pieces(text) {
		switch {
		case restsLead.MatchString(p):
			into, key = &r.basis, "basis"
		case carriesOut.MatchString(p):
			into, key = &r.implements, "implements"
		case into == nil:
			return
		}
		for _, c := range citedIn(p) {
			if into.add(c) {
				r.found(key, line)
			}
		}
	}
}

// mostPurposes is how many lines of the first section are looked at.
const mostPurposes = 6

// purposes looks in the first section of a plan that opens with no sentence:
// `1. Mục đích: Triển khai Quyết định số … của …`.
func (r *reader) purposes(from int) {
	if len(r.implements.entries)+len(r.basis.entries) > 0 || r.decision != nil {
		return
	}
	for i := from; i < len(r.page.lines) && i < from+mostPurposes; i++ {
		l := &r.page.lines[i]
		if l.opaque {
			return
		}
		text := marker.ReplaceAllString(l.text, "")
		if !carriesOut.MatchString(text) {
			continue
		}
		if cited := citedIn(text); len(cited) > 0 && numbered(cited[0]) {
			r.implements.add(cited[0])
			r.found("implements", l.number)
			r.doubt(l.number, "intake.implements-guessed", "document", cited[0])
			return
		}
	}
}

// marker is what stands before the words of a line in an outline, with the
// word that says it is about purposes.
var marker = regexp.MustCompile(`(?i)^(?:[IVX\d.]+[.)]?\s+|[a-zđ]\)\s+|[-+•–]\s+)?(?:mục đích\s*:\s*)?`)

func numbered(text string) bool {
	found := vietnamese.FindCitations(text)
	return len(found) > 0 && found[0].Number != ""
}

// titleImplements takes what a title says is carried out, where no sentence
// says it: `Triển khai thực hiện Quyết định số …`.
func (r *reader) titleImplements() {
	title := r.head.Title
	if vietnamese.Capitals(title) || !carriesOut.MatchString(title) || len(r.basis.entries) > 0 && r.decision == nil {
		return
	}
	if cited := citedIn(title); len(cited) > 0 && numbered(cited[0]) {
		r.implements.add(cited[0])
		r.found("implements", r.lines["title"])
	}
}
