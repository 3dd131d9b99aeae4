package letterhead

import (
	"strings"

	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// settle works out what the sheet does not print: the place, an issuer who
// stands in no letterhead, the type of a bare symbol. Each has a doubt.
func (r *reader) settle() {
	r.fill()
	r.annexed()
	r.settleKind()
	r.announcedTitle()
	r.guessIssuer()
	r.spelling()
	r.settlePlace()
	r.completeIssuer()
	r.abbreviations()
	r.stamps()
	r.missing()
}

// settleKind gives a type to a document that prints none, and doubts a symbol
// that says another than the type line.
func (r *reader) settleKind() {
	symbol := r.ownNumber()
	if symbol == "" && r.head.Symbol != "" {
		symbol = "1/" + r.head.Symbol
	}
	n, ok := vietnamese.ParseNumber(symbol)
	if r.head.Type == "" && !ok && r.isLetter() {
		r.head.Type = "Công văn"
		r.found("type", 1)
	}
	switch {
	case r.head.Type == "" && ok && n.Type != "":
		r.head.Type = n.Type
		r.found("type", max(r.lines["number"], r.lines["symbol"]))
		if n.Type != "Công văn" {
			r.doubt(r.lines["type"], "intake.type-guessed", "type", n.Type, "symbol", symbol)
		}
	case r.head.Type != "" && ok && n.Type != "" && r.decision == nil:
		canonical, _ := vietnamese.DocumentType(r.head.Type)
		if canonical != n.Type && !(n.Type == "Nghị quyết" || canonical == "Thông báo" || canonical == "Thông tư liên tịch") {
			r.doubt(r.lines["type"], "intake.type-differs", "type", r.head.Type, "symbol", symbol)
		}
	}
}

// isLetter reports whether a document without a type is sent to somebody: `Kính
// gửi:` stands above its text.
func (r *reader) isLetter() bool {
	for i := range r.page.lines[:min(len(r.page.lines), longestOpening)] {
		if strings.HasPrefix(r.page.lines[i].key, "kính gửi") {
			return true
		}
	}
	return false
}

// abbreviations collects what the document defines for itself.
func (r *reader) abbreviations() {
	seen := map[string]bool{}
	look := func(text string) {
		for _, a := range vietnamese.DefinedAbbreviations(text) {
			if !seen[a.Short] {
				seen[a.Short] = true
				r.head.Abbreviations = append(r.head.Abbreviations, a)
			}
		}
	}
	for i := range r.page.sheet.Blocks {
		b := &r.page.sheet.Blocks[i]
		look(b.Text)
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, cell := range row.Cells {
				look(cell.Text)
			}
		}
	}
}

// stamps takes the signer from an electronic signature where nothing else
// names one.
func (r *reader) stamps() {
	if r.head.Signer.Name != "" {
		return
	}
	look := func(text string, line int) bool {
		for l := range strings.SplitSeq(text, "\n") {
			if !stampStart().MatchString(l) {
				continue
			}
			_, name, _ := strings.Cut(l, ":")
			if name = strings.TrimSpace(name); personName(name) {
				r.head.Signer.Name = name
				r.found("signer", line)
				r.doubt(line, "intake.signer-stamp", "name", name)
				return true
			}
		}
		return false
	}
	for i := range r.page.sheet.Aside {
		if a := &r.page.sheet.Aside[i]; look(a.Text, a.Line) {
			return
		}
	}
	for i := range r.page.lines {
		if l := &r.page.lines[i]; l.short() && look(l.raw, l.number) {
			return
		}
	}
}

// missing doubts what a document should have and this one does not show. That
// a title, an issuer or a place is missing is for the caller to tell, who may
// know them.
func (r *reader) missing() {
	if r.head.Type == "" {
		r.doubt(1, "intake.no-type")
	}
	if r.guessed != "" && r.head.Issuer != "" {
		r.doubt(r.lines["issuer"], "intake.issuer-guessed", "issuer", r.head.Issuer, "from", r.guessed)
	}
	switch {
	case r.head.Number != "" || r.head.IssuedWith != "":
	case r.head.Symbol != "":
		r.doubt(r.lines["symbol"], "intake.number-blank", "symbol", r.head.Symbol)
	default:
		r.doubt(1, "intake.no-number")
	}
	switch {
	case r.head.Date == plan.Date{}:
		r.doubt(max(r.lines["date"], 1), "intake.no-date")
	case !r.head.Date.Full():
		r.doubt(max(r.lines["date"], 1), "intake.date-partial", "date", r.head.Date.String())
	}
	if r.head.Signer.Name == "" {
		r.doubt(1, "intake.no-signer")
	}
}
