package search_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"congbo/search"

	"congbo/generator/sitetest"
)

// chromium starts a headless Chromium.
func chromium(t testing.TB) context.Context {
	t.Helper()
	path := sitetest.Need(t, "chromium")
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, stop := chromedp.NewContext(ctx)
	t.Cleanup(stop)
	return ctx
}

// strict serves a folder as a careful host does: nothing may come from
// elsewhere, and no text may become code.
func strict(t testing.TB, handler http.Handler) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'self'")
		if r.URL.Path == "/page" {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write([]byte("<!DOCTYPE html><html lang=vi><title>t</title>"))
			return
		}
		handler.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// visit opens an empty page of a host.
func visit(t testing.TB, ctx context.Context, host string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate(host+"/page")); err != nil {
		t.Fatal(err)
	}
}

// run runs the body of an asynchronous function in the page; it takes data,
// and what it returns is read into result.
func run(t testing.TB, ctx context.Context, body string, data, result any) {
	t.Helper()
	raw, err := json.Marshal(data)
	if err != nil {
		t.Fatal(err)
	}
	argument, err := json.Marshal(string(raw))
	if err != nil {
		t.Fatal(err)
	}
	script := "(async (data) => { " + body + " })(JSON.parse(" + string(argument) + ")).then((value) => JSON.stringify(value))"
	answer, err := chromedp.Run(ctx, chromedp.Evaluate[string](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(answer), result); err != nil {
		t.Fatal(err)
	}
}

// inChromium asks the client in Chromium.
func inChromium(t testing.TB, dir string, all []question) []search.Found {
	t.Helper()
	ctx := chromium(t)
	visit(t, ctx, strict(t, http.FileServer(http.Dir(dir))))
	var found []search.Found
	for len(all) > 0 {
		n := min(len(all), 250)
		var part []search.Found
		run(t, ctx, `
			const { open } = await import("/search/search.js");
			globalThis.index ??= await open();
			const found = [];
			for (const [query, options] of data) found.push(await index.search(query, options));
			return found;`, json.RawMessage(asJSON(t, all[:n])), &part)
		found = append(found, part...)
		all = all[n:]
	}
	return found
}
