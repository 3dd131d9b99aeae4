package data

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"iter"
	"slices"
	"strconv"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/publish"
	"congbo/generator/source"
)

// mapSize is how many addresses one site map may have (sitemaps.org). Ours
// stay far under the 50 MB that it may have as well.
const mapSize = 50_000

// An address is one page of the site map, with the day on which it last
// changed, where the content says.
type address struct {
	url     string
	changed plan.Date
}

// addresses gives the canonical address of every page once: not the further
// pages of a list, which lead nowhere that the map does not.
func (s *site) addresses() iter.Seq[address] {
	return func(yield func(address) bool) {
		one := func(url string, changed plan.Date) bool { return yield(address{url, changed}) }
		var never plan.Date
		fixed := append([]string{
			"/", "/ke-hoach/", "/nhiem-vu/", "/don-vi/", "/van-ban/", "/thoi-han/",
			"/dia-phuong/", "/chu-de/", "/dinh-chinh/", "/du-lieu/",
		}, s.others...)
		for i, url := range fixed {
			if slices.Contains(fixed[:i], url) {
				continue
			}
			if !one(url, never) {
				return
			}
		}
		_ = all(s.Plans, func(p *atlas.Plan) bool { return one(p.URL, s.changed[p]) }) &&
			all(s.Tasks, func(t *atlas.Task) bool { return one(t.URL, s.taskChanged(t)) }) &&
			all(s.Units, func(u *atlas.Unit) bool { return one(u.URL, never) }) &&
			all(s.Roles, func(r *atlas.Role) bool { return one(r.URL, never) }) &&
			all(s.Directives, func(d *atlas.Directive) bool { return d.Plan != nil || one(d.URL, never) }) &&
			all(s.Numbers, func(n *atlas.Number) bool { return one(n.URL, never) }) &&
			all(s.Places, func(p *atlas.Place) bool { return one(p.URL, never) }) &&
			all(s.Topics, func(t *atlas.Topic) bool { return one(t.URL, never) }) &&
			all(s.Years, func(y *atlas.Year) bool { return one(y.URL, never) }) &&
			all(s.Calendar, func(y *atlas.CalendarYear) bool {
				return one(y.URL, never) && all(y.Months, func(m *atlas.CalendarMonth) bool { return one(m.URL, never) })
			}) &&
			all(s.Pages, func(p *source.Page) bool { return one("/"+p.Slug+"/", never) })
	}
}

// all tells whether do is true of every value, and stops where it is not.
func all[V any](values []V, do func(V) bool) bool {
	for _, v := range values {
		if !do(v) {
			return false
		}
	}
	return true
}

// taskChanged gives a task's last report, or else the day of its plan.
func (s *site) taskChanged(t *atlas.Task) plan.Date {
	return reported(t, issued(t.Plan))
}

// maps gives the site map, in several files with an index where one is not
// enough, and robots.txt.
func (s *site) maps() iter.Seq[publish.File] {
	return func(yield func(publish.File) bool) {
		count := 0
		for range s.addresses() {
			count++
		}
		for _, f := range s.siteMaps(count, mapSize) {
			if !yield(f) {
				return
			}
		}
		yield(raw("robots.txt", func(b *bytes.Buffer) error {
			_, err := fmt.Fprintf(b, "User-agent: *\nAllow: /\n\nSitemap: %s\n", absolute(s.base, "sitemap.xml"))
			return err
		}))
	}
}

func (s *site) siteMaps(count, size int) []publish.File {
	if count <= size {
		return []publish.File{s.mapFile("sitemap.xml", 0, size)}
	}
	parts := (count + size - 1) / size
	files := []publish.File{raw("sitemap.xml", func(b *bytes.Buffer) error {
		b.WriteString(xml.Header + `<sitemapindex xmlns="` + mapSpace + `">` + "\n")
		for i := range parts {
			b.WriteString("<sitemap><loc>")
			if err := xml.EscapeText(b, []byte(absolute(s.base, mapPart(i)))); err != nil {
				return err
			}
			b.WriteString("</loc></sitemap>\n")
		}
		_, err := b.WriteString("</sitemapindex>\n")
		return err
	})}
	for i := range parts {
		files = append(files, s.mapFile(mapPart(i), i*size, size))
	}
	return files
}

const mapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9"

func mapPart(i int) string { return "sitemap-" + strconv.Itoa(i+1) + ".xml" }

// mapFile is a file with some of the addresses. Its print is of just what it
// says: an edit seldom gives a page another address or day.
func (s *site) mapFile(path string, from, count int) publish.File {
	f := raw(path, func(b *bytes.Buffer) error { return s.siteMap(b, from, count) })
	if s.prints == nil {
		return f
	}
	var says atlas.Printer
	for a := range s.some(from, count) {
		says.Text(a.url, a.changed.String())
	}
	return s.signed(says.Print(), f)
}

// some gives some of the addresses.
func (s *site) some(from, count int) iter.Seq[address] {
	return func(yield func(address) bool) {
		i := 0
		for a := range s.addresses() {
			if i++; i > from+count || i > from && !yield(a) {
				return
			}
		}
	}
}

// siteMap writes some of the addresses.
func (s *site) siteMap(b *bytes.Buffer, from, count int) error {
	b.WriteString(xml.Header + `<urlset xmlns="` + mapSpace + `">` + "\n")
	for a := range s.some(from, count) {
		b.WriteString("<url><loc>")
		if err := xml.EscapeText(b, []byte(absolute(s.base, a.url))); err != nil {
			return err
		}
		b.WriteString("</loc>")
		if !a.changed.IsZero() {
			b.WriteString("<lastmod>" + a.changed.String() + "</lastmod>")
		}
		b.WriteString("</url>\n")
	}
	_, err := b.WriteString("</urlset>\n")
	return err
}
