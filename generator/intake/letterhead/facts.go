package letterhead

import (
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// fill takes from the portal's list what the sheet does not say, and doubts
// what both say and say differently.
func (r *reader) fill() {
	if f, ok := r.facts[factNumber]; ok {
		if n, valid := vietnamese.ParseNumber(f.value); valid {
			own, known := vietnamese.ParseNumber(r.ownNumber())
			switch {
			case !known && r.head.Symbol == "" && r.decision == nil && r.head.IssuedWith == "":
				r.head.Number = unspaced(f.value)
				r.found("number", f.line)
			case known && own.Key != n.Key:
				r.doubt(f.line, "intake.number-differs", "portal", f.value, "sheet", r.ownNumber())
			}
		}
	}
	r.fillDate("date", factDate, &r.head.Date)
	r.fillDate("effective", factEffective, &r.head.Effective)
	r.fillDate("expires", factExpires, &r.head.Expires)
	if f, ok := r.facts[factStatus]; ok && len(f.value) < 120 {
		r.head.Status = f.value
		r.found("status", f.line)
	}
	if f, ok := r.facts[factType]; ok && r.head.Type == "" {
		if name := wholeKind(f.value); name != "" {
			r.head.Type = name
			r.found("type", f.line)
		}
	}
	if f, ok := r.facts[factTitle]; ok && r.head.Title == "" {
		r.head.Title = f.value
		r.found("title", f.line)
	}
	if f, ok := r.facts[factSigner]; ok && r.head.Signer.Name == "" && personName(f.value) {
		r.head.Signer.Name = f.value
		if post, ok := r.facts[factPost]; ok && r.head.Signer.Position == "" {
			r.head.Signer.Position = post.value
		}
		r.found("signer", f.line)
	}
	if f, ok := r.facts[factSource]; ok {
		if url := address().FindString(f.value); url != "" {
			r.head.Source = url
			r.found("source", f.line)
		}
	}
}

// ownNumber is the number that the sheet gives the document, or the decision
// that it came with.
func (r *reader) ownNumber() string {
	if r.head.Number == "" && r.decision != nil {
		return r.decision.number
	}
	return r.head.Number
}

// fillDate takes one date of the list.
func (r *reader) fillDate(key string, kind factKind, into *plan.Date) {
	f, ok := r.facts[kind]
	if !ok {
		return
	}
	d, valid := vietnamese.ParseDate(f.value)
	switch {
	case !valid:
	case into.IsZero():
		*into = d
		r.found(key, f.line)
	case into.Year != d.Year || into.Month != 0 && d.Month != into.Month || into.Day != 0 && d.Day != into.Day:
		r.doubt(f.line, "intake.date-differs", "portal", f.value, "sheet", into.String())
	case !into.Full():
		*into = d
	}
}

// address is a place on the web.
var address = pattern(`https?://[^\s<>"'|)\]]+`)
