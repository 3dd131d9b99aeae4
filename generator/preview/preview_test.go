package preview

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"congbo/generator/problem"
)

var errAuthor = errors.New("the author's")

// patience is how long a test waits for what must come. It is there to end a
// test that fails.
const patience = time.Minute

// A stand is a site that tests change.
type stand struct {
	t       *testing.T
	url     string
	content string // the folder that is watched
	files   atomic.Pointer[fstest.MapFS]
	makes   atomic.Int32
}

func (s *stand) Open(name string) (fs.File, error) { return s.files.Load().Open(name) }

// set shows other files.
func (s *stand) set(files map[string]string) {
	all := fstest.MapFS{}
	for name, text := range files {
		all[name] = &fstest.MapFile{Data: []byte(text)}
	}
	s.files.Store(&all)
}

// page is a page with some text.
func page(text string) string { return "<!doctype html><html><body>" + text + "</body></html>" }

// start runs a preview of a content folder; build makes the site of it.
func start(t *testing.T, build func(*stand, Change) (Report, error), with ...func(*Options)) *stand {
	t.Helper()
	s := &stand{t: t, content: filepath.Join(t.TempDir(), "content")}
	s.set(nil)
	s.write("plans/a.md", "one")
	began := make(chan string, 1)
	o := Options{
		Addr: "127.0.0.1:0", Site: s, Watch: []string{s.content}, Log: &address{found: began},
		Failed: func(err error) bool { return errors.Is(err, errAuthor) },
		Make: func(_ context.Context, c Change) (Report, error) {
			s.makes.Add(1)
			return build(s, c)
		},
	}
	for _, change := range with {
		change(&o)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Run(ctx, o) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	select {
	case s.url = <-began:
	case err := <-ended:
		ended <- nil
		t.Fatal(err)
	}
	return s
}

// An address is a terminal that looks for the address of the server.
type address struct{ found chan string }

func (a *address) Write(text []byte) (int, error) {
	if at, ok := strings.CutPrefix(string(text), "http://"); ok {
		a.found <- "http://" + strings.TrimSuffix(strings.TrimSpace(at), "/")
	}
	return len(text), nil
}

// copied shows the watched files as pages: plans/a.md as plans/a/.
func copied(s *stand, _ Change) (Report, error) {
	files := map[string]string{"index.html": page("home"), "404.html": page("nothing here")}
	err := filepath.WalkDir(s.content, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(name) != ".md" || strings.HasPrefix(entry.Name(), ".") {
			return err
		}
		text, err := os.ReadFile(name)
		short, _ := filepath.Rel(s.content, strings.TrimSuffix(name, ".md"))
		files[filepath.ToSlash(short)+"/index.html"] = page(string(text))
		return err
	})
	s.set(files)
	return Report{Language: "vi", Changed: true}, err
}

func (s *stand) write(name, text string) {
	s.t.Helper()
	file := filepath.Join(s.content, name)
	if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte(text), 0o644)); err != nil {
		s.t.Fatal(err)
	}
}

func (s *stand) get(path string) (int, string, http.Header) {
	s.t.Helper()
	response, err := http.Get(s.url + path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return response.StatusCode, string(body), response.Header
}

// until waits for a page to say something, and gives it.
func (s *stand) until(path, want string) string {
	s.t.Helper()
	var body string
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if _, body, _ = s.get(path); strings.Contains(body, want) {
			return body
		}
	}
	s.t.Fatalf("%s never showed %q but %q", path, want, body)
	return ""
}

// states listens to the events as a page does.
func (s *stand) states() func() state {
	s.t.Helper()
	response, err := http.Get(s.url + eventsPath)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { response.Body.Close() })
	lines := bufio.NewScanner(response.Body)
	return func() (now state) {
		s.t.Helper()
		for lines.Scan() {
			if text, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				if err := json.Unmarshal([]byte(text), &now); err != nil {
					s.t.Fatal(err)
				}
				return now
			}
		}
		s.t.Fatal("the events have ended", lines.Err())
		return now
	}
}

func TestPagesAreServedAsAHostWould(t *testing.T) {
	s := start(t, func(s *stand, _ Change) (Report, error) {
		s.set(map[string]string{
			"index.html": page("home &lt;/body> too </body>"), "a/index.html": page("a"), "404.html": page("nothing here"),
			"x.ics": "BEGIN:VCALENDAR", "odd.thing": "<script>", ".secret": "secret", "a/.secret": "secret",
		})
		return Report{Language: "vi", Changed: true}, nil
	})
	for _, c := range []struct {
		path   string
		status int
		body   string
	}{
		{"/", 200, "home &lt;/body> too </body>" + script(state{}, "")[:30]},
		{"/a", 200, "a<script"},
		{"/a/", 200, "a<script"},
		{"/a?x=1", 200, "a<script"},
		{"/x.ics", 200, "BEGIN:VCALENDAR"},
		{"/nowhere/", 404, "nothing here"},
		{"/a/index.html/", 404, "nothing here"},
		{scriptPath, 200, "EventSource"},
		{stylePath, 200, "dialog"},
	} {
		if status, body, _ := s.get(c.path); status != c.status || !strings.Contains(body, c.body) {
			t.Errorf("%s: %d %q", c.path, status, body)
		}
	}
	for path, want := range map[string]string{"/x.ics": "text/calendar; charset=utf-8", "/odd.thing": "application/octet-stream", "/": "text/html; charset=utf-8", scriptPath: "text/javascript; charset=utf-8"} {
		if _, _, header := s.get(path); header.Get("Content-Type") != want {
			t.Errorf("%s: type %q", path, header.Get("Content-Type"))
		}
	}
	// What has not changed is not sent again.
	_, _, header := s.get("/x.ics")
	request, _ := http.NewRequest("GET", s.url+"/x.ics", nil)
	request.Header.Set("If-None-Match", header.Get("ETag"))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusNotModified {
		t.Errorf("asked again: %d", response.StatusCode)
	}
}

