package pages

import (
	"bytes"
	"image/png"
	"slices"
	"strings"
	"testing"

	"congbo/generator/atlas"
	"congbo/generator/source"
)

// TestShareImages draws pictures for as many pages as site.yaml says, and has
// each page name the one that it has.
func TestShareImages(t *testing.T) {
	const site0, plan, task = "chia-se.png", "ke-hoach/kh-15/chia-se.png", "nhiem-vu/kh-15/1.1/chia-se.png"
	for _, c := range []struct {
		wanted source.ShareImages
		tasks  int // of the site, at least
		images int
		named  [3]string // by the pages of a unit, a plan and a task
	}{
		{source.ShareAuto, 0, 6, [3]string{site0, plan, task}},
		{"", 0, 6, [3]string{site0, plan, task}},
		{source.ShareAuto, mostTaskImages + 1, 2, [3]string{site0, plan, plan}},
		{source.ShareTasks, mostTaskImages + 1, 6, [3]string{site0, plan, task}},
		{source.SharePlans, 0, 2, [3]string{site0, plan, plan}},
		{source.ShareNone, 0, 0, [3]string{}},
	} {
		s := site("vi")
		s.ShareImages = c.wanted
		a := world(s)
		for len(a.Tasks) < c.tasks {
			a.Tasks = append(a.Tasks, &atlas.Task{Task: a.Tasks[0].Task, Plan: a.Plans[0]})
		}
		made := map[string]string{}
		images := 0
		for file := range load(t, s).Files(a) {
			image := strings.HasSuffix(file.Path, ".png")
			if image {
				images++
			}
			if image || slices.Contains([]string{"don-vi/index.html", "don-vi/bac-giang/so-tai-chinh/index.html", "ke-hoach/kh-15/index.html", "nhiem-vu/kh-15/1.1/index.html"}, file.Path) {
				var out bytes.Buffer
				if err := file.Render(&out); err != nil {
					t.Fatal(err)
				}
				made[file.Path] = out.String()
			}
		}
		if images != c.images {
			t.Errorf("%+v: %d images", c, images)
		}
		for i, page := range []string{"don-vi/bac-giang/so-tai-chinh/index.html", "ke-hoach/kh-15/index.html", "nhiem-vu/kh-15/1.1/index.html"} {
			meta, _ := heads(t, made[page])
			got := strings.TrimPrefix(strings.Join(meta["og:image"], "|"), s.BaseURL)
			if got != c.named[i] {
				t.Errorf("%+v: %s names %q", c, page, got)
			}
			if got == "" {
				if !slices.Equal(meta["twitter:card"], []string{"summary"}) {
					t.Errorf("%+v: %s is a %q", c, page, meta["twitter:card"])
				}
			} else if _, err := png.Decode(strings.NewReader(made[got])); err != nil {
				t.Errorf("%s: %v", got, err)
			}
		}
	}
}

// TestPosters looks at the words on the pictures.
func TestPosters(t *testing.T) {
	s := site("vi")
	a := world(s)
	m, err := newMaker(load(t, s), a)
	if err != nil {
		t.Fatal(err)
	}
	if p := m.taskPoster(a.Tasks[0]); p.Kind != "Nhiệm vụ 1.1" || p.Title != a.Tasks[0].Text || p.Last != "Thời hạn: năm 2023" || !strings.Contains(p.First, "Sở Khoa học và Công nghệ, Bắc Giang") {
		t.Errorf("a task's: %+v", p)
	}
	if p := m.taskPoster(a.Tasks[1]); p.Last != "Chủ trì: Sở Khoa học và Công nghệ" {
		t.Errorf("one without a deadline: %+v", p)
	}
	if p := m.planPoster(a.Plans[0]); p.Kind != "Kế hoạch" || p.First != "Sở Khoa học và Công nghệ, Bắc Giang" || p.Last != "tháng 4/2022 · 4 nhiệm vụ" {
		t.Errorf("a plan's: %+v", p)
	}
	if p := m.sitePoster(); p.Title != "Trang thử" || p.Last != "1 kế hoạch · 4 nhiệm vụ" {
		t.Errorf("the site's: %+v", p)
	}
}

func TestInkIsDark(t *testing.T) {
	for _, primary := range []string{"#ffcc00", "#8a1c1c", "#ffffff"} {
		c, _ := parseColour(primary)
		ink := c.darkened()
		if got := contrast(colour{float64(ink[0]), float64(ink[1]), float64(ink[2])}, colour{255, 255, 255}); got < 4.9 {
			t.Errorf("%s: %v stands out by %.1f", primary, ink, got)
		}
	}
}

// TestTasksWithPicturesArePrintedOtherwise: whether tasks have pictures of
// their own hangs on how many the site has, which no task says.
func TestTasksWithPicturesArePrintedOtherwise(t *testing.T) {
	s := site("vi")
	a := world(s)
	theme := load(t, s)
	theme.Prints = a.Prints(atlas.Print{1})
	m, err := newMaker(theme, a)
	if err != nil {
		t.Fatal(err)
	}
	prints := map[atlas.Print]bool{}
	for _, own := range []bool{false, true} {
		m.sharing.tasks = own
		prints[theme.Prints.Of("x", m.taskPrints(a.Tasks[0])...)] = true
	}
	if len(prints) != 2 {
		t.Error("the same print with a picture and without")
	}
}
