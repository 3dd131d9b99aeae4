package preview

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// An editor saves a.md in a folder as a program does.
type editor struct {
	name string
	save func(folder, text string) error
}

// editors are the ways in which programs save, step by step. (Seen with
// strace; each may leave files of its own behind.)
func editors() []editor {
	write := func(folder, name, text string) error {
		return os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644)
	}
	rename := func(folder, from, to string) error {
		return os.Rename(filepath.Join(folder, from), filepath.Join(folder, to))
	}
	remove := func(folder, name string) error { return os.Remove(filepath.Join(folder, name)) }
	over := func(temporary string) func(folder, text string) error {
		return func(folder, text string) error {
			return errors.Join(write(folder, temporary, text), rename(folder, temporary, "a.md"))
		}
	}
	return []editor{
		{"in place", func(folder, text string) error { return write(folder, "a.md", text) }},
		{"in place, slowly", func(folder, text string) error {
			f, err := os.OpenFile(filepath.Join(folder, "a.md"), os.O_WRONLY|os.O_TRUNC, 0o644)
			for _, part := range []string{"", text[:2], text[2:]} {
				time.Sleep(2 * short)
				_, writing := f.WriteString(part)
				err = errors.Join(err, writing)
			}
			return errors.Join(err, f.Close())
		}},
		{"hidden file renamed over (gedit, Kate, rsync)", over(".goutputstream-X1Y2Z3")},
		{"temporary file renamed over (sed -i)", over("sedQx8s1k")},
		{".tmp renamed over", over("a.md.tmp")},
		{"vim", func(folder, text string) error {
			return errors.Join(write(folder, ".a.md.swp", "b0VIM"), write(folder, "4913", ""), remove(folder, "4913"),
				rename(folder, "a.md", "a.md~"), write(folder, "a.md", text), remove(folder, "a.md~"))
		}},
		{"vim, backup copied", func(folder, text string) error {
			return errors.Join(write(folder, "a.md~", "what it was"), write(folder, "a.md", text), remove(folder, "a.md~"))
		}},
		{"Emacs", func(folder, text string) error {
			return errors.Join(os.Symlink("me@here.1:2", filepath.Join(folder, ".#a.md")), write(folder, "#a.md#", "what it may be"),
				rename(folder, "a.md", "a.md~"), write(folder, "a.md", text), remove(folder, ".#a.md"), remove(folder, "#a.md#"))
		}},
		{"JetBrains", func(folder, text string) error {
			return errors.Join(write(folder, "a.md___jb_tmp___", text), rename(folder, "a.md", "a.md___jb_old___"),
				rename(folder, "a.md___jb_tmp___", "a.md"), remove(folder, "a.md___jb_old___"))
		}},
		{"removed and written anew", func(folder, text string) error {
			return errors.Join(remove(folder, "a.md"), write(folder, "a.md", text))
		}},
		{"a burst of saves", func(folder, text string) error {
			var all error
			for range 30 {
				all = errors.Join(all, write(folder, "a.md", text))
				time.Sleep(short / 4)
			}
			return all
		}},
	}
}

func TestEveryEditor(t *testing.T) {
	var mu sync.Mutex
	touched := map[string]bool{}
	s := start(t, func(s *stand, c Change) (Report, error) {
		mu.Lock()
		defer mu.Unlock()
		for _, name := range c.Paths {
			touched[filepath.Base(name)] = true
		}
		return copied(s, c)
	})
	for i, e := range editors() {
		text := fmt.Sprintf("saved %d by %s", i, e.name)
		if err := e.save(filepath.Join(s.content, "plans"), text); err != nil {
			t.Fatal(e.name, err)
		}
		s.until("/plans/a/", text)
	}
	mu.Lock()
	defer mu.Unlock()
	if !touched["a.md"] {
		t.Error("the file itself is not among what has changed")
	}
	for _, own := range []string{".a.md.swp", "a.md~", "#a.md#", ".#a.md", ".goutputstream-X1Y2Z3"} {
		if touched[own] {
			t.Errorf("%s, an editor's own file, called for a making", own)
		}
	}
}

