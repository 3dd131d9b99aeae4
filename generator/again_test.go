package generator

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"congbo/generator/corpus"
	"congbo/generator/plan"
	"congbo/generator/publish"
	"congbo/layouts"
)

// TestBuildingAgainIsBuildingAnew edits content and layouts at random, moves
// the day and the options, damages what builds keep, and after each step builds
// the site over the one before and from nothing: the same files, the same bytes.
func TestBuildingAgainIsBuildingAnew(t *testing.T) {
	steps := 12
	if testing.Short() {
		steps = 8
	}
	for seed := range int64(4) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			s, sound := newScribe(t, 100+seed, corpus.Options{Plans: 14, Tasks: 5, Provinces: 3, Seed: uint64(seed)})
			folder := filepath.Dir(s.content)
			o := Options{Content: s.content, Layouts: s.layouts, Out: filepath.Join(folder, "public"), Today: corpus.Today, NoSearch: seed > 0, BreakLinks: true}
			next, steps := func() string { return s.next(&o, filepath.Join(folder, publish.Kept("public"))) }, steps
			if seed == 3 { // an author at work: what has a name mostly keeps it, and what is said of it changes
				next, steps = s.tweak, 2*steps
			}
			built := 0
			for range steps {
				did := next()
				for s.Intn(4) == 0 {
					did += "; " + next()
				}
				anew := o
				anew.Out = filepath.Join(t.TempDir(), "public")
				got, errAgain := Build(t.Context(), o)
				want, errAnew := Build(t.Context(), anew)
				if fmt.Sprint(errAgain) != fmt.Sprint(errAnew) || fmt.Sprint(got.Problems) != fmt.Sprint(want.Problems) {
					t.Fatalf("%s: again %v, anew %v", did, errAgain, errAnew)
				}
				if errAnew != nil { // the author takes it back
					if err := errors.Join(os.RemoveAll(s.content), os.CopyFS(s.content, os.DirFS(sound))); err != nil {
						t.Fatal(err)
					}
					continue
				}
				built++
				if err := errors.Join(os.RemoveAll(sound), os.CopyFS(sound, os.DirFS(s.content))); err != nil {
					t.Fatal(err)
				}
				if sameFiles(t, o.Out, anew.Out); t.Failed() {
					t.Fatal("after: ", did)
				}
			}
			if built < steps/3 {
				t.Errorf("only %d of %d steps left a site", built, steps)
			}
		})
	}
}

