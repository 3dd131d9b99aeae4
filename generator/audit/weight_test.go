package audit_test

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"congbo/generator/sitetest/browser"
)

// What the first view of a page may cost a reader who has never been here:
// bytes as they are sent, heads of answers included, and requests.
const (
	mostBytes    = 60_000
	mostRequests = 6
	mostStyles   = 20_000 // bytes of all style sheets, before they are compressed
)

// settled waits until a page has come to rest, from its beginning to its end,
// and gives by how much of the window its parts have moved meanwhile (the sum
// of all layout shifts; web.dev/articles/cls).
const settled = `(async () => {
	const later = wait => new Promise(done => setTimeout(done, wait));
	let sum = 0;
	const add = list => { for (const e of list.getEntries()) sum += e.value; };
	new PerformanceObserver(add).observe({type: "layout-shift", buffered: true});
	await document.fonts.ready;
	for (let y = 0; y < document.documentElement.scrollHeight && y < 8 * innerHeight; y += innerHeight) {
		scrollTo({top: y, behavior: "instant"});
		await later(20);
	}
	await later(60);
	return sum;
})()`

// TestWeight weighs the first view of every kind of page. The search page with
// results has more to fetch, as its reader has asked for it; it may weigh no
// more.
func TestWeight(t *testing.T) {
	t.Parallel()
	tab := chromium.Open(t, site(t, "vi"))
	if _, err := chromedp.Call(tab, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true}); err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var bytes float64
	var requests int
	if err := chromedp.Listen(tab, func(event any) {
		mu.Lock()
		defer mu.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			requests++
		case *network.EventLoadingFinished:
			bytes += e.EncodedDataLength
		}
	}); err != nil {
		t.Fatal(err)
	}
	for _, look := range []browser.Look{{Width: 360, Height: 740, Mobile: true}, {Width: 1280, Height: 900}} {
		tab.Look(look)
		each(func(kind string, v view) {
			mu.Lock()
			bytes, requests = 0, 0
			mu.Unlock()
			visit(tab, v)
			shift := browser.Eval[float64](tab, settled)
			mu.Lock()
			told := fmt.Sprintf("%s %s: %.1f KB, %d requests, layout shift %.4f", kind, v.address, bytes/1000, requests, shift)
			mu.Unlock()
			t.Log(told)
			if bytes > mostBytes || bytes < 2000 || requests > mostRequests && v.ready == "" || requests < 3 || shift > 0.001 {
				t.Error(told)
			}
		})
	}
}

// TestStylesAreSmall weighs the style sheets.
func TestStylesAreSmall(t *testing.T) {
	t.Parallel()
	names, err := filepath.Glob(filepath.Join(site(t, "vi"), "assets", "*.css"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no style sheets: %v", err)
	}
	sum := 0
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sum += len(data)
	}
	t.Logf("%d bytes of CSS in %d files", sum, len(names))
	if sum > mostStyles {
		t.Errorf("%d bytes of CSS, more than %d", sum, mostStyles)
	}
}
