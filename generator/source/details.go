package source

import (
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"

	"congbo/generator/plan"
	"congbo/generator/problem"
	"congbo/generator/vietnamese"
)

// signer reads who signed.
func (r *record) signer() plan.Signer {
	s := r.table("signer", words().signer, "name")
	if s == nil {
		return plan.Signer{}
	}
	return plan.Signer{Name: s.text("name"), Position: s.text("position"), Authority: s.text("authority")}
}

// contact reads whom to ask.
func (r *record) contact() plan.Contact {
	c := r.table("contact", words().contact, "name")
	if c == nil {
		return plan.Contact{}
	}
	return plan.Contact{Name: c.text("name"), Email: c.text("email"), Phone: c.text("phone"), Address: c.text("address"), URL: c.web("url")}
}

// corrections reads public notes of what was changed.
func (r *record) corrections() []plan.Correction {
	var all []plan.Correction
	for _, c := range r.tables("corrections", words().correction, "") {
		all = append(all, plan.Correction{Date: c.date("date"), Text: c.text("text")})
	}
	return all
}

// abbreviations reads what a document defines, in its order.
func (r *record) abbreviations() []plan.Abbreviation {
	n := r.values["abbreviations"]
	if n == nil {
		return nil
	}
	if n.kind != nodeTable {
		r.wrong("front.want-pairs", n, "abbreviations")
		return nil
	}
	var all []plan.Abbreviation
	for _, e := range n.entries {
		if long, ok := e.value.words(); ok {
			all = append(all, plan.Abbreviation{Short: strings.Join(strings.Fields(legible(e.key)), " "), Long: long})
		} else {
			r.wrong("front.want-text", e.value, e.key)
		}
	}
	return all
}

// files reads the signed and supporting files; their bytes are weighed later.
func (r *record) files() []plan.File {
	var all []plan.File
	for _, f := range r.tables("files", words().file, "path") {
		file := plan.File{Path: f.text("path"), URL: f.web("url"), Name: f.text("name"), Signed: f.flag("signed", false), Position: f.position}
		if file.URL == "" && isWeb(file.Path) {
			file.Path, file.URL = "", file.Path
		}
		switch {
		case file.Path == "" && file.URL == "":
			r.file.fault("files.empty", f.position)
			continue
		case file.Path != "" && (path.Clean(file.Path) != file.Path || !strings.HasPrefix(file.Path, "assets/")):
			r.file.fault("files.outside", f.at("path"), "path", file.Path)
			continue
		}
		if file.Name == "" {
			file.Name = path.Base(file.Path + file.URL)
		}
		all = append(all, file)
	}
	return all
}

// web reads an address on the web.
func (r *record) web(key string) string {
	s := r.text(key)
	if s != "" && !isWeb(s) {
		r.file.fault("front.want-url", r.at(key), "key", key, "value", s)
		return ""
	}
	return s
}

func isWeb(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// addresses reads old addresses, which must be paths of this site.
func (r *record) addresses() []string {
	var all []string
	for _, n := range r.list("aliases") {
		s, ok := n.words()
		if !ok {
			r.wrong("front.want-text", n, "aliases")
			continue
		}
		if r.isAddress(n, s) {
			all = append(all, s)
		}
	}
	return all
}

// isAddress reports whether words can be the path of a page of this site.
func (r *record) isAddress(n *node, s string) bool {
	clean := path.Clean(s)
	inside := strings.HasPrefix(s, "/") && clean != "/" && (clean == s || clean+"/" == s)
	if !inside || strings.ContainsAny(s, "?#\\%: \"<>|*") || strings.ContainsFunc(s, func(c rune) bool { return !unicode.IsPrint(c) }) {
		r.file.fault("front.address", n.position, "value", s)
		return false
	}
	for step := range strings.SplitSeq(strings.Trim(s, "/"), "/") {
		if why := unfit(step); why != "" {
			r.file.doubt("file.name", n.position, "why", why)
		}
	}
	return true
}

// slug reads the last part of the page's own address; without the key it is
// the file's name.
func (r *record) slug() string {
	s, at := r.text("slug"), r.at("slug")
	if s == "" {
		s, at = baseName(r.file.path), r.file.whole()
	}
	if !isSlug(s) {
		code := problem.Code("front.slug")
		if !r.has("slug") {
			code = "file.slug"
		}
		better := betterSlug(s)
		r.file.fault(code, at, "value", s, "better", better)
		return better
	}
	if listPage(s) {
		r.file.fault("page.reserved", at, "slug", s)
	}
	return s
}

// listPage reports whether a slug is that of a further page of a list:
// /ke-hoach/trang-2/.
func listPage(slug string) bool {
	page, ok := strings.CutPrefix(slug, "trang-")
	return ok && strings.Trim(page, "0123456789") == ""
}

// isSlug reports whether a name can be part of an address as it is.
func isSlug(s string) bool {
	if s == "" || len(s) > 200 || s[0] == '-' || s[len(s)-1] == '-' {
		return false
	}
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

// baseName gives a file's name without folders and extension.
func baseName(name string) string {
	return strings.TrimSuffix(path.Base(name), path.Ext(name))
}

func sortedValues(m map[string]string) []string {
	return slices.Compact(slices.Sorted(maps.Values(m)))
}

// betterSlug makes a slug of words that cannot be one.
func betterSlug(s string) string {
	if slug := vietnamese.Slug(path.Base(strings.ReplaceAll(s, `\`, "/"))); isSlug(slug) {
		return slug
	}
	return "muc-1"
}
