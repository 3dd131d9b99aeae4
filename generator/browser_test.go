package generator_test

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	tabs "congbo/generator/sitetest/browser"
)

// chromium is shared by the tests of this package.
var chromium tabs.Chromium

// A browser is a tab of Chromium with a site open.
type browser struct{ *tabs.Tab }

// browse opens a browser on the example site.
func browse(t *testing.T) *browser {
	t.Helper()
	return browseSite(t, example(t))
}

// browseSite opens one on the site in a folder.
func browseSite(t *testing.T, site string) *browser {
	t.Helper()
	return &browser{chromium.Open(t, site)}
}

// open goes to an address and fails the test when there is no page.
func (b *browser) open(t *testing.T, address string) {
	t.Helper()
	b.Open(address)
}

// click follows the first visible link in the main part of the page to a page
// under an address, and gives where it leads.
func (b *browser) click(t *testing.T, address string) string {
	t.Helper()
	from, err := chromedp.Run(b, chromedp.Location())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(b, 15*time.Second)
	defer cancel()
	link := chromedp.CSS(fmt.Sprintf(`main a[href^=%[1]q]:not([href=%[1]q], details:not([open]) a)`, address))
	if _, err := chromedp.RunResponse(ctx, chromedp.Click(link, chromedp.NodeVisible)); err != nil {
		t.Fatalf("on %s no link to %s… can be clicked: %v", from, address, err)
	}
	to, err := chromedp.Run(b, chromedp.Location())
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := url.Parse(to)
	if err != nil || !strings.HasPrefix(parsed.Path, address) {
		t.Fatalf("on %s the link to %s… leads to %s", from, address, to)
	}
	return parsed.Path
}

// TestBrowserFindsTheWay goes from the home page to a plan, a task, a unit and
// a directive, and back, by clicking.
func TestBrowserFindsTheWay(t *testing.T) {
	b := browse(t)
	b.open(t, "/")
	b.click(t, "/ke-hoach/")
	const plan = "/ke-hoach/bac-giang-2022-chi-thi-02/" // whose first task has a lead
	b.open(t, plan)
	b.click(t, "/nhiem-vu/")
	if back := b.click(t, "/ke-hoach/"); back != plan {
		t.Errorf("the task leads back to %s, not to its plan %s", back, plan)
	}
	task := b.click(t, "/nhiem-vu/")
	b.click(t, "/don-vi/")
	b.expectLink(t, task)
	b.click(t, "/nhiem-vu/")
	b.open(t, plan)
	b.click(t, "/van-ban/")
	b.expectLink(t, plan)
	b.click(t, "/ke-hoach/")
	for _, address := range []string{"/thoi-han/", "/don-vi/", "/van-ban/", "/dia-phuong/", "/dinh-chinh/", "/du-lieu/", "/404.html"} {
		b.open(t, address)
	}
}

// expectLink looks that the open page links to an address, with or without a
// fragment.
func (b *browser) expectLink(t *testing.T, address string) {
	t.Helper()
	script := fmt.Sprintf(`[...document.querySelectorAll("main a")].some(a => new URL(a.getAttribute("href"), location).pathname === %q)`, address)
	here, err := chromedp.Run(b, chromedp.Location())
	if err != nil {
		t.Fatal(err)
	}
	found, err := chromedp.Run(b, chromedp.Evaluate[bool](script))
	if err != nil {
		t.Fatal(err)
	}
	if !found {
		t.Errorf("%s does not lead back to %s", here, address)
	}
}

// alike is how many pages of a folder are opened: there are hundreds of tasks
// and organisations, which are made by one template.
const alike = 40

// TestBrowserNarrow opens the pages of the example on a screen of 360 pixels,
// as narrow as telephones are, and of those in a large folder a part: none
// scrolls sideways.
func TestBrowserNarrow(t *testing.T) {
	b := browse(t)
	if err := chromedp.Do(b, chromedp.EmulateViewport(360, 740)); err != nil {
		t.Fatal(err)
	}
	folders := map[string][]string{}
	for address, p := range pagesOf(t, example(t)) {
		if folder, _, _ := strings.Cut(address[1:], "/"); !p.redirect {
			folders[folder] = append(folders[folder], address)
		}
	}
	var opened []string
	for _, all := range folders {
		slices.Sort(all)
		for i := 0; i < len(all); i += (len(all)-1)/alike + 1 {
			opened = append(opened, all[i])
		}
	}
	for _, address := range opened {
		b.open(t, address)
		wide, err := chromedp.Run(b, chromedp.Evaluate[string](widest))
		if err != nil {
			t.Fatalf("%s: %v", address, err)
		}
		if wide != "" {
			t.Errorf("%s scrolls sideways: %s", address, wide)
		}
	}
}

// widest tells how wide the page is and what reaches out of it, where it is
// wider than the window.
const widest = `document.documentElement.scrollWidth <= innerWidth ? "" : document.documentElement.scrollWidth + " pixels: " +
	[...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > innerWidth || e.scrollWidth > innerWidth)
		.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(" · ")`
