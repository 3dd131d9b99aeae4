package preview

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// TestTimeouts: whoever asks slowly, says nothing between two requests, or
// does not read what was asked for, is let go. The times are shortened here,
// and looked at as they are set.
func TestTimeouts(t *testing.T) {
	server := serverOf(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, strings.Repeat("x", 64<<20*len(r.URL.Query()))) // more than any buffer takes
	}))
	for _, given := range []*time.Duration{&server.ReadHeaderTimeout, &server.ReadTimeout, &server.WriteTimeout, &server.IdleTimeout} {
		if *given <= 0 || *given > time.Minute {
			t.Errorf("a client may take %v", *given)
		}
		*given = 50 * time.Millisecond
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go server.Serve(listener)
	t.Cleanup(func() { server.Close() })
	for name, request := range map[string]string{
		"nothing":          "",
		"half a line":      "GET / HTT",
		"half a header":    "GET / HTTP/1.1\r\nHost: localhost\r\nX: ",
		"a body that ends": "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx",
		"no next request":  "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
		"an unread answer": "GET /?x HTTP/1.1\r\nHost: localhost\r\n\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			connection, err := net.Dial("tcp", listener.Addr().String())
			if err != nil {
				t.Fatal(err)
			}
			defer connection.Close()
			fmt.Fprint(connection, request)
			if name == "an unread answer" {
				time.Sleep(20 * server.WriteTimeout) // it does not read
			}
			_ = connection.SetReadDeadline(time.Now().Add(time.Minute))
			read, err := io.Copy(io.Discard, connection)
			if timeout, ok := err.(net.Error); ok && timeout.Timeout() {
				t.Error("the connection is kept")
			}
			if read >= 64<<20 {
				t.Error("the server has waited")
			}
		})
	}
}