// TestDaysGoByInTheSameFolder builds one content on one day after the other,
// while deadlines pass and a unit comes to its end: each site is that of a
// build that knows of no other day.
func TestDaysGoByInTheSameFolder(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"site.yaml":   "title: Trang thử\nbase_url: https://thu.example/\n",
		"units/yt.md": "---\nname: Sở Y tế\nplace: Ninh Bình\nuntil: 2026-11-21\nsuccessors:\n  - {unit: Sở Nội vụ, date: 2026-11-26, basis: \"Nghị quyết số 1/NQ-HĐND ngày 01/11/2026 của HĐND tỉnh Ninh Bình\"}\n---\n",
		"plans/a.md":  "---\ntitle: Kế hoạch A\nnumber: 1/KH-UBND\nissuer: UBND tỉnh Ninh Bình\nplace: Ninh Bình\ndate: 2026-01-05\n---\n\n- [ ] Việc một\n  - Chủ trì: Sở Y tế\n  - Thời hạn: trước ngày 23/11/2026\n- [ ] Việc hai\n  - Chủ trì: Sở Y tế\n  - Thời hạn: trước ngày 24/11 hằng năm\n- [ ] Việc ba\n  - Chủ trì: Sở Nội vụ\n  - Phối hợp: Sở Y tế\n  - Thời hạn: ngày 22 hằng tháng\n",
		"plans/b.md":  "---\ntitle: Kế hoạch B\nnumber: 2/KH-UBND\nissuer: Sở Y tế tỉnh Ninh Bình\nplace: Ninh Bình\ndate: 2026-02-05\nimplements: Kế hoạch số 1/KH-UBND ngày 05/01/2026 của UBND tỉnh Ninh Bình\n---\n\nSở Y tế làm việc.\n\n- [ ] Việc\n  - Chủ trì: Công an tỉnh\n  - Thời hạn: tháng 11/2026\n",
	} {
		name = filepath.Join(folder, "content", name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	o := Options{Content: filepath.Join(folder, "content"), Out: filepath.Join(folder, "public"), NoSearch: true}
	for day := range 13 {
		today := time.Date(2026, 11, 20+day, 0, 0, 0, 0, time.UTC)
		o.Today = plan.Date{Year: today.Year(), Month: int(today.Month()), Day: today.Day()}
		anew := o
		anew.Out = filepath.Join(t.TempDir(), "public")
		result, err := Build(t.Context(), o)
		_, errAnew := Build(t.Context(), anew)
		if err = errors.Join(err, errAnew); err != nil {
			t.Fatal(err, result.Problems)
		}
		if sameFiles(t, o.Out, anew.Out); t.Failed() {
			t.Fatal("on ", today)
		}
	}
}

// sameFiles compares two folders byte for byte.
func sameFiles(t *testing.T, got, want string) {
	t.Helper()
	names := map[string]bool{}
	for _, folder := range []string{got, want} {
		err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() {
				name, err = filepath.Rel(folder, name)
				names[name] = true
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for name := range names {
		now, errNow := os.ReadFile(filepath.Join(got, name))
		anew, errAnew := os.ReadFile(filepath.Join(want, name))
		if err := errors.Join(errNow, errAnew); err != nil || !bytes.Equal(now, anew) {
			at := 0
			for at < min(len(now), len(anew)) && now[at] == anew[at] {
				at++
			}
			t.Errorf("%s is not as it is when made from nothing (%v): …%.120q, not …%.120q", name, err, now[max(at-40, 0):], anew[max(at-40, 0):])
		}
	}
}

// next does something to a site before it is built again, and says what.
func (s *scribe) next(o *Options, kept string) string {
	switch s.Intn(16) {
	case 0:
		return s.edit()
	case 1:
		days := s.Intn(90)
		day := time.Date(o.Today.Year, time.Month(o.Today.Month), o.Today.Day+days, 0, 0, 0, 0, time.UTC)
		o.Today = plan.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}
		return fmt.Sprint(days, " days go by")
	case 2:
		switch s.Intn(3) {
		case 0:
			o.Compress = !o.Compress
		case 1:
			o.Drafts = !o.Drafts
		case 2:
			o.Host = []string{"", "netlify"}[s.Intn(2)]
		}
		return fmt.Sprintf("compress %t, drafts %t, host %q", o.Compress, o.Drafts, o.Host)
	case 3:
		name := filepath.Join(kept, []string{"prints", "pieces", "readings"}[s.Intn(3)])
		if raw, err := os.ReadFile(name); err == nil && len(raw) > 0 {
			switch s.Intn(3) {
			case 0:
				raw = raw[:s.Intn(len(raw))]
			case 1:
				raw[s.Intn(len(raw))] ^= 0x20
			case 2:
				raw[max(bytes.IndexByte(raw, '\n')-1, 0)]-- // of another version
			}
			if err := os.WriteFile(name, raw, 0o644); err != nil {
				panic(err)
			}
		}
		return "what was kept is damaged"
	case 4:
		template := filepath.Join(s.layouts, "templates", "task.html")
		s.write(template, []byte(strings.Replace(builtIn("templates/task.html"), "<article", fmt.Sprintf(`<article id="so-%d"`, s.Intn(9)), 1)))
		return "tasks look otherwise"
	case 5:
		s.write(filepath.Join(s.content, "pages", fmt.Sprintf("trang-%d.md", s.Intn(2))), []byte(fmt.Sprintf("---\ntitle: Trang %d\nmenu: %t\n---\n\nBài viết số %d.\n", s.Intn(3), s.Intn(2) == 0, s.Intn(9))))
		return "a page is written"
	case 7:
		until := time.Date(o.Today.Year, time.Month(o.Today.Month), o.Today.Day+s.Intn(60)-10, 0, 0, 0, 0, time.UTC)
		s.write(filepath.Join(s.content, "units", "het.md"), []byte(fmt.Sprintf("---\nname: Sở Y tế\nplace: Bắc Giang\nuntil: %s\n---\n", until.Format("2006-01-02"))))
		return "a unit comes to its end"
	case 6:
		s.write(filepath.Join(s.content, "directives", "mau.md"), []byte(fmt.Sprintf("---\ntitle: Văn bản mẫu %d\ntype: Quyết định\nnumber: %d/QĐ-UBND\ndate: 2022-03-12\nplace: Bắc Giang\nissuer: UBND tỉnh Bắc Giang\n---\n\nGhi chú %d.\n", s.Intn(3), 1+s.Intn(3), s.Intn(9))))
		return "a directive has a file"
	case 8:
		published, err := filepath.Glob(filepath.Join(o.Out, "du-lieu", "*.*"))
		if err != nil {
			panic(err)
		}
		published = append(published, filepath.Join(o.Out, "thoi-han.ics"), filepath.Join(o.Out, "sitemap.xml"))
		name := published[s.Intn(len(published))]
		if raw, err := os.ReadFile(name); err == nil && len(raw) > 0 {
			raw[s.Intn(len(raw))] ^= 1
			if err := os.WriteFile(name, raw, 0o644); err != nil {
				panic(err)
			}
		}
		return name + " is changed by hand"
	}
	return s.tweak()
}

// tweak changes a line of a plan, as authors do most.
func (s *scribe) tweak() string {
	name := s.one("plans")
	if name == "" {
		return s.edit()
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		panic(err)
	}
	lines := strings.Split(string(raw), "\n")
	at := s.Intn(len(lines))
	for tries := 0; tries < 40 && !strings.Contains(lines[at], "- ") && tries < 30; tries++ {
		at = s.Intn(len(lines))
	}
	deadlines := []string{"trước ngày 15/12/2026", "tháng 6/2027", "hằng năm", "quý I/2027", "năm 2023", "thường xuyên", "định kỳ hằng quý", "sau khi được phê duyệt"}
	switch line := lines[at]; {
	case strings.HasPrefix(line, "- [ ]") && s.Intn(4) == 0:
		lines = slices.Insert(lines, at, fmt.Sprintf("- [ ] Việc thêm %d", s.Intn(99)), "  - Chủ trì: Sở Tài chính", "  - Thời hạn: "+deadlines[s.Intn(len(deadlines))])
	case strings.HasPrefix(line, "- [ ]") && s.Intn(4) == 0:
		lines[at] = strings.Replace(line, "[ ]", "[x]", 1)
	case strings.HasPrefix(line, "  - Chủ trì") && s.Intn(2) == 0:
		lines = slices.Insert(lines, at+1, fmt.Sprintf("  - Báo cáo: %02d/11/2026, đã xong", 1+s.Intn(20)))
	case strings.HasPrefix(line, "- [ ]") && s.Intn(4) == 0 && at+1 < len(lines) && strings.HasPrefix(lines[at+1], "- [ ]"):
		lines = slices.Delete(lines, at, at+1)
	case strings.HasPrefix(line, "  - Thời hạn"):
		lines[at] = "  - Thời hạn: " + deadlines[s.Intn(len(deadlines))]
	case strings.HasPrefix(line, "  - Phối hợp"):
		lines[at] = line + "; Công an tỉnh"
	case strings.HasPrefix(line, "- [") && s.Intn(3) == 0:
		lines[at] = line + " theo Kế hoạch số " + s.number()
	case strings.HasPrefix(line, "- [") || strings.HasPrefix(line, "  - Sản phẩm") || line != "" && line[0] > 'z':
		lines[at] = line + fmt.Sprintf(" theo Quyết định số %d/QĐ-UBND", 1+s.Intn(4))
	case strings.HasPrefix(line, "abstract: "):
		lines[at] = "abstract: Tóm tắt " + fmt.Sprint(s.Intn(9))
	default:
		lines = append(lines, "", fmt.Sprintf("Đoạn thêm %d của Sở Y tế.", s.Intn(99)))
	}
	s.write(name, []byte(strings.Join(lines, "\n")))
	return fmt.Sprintf("line %d of %s", at+1, name)
}

// number gives the number of a plan, for another to cite.
func (s *scribe) number() string {
	raw, err := os.ReadFile(s.one("plans"))
	if err != nil {
		panic(err)
	}
	_, after, _ := strings.Cut(string(raw), "number: ")
	number, _, _ := strings.Cut(after, "\n")
	return strings.Trim(number, `"' `)
}

// builtIn gives a file of the layouts in the binary.
func builtIn(name string) string {
	text, err := fs.ReadFile(layouts.Files, name)
	if err != nil {
		panic(err)
	}
	return string(text)
}
