package addresses

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

// FuzzParse: whatever stands in a list of addresses, it is refused or read,
// and what was read is read again from what is written of it.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		heading + "\n/\n/a/ #b #c\n", heading + drafts + "\n/a/\n", heading + "\n\n/a\n/a\n", "", "<!doctype html>", heading, heading + "\n #x\n", heading + "\n/a/  #b\n", "\ufeff" + heading + "\r\n/a/\r\n", heading + "\njavascript:x\n", heading + "\n/../x\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		book, err := parse(strings.NewReader(text), "x")
		if err != nil {
			return
		}
		var out bytes.Buffer
		book.write(&out)
		again, err := parse(&out, "x")
		if err != nil {
			t.Fatalf("%q is written as %q: %v", text, out.String(), err)
		}
		for _, b := range []*Book{book, again} {
			for i := range b.Entries {
				b.Entries[i].line, b.Entries[i].file = 0, ""
			}
		}
		if book.Drafts != again.Drafts || len(book.Entries) != len(again.Entries) {
			t.Fatalf("%q comes back as %q", text, out.String())
		}
		for i := range book.Entries {
			if a, b := book.Entries[i], again.Entries[i]; a.Address != b.Address || len(a.Fragments)+len(b.Fragments) > 0 && !reflect.DeepEqual(a.Fragments, b.Fragments) {
				t.Errorf("%+v comes back as %+v", a, b)
			}
		}
	})
}