// TestACheckout changes 500 files at once, as going to another branch does.
func TestACheckout(t *testing.T) {
	s := start(t, copied)
	name := func(i int) string { return fmt.Sprintf("plans/tinh-%d/nam-%d/k-%d.md", i%20, i%7, i) }
	for i := range 500 {
		s.write(name(i), fmt.Sprintf("first %d", i))
	}
	for i := range 500 {
		s.until("/"+strings.TrimSuffix(name(i), ".md")+"/", fmt.Sprintf("first %d", i))
	}
	before := s.makes.Load()
	for i := range 500 {
		if i%2 == 0 {
			if err := os.Remove(filepath.Join(s.content, name(i))); err != nil {
				t.Fatal(err)
			}
		} else {
			s.write(name(i), fmt.Sprintf("second %d", i))
		}
	}
	for i := range 500 {
		want := fmt.Sprintf("second %d", i)
		if i%2 == 0 {
			want = "nothing here"
		}
		s.until("/"+strings.TrimSuffix(name(i), ".md")+"/", want)
	}
	// Were each file a change of its own, there would be hundreds of makings.
	if n := s.makes.Load() - before; n > 50 {
		t.Errorf("500 files took %d makings", n)
	}
}

func TestFoldersComeAndGo(t *testing.T) {
	s := start(t, copied)
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	plans, aside := filepath.Join(s.content, "plans"), filepath.Join(t.TempDir(), "aside")

	s.write("plans/x/y/z/b.md", "deep")
	s.until("/plans/x/y/z/b/", "deep")
	s.write("plans/x/y/z/b.md", "deeper")
	s.until("/plans/x/y/z/b/", "deeper")

	do(os.RemoveAll(plans))
	s.until("/plans/a/", "nothing here")
	s.write("plans/a.md", "removed and put back")
	s.until("/plans/a/", "removed and put back")
	s.write("plans/a.md", "and saved again")
	s.until("/plans/a/", "and saved again")

	do(os.Rename(plans, aside))
	s.until("/plans/a/", "nothing here")
	do(os.WriteFile(filepath.Join(aside, "a.md"), []byte("edited elsewhere"), 0o644))
	do(os.Rename(aside, plans))
	s.until("/plans/a/", "edited elsewhere")
	s.write("plans/a.md", "edited here")
	s.until("/plans/a/", "edited here")

	s.write("plans/x/c.md", "before the folder is renamed")
	s.until("/plans/x/c/", "before the folder")
	do(os.Rename(filepath.Join(plans, "x"), filepath.Join(plans, "w")))
	s.until("/plans/w/c/", "before the folder")
	s.write("plans/w/c.md", "after the folder was renamed")
	s.until("/plans/w/c/", "after the folder")

	do(os.Rename(s.content, aside)) // all of it
	s.until("/plans/a/", "no such file or directory")
	do(os.Rename(aside, s.content))
	s.until("/plans/a/", "edited here")
	s.write("plans/a.md", "all is back")
	s.until("/plans/a/", "all is back")

	do(os.RemoveAll(s.content))
	s.write("plans/a.md", "begun anew")
	s.until("/plans/a/", "begun anew")
	s.write("plans/a.md", "and goes on")
	s.until("/plans/a/", "and goes on")
}

// Layouts may come while the site is being shown.
func TestAFolderThatIsStillToCome(t *testing.T) {
	layouts := filepath.Join(t.TempDir(), "layouts")
	file := filepath.Join(layouts, "templates", "plan.html")
	s := start(t, func(s *stand, c Change) (Report, error) {
		text, err := os.ReadFile(file)
		if err != nil {
			text = []byte("no template")
		}
		s.set(map[string]string{"index.html": page(string(text))})
		return Report{Changed: true}, nil
	}, func(o *Options) { o.Watch = append(o.Watch, layouts) })
	s.until("/", "no template")
	if err := os.MkdirAll(layouts, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Mkdir(filepath.Dir(file), 0o755), os.WriteFile(file, []byte("a template"), 0o644)); err != nil {
		t.Fatal(err)
	}
	s.until("/", "a template")
	if err := os.WriteFile(file, []byte("another"), 0o644); err != nil {
		t.Fatal(err)
	}
	s.until("/", "another")
	if err := os.RemoveAll(layouts); err != nil {
		t.Fatal(err)
	}
	s.until("/", "no template")
}

func TestPauses(t *testing.T) {
	now := time.Unix(0, 0)
	var b burst
	for i, want := range map[int]time.Duration{1: short, few + 1: long, many + 1: longer} {
		b = burst{}
		for n := range i {
			b.add(fmt.Sprint(n), now)
			b.add(fmt.Sprint(n), now) // again
		}
		if got := b.pause(now); got != want {
			t.Errorf("after %d files: %s", i, got)
		}
	}
	if got := b.pause(now.Add(most - time.Millisecond)); got != time.Millisecond {
		t.Errorf("at the end of a burst: %s", got)
	}
	if got := b.pause(now.Add(most + time.Hour)); got != 0 {
		t.Errorf("after the end of a burst: %s", got)
	}
}
