package data

import (
	"bytes"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
)

func TestFiles(t *testing.T) {
	files := render(t, example())
	want := strings.Fields(`
		du-lieu/directives.csv du-lieu/directives.json du-lieu/directives.ndjson
		du-lieu/links.csv du-lieu/links.json
		du-lieu/plans.csv du-lieu/plans.json du-lieu/plans.ndjson
		du-lieu/tasks.csv du-lieu/tasks.json du-lieu/tasks.ndjson
		du-lieu/units.csv du-lieu/units.json du-lieu/units.ndjson
		du-lieu/schema/directives.schema.json du-lieu/schema/links.schema.json du-lieu/schema/plan.schema.json
		du-lieu/schema/plans.schema.json du-lieu/schema/tasks.schema.json du-lieu/schema/units.schema.json
		ke-hoach/chi-thi-02/index.md ke-hoach/chi-thi-02/index.json ke-hoach/chi-thi-02/index.jsonld
		ke-hoach/chi-thi-02/feed.xml ke-hoach/chi-thi-02/thoi-han.ics
		ke-hoach/trong/index.md ke-hoach/trong/index.json ke-hoach/trong/index.jsonld
		ke-hoach/trong/feed.xml ke-hoach/trong/thoi-han.ics
		don-vi/bac-giang/ban-dan-toc/feed.xml don-vi/bac-giang/ban-dan-toc/thoi-han.ics
		don-vi/bac-giang/so-khoa-hoc-va-cong-nghe/feed.xml don-vi/bac-giang/so-khoa-hoc-va-cong-nghe/thoi-han.ics
		don-vi/bac-giang/so-tai-chinh/feed.xml don-vi/bac-giang/so-tai-chinh/thoi-han.ics
		van-ban/bac-giang/2022/chi-thi-02-ct-ubnd/feed.xml van-ban/trung-uong/2013/luat-29-2013-qh13/feed.xml
		dia-phuong/bac-giang/feed.xml dia-phuong/trung-uong/feed.xml
		feed.xml dinh-chinh/feed.xml thoi-han.ics sitemap.xml robots.txt`)
	slices.Sort(want)
	if got := slices.Sorted(maps.Keys(files)); !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	for path := range files {
		if !fs.ValidPath(path) {
			t.Errorf("%q is not a path", path)
		}
	}
}

func TestFilesAreTheSameTwice(t *testing.T) {
	one, two := render(t, example()), render(t, example())
	for path, text := range one {
		if two[path] != text {
			t.Errorf("%s differs", path)
		}
	}
}

func TestFilesStopsWhenAsked(t *testing.T) {
	a := example()
	total := len(render(t, a))
	for stop := range total {
		n := 0
		for range Files(a, nil) {
			if n++; n > stop {
				break
			}
		}
		if n != stop+1 {
			t.Fatalf("stopped after %d, wanted %d", n, stop+1)
		}
	}
}

func TestSourceByteForByte(t *testing.T) {
	a := example()
	if got := render(t, a)["ke-hoach/chi-thi-02/index.md"]; got != string(a.Plans[0].Raw) {
		t.Errorf("got %q", got)
	}
}

func TestRobots(t *testing.T) {
	want := "User-agent: *\nAllow: /\n\nSitemap: https://congbo.example/sitemap.xml\n"
	if got := render(t, example())["robots.txt"]; got != want {
		t.Errorf("got %q", got)
	}
}

func TestAddresses(t *testing.T) {
	for _, c := range []struct{ base, address, want string }{
		{"https://a.example/", "/ke-hoach/x/", "https://a.example/ke-hoach/x/"},
		{"https://a.example/b/", "/", "https://a.example/b/"},
		{"https://a.example/", "assets/kế hoạch.pdf", "https://a.example/assets/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf"},
		{"https://a.example/", "/a%20b/?q=1&r=\r\n2", "https://a.example/a%20b/?q=1&r=%0D%0A2"},
	} {
		if got := absolute(c.base, c.address); got != c.want {
			t.Errorf("absolute(%q, %q) = %q, want %q", c.base, c.address, got, c.want)
		}
	}
}

// What publish does: several goroutines render at once. Worth most under -race.
func TestFilesFromSeveralGoroutines(t *testing.T) {
	a := example()
	want := render(t, a)
	var wait sync.WaitGroup
	for f := range Files(a, nil) {
		for range 2 {
			wait.Go(func() {
				var b bytes.Buffer
				if err := f.Render(&b); err != nil || b.String() != want[f.Path] {
					t.Errorf("%s differs: %v", f.Path, err)
				}
			})
		}
	}
	wait.Wait()
}
