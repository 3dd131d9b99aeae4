package audit_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"congbo/generator/sitetest"
	"congbo/generator/sitetest/browser"
)

// faulty is a page with what the tests of this package look for, so that it is
// known that they would see it.
var faulty = map[string]string{
	"404.html": "<!doctype html><title>404</title>",
	"index.html": `<!doctype html><html><title>x</title><link rel="stylesheet" href="x.css"><style>p { color: red }</style>` +
		`<p id="moved" style="color: blue">x<script>document.cookie = "a=b"</script><img src="http://elsewhere.invalid/x.png"><script src="x.js" defer></script>` +
		`<p><button class="bare">x</button><button class="bare">x</button><a href="/" class="under">yyyy</a><p class="cover">z<p class="wide">x<p class="cut">a long text`,
	"x.css": `.wide { width: 90rem; transition: color 1s } .cut { width: 1rem; overflow: hidden; white-space: nowrap }
		.bare { padding: 0; border: 0; font-size: 8px; position: relative; z-index: 1 } .bare:focus { outline: none } .cover { position: fixed; inset: 0; background: white }`,
	"x.js": `localStorage.x = 1; console.error("wrong");
		requestAnimationFrame(() => requestAnimationFrame(() => moved.before(Object.assign(document.createElement("h1"), {textContent: "y"})))); setTimeout(() => nothing())`,
}

// TestInstruments looks that each fault of the faulty page is seen.
func TestInstruments(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	for name, text := range faulty {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tab := chromium.Open(t, folder)
	tab.Look(browser.Look{Width: 1280, Height: 900})
	tab.Open("/")
	see := func(what, told string, want ...string) {
		t.Helper()
		for _, w := range want {
			if !strings.Contains(told, w) {
				t.Errorf("%s: %q goes unseen:\n%s", what, w, told)
			}
		}
	}
	if shift := browser.Eval[float64](tab, settled); shift < 0.01 {
		t.Errorf("parts of the page move, and the shift is %.4f", shift)
	}
	see("storage", strings.Join(browser.Eval[[]string](tab, kept), "\n"), "local storage x")
	see("faults", strings.Join(tab.Faults(), "\n"), "inline style", "inline script", "elsewhere.invalid", "wrong", "nothing is not defined", "content security policy: ")
	see("reflow", strings.Join(browser.Eval[[]string](tab, reflow), "\n"), " pixels wide: <p class=\"wide", "cut off: <p class=\"cut", "stays in front: <p class=\"cover")
	see("motion", strings.Join(browser.Eval[[]string](tab, moving), "\n"), "class=\"wide")

	browser.Eval[int](tab, reachable)
	tab.Keys(kb.Tab)
	see("outline", browser.Eval[stop](tab, focused).Outline, "none")
	tab.Keys(kb.Tab + kb.Tab)
	see("what covers", browser.Eval[stop](tab, focused).Obscured, "class=\"cover")

	script, err := os.ReadFile(modules + "axe-core/axe.min.js")
	if err != nil {
		sitetest.Need(t, "axe-core")
	}
	browser.Eval[bool](tab, string(script)+"; true")
	var rules []string
	for _, broken := range browser.Eval[verdict](tab, run).Violations {
		rules = append(rules, broken.Rule)
	}
	see("axe-core", strings.Join(rules, " "), "image-alt", "html-has-lang", "target-size")
	tab.Faults()
	see("html-validate", strings.Join(validate(t, filepath.Join(folder, "index.html")), "\n"), "wcag/h37")
}
