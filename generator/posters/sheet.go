package posters

// stride is the bytes of one row: eight pixels in each, the leftmost in the
// highest bit, as PNG has them. A row begins with the number of its filter,
// which is 0: none.
const stride = 1 + Width/8

// A sheet is the pixels of one poster: 0 is white, 1 is ink.
type sheet struct {
	pixels [stride * Height]byte
}

// write sets a line of text with its baseline at y, beginning at x, and gives
// where it ends.
func (s *sheet) write(f *face, text string, x, y int) int {
	dot := x << 6
	for _, r := range text {
		g := f.glyph(r)
		s.stamp(g, (dot+32)>>6, y)
		dot += g.advance
	}
	return (dot + 63) >> 6
}

// stamp puts a letter where the dot is. What would stand outside is left out.
func (s *sheet) stamp(g *glyph, x, y int) {
	x, y = x+g.left, y+g.top
	if x < 0 || y < 0 || x+g.width > Width || y+g.height > Height {
		return
	}
	rows, wide := g.shifted[x&7], g.wide(x&7)
	at := y*stride + 1 + x>>3
	for len(rows) > 0 {
		row := s.pixels[at : at+wide]
		for i, eight := range rows[:wide] {
			row[i] |= eight
		}
		rows, at = rows[wide:], at+stride
	}
}

// fill makes rows from top to bottom ink, within the margins.
func (s *sheet) fill(top, bottom int) {
	for y := top; y < bottom; y++ {
		row := s.pixels[y*stride+1+margin/8 : y*stride+1+(Width-margin)/8]
		for i := range row {
			row[i] = 0xff
		}
	}
}

// invert makes ink white, and white ink, in rows from top to bottom.
func (s *sheet) invert(top, bottom int) {
	for y := top; y < bottom; y++ {
		row := s.pixels[y*stride+1 : (y+1)*stride]
		for i := range row {
			row[i] = ^row[i]
		}
	}
}
