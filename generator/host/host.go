// Package host says how a web server is to send a site: what browsers may
// keep, under which policies pages run, of which type files are, and where old
// addresses lead. It writes the same rules down in the words of nginx, of
// Caddy, and of the hosts that read _headers and _redirects (Netlify,
// Cloudflare Pages). It knows no plan.
package host

import (
	"net/url"
	"regexp"
	"strings"
)

// A Site is what a server has to know of a site.
type Site struct {
	Base     string   // its address: https://congbo.example/
	Language string   // of remarks for the webmaster: vi, or another for English
	Assets   []string // addresses of files whose names change with their bytes, but for the search index
	Moves    []Move   // old addresses
}

// A Move leads from an address of the site to another: paths that begin with a
// slash, escaped as in RFC 3986, without the folder that the site stands in.
type Move struct{ From, To string }

// A field is one header field of an answer.
type field struct{ name, value string }

// Policy is the Content-Security-Policy that every page of congbo keeps to:
// nothing from anybody else, nothing inline, and in nobody's frame.
const Policy = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"

// For how long browsers keep a file: what is named after its bytes for ever
// (RFC 8246), all else until they have asked whether it is still the same.
const (
	forEver = "public, max-age=31536000, immutable"
	asking  = "no-cache"
)

// Search is where the search index lies, and data what is for programs: both
// may be read from other sites' pages (they hold nothing but what is public).
const (
	search = "/search/"
	data   = "/du-lieu/"
)

// shards are the kinds of files of the search index, each named
// <kind>-<8 digits>.bin (search/FORMAT.md).
const shards = "cdfnst"

// hashed are regular expressions, for Go's and for Perl's rules, of the
// addresses whose names change with their bytes.
const (
	hashedAsset  = `/assets/[^/]+\.[0-9a-f]{12}\.[a-z0-9]+`
	hashedSearch = search + `[` + shards + `]-[0-9a-f]{8}\.bin`
)

// secure gives the fields that every answer has.
func (s *Site) secure() []field {
	all := []field{
		{"Content-Security-Policy", Policy},
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "same-origin"},
		{"Permissions-Policy", "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"},
		{"Cross-Origin-Opener-Policy", "same-origin"},
	}
	if strings.HasPrefix(s.Base, "https:") {
		all = append(all, field{"Strict-Transport-Security", "max-age=31536000"})
	}
	return all
}

// open lets other sites' pages read a file.
var open = field{"Access-Control-Allow-Origin", "*"}

// root gives the folder that the site stands in: "", or "/ke-hoach".
func (s *Site) root() string {
	base, err := url.Parse(s.Base)
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(base.EscapedPath(), "/")
}

// name gives the host in the site's address.
func (s *Site) name() string {
	base, err := url.Parse(s.Base)
	if err != nil || base.Hostname() == "" {
		return "localhost"
	}
	return base.Hostname()
}

// plain are the addresses that no server's language has a meaning of its own
// for. An old address with anything else in it is left to the page that leads
// on by itself.
var plain = regexp.MustCompile(`^/[A-Za-z0-9\-._/%]*$`)

// moves gives the old addresses that can be told to a server. Those that no
// longer need to be are left out: from an address to itself.
func (s *Site) moves() []Move {
	var all []Move
	for _, m := range s.Moves {
		if plain.MatchString(m.From) && plain.MatchString(m.To) && m.From != m.To {
			all = append(all, Move{s.root() + m.From, s.root() + m.To})
		}
	}
	return all
}

// say gives a remark in the webmaster's language.
func (s *Site) say(vi, en string) string {
	if s.Language == "vi" {
		return vi
	}
	return en
}

// decoded gives an address as servers compare it.
func decoded(address string) string {
	if path, err := url.PathUnescape(address); err == nil {
		return path
	}
	return address
}
