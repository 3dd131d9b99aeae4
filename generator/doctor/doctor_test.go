package doctor

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"congbo/generator/problem"
)

const (
	goodSite = "title: Kế hoạch\nbase_url: https://kehoach.bacninh.gov.vn/\n"
	goodPlan = "---\ntitle: Số hóa\nissuer: UBND tỉnh Bắc Giang\nplace: Bắc Giang\n---\n- [ ] Số hóa\n  - Mã: 1\n"
)

// folder makes a content folder with files, and gives options to look at it.
func folder(t *testing.T, files map[string]string) Options {
	t.Helper()
	top := t.TempDir()
	all := map[string]string{"content/site.yaml": goodSite, "content/plans/a.md": goodPlan}
	for name, text := range files {
		all[name] = text
	}
	for name, text := range all {
		if text == "" {
			continue
		}
		name = filepath.Join(top, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return Options{Content: filepath.Join(top, "content"), Out: filepath.Join(top, "public"), Now: time.Now(), Version: "1.2.3", Language: "en"}
}

// look examines and gives the codes found at each level.
func look(t *testing.T, o Options) (*Report, map[Level][]problem.Code) {
	t.Helper()
	r, err := Examine(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	found := map[Level][]problem.Code{}
	for _, f := range r.Findings {
		found[f.Level] = append(found[f.Level], f.Problem.Code)
		for _, language := range []string{"vi", "en"} {
			says, do := f.Problem.Message(language)
			if strings.Contains(says+do, "{") || says == string(f.Problem.Code) {
				t.Errorf("%s in %s: %q, %q", f.Problem.Code, language, says, do)
			}
			if f.Level >= Doubt && do == "" {
				t.Errorf("%s in %s: nothing is said of what to do", f.Problem.Code, language)
			}
		}
	}
	return r, found
}

// TestSound looks at a set-up with nothing wrong, and then leaves no trace.
func TestSound(t *testing.T) {
	o := folder(t, nil)
	r, found := look(t, o)
	if !r.Sound() || len(found[Doubt])+len(found[Fault]) > 0 {
		t.Errorf("not sound: %v", found)
	}
	if r.Language != "vi" {
		t.Errorf("told in %q, and the site is Vietnamese", r.Language)
	}
	for _, code := range []problem.Code{"doctor.program", "doctor.content", "doctor.address", "doctor.out", "doctor.disk-free", "doctor.clock-right"} {
		if !slices.Contains(found[Fine], code) {
			t.Errorf("%s is not among %v", code, found[Fine])
		}
	}
	entries, err := os.ReadDir(filepath.Dir(o.Content))
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

// TestFindings spoils a sound set-up in one way each.
func TestFindings(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string // "" leaves one out
		spoil func(o *Options)
		level Level
		want  problem.Code
	}{
		"no content":     {spoil: func(o *Options) { o.Content += "x" }, level: Fault, want: "doctor.no-content"},
		"content a file": {spoil: func(o *Options) { o.Content += "/site.yaml" }, level: Fault, want: "doctor.content-file"},
		"no site.yaml":   {files: map[string]string{"content/site.yaml": ""}, level: Doubt, want: "site.missing"},
		"no address":     {files: map[string]string{"content/site.yaml": "title: Kế hoạch\n"}, level: Doubt, want: "site.no-address"},
		"bad address":    {files: map[string]string{"content/site.yaml": "base_url: ftp://x/\n"}, level: Fault, want: "front.want-url"},
		"example":        {files: map[string]string{"content/site.yaml": "title: Kế hoạch\nbase_url: https://congbo.example/\n"}, level: Doubt, want: "doctor.address-made-up"},
		"this machine":   {files: map[string]string{"content/site.yaml": "title: Kế hoạch\nbase_url: http://127.0.0.1:8080/\n"}, level: Doubt, want: "doctor.address-made-up"},
		"plain http":     {files: map[string]string{"content/site.yaml": "title: Kế hoạch\nbase_url: http://kehoach.gov.vn/\n"}, level: Doubt, want: "doctor.address-plain"},
		"UTF-16":         {files: map[string]string{"content/plans/b.md": "\xff\xfe-\x00-\x00-\x00\n\x00"}, level: Fault, want: "file.utf-16"},
		"old letters":    {files: map[string]string{"content/plans/b.md": strings.Replace(goodPlan, "Số hóa", "S\xe8 h\xf3a", 1)}, level: Fault, want: "file.not-utf8"},
		"Windows":        {files: map[string]string{"content/plans/aux.md": goodPlan}, level: Doubt, want: "file.name"},
		"Word has it":    {files: map[string]string{"content/plans/~$ 396.docx": "x"}, level: Note, want: "doctor.lock"},
		"bad plan":       {files: map[string]string{"content/plans/b.md": strings.Replace(goodPlan, "issuer", "isuer", 1)}, level: Fault, want: "doctor.faults"},
		"out a file":     {files: map[string]string{"public": "x"}, level: Fault, want: "doctor.out-file"},
		"foreign":        {files: map[string]string{"public/thesis.docx": "x"}, level: Fault, want: "doctor.foreign"},
		"nowhere":        {files: map[string]string{"x": "x"}, spoil: func(o *Options) { o.Out = filepath.Dir(o.Content) + "/x/public" }, level: Fault, want: "doctor.unreadable"},
		"not a disk":     {spoil: func(o *Options) { o.Out = "/proc/congbo/public" }, level: Fault, want: "doctor.read-only"},
		"old clock":      {spoil: func(o *Options) { o.Now = time.Date(1970, 1, 1, 7, 0, 0, 0, time.UTC) }, level: Fault, want: "doctor.clock"},
		"clock set back": {spoil: func(o *Options) { o.Now = o.Now.AddDate(0, 0, -3) }, level: Doubt, want: "doctor.clock-behind"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := os.Stat("/proc"); err != nil && name == "not a disk" {
				t.Skip("this system has no folder that nobody may write to")
			}
			o := folder(t, c.files)
			if c.spoil != nil {
				c.spoil(&o)
			}
			r, found := look(t, o)
			if !slices.Contains(found[c.level], c.want) {
				t.Errorf("%s is not among %v", c.want, found[c.level])
			}
			if r.Sound() != (c.level != Fault) {
				t.Errorf("sound: %v, with %v", r.Sound(), found)
			}
		})
	}
}

// TestOwn has a site that congbo made, and one with dot files of the
// webmaster's, which are both replaced without a word.
func TestOwn(t *testing.T) {
	for _, files := range []map[string]string{
		{"public/index.html": "x", "public/.congbo": "made by congbo\n"},
		{"public/.htaccess": "x"},
	} {
		if r, found := look(t, folder(t, files)); !r.Sound() {
			t.Errorf("%v: %v", files, found[Fault])
		}
	}
}

// TestOthers looks at a site that belongs to somebody else.
func TestOthers(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root gives a folder away")
	}
	o := folder(t, map[string]string{"public/.congbo": "made by congbo\n"})
	if err := os.Chown(o.Out, 65534, 65534); err != nil {
		t.Fatal(err)
	}
	if _, found := look(t, o); !slices.Contains(found[Doubt], "doctor.as-root") {
		t.Errorf("as root: %v", found)
	}
}

// TestMany tells a few of many faults of one kind and counts the others.
func TestMany(t *testing.T) {
	files := map[string]string{}
	for _, c := range "abcdefghijklmnopq" {
		files["content/plans/"+string(c)+".md"] = "\xff\xfe"
	}
	_, found := look(t, folder(t, files))
	told := 0
	for _, code := range found[Fault] {
		if code == "file.utf-16" {
			told++
		}
	}
	if told != most || !slices.Contains(found[Fault], "doctor.faults") {
		t.Errorf("%d told of 17: %v", told, found[Fault])
	}
}

func TestMadeUp(t *testing.T) {
	for host, want := range map[string]bool{
		"congbo.example": true, "localhost": true, "x.localhost": true, "127.0.0.1": true, "0.0.0.0": true, "::1": true, "www.example.com": true, "kehoach.test": true,
		"bacninh.gov.vn": false, "example.gov.vn": false, "latest": false, "203.0.113.9": false,
	} {
		if madeUp(host) != want {
			t.Errorf("%s: %v", host, !want)
		}
	}
}
