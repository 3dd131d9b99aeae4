package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"congbo/generator/corpus"
	"congbo/generator/markdown"

	"github.com/rogpeppe/go-internal/txtar"
)

// keeping gives a memory of what was kept in a folder.
func keeping(t *testing.T, folder, key string) *Memory {
	t.Helper()
	m := KeepMemory(func() (string, string) { return folder, key })
	t.Cleanup(m.Close)
	return m
}

// again reads a folder with what was kept of it, which it keeps anew, and from
// nothing: both are to come to the same. It gives how many files were known.
func again(t *testing.T, o Options, kept, key string) (known int) {
	t.Helper()
	o.Memory = nil
	want, problems, err := Read(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	o.Memory = keeping(t, kept, key)
	got, found, err := Read(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Error("what was kept is not what there is")
	}
	if list(found) != list(problems) {
		t.Errorf("got\n%s\nwant\n%s", list(found), list(problems))
	}
	known = -1
	if s := o.Memory.other(); s != nil {
		known = 0
		for name, k := range o.Memory.files {
			if s.archive.Get(name, k.sum, func([]byte) error { return nil }) {
				known++
			}
		}
	}
	o.Memory.Keep(t.Context())
	return known
}

// contents are folders of content of many kinds: the example, one that was made
// up, and all cases of this room.
func contents(t *testing.T) map[string]Options {
	t.Helper()
	made := t.TempDir()
	if err := corpus.Write(made, corpus.Options{Plans: 20, Tasks: 12}); err != nil {
		t.Fatal(err)
	}
	all := map[string]Options{}
	for name, dir := range map[string]string{"example": "../../content", "corpus": made} {
		root, err := os.OpenRoot(dir)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { root.Close() })
		all[name] = Options{Root: root, Today: today}
	}
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(name)] = Options{Root: folder(t, archive.Files), Today: today}
	}
	return all
}

// TestKept reads all kinds of content, and again with what was kept: every file
// is known, drafts and those with faults too, and is what it was, its HTML too.
func TestKept(t *testing.T) {
	for name, o := range contents(t) {
		t.Run(name, func(t *testing.T) {
			kept := t.TempDir()
			if known := again(t, o, kept, "key"); known != 0 {
				t.Errorf("%d files were known before any was read", known)
			}
			before, err := os.Stat(filepath.Join(kept, keptName))
			if err != nil {
				t.Fatal(err)
			}
			for _, drafts := range []bool{false, true} {
				o.Drafts = drafts
				again(t, o, kept, "key")
			}
			if after, err := os.Stat(filepath.Join(kept, keptName)); err != nil || !os.SameFile(before, after) {
				t.Errorf("what was known was written again (%v)", err)
			}
			fresh := &Memory{}
			o.Memory = fresh
			if _, _, err := Read(t.Context(), o); err != nil {
				t.Fatal(err)
			}
			m := keeping(t, kept, "key")
			for name, want := range fresh.files {
				raw, err := o.Root.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				got, ok := m.restore(name, raw, want.sum)
				want.info, want.plain = nil, got.plain // of this run; of the form for a disk
				if !ok || !reflect.DeepEqual(got, want) {
					t.Errorf("%s (known: %t) is not what it was", name, ok)
					continue
				}
				if html := drawn(t, got.result); html != drawn(t, want.result) {
					t.Errorf("%s looks like %s", name, html)
				}
			}
		})
	}
}

