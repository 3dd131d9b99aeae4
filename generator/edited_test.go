package generator

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"congbo/generator/corpus"
	"congbo/layouts"
)

// TestEditedIsClean edits content and layouts at random, and after each edit
// compares the site of a session, which makes only what has changed, with that
// of a new one: the same bytes, the same problems. (That a new session shows
// what a build writes is seen by TestSessionShowsWhatABuildWrites.)
func TestEditedIsClean(t *testing.T) {
	steps := 25
	if testing.Short() {
		steps = 8
	}
	for seed := range int64(3) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			var err error
			s, sound := newScribe(t, seed, corpus.Options{Plans: 6, Tasks: 4, Provinces: 3, Seed: uint64(seed)})
			o := Options{Content: s.content, Layouts: s.layouts, Today: corpus.Today}
			edited, good := NewSession(o), 0
			for range steps {
				s.touched = nil
				did := s.edit()
				for s.Intn(3) == 0 {
					did += "; " + s.edit()
				}
				if compare(t, edited, NewSession(o), Changes{Paths: s.touched}) {
					good++
					err = errors.Join(os.RemoveAll(sound), os.CopyFS(sound, os.DirFS(s.content)))
				} else if s.Intn(2) == 0 { // the author takes it back
					did += "; taken back"
					err = errors.Join(os.RemoveAll(s.content), os.CopyFS(s.content, os.DirFS(sound)))
					compare(t, edited, NewSession(o), Changes{All: true})
				}
				if err != nil || t.Failed() {
					t.Fatal(did, err)
				}
			}
			if good < steps/3 {
				t.Errorf("only %d of %d edits left a site", good, steps)
			}
		})
	}
}

// compare makes a site in two sessions and reports whether it could be made.
func compare(t *testing.T, edited, clean *Session, c Changes) bool {
	t.Helper()
	was := edited.shown.Load()
	got, changed, errEdited := edited.Make(t.Context(), c)
	want, _, errClean := clean.Make(t.Context(), Changes{})
	if fmt.Sprint(errClean) != fmt.Sprint(errEdited) || errClean == nil && !reflect.DeepEqual(want, got) || fmt.Sprint(want.Problems) != fmt.Sprint(got.Problems) {
		t.Errorf("made anew: %v, %+v\nmade from what has changed: %v, %+v", errClean, want, errEdited, got)
		return false
	}
	if now := edited.shown.Load(); errClean != nil || !changed {
		if now != was {
			t.Error("the site is another, and should not be")
		}
		if errClean != nil {
			return false
		}
	}
	for name := range clean.shown.Load().files {
		want, errWant := fs.ReadFile(clean, name)
		got, errGot := fs.ReadFile(edited, name)
		if err := errors.Join(errWant, errGot); err != nil || !bytes.Equal(want, got) {
			t.Errorf("%s is not as it is when made anew (%v)", name, err)
		}
	}
	return true
}

// A scribe edits a content folder at random, and its layouts.
type scribe struct {
	*rand.Rand
	content, layouts string
	time             time.Time
	touched          []string
}

// newScribe gives a scribe with a corpus to edit, and a copy of it.
func newScribe(t *testing.T, seed int64, o corpus.Options) (s *scribe, sound string) {
	t.Helper()
	folder := t.TempDir()
	s = &scribe{Rand: rand.New(rand.NewSource(seed)), content: filepath.Join(folder, "content"), layouts: filepath.Join(folder, "layouts"), time: time.Unix(1800000000, 0)}
	sound = filepath.Join(folder, "sound")
	err := corpus.Write(s.content, o)
	if err = errors.Join(err, os.Mkdir(s.layouts, 0o755), os.CopyFS(sound, os.DirFS(s.content))); err != nil {
		t.Fatal(err)
	}
	return s, sound
}

func (s *scribe) write(name string, text []byte) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		panic(err)
	}
	if err := os.WriteFile(name, text, 0o644); err != nil {
		panic(err)
	}
	// As on a disk that keeps time coarsely: most changes fall on one tick.
	if s.Intn(4) == 0 {
		s.time = s.time.Add(time.Second)
	}
	if err := os.Chtimes(name, s.time, s.time); err != nil {
		panic(err)
	}
	s.touched = append(s.touched, name)
}

func (s *scribe) remove(name string) {
	if err := os.Remove(name); err != nil {
		panic(err)
	}
	s.touched = append(s.touched, name)
}

// one picks a file below a folder of the content, "" where there is none.
func (s *scribe) one(folder string) string {
	var all []string
	filepath.WalkDir(filepath.Join(s.content, folder), func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			all = append(all, name)
		}
		return nil
	})
	if len(all) == 0 {
		return ""
	}
	return all[s.Intn(len(all))]
}

