package posters

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"sync"
	"testing"
)

var style = Style{Site: "Công bố kế hoạch", Place: "Tỉnh Bắc Ninh", Ink: [3]byte{0x8a, 0x1c, 0x1c}}

var task = Poster{
	Kind:  "Nhiệm vụ 1.a",
	Title: "Xây dựng cơ sở dữ liệu về chuyên gia, công nghệ và thiết bị của tỉnh, kết nối với cơ sở dữ liệu quốc gia",
	First: "Kế hoạch số 15/KH-KHCN · Sở Khoa học và Công nghệ, Bắc Giang",
	Last:  "Thời hạn: trước ngày 15/12 hằng năm",
}

func printer(t testing.TB, s Style) *Printer {
	t.Helper()
	p, err := New(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// read gives a poster's file, and what another program reads in it.
func read(t testing.TB, p *Printer, c Poster) ([]byte, *image.Paletted) {
	t.Helper()
	var out bytes.Buffer
	if err := p.Draw(&out, c); err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
	return out.Bytes(), picture.(*image.Paletted)
}

// ink counts the pixels of ink in rows from top to bottom.
func ink(poster *image.Paletted, top, bottom int) int {
	return bytes.Count(poster.Pix[top*poster.Stride:bottom*poster.Stride], []byte{1})
}

func TestPoster(t *testing.T) {
	file, poster := read(t, printer(t, style), task)
	if poster.Rect != image.Rect(0, 0, Width, Height) {
		t.Errorf("the poster is %v", poster.Rect)
	}
	if got := poster.At(3, 3); got != (color.RGBA{0x8a, 0x1c, 0x1c, 255}) {
		t.Errorf("the band is %v", got)
	}
	if got := poster.At(3, Height-3); got != (color.RGBA{255, 255, 255, 255}) {
		t.Errorf("the paper is %v", got)
	}
	if n := bandHeight*Width - ink(poster, 0, bandHeight); n < 2000 {
		t.Errorf("%d pixels of the band are white: where is the site's name?", n)
	}
	for name, rows := range map[string][2]int{"kind": {bandHeight, titleTop}, "title": {titleTop, ruleTop}, "first line": {ruleTop + ruleHeight, 568}, "last line": {568, Height}} {
		if n := ink(poster, rows[0], rows[1]); n < 1000 {
			t.Errorf("%s: %d pixels of ink", name, n)
		}
	}
	if n := len(file); n > 12_000 {
		t.Errorf("%d bytes", n)
	}
}

// TestNothingToSay draws what a page without words would have.
func TestNothingToSay(t *testing.T) {
	_, poster := read(t, printer(t, Style{}), Poster{})
	if n := ink(poster, bandHeight, ruleTop) + ink(poster, ruleTop+ruleHeight, Height); n > 0 {
		t.Errorf("%d pixels of ink", n)
	}
}

// letters of Vietnamese with every mark (TCVN 6909:2001), and the signs that
// stand in titles.
const letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz" +
	"AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆFGHIÌÍỈĨỊJKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVWXYỲÝỶỸỴZ" +
	"0123456789.,;:!?()[]/&%+=*#@'\"–—-“”‘’…·•≤≥×²°"

func TestEveryLetter(t *testing.T) {
	p := printer(t, style)
	for _, f := range append([]*face{p.faces.name, p.faces.kind, p.faces.first, p.faces.last}, p.faces.titles...) {
		seen := map[string]rune{string(f.glyph('ꙮ').shifted[0]): 'ꙮ'} // which the font has not
		for _, r := range letters {
			g := f.glyph(r)
			shape := string(rune(g.top)) + string(rune(g.height)) + string(g.shifted[0])
			if other, twice := seen[shape]; twice {
				t.Errorf("%c looks like %c", r, other)
			}
			seen[shape] = r
		}
	}
}

func TestLines(t *testing.T) {
	p := printer(t, style)
	short, lines := p.faces.title("Kế hoạch năm 2027", Width-2*margin, titleSpace)
	if short != p.faces.titles[0] || len(lines) != 1 {
		t.Errorf("a short title has letters of %d and %d lines", short.ascent, len(lines))
	}
	long := strings.Repeat("Thực hiện chỉ thị ", 40)
	small, lines := p.faces.title(long, Width-2*margin, titleSpace)
	if len(lines) != 5 || !strings.HasSuffix(lines[4], "…") {
		t.Errorf("a long title is %q", lines)
	}
	for _, line := range lines {
		if w := small.width(line); w > Width-2*margin {
			t.Errorf("%q is %d wide", line, w)
		}
	}
	for _, c := range [][2]string{{"một hai ba bốn năm", "một hai…"}, {"mộthaibabốnnăm", "mộthaib…"}, {"", ""}} {
		if got := p.faces.kind.fit(c[0], 140); got != c[1] {
			t.Errorf("%q is cut to %q", c[0], got)
		}
	}
}

// TestSameBytes draws the same posters at once on several goroutines, which draw
// the letters in whatever order.
func TestSameBytes(t *testing.T) {
	want, _ := read(t, printer(t, style), task)
	p := printer(t, style)
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			var out bytes.Buffer
			if i%2 == 1 {
				if err := p.Draw(&out, Poster{Title: letters}); err != nil {
					t.Error(err)
				}
				out.Reset()
			}
			if err := p.Draw(&out, task); err != nil || !bytes.Equal(out.Bytes(), want) {
				t.Errorf("%d: %v, or another poster", i, err)
			}
		})
	}
	group.Wait()
}

func FuzzDraw(f *testing.F) {
	f.Add("Kế hoạch", "THỰC HIỆN CHỈ THỊ", "UBND", "thời hạn")
	f.Add("\u0301", "‮א\xff\x00", strings.Repeat("W", 500), "ﷺ")
	p := printer(f, style)
	f.Fuzz(func(t *testing.T, kind, title, first, last string) {
		_, poster := read(t, p, Poster{kind, title, first, last})
		for y := bandHeight; y < Height; y++ {
			for x := range margin / 2 {
				if poster.ColorIndexAt(x, y) != 0 || poster.ColorIndexAt(Width-1-x, y) != 0 {
					t.Fatalf("ink in the margin at %d, %d", x, y)
				}
			}
		}
	})
}

func BenchmarkDraw(b *testing.B) {
	p := printer(b, style)
	var out bytes.Buffer
	b.ReportAllocs()
	for b.Loop() {
		out.Reset()
		if err := p.Draw(&out, task); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(out.Len()), "bytes")
}
