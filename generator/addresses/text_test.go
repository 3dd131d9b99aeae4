package addresses

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
)

func written(b *Book) string {
	var out bytes.Buffer
	b.write(&out)
	return out.String()
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	for _, drafts := range []bool{false, true} {
		b := &Book{Drafts: drafts, Entries: []Entry{{Address: "/"}, {Address: "/ke-hoach/x/", Fragments: []string{"i-muc-tieu", "nhiem-vu.1"}}, {Address: escape("/assets/kế hoạch.pdf")}}}
		text := written(b)
		got, err := parse(strings.NewReader(text), "list")
		if err != nil {
			t.Fatal(err)
		}
		if again := written(got); again != text || got.Drafts != drafts || !reflect.DeepEqual(got.Entries[1].Fragments, b.Entries[1].Fragments) || got.Entries[1].line != 3 {
			t.Errorf("%q is read as %q", text, again)
		}
	}
}

func TestWhatIsNoListIsRefused(t *testing.T) {
	endless := io.MultiReader(strings.NewReader(heading+"\n"), forever("/a\n"))
	for name, r := range map[string]io.Reader{
		"nothing":           strings.NewReader(""),
		"a page":            strings.NewReader("<!doctype html>\n<title>404</title>\n"),
		"another version":   strings.NewReader("# congbo addresses 2\n/\n"),
		"no path":           strings.NewReader(heading + "\nhttps://a.example/\n"),
		"an escape":         strings.NewReader(heading + "\n/\x1b[2J\n"),
		"letters":           strings.NewReader(heading + "\n/kế-hoạch/\n"),
		"an empty line":     strings.NewReader(heading + "\n\n/\n"),
		"a line of 5 MB":    strings.NewReader(heading + "\n/" + strings.Repeat("x", 5<<20) + "\n"),
		"no end":            endless,
		"no end of a line":  forever("x"),
		"fragments, no end": io.MultiReader(strings.NewReader(heading+"\n"), forever("/a"+strings.Repeat(" #b", 1000)+"\n")),
	} {
		if b, err := parse(r, "list"); err == nil {
			t.Errorf("%s: read as %d addresses", name, len(b.Entries))
		}
	}
	if _, err := parse(strings.NewReader(""), "list"); !errors.Is(err, errNotABook) {
		t.Error(err)
	}
}

// forever reads the same text again and again.
type forever string

func (f forever) Read(b []byte) (int, error) {
	n := 0
	for n+len(f) <= len(b) {
		n += copy(b[n:], f)
	}
	if n == 0 {
		n = copy(b, f)
	}
	return n, nil
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{heading + "\n/\n", heading + drafts + "\n/a/ #b #c\n/d.pdf", heading, "/\n", heading + "\n/a \x00#\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b, err := parse(strings.NewReader(text), "list")
		if err != nil {
			return
		}
		for _, e := range b.Entries {
			if !sound(e.Address) {
				t.Errorf("%q", e.Address)
			}
		}
		again, err := parse(strings.NewReader(written(b)), "list")
		if err != nil || !reflect.DeepEqual(again, b) {
			t.Errorf("%q: read again as %v, %v", text, again, err)
		}
		if problems := Broken(b, again); len(problems) > 0 {
			t.Errorf("%q: breaks itself: %v", text, problems)
		}
	})
}

// TestManyAreCounted builds another site by mistake.
func TestManyAreCounted(t *testing.T) {
	published := &Book{name: "list"}
	for i := range 300 {
		published.Entries = append(published.Entries, Entry{Address: "/ke-hoach/" + strings.Repeat("x", i+1) + "/", line: i + 2, file: "list"},
			Entry{Address: "/nhiem-vu/" + strings.Repeat("x", i+1) + "/1/", line: 1000 + i, file: "list"})
	}
	problems := Broken(published, &Book{})
	last := problems[len(problems)-1]
	if len(problems) != mostTold+1 || last.Code != "links.more" || last.Args[1] != "250" {
		t.Errorf("%d problems, the last %v", len(problems), last)
	}
}
