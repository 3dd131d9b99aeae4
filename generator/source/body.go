package source

import (
	"strings"

	"congbo/generator/markdown"
	"congbo/generator/problem"
	"congbo/generator/vietnamese"
)

// body reads the text of a file. draft says that marks which must not be
// published are only a draft's.
func (f *file) body(offset int, known func(string) bool, draft bool) *markdown.Document {
	f.alphabets()
	f.blankControls(offset)
	d := markdown.Parse(f.text, offset, markdown.Options{Known: known, Slug: vietnamese.Slug})
	for i := range d.Passages {
		d.Passages[i].Position = f.at(offset)
		if p := &d.Passages[i]; len(p.Runs) > 0 {
			p.Position = f.at(p.Runs[0].Offset)
		}
		if text := d.Passages[i].Text; strings.HasPrefix(text, "[]") || strings.HasPrefix(text, "[ ]") || strings.HasPrefix(text, "[x]") {
			f.doubt("text.box", d.Passages[i].Position)
		}
	}
	for i := range d.Links {
		d.Links[i].Position = f.at(d.Links[i].Offset)
	}
	for _, fault := range d.Faults {
		code := problem.Code("text." + string(fault.Kind))
		if fault.Kind.Fatal() {
			f.fault(code, f.at(fault.Offset))
		} else {
			f.doubt(code, f.at(fault.Offset), "text", fault.Detail)
		}
	}
	if !draft {
		f.secrecy()
	}
	f.personal(d)
	return d
}

// cite finds the documents that running text names.
func (f *file) cite(d *markdown.Document) {
	for i := range d.Passages {
		p := &d.Passages[i]
		p.Citations = vietnamese.FindCitations(p.Text)
		for j := range p.Citations {
			p.Citations[j].Position = f.at(placeIn(p.Runs, p.Citations[j].Start))
		}
	}
}
