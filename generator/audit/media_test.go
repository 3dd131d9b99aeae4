package audit_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"congbo/generator/sitetest/browser"
)

// TestFewColours looks, with the colours of the reader's system alone, that
// what is chosen can be told from what is not: it is drawn otherwise than
// when it is not.
func TestFewColours(t *testing.T) {
	t.Parallel()
	tab := chromium.Open(t, site(t, "vi"))
	tab.Look(browser.Look{Width: 1280, Height: 900, Forced: true})
	// told compares an element with itself once a script has changed it.
	told := func(what, element, change string) {
		t.Helper()
		draw := func() image.Image {
			data, err := chromedp.Run(tab, chromedp.Screenshot(chromedp.CSS(element), chromedp.NodeVisible))
			if err != nil {
				t.Fatalf("%s: %s: %v", what, element, err)
			}
			picture, err := png.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			return picture
		}
		browser.Eval[bool](tab, fmt.Sprintf("document.querySelector(%q).id ||= 'one', true", element))
		element = "#" + browser.Eval[string](tab, fmt.Sprintf("CSS.escape(document.querySelector(%q).id)", element))
		one := draw()
		browser.Eval[bool](tab, fmt.Sprintf("(e => { %s })(document.querySelector(%q)), true", change, element))
		if share := unlike(one, draw()); share < 0.01 {
			t.Errorf("%s cannot be told from what is not: %.2f %% of it is drawn otherwise", what, 100*share)
		}
	}
	tab.Open("/ke-hoach/")
	told("the part of the site that is open", ".top nav [aria-current]", `e.removeAttribute("aria-current")`)
	tab.Keys("/")
	tab.Keys("so noi v")
	// Those for fewer letters may come first, and their elements go again.
	tab.Until("suggestions have come to rest", `(now => {
		if (window.listed?.text !== now) window.listed = {text: now, at: performance.now()};
		return document.querySelectorAll("[role=option]").length > 1 && performance.now() > window.listed.at + 500;
	})(document.querySelector("[role=listbox]")?.innerHTML)`)
	tab.Keys(kb.ArrowDown)
	told("the suggestion that is chosen", "[role=option][aria-selected=true]", `e.setAttribute("aria-selected", "false")`)
	tab.Open("/nhiem-vu/trang-2/")
	told("the page of a list that is open", ".pager [aria-current]", `e.removeAttribute("aria-current")`)
	tab.Open("/ke-hoach/tieu-de-dai/")
	browser.Eval[bool](tab, `location.hash = document.querySelector(".text .task").id, true`)
	told("the task that was asked for", ".text .task:target", `location.hash = "trang_chinh"`)
	visit(tab, results)
	told("a word that was found", "mark", `e.id = "", e.innerHTML = "<span id=one>" + e.innerHTML + "</span>", e.replaceWith(...e.childNodes)`)
}

// unlike gives the share of two pictures that differs; 1 where their sizes do.
func unlike(one, other image.Image) float64 {
	box := one.Bounds()
	if box.Size() != other.Bounds().Size() {
		return 1
	}
	n := 0
	for y := range box.Dy() {
		for x := range box.Dx() {
			if one.At(box.Min.X+x, box.Min.Y+y) != other.At(other.Bounds().Min.X+x, other.Bounds().Min.Y+y) {
				n++
			}
		}
	}
	return float64(n) / float64(box.Dx()*box.Dy())
}

// moving lists what moves on a page, or would when it is pointed at.
const moving = `[
	...document.getAnimations().map(a => "an animation of " + a.effect?.target?.outerHTML.slice(0, 80)),
	...[document.documentElement, ...document.body.querySelectorAll("*")].flatMap(e => ["", "::before", "::after"].map(part => [e, getComputedStyle(e, part || null)])).filter(([, s]) =>
		s.animationName !== "none" || s.transitionDuration.split(",").some(d => parseFloat(d) > 0.01) || s.scrollBehavior === "smooth").map(([e]) => e.outerHTML.slice(0, 80)),
].slice(0, 5)`

// TestStill looks that nothing moves for readers whose system asks for that.
func TestStill(t *testing.T) {
	t.Parallel()
	tab := chromium.Open(t, site(t, "vi"))
	tab.Look(browser.Look{Width: 1280, Height: 900, Still: true})
	each(func(kind string, v view) {
		visit(tab, v)
		for _, what := range browser.Eval[[]string](tab, moving) {
			t.Errorf("%s %s: this moves: %s", kind, v.address, what)
		}
	})
}
