package hostile

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"congbo/generator/sitetest/browser"
)

// canary is in each page before anything of its own: it notes whoever calls
// what attacks call, and every violation of the policy.
const canary = `window.sung = [];
	for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = (...said) => { sung.push(name + " " + said); return null; };
	addEventListener("securitypolicyviolation", e => sung.push("policy: " + e.violatedDirective + " " + e.blockedURI + " " + e.sample));`

// lenient sends the policy so that a browser reports what breaks it and does
// it all the same: pages have to be harmless without the policy too.
type lenient struct{ http.ResponseWriter }

func (l lenient) WriteHeader(status int) {
	header := l.Header()
	if policy := header.Get("Content-Security-Policy"); policy != "" {
		header.Del("Content-Security-Policy")
		header.Set("Content-Security-Policy-Report-Only", policy)
	}
	l.ResponseWriter.WriteHeader(status)
}

// TestChromium opens the pages that show many texts at once, and one of each
// kind that shows a few, with their scripts at work. Nothing of a text's runs,
// is asked for, or is an address of a kind that runs.
func TestChromium(t *testing.T) {
	var tab *browser.Tab
	files := browser.NewServer(site(t).public, func(format string, args ...any) { tab.Fault(format, args...) })
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/caught/" {
			w.Header().Set("Content-Security-Policy-Report-Only", browser.Policy)
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, `<title>x</title><link rel=icon href=data:,><img src=/nowhere onerror=alert(1)><a href="java&Tab;script:alert(1)">x</a>`)
			return
		}
		files.ServeHTTP(lenient{w}, r)
	}))
	t.Cleanup(server.Close)
	tab = chromium.Visit(t, server.URL)
	if _, err := chromedp.Call(tab, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: canary}); err != nil {
		t.Fatal(err)
	}
	caught(t, tab)
	addresses := []string{"/", "/ke-hoach/", "/don-vi/", "/van-ban/", "/thoi-han/", "/dinh-chinh/", "/dia-phuong/", "/dia-phuong/ninh-binh/", "/du-lieu/", "/tim-kiem/", "/nam/2026/", "/404.html"}
	kinds := map[string]bool{}
	for _, a := range allAttacks(t) {
		if !kinds[a.kind] {
			kinds[a.kind] = true
			addresses = append(addresses, "/ke-hoach/all-"+a.kind+"/", "/ke-hoach/"+a.id+"/", "/nhiem-vu/all-"+a.kind+"/1/", "/"+a.id+"/")
		}
	}
	for _, address := range addresses {
		tab.Open(address)
		for _, wrong := range browser.Eval[[]string](tab, watched) {
			t.Errorf("%s: %s", address, wrong)
		}
	}
	for _, query := range []string{"<img src=x onerror=alert(1)>", "alert", "alrtt", "</script><script>alert(1)</script>", "javascript", "\"><svg onload=alert(1)>"} {
		tab.Open("/tim-kiem/?q=" + url.QueryEscape(query) + "&don-vi=" + url.QueryEscape(query))
		tab.Until("an answer", `document.querySelector("#danh_sach_ket_qua li, #khong_thay:not([hidden])")`)
		tab.Open("/tim-kiem/?q=" + url.QueryEscape(query))
		tab.Until("an answer", `document.querySelector("#danh_sach_ket_qua li, #khong_thay:not([hidden])")`)
		for _, wrong := range browser.Eval[[]string](tab, watched) {
			t.Errorf("%q: %s", query, wrong)
		}
	}
	// The answers to what is typed in the field at the top.
	tab.Open("/")
	tab.Until("a field", `document.querySelector("input[name=q]")`)
	browser.Eval[bool](tab, `document.querySelector("input[name=q]").focus(), true`)
	tab.Keys("alert")
	tab.Until("suggestions", `document.querySelectorAll("[role=option]").length`)
	for _, wrong := range browser.Eval[[]string](tab, watched) {
		t.Errorf("suggestions: %s", wrong)
	}
	if n := strings.Count(strings.Join(addresses, " "), " "); n < 40 {
		t.Errorf("only %d pages were opened", n)
	}
}

// caught looks that the canary sings: a page that is not harmless is known.
func caught(t *testing.T, tab *browser.Tab) {
	t.Helper()
	tab.Open("/caught/")
	tab.Until("the attack runs", `window.sung.some(s => s.startsWith("alert"))`)
	tab.Faults() // of this page, which are as they should be
	said := strings.Join(browser.Eval[[]string](tab, watched), "\n")
	for _, want := range []string{"alert 1", "policy: script-src-attr", "an address: <a href="} {
		if !strings.Contains(said, want) {
			t.Errorf("an attack that works says %q, not %q", said, want)
		}
	}
}

// watched gives what the canary has noted, once scripts and pictures have had
// their turn, and every address on the page that runs something, as the
// browser itself reads it.
const watched = `new Promise(done => setTimeout(() => {
	for (const open of document.querySelectorAll("details")) open.open = true;
	const wrong = [...window.sung];
	for (const e of document.querySelectorAll("a[href], area[href], form, link[href], img, script[src]")) {
		const at = e.action ?? e.href ?? e.src;
		const to = URL.parse(at instanceof SVGAnimatedString ? at.baseVal : at, location);
		if (!to) continue; // a browser goes nowhere by what it cannot read
		if (!["http:", "https:", "mailto:", "tel:"].includes(to.protocol)) wrong.push("an address: " + e.outerHTML.slice(0, 200));
		if (!e.matches("a, link[rel=canonical], link[rel=alternate]") && to.origin !== location.origin) wrong.push("from elsewhere: " + e.outerHTML.slice(0, 200));
	}
	if (document.title === "" || document.body.id !== "") wrong.push("the page is not its own");
	done(wrong);
}, 20))`
