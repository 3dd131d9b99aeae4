package host_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"congbo/generator"
	"congbo/generator/host"
	"congbo/generator/sitetest/browser"

	"github.com/andybalholm/brotli"
)

// types are the media types that a reader's programs must be told.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml",
	".json": "application/json", ".jsonld": "application/ld+json", ".ndjson": "application/x-ndjson", ".csv": "text/csv; charset=utf-8",
	".xml": "application/xml; charset=utf-8", ".ics": "text/calendar; charset=utf-8", ".md": "text/markdown; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".bin": "application/octet-stream", ".png": "image/png", ".pdf": "application/pdf",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}

// TestServers has real servers send a site, with the configuration that congbo
// writes for them, once with a host to itself and once in a folder.
func TestServers(t *testing.T) {
	for _, root := range []string{"", "/so/ke-hoach"} {
		folder, o := build(t, root)
		for name, start := range servers {
			t.Run(name+root, func(t *testing.T) {
				snippet, result, err := generator.Configuration(t.Context(), o, name)
				if err != nil {
					t.Fatal(result.Problems, err)
				}
				s := &sending{t: t, server: start(t, folder, snippet), root: root, out: o.Out}
				s.files()
				s.pages()
				s.missing()
				s.moved()
			})
		}
	}
}

// A sending is one server that sends a site.
type sending struct {
	*server
	t         *testing.T
	root, out string
}

