package addresses

import (
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// patience is how long a site may take to send its list.
const patience = time.Minute

// Read reads what a published site promises, from its folder, from its list of
// addresses, or over the network from the address of the site or of its list
// (http or https). A folder without a list, as older versions made it, promises
// the files that stand in it.
func Read(where string) (*Book, error) {
	if u, err := url.Parse(where); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
		return fetch(u)
	}
	info, err := os.Stat(where)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return readFile(where)
	}
	b, err := readFile(filepath.Join(where, filepath.FromSlash(Name)))
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, errNotABook) {
		return walk(where)
	}
	return b, err
}

func readFile(name string) (*Book, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return parse(f, filepath.ToSlash(name))
}

// fetch reads the list of a site over the network.
func fetch(u *url.URL) (*Book, error) {
	if path.Ext(u.Path) != ".txt" {
		u = u.JoinPath(Name)
	}
	client := &http.Client{Timeout: patience, CheckRedirect: func(r *http.Request, via []*http.Request) error {
		if len(via) > 4 || via[0].URL.Scheme == "https" && r.URL.Scheme != "https" {
			return fmt.Errorf("will not follow to %s", r.URL.Redacted())
		}
		return nil
	}}
	answer, err := client.Get(u.String())
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", u.Redacted(), answer.Status)
	}
	return parse(answer.Body, u.Redacted())
}

// unpromised are files that a site may leave out at any time, or that have
// another name each time.
var unpromised = regexp.MustCompile(`(^|/)(\.|_headers$|_redirects$|404\.html$|trang-\d+/|chia-se\.png$|cards\.json$|sitemap-\d+\.xml$)|^search/.*\.bin$|^assets/[^/]*\.[0-9a-f]{12}\.[a-z0-9]+$`)

// walk lists the files of a folder.
func walk(folder string) (*Book, error) {
	b := &Book{name: filepath.ToSlash(folder)}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case entry.IsDir() || unpromised.MatchString(name):
			return nil
		}
		if ending := path.Ext(name); ending == ".br" || ending == ".gz" {
			if _, err := os.Stat(filepath.Join(folder, filepath.FromSlash(strings.TrimSuffix(name, ending)))); err == nil {
				return nil // another form of that file
			}
		}
		address := "/" + name
		if path.Base(name) == "index.html" {
			address = strings.TrimSuffix(address, "index.html")
		}
		b.Entries = append(b.Entries, Entry{Address: escape(address), line: 1, file: b.name + escape("/"+name)})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", folder, err)
	}
	return b, nil
}
