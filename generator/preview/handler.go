package preview

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"html"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"
)

//go:embed reload.js preview.css problems.html
var own embed.FS

// What the preview adds to a site; no page of a site starts with an
// underscore.
const (
	scriptPath   = "/_congbo/reload.js"
	stylePath    = "/_congbo/preview.css"
	eventsPath   = "/_congbo/events"
	problemsPath = "/_congbo/problems"
)

// types of files that the system's table of types may not know, or may know
// otherwise on another machine.
var types = map[string]string{
	".css": "text/css; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
	".js": "text/javascript; charset=utf-8", ".json": "application/json", ".jsonld": "application/ld+json",
	".md": "text/markdown; charset=utf-8", ".ndjson": "application/x-ndjson", ".svg": "image/svg+xml",
	".txt": "text/plain; charset=utf-8", ".xml": "application/xml",
}

func (s *Server) handler() http.Handler {
	file := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", typeOf(r.URL.Path))
		http.ServeFileFS(w, r, own, path.Base(r.URL.Path))
	}
	others := map[string]http.HandlerFunc{ // than the site's; ServeMux would answer for addresses that are not clean, too
		eventsPath: s.clients.serve, problemsPath: s.showProblems, scriptPath: file, stylePath: file,
	}
	if s.options.Search != nil {
		others["/api/search"] = s.options.Search.ServeHTTP
	}
	return s.guard(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if other := others[r.URL.Path]; other != nil {
			other(w, r)
			return
		}
		s.page(w, r)
	}))
}

// page sends one file of the site.
func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	now := s.clients.now() // before the page is made: it is this new at least
	if !s.shown.Load() {
		s.only(w, s.wrong.Load(), now)
		return
	}
	address := r.URL.Path
	if address == "/" && s.options.Root != "" {
		http.Redirect(w, r, s.options.Root+"/", http.StatusFound)
		return
	}
	name, folder, ok := nameOf(r.URL, s.options.Root)
	if !ok {
		s.missing(w, r, now)
		return
	}
	if folder {
		name = path.Join(name, "index.html")
	}
	file, err := s.open(name)
	if errors.Is(err, fs.ErrNotExist) && !folder && s.exists(path.Join(name, "index.html")) {
		http.Redirect(w, r, (&url.URL{Path: address + "/", RawQuery: r.URL.RawQuery}).String(), http.StatusMovedPermanently)
		return
	}
	if errors.Is(err, fs.ErrNotExist) {
		s.missing(w, r, now)
		return
	}
	if err != nil {
		s.only(w, viewOf(Report{}, err, nil), now)
		return
	}
	defer file.Close()
	if path.Ext(name) == ".html" {
		s.sendHTML(w, r, file, now, http.StatusOK)
		return
	}
	send(w, r, name, file)
}

// nameOf gives the name in the site that an address stands for, and whether it
// is a folder's. An address that is not clean stands for nothing: `..`, empty
// steps, backslashes and slashes in disguise, and files that begin with a dot.
func nameOf(address *url.URL, root string) (name string, folder, ok bool) {
	escaped := strings.ToLower(address.EscapedPath())
	for _, disguise := range []string{"%2f", "%5c", "%00", "\\"} {
		if strings.Contains(escaped, disguise) {
			return "", false, false
		}
	}
	name, ok = strings.CutPrefix(address.Path, root+"/")
	if !ok {
		return "", false, false
	}
	if name == "" {
		return ".", true, true
	}
	name, folder = strings.CutSuffix(name, "/")
	return name, folder, fs.ValidPath(name) && name != "." && !strings.HasPrefix(name, ".") && !strings.Contains(name, "/.")
}

// open opens a file of the site. A folder, where a site has some, is none.
func (s *Server) open(name string) (fs.File, error) {
	file, err := s.options.Site.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
		file.Close()
		return nil, fs.ErrNotExist
	}
	return file, nil
}

func (s *Server) exists(name string) bool {
	file, err := s.open(name)
	if err == nil {
		file.Close()
	}
	return err == nil
}

// missing answers for what is not there with the site's own page.
func (s *Server) missing(w http.ResponseWriter, r *http.Request, now state) {
	file, err := s.open("404.html")
	if err != nil {
		http.Error(w, "404", http.StatusNotFound)
		return
	}
	defer file.Close()
	s.sendHTML(w, r, file, now, http.StatusNotFound)
}

// send sends a file that is no page. A browser asks again each time whether it
// has changed.
func send(w http.ResponseWriter, r *http.Request, name string, file fs.File) {
	info, err := file.Stat()
	content, ok := file.(io.ReadSeeker)
	if err != nil || !ok {
		http.Error(w, "404", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", typeOf(name))
	w.Header().Set("Cache-Control", "no-cache")
	if info.ModTime().IsZero() {
		all, err := io.ReadAll(content)
		if err == nil {
			w.Header().Set("ETag", etagOf(all))
			_, err = content.Seek(0, io.SeekStart)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
	}
	// A large file may take longer than a page.
	deadline := time.Now().Add(writing + time.Duration(info.Size()>>10)*10*time.Millisecond)
	_ = http.NewResponseController(w).SetWriteDeadline(deadline)
	http.ServeContent(w, r, name, info.ModTime(), content)
}

// typeOf gives the media type of a file by its name alone: what the file holds
// is not looked at.
func typeOf(name string) string {
	extension := strings.ToLower(path.Ext(name))
	if t, ok := types[extension]; ok {
		return t
	}
	if t := mime.TypeByExtension(extension); t != "" {
		return t
	}
	return "application/octet-stream"
}

// sendHTML sends a page with the script that reloads it, and where what was
// saved last has errors, with what they are.
func (s *Server) sendHTML(w http.ResponseWriter, r *http.Request, file io.Reader, now state, status int) {
	page, err := io.ReadAll(file)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	overlay := ""
	if view := s.wrong.Load(); view != nil {
		overlay = view.render("overlay")
	}
	tag := etagOf(page)
	before, after := page, []byte(nil)
	if at := bytes.LastIndex(page, []byte("</body>")); at >= 0 {
		before, after = page[:at], page[at:]
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("ETag", tag) // which reload.js asks for; guard forbids to store the page
	w.WriteHeader(status)
	if r.Method == http.MethodHead {
		return
	}
	// A reader who has gone is nobody's error.
	fmt.Fprintf(w, "%s%s%s%s", before, overlay, script(now, tag), after)
}

// etagOf gives the entity tag (RFC 9110, 8.8.3) of what a file of the site holds.
func etagOf(content []byte) string {
	sum := sha256.Sum256(content)
	return `"` + hex.EncodeToString(sum[:12]) + `"`
}

// script gives the script that reloads a page, which knows the state that the
// page was made in, and the page's entity tag.
func script(now state, tag string) string {
	return fmt.Sprintf(`<script src="%s" data-page="%s" data-site="%s" data-problems="%s" data-search="%s"></script>`,
		scriptPath, html.EscapeString(tag), html.EscapeString(now.Site), html.EscapeString(now.Problems), html.EscapeString(now.Search))
}
