package source

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"strings"
	"time"
	_ "time/tzdata" // time zones on machines without a database of them

	"congbo/generator/problem"
)

// Defaults of site.yaml.
const (
	defaultTitle    = "Công bố kế hoạch"
	defaultBase     = "http://127.0.0.1:8080/"
	defaultZone     = "Asia/Ho_Chi_Minh"
	defaultPageSize = 50
)

// readSite reads site.yaml; what it does not say has its default.
func readSite(root *os.Root, problems *problem.List) (*Site, error) {
	site := &Site{Title: defaultTitle, BaseURL: defaultBase, Language: "vi", TimeZone: defaultZone, PageSize: defaultPageSize}
	info, err := root.Stat("site.yaml")
	if errors.Is(err, fs.ErrNotExist) {
		problems.Add(problem.Doubt("site.missing", problem.Position{File: "site.yaml"}))
	}
	if err == nil && info.Size() > maxFront {
		problems.Add(problem.New("file.too-big", problem.Position{File: "site.yaml"}))
	}
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxFront {
		return site, nil // of what is not a file, walk says so
	}
	raw, err := root.ReadFile("site.yaml")
	if err != nil {
		return nil, err
	}
	f, ok := open("site.yaml", raw, problems)
	if !ok {
		return site, nil
	}
	tree, ok := decodeYAML(f, front{notation: notationYAML, text: f.text})
	if !ok {
		return site, nil
	}
	r := f.record(tree, words().site)
	site.Title = or(r.text("title"), site.Title)
	site.Description = r.text("description")
	site.BaseURL = r.base(site.BaseURL)
	site.Language = r.choice("language", map[string]string{"vi": "vi", "tieng viet": "vi", "en": "en", "english": "en", "tieng anh": "en"}, "vi")
	site.TimeZone = r.zone()
	site.Place = r.text("place")
	site.Publisher = r.text("publisher")
	site.Licence = r.text("licence")
	site.Contact = r.contact()
	if t := r.table("theme", words().theme, ""); t != nil {
		site.Theme = Theme{Primary: t.colour("primary"), Accent: t.colour("accent"), Emblem: t.text("emblem")}
		if e := site.Theme.Emblem; e != "" {
			if info, err := root.Stat(e); !strings.HasPrefix(e, "assets/") || err != nil || !info.Mode().IsRegular() {
				f.fault("site.emblem", t.at("emblem"), "path", e)
			}
		}
	}
	if n := r.number("page_size", defaultPageSize); n >= 5 && n <= 1000 {
		site.PageSize = n
	} else {
		f.fault("site.page-size", r.at("page_size"), "value", decimal(n))
	}
	return site, nil
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// base reads the address of the site; it comes back with a slash at its end.
func (r *record) base(otherwise string) string {
	s := r.text("base_url")
	if s == "" {
		r.file.doubt("site.no-address", r.position)
		return otherwise
	}
	u, err := url.Parse(s)
	if err != nil || !isWeb(s) || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		r.file.fault("front.want-url", r.at("base_url"), "key", "base_url", "value", s)
		return otherwise
	}
	return strings.TrimRight(s, "/") + "/"
}

func (r *record) zone() string {
	s := or(r.text("time_zone"), defaultZone)
	if _, err := time.LoadLocation(s); err != nil || s == "Local" {
		r.file.fault("site.zone", r.at("time_zone"), "value", s)
		return defaultZone
	}
	return s
}

// colour reads #rrggbb; the short #rgb is written out.
func (r *record) colour(key string) string {
	s := strings.ToLower(r.text(key))
	if len(s) == 4 && s[0] == '#' {
		s = "#" + strings.Repeat(s[1:2], 2) + strings.Repeat(s[2:3], 2) + strings.Repeat(s[3:4], 2)
	}
	if s != "" && (len(s) != 7 || s[0] != '#' || strings.Trim(s[1:], "0123456789abcdef") != "") {
		r.file.fault("site.colour", r.at(key), "key", key, "value", s)
		return ""
	}
	return s
}
