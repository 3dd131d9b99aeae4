package pages

import (
	"bytes"
	"html/template"

	"congbo/generator/atlas"
)

// Structured says what pages are about as JSON-LD, in words that search
// engines know. The room that writes the data makes it. No bytes mean that
// there is nothing to say.
type Structured interface {
	Home() []byte
	Plan(*atlas.Plan) []byte
	Unit(*atlas.Unit) []byte
	Directive(*atlas.Directive) []byte
	OpenData() []byte
	// Trail is given the names of the steps that lead to a page, and their
	// absolute addresses; that of the page itself may be empty.
	Trail(names, addresses []string) []byte
}

// about makes what is said of a page part of it; nothing where nobody says
// anything.
func (m *maker) about(say func(Structured) []byte) template.HTML {
	if m.Structured == nil {
		return ""
	}
	return structured(say(m.Structured))
}

// structured makes a data block of JSON-LD. Browsers do not run it, and a
// Content-Security-Policy does not stop it.
func structured(data []byte) template.HTML {
	if len(data) == 0 {
		return ""
	}
	for _, c := range []struct{ from, to string }{{"<", `\u003c`}, {">", `\u003e`}, {"&", `\u0026`}} {
		data = bytes.ReplaceAll(data, []byte(c.from), []byte(c.to))
	}
	// Safe: without < nothing in it can end the element or begin another; in
	// JSON these letters stand in strings only, where the escapes mean them.
	return template.HTML(`<script type="application/ld+json">` + string(data) + `</script>`)
}
