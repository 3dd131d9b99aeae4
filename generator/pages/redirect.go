package pages

import (
	"bytes"
	"fmt"
	"html/template"
	"path"
	"strings"
)

// A redirectView leads from an old address to the new one, without a server.
type redirectView struct {
	Refresh template.HTML
	URL     string // absolute
	To      string
}

func (m *maker) redirects(yield emit) bool {
	for _, r := range m.atlas.Redirects {
		from := r.From
		switch path.Ext(from) {
		case ".html", ".htm":
		default: // 1.1 is a task's name, and .aspx is no type that a static host knows
			from = strings.TrimSuffix(from, "/") + "/"
		}
		if !yield(m.signed(m.file(from, func(out *bytes.Buffer) error {
			if !strings.HasPrefix(r.To, "/") {
				return fmt.Errorf("redirect from %s to %q: %w", r.From, r.To, errNoURL)
			}
			v := redirectView{URL: m.absolute(r.To), To: m.root + r.To}
			// Safe: the address is a path of this site, escaped for the attribute;
			// html/template has no rules for the inside of a refresh.
			v.Refresh = template.HTML(`<meta http-equiv="refresh" content="0; url=` + template.HTMLEscapeString(v.To) + `">`)
			return m.redirect.render(out, &v)
		}))) {
			return false
		}
	}
	return true
}
