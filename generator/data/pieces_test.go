package data

import (
	"bytes"
	"testing"

	"congbo/generator/atlas"
	"congbo/generator/publish"
)

// TestPiecesHavePrintsOfTheirOwn: two pieces of one file with one print would
// be taken for the same, also where both say nothing but who they are.
func TestPiecesHavePrintsOfTheirOwn(t *testing.T) {
	a := grown(30)
	for range 9 { // of which plans say nothing
		id := string(rune('a' + len(a.Units)))
		a.Units = append(a.Units, &atlas.Unit{ID: "x/" + id, URL: "/don-vi/x/" + id + "/", Name: id})
		a.Directives = append(a.Directives, &atlas.Directive{ID: "x/" + id, URL: "/van-ban/x/" + id + "/"})
	}
	files := 0
	for f := range Files(a, a.Prints(atlas.Print{1})) {
		if f.Pieces == nil {
			continue
		}
		files++
		seen := map[publish.Print]string{}
		var all bytes.Buffer
		for p := range f.Pieces {
			before := all.Len()
			if err := p.Render(&all); err != nil {
				t.Fatal(err)
			}
			text := all.String()[before:]
			if other, twice := seen[p.Print]; twice || p.Print == (publish.Print{}) {
				t.Errorf("%s: one print %x for %.100q and %.100q", f.Path, p.Print, other, text)
			}
			seen[p.Print] = text
		}
		if len(seen) < 5 {
			t.Errorf("%s has %d pieces", f.Path, len(seen))
		}
		if text := rendered(t, f); text != all.String() {
			t.Errorf("%s is not its pieces", f.Path)
		}
	}
	if files != 15 {
		t.Errorf("%d files are made of pieces", files)
	}
}
