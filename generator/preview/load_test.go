package preview

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// TestLoadDoesNotStopRebuilding asks for pages as fast as it can, while others
// have asked for much and read nothing of it, and saves a file again and
// again. Every change must be shown, and every answer must be whole.
func TestLoadDoesNotStopRebuilding(t *testing.T) {
	large := strings.Repeat("0123456789abcdef", 1<<20)
	s := start(t, func(s *stand, c Change) (Report, error) {
		report, err := copied(s, c)
		files := *s.files.Load()
		more := map[string]string{"large.txt": large}
		for name, file := range files {
			more[name] = string(file.Data)
		}
		s.set(more)
		return report, err
	})
	for range 16 { // slow readers
		connection, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { connection.Close() })
		fmt.Fprint(connection, "GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
		if _, err := io.ReadFull(connection, make([]byte, 100)); err != nil {
			t.Fatal(err)
		}
	}
	var answers, broken atomic.Int64
	stop := make(chan struct{})
	var all sync.WaitGroup
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 32}}
	for i := range 32 {
		all.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				response, err := client.Get(s.url + []string{"/", "/plans/a/", "/nowhere/"}[i%3])
				if err != nil {
					broken.Add(1)
					continue
				}
				body, err := io.ReadAll(response.Body)
				response.Body.Close()
				if err != nil || !bytes.HasSuffix(body, []byte("</body></html>")) {
					broken.Add(1)
				}
				answers.Add(1)
			}
		})
	}
	next := s.states()
	now := next()
	for i := range 10 {
		s.write("plans/a.md", fmt.Sprintf("change %d", i))
		for before := now; now.Site == before.Site; now = next() {
		}
		s.until("/plans/a/", fmt.Sprintf("change %d", i))
	}
	close(stop)
	all.Wait()
	t.Logf("%d answers while 10 changes were shown", answers.Load())
	if answers.Load() < 100 || broken.Load() > 0 {
		t.Errorf("%d answers, %d of them broken", answers.Load(), broken.Load())
	}
}

// Readers beyond what the server keeps have to wait, and are served once
// others have gone.
func TestManyConnections(t *testing.T) {
	s := start(t, copied)
	var held []net.Conn
	for range mostConnections + 20 {
		connection, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		held = append(held, connection)
	}
	for _, connection := range held {
		connection.Close()
	}
	if status, _, _ := s.get("/"); status != 200 {
		t.Errorf("afterwards: %d", status)
	}
}
