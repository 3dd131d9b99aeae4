package preview

import (
	"embed"
	"errors"
	"html/template"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"

	"congbo/generator/problem"
)

//go:embed reload.js problems.html
var own embed.FS

// What the preview adds to a site; no page of a site starts with an
// underscore.
const (
	scriptPath = "/_congbo/reload.js"
	eventsPath = "/_congbo/events"
	script     = `<script src="` + scriptPath + `"></script>`
)

var problemsPage = template.Must(template.ParseFS(own, "problems.html"))

// types of files that the system's table of types may not know, or may know
// otherwise on another machine.
var types = map[string]string{
	".css": "text/css; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
	".js": "text/javascript; charset=utf-8", ".json": "application/json", ".jsonld": "application/ld+json",
	".md": "text/markdown; charset=utf-8", ".ndjson": "application/x-ndjson", ".svg": "image/svg+xml",
	".txt": "text/plain; charset=utf-8", ".xml": "application/xml",
}

func (s *Server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+eventsPath, s.clients.serve)
	mux.HandleFunc("GET "+scriptPath, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", types[".js"])
		http.ServeFileFS(w, r, own, "reload.js")
	})
	if s.options.Search != nil {
		mux.Handle("GET /api/search", s.options.Search)
	}
	mux.HandleFunc("GET /", s.page)
	return mux
}

// page sends one file of the site. The site's folder is opened for each
// request, because a build puts another in its place.
func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Security-Policy", "default-src 'self'")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	if failed := s.failed.Load(); failed != nil && !s.built.Load() {
		showProblems(w, failed)
		return
	}
	root, err := os.OpenRoot(s.options.Site)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer root.Close()
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	info, err := fs.Stat(root.FS(), path.Join(".", name))
	switch {
	case err != nil || strings.Contains("/"+name, "/."):
		s.sendHTML(w, root.FS(), "404.html", http.StatusNotFound)
		return
	case info.IsDir() && !strings.HasSuffix(r.URL.Path, "/"):
		http.Redirect(w, r, (&url.URL{Path: "/" + name + "/", RawQuery: r.URL.RawQuery}).String(), http.StatusMovedPermanently)
		return
	case info.IsDir():
		name = path.Join(name, "index.html")
	}
	if path.Ext(name) == ".html" {
		s.sendHTML(w, root.FS(), name, http.StatusOK)
		return
	}
	if t, ok := types[path.Ext(name)]; ok {
		w.Header().Set("Content-Type", t)
	}
	http.ServeFileFS(w, r, root.FS(), name)
}

// sendHTML sends a page with the script that reloads it.
func (s *Server) sendHTML(w http.ResponseWriter, site fs.FS, name string, status int) {
	page, err := fs.ReadFile(site, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		http.Error(w, "404", http.StatusNotFound)
		return
	case err != nil:
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	before, after, found := strings.Cut(string(page), "</body>")
	if !found {
		before, after = string(page), ""
	}
	if failed := s.failed.Load(); failed != nil {
		before = withNotice(before, failed)
	}
	io.WriteString(w, before+script+"</body>"+after)
}

// withNotice says at the head of a page of the last good site that what was
// saved since has errors: whoever looks at the browser need not look at the
// terminal.
func withNotice(page string, failed *Report) string {
	var notice strings.Builder
	if err := problemsPage.ExecuteTemplate(&notice, "notice", viewOf(failed)); err != nil {
		return page
	}
	at := strings.Index(page, "<body")
	if at < 0 {
		return notice.String() + page
	}
	at += strings.IndexByte(page[at:], '>') + 1
	return page[:at] + notice.String() + page[at:]
}

// A problemsView is what is wrong, for people.
type problemsView struct {
	Language, Script string
	Lines            []problemLine
}

type problemLine struct{ Place, Says, Do string }

func viewOf(failed *Report) problemsView {
	view := problemsView{Language: failed.Language, Script: scriptPath}
	strict := !problem.Failed(failed.Problems, false) // warnings alone stopped it
	for _, p := range failed.Problems {
		if strict || p.Severity == problem.Error {
			says, do := p.Message(failed.Language)
			view.Lines = append(view.Lines, problemLine{p.Position.String(), says, do})
		}
	}
	return view
}

// showProblems stands in for a site that could not be built even once.
func showProblems(w http.ResponseWriter, failed *Report) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(http.StatusInternalServerError)
	problemsPage.Execute(w, viewOf(failed))
}
