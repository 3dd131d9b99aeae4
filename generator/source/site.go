package source

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // time zones on machines without a database of them

	"golang.org/x/text/language"

	"congbo/generator/plan"
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
	site := &Site{Title: defaultTitle, BaseURL: defaultBase, Language: "vi", TimeZone: defaultZone, PageSize: defaultPageSize, ShareImages: ShareAuto}
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
	site.Language = r.language()
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
				site.Theme.Emblem = ""
			}
		}
	}
	site.ShareImages = ShareImages(r.choice("share_images", map[string]string{"auto": "auto", "tu dong": "auto", "tasks": "tasks", "nhiem vu": "tasks", "plans": "plans", "ke hoach": "plans", "none": "none", "khong": "none", "false": "none"}, string(ShareAuto)))
	site.Alternates = r.alternates(site.Language)
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

// day gives the day that it is in the site's time zone.
func (s *Site) day(now time.Time) plan.Date {
	zone, err := time.LoadLocation(s.TimeZone)
	if err != nil {
		zone = time.FixedZone("+07", 7*60*60) // not reached: the zone was looked up when it was read
	}
	year, month, day := now.In(zone).Date()
	return plan.Date{Year: year, Month: int(month), Day: day}
}

// languages are the names of those that the program has words in.
var languages = map[string]string{"tieng viet": "vi", "english": "en", "tieng anh": "en"}

// tag reads the tag of a language (BCP 47), or one of the names.
func tag(s string) (string, bool) {
	if known, ok := languages[foldKey(s)]; ok {
		return known, true
	}
	t, err := language.Parse(s)
	return t.String(), err == nil && t != language.Und
}

// language reads the language of the interface. Whether there are words in it
// is for those to say who read the layouts.
func (r *record) language() string {
	s := or(r.text("language"), "vi")
	t, ok := tag(s)
	if !ok {
		r.file.fault("site.language", r.at("language"), "value", s)
		return "vi"
	}
	return t
}

// alternates reads the addresses of the site in other languages.
func (r *record) alternates(own string) []Alternate {
	n := r.values["alternates"]
	if n == nil {
		return nil
	}
	if n.kind != nodeTable {
		r.wrong("front.want-table", n, "alternates")
		return nil
	}
	var all []Alternate
	for _, e := range n.entries {
		t, ok := tag(e.key)
		if !ok || t == own || slices.ContainsFunc(all, func(a Alternate) bool { return a.Language == t }) {
			r.file.fault("site.language", e.position, "value", e.key)
			continue
		}
		address, _ := e.value.words()
		if !isBase(address) {
			r.file.fault("front.want-url", e.value.position, "key", e.key, "value", address)
			continue
		}
		all = append(all, Alternate{t, strings.TrimRight(address, "/") + "/"})
	}
	slices.SortFunc(all, func(a, b Alternate) int { return strings.Compare(a.Language, b.Language) })
	return all
}

// base reads the address of the site; it comes back with a slash at its end.
func (r *record) base(otherwise string) string {
	s := r.text("base_url")
	if s == "" {
		r.file.doubt("site.no-address", r.position)
		return otherwise
	}
	if !isBase(s) {
		r.file.fault("front.want-url", r.at("base_url"), "key", "base_url", "value", s)
		return otherwise
	}
	return strings.TrimRight(s, "/") + "/"
}

// isBase reports whether words are an address under which a site can stand:
// on the web, and nothing in it but a host and folders.
func isBase(s string) bool {
	u, err := url.Parse(s)
	return err == nil && isWeb(s) && u.RawQuery == "" && u.Fragment == "" && u.User == nil &&
		!strings.ContainsAny(s, "\"'<>\\^`{|} ") && (u.Path == "" || path.Clean(u.Path) == strings.TrimRight(u.Path, "/") || u.Path == "/")
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
