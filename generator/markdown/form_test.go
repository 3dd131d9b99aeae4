package markdown

import (
	"fmt"
	"io"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"
)

// texts gives the texts in testdata.
func texts(t *testing.T) (all [][]byte) {
	t.Helper()
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, archive.Files[0].Data)
	}
	return all
}

// everyWay renders a text as a whole, with tasks written by the caller, and
// each task by itself.
func everyWay(d *Document, o RenderOptions, w io.Writer) error {
	if err := d.Render(w, o); err != nil {
		return err
	}
	for i := range d.Items {
		if err := d.RenderItem(w, i, o); err != nil {
			return err
		}
	}
	o.Here = "here"
	o.Task = func(w io.Writer, i int) error {
		fmt.Fprintf(w, "<li id=%d>", i)
		if err := d.RenderItem(w, i, o); err != nil {
			return err
		}
		return d.RenderNotes(w, i, o)
	}
	return d.Render(w, o)
}

// TestForm: a text that is made from its form is the text, and looks like it.
func TestForm(t *testing.T) {
	for _, text := range texts(t) {
		d := Parse(text, 0, options)
		back, err := d.Form().Document()
		if err != nil || !reflect.DeepEqual(back, d) {
			t.Errorf("%q comes back as another text (%v)", text, err)
			continue
		}
		o := RenderOptions{Resolve: resolve, Links: marked(text)}
		if got, want := rendered(t, back, o), rendered(t, d, o); got != want {
			t.Errorf("got %s\nwant %s", got, want)
		}
	}
	for _, text := range []string{"", "> > > a", "- [ ] a", string(make([]byte, MaxSize+1))} {
		d := Parse([]byte(text), 0, options)
		if back, err := d.Form().Document(); err != nil || !reflect.DeepEqual(back, d) {
			t.Errorf("%.20q comes back as another text (%v)", text, err)
		}
	}
}

// TestFormOfNothing: numbers in a form that lead out of it are found; whatever
// they are, rendering ends, without panic, after a few times the text.
func TestFormOfNothing(t *testing.T) {
	var all []*Document
	for _, text := range texts(t) {
		all = append(all, Parse(text, 0, options))
	}
	refused, taken := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.SampledFrom(all).Draw(t, "text")
		f := d.Form()
		f.Drawing.Marks, f.Drawing.Items = slices.Clone(f.Drawing.Marks), slices.Clone(f.Drawing.Items)
		for range rapid.IntRange(1, 3).Draw(t, "damages") {
			number := rapid.OneOf(rapid.Int32Range(-1, 40), rapid.Int32(), rapid.Just(int32(len(f.Drawing.HTML)))).Draw(t, "number")
			if n := len(f.Drawing.Marks); n > 0 && rapid.Bool().Draw(t, "of a mark") {
				m := &f.Drawing.Marks[rapid.IntRange(0, n-1).Draw(t, "mark")]
				switch rapid.IntRange(0, 4).Draw(t, "which") {
				case 0:
					m.At = number
				case 1:
					m.From = number
				case 2:
					m.To = number
				case 3:
					m.Kind = markKind(number)
				case 4:
					m.On = !m.On
				}
			} else if n := len(f.Drawing.Items); n > 0 {
				item := &f.Drawing.Items[rapid.IntRange(0, n-1).Draw(t, "item")]
				numbers := []*int32{&item.Words.From, &item.Words.To, &item.Words.First, &item.Words.Last, &item.Notes.From, &item.Notes.To, &item.Notes.First, &item.Notes.Last, &item.After}
				*rapid.SampledFrom(numbers).Draw(t, "of the item") = number
			}
		}
		damaged, err := f.Document()
		if err != nil {
			refused++
			return
		}
		taken++
		if err := everyWay(damaged, RenderOptions{Resolve: resolve, Links: marked(d.source)}, &limited{most: 1 << 20}); err != nil {
			t.Fatal(err)
		}
	})
	if refused == 0 || taken == 0 {
		t.Errorf("%d were refused, %d taken", refused, taken)
	}
}

// limited is a writer that takes so many bytes.
type limited struct{ most int }

func (l *limited) Write(p []byte) (int, error) {
	if l.most -= len(p); l.most < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}
