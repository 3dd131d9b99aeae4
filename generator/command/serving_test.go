package command

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// patience is how long a test waits for what must come. It is there to end a
// test that fails.
const patience = 2 * time.Minute

// A served is a content folder of its own that `congbo serve` shows.
type served struct {
	t       testing.TB
	content string
	url     string // without a slash at its end
	said    *terminal
}

// A terminal keeps what is said on it.
type terminal struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (o *terminal) Write(text []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(text)
}

func (o *terminal) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

// serving runs `congbo serve` on a content folder until the test ends.
func serving(t testing.TB, content string, arguments ...string) *served {
	t.Helper()
	s := &served{t: t, content: content, said: &terminal{}}
	arguments = append([]string{"serve", "--content", content, "--today", "2026-11-23", "--addr", "127.0.0.1:0"}, arguments...)
	ctx, stop := context.WithCancel(context.Background())
	status := make(chan int, 1)
	go func() {
		status <- Run(ctx, arguments, Surroundings{Out: io.Discard, Err: s.said, Now: time.Date(2026, 11, 22, 18, 30, 0, 0, time.UTC)})
	}()
	t.Cleanup(func() {
		stop()
		if got := <-status; got != done {
			t.Errorf("status %d: %s", got, s.said)
		}
	})
	for end := time.Now().Add(patience); s.url == ""; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("no address is said: %s", s.said)
		}
		for line := range strings.Lines(s.said.String()) {
			if at, ok := strings.CutPrefix(line, "http://"); ok && strings.HasSuffix(line, "\n") {
				s.url = "http://" + strings.TrimSuffix(strings.TrimSpace(at), "/")
			}
		}
	}
	return s
}

// example copies the content of this repository.
func example(t testing.TB) string {
	t.Helper()
	content := filepath.Join(t.TempDir(), "content")
	if err := os.CopyFS(content, os.DirFS("../../content")); err != nil {
		t.Fatal(err)
	}
	return content
}

// save writes a file as a careful editor does: beside, then over.
func (s *served) save(name, text string) {
	s.t.Helper()
	s.saveAt(filepath.Join(s.content, name), text)
}

func (s *served) saveAt(file, text string) {
	s.t.Helper()
	beside := filepath.Join(filepath.Dir(file), "."+filepath.Base(file)+".new")
	err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(beside, []byte(text), 0o644), os.Rename(beside, file))
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *served) read(name string) string {
	s.t.Helper()
	text, err := os.ReadFile(filepath.Join(s.content, name))
	if err != nil {
		s.t.Fatal(err)
	}
	return string(text)
}

// change replaces a text that a file has.
func (s *served) change(name, from, to string) {
	s.t.Helper()
	text := s.read(name)
	if !strings.Contains(text, from) {
		s.t.Fatalf("%s does not say %q", name, from)
	}
	s.save(name, strings.Replace(text, from, to, 1))
}

func (s *served) get(path string) (status int, body string) {
	s.t.Helper()
	response, err := http.Get(s.url + path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return response.StatusCode, string(text)
}

// until waits for an address to say something, and gives all that it says.
func (s *served) until(path, want string) string {
	s.t.Helper()
	body := ""
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if _, body = s.get(path); strings.Contains(body, want) {
			return body
		}
	}
	s.t.Fatalf("%s never says %q but %.2000s", path, want, body)
	return ""
}
