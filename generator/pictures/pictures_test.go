package pictures

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"congbo/generator/plan"
)

var frame = Frame{ID: "hinh", Title: "Thời hạn", Description: "12 nhiệm vụ"}

// An element is what the tests look at of a picture.
type element struct {
	name, text string
	attributes map[string]string
}

// parse reads a picture as XML, as strictly as encoding/xml does.
func parse(t testing.TB, picture []byte) []element {
	t.Helper()
	var all []element
	var open []int
	decoder := xml.NewDecoder(bytes.NewReader(picture))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("%v in %s", err, picture)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attributes: map[string]string{}}
			for _, a := range token.Attr {
				if _, twice := e.attributes[a.Name.Local]; twice {
					t.Errorf("<%s> has %s twice", e.name, a.Name.Local)
				}
				e.attributes[a.Name.Local] = a.Value
			}
			open, all = append(open, len(all)), append(all, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			all[open[len(open)-1]].text += string(token)
		}
	}
}

// allowed are the elements and attributes that a strict policy lets a page
// have, and that need nothing from elsewhere.
const (
	allowedElements   = " svg title desc g a rect path text "
	allowedAttributes = " class role aria-hidden aria-labelledby aria-describedby id width height viewBox href x y rx d transform "
)

// check holds a picture against what all have to keep to.
func check(t testing.TB, picture []byte) []element {
	t.Helper()
	all := parse(t, picture)
	if len(all) < 3 || all[0].name != "svg" || all[1].name != "title" || all[2].name != "desc" {
		t.Fatalf("not a picture with a title and a description: %s", picture)
	}
	if all[0].attributes["aria-labelledby"] != all[1].attributes["id"] || all[0].attributes["aria-describedby"] != all[2].attributes["id"] {
		t.Errorf("the picture's name is not its title: %v", all[0].attributes)
	}
	wide, high := 0, 0
	fmt.Sscanf(all[0].attributes["viewBox"], "0 0 %d %d", &wide, &high)
	for _, e := range all {
		if !strings.Contains(allowedElements, " "+e.name+" ") {
			t.Errorf("<%s> in a picture", e.name)
		}
		for name := range e.attributes {
			if !strings.Contains(allowedAttributes, " "+name+" ") {
				t.Errorf("<%s %s> in a picture", e.name, name)
			}
		}
		if e.name == "rect" {
			x, y, w, h := integer(t, e, "x"), integer(t, e, "y"), integer(t, e, "width"), integer(t, e, "height")
			if x < 0 || y < 0 || w <= 0 || h <= 0 || x+w > wide || y+h > high {
				t.Errorf("%v is outside of %d × %d", e.attributes, wide, high)
			}
		}
	}
	return all
}

func integer(t testing.TB, e element, name string) int {
	t.Helper()
	n, err := strconv.Atoi(e.attributes[name])
	if err != nil {
		t.Errorf("<%s %s=%q>", e.name, name, e.attributes[name])
	}
	return n
}

// named gives the texts of the elements of a name.
func named(all []element, name string) []string {
	var texts []string
	for _, e := range all {
		if e.name == name {
			texts = append(texts, e.text)
		}
	}
	return texts
}

// everyPicture draws one of each kind, with a text wherever texts go.
func everyPicture(text string) [][]byte {
	f := Frame{ID: "a", Title: text, Description: text}
	papers := []Paper{{Name: text, Note: text, Title: text, URL: text, Own: true}, {Name: "B", Title: text, More: true}, {Name: text, URL: "/c/"}}
	leaf := Leaf{Year: 2024, Month: 2, Name: text, URL: text, Note: text, Weekdays: [7]string{text, text}, Days: []Day{{Day: 29, Count: 5, URL: text, Title: text}}}
	return [][]byte{
		Timeline(f, []Row{{Label: text, Title: text, URL: text, Once: 2}, {Label: text, Gap: true}, {Label: text, Repeats: 1, Items: []Item{{Name: text, Title: text, URL: text, Repeats: true}}}}),
		Grid(f, [2]string{text, text}, []Name{{text, text}, {text, ""}}, []Name{{text, text}}, [][]int{{1}, {2}}),
		Lineage(f, papers, [][2]int{{0, 1}, {0, 2}}),
		leaf.Draw(f),
		Bars(f, []Bar{{Label: text, Title: text, URL: text, First: 2, Other: 1}, {Label: text, Gap: true}, {Label: text, Other: 3}}),
	}
}

// FuzzText puts any text wherever texts go: the picture stays well-formed, has
// no element or attribute of the text's making, and says the text unless it is
// too long or no XML.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"Sở Khoa học và Công nghệ", `"><script>alert(1)</script>`, "]]>&amp;&#0;", "a\x00b\x1b\xff\xfe\ufffe", "'onload='x", "javascript:alert(1)", "\u0301", "", strings.Repeat("Ưm", 300), "😀 文字 \u202e"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for i, picture := range everyPicture(text) {
			all := check(t, picture)
			want := strings.Map(func(r rune) rune {
				switch {
				case r == '\t' || r == '\n' || r == '\r':
					return ' '
				case r < ' ' || r == 0xFFFE || r == 0xFFFF:
					return 0xFFFD
				}
				return r
			}, strings.ToValidUTF8(text, "\uFFFD"))
			if all[1].text != want && strings.ToValidUTF8(text, "") == text {
				t.Errorf("picture %d is called %q, not %q", i, all[1].text, want)
			}
		}
	})
}

