package posters

import (
	"fmt"
	"image"
	"image/draw"
	"sync"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// faces are the sizes of letters that a poster is set in. The font is Liberation
// Sans (SIL Open Font License), which has every letter of Vietnamese; the Go
// fonts have not.
type faces struct {
	name, kind, first, last *face
	titles                  []*face // the largest first
}

// newFaces reads the fonts. Sizes are in pixels.
func newFaces() (faces, error) {
	regular, err := opentype.Parse(liberationsansregular.TTF)
	if err != nil {
		return faces{}, fmt.Errorf("regular font: %w", err)
	}
	bold, err := opentype.Parse(liberationsansbold.TTF)
	if err != nil {
		return faces{}, fmt.Errorf("bold font: %w", err)
	}
	var all faces
	for _, want := range []struct {
		of   *opentype.Font
		size float64
		into func(*face)
	}{
		{bold, 36, func(f *face) { all.name = f }},
		{regular, 30, func(f *face) { all.kind, all.first = f, f }},
		{bold, 30, func(f *face) { all.last = f }},
		{bold, 56, func(f *face) { all.titles = append(all.titles, f) }},
		{bold, 46, func(f *face) { all.titles = append(all.titles, f) }},
	} {
		drawn, err := opentype.NewFace(want.of, &opentype.FaceOptions{Size: want.size, DPI: 72, Hinting: font.HintingNone})
		if err != nil {
			return faces{}, fmt.Errorf("font size %v: %w", want.size, err)
		}
		want.into(&face{drawn: drawn, from: want.of, ascent: int(want.size), leading: int(want.size * 1.22)})
	}
	return all, nil
}

// A face is a font in one size. Its letters are drawn when they are first
// asked for.
type face struct {
	ascent, leading int // from the top of a line to its baseline, and to the next line

	known sync.Map // rune → *glyph
	mu    sync.Mutex
	drawn font.Face // which one goroutine at a time may use
	from  *opentype.Font
}

// A glyph is a letter, ready to be stamped. advance is in 1/64 of a pixel.
type glyph struct {
	advance       int
	left, top     int // of its pixels, from the dot
	width, height int
	shifted       [8][]byte // its rows, beginning at each of the eight pixels of a byte
}

// wide gives how many bytes a row of the letter takes when it is shifted.
func (g *glyph) wide(shift int) int { return (g.width + shift + 7) / 8 }

// glyph gives a letter, drawn when it is first asked for.
func (f *face) glyph(r rune) *glyph {
	if known, ok := f.known.Load(r); ok {
		return known.(*glyph)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if index, err := f.from.GlyphIndex(nil, r); err != nil || index == 0 {
		return &glyph{advance: f.ascent << 6 / 3} // not a letter of the font: a space
	}
	g := f.draw(r)
	known, _ := f.known.LoadOrStore(r, g)
	return known.(*glyph)
}

// draw draws a letter.
func (f *face) draw(r rune) *glyph {
	box, mask, corner, advance, ok := f.drawn.Glyph(fixed.Point26_6{}, r)
	if !ok {
		return &glyph{}
	}
	g := &glyph{advance: int(advance), left: box.Min.X, top: box.Min.Y, width: box.Dx(), height: box.Dy()}
	shades := image.NewAlpha(image.Rect(0, 0, g.width, g.height))
	draw.Draw(shades, shades.Rect, mask, corner, draw.Src)
	for shift := range g.shifted {
		wide := g.wide(shift)
		rows := make([]byte, wide*g.height)
		for y := range g.height {
			for x := range g.width {
				if at := x + shift; shades.AlphaAt(x, y).A > 127 {
					rows[y*wide+at/8] |= 0x80 >> (at % 8)
				}
			}
		}
		g.shifted[shift] = rows
	}
	return g
}
