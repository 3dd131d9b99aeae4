package audit_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"congbo/generator/sitetest/browser"
)

var screenshots = flag.String("screenshots", "", "write pictures of every kind of page into this folder")

// TestScreenshots writes a picture of every kind of page: on a telephone, on a
// desktop, dark, and printed on A4 (PDF). It looks at nothing: somebody must.
func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		t.Skip("run `make screenshots`")
	}
	for _, language := range languages {
		tab := chromium.Open(t, site(t, language))
		folder := filepath.Join(*screenshots, language)
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		save := func(name string, action chromedp.Action[[]byte]) {
			data, err := chromedp.Run(tab, action)
			if err == nil {
				err = os.WriteFile(filepath.Join(folder, name), data, 0o644)
			}
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		each(func(kind string, v view) {
			name := strings.Trim(regexp.MustCompile(`[^\p{L}\d.]+`).ReplaceAllString(kind+v.address, "-"), "-")
			for _, look := range []struct {
				name string
				browser.Look
			}{
				{"phone", browser.Look{Width: 360, Height: 740, Mobile: true}},
				{"desktop", browser.Look{Width: 1280, Height: 900}},
				{"dark", browser.Look{Width: 1280, Height: 900, Dark: true}},
			} {
				tab.Look(look.Look)
				visit(tab, v)
				save(name+"."+look.name+".png", whole)
			}
			tab.Look(browser.Look{Width: 1280, Height: 900})
			save(name+".pdf", chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPreferCSSPageSize()))
		})
	}
	t.Logf("look at them: %s", *screenshots)
}

// longest is how much of a page is in a picture, in CSS pixels: a page of 300
// tasks would make a picture that nobody can open.
const longest = 6000

// whole takes a picture of the page from its top to its end.
var whole = chromedp.Action[[]byte](func(ctx context.Context, _ *chromedp.Target) ([]byte, error) {
	metrics, err := chromedp.Call(ctx, page.GetLayoutMetrics, cdp.Empty{})
	if err != nil {
		return nil, err
	}
	size := metrics.CSSContentSize
	clip := &page.Viewport{Width: size.Width, Height: min(size.Height, longest), Scale: 1}
	result, err := chromedp.Call(ctx, page.CaptureScreenshot, page.CaptureScreenshotParams{Clip: clip, CaptureBeyondViewport: new(true)})
	return result.Data, err
})