// drawn gives the text of what a file was read as, as HTML.
func drawn(t *testing.T, r result) string {
	t.Helper()
	var text *markdown.Document
	switch {
	case r.plan != nil:
		text = r.plan.Body
	case r.unit != nil:
		text = r.unit.Body
	case r.directive != nil:
		text = r.directive.Body
	case r.page != nil:
		text = r.page.Body
	default:
		return ""
	}
	var out bytes.Buffer
	if err := text.Render(&out, markdown.RenderOptions{Here: "đây", Resolve: func(dest string) (string, bool) { return "/" + dest, len(dest)%2 == 0 }}); err != nil {
		t.Fatal(err)
	}
	for i := range text.Items {
		if err := text.RenderItem(&out, i, markdown.RenderOptions{}); err != nil {
			t.Fatal(err)
		}
		if err := text.RenderNotes(&out, i, markdown.RenderOptions{}); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

// small is a folder with a file of each kind.
func small(t *testing.T) *os.Root {
	t.Helper()
	front := "---\ntitle: T\nissuer: Sở Y tế\nplace: Hà Nội\n"
	return folder(t, []txtar.File{
		{Name: "plans/a.md", Data: []byte(front + "---\n\n## I. Mục\n\nSở Y tế.\n\n- [ ] việc\n  - Mã: 1\n\n  [x](plan:b)\n")},
		{Name: "plans/b.md", Data: []byte(front + "draft: true\n---\n\n- [ ] việc\n")},
		{Name: "plans/cr.md", Data: []byte("\ufeff" + front + "---\r\n\r\n- [ ] việc\x01 ấy\r\n")},
		{Name: "plans/bad.md", Data: []byte("none")},
		{Name: "units/u.md", Data: []byte("---\nname: Sở Y tế\nplace: Hà Nội\n---\n\nChữ.\n")},
		{Name: "directives/d.md", Data: []byte("---\ntitle: T\n---\n\nChữ.\n")},
		{Name: "pages/p.md", Data: []byte("---\ntitle: T\n---\n\n*Chữ*.\n")},
		{Name: "registers/roles.yaml", Data: []byte("{}\n")},
	})
}

// TestKeptOfOtherFiles: what has another name or other bytes is read anew, and
// what another program has kept is not trusted.
func TestKeptOfOtherFiles(t *testing.T) {
	root, kept := small(t), t.TempDir()
	o := Options{Root: root, Today: today}
	write := func(name, text string) error { return root.WriteFile(name, []byte(text), 0o644) }
	for _, step := range []struct {
		what  string
		do    func() error
		key   string
		known int // of the 7 files that are read
	}{
		{"nothing is kept yet", nil, "key", 0},
		{"nothing has changed", nil, "key", 7},
		{"another program", nil, "other", 0},
		{"the same again", nil, "other", 7},
		{"the first program", nil, "key", 0},
		{"a plan has another name", func() error { return root.Rename("plans/a.md", "plans/c.md") }, "key", 6},
		{"a file is elsewhere", func() error { return root.Rename("units/u.md", "pages/u.md") }, "key", 6},
		{"a file is gone", func() error { return root.Remove("pages/u.md") }, "key", 6},
		{"it is back", func() error { return write("pages/u.md", "---\ntitle: U\n---\n\nChữ.\n") }, "key", 6},
		{"two change places", func() error {
			return errors.Join(root.Rename("plans/b.md", "x"), root.Rename("plans/c.md", "plans/b.md"), root.Rename("x", "plans/c.md"))
		}, "key", 5},
		{"a file is touched", func() error { return root.Chtimes("plans/c.md", o.Now, o.Now) }, "key", 7},
		{"a file says something else", func() error { return write("pages/p.md", "---\ntitle: P\n---\n\nKhác.\n") }, "key", 6},
	} {
		if step.do != nil {
			if err := step.do(); err != nil {
				t.Fatal(step.what, ": ", err)
			}
		}
		if known := again(t, o, kept, step.key); known != step.known {
			t.Errorf("%s: %d files were known, not %d", step.what, known, step.known)
		}
	}
}

// TestKeptDamaged: whatever the bytes of what is kept become, reading gives
// what is there, and keeps it whole again.
func TestKeptDamaged(t *testing.T) {
	root, kept := small(t), t.TempDir()
	o := Options{Root: root, Today: today}
	again(t, o, kept, "key")
	name := filepath.Join(kept, keptName)
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	try := func(what string, raw []byte) {
		if err := os.WriteFile(name, raw, 0o644); err != nil {
			t.Fatal(err)
		}
		if again(t, o, kept, "key"); t.Failed() {
			t.Fatal(what)
		}
		if known := again(t, o, kept, "key"); known != 7 {
			t.Fatalf("%s: then %d files were known", what, known)
		}
	}
	for i := 0; i < len(whole); i += 1 + len(whole)/100 {
		raw := bytes.Clone(whole)
		raw[i] ^= 1 << (i % 8)
		try(fmt.Sprint("byte ", i), raw)
		try(fmt.Sprint("cut at ", i), whole[:i])
	}
}

// TestKeptForged: what is whole, but not of the file in question, is refused.
func TestKeptForged(t *testing.T) {
	root := small(t)
	fresh := &Memory{}
	if _, _, err := Read(t.Context(), Options{Root: root, Today: today, Memory: fresh}); err != nil {
		t.Fatal(err)
	}
	raw, err := root.ReadFile("plans/a.md")
	if err != nil {
		t.Fatal(err)
	}
	k := fresh.files["plans/a.md"]
	for what, forge := range map[string]func(r *reading){
		"nothing":          func(r *reading) { r.Plan = nil },
		"no plan":          func(r *reading) { r.Plan = &Plan{} },
		"begins outside":   func(r *reading) { r.Text.Offset = len(raw) + 1 },
		"begins before":    func(r *reading) { r.Text.Offset = -1 },
		"another text":     func(r *reading) { r.Text.Offset = len(raw) },
		"another drawing":  func(r *reading) { r.Text.Drawing.HTML = "" },
		"of another thing": func(r *reading) { r.Text.Items = append(r.Text.Items, markdown.Item{}) },
	} {
		r := k.reading()
		if forge(r); r.Plain {
			if _, err := r.kept(raw, k.sum); err != nil {
				continue
			}
		}
		t.Errorf("%s: taken", what)
	}
	if back, err := k.reading().kept(raw, k.sum); err != nil || back.result.plan == nil {
		t.Errorf("without forgery: %v", err)
	}
}

// TestKeptNowhere: a folder that cannot be written to, or none, costs nothing
// but time.
func TestKeptNowhere(t *testing.T) {
	o := Options{Root: small(t), Today: today}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for folder, known := range map[string]int{"": -1, file: 0, filepath.Join(file, "below"): 0} {
		for range 2 {
			if got := again(t, o, folder, "key"); got != known {
				t.Errorf("in %q %d files were known", folder, got)
			}
		}
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	kept := t.TempDir()
	o.Memory = keeping(t, kept, "key")
	if _, _, err := Read(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	o.Memory.Keep(stopped)
	if names, err := os.ReadDir(kept); err != nil || len(names) > 0 {
		t.Errorf("once it was stopped it left %v (%v)", names, err)
	}
}
