package pages

import (
	"bytes"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/publish"
)

// TestListingShowsEachEntryOnce cuts lists of any parts into pages of any size.
func TestListingShowsEachEntryOnce(t *testing.T) {
	theme := load(t, site("vi"))
	rapid.Check(t, func(t *rapid.T) {
		s := *theme.site
		s.PageSize = rapid.IntRange(1, 7).Draw(t, "size")
		own := *theme
		own.site = &s
		m := &maker{Theme: &own}
		var parts []part
		var want, got []string
		for p, size := range rapid.SliceOfN(rapid.IntRange(0, 9), 0, 6).Draw(t, "parts") {
			name := strconv.Itoa(p)
			for i := range size {
				want = append(want, name+"."+strconv.Itoa(i))
			}
			parts = append(parts, part{id: name, title: name, size: size, add: func(g *groupView, i int) error {
				g.Links = append(g.Links, linkView{Text: g.ID + "." + strconv.Itoa(i)})
				return nil
			}})
		}
		pages := 0
		keep := func(f publish.File) bool {
			pages++
			if err := f.Render(nil); err != nil {
				t.Fatal(err)
			}
			return true
		}
		m.listing(keep, "/x/", nil, parts, func(_ *bytes.Buffer, at string, l listingView) error {
			if at != pageAddress("/x/", pages) || l.Further != (pages > 1) || (l.Pager.Previous == "") != (pages == 1) {
				t.Fatalf("page %d is %s: %+v", pages, at, l.Pager)
			}
			shown := 0
			for _, g := range l.Groups {
				if g.Continued != (g.Start > 1) {
					t.Fatalf("%+v", g)
				}
				for _, link := range g.Links {
					got = append(got, link.Text)
					shown++
				}
			}
			if shown > s.PageSize {
				t.Fatalf("%d entries on a page of %d", shown, s.PageSize)
			}
			return nil
		})
		if !slices.Equal(got, want) || pages != max((len(want)+s.PageSize-1)/s.PageSize, 1) {
			t.Fatalf("%d pages show %v, not %v", pages, got, want)
		}
	})
}

func TestPagerLeadsEverywhere(t *testing.T) {
	m := &maker{Theme: load(t, site("vi"))}
	var steps []string
	for _, step := range m.pager("/x/", 7, 20).Steps {
		steps = append(steps, step.Text)
	}
	if want := []string{"1", "…", "5", "6", "7", "8", "9", "…", "20"}; !slices.Equal(steps, want) {
		t.Error(steps)
	}
	if m.pager("/x/", 1, 1).Many {
		t.Error("a single page has a pager")
	}
}

// TestAnswers follows splits and chains of successors, and circles.
func TestAnswers(t *testing.T) {
	s := site("vi")
	a := &atlas.Atlas{Site: s, Today: plan.Date{Year: 2026, Month: 1, Day: 1}}
	unit := func(name string, until int) *atlas.Unit {
		u := &atlas.Unit{Name: name, URL: "/don-vi/" + name + "/"}
		if until > 0 {
			u.Until = plan.Date{Year: until, Month: 2, Day: 28}
		}
		a.Units = append(a.Units, u)
		return u
	}
	step := func(from, to *atlas.Unit, year int, function string) {
		from.Successors = append(from.Successors, atlas.Succession{Unit: to, Date: plan.Date{Year: year, Month: 3, Day: 1}, Function: function})
	}
	old, middle, labour, health, later := unit("old", 2020), unit("middle", 2025), unit("labour", 0), unit("health", 0), unit("later", 0)
	step(old, middle, 2020, "")
	step(middle, labour, 2025, "lao động")
	step(middle, health, 2025, "trẻ em")
	step(middle, later, 2027, "chưa tới")
	step(middle, old, 2025, "vòng")
	m, err := newMaker(load(t, s), a)
	if err != nil {
		t.Fatal(err)
	}
	got := m.answers(old)
	if len(got) != 2 || got[0].Function != "lao động" || got[1].Function != "trẻ em" || got[1].Unit != m.units[health] || got[0].Since != "01/03/2025" {
		t.Errorf("%+v", got)
	}
}

// TestColoursCanBeRead makes every colour readable on light and on dark pages.
func TestColoursCanBeRead(t *testing.T) {
	white, black := colour{255, 255, 255}, colour{0, 0, 0}
	dark := colour{23, 26, 30} // --page of site.css
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.Float64Range(0, 255)
		c := colour{part.Draw(t, "red"), part.Draw(t, "green"), part.Draw(t, "blue")}
		light, _ := parseColour(c.against(white, black))
		night, _ := parseColour(c.against(dark, white))
		if contrast(light, white) < 4.5 || contrast(night, dark) < 4.5 {
			t.Fatalf("%v becomes %v and %v", c, light, night)
		}
	})
	if _, ok := parseColour("red"); ok {
		t.Error("red is taken for #rrggbb")
	}
}
