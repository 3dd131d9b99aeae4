package audit_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"congbo/generator/sitetest/browser"
)

// A stop is where the keyboard is after a press of Tab.
type stop struct {
	Index    int    // among all that should be reached, in the order of the page; -1 for something else
	What     string // its beginning
	Box      box    // in the page
	Outline  string // why its focus cannot be seen; empty if it can
	Obscured bool   // something lies over it
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

// focused describes where the keyboard is. An outline is seen if it is thick
// enough, has a colour, and is not cut off on two sides by an element that
// hides what stands out of it. A picture may do without one if something in it
// changes while it has the focus.
const focused = `(() => {
	const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
	const first = [...e.getClientRects()].find(r => r.width && r.height) ?? r;
	const width = parseFloat(s.outlineWidth), reach = Math.max(0, width + parseFloat(s.outlineOffset));
	let outline = "";
	if (s.outlineStyle === "none" || !(width >= 2)) {
		const look = () => [e, ...e.querySelectorAll("*")].map(e => getComputedStyle(e)).map(s => s.fill + s.stroke + s.strokeWidth + s.outline).join();
		const with_ = look();
		e.blur();
		if (with_ === look()) outline = "outline: " + s.outline;
		e.focus();
	}
	if (/rgba\(.*, 0\)|transparent/.test(s.outlineColor)) outline = "outline colour: " + s.outlineColor;
	for (let p = e.parentElement; s.outlineStyle !== "none" && !outline && p !== document.documentElement; p = p.parentElement) {
		const style = getComputedStyle(p), box = p.getBoundingClientRect();
		if (style.position === "static" && s.position === "absolute") continue;
		const sides = [[style.overflowX, r.left, box.left, r.right, box.right], [style.overflowY, r.top, box.top, r.bottom, box.bottom]];
		for (const [overflow, from, min, to, max] of sides) {
			if (overflow !== "visible" && from < min + 0.5 && to > max - 0.5 && reach > 0) outline = "cut off by " + p.outerHTML.slice(0, 60);
		}
	}
	const at = document.elementFromPoint(first.left + first.width / 2, first.top + first.height / 2);
	return {
		index: window.stops.indexOf(e), what: e.outerHTML.slice(0, 120), outline,
		obscured: !at || !(e.contains(at) || at.contains(e) || [...(e.labels ?? [])].some(l => l.contains(at))),
		box: {left: r.left + scrollX, top: r.top + scrollY, right: r.right + scrollX, bottom: r.bottom + scrollY},
	};
})()`

// back tells whether a stop comes before the one that the keyboard left, to
// the eye: above it and not in a further column, or left of it in its line.
func (s stop) back(from stop) bool {
	a, b := from.Box, s.Box
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
		case here.Obscured:
			t.Errorf("%s: something lies over what has the focus: %s", address, here.What)
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
	each(func(kind string, v view) {
		visit(tab, v)
		if kind == "search" {
			browser.Eval[bool](tab, "document.activeElement.blur(); true")
		}
		tab.Keys(kb.Tab)
		seen := browser.Eval[string](tab, `(() => {
			const e = document.activeElement, r = e.getBoundingClientRect();
			return e.hash && r.left >= 0 && r.top >= 0 && r.width > 40 && r.height >= 24 ? decodeURIComponent(e.hash.slice(1)) : "";
		})()`)
		if seen == "" {
			t.Errorf("%s: the first thing that the keyboard reaches is not a link that skips what is on every page", v.address)
			return
		}
		tab.Keys(kb.Enter)
		tab.Keys(kb.Tab)
		inside := browser.Eval[string](tab, fmt.Sprintf(`(() => {
			const main = document.querySelector("main"), e = document.activeElement;
			const links = main.querySelectorAll("a[href], button, input, summary, [tabindex]");
			return main.id !== %q ? "it leads elsewhere" : main.contains(e) || !links.length || main.compareDocumentPosition(e) & 4 ? "" : e.outerHTML.slice(0, 100);
		})()`, seen))
		if strings.TrimSpace(inside) != "" {
			t.Errorf("%s: after the skip link the keyboard is not in the text: %s", v.address, inside)
		}
	})
}
