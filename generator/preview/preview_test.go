package preview

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"congbo/generator/problem"
)

var errAuthor = errors.New("the author's")

// start runs a preview of a site that build fills, and gives its address.
func start(t *testing.T, watched string, build func(site string) (Report, error)) string {
	t.Helper()
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := free.Addr().String()
	free.Close()
	site := filepath.Join(t.TempDir(), "public")
	if err := os.Mkdir(site, 0o755); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		ended <- Run(ctx, Options{
			Addr: addr, Site: site, Watch: []string{watched}, Log: io.Discard,
			Failed: func(err error) bool { return errors.Is(err, errAuthor) },
			Build:  func(context.Context) (Report, error) { return build(site) },
		})
	}()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	for range 200 {
		if response, err := http.Get("http://" + addr + "/"); err == nil {
			response.Body.Close()
			return "http://" + addr
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatal("the preview did not start")
	return ""
}

func get(t *testing.T, url string) (int, string, http.Header) {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body), response.Header
}

func write(t *testing.T, folder, name, text string) {
	t.Helper()
	file := filepath.Join(folder, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestPagesAreServedAsAHostWould(t *testing.T) {
	url := start(t, t.TempDir(), func(site string) (Report, error) {
		write(t, site, "index.html", "<html><body>home</body></html>")
		write(t, site, "a/index.html", "<html><body>a</body></html>")
		write(t, site, "404.html", "<html><body>nothing here</body></html>")
		write(t, site, "x.ics", "BEGIN:VCALENDAR")
		write(t, site, ".secret", "secret")
		return Report{Language: "vi"}, nil
	})
	for _, c := range []struct {
		path   string
		status int
		body   string
	}{
		{"/", 200, "home"},
		{"/a", 200, "a" + script},
		{"/a/", 200, "a" + script},
		{"/x.ics", 200, "BEGIN:VCALENDAR"},
		{"/nowhere/", 404, "nothing here"},
		{"/.secret", 404, "nothing here"},
		{"/../.secret", 404, "nothing here"},
		{scriptPath, 200, "EventSource"},
	} {
		status, body, header := get(t, url+c.path)
		if status != c.status || !strings.Contains(body, c.body) {
			t.Errorf("%s: %d %q", c.path, status, body)
		}
		if c.path == "/x.ics" && header.Get("Content-Type") != "text/calendar; charset=utf-8" {
			t.Errorf("%s: type %q", c.path, header.Get("Content-Type"))
		}
	}
}

func TestAChangeBuildsAndReloads(t *testing.T) {
	content := t.TempDir()
	write(t, content, "plans/a.md", "one")
	var builds atomic.Int32
	url := start(t, content, func(site string) (Report, error) {
		builds.Add(1)
		text, err := os.ReadFile(filepath.Join(content, "plans/a.md"))
		write(t, site, "index.html", "<html><body>"+string(text)+"</body></html>")
		return Report{Language: "vi"}, err
	})
	response, err := http.Get(url + eventsPath)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	events := bufio.NewScanner(response.Body)
	if !events.Scan() || events.Text() != ": waiting" {
		t.Fatalf("events begin with %q", events.Text())
	}
	// Saved as editors save: a temporary file that takes the name.
	write(t, content, "plans/.a.md.swp", "two")
	if err := os.Rename(filepath.Join(content, "plans/.a.md.swp"), filepath.Join(content, "plans/a.md")); err != nil {
		t.Fatal(err)
	}
	for events.Scan() && events.Text() != "event: reload" {
	}
	if _, body, _ := get(t, url+"/"); !strings.Contains(body, "two") {
		t.Errorf("after the reload the page is %q", body)
	}
	if n := builds.Load(); n != 2 {
		t.Errorf("%d builds", n)
	}
}

func TestAnErrorKeepsTheLastGoodSite(t *testing.T) {
	content := t.TempDir()
	broken := problem.New("file.not-utf8", problem.Position{File: "plans/a.md", Line: 3, Column: 7})
	write(t, content, "a.md", "bad")
	url := start(t, content, func(site string) (Report, error) {
		text, _ := os.ReadFile(filepath.Join(content, "a.md"))
		if string(text) == "bad" {
			return Report{Problems: []problem.Problem{broken}, Language: "en"}, errAuthor
		}
		write(t, site, "index.html", "<html><body>"+string(text)+"</body></html>")
		return Report{Language: "en"}, nil
	})
	status, body, _ := get(t, url+"/")
	if status != 500 || !strings.Contains(body, "plans/a.md:3:7") || !strings.Contains(body, "save it as UTF-8") {
		t.Errorf("with nothing built: %d %q", status, body)
	}
	waitFor := func(want string) {
		t.Helper()
		for range 400 {
			if _, body, _ = get(t, url+"/"); strings.Contains(body, want) {
				return
			}
			time.Sleep(5 * time.Millisecond)
		}
		t.Errorf("the page never showed %q but %q", want, body)
	}
	write(t, content, "a.md", "good")
	waitFor("good")
	write(t, content, "a.md", "bad")
	write(t, content, "b.md", "")
	waitFor("plans/a.md:3:7")
	if !strings.Contains(body, "good") || !strings.Contains(body, "below is still the page as it was") {
		t.Errorf("after an error the page is %q", body)
	}
	write(t, content, "a.md", "better")
	waitFor("better")
	if strings.Contains(body, "plans/a.md:3:7") {
		t.Errorf("after the error was mended the page is %q", body)
	}
}

func TestATakenPortIsAnError(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	err = Run(context.Background(), Options{Addr: taken.Addr().String(), Watch: []string{t.TempDir()}})
	if err == nil || !strings.Contains(err.Error(), "address already in use") {
		t.Errorf("error: %v", err)
	}
}
