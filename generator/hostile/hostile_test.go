// Package hostile attacks a site through everything that its authors write.
// The attacks are data: testdata/texts has texts, which go wherever a text can
// stand and must come out as text; testdata/values has values that cannot be
// what their key wants, and testdata/files whole files, which must be told as
// errors with their place. The site of all texts is built once, looked at file
// by file, and shown to Chromium.
package hostile

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"congbo/generator"
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/sitetest"
	"congbo/generator/sitetest/browser"
)

// today is the day that the sites speak of.
var today = plan.Date{Year: 2026, Month: 11, Day: 23}

var (
	chromium browser.Chromium
	scratch  string // a folder for what several tests share
)

func TestMain(m *testing.M) {
	if os.Getenv(childContent) != "" {
		os.Exit(child())
	}
	os.Exit(sitetest.Main(m, &scratch, chromium.Close))
}

// An attack is a text of one kind: markup-07.
type attack struct {
	kind, id, text string
	body           string // in the place of the text in Markdown
}

// attacks reads every text of testdata/texts: one a line, in quotation marks
// and with Go's escapes where it has characters that a line cannot show.
// Lines that begin with "# " say what a file is about.
var attacks = sync.OnceValues(func() (all []attack, err error) {
	files, err := filepath.Glob("testdata/texts/*.txt")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		lines, err := linesOf(file)
		if err != nil {
			return nil, err
		}
		kind := strings.TrimSuffix(filepath.Base(file), ".txt")
		for i, line := range lines {
			if text, err := strconv.Unquote(line); err == nil && line[0] == '"' {
				line = text
			}
			all = append(all, attack{kind: kind, id: fmt.Sprintf("%s-%02d", kind, i+1), text: line})
		}
	}
	return all, nil
})

// linesOf gives the lines of a file that are no comments.
func linesOf(file string) (all []string, err error) {
	text, err := os.ReadFile(file)
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && !strings.HasPrefix(line, "# ") {
			all = append(all, line)
		}
	}
	return all, err
}

func allAttacks(t *testing.T) []attack {
	t.Helper()
	all, err := attacks()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestEnough counts the attacks, each once.
func TestEnough(t *testing.T) {
	seen := map[string]bool{}
	for _, a := range allAttacks(t) {
		if seen[a.text] {
			t.Errorf("%s is there twice: %q", a.id, a.text)
		}
		seen[a.text] = true
	}
	for _, v := range values(t) {
		seen[v.line] = true
	}
	for _, c := range cases(t) {
		for _, f := range c.archive.Files {
			seen[f.Name+string(f.Data)] = true
		}
	}
	t.Logf("%d attacks", len(seen))
	if len(seen) < 300 {
		t.Errorf("only %d attacks", len(seen))
	}
}

// A built is the site of all texts.
type built struct {
	content, folder, public string
	problems                []problem.Problem            // of both rounds
	refused                 map[string][]problem.Problem // errors, by the id of their text
}

// site builds the site of all texts, once for all tests.
func site(t *testing.T) *built {
	t.Helper()
	s, err := buildSite()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A text that is not fit for Markdown (a link that leads nowhere, a zero byte)
// is an error with its place; the site is then built with that text in front
// matter only, where everything must do.
var buildSite = sync.OnceValues(func() (*built, error) {
	s := &built{content: filepath.Join(scratch, "texts", "content"), folder: filepath.Join(scratch, "texts", "site")}
	s.public = filepath.Join(s.folder, "public")
	all, err := attacks()
	if err != nil {
		return nil, err
	}
	options := generator.Options{Content: s.content, Out: s.public, Today: today}
	if err := s.fill(all, nil); err != nil {
		return nil, err
	}
	first, err := generator.Check(context.Background(), options)
	if err != nil && !errors.Is(err, generator.ErrContent) {
		return nil, err
	}
	s.refused = map[string][]problem.Problem{}
	for _, p := range first.Problems {
		if p.Severity == problem.Error {
			name := strings.TrimSuffix(filepath.Base(p.Position.File), ".md")
			s.refused[name] = append(s.refused[name], p)
		}
	}
	if err := s.fill(all, s.refused); err != nil {
		return nil, err
	}
	second, err := generator.Build(context.Background(), options)
	s.problems = slices.Concat(first.Problems, second.Problems)
	if errors.Is(err, generator.ErrContent) {
		for _, p := range second.Problems {
			if p.Severity == problem.Error {
				err = fmt.Errorf("%w\n%s [%s]", err, p.Line("en", false), p.Code)
			}
		}
	}
	return s, err
})

// fill writes the content folder.
func (s *built) fill(all []attack, refused map[string][]problem.Problem) error {
	for name, text := range contentOf(all, refused) {
		if err := write(s.content, name, text); err != nil {
			return err
		}
	}
	return nil
}

// TestRefusedTexts: what is not fit for Markdown is told at its place, for
// reasons that its author understands.
func TestRefusedTexts(t *testing.T) {
	s := site(t)
	for id, all := range s.refused {
		for _, p := range all {
			switch p.Code {
			case "link.nowhere", "link.unlike", "link.no-heading", "file.binary", "task.twice":
			default:
				t.Errorf("%s: %s", id, p.Line("en", false))
			}
			if p.Position.Line < 1 || p.Position.Column < 1 {
				t.Errorf("%s: %s has no place", id, p.Code)
			}
		}
	}
	harmless(t, s.problems)
	if len(s.refused) == 0 || len(s.refused) > 60 {
		t.Errorf("%d texts are refused", len(s.refused))
	}
}

// write puts a file into a folder.
func write(folder, name, text string) error {
	file := filepath.Join(folder, filepath.FromSlash(name))
	return errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte(text), 0o644))
}

// TestHomoglyphs: a name in letters of another alphabet is told where it
// stands, and one that is only spelt otherwise is the unit itself.
func TestHomoglyphs(t *testing.T) {
	told := map[string]bool{}
	for _, p := range site(t).problems {
		if p.Code == "text.alphabet" {
			told[strings.TrimSuffix(filepath.Base(p.Position.File), ".md")] = true
		}
	}
	units := published(t)
	for _, a := range allAttacks(t) {
		if a.kind != "homoglyphs" {
			continue
		}
		foreign := strings.ContainsFunc(a.text, func(c rune) bool {
			return 0x370 <= c && c < 0x530 || c >= 0xff00 && c < 0xff60 || c >= 0x1d400 && c < 0x1d800
		})
		if foreign != told[a.id] {
			t.Errorf("%s %q: told is %v", a.id, a.text, told[a.id])
		}
	}
	if !slices.Contains(units, "don-vi/ninh-binh-2025/so-tai-chinh/index.html") {
		t.Error("the unit that the others are taken for has no page")
	}
}
