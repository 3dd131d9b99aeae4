package source

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"congbo/generator/plan"
	"congbo/generator/problem"
)

// siteOf reads a site.yaml.
func siteOf(t *testing.T, text string) (*Site, []problem.Problem) {
	t.Helper()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "site.yaml"), []byte("title: Thử\nbase_url: https://a.example/\n"+text), 0o644); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	var problems problem.List
	site, err := readSite(root, &problems)
	if err != nil {
		t.Fatal(err)
	}
	return site, problems.Sorted()
}

func TestLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "vi",
		"language: en\n":         "en",
		"ngôn ngữ: tiếng Anh\n":  "en",
		"language: Tiếng Việt\n": "vi",
		"language: km\n":         "km", // the layouts may have words in it
		"language: pt-BR\n":      "pt-BR",
	} {
		if site, problems := siteOf(t, text); site.Language != want || len(problems) > 0 {
			t.Errorf("%q: %s, %v", text, site.Language, problems)
		}
	}
	if _, problems := siteOf(t, "language: tiếng ta\n"); len(problems) != 1 || problems[0].Code != "site.language" {
		t.Errorf("no language: %v", problems)
	}
}

func TestAlternates(t *testing.T) {
	site, problems := siteOf(t, "ngôn ngữ khác:\n  fr: https://a.example/fr/\n  tiếng Anh: https://a.example/en\n")
	if want := []Alternate{{"en", "https://a.example/en/"}, {"fr", "https://a.example/fr/"}}; !slices.Equal(site.Alternates, want) || len(problems) > 0 {
		t.Errorf("%v, %v", site.Alternates, problems)
	}
	for text, code := range map[string]problem.Code{
		"alternates: en\n":                                                  "front.want-table",
		"alternates:\n  vi: https://a.example/vi/\n":                        "site.language", // its own
		"alternates:\n  en: https://b.example/\n  EN: https://c.example/\n": "site.language",
		"alternates:\n  en: /en/\n":                                         "front.want-url",
		"alternates:\n  en: https://a.example/?in=en\n":                     "front.want-url",
	} {
		if _, problems := siteOf(t, text); len(problems) != 1 || problems[0].Code != code {
			t.Errorf("%q: %v", text, problems)
		}
	}
}

func TestShareImages(t *testing.T) {
	for text, want := range map[string]ShareImages{"": ShareAuto, "share_images: plans\n": SharePlans, "hình chia sẻ: nhiệm vụ\n": ShareTasks, "share_images: none\n": ShareNone} {
		if site, problems := siteOf(t, text); site.ShareImages != want || len(problems) > 0 {
			t.Errorf("%q: %s, %v", text, site.ShareImages, problems)
		}
	}
}

// TestDay: what day it is depends on where the site is, not on the machine.
func TestDay(t *testing.T) {
	moment := time.Date(2026, 12, 31, 17, 30, 0, 0, time.UTC)
	for zone, want := range map[string]plan.Date{
		"Asia/Ho_Chi_Minh": {Year: 2027, Month: 1, Day: 1},
		"Europe/Paris":     {Year: 2026, Month: 12, Day: 31},
		"Pacific/Honolulu": {Year: 2026, Month: 12, Day: 31},
	} {
		site, _ := siteOf(t, "time_zone: "+zone+"\n")
		if got := site.day(moment); got != want {
			t.Errorf("%s: %v", zone, got)
		}
	}
}
