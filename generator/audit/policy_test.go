package audit_test

import (
	"testing"

	"github.com/chromedp/chromedp"

	"congbo/generator/sitetest/browser"
)

// kept lists what a page has left in the browser: cookies, storage, databases
// and caches.
const kept = `(async () => [
	...document.cookie.split("; ").filter(Boolean).map(c => "cookie " + c),
	...Object.keys(localStorage).map(k => "local storage " + k),
	...Object.keys(sessionStorage).map(k => "session storage " + k),
	...(await indexedDB.databases()).map(d => "database " + d.name),
	...(await navigator.serviceWorker?.getRegistrations() ?? []).map(r => "service worker " + r.scope),
	...(await caches.keys()).map(k => "cache " + k),
])()`

// TestPolicy opens, uses and prints every kind of page under the strict
// content security policy (browser.Policy). The tab fails the test for every
// violation, request to another host, and error in the console, as it does in
// all other tests; and nothing may be left in the browser.
func TestPolicy(t *testing.T) {
	t.Parallel()
	tab := chromium.Open(t, site(t, "vi"))
	clean := func(where string) {
		for _, what := range browser.Eval[[]string](tab, kept) {
			t.Errorf("%s leaves something in the browser: %s", where, what)
		}
	}
	each(func(kind string, v view) {
		visit(tab, v)
		unfolded(tab)
		if _, err := chromedp.Run(tab, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4))); err != nil {
			t.Errorf("%s cannot be printed: %v", v.address, err)
		}
		clean(kind + " " + v.address)
	})
	tab.Open("/gioi-thieu/")
	tab.Keys("/")
	tab.Keys("so noi v")
	tab.Until("suggestions are there", `document.querySelectorAll("[role=option]").length > 1`)
	clean("searching")
}
