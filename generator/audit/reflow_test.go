package audit_test

import (
	_ "embed"
	"testing"

	"congbo/generator/sitetest/browser"
)

// reflow says what cannot be read on a small window.
//
//go:embed scripts/reflow.js
var reflow string

// spaced gives text the space that a reader may ask for (WCAG 2.2, 1.4.12).
const spaced = `(() => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
	document.adoptedStyleSheets = [sheet];
	return true;
})()`

// TestZoom looks at every kind of page in a window of 1280 by 1024 pixels at
// 400 %, where 320 by 256 are left, and once more with more space in the text:
// nothing scrolls sideways but what is a table or a picture, and nothing is
// cut off.
func TestZoom(t *testing.T) {
	for _, language := range languages {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			tab := chromium.Open(t, site(t, language))
			tab.Look(browser.Look{Width: 320, Height: 256, Scale: 4})
			each(func(kind string, v view) {
				visit(tab, v)
				unfolded(tab)
				for _, fault := range browser.Eval[[]string](tab, reflow) {
					t.Errorf("%s %s: %s", kind, v.address, fault)
				}
				browser.Eval[bool](tab, spaced)
				for _, fault := range browser.Eval[[]string](tab, reflow) {
					t.Errorf("%s %s, with more space in the text: %s", kind, v.address, fault)
				}
			})
		})
	}
}
