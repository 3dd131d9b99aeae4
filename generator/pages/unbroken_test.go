package pages

import (
	"strings"
	"testing"
)

// kept gives one page as it is published.
func kept(page string) string {
	if whole := unbroken(nil, []byte(page)); len(whole) > 0 {
		return string(whole)
	}
	return page
}

func TestUnbroken(t *testing.T) {
	for text, want := range map[string]string{
		"Quyết định số 684/QĐ-UBND ngày 16/5/2016": "Quyết định số [684/QĐ-UBND] ngày 16/5/2016",
		"(15/KH-KHCN), 36-NQ/TW;":                  "([15/KH-KHCN]), [36-NQ/TW];",
		"Số: …/KH-KHCN":                            "Số: […/KH-KHCN]",
		"66.7/2025/NQ-CP 126/SKHĐT":                "[66.7/2025/NQ-CP] [126/SKHĐT]",
		"15972/SXD-QLN&amp;TTBĐS.":                 "[15972/SXD-QLN&amp;TTBĐS].",
		"01/2022/TTLT-VKSNDTC-TANDTC-BCA-BQP":      "01/2022/TTLT-VKSNDTC-TANDTC-BCA-BQP",
		"24/08/2023, 10/12, và/hoặc, km/h, 5 đ/kg": "24/08/2023, 10/12, và/hoặc, km/h, 5 đ/kg",
		`<a href="/1/A-B">1/A-B</a>/C`:             `<a href="/1/A-B">[1/A-B]</a>/C`,
		"<title>1/A-B</title><p>2/A-B</p>":         "<title>1/A-B</title><p>[2/A-B]</p>",
		`<svg viewBox="0"><text>1/A-B</text></svg> <pre>2/A-B</pre><script>3/A-B</script>`: `<svg viewBox="0"><text>1/A-B</text></svg> <pre>2/A-B</pre><script>3/A-B</script>`,
		"/ 1/ 1//A //1/A <": "/ 1/ 1//A //1/A <",
		"":                  "",
	} {
		got := strings.NewReplacer(`<span class="so">`, "[", "</span>", "]").Replace(kept(text))
		if got != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
		}
	}
}

// FuzzUnbroken: whatever the page, its text stays as it is.
func FuzzUnbroken(f *testing.F) {
	f.Add("<p>1/A-B <i")
	f.Add("<title>1/A")
	f.Fuzz(func(t *testing.T, page string) {
		if strings.Contains(page, "span") {
			return
		}
		got := strings.NewReplacer(`<span class="so">`, "", "</span>", "").Replace(kept(page))
		if got != page {
			t.Errorf("%q became %q", page, got)
		}
	})
}

func BenchmarkUnbroken(b *testing.B) {
	page := []byte(strings.Repeat("<li><p>Triển khai <a href=\"/van-ban/x/2022/y/\">Chỉ thị số 02/CT-UBND</a> ngày 25/3/2022 của Chủ tịch UBND tỉnh</p></li>", 800))
	b.SetBytes(int64(len(page)))
	var room []byte
	for b.Loop() {
		room = unbroken(room[:0], page)
	}
}
