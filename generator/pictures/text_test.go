package pictures

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text        string
		limit, most int
		want        []string
	}{
		{"", 100, 2, nil},
		{"Sở Y tế", 100, 2, []string{"Sở Y tế"}},
		{"Sở Khoa học và Công nghệ", 110, 2, []string{"Sở Khoa học và", "Công nghệ"}},
		{"Sở Khoa học và Công nghệ", 110, 1, []string{"Sở Khoa học…"}},
		{"Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân", 110, 2, []string{"Văn phòng Đoàn", "đại biểu Quốc…"}},
		{"6132/UBND-KGVX-NC-TH-KTN", 80, 3, []string{"6132/UBND", "-KGVX-NC-", "TH-KTN"}},
	} {
		if got := wrap(c.text, fontSize, c.limit, c.most); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q in %d: %q, not %q", c.text, c.limit, got, c.want)
		}
	}
}

// TestWrapFits wants lines no wider than there is room, no more of them, and
// nothing but what the text says.
func TestWrapFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("aimW Ưở\u0301.- 文")), 0, 80, -1).Draw(t, "text")
		limit, most := rapid.IntRange(30, 200).Draw(t, "limit"), rapid.IntRange(1, 4).Draw(t, "most")
		lines := wrap(text, fontSize, limit, most)
		if len(lines) > most {
			t.Fatalf("%d lines: %q", len(lines), lines)
		}
		for _, line := range lines {
			if width(line, fontSize) > limit {
				t.Fatalf("%q is %dpx wide, wider than %d", line, width(line, fontSize), limit)
			}
		}
		said, all := strings.ReplaceAll(strings.Join(lines, ""), " ", ""), strings.ReplaceAll(text, " ", "")
		if short, isCut := strings.CutSuffix(said, "…"); isCut && !strings.HasPrefix(all, short) || !isCut && said != all {
			t.Fatalf("%q became %q", text, lines)
		}
	})
}