// replace changes a text of a file to another, at every place.
func (s *scribe) replace(name, from, to string) {
	if name == "" {
		return
	}
	text, err := os.ReadFile(name)
	if err != nil {
		panic(err)
	}
	s.write(name, bytes.ReplaceAll(text, []byte(from), []byte(to)))
}

// edit makes one change and says which.
func (s *scribe) edit() string {
	names := []string{"Sở Tài chính", "Sở Y tế", "Công an tỉnh", "Trung tâm Chuyển đổi số", "Sở Nội vụ", "Ban Quản lý Khu công nghệ cao", "UBND các xã, phường", "Chi cục Thủy lợi thuộc Sở Nông nghiệp và Môi trường"}
	plan := s.one("plans")
	if plan == "" {
		s.write(filepath.Join(s.content, "plans", "lai.md"), []byte("---\ntitle: Kế hoạch lại\nissuer: Sở Y tế\nplace: Bắc Giang\nslug: lai\n---\n\n## 1. Nhiệm vụ\n\n- [ ] Làm lại\n  - Mã: 1\n  - Chủ trì: Sở Y tế\n"))
		return "a plan, where there was none"
	}
	switch s.Intn(16) {
	case 0, 1:
		from, to := names[s.Intn(len(names))], names[s.Intn(len(names))]
		s.replace(plan, from, to)
		return fmt.Sprintf("%s is called %s in %s", from, to, plan)
	case 2:
		s.replace(plan, "- Chủ trì: ", "- Chủ trì: "+names[s.Intn(len(names))]+"; ")
		return "a leader more in " + plan
	case 3:
		s.replace(plan, "## ", fmt.Sprintf("Giao %s chủ trì thực hiện Quyết định số %d/QĐ-UBND ngày 12/3/2022 của UBND tỉnh.\n\n## ", names[s.Intn(len(names))], 1+s.Intn(3)))
		return "a sentence more in " + plan
	case 4:
		text, err := os.ReadFile(plan)
		if err != nil {
			panic(err)
		}
		to := filepath.Join(s.content, "plans", fmt.Sprintf("moi-%d.md", s.Intn(5)))
		s.write(to, bytes.Replace(text, []byte("slug:"), []byte(fmt.Sprintf("slug: moi-%d\n#", s.Intn(5))), 1))
		return "a copy of " + plan + " as " + to
	case 5:
		s.remove(plan)
		return plan + " is removed"
	case 6:
		to := filepath.Join(filepath.Dir(plan), fmt.Sprintf("doi-ten-%d.md", s.Intn(1000)))
		if err := os.Rename(plan, to); err != nil {
			panic(err)
		}
		s.touched = append(s.touched, plan, to)
		return plan + " is renamed"
	case 7:
		s.replace(plan, "title: ", "draft: true\ntitle: ")
		return plan + " is a draft"
	case 8:
		s.replace(s.one("units"), "name: ", "aliases: [Đơn vị mẫu "+fmt.Sprint(s.Intn(3))+"]\nname: ")
		return "a unit has an alias"
	case 9:
		s.write(filepath.Join(s.content, "units", "mau.md"), []byte(fmt.Sprintf("---\nname: %s\nplace: Bắc Giang\nfrom: 20%02d-01-01\n---\n", names[s.Intn(len(names))], 10+s.Intn(15))))
		return "a unit has a file"
	case 10:
		if name := s.one("units"); name != "" {
			s.remove(name)
			return name + " is removed"
		}
		return "nothing"
	case 11:
		s.replace(filepath.Join(s.content, "site.yaml"), "title: ", "title: "+string(rune('A'+s.Intn(26))))
		return "the site has another title"
	case 12:
		text, err := fs.ReadFile(layouts.Files, "words/vi.yaml")
		if err != nil {
			panic(err)
		}
		s.write(filepath.Join(s.layouts, "words", "vi.yaml"), bytes.Replace(text, []byte("\nplans: "), []byte(fmt.Sprintf("\nplans: %d ", s.Intn(100))), 1))
		return "the layouts have other words"
	case 13:
		s.write(filepath.Join(s.content, "registers", "places.yaml"), []byte(fmt.Sprintf("places:\n  - {id: bac-giang, name: Bắc Giang, kind: %s, until: 2025-06-30, successors: [bac-ninh-2025]}\n", []string{"tinh", "thanh-pho", "?"}[s.Intn(3)])))
		return "a register of places"
	case 14:
		if name := s.one("registers"); name != "" {
			s.remove(name)
			return "no register"
		}
		return "nothing"
	}
	s.replace(plan, "\x00", "")
	return plan + " is saved as it was"
}

func words() []byte {
	text, err := os.ReadFile("../layouts/words/vi.yaml")
	if err != nil {
		panic(err)
	}
	return text
}
