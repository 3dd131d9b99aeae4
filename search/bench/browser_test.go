package bench

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// A host serves folders from memory, compresses once what hosts compress, and
// counts.
type host struct {
	*httptest.Server
	folders         map[string]string
	files           sync.Map // of []byte, as they are sent, by address
	requests, bytes atomic.Int64
}

// serve serves each folder under its own top address: {"search": dir} answers
// /search/… from dir/….
func serve(t testing.TB, folders map[string]string) *host {
	t.Helper()
	h := &host{folders: folders}
	h.Server = httptest.NewServer(h)
	t.Cleanup(h.Close)
	return h
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	address := path.Clean(r.URL.Path)
	if address == "/" { // the page that asks: not counted
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<!doctype html><title>-</title><link rel="icon" href="data:,">`)
		return
	}
	data, err := h.file(address)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	if packed(address) {
		w.Header().Set("Content-Encoding", "gzip")
	}
	switch path.Ext(address) {
	case ".js":
		w.Header().Set("Content-Type", "text/javascript")
	case ".json":
		w.Header().Set("Content-Type", "application/json")
	default:
		w.Header().Set("Content-Type", "application/octet-stream")
	}
	w.Header().Set("Cache-Control", "max-age=3600")
	h.requests.Add(1)
	h.bytes.Add(int64(len(data)))
	_, _ = w.Write(data)
}

// packed reports whether a host compresses a file.
func packed(address string) bool {
	return slices.Contains([]string{".js", ".json", ".css"}, path.Ext(address))
}

// file gives a file as it is sent.
func (h *host) file(address string) ([]byte, error) {
	if data, ok := h.files.Load(address); ok {
		return data.([]byte), nil
	}
	top, rest, _ := strings.Cut(address[1:], "/")
	data, err := os.ReadFile(filepath.Join(h.folders[top], filepath.FromSlash(rest)))
	if err != nil {
		return nil, err
	}
	if packed(address) {
		var small bytes.Buffer
		z := gzip.NewWriter(&small)
		_, _ = z.Write(data)
		_ = z.Close()
		data = small.Bytes()
	}
	h.files.Store(address, data)
	return data, nil
}

// An engine is a search in the browser: how a module is opened, and how it is
// asked for the first ten results, ready to be shown.
type engine struct{ name, open, ask string }

var (
	ours = engine{"congbo",
		`import("/search/search.js").then(m => m.open()).then(i => { window.index = i })`,
		`index.search(%s, {limit: 10}).then(f => f.results.map(r => r.kind + ":" + r.id))`}
	theirs = engine{"Pagefind",
		`import("/pagefind/pagefind.js").then(async m => { await m.init(); window.index = m })`,
		`index.search(%s).then(f => Promise.all(f.results.slice(0, 10).map(r => r.data()))).then(all =>
			all.map(d => [d.url, ...d.sub_results.map(s => s.url)].join(" ")))`}
)

// profile starts a browser that has never been anywhere, on the empty page.
func profile(t testing.TB, h *host) (context.Context, func()) {
	t.Helper()
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal("Chromium is missing: apt-get install chromium")
	}
	dir, err := os.MkdirTemp("", "congbo-bench")
	if err != nil {
		t.Fatal(err)
	}
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.ExecPath(chromium), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.UserDataDir(dir), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	outer, end := chromedp.NewExecAllocator(t.Context(), options...)
	ctx, cancel := chromedp.NewContext(outer)
	if err := chromedp.Do(ctx, chromedp.Navigate(h.URL+"/")); err != nil {
		t.Fatal(err)
	}
	time.Sleep(4 * time.Second) // until a browser that has just started is quiet: a reader's is
	return ctx, func() {
		cancel()
		end()
		_ = os.RemoveAll(dir)
	}
}

// An answer is what one query gave and cost.
type answer struct {
	results  []string
	time     time.Duration
	requests int64
	bytes    int64
}

// ask runs a script that promises results, and weighs it.
func ask(t testing.TB, ctx context.Context, h *host, script string) answer {
	t.Helper()
	h.requests.Store(0)
	h.bytes.Store(0)
	type given struct {
		Results []string `json:"results"`
		Time    float64  `json:"time"`
	}
	timed := `(async () => { const start = performance.now(); const results = await ` + script + `; return {results, time: performance.now() - start} })()`
	got, err := chromedp.Run(ctx, chromedp.Evaluate[given](timed, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%v in %s", err, script)
	}
	return answer{got.Results, time.Duration(got.Time * float64(time.Millisecond)), h.requests.Load(), h.bytes.Load()}
}

// first is the script for a reader's first query, from nothing.
func (e engine) first(query string) string {
	return e.open + ".then(() => " + e.further(query) + ")"
}

// further is the script for one more query.
func (e engine) further(query string) string {
	quoted, _ := json.Marshal(query)
	return fmt.Sprintf(e.ask, quoted)
}
