// Package data makes everything that a site offers to programs: the open data
// in JSON, CSV and newline-delimited JSON with its schemas, each plan's source,
// record and structured data, the Atom feeds, the calendars, the site map and
// robots.txt. It lays out no page. Whatever it writes depends on the atlas
// alone: no clock, no map order.
package data

import (
	"bytes"
	"iter"
	"strings"
	"sync"

	"congbo/generator/atlas"
	"congbo/generator/plan"
	"congbo/generator/publish"
	"congbo/generator/source"
)

// A site is the atlas with what every file of this room needs beside it. It
// is made once, and read by every goroutine that renders a file.
type site struct {
	*atlas.Atlas
	prints  *atlas.Prints
	base    string // absolute, ends with a slash
	words   words
	changed map[*atlas.Plan]plan.Date
	news    *news
	others  []string // addresses for the site map

	occasions sync.Map // occasion → recurrence: what has been worked out so far
	events    map[*atlas.Task]*event
	writers   sync.Pool // of *eventWriter
}

// Files gives every file of this room, each made when it is rendered. prints
// are those of the atlas, or nil; others are addresses for the site map of pages
// that the atlas does not know of, such as that of the search page.
func Files(a *atlas.Atlas, prints *atlas.Prints, others ...string) iter.Seq[publish.File] {
	s := newSite(a, others)
	s.prints = prints
	return func(yield func(publish.File) bool) {
		for _, files := range []iter.Seq[publish.File]{
			s.sets(), s.schemas(), s.plans(), s.feeds(), s.calendars(), s.maps(),
		} {
			for f := range files {
				if !yield(f) {
					return
				}
			}
		}
	}
}

func newSite(a *atlas.Atlas, others []string) *site {
	s := &site{
		Atlas:   a,
		base:    base(a.Site),
		words:   wordsOf(a.Site.Language),
		changed: make(map[*atlas.Plan]plan.Date, len(a.Plans)),
		others:  others,
		events:  make(map[*atlas.Task]*event, len(a.Tasks)),
	}
	events := make([]event, len(a.Tasks))
	for i, t := range a.Tasks {
		s.events[t] = &events[i]
	}
	for _, p := range a.Plans {
		s.changed[p] = changed(p)
	}
	s.news = gather(a)
	return s
}

// plans gives what stands beside each plan's page.
func (s *site) plans() iter.Seq[publish.File] {
	return func(yield func(publish.File) bool) {
		for _, p := range s.Plans {
			folder, own := file(p.URL, ""), s.prints.Plan(p)
			if !yield(s.signed(own, raw(folder+"index.md", func(b *bytes.Buffer) error {
				b.Write(p.Raw)
				return nil
			}))) ||
				!yield(s.signed(own, raw(folder+"index.json", func(b *bytes.Buffer) error { return s.dossier(b, p) }))) ||
				!yield(s.signed(own, raw(folder+"index.jsonld", func(b *bytes.Buffer) error {
					b.Write(Structured(s.Site, p))
					return b.WriteByte('\n')
				}))) {
				return
			}
		}
	}
}

// signed gives a file the print of what it is made from.
func (s *site) signed(of atlas.Print, f publish.File) publish.File {
	f.Print = s.prints.Of(f.Path, of)
	return f
}

// raw is a file that needs no minifying: everything here is written as small
// as it is useful, and some of it (line by line, byte for byte) must stay so.
func raw(path string, render func(*bytes.Buffer) error) publish.File {
	return publish.File{Path: path, Type: publish.Raw, Render: render}
}

// base gives the site's address, with the slash at its end.
func base(s *source.Site) string {
	return strings.TrimSuffix(s.BaseURL, "/") + "/"
}
