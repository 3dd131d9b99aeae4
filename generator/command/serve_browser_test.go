package command

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"congbo/generator/sitetest/browser"
)

// TestServeInABrowser looks at what is served as the webmaster does who saves
// a file and turns to the browser.
func TestServeInABrowser(t *testing.T) {
	var chromium browser.Chromium
	t.Cleanup(chromium.Close)
	s := serving(t, example(t))
	s.until("/search/manifest.json", "congbo-search")
	tab := chromium.Visit(t, s.url)
	tab.Look(browser.Look{Width: 1000, Height: 600})

	// A reload keeps the place on the page and what is open in it.
	tab.Open(planPage)
	type place struct {
		Y    float64
		Open []bool
	}
	const where = `({Y: scrollY, Open: [...document.querySelectorAll("details")].map(d => d.open)})`
	browser.Eval[bool](tab, `(() => {
		const last = [...document.querySelectorAll("details")].pop();
		last.open = !last.open;
		document.documentElement.style.scrollBehavior = "auto";
		scrollTo(0, 900);
		window.before = true;
		return true;
	})()`)
	before := browser.Eval[place](tab, where)
	if before.Y != 900 || len(before.Open) == 0 {
		t.Fatalf("the page cannot be looked at so: %+v", before)
	}
	s.change(planFile, "title: ", "title: Bản mới – ")
	tab.Until("the page is another", `!window.before && document.title.includes("Bản mới") && document.readyState === "complete"`)
	tab.Until("it has settled", `history.scrollRestoration === "auto"`)
	after := browser.Eval[place](tab, where)
	if after.Y < before.Y-2 || after.Y > before.Y+2 || fmt.Sprint(after.Open) != fmt.Sprint(before.Open) {
		t.Errorf("the page was left at %+v and came back at %+v", before, after)
	}

	// A mistake is laid over the page, which stays.
	sound := s.read(planFile)
	browser.Eval[bool](tab, `window.before = true`)
	s.change(planFile, "date: 2022-04", "date: 2022-14 <img src=x>")
	tab.Until("the overlay takes the screen", `document.querySelector("#congbo-overlay dialog:modal")`)
	tab.Until("and the keyboard", `document.activeElement.closest("#congbo-overlay dialog")`)
	said := browser.Eval[string](tab, `document.querySelector("#congbo-overlay dialog").innerText`)
	for _, want := range []string{planFile, "2022-14 <img src=x>", "Đóng"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is missing in %s", want, said)
		}
	}
	if !browser.Eval[bool](tab, `window.before && Math.abs(scrollY - 900) < 3 && !document.querySelector("#congbo-overlay img")`) {
		t.Error("the page was loaded again, or has moved, or has what the author wrote")
	}
	if name := browser.Eval[string](tab, `(() => { const d = document.querySelector("#congbo-overlay dialog"); return document.getElementById(d.getAttribute("aria-labelledby")).textContent; })()`); name != "Tệp vừa lưu có lỗi" {
		t.Errorf("the overlay is called %q", name)
	}
	tab.Keys(kb.Escape)
	tab.Until("the overlay can be dismissed", `!document.querySelector("#congbo-overlay dialog").open`)
	tab.Open("/")
	tab.Until("once for every page", `document.querySelector("#congbo-overlay .congbo-again:not([hidden])") && !document.querySelector("#congbo-overlay dialog").open`)
	browser.Eval[bool](tab, `(document.querySelector(".congbo-again").focus(), true)`)
	tab.Keys(kb.Enter)
	tab.Until("and called back", `document.querySelector("#congbo-overlay dialog:modal")`)
	browser.Eval[bool](tab, `window.before = true`)
	s.save(planFile, sound)
	tab.Until("what is mended goes away", `!document.querySelector("#congbo-overlay")`)
	if !browser.Eval[bool](tab, `window.before === true`) {
		t.Error("a page that is the same was loaded again")
	}
	s.change(planFile, "date: 2022-04", "date: 2022-15")
	tab.Until("another mistake is shown again", `document.querySelector("#congbo-overlay dialog:modal")`)
	s.save(planFile, sound)
	tab.Until("and goes away again", `!document.querySelector("#congbo-overlay")`)

	// The search page sees what was saved.
	tab.Open("/tim-kiem/?q=quantr%E1%BA%AFcvi%C3%AAn")
	tab.Until("the search has answered", `performance.getEntriesByType("resource").some(e => e.name.includes("/search/"))`)
	s.change(planFile, "\n## ", "\n## Mục quantrắcviên\n\nThêm một đoạn.\n\n## ")
	tab.Until("it finds what is new", fmt.Sprintf(`[...document.querySelectorAll("main a")].some(a => a.pathname.startsWith(%q))`, planPage))
}
