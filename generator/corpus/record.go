package corpus

import (
	"bytes"
	"fmt"
)

// A record is a file of a unit or directive.
type record struct {
	path string
	text []byte
}

// records writes the files of some units and documents of every province: of
// its people's committee, and of every other document that its plans rest on.
func (w *world) records() []record {
	var all []record
	for _, p := range w.places {
		kind := p.kind(p.last)
		name := "UBND " + kind
		var text bytes.Buffer
		fmt.Fprintf(&text, "---\nname: %s\nplace: %q\naliases:\n  - %q\nlevel: province\n", name, p.Name, p.council(p.last))
		fmt.Fprintf(&text, "---\n\nCơ quan hành chính nhà nước của %s %s.\n", kind, p.Name)
		all = append(all, record{"units/" + p.ID + "/" + slug(name) + ".md", text.Bytes()})
		for i, d := range p.decrees {
			if i%2 == 0 {
				all = append(all, d.record())
			}
		}
	}
	return all
}

// record writes the file of a document.
func (d document) record() record {
	var text bytes.Buffer
	fmt.Fprintf(&text, "---\ntitle: %q\ntype: %s\nnumber: %s\ndate: %s\nissuer: %q\nplace: %q\n---\n\n%s.\n",
		d.title, d.kind, d.number, d.date, d.issuer, d.place.Name, capital(d.title))
	name := slug(d.kind, d.number, fmt.Sprint(d.date.Year))
	return record{"directives/" + d.place.ID + "/" + name + ".md", text.Bytes()}
}
