package browser

import (
	"context"
	"fmt"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A Tab is a tab with a site open in it.
type Tab struct {
	context.Context
	Home string // http://127.0.0.1:1234

	t      testing.TB
	mu     sync.Mutex
	faults []string
	here   string // the address that was opened last
}

// patience is how long a tab may live. It is there to end a test that hangs.
const patience = 8 * time.Minute

// Open serves the site in a folder and opens a tab for it. When the test ends,
// it fails for every fault that was noted.
func (c *Chromium) Open(t testing.TB, site string) *Tab {
	t.Helper()
	tab := &Tab{t: t}
	server := httptest.NewServer(NewServer(site, tab.Fault))
	t.Cleanup(server.Close)
	tab.Home = server.URL
	tab.begin(c)
	return tab
}

// Visit opens a tab for a site that is being served at an address such as
// http://127.0.0.1:1234. When the test ends, it fails for every fault that was
// noted.
func (c *Chromium) Visit(t testing.TB, home string) *Tab {
	t.Helper()
	tab := &Tab{t: t, Home: home}
	tab.begin(c)
	return tab
}

// begin opens the tab itself.
func (tab *Tab) begin(c *Chromium) {
	t := tab.t
	t.Helper()
	ctx, cancel := context.WithTimeout(c.page(t), patience)
	t.Cleanup(cancel)
	tab.Context = ctx
	if err := chromedp.Do(ctx); err != nil { // makes the tab
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	// A tab among others has the keyboard all the same.
	if _, err := chromedp.Call(ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Listen(ctx, tab.listen); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for _, fault := range tab.Faults() {
			t.Error(fault)
		}
	})
}

// listen notes what a reader with the developer tools open would see.
func (tab *Tab) listen(event any) {
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			for _, said := range e.Args {
				tab.Fault("console: %s %s", said.Value, said.Description)
			}
		}
	case *runtime.EventExceptionThrown:
		tab.Fault("script: %s %+v", e.ExceptionDetails.Text, e.ExceptionDetails.Exception)
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			tab.Fault("browser: %s %s", e.Entry.Text, e.Entry.URL)
		}
	case *network.EventLoadingFailed:
		if !e.Canceled {
			tab.Fault("request failed: %s", e.ErrorText)
		}
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			tab.Fault("status %d: %s", e.Response.Status, e.Response.URL)
		}
	case *network.EventRequestWillBeSent:
		if to := e.Request.URL; !strings.HasPrefix(to, tab.Home+"/") && !strings.HasPrefix(to, "data:") && !strings.HasPrefix(to, "about:") {
			tab.Fault("a request to somebody else: %s", to)
		}
	}
}

// Fault notes that something has gone wrong on the page that is open.
func (tab *Tab) Fault(format string, args ...any) {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	tab.faults = append(tab.faults, tab.here+": "+fmt.Sprintf(format, args...))
}

// Faults gives what was noted since it was last asked for, and forgets it.
func (tab *Tab) Faults() []string {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	faults := tab.faults
	tab.faults = nil
	return faults
}

// Open goes to an address of the site, such as /ke-hoach/.
func (tab *Tab) Open(address string) {
	tab.t.Helper()
	tab.mu.Lock()
	tab.here = address
	tab.mu.Unlock()
	if err := chromedp.Do(tab, chromedp.Navigate(tab.Home+address)); err != nil {
		tab.t.Fatalf("%s: %v", address, err)
	}
}

// Eval gives the value of a script on the page that is open; of a promise,
// what it comes to.
func Eval[T any](tab *Tab, script string) T {
	tab.t.Helper()
	value, err := chromedp.Run(tab, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		tab.t.Fatalf("%s: %v in %.300s", tab.here, err, script)
	}
	return value
}

// Until waits for an expression to become true, on this page or the next.
func (tab *Tab) Until(what, expression string) {
	tab.t.Helper()
	var err error
	for range 400 {
		var is bool
		if is, err = chromedp.Run(tab, chromedp.Evaluate[bool]("!!("+expression+")")); is {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	state, _ := chromedp.Run(tab, chromedp.Evaluate[string](`location.href + " focus " + document.activeElement.outerHTML.slice(0, 200) + "\n" + document.body.innerText.slice(0, 1500)`))
	tab.t.Fatalf("not true: %s: %v\n%s", what, err, state)
}

// Keys types on the page that is open.
func (tab *Tab) Keys(keys string, options ...chromedp.KeyOption) {
	tab.t.Helper()
	if err := chromedp.Do(tab, chromedp.KeyEvent(keys, options...)); err != nil {
		tab.t.Fatalf("%s: %v", tab.here, err)
	}
}
