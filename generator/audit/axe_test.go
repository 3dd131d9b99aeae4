package audit_test

import (
	"fmt"
	"os"
	"testing"

	"congbo/generator/sitetest"
	"congbo/generator/sitetest/browser"
)

// modules is where `make tools` puts what is got from npm.
const modules = "../testdata/npm/node_modules/"

// run asks axe-core about the page and sums up what it found: by the rules of
// WCAG 2.2 at level AA, which include all that came before, and by best
// practices. Rules that are off until they are asked for, such as target-size,
// are on, but for those that axe-core itself calls experimental. Of a page that
// was looked at in other colours only the rules about colours are asked.
const run = `(async () => {
	const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
	const rules = matchMedia("(prefers-color-scheme: dark)").matches ? ["color-contrast", "link-in-text-block"] :
		axe.getRules(tags).filter(r => !r.tags.includes("experimental") && !r.tags.includes("deprecated")).map(r => r.ruleId);
	const found = await axe.run(document, {runOnly: {type: "rule", values: rules}, resultTypes: ["violations"]});
	return {passes: found.passes.length, violations: found.violations.map(v => ({
		rule: v.id, help: v.help, nodes: v.nodes.length,
		where: v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + "\n\t\t" + n.failureSummary.replaceAll("\n", " ")).join("\n\t"),
	}))};
})()`

// A verdict is what axe-core says of a page.
type verdict struct {
	Passes     int // rules that had something to look at, and found nothing wrong
	Violations []struct {
		Rule, Help, Where string
		Nodes             int
	}
}

// looks are the screens on which pages are held to the rules.
var looks = []browser.Look{
	{Width: 360, Height: 740},
	{Width: 360, Height: 740, Dark: true},
	{Width: 1280, Height: 900, Dark: true},
	{Width: 1280, Height: 900},
}

// TestAxe asks axe-core about every kind of page, in each language of the
// interface, light and dark, on a telephone and on a desktop.
func TestAxe(t *testing.T) {
	script, err := os.ReadFile(modules + "axe-core/axe.min.js")
	if err != nil {
		sitetest.Need(t, "axe-core")
	}
	for _, language := range languages {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			tab := chromium.Open(t, site(t, language))
			each(func(kind string, v view) {
				tab.Look(looks[0])
				visit(tab, v)
				unfolded(tab)
				browser.Eval[bool](tab, string(script)+"; true")
				told := map[string]bool{} // once for all screens
				for _, look := range looks {
					tab.Look(look)
					got := browser.Eval[verdict](tab, run)
					if got.Passes < 15 && !look.Dark || got.Passes == 0 {
						t.Errorf("%s %s: only %d rules found anything to look at: is the page there?", kind, v.address, got.Passes)
					}
					for _, broken := range got.Violations {
						if line := fmt.Sprintf("%s: %s, %d times\n\t%s", broken.Rule, broken.Help, broken.Nodes, broken.Where); !told[line] {
							t.Errorf("%s %s, %+v: %s", kind, v.address, look, line)
							told[line] = true
						}
					}
				}
			})
		})
	}
}
