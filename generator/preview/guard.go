package preview

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// Limits of the server. It is meant for one person's browser; what is beyond
// is somebody's mistake, or an attack.
const (
	mostConnections = 512
	mostHeader      = 16 << 10
)

// policy lets a page use nothing from anybody else, nor anything written in
// the page itself.
const policy = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"

// guard answers only requests that a browser makes for somebody who reads the
// site here: by name of this machine, and to read.
func (s *Server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", policy)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "same-origin")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Cache-Control", "no-store")
		switch {
		case !s.hosts.allow(r.Host):
			http.Error(w, fmt.Sprintf("congbo: %q is not a name of this server; see --addr", r.Host), http.StatusMisdirectedRequest)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			header.Set("Allow", "GET, HEAD")
			http.Error(w, "congbo: GET or HEAD", http.StatusMethodNotAllowed)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// hosts are the names by which the server may be asked. A page of somebody
// else's can let its own name point here (DNS rebinding), and would then read
// what is shown, drafts too; the name is all that gives it away.
type hosts struct {
	given  string // the host of the address that was given; may be empty
	anyone bool   // the server listens beyond this machine
}

// allow reports whether a Host header names this server. Beyond this machine
// any address in numbers does: a name is what rebinding needs.
func (h hosts) allow(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.TrimSuffix(strings.ToLower(strings.Trim(host, "[]")), ".")
	if ip, err := netip.ParseAddr(host); err == nil {
		return h.anyone || ip.IsLoopback()
	}
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || host != "" && host == h.given
}

// hostsOf gives the names of a server that was told to listen at an address,
// and does.
func hostsOf(addr string, listening net.Addr) hosts {
	given, _, err := net.SplitHostPort(addr)
	if err != nil {
		given = ""
	}
	h := hosts{given: strings.ToLower(given), anyone: true}
	if at, ok := listening.(*net.TCPAddr); ok {
		h.anyone = !at.IP.IsLoopback()
	}
	return h
}
