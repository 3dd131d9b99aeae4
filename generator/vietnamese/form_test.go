package vietnamese

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestKey(t *testing.T) {
	for _, same := range [][]string{
		{"Ủy ban nhân dân", "Uỷ ban nhân dân", "ủy  ban\nnhân dân", "\u200bUỶ BAN NHÂN DÂN"},
		{"hòa", "hoà", "HÒA", "hoa\u0300"},
		{"hoàn", "hòan"},
		{"khỏe", "khoẻ"},
		{"thủy", "thuỷ"},
		{"huỳnh", "hùynh"},
		{"quý", "quí"},
		{"kỹ thuật", "kĩ thuật"},
		{"Mỹ Lý", "Mĩ Lí"},
		{"ý kiến", "Ý kiến"},
		{"Lao động - Thương binh", "Lao động-Thương binh", "Lao động – Thương binh", "lao động —Thương binh"},
		{"KH&CN", "kh & cn"},
		{"Văn hóa, Thể thao", "Văn hóa,Thể thao", "văn hoá , thể thao"},
		{"Đắk Lắk", "Ðắk Lắk"},
		{"0,5 – 1,0%", "0,5-1,0%"},
		{"10- CTr/ TU", "10-CTr/TU"},
		{"“số”", "\"số\""},
	} {
		for _, s := range same[1:] {
			if Key(s) != Key(same[0]) {
				t.Errorf("Key(%q) = %q, Key(%q) = %q", same[0], Key(same[0]), s, Key(s))
			}
		}
	}
	for _, different := range [][2]string{
		{"mùa", "mưa"}, {"tuần", "tuấn"}, {"năm", "nam"}, {"Nông nghiệp và", "Nông nghiệp &"},
		{"Nông nghiệp -", "Nông nghiệp &"}, {"thủy", "thúy"}, {"tuy", "tui"}, {"hay", "hai"}, {"mây", "mâi"},
		{"1,5", "15"}, {"Hà Nội", "Hà Nôi"},
	} {
		if Key(different[0]) == Key(different[1]) {
			t.Errorf("Key makes %q and %q one: %q", different[0], different[1], Key(different[0]))
		}
	}
}

func TestFoldAndSlug(t *testing.T) {
	for _, c := range []struct{ s, fold, slug string }{
		{"Sở Khoa học và Công nghệ", "so khoa hoc va cong nghe", "so-khoa-hoc-va-cong-nghe"},
		{"Sở KH&CN", "so kh&cn", "so-kh-cn"},
		{"Đặng Thuỳ Trâm – ĐẮK LẮK", "dang thuy tram-dak lak", "dang-thuy-tram-dak-lak"},
		{"66.13/2026/NQ-CP", "66.13/2026/nq-cp", "66-13-2026-nq-cp"},
		{"kỹ thuật", "ky thuat", "ky-thuat"},
		{" -- ", "-", ""},
		{"Ω ẞ 中", "ω ß 中", ""},
		{"e\u0302\u0301", "e", "e"},
		{"A\u0331b", "ab", "ab"},
	} {
		if got := Fold(c.s); got != c.fold {
			t.Errorf("Fold(%q) = %q, want %q", c.s, got, c.fold)
		}
		if got := Slug(c.s); got != c.slug {
			t.Errorf("Slug(%q) = %q, want %q", c.s, got, c.slug)
		}
	}
}

func TestNFC(t *testing.T) {
	for _, c := range [][2]string{
		{"U\u0309y ban", "Ủy ban"},
		{"a\u00A0b\u2007c\u202Fd", "a b c d"},
		{"Kế\u200B hoạch\uFEFF", "Kế hoạch"},
		{"e\u200D\u0302", "ê"},
		{"dòng\nmới\tthẳng", "dòng\nmới\tthẳng"},
	} {
		if got := NFC(c[0]); got != c[1] {
			t.Errorf("NFC(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

// letters of every kind that the forms treat in a way of their own.
var written = rapid.StringOfN(rapid.RuneFrom([]rune("aăâeêioôơuưyhklmstqđĐÐƣ ÀẠẤỲỵÚẮẫ-–—&,.;:/0123456789\u0301\u0309\u0302\u0331\u00A0\u200B\n“\"’")), -1, -1, 60)

// A form of a form is that form, and is the same whatever the normal form of
// the text was.
func TestFormsAreStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(written, rapid.String()).Draw(t, "s")
		for name, form := range map[string]func(string) string{"NFC": NFC, "Key": Key, "Fold": Fold, "Slug": Slug} {
			once := form(s)
			if twice := form(once); twice != once {
				t.Errorf("%s(%q) = %q, again %q", name, s, once, twice)
			}
			if other := form(norm.NFD.String(s)); other != once {
				t.Errorf("%s of NFD of %q = %q, not %q", name, s, other, once)
			}
		}
		if slug := Slug(s); strings.Trim(slug, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || strings.Trim(slug, "-") != slug {
			t.Errorf("Slug(%q) = %q", s, slug)
		}
		if Slug(s) != Slug(Fold(s)) {
			t.Errorf("Slug(%q) = %q, of its Fold %q", s, Slug(s), Slug(Fold(s)))
		}
	})
}

// spellings gives forms of a text that mean the same: decomposed, in capitals,
// with other dashes and blanks.
func spellings(s string) []string {
	return []string{
		s,
		norm.NFD.String(s),
		strings.ToUpper(s),
		strings.ReplaceAll(s, " ", "\u00A0"),
		strings.NewReplacer("-", "–", "–", "-").Replace(s),
		"\uFEFF" + strings.ReplaceAll(s, " ", "  "),
	}
}