// get asks for an address of the site.
func (s *sending) get(address string, fields ...string) (*http.Response, []byte) {
	s.t.Helper()
	r, err := http.NewRequestWithContext(s.t.Context(), http.MethodGet, "http://congbo.example"+s.root+address, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	for i := 0; i < len(fields); i += 2 {
		r.Header.Set(fields[i], fields[i+1])
	}
	answer, err := s.client.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return answer, body
}

// want compares header fields; an empty value wants the field to be absent.
func (s *sending) want(address string, answer *http.Response, status int, fields ...string) {
	s.t.Helper()
	if answer.StatusCode != status {
		s.t.Errorf("%s: status %d, want %d", address, answer.StatusCode, status)
	}
	fields = append(fields, "Content-Security-Policy", host.Policy, "X-Content-Type-Options", "nosniff", "Referrer-Policy", "same-origin",
		"Cross-Origin-Opener-Policy", "same-origin", "Strict-Transport-Security", "max-age=31536000")
	for i := 0; i < len(fields); i += 2 {
		if got := strings.Join(answer.Header.Values(fields[i]), " | "); got != fields[i+1] {
			s.t.Errorf("%s: %s is %q, want %q", address, fields[i], got, fields[i+1])
		}
	}
	if !strings.Contains(answer.Header.Get("Permissions-Policy"), "geolocation=()") {
		s.t.Errorf("%s: Permissions-Policy is %q", address, answer.Header.Get("Permissions-Policy"))
	}
}

// files asks for every file of the site, as it is and compressed.
func (s *sending) files() {
	s.t.Helper()
	compressed, forEver := 0, 0
	err := filepath.WalkDir(s.out, func(file string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(s.out, file)
		ending := path.Ext(name)
		if err != nil || entry.IsDir() || strings.HasPrefix(name, ".") || ending == ".br" || ending == ".gz" {
			return err
		}
		content, err := os.ReadFile(file)
		if err != nil || bytes.Contains(content, []byte(`http-equiv="refresh"`)) { // see moved
			return err
		}
		address := "/" + strings.TrimSuffix(name, "index.html")
		media, known := types[ending]
		switch {
		case path.Base(name) == "feed.xml":
			media = "application/atom+xml; charset=utf-8"
		case path.Base(name) == "opensearch.xml":
			media = "application/opensearchdescription+xml; charset=utf-8"
		case !known && ending != ".khong-ro":
			s.t.Errorf("%s: no type is known for it", name)
		}
		keep := "no-cache"
		if strings.HasPrefix(name, "search/") && ending == ".bin" || strings.HasPrefix(name, "assets/") && strings.Count(name, ".") == 2 {
			keep = "public, max-age=31536000, immutable"
			forEver++
		}
		answer, body := s.get((&url.URL{Path: address}).EscapedPath())
		s.want(address, answer, http.StatusOK, "Cache-Control", keep, "Content-Encoding", "")
		if got := answer.Header.Get("Content-Type"); got != media && (known || got != "" && got != "application/octet-stream") {
			s.t.Errorf("%s: the type is %q, want %q", address, got, media)
		}
		if !bytes.Equal(body, content) {
			s.t.Errorf("%s: %d bytes, and not those of the file", address, len(body))
		}
		if ending != ".xml" { // OpenSearch and feeds may be read or not
			free := strings.HasPrefix(name, "du-lieu/") || strings.HasPrefix(name, "search/")
			if open := answer.Header.Get("Access-Control-Allow-Origin"); (open == "*") != free {
				s.t.Errorf("%s: Access-Control-Allow-Origin is %q", address, open)
			}
		}
		compressed += s.compressed(address, file, media, content)
		return nil
	})
	if err != nil {
		s.t.Fatal(err)
	}
	if compressed < 20 || forEver < 5 {
		s.t.Errorf("only %d files were compressed, and %d kept", compressed, forEver)
	}
}

// compressed asks for a file that has compressed forms, and counts it.
func (s *sending) compressed(address, file, media string, content []byte) int {
	s.t.Helper()
	for form, accept := range map[string]string{".gz": "gzip", ".br": "gzip, deflate, br"} {
		packed, err := os.ReadFile(file + form)
		if err != nil || form == ".br" && !s.brotli {
			continue
		}
		answer, body := s.get((&url.URL{Path: address}).EscapedPath(), "Accept-Encoding", accept)
		want := map[string]string{".gz": "gzip", ".br": "br"}[form]
		s.want(address, answer, http.StatusOK, "Content-Encoding", want, "Content-Type", media)
		if !strings.Contains(strings.Join(answer.Header.Values("Vary"), ","), "Accept-Encoding") {
			s.t.Errorf("%s: Vary is %q", address, answer.Header.Values("Vary"))
		}
		if !bytes.Equal(body, packed) {
			s.t.Errorf("%s: what is sent is not the file%s", address, form)
		}
		var r io.Reader = brotli.NewReader(bytes.NewReader(body))
		if form == ".gz" {
			if r, err = gzip.NewReader(bytes.NewReader(body)); err != nil {
				s.t.Fatal(err)
			}
		}
		if unpacked, err := io.ReadAll(r); err != nil || !bytes.Equal(unpacked, content) {
			s.t.Errorf("%s: unpacked it is something else (%v)", address, err)
		}
	}
	if _, err := os.Stat(file + ".gz"); err != nil {
		return 0
	}
	return 1
}

// pages asks as browsers do that have a page already, or leave out a slash.
func (s *sending) pages() {
	s.t.Helper()
	answer, _ := s.get("/ke-hoach/so-hoa/")
	tag := answer.Header.Get("ETag")
	if tag == "" {
		s.t.Error("a page has no ETag to ask for it by")
	}
	answer, body := s.get("/ke-hoach/so-hoa/", "If-None-Match", tag)
	if answer.StatusCode != http.StatusNotModified || len(body) > 0 {
		s.t.Errorf("asked again, the page has status %d", answer.StatusCode)
	}
	answer, _ = s.get("/ke-hoach/so-hoa")
	if to := s.location(answer); answer.StatusCode != http.StatusMovedPermanently && answer.StatusCode != http.StatusPermanentRedirect || to != s.root+"/ke-hoach/so-hoa/" {
		s.t.Errorf("without its slash the page has status %d and leads to %q", answer.StatusCode, to)
	}
	answer, body = s.get("/.well-known/security.txt")
	s.want("/.well-known/security.txt", answer, http.StatusOK)
	if !bytes.HasPrefix(body, []byte("Contact:")) {
		s.t.Errorf("/.well-known/security.txt: %q", body)
	}
}

// location gives where an answer leads, without the host.
func (s *sending) location(answer *http.Response) string {
	to, err := url.Parse(answer.Header.Get("Location"))
	if err != nil {
		s.t.Error(err)
		return ""
	}
	return to.EscapedPath()
}

// missing asks for what is not there, or not to be seen.
func (s *sending) missing() {
	s.t.Helper()
	page, err := os.ReadFile(filepath.Join(s.out, "404.html"))
	if err != nil {
		s.t.Fatal(err)
	}
	for _, address := range []string{
		"/khong-co/", "/khong-co.csv", "/khong-co/feed.xml", "/du-lieu/khong-co.json", "/assets/site.0123456789ab.css", "/search/c-01234567.bin",
		"/assets/", "/search/", "/nhiem-vu/so-hoa/", // folders without a page: no listing
		"/.congbo", "/.htaccess", "/ke-hoach/.congbo", "/.well-known/", "/.git/config",
	} {
		answer, body := s.get(address)
		s.want(address, answer, http.StatusNotFound, "Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-cache")
		if !bytes.Equal(body, page) {
			s.t.Errorf("%s: the site's own page is not shown, but %.80q", address, body)
		}
	}
}

// moved follows old addresses.
func (s *sending) moved() {
	s.t.Helper()
	for from, to := range map[string]string{
		"/ke-hoach/ten-cu/":                            "/ke-hoach/so-hoa/",
		"/ke-hoach/ten-cu/thoi-han.ics":                "/ke-hoach/so-hoa/thoi-han.ics",
		"/ke-hoach/ten-cu/feed.xml":                    "/ke-hoach/so-hoa/feed.xml",
		"/nhiem-vu/ten-cu/1/":                          "/nhiem-vu/so-hoa/1/",
		"/tin/2019.html":                               "/ke-hoach/so-hoa/",
		"/tin-t%E1%BB%A9c/b%C3%A0i-1/":                 "/ke-hoach/so-hoa/",
		"/van-ban/bac-giang/2022/ke-hoach-12-kh-ubnd/": "/ke-hoach/so-hoa/",
	} {
		answer, _ := s.get(from)
		s.want(from, answer, http.StatusMovedPermanently)
		if got := s.location(answer); got != s.root+to {
			s.t.Errorf("%s leads to %s, want %s", from, got, s.root+to)
		}
	}
	// What would mean something to a server is left to the page that leads on.
	odd := (&url.URL{Path: `/la/$1{x}/`}).EscapedPath()
	answer, body := s.get(odd)
	s.want(odd, answer, http.StatusOK)
	if !bytes.Contains(body, []byte(`http-equiv="refresh"`)) {
		s.t.Errorf("%s: %.200q", odd, body)
	}
}

// TestStaticHosts reads the files for hosts that are configured by them.
func TestStaticHosts(t *testing.T) {
	_, o := build(t, "")
	o.Host = generator.Cloudflare
	if result, err := generator.Build(t.Context(), o); err != nil {
		t.Fatal(result.Problems, err)
	}
	headers, err := os.ReadFile(filepath.Join(o.Out, "_headers"))
	if err != nil {
		t.Fatal(err)
	}
	rules := parse(t, string(headers))
	if len(rules) > 100 {
		t.Errorf("%d rules; Cloudflare Pages reads 100", len(rules))
	}
	err = filepath.WalkDir(o.Out, func(file string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(o.Out, file)
		if err != nil || entry.IsDir() {
			return err
		}
		given := map[string][]string{}
		for _, r := range rules {
			if matches(r.pattern, "/"+name) {
				for key, value := range r.fields {
					given[key] = append(given[key], value)
				}
			}
		}
		for key, values := range given {
			if len(values) > 1 {
				t.Errorf("%s: %s is given %d times", name, key, len(values))
			}
		}
		ending := path.Ext(name)
		hashed := strings.HasPrefix(name, "search/") && ending == ".bin" || strings.HasPrefix(name, "assets/") && strings.Count(strings.TrimSuffix(strings.TrimSuffix(name, ".br"), ".gz"), ".") == 2
		if ending != ".br" && ending != ".gz" && (len(given["Cache-Control"]) == 1) != hashed {
			t.Errorf("%s: Cache-Control is %q", name, given["Cache-Control"])
		}
		if fmt.Sprint(given["Content-Security-Policy"]) != "["+host.Policy+"]" {
			t.Errorf("%s: Content-Security-Policy is %q", name, given["Content-Security-Policy"])
		}
		if media := given["Content-Type"]; len(media) == 1 && media[0] != types[ending] {
			t.Errorf("%s: Content-Type is %q", name, media)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	redirects, err := os.ReadFile(filepath.Join(o.Out, "_redirects"))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		"/ke-hoach/ten-cu/ /ke-hoach/so-hoa/ 301", "/ke-hoach/ten-cu/thoi-han.ics /ke-hoach/so-hoa/thoi-han.ics 301", "/nhiem-vu/ten-cu/1/ /nhiem-vu/so-hoa/1/ 301",
		"/tin/2019.html /ke-hoach/so-hoa/ 301", "/tin-t%E1%BB%A9c/b%C3%A0i-1/ /ke-hoach/so-hoa/ 301",
	} {
		if !strings.Contains("\n"+string(redirects), "\n"+line+"\n") {
			t.Errorf("_redirects has no line %q", line)
		}
	}
	if strings.Contains(string(redirects), "/la/") {
		t.Error("_redirects has an address with a character that means something there")
	}
}

type rule struct {
	pattern string
	fields  map[string]string
}

// parse reads a file of header fields as hosts do.
func parse(t *testing.T, text string) []rule {
	var all []rule
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "/") {
			all = append(all, rule{line, map[string]string{}})
			continue
		}
		key, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || len(all) == 0 || !strings.HasPrefix(line, "  ") {
			t.Fatalf("_headers: %q", line)
		}
		if len(line) > 2000 {
			t.Errorf("_headers: a line of %d characters; Cloudflare Pages reads 2000", len(line))
		}
		all[len(all)-1].fields[key] = value
	}
	return all
}

// matches tells whether a pattern with at most one asterisk matches a path.
func matches(pattern, address string) bool {
	before, after, splat := strings.Cut(pattern, "*")
	if !splat {
		return pattern == address
	}
	return len(address) >= len(before)+len(after) && strings.HasPrefix(address, before) && strings.HasSuffix(address, after)
}

// TestManyMoves writes no more than Cloudflare Pages reads.
func TestManyMoves(t *testing.T) {
	s := host.Site{Base: "https://congbo.example/"}
	for i := range 5000 {
		s.Moves = append(s.Moves, host.Move{From: fmt.Sprintf("/cu/%d/", i), To: "/"})
	}
	text := s.Redirects()
	if n := bytes.Count(text, []byte("\n")); n != 2000 {
		t.Errorf("%d redirects", n)
	}
	for i := range s.Moves {
		s.Moves[i].From = fmt.Sprintf("/%s/%d/", strings.Repeat("x", 200), i)
	}
	if text := s.Redirects(); len(text) > 100_000 || len(text) < 90_000 {
		t.Errorf("%d bytes of redirects", len(text))
	}
}

// TestOnlyWhatIsSafeForEveryHost leaves out what would lock readers out of a
// site without encryption, and speaks the webmaster's language.
func TestOnlyWhatIsSafeForEveryHost(t *testing.T) {
	for _, c := range []struct {
		site   host.Site
		strict bool
		remark string
	}{
		{host.Site{Base: "https://congbo.example/", Language: "vi"}, true, "địa chỉ cũ"},
		{host.Site{Base: "http://congbo.example/", Language: "en"}, false, "old addresses"},
	} {
		c.site.Moves = []host.Move{{From: "/cu/", To: "/moi/"}, {From: "/moi/", To: "/moi/"}}
		for name, text := range map[string]string{"nginx": c.site.Nginx(), "caddy": c.site.Caddy(), "_headers": string(c.site.Headers())} {
			if strings.Contains(text, "Strict-Transport-Security") != c.strict {
				t.Errorf("%s for %s: Strict-Transport-Security is there: %v", name, c.site.Base, !c.strict)
			}
			if name != "_headers" && !strings.Contains(text, c.remark) {
				t.Errorf("%s in %s has no remark %q", name, c.site.Language, c.remark)
			}
		}
		if got := string(c.site.Redirects()); got != "/cu/ /moi/ 301\n" {
			t.Errorf("redirects: %q", got)
		}
	}
}

// TestPolicy holds the policy that is sent against the one that every page is
// tried under in a browser.
func TestPolicy(t *testing.T) {
	if host.Policy != browser.Policy {
		t.Errorf("pages are tried under another policy: %s", browser.Policy)
	}
}
