package data

import (
	"encoding/xml"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/source"

	"pgregory.net/rapid"
)

type readLink struct {
	Href string `xml:"href,attr"`
	Rel  string `xml:"rel,attr"`
}

type readEntry struct {
	Title   []string   `xml:"http://www.w3.org/2005/Atom title"`
	ID      []string   `xml:"http://www.w3.org/2005/Atom id"`
	Updated []string   `xml:"http://www.w3.org/2005/Atom updated"`
	Link    []readLink `xml:"http://www.w3.org/2005/Atom link"`
	Summary string     `xml:"http://www.w3.org/2005/Atom summary"`
	Author  []string   `xml:"http://www.w3.org/2005/Atom author>name"`
}

type readFeed struct {
	XMLName  xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	Language string   `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	readEntry
	Entries []readEntry `xml:"http://www.w3.org/2005/Atom entry"`
}

// readAtom reads a feed and holds it to what RFC 4287, 4.1 asks for.
func readAtom(t interface {
	Helper()
	Errorf(string, ...any)
	Fatalf(string, ...any)
}, name, text string) readFeed {
	t.Helper()
	var f readFeed
	if err := xml.Unmarshal([]byte(text), &f); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	ids := map[string]bool{}
	for i, e := range append([]readEntry{f.readEntry}, f.Entries...) {
		if len(e.Title) != 1 || len(e.ID) != 1 || len(e.Updated) != 1 || len(e.Author) > 1 {
			t.Fatalf("%s: %+v lacks something or has it twice", name, e)
		}
		if u, err := url.Parse(e.ID[0]); err != nil || !u.IsAbs() || ids[e.ID[0]] {
			t.Errorf("%s: id %q", name, e.ID[0])
		}
		ids[e.ID[0]] = true
		if _, err := time.Parse(time.RFC3339, e.Updated[0]); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !slices.ContainsFunc(e.Link, func(l readLink) bool { return l.Rel == "alternate" }) {
			t.Errorf("%s: entry %d has no page", name, i)
		}
		if i == 1 && e.Updated[0] != f.Updated[0] {
			t.Errorf("%s is of %s, its newest entry of %s", name, f.Updated[0], e.Updated[0])
		}
		if i > 1 && e.Updated[0] > f.Entries[i-2].Updated[0] {
			t.Errorf("%s: entry %d is newer than the one before", name, i)
		}
	}
	if len(f.Author) != 1 || f.Author[0] == "" {
		t.Errorf("%s has no author", name)
	}
	return f
}

func TestFeedsAreAtom(t *testing.T) {
	for name, text := range render(t, example()) {
		if path.Base(name) != "feed.xml" {
			continue
		}
		f := readAtom(t, name, text)
		if f.Language != "vi" {
			t.Errorf("%s speaks %q", name, f.Language)
		}
		if want := (readLink{"https://congbo.example/" + name, "self"}); !slices.Contains(f.Link, want) || f.ID[0] != want.Href {
			t.Errorf("%s: id %s, links %v", name, f.ID[0], f.Link)
		}
	}
}

func TestFeedEntries(t *testing.T) {
	files := render(t, example())
	const (
		page   = "https://congbo.example/ke-hoach/chi-thi-02/"
		first  = page + "#dinh-chinh-2023-01-05 2023-01-05T00:00:00+07:00"
		second = page + "#dinh-chinh-2023-01-05-2 2023-01-05T00:00:00+07:00"
		itself = page + " 2022-04-01T00:00:00+07:00"
	)
	for name, want := range map[string][]string{
		"feed.xml":                                           {first, second, itself},
		"dinh-chinh/feed.xml":                                {first, second},
		"dia-phuong/bac-giang/feed.xml":                      {first, second, itself},
		"dia-phuong/trung-uong/feed.xml":                     nil,
		"don-vi/bac-giang/so-khoa-hoc-va-cong-nghe/feed.xml": {first, second, itself},
		"don-vi/bac-giang/so-tai-chinh/feed.xml":             {first, second, itself},
		"don-vi/bac-giang/ban-dan-toc/feed.xml":              nil,
		"van-ban/bac-giang/2022/chi-thi-02-ct-ubnd/feed.xml": {first, second, itself},
		"van-ban/trung-uong/2013/luat-29-2013-qh13/feed.xml": nil,
		"ke-hoach/chi-thi-02/feed.xml":                       {first, second, itself},
		"ke-hoach/trong/feed.xml":                            {first, second, itself}, // cited by the other; itself without a date
	} {
		var got []string
		for _, e := range readAtom(t, name, files[name]).Entries {
			got = append(got, e.ID[0]+" "+e.Updated[0])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\ngot  %q\nwant %q", name, got, want)
		}
	}
	f := readAtom(t, "feed.xml", files["feed.xml"])
	if got, want := f.Entries[2].Summary, "Kế hoạch tháng 4/2022 của Sở Khoa học và Công nghệ (Bắc Giang). Giao việc cho từng phòng."; got != want {
		t.Errorf("summary %q, want %q", got, want)
	}
	if got, want := f.Entries[0].Title[0], `Đính chính: Thực hiện Chỉ thị </script> "02"`; got != want {
		t.Errorf("title %q, want %q", got, want)
	}
}

func TestUnitTitle(t *testing.T) {
	for _, c := range []struct{ name, place, kind, want string }{
		{"Sở Tài chính", "Bắc Giang", "tinh", "Sở Tài chính (Bắc Giang)"},
		{"UBND thành phố Bắc Giang", "Bắc Giang", "tinh", "UBND thành phố Bắc Giang"},
		{"Bộ Nội vụ", "Trung ương", "central", "Bộ Nội vụ"},
	} {
		if got := unitTitle(&atlas.Unit{Name: c.name, Place: &atlas.Place{Name: c.place, Kind: c.kind}}); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestFeedIsShort(t *testing.T) {
	a := example()
	a.Plans = nil
	for i := range 120 {
		a.Plans = append(a.Plans, &atlas.Plan{
			URL:  fmt.Sprintf("/ke-hoach/%d/", i),
			Plan: &source.Plan{Plan: &plan.Plan{ID: fmt.Sprint(i), Date: plan.Date{Year: 2000 + i%30}}},
		})
	}
	f := readAtom(t, "feed.xml", render(t, a)["feed.xml"])
	if len(f.Entries) != most || !strings.HasPrefix(f.Updated[0], "2029") {
		t.Errorf("%d entries, newest of %s", len(f.Entries), f.Updated[0])
	}
}

func TestPlanHeldBackIsNewWhenPublished(t *testing.T) {
	a := example()
	a.Plans[0].Publish = plan.Date{Year: 2026, Month: 5, Day: 4}
	f := readAtom(t, "feed.xml", render(t, a)["feed.xml"])
	if got := f.Entries[0]; got.ID[0] != "https://congbo.example/ke-hoach/chi-thi-02/" || !strings.HasPrefix(got.Updated[0], "2026-05-04") {
		t.Errorf("got %+v", got)
	}
}

func TestFeedTakesAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := example()
		a.Plans[0].Title = rapid.String().Draw(t, "title")
		a.Site.Title = rapid.String().Draw(t, "site")
		for f := range newSite(a, nil).feeds() {
			readAtom(t, f.Path, rendered(t, f))
		}
	})
}
