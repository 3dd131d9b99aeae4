package generator_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"congbo/generator/sitetest"
)

// A browser is a tab of headless Chromium with the example site open, and all
// that went wrong in it.
type browser struct {
	context.Context
	home string // http://127.0.0.1:1234

	mu     sync.Mutex
	faults []string
}

// browse serves the example site as strictly as a web server can, and opens a
// browser on it.
func browse(t *testing.T) *browser {
	t.Helper()
	return browseSite(t, example(t))
}

// browseSite does the same for the site in a folder.
func browseSite(t *testing.T, site string) *browser {
	t.Helper()
	chromium := sitetest.Need(t, "chromium")
	b := &browser{}
	server := httptest.NewServer(b.serve(site))
	t.Cleanup(server.Close)
	b.home = server.URL

	// Root in a container has no sandbox to give; and the browser is to ask
	// for nothing but this site.
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.ExecPath(chromium), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 4*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	b.Context = ctx
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Listen(ctx, b.listen); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		for _, fault := range b.faults {
			t.Error(fault)
		}
	})
	return b
}

// serve sends the site's files under a strict content security policy, and
// takes the browser's complaints.
func (b *browser) serve(site string) http.Handler {
	files := http.FileServer(http.Dir(site))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/csp-report" {
			report, _ := io.ReadAll(r.Body)
			b.fault("content security policy: %s", report)
			return
		}
		w.Header().Set("Content-Security-Policy", "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; report-uri /csp-report")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		if strings.HasSuffix(r.URL.Path, "/") {
			if _, err := os.Stat(filepath.Join(site, filepath.FromSlash(r.URL.Path), "index.html")); err != nil {
				b.fault("a folder without a page was asked for: %s", r.URL.Path)
			}
		}
		files.ServeHTTP(w, r)
	})
}

// listen notes what a reader with the developer tools open would see.
func (b *browser) listen(event any) {
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			b.fault("console: %v", e.Args)
		}
	case *runtime.EventExceptionThrown:
		b.fault("script: %s %+v", e.ExceptionDetails.Text, e.ExceptionDetails.Exception)
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			b.fault("browser: %s %s", e.Entry.Text, e.Entry.URL)
		}
	case *network.EventLoadingFailed:
		if !e.Canceled {
			b.fault("request failed: %s", e.ErrorText)
		}
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			b.fault("status %d: %s", e.Response.Status, e.Response.URL)
		}
	case *network.EventRequestWillBeSent:
		if to := e.Request.URL; !strings.HasPrefix(to, b.home) && !strings.HasPrefix(to, "data:") && !strings.HasPrefix(to, "about:") {
			b.fault("a request to somebody else: %s", to)
		}
	}
}

func (b *browser) fault(format string, args ...any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.faults = append(b.faults, fmt.Sprintf(format, args...))
}

// open goes to an address and fails the test when there is no page.
func (b *browser) open(t *testing.T, address string) {
	t.Helper()
	if err := chromedp.Do(b, chromedp.Navigate(b.home+address)); err != nil {
		t.Fatalf("%s: %v", address, err)
	}
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
	link := chromedp.CSS(fmt.Sprintf(`main a[href^=%[1]q]:not([href=%[1]q])`, address))
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
	plan := b.click(t, "/ke-hoach/")
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
	script := fmt.Sprintf(`[...document.querySelectorAll("main a")].some(a => new URL(a.href).pathname === %q)`, address)
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

// TestBrowserNarrow opens every page of the example on a screen of 360 pixels,
// as narrow as telephones are: none scrolls sideways.
func TestBrowserNarrow(t *testing.T) {
	b := browse(t)
	if err := chromedp.Do(b, chromedp.EmulateViewport(360, 740)); err != nil {
		t.Fatal(err)
	}
	for address, p := range pagesOf(t, example(t)) {
		if p.redirect {
			continue
		}
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
