package pages

import (
	"strings"
	"testing"
)

// runs gives the compiled form of each kind of page.
func (t *Theme) runs() map[string]*running {
	return map[string]*running{
		"common": &t.common.run, "header": &t.header.run, "footer": &t.footer.run, "crumbs": &t.crumbs.run,
		"unit-link": &t.unitLink.run, "task-context": &t.taskContext.run, "task-item": &t.taskItemPage.run, "task-row": &t.taskRowPage.run,
		"home": &t.home.run, "list": &t.list.run, "plan": &t.plan.run, "task": &t.task.run, "unit": &t.unit.run, "role": &t.role.run,
		"directive": &t.directive.run, "deadlines": &t.deadlines.run, "year": &t.year.run, "month": &t.month.run, "place": &t.place.run,
		"corrections": &t.corrections.run, "open-data": &t.openData.run, "not-found": &t.notFound.run, "free": &t.free.run, "redirect": &t.redirect.run,
	}
}

// TestCompiledWritesTheSame renders the test site with the templates compiled
// and again with html/template, which is to write the same but for the plus
// sign: html/template hides it from browsers that guess at UTF-7.
func TestCompiledWritesTheSame(t *testing.T) {
	for _, language := range []string{"vi", "en"} {
		s := site(language)
		fast, slow := load(t, s), load(t, s)
		for name, run := range fast.runs() {
			if *run == nil {
				t.Errorf("%s of the layouts in the binary is not compiled", name)
			}
		}
		for _, run := range slow.runs() {
			*run = nil
		}
		want := render(t, slow, world(s))
		for path, text := range render(t, fast, world(s)) {
			if plain := strings.ReplaceAll(want[path], "&#43;", "+"); strings.ReplaceAll(text, "&#43;", "+") != plain {
				t.Errorf("%s differs from what html/template writes:\n%s\n%s", path, text, plain)
			}
		}
	}
}