// TestNothingToSee wants no picture where words say as much.
func TestNothingToSee(t *testing.T) {
	for name, picture := range map[string][]byte{
		"no rows":       Timeline(frame, nil),
		"one row":       Timeline(frame, []Row{{Once: 5}, {}}),
		"one cell":      Grid(frame, [2]string{}, []Name{{}}, []Name{{}}, [][]int{{9}}),
		"no cells":      Grid(frame, [2]string{}, nil, nil, nil),
		"two documents": Lineage(frame, make([]Paper, 2), [][2]int{{0, 1}}),
		"one year":      Bars(frame, []Bar{{First: 3}}),
	} {
		if picture != nil {
			t.Errorf("%s: %s", name, picture)
		}
	}
}

// TestTimeline looks at one timeline: links with whole names, a dot for each
// task, the count beside.
func TestTimeline(t *testing.T) {
	picture := Timeline(frame, []Row{
		{Label: "Quý I/2023", Title: "Quý I/2023: 30 nhiệm vụ", URL: "#a", Once: 28, Repeats: 2},
		{Label: "Quý II/2023"},
		{Label: "Quý III/2023", Title: "Quý III/2023: 1 nhiệm vụ", URL: "#b", Once: 1},
	})
	all := check(t, picture)
	if titles := named(all, "title"); !slices.Contains(titles, "Quý I/2023: 30 nhiệm vụ") {
		t.Errorf("titles %q", titles)
	}
	full, rings := 0, 0
	for _, e := range all {
		switch e.attributes["class"] {
		case "pic-dot":
			full += strings.Count(e.attributes["d"], "h0")
		case "pic-ring":
			rings += strings.Count(e.attributes["d"], "M")
		}
	}
	if full != 29 || rings != 2 {
		t.Errorf("%d dots and %d rings", full, rings)
	}
	if texts := named(all, "text"); !slices.Contains(texts, "30") {
		t.Errorf("texts %q", texts)
	}
}

// TestDots wants a picture of bounded height, whatever there is to show.
func TestDots(t *testing.T) {
	for _, c := range []struct{ rows, each, want int }{{2, 10, 1}, {12, 25, 1}, {5, 500, 5}, {4, 100000, 1000}, {100, 3, 1}, {100, 50, 5}} {
		rows := make([]Row, c.rows)
		for i := range rows {
			rows[i] = Row{Label: "x", Once: c.each}
		}
		if got := PerDot(rows); got != c.want {
			t.Errorf("%d rows of %d: %d per dot, not %d", c.rows, c.each, got, c.want)
		}
		check(t, Timeline(frame, rows))
	}
}

// TestMonth holds a leaf against a known calendar: 29 February 2024 was a
// Thursday in the fifth week.
func TestMonth(t *testing.T) {
	leaf := Leaf{Year: 2024, Month: 2, Name: "Tháng 2", Days: []Day{{Day: 29, Count: 2, URL: "/x/", Title: "29/02/2024: 2 nhiệm vụ"}, {Day: 30, Count: 1}}}
	all := check(t, leaf.Draw(frame))
	marks := 0
	for _, e := range all {
		if strings.Contains(e.attributes["class"], "pic-cell") {
			marks++
			if x, y := integer(t, e, "x"), integer(t, e, "y"); x != 3*dayWidth+1 || y != leafHead+4*dayHeight+1 {
				t.Errorf("29 February 2024 at %d, %d", x, y)
			}
		}
	}
	if texts := named(all, "text"); marks != 1 || !slices.Contains(texts, "29") || slices.Contains(texts, "30") {
		t.Errorf("%d marks, %q", marks, texts)
	}
	for _, day := range []struct {
		year, month, column int
	}{{2026, 11, 6}, {2026, 2, 6}, {2025, 9, 0}} {
		leaf := Leaf{Year: day.year, Month: day.month, Days: []Day{{Day: 1, Count: 1}}}
		for _, e := range check(t, leaf.Draw(frame)) {
			if x := e.attributes["x"]; strings.Contains(e.attributes["class"], "pic-cell") && x != strconv.Itoa(day.column*dayWidth+1) {
				t.Errorf("1/%d/%d in column of x=%s", day.month, day.year, x)
			}
		}
	}
}

// TestBars wants the most drawn as long as there is room, and every number
// beside its bar.
func TestBars(t *testing.T) {
	all := check(t, Bars(frame, []Bar{{Label: "2022", First: 10, Other: 1, URL: "/x/", Title: "2022"}, {Label: "2023"}, {Label: "2024", Other: 5}}))
	lengths := map[string]int{}
	for _, e := range all {
		if class := e.attributes["class"]; class == "pic-bar" || class == "pic-hollow" {
			lengths[class] = max(lengths[class], integer(t, e, "width"))
		}
	}
	if lengths["pic-bar"] != barsTo-barsFrom || lengths["pic-hollow"] != (barsTo-barsFrom)/2 {
		t.Errorf("lengths %v", lengths)
	}
	for _, want := range []string{"2022", "10", "1", "2023", "2024", "5"} {
		if !slices.Contains(named(all, "text"), want) {
			t.Errorf("%s is missing", want)
		}
	}
}

func date(year, month, day int) plan.Date { return plan.Date{Year: year, Month: month, Day: day} }
