package generator_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	chromepage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"congbo/generator"
)

// promised is the site of a plan with deadlines around the end of a year, made
// on 23 November 2026.
func promised(t *testing.T, language string) string {
	t.Helper()
	content, out := t.TempDir(), filepath.Join(t.TempDir(), "public")
	var plan strings.Builder
	plan.WriteString("---\ntitle: Kế hoạch cuối năm\nslug: cuoi-nam\nissuer: UBND tỉnh Ninh Bình\nplace: Ninh Bình\ndate: 2026-01-05\n---\n\n## Nhiệm vụ\n\n")
	for i, due := range []string{"trước ngày 15/12/2026", "trước ngày 15/12 hằng năm", "trước ngày 15/12/2026", "trước ngày 20/12/2026", "tháng 12/2026", "quý I/2027", "năm 2027", "trước ngày 1/3/2028", "thường xuyên"} {
		box := " "
		if i == 2 {
			box = "x"
		}
		fmt.Fprintf(&plan, "- [%s] Việc thứ %d\n  - Mã: %d\n  - Chủ trì: Sở Nội vụ\n  - Thời hạn: %s\n", box, i+1, i+1, due)
	}
	for name, text := range map[string]string{
		"site.yaml":         "title: Trang thử\nbase_url: https://thu.example/\nlanguage: " + language + "\n",
		"plans/cuoi-nam.md": plan.String(),
	} {
		name = filepath.Join(content, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := generator.Build(t.Context(), generator.Options{Content: content, Out: out, Today: today}); err != nil {
		t.Fatal(err)
	}
	return out
}

// lives gives the browser another clock, in a zone far from the site's own.
func (b *browser) lives(t *testing.T, moment string) {
	t.Helper()
	if _, err := chromedp.Call(b.Context, emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: "America/Los_Angeles"}); err != nil {
		t.Fatal(err)
	}
	clock := fmt.Sprintf(`{ const real = Date; globalThis.Date = class extends real { constructor(...given) { given.length ? super(...given) : super(%q); } }; }`, moment)
	if _, err := chromedp.Call(b.Context, chromepage.AddScriptToEvaluateOnNewDocument, chromepage.AddScriptToEvaluateOnNewDocumentParams{Source: clock}); err != nil {
		t.Fatal(err)
	}
}

// says gives the text of the first element that a selector finds.
func (b *browser) says(t *testing.T, selector string) string {
	t.Helper()
	text, err := chromedp.Run(b.Context, chromedp.Evaluate[string](fmt.Sprintf(`document.querySelector(%q)?.innerText.replace(/\s+/g, " ").trim() ?? "(nothing)"`, selector)))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestDaysAreTheReaders opens a site some weeks after it was made, in the last
// minute of a deadline's day and in the first of the next: by the clock in
// Vietnam, wherever the reader is.
func TestDaysAreTheReaders(t *testing.T) {
	const state, due = ".task-page > .state", ".facts .due"
	for _, c := range []struct {
		language, moment string
		want             [][3]string // address, selector, text
	}{
		{"vi", "2026-12-15T16:59:00Z", [][3]string{
			{"/nhiem-vu/cuoi-nam/1/", due, "đến hết 15/12/2026 · đến hạn hôm nay"},
			{"/nhiem-vu/cuoi-nam/1/", state, "Tình trạng: chưa có thông tin công bố"},
			{"/nhiem-vu/cuoi-nam/2/", due, "lặp lại hằng năm; lần tới: 15/12/2026 · đến hạn hôm nay"},
			{"/", `[data-most] > li:not([hidden])`, "15/12/2026 · đến hạn hôm nay"},
		}},
		{"vi", "2026-12-15T17:01:00Z", [][3]string{
			{"/nhiem-vu/cuoi-nam/1/", due, "đến hết 15/12/2026 · đã đến hạn hôm qua, chưa công bố kết quả"},
			{"/nhiem-vu/cuoi-nam/1/", state, "Tình trạng: đã đến hạn, chưa công bố kết quả"},
			{"/nhiem-vu/cuoi-nam/2/", due, "lặp lại hằng năm; lần tới: 15/12/2026 · đến hạn sau 11 tháng nữa"},
			{"/nhiem-vu/cuoi-nam/2/", state, "Tình trạng: chưa có thông tin công bố"},
			{"/nhiem-vu/cuoi-nam/3/", due, "đến hết 15/12/2026"},
			{"/nhiem-vu/cuoi-nam/3/", state, "Tình trạng: hoàn thành"},
			{"/nhiem-vu/cuoi-nam/9/", due, "làm thường xuyên, không có hạn chót"},
			{"/don-vi/ninh-binh-2025/so-noi-vu/", "#chu_tri ~ ul > li", "15/12/2026 · đã đến hạn hôm qua, chưa công bố kết quả"},
			{"/thoi-han/2026/12/", ".tasks > li:nth-child(2)", "15/12/2026 · đã đến hạn hôm qua 2 "}, // of a day among others, what was published may be
			{"/", `[data-most] > li:not([hidden])`, "20/12/2026 · đến hạn sau 4 ngày nữa"},
		}},
		{"vi", "2032-01-01T00:00:00Z", [][3]string{
			{"/nhiem-vu/cuoi-nam/1/", due, "đến hết 15/12/2026 · đã đến hạn 5 năm trước, chưa công bố kết quả"},
			{"/", "#het_han", "Đến nay không còn nhiệm vụ nào sắp đến hạn."},
		}},
		{"en", "2026-12-14T17:01:00Z", [][3]string{
			{"/nhiem-vu/cuoi-nam/1/", due, "through 15 December 2026 · due today"},
			{"/nhiem-vu/cuoi-nam/4/", due, "through 20 December 2026 · due in 5 days"},
		}},
	} {
		t.Run(c.language+" "+c.moment, func(t *testing.T) {
			b := browseSite(t, promised(t, c.language))
			b.lives(t, c.moment)
			for _, want := range c.want {
				b.open(t, want[0])
				if got := b.says(t, want[1]); !strings.HasPrefix(got, want[2]) || strings.HasPrefix(want[1], ".") && got != want[2] && !strings.HasSuffix(want[2], " ") {
					t.Errorf("%s: %q, want %q", want[0], got, want[2])
				}
			}
			b.open(t, "/")
			shown, err := chromedp.Run(b.Context, chromedp.Evaluate[int](`document.querySelectorAll("[data-most] > li:not([hidden])").length`))
			if err != nil {
				t.Fatal(err)
			}
			if most := map[bool]int{true: 0, false: 5}[strings.HasPrefix(c.moment, "2032")]; shown != most {
				t.Errorf("%d tasks are shown as coming due, want %d", shown, most)
			}
		})
	}
}
