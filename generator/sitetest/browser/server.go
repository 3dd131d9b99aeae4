package browser

import (
	"bytes"
	"compress/gzip"
	"io"
	"mime"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
)

// Policy is the Content-Security-Policy that every page must pass: nothing
// from anybody else, and nothing inline.
const Policy = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"

// reports is the address that a browser sends its complaints about the policy to.
const reports = "/csp-report"

// A Server sends the files of a site as a careful host does: under the strict
// policy, compressed where that helps, with its own page for what is missing.
type Server struct {
	folder string
	fault  func(format string, args ...any)
	packed sync.Map // []byte of each compressed file, by its name
}

// NewServer serves the site in a folder. fault, which may be nil, is told when
// a browser reports a violation of the policy, and when a folder is asked for
// that has no page.
func NewServer(folder string, fault func(format string, args ...any)) *Server {
	if fault == nil {
		fault = func(string, ...any) {}
	}
	return &Server{folder: folder, fault: fault}
}

// ServeHTTP sends a file of the site, or notes what a browser reports.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == reports {
		report, _ := io.ReadAll(r.Body)
		s.fault("content security policy: %s", report)
		return
	}
	header := w.Header()
	header.Set("Content-Security-Policy", Policy+"; report-uri "+reports)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "same-origin")
	header.Set("Vary", "Accept-Encoding")
	address := path.Clean("/" + r.URL.Path)
	name, status := filepath.Join(s.folder, filepath.FromSlash(address)), http.StatusOK
	if strings.HasSuffix(r.URL.Path, "/") {
		name = filepath.Join(name, "index.html")
	}
	if info, err := os.Stat(name); err != nil || info.IsDir() {
		if strings.HasSuffix(r.URL.Path, "/") {
			s.fault("a folder without a page was asked for: %s", r.URL.Path)
		}
		name, status = filepath.Join(s.folder, "404.html"), http.StatusNotFound
	}
	s.send(w, r, name, status)
}

// send sends one file, compressed if it is text.
func (s *Server) send(w http.ResponseWriter, r *http.Request, name string, status int) {
	kind := kinds[filepath.Ext(name)]
	if kind == "" {
		kind = mime.TypeByExtension(filepath.Ext(name))
	}
	if kind == "" {
		kind = "application/octet-stream"
	}
	w.Header().Set("Content-Type", kind)
	text := strings.HasPrefix(kind, "text/") || strings.HasPrefix(kind, "application/json") || strings.Contains(kind, "xml")
	var data []byte
	var err error
	if text && strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		w.Header().Set("Content-Encoding", "gzip")
		data, err = s.compressed(name)
	} else {
		data, err = os.ReadFile(name)
	}
	if err != nil {
		w.Header().Del("Content-Encoding")
		http.NotFound(w, r)
		return
	}
	if fingerprinted(name) {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	w.WriteHeader(status)
	_, _ = w.Write(data)
}

// compressed gives a file as it is sent, and keeps it.
func (s *Server) compressed(name string) ([]byte, error) {
	if data, ok := s.packed.Load(name); ok {
		return data.([]byte), nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var small bytes.Buffer
	z := gzip.NewWriter(&small)
	_, _ = z.Write(data)
	_ = z.Close()
	s.packed.Store(name, small.Bytes())
	return small.Bytes(), nil
}

// kinds are the media types that machines have different tables of.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
	".json": "application/json", ".xml": "text/xml", ".ics": "text/calendar", ".md": "text/markdown; charset=utf-8",
	".txt": "text/plain; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".bin": "application/octet-stream",
}

// fingerprinted tells whether a file's name changes with its bytes, as
// site.0123456789ab.css does.
func fingerprinted(name string) bool {
	base := filepath.Base(name)
	base = strings.TrimSuffix(base, filepath.Ext(base))
	hash := base[strings.LastIndexAny(base, ".-")+1:]
	return len(hash) >= 8 && len(hash) < len(base) && strings.Trim(hash, "0123456789abcdef") == ""
}
