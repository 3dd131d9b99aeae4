package command

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"congbo/layouts"
)

const (
	planFile = "plans/bac-giang/2022/chi-thi-02.md"
	planPage = "/ke-hoach/bac-giang-2022-chi-thi-02/"
)

// TestServe lives the day of a webmaster: plans, templates, styles, the
// search, a mistake.
func TestServe(t *testing.T) {
	looks := filepath.Join(t.TempDir(), "layouts") // not there yet
	s := serving(t, example(t), "--layouts", looks)
	if said := s.said.String(); !strings.Contains(said, looks) {
		t.Errorf("that there are no layouts is not said: %s", said)
	}
	s.change(planFile, "title: ", "title: Bản thứ hai, ")
	s.until(planPage, "Bản thứ hai")
	s.until("/", "Bản thứ hai") // and wherever else it is named

	text, err := fs.ReadFile(layouts.Files, "templates/home.html")
	if err != nil {
		t.Fatal(err)
	}
	s.saveAt(filepath.Join(looks, "templates/home.html"), string(text)+"<p>mẫu của riêng</p>\n")
	s.until("/", "mẫu của riêng")
	s.saveAt(filepath.Join(looks, "assets/own.css"), ".rieng{color:#010203}")
	s.untilStyled("#010203")
	s.saveAt(filepath.Join(looks, "assets/own.css"), ".rieng{color:#030201}")
	s.untilStyled("#030201")

	s.until("/search/manifest.json", "congbo-search")
	s.change(planFile, "\n## ", "\n## Mục quantrắcviên\n\nThêm một đoạn.\n\n## ")
	s.until("/api/search?q=quantr%E1%BA%AFcvi%C3%AAn", planPage)

	sound := s.read(planFile)
	s.change(planFile, "date: 2022-04", "date: 2022-14 <b>")
	body := s.until(planPage, "congbo-overlay")
	for _, want := range []string{"Bản thứ hai", planFile + ":", "2022-14", "&lt;b&gt;", "Trang vẫn như lần dựng trước"} {
		if !strings.Contains(body, want) {
			t.Errorf("%q is missing where what is wrong is shown", want)
		}
	}
	s.save(planFile, strings.Replace(sound, "Bản thứ hai", "Bản thứ ba", 1))
	if body = s.until(planPage, "Bản thứ ba"); strings.Contains(body, "congbo-overlay") {
		t.Error("what is wrong is shown after it was mended")
	}
	if !strings.Contains(s.said.String(), "Đã dựng lại trang.") {
		t.Error("that the site was made again is not said")
	}
	if entries, err := os.ReadDir(filepath.Dir(s.content)); err != nil || len(entries) != 1 {
		t.Errorf("beside the content stands %v (%v)", entries, err)
	}
}

// untilStyled waits for the style sheet, whose address is another with each
// change, to say something.
func (s *served) untilStyled(want string) {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		_, body := s.get("/")
		if _, body = s.get(regexp.MustCompile(`/assets/site\.[0-9a-f]+\.css`).FindString(body)); strings.Contains(body, want) {
			return
		}
	}
	s.t.Fatalf("the style sheet never says %q", want)
}

// Beyond this machine the site is shown only with a warning.
func TestServeBeyondThisMachine(t *testing.T) {
	s := serving(t, example(t), "--addr", "0.0.0.0:0")
	if said := s.said.String(); !strings.Contains(said, "Cảnh báo: --addr 0.0.0.0:0") {
		t.Errorf("no warning: %s", said)
	}
	quiet := serving(t, example(t))
	if said := quiet.said.String(); strings.Contains(said, "Cảnh báo: --addr") {
		t.Errorf("a warning: %s", said)
	}
}

// A site whose address has a folder is shown in that folder.
func TestServeInAFolder(t *testing.T) {
	s := serving(t, example(t), "--base-url", "https://congbo.example/ke-hoach-tinh/")
	if !strings.HasSuffix(s.url, "/ke-hoach-tinh") {
		t.Fatalf("it is at %s", s.url)
	}
	if status, body := s.get(planPage); status != 200 || !strings.Contains(body, `href="/ke-hoach-tinh/`) {
		t.Errorf("status %d", status)
	}
}

func TestServeWithoutContent(t *testing.T) {
	said := &terminal{}
	if status := Run(t.Context(), []string{"serve", "--content", filepath.Join(t.TempDir(), "none"), "--addr", "127.0.0.1:0"}, Surroundings{Out: said, Err: said}); status != machine {
		t.Errorf("status %d: %s", status, said)
	}
}
