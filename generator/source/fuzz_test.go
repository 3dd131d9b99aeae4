package source

import (
	"strings"
	"testing"
	"time"

	"congbo/generator/problem"
)

// FuzzFrontMatter: whatever stands at the beginning of a file, it is read as
// a plan or gives a problem at a place in the file, soon, and without panic.
func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{
		"---\ntitle: T\nissuer: A\nplace: B\n---\n- [ ] a\n", "---\r\ntitle: T\r\n---\r\n", "\ufeff---\n---\n",
		"+++\ntitle = \"T\"\n[signer]\nname = 'A'\n[[files]]\n+++\n", "+++\na.b.c = [1, {x = 2}]\n+++\n",
		"{\"title\": [1, {\"a\": null}], \"draft\": true}\n", ";;;\n{}\n;;;\n", "---\na: &a [*a]\n---\n", "---\n? {a: b}\n: c\n---\n",
		"---\ntitle: |\n  ---\n  x\n---\n", "---toml\na = 1979-05-27T07:32:00Z\n---\n", "---\ndate: 2022-04-15 07:00\n---\n", "---\n- a\n---\n", "---\naliases: [/a, {b: c}]\n---\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		problems := &problem.List{}
		started := time.Now()
		file, ok := open("plans/a.md", raw, problems)
		var read *Plan
		if ok {
			read, _ = file.readPlan()
		}
		if read == nil && len(problems.Sorted()) == 0 {
			t.Error("nothing read and nothing said")
		}
		for _, p := range problems.Sorted() {
			if ok && p.Position.Line > len(file.lines)+1 {
				t.Errorf("%v is not in the file", p)
			}
		}
		if took := time.Since(started); took > 5*time.Second {
			t.Errorf("took %v", took)
		}
	})
}

// TestHostile: texts that are one line, or all headings, or all tasks, are
// read in time that grows with their length only.
func TestHostile(t *testing.T) {
	front := "---\ntitle: T\nissuer: A\nplace: B\n---\n\n"
	for name, body := range map[string]string{
		"telephones in one line": strings.Repeat("gọi 0912 345 678 ", 100_000),
		"citations in one line":  strings.Repeat("Quyết định số 12/QĐ-UBND; ", 60_000),
		"headings and tasks":     strings.Repeat("## a\n- [ ] a\n", 100_000),
		"codes":                  strings.Repeat("- [ ] a\n  - Mã: 1\n", 60_000),
	} {
		t.Run(name, func(t *testing.T) {
			done := make(chan bool, 1)
			go func() {
				f, ok := open("plans/a.md", []byte(front+body), &problem.List{})
				if ok {
					f.readPlan()
				}
				done <- ok
			}()
			select {
			case ok := <-done:
				if !ok {
					t.Error("not read")
				}
			case <-time.After(30 * time.Second):
				t.Fatal("hangs")
			}
		})
	}
}
