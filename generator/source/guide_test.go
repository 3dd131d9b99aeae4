package source

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// guide is the page of the example site that says what may be written.
const guide = "../../content/pages/guide-writing.md"

// TestGuideNamesEveryKey holds the guide to the vocabularies: each key is in
// it as code, and, where the guide gives Vietnamese names of keys, they are
// ones that are understood.
func TestGuideNamesEveryKey(t *testing.T) {
	text, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	prose := regexp.MustCompile("(?s)```.*?```").ReplaceAllString(string(text), "")
	code := strings.Join(regexp.MustCompile("`[^`]+`").FindAllString(prose, -1), " ")
	w := words()
	for kind, v := range map[string]*vocabulary{
		"plan": w.plan, "unit": w.unit, "directive": w.directive, "page": w.page, "site": w.site,
		"signer": w.signer, "file": w.file, "correction": w.correction, "contact": w.contact, "succession": w.succession, "theme": w.theme,
	} {
		for _, k := range v.keys {
			if !regexp.MustCompile(`\b` + k.name + `\b`).MatchString(code) {
				t.Errorf("%s says nothing of %s in a %s", guide, k.name, kind)
			}
		}
	}
	_, table, _ := strings.Cut(string(text), "| key | Vietnamese | |")
	rows := 0
	for _, line := range strings.Split(table, "\n")[2:] {
		cells := strings.Split(line, "|")
		if len(cells) < 4 {
			break
		}
		rows++
		for _, spelling := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(cells[2], -1) {
			name, ok := w.plan.canonical(spelling[1])
			if english := strings.ReplaceAll(cells[1], "`", ""); !ok || !slices.Contains(regexp.MustCompile(`\w+`).FindAllString(english, -1), name) && name != "symbol" {
				t.Errorf("%s: `%s` is said to mean %s", guide, spelling[1], english)
			}
		}
	}
	if rows < 10 {
		t.Errorf("%s: a table of %d keys", guide, rows)
	}
}
