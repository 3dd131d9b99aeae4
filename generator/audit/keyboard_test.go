package audit_test

import (
	_ "embed"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"congbo/generator/sitetest/browser"
)

// A stop is where the keyboard is after a press of Tab.
type stop struct {
	Index    int    // among all that should be reached, in the order of the page; -1 for something else
	What     string // its beginning
	Box      box    // in the page, or in the part of it that scrolls by itself
	Part     int    // which of these it is in; -1 for none
	PartBox  box    // where that is in the page; of nothing that scrolls, Box
	Outline  string // why its focus cannot be seen; empty if it can
	Obscured string // what lies over it; empty if nothing does
}

type box struct{ Left, Top, Right, Bottom float64 }

// reachable lists all that a keyboard should reach, in the order of the page,
// and gives their number.
const reachable = `(() => {
	const all = "a[href], area[href], button, input, select, textarea, summary, [tabindex]";
	document.activeElement.blur();
	window.stops = [...document.querySelectorAll(all)].filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}));
	return stops.length;
})()`

// focused describes where the keyboard is.
//
//go:embed scripts/focus.js
var focused string

// back tells whether a stop comes before the one that the keyboard left, to
// the eye: above it and not in a further column, or left of it in its line.
func (s stop) back(from stop) bool {
	a, b := from.Box, s.Box
	if s.Part != from.Part {
		a, b = from.PartBox, s.PartBox
	}
	above := b.Bottom <= a.Top+2 && b.Left < a.Right-2
	left := b.Right <= a.Left+2 && b.Top < a.Bottom-4 && b.Bottom <= a.Bottom+2 && b.Top <= a.Top+2
	return above || left
}

// TestKeyboard goes through pages by Tab alone: everything is reached, in the
// order in which it is seen, each time the eye finds where it is, and the
// keyboard comes out again at the end. Then the same way back.
func TestKeyboard(t *testing.T) {
	for name, look := range map[string]browser.Look{"desktop": {Width: 1280, Height: 900}, "telephone, few colours": {Width: 360, Height: 740, Forced: true}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tab := chromium.Open(t, site(t, "vi"))
			tab.Look(look)
			for _, v := range []view{{address: "/"}, {address: "/ke-hoach/tieu-de-dai/"}, {address: "/nhiem-vu/tieu-de-dai/1.1/"}, {address: "/tim-kiem/"}, results} {
				visit(tab, v)
				unfolded(tab)
				last := forth(t, tab, v.address)
				if !look.Forced {
					back(t, tab, v.address, last)
				}
			}
		})
	}
}

// forth presses Tab until the keyboard leaves the page. It gives the number of
// the last stop, -1 after a fault that ends the walk.
func forth(t *testing.T, tab *browser.Tab, address string) int {
	t.Helper()
	number := browser.Eval[int](tab, reachable)
	if number < 10 {
		t.Errorf("%s: only %d things to reach", address, number)
	}
	var last stop
	for at := range number {
		tab.Keys(kb.Tab)
		here := browser.Eval[stop](tab, focused)
		switch {
		case here.Index != at:
			t.Errorf("%s: after %s the keyboard is at number %d, not %d: %s", address, last.What, here.Index, at, here.What)
			return -1
		case here.Outline != "":
			t.Errorf("%s: focus cannot be seen on %s: %s", address, here.What, here.Outline)
		case here.Obscured != "":
			t.Errorf("%s: %s has the focus, and cannot be seen: %s", address, here.What, here.Obscured)
		case at > 0 && here.back(last):
			t.Errorf("%s: from %s %v the keyboard goes back to %s %v", address, last.What, last.Box, here.What, here.Box)
		}
		last = here
	}
	tab.Keys(kb.Tab)
	if here := browser.Eval[stop](tab, focused); here.Index > 0 {
		t.Errorf("%s: the keyboard does not leave the page, but goes to %s", address, here.What)
	}
	return number - 1
}

// back goes from the last stop to the first with Shift and Tab.
func back(t *testing.T, tab *browser.Tab, address string, last int) {
	t.Helper()
	browser.Eval[bool](tab, "stops.at(-1).focus(); true")
	for at := last - 1; at >= 0; at-- {
		tab.Keys(kb.Tab, chromedp.KeyModifiers(chromedp.ModifierShift))
		if here := browser.Eval[stop](tab, focused); here.Index != at {
			t.Errorf("%s: on the way back the keyboard is at number %d, not %d: %s", address, here.Index, at, here.What)
			return
		}
	}
}

// TestSkipLink goes to the text with two keys.
func TestSkipLink(t *testing.T) {
	t.Parallel()
	tab := chromium.Open(t, site(t, "vi"))
	tab.Look(browser.Look{Width: 360, Height: 740})
	for _, address := range []string{"/", "/ke-hoach/tieu-de-dai/", "/tim-kiem/", "/404.html"} {
		tab.Open(address)
		tab.Keys(kb.Tab)
		leads := browser.Eval[bool](tab, `(() => {
			const e = document.activeElement, r = e.getBoundingClientRect();
			return r.left >= 0 && r.top >= 0 && r.width > 40 && r.height >= 24 && document.querySelector(e.getAttribute("href")) === document.querySelector("main");
		})()`)
		if !leads {
			t.Errorf("%s: the first thing that the keyboard reaches is not a link to the text that can be seen", address)
		}
		tab.Keys(kb.Enter + kb.Tab)
		if !browser.Eval[bool](tab, `document.querySelector("main").contains(document.activeElement)`) {
			t.Errorf("%s: after the skip link the keyboard is not in the text", address)
		}
	}
}
