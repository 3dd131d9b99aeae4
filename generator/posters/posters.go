// Package posters draws the picture that stands beside a link to a page where
// people share it: what the page is about, who issued it, by when, and whose
// site it is, as a PNG of 1200 by 630 pixels (the size that Open Graph's
// readers ask for). A poster is made of one ink on white, without any shade
// between: a bit for a pixel, and letters that are drawn once and stamped
// wherever they stand, so that a site of many thousand pages can have one for
// each. Readers see it at half its size or less, where the edges are smooth.
// Words go in, bytes come out; the same words give the same bytes.
package posters

import (
	"bytes"
	"compress/flate"
	"sync"
)

// Width and Height are a poster's size in pixels.
const (
	Width  = 1200
	Height = 630
)

// A Style is what all posters of a site share.
type Style struct {
	Site  string  // its name, in the band at the top
	Place string  // whose it is; may be empty
	Ink   [3]byte // red, green, blue of band and letters; it has to be dark enough to be read on white
}

// A Poster is what one poster says. Each may be empty but the title.
type Poster struct {
	Kind  string // what the page is: Nhiệm vụ 1.1
	Title string // up to five lines; what is longer is cut
	First string // the line under the title: who issued it
	Last  string // the line below that, in bold: by when
}

// A Printer draws the posters of a site. It may be used from any number of
// goroutines.
type Printer struct {
	faces  faces
	band   *sheet    // what every poster begins with
	head   []byte    // of the file: all that comes before its pixels
	sheets sync.Pool // of *sheet
	packs  sync.Pool // of *flate.Writer: making one costs more than packing a poster
}

// Where things stand, in pixels from the top and from the left. Baselines are
// those of letters.
const (
	margin     = 64
	bandHeight = 104
	bandLine   = 66  // baseline in the band
	kindLine   = 166 // baseline of the kind
	titleTop   = 190 // of the title's first line
	titleSpace = 300 // for all its lines
	ruleTop    = 506
	ruleHeight = 3
	firstLine  = 556
	lastLine   = 600
)

// New makes the printer of a site. The error would be a font that cannot be
// read.
func New(style Style) (*Printer, error) {
	p := &Printer{head: head(style.Ink)}
	var err error
	if p.faces, err = newFaces(); err != nil {
		return nil, err
	}
	p.band = new(sheet)
	end := p.band.write(p.faces.name, p.faces.name.fit(style.Site, Width-2*margin), margin, bandLine)
	if room := Width - margin - end - 28; style.Place != "" && p.faces.kind.width(style.Place) <= room {
		p.band.write(p.faces.kind, style.Place, end+28, bandLine)
	}
	p.band.invert(0, bandHeight)
	p.band.fill(ruleTop, ruleTop+ruleHeight)
	p.sheets.New = func() any { return new(sheet) }
	p.packs.New = func() any {
		pack, _ := flate.NewWriter(nil, flate.BestSpeed) // the level is one that there is
		return pack
	}
	return p, nil
}

// Draw writes a poster as a PNG file.
func (p *Printer) Draw(out *bytes.Buffer, c Poster) error {
	s := p.sheets.Get().(*sheet)
	defer p.sheets.Put(s)
	s.pixels = p.band.pixels
	s.write(p.faces.kind, p.faces.kind.fit(c.Kind, Width-2*margin), margin, kindLine)
	face, lines := p.faces.title(c.Title, Width-2*margin, titleSpace)
	for i, line := range lines {
		s.write(face, line, margin, titleTop+face.ascent+i*face.leading)
	}
	s.write(p.faces.first, p.faces.first.fit(c.First, Width-2*margin), margin, firstLine)
	s.write(p.faces.last, p.faces.last.fit(c.Last, Width-2*margin), margin, lastLine)
	pack := p.packs.Get().(*flate.Writer)
	defer p.packs.Put(pack)
	return s.encode(out, p.head, pack)
}
