// Package audit_test looks at every kind of page of a built site as a careful
// reader would: with a screen reader's rules (axe-core), by keyboard alone, on
// a telephone, at 400 % zoom, in few colours, under a strict content security
// policy, over a slow line, and through html-validate. `make lighthouse` and
// `make screenshots` run the two tests that take longer.
package audit_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"congbo/generator"
	"congbo/generator/corpus"
	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/sitetest"
	"congbo/generator/sitetest/browser"
)

// today is the day that the sites speak of.
var today = plan.Date{Year: 2026, Month: 11, Day: 23}

// chromium is shared by all tests, and scratch is a folder for their sites.
var (
	chromium browser.Chromium
	scratch  string
)

func TestMain(m *testing.M) {
	os.Exit(sitetest.Main(m, &scratch, chromium.Close))
}

// languages are those of the interface. The pages are looked at in each.
var languages = []string{"vi", "en"}

// site gives the folder of the site in a language, which is built once.
func site(t testing.TB, language string) string {
	t.Helper()
	folder, err := sites[language]()
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

var sites = map[string]func() (string, error){
	"vi": sync.OnceValues(func() (string, error) { return build("vi") }),
	"en": sync.OnceValues(func() (string, error) { return build("en") }),
}

// build makes the site in a language.
func build(language string) (string, error) {
	content, out := filepath.Join(scratch, language, "content"), filepath.Join(scratch, language, "public")
	if err := write(content, language); err != nil {
		return "", err
	}
	result, err := generator.Build(context.Background(), generator.Options{Content: content, Out: out, Today: today})
	if err != nil {
		problem.Print(os.Stderr, result.Problems, "en")
	}
	return out, err
}

// many is how many tasks the unit with the longest list leads.
const many = 300

// write puts the content together: some plans of 60 tasks that are as long as
// real ones, a plan of 300 short tasks for one unit, and over them the pages
// of testdata/content that are hard to lay out.
func write(folder, language string) error {
	if err := corpus.Write(folder, corpus.Options{Plans: 2, Tasks: 60, Provinces: 1, Seed: 5}); err != nil {
		return err
	}
	hard := os.DirFS("testdata/content")
	err := fs.WalkDir(hard, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(hard, name)
		if err != nil {
			return err
		}
		if name == "site.yaml" {
			data = []byte(strings.Replace(string(data), "language: vi", "language: "+language, 1))
		}
		target := filepath.Join(folder, filepath.FromSlash(name))
		return errors.Join(os.MkdirAll(filepath.Dir(target), 0o755), os.WriteFile(target, data, 0o644))
	})
	if err != nil {
		return err
	}
	var text strings.Builder
	text.WriteString("---\ntitle: Danh mục việc của Sở Nội vụ\nslug: ba-tram-viec\nissuer: UBND tỉnh Ninh Bình\nplace: Ninh Bình\ndate: 2024-03-01\nnumber: 99/KH-UBND\n---\n\n## I. Việc trong năm\n\n- Chủ trì: Sở Nội vụ\n\n")
	for i := range many {
		fmt.Fprintf(&text, "- [ ] Rà soát nhóm hồ sơ thứ %d\n  - Mã: %d\n  - Thời hạn: trước ngày %d/%d/2027\n", i+1, i+1, i%28+1, i%12+1)
	}
	return os.WriteFile(filepath.Join(folder, "plans", "ba-tram-viec.md"), []byte(text.String()), 0o644)
}