func TestAChangeIsShownAndTold(t *testing.T) {
	s := start(t, copied)
	next := s.states()
	first := next()
	if _, body, _ := s.get("/plans/a/"); !strings.Contains(body, `data-site="`+first.Site+`"`) {
		t.Errorf("the page does not know its state: %s", body)
	}
	s.write("plans/a.md", "two")
	for now := next(); now.Site == first.Site; now = next() {
	}
	if _, body, _ := s.get("/plans/a/"); !strings.Contains(body, "two") {
		t.Errorf("told of the change, the page is %q", body)
	}
}

func TestWhatChangesNothingIsNotTold(t *testing.T) {
	s := start(t, func(s *stand, c Change) (Report, error) {
		report, err := copied(s, c)
		report.Changed = s.makes.Load() != 2
		return report, err
	})
	next := s.states()
	first := next()
	s.write("plans/a.md", "one")
	for s.makes.Load() < 2 {
		time.Sleep(time.Millisecond)
	}
	time.Sleep(2 * longer) // so that the next change is another
	s.write("plans/a.md", "three")
	if now := next(); now == first || s.makes.Load() < 3 {
		t.Errorf("after %d makings told of %v", s.makes.Load(), now)
	}
}

func TestAnErrorKeepsTheLastGoodSite(t *testing.T) {
	text := "tốt\nxấu <b>\u202equá</b> đi\n"
	broken := problem.New("file.not-utf8", problem.Position{File: "plans/a.md", Line: 2, Column: 5})
	s := start(t, func(s *stand, c Change) (Report, error) {
		if now, _ := os.ReadFile(filepath.Join(s.content, "plans/a.md")); string(now) == "one" || string(now) == text {
			return Report{Problems: []problem.Problem{broken}, Language: "vi"}, errAuthor
		}
		return copied(s, c)
	}, func(o *Options) {
		o.Source = func(problem.Position) ([]byte, error) { return []byte(text), nil }
	})
	status, body, _ := s.get("/plans/a/")
	if status != 500 || !strings.Contains(body, "plans/a.md:2:5") || !strings.Contains(body, "chưa dựng được trang") || !strings.Contains(body, scriptPath) {
		t.Errorf("with nothing made: %d %q", status, body)
	}
	next := s.states()
	if now := next(); now.Problems == "" {
		t.Error("the problems are not told")
	}
	s.write("plans/a.md", "good")
	if body = s.until("/plans/a/", "good"); strings.Contains(body, "plans/a.md:2:5") {
		t.Errorf("mended: %s", body)
	}
	for now := next(); now.Problems != ""; now = next() {
	}
	s.write("plans/a.md", text)
	body = s.until("/plans/a/", "plans/a.md:2:5")
	for _, want := range []string{"good", "Trang vẫn như lần dựng trước", `<span class="congbo-line">2</span> xấu <mark>&lt;b&gt;` + "\ufffd" + `quá&lt;/b&gt;</mark> đi</pre>`, `<dialog open`} {
		if !strings.Contains(body, want) {
			t.Errorf("%q is missing in %s", want, body)
		}
	}
	for now := next(); now.Problems == ""; now = next() {
	}
	if _, overlay, _ := s.get(problemsPath); !strings.Contains(body, overlay) || overlay == "" {
		t.Errorf("the overlay by itself is %q", overlay)
	}
	s.write("plans/a.md", "better")
	if body = s.until("/plans/a/", "better"); strings.Contains(body, "plans/a.md:2:5") {
		t.Errorf("after the error was mended the page is %q", body)
	}
}

func TestAFailureOfTheMachineIsTriedAgain(t *testing.T) {
	s := start(t, func(s *stand, c Change) (Report, error) {
		if n := s.makes.Load(); n == 2 || n == 3 {
			return Report{}, errors.New("no such disk")
		}
		return copied(s, c)
	})
	s.write("plans/a.md", "two")
	if body := s.until("/plans/a/", "no such disk"); !strings.Contains(body, "one") {
		t.Errorf("the page is %q", body)
	}
	s.until("/plans/a/", "two") // without another change
}

func TestWhatFollowsIsTold(t *testing.T) {
	var calls atomic.Int32
	begun, ended := make(chan struct{}), make(chan struct{})
	s := start(t, copied, func(o *Options) {
		o.Later = func(ctx context.Context) (bool, error) {
			if calls.Add(1) > 1 {
				return ctx.Err() == nil, nil
			}
			close(begun)
			<-ctx.Done() // the first is ended by the change
			close(ended)
			return false, ctx.Err()
		}
	})
	next := s.states()
	first := next()
	<-begun
	if first.Search != "" {
		t.Errorf("told before it is done: %v", first)
	}
	s.write("plans/a.md", "two")
	<-ended
	for now := first; now.Site == first.Site || now.Search == ""; now = next() {
	}
}

func TestATakenPortIsAnError(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	err = Run(context.Background(), Options{Addr: taken.Addr().String(), Watch: []string{t.TempDir()}, Log: io.Discard})
	if err == nil || !strings.Contains(err.Error(), "address already in use") {
		t.Errorf("error: %v", err)
	}
}
