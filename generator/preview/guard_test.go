package preview

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestHosts(t *testing.T) {
	here, there := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)}, &net.TCPAddr{IP: net.IPv4zero}
	for _, c := range []struct {
		addr  string
		at    net.Addr
		host  string
		allow bool
	}{
		{"127.0.0.1:8080", here, "127.0.0.1:8080", true},
		{"127.0.0.1:8080", here, "localhost:8080", true},
		{"127.0.0.1:8080", here, "LocalHost.:8080", true},
		{"127.0.0.1:8080", here, "[::1]:8080", true},
		{"127.0.0.1:8080", here, "trang.localhost", true},
		{"127.0.0.1:8080", here, "127.9.9.9", true},
		{"127.0.0.1:8080", here, "evil.example:8080", false},
		{"127.0.0.1:8080", here, "127.0.0.1.evil.example", false},
		{"127.0.0.1:8080", here, "localhost.evil.example", false},
		{"127.0.0.1:8080", here, "192.168.1.5:8080", false},
		{"127.0.0.1:8080", here, "", false},
		{":8080", there, "192.168.1.5:8080", true},
		{":8080", there, "[2001:db8::1]:8080", true},
		{":8080", there, "localhost:8080", true},
		{":8080", there, "", false},
		{":8080", there, "evil.example:8080", false},
		{"May-Soan.local:8080", there, "may-soan.LOCAL:8080", true},
		{"may-soan.local:8080", there, "may-khac.local:8080", false},
	} {
		if got := hostsOf(c.addr, c.at).allow(c.host); got != c.allow {
			t.Errorf("%s asked as %q: %v", c.addr, c.host, got)
		}
	}
}

func TestOnlyReadersAreAnswered(t *testing.T) {
	s := start(t, copied)
	raw := func(request string) (int, string) {
		t.Helper()
		connection, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		defer connection.Close()
		fmt.Fprint(connection, request)
		response, err := http.ReadResponse(bufio.NewReader(connection), nil)
		if err != nil {
			t.Fatalf("%.60q: %v", request, err)
		}
		defer response.Body.Close()
		body, _ := io.ReadAll(response.Body)
		return response.StatusCode, string(body)
	}
	const host = "Host: localhost\r\nConnection: close\r\n\r\n"
	for _, c := range []struct {
		request string
		status  int
		body    string
	}{
		{"GET / HTTP/1.1\r\n" + host, 200, "home"},
		{"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 421, "evil.example"},
		{"GET " + eventsPath + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 421, "evil.example"},
		{"GET http://evil.example/ HTTP/1.1\r\n" + host, 421, "evil.example"},
		{"GET / HTTP/1.0\r\n\r\n", 421, ""},
		{"POST / HTTP/1.1\r\nContent-Length: 0\r\n" + host, 405, "GET or HEAD"},
		{"DELETE /plans/a/ HTTP/1.1\r\n" + host, 405, "GET or HEAD"},
		{"OPTIONS * HTTP/1.1\r\n" + host, 405, "GET or HEAD"},
		{"CONNECT localhost:80 HTTP/1.1\r\n" + host, 405, "GET or HEAD"},
		{"GET / HTTP/1.1\r\nX: " + strings.Repeat("x", 2*mostHeader) + "\r\n" + host, 431, ""},
		{"GET /plans/a/ HTTP/1.1\r\n" + host, 200, "one"},
		{"GET /plans/../plans/a/ HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /../plans/a/ HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /%2e%2e/plans/a/ HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /plans%2fa/ HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /plans%5ca/ HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /plans\\a/ HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /plans/a%00/ HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET //plans/a/ HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET //evil.example/%2e%2e HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /plans//a/ HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /./plans/a/ HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /.git/config HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /plans/.a.md.swp HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /plans/ HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /plans HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /_congbo/ HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET /_congbo/../plans/a/ HTTP/1.1\r\n" + host, 404, "nothing here"},
		{"GET " + eventsPath + "/ HTTP/1.1\r\n" + host, 404, "nothing here"},
	} {
		if status, body := raw(c.request); status != c.status || !strings.Contains(body, c.body) {
			t.Errorf("%.60q: %d %.200q", c.request, status, body)
		}
	}
	response, err := http.Head(s.url + "/plans/a/")
	if err != nil || response.StatusCode != 200 {
		t.Error(response, err)
	}
	for name, want := range map[string]string{"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin"} {
		if got := response.Header.Get(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestASiteInAFolderOfItsHost(t *testing.T) {
	s := start(t, copied, func(o *Options) { o.Root = "/ke-hoach-tinh" })
	s.url = strings.TrimSuffix(s.url, "/ke-hoach-tinh")
	for path, want := range map[string]int{"/": 200, "/ke-hoach-tinh/": 200, "/ke-hoach-tinh/plans/a": 200, "/plans/a/": 404, "/ke-hoach-tinh": 404, "/ke-hoach-tinhx/": 404} {
		if status, _, _ := s.get(path); status != want {
			t.Errorf("%s: %d", path, status)
		}
	}
}

// FuzzName looks for addresses that stand for what a site cannot have.
func FuzzName(f *testing.F) {
	for _, seed := range []string{"/", "/a/b/", "/../x", "/%2e%2e/x", "/a%2fb", "//x/y", "/.x", "/a/.x", `/a\b`, "/a%00", "/a/./b"} {
		f.Add(seed, "")
		f.Add("/r"+seed, "/r")
	}
	f.Fuzz(func(t *testing.T, address, root string) {
		parsed, err := url.ParseRequestURI(address)
		if err != nil {
			return
		}
		name, _, ok := nameOf(parsed, root)
		if !ok || name == "." {
			return
		}
		for step := range strings.SplitSeq(name, "/") {
			if step == "" || strings.HasPrefix(step, ".") || strings.ContainsAny(step, "\\\x00") {
				t.Errorf("%q stands for %q", address, name)
			}
		}
	})
}
