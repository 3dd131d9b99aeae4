// Package browser shows a built site to a real Chromium, for tests. The site
// is served as strictly as a host can, and a tab notes what a reader with the
// developer tools open would see: errors, failed requests, requests to
// somebody else, and violations of the content security policy. All tests of
// one package share one Chromium, each in tabs of its own.
package browser

import (
	"context"
	"slices"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"congbo/generator/sitetest"
)

// A Chromium is one process of the browser. Its zero value starts it when the
// first tab is opened.
type Chromium struct {
	start sync.Once
	err   error
	ctx   context.Context
	stop  func()
}

// Close ends the process, if there is one.
func (c *Chromium) Close() {
	if c.stop != nil {
		c.stop()
	}
}

// launch starts the process. Root in a container has no sandbox to give; and
// the browser is to ask for nothing but the site.
func (c *Chromium) launch(program string) {
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	allocated, end := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocated)
	c.ctx, c.err = ctx, chromedp.Do(ctx)
	c.stop = func() {
		_ = chromedp.Cancel(ctx) // waits, so that nothing of it is left
		cancel()
		end()
	}
}

// page opens an empty tab with cookies, storage and cache of its own.
func (c *Chromium) page(t testing.TB) context.Context {
	t.Helper()
	program := sitetest.Need(t, "chromium")
	c.start.Do(func() { c.launch(program) })
	if c.err != nil {
		t.Fatal(c.err)
	}
	ctx, cancel := chromedp.NewContext(c.ctx, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	return ctx
}
