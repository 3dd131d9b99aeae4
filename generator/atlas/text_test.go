package atlas

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"congbo/generator/plan"
	"congbo/generator/register"

	"pgregory.net/rapid"
)

func TestSentence(t *testing.T) {
	for _, c := range []struct{ text, cited, want string }{
		{"Câu một. Theo [x] mà làm. Câu ba.", "[x]", "Theo [x] mà làm."},
		{"Theo [x] tại TP. Vinh thì làm. Câu hai.", "[x]", "Theo [x] tại TP. Vinh thì làm."},
		{"Gồm: việc một; việc theo [x]; việc ba", "[x]", "việc theo [x];"},
		{"Số 1.2 và [x]", "[x]", "Số 1.2 và [x]"},
		{"[x]", "[x]", "[x]"},
		{strings.Repeat("ữ ", 400) + "[x]", "[x]", "…"},
	} {
		at := strings.Index(c.text, c.cited)
		got := sentence(c.text, at, at+len(c.cited))
		if c.want == "…" {
			if !strings.HasPrefix(got, "…") || !strings.HasSuffix(got, "[x]") || len(got) > longest+20 {
				t.Errorf("long text: %q", got)
			}
		} else if got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// The sentence of a citation holds the citation, whatever the text.
func TestSentenceHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "before") + "[x]" + rapid.String().Draw(t, "after")
		at := strings.Index(text, "[x]")
		if got := sentence(text, at, at+3); !strings.Contains(got, "[x]") {
			t.Fatalf("%q: %q", text, got)
		}
	})
}

func TestPieces(t *testing.T) {
	p := &plan.Passage{
		Text: "Công an tỉnh họp",
		Runs: []plan.Run{{At: 0, Offset: 100, Len: 8}, {At: 9, Offset: 111, Len: 6}, {At: 15, Offset: 117, Len: 5}},
	}
	for _, c := range []struct {
		start, stop int
		want        string
	}{
		{0, 8, "[[100 108]]"},
		{0, 15, "[[100 108] [111 117]]"},
		{9, 20, "[[111 122]]"}, // runs that touch in the file are one piece
		{3, 5, "[[103 105]]"},
		{8, 9, "[]"},
	} {
		if got := fmt.Sprint(pieces(p, c.start, c.stop)); got != c.want {
			t.Errorf("%d to %d: %s, want %s", c.start, c.stop, got, c.want)
		}
	}
}

func TestNearest(t *testing.T) {
	ids := []string{"bac-giang/thanh-tra-so", "bac-giang/so-tai-chinh", "quang-tri/so-tai-chinh"}
	for word, want := range map[string]string{
		"bac-giang/so-tai-chin":  "bac-giang/so-tai-chinh",
		"bac-giang/thanh-tra":    "bac-giang/thanh-tra-so",
		"quang-tri/so-tai-chinh": "quang-tri/so-tai-chinh",
	} {
		if got := nearest(word, ids); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
	if got := nearest("x", nil); got != "" {
		t.Errorf("nearest of nothing: %s", got)
	}
}

func TestSpoken(t *testing.T) {
	for want, d := range map[string]plan.Date{
		"ngày 16/05/2016": {Year: 2016, Month: 5, Day: 16},
		"ngày 05/02/2021": {Year: 2021, Month: 2, Day: 5},
		"ngày 09/09/2019": {Year: 2019, Month: 9, Day: 9},
		"tháng 4/2022":    {Year: 2022, Month: 4},
		"năm 2022":        {Year: 2022},
		"":                {},
	} {
		if got := spoken(d); got != want {
			t.Errorf("%v: %s, want %s", d, got, want)
		}
	}
}

// What is found in a text stands in it, in order, on the borders of letters,
// whatever the text.
func TestFindBorders(t *testing.T) {
	content, _ := read(t, corpus(8, 6).Files, plan.Date{Year: 2026, Month: 11, Day: 23})
	reg, _ := register.Load(nil)
	places := newGazetteer(reg, plan.Date{Year: 2026})
	reader := newReader(reg)
	j := &joiner{content: content, reg: reg, atlas: &Atlas{}, places: places, reader: reader, units: newDirectory(places, reader), archive: &archive{}}
	j.papers()
	j.organisations()
	j.atlas.Units = j.units.units
	j.lexicon = j.newLexicon()
	l := j.newLinker()
	words := []string{"Sở Tài chính", "Sở", "Tài chính", "tỉnh", "Bắc Giang", "Hà Nội", ", ", " - ", ".", "UBND", "Uỷ ban nhân dân", "KH&CN", "\n", " ", " ", " ", "và", "ế̂", "\xff", "Công an tỉnh"}
	for _, u := range j.units.units {
		words = append(words, u.Name)
	}
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 30).Draw(t, "words"), "")
		d := j.drawn[rapid.IntRange(0, len(j.drawn)-1).Draw(t, "plan")]
		v := &voice{setting: d.setting, place: j.places.places[d.place.id], host: host(d.issuer)}
		at := 0
		for _, f := range l.find(text, v, nil) {
			if f.start < at || f.stop <= f.start || f.stop > len(text) {
				t.Fatalf("%q: %d to %d after %d", text, f.start, f.stop, at)
			}
			if name := text[f.start:f.stop]; strings.TrimSpace(name) != name || !utf8.RuneStart(text[f.start]) {
				t.Fatalf("%q in %q", name, text)
			}
			at = f.stop
			found++
		}
	})
	if found == 0 {
		t.Fatal("nothing was ever found")
	}
}
