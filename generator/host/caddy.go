package host

import (
	"fmt"
	"regexp"
	"strings"
)

// Caddy gives a file to be imported in a site block of Caddy 2.6 or newer.
func (s *Site) Caddy() string {
	var b strings.Builder
	root := decoded(s.root())
	fmt.Fprintf(&b, s.say(`# %[1]s
# Viết bởi "congbo host caddy"; chạy lại mỗi khi có địa chỉ cũ mới. Cách dùng:
#
#	%[2]s {
#		root * /srv/congbo/public%[3]s
#		import /etc/caddy/congbo.caddy
#	}
`, `# %[1]s
# Written by "congbo host caddy"; run it again when there are new old addresses. To be used so:
#
#	%[2]s {
#		root * /srv/congbo/public%[3]s
#		import /etc/caddy/congbo.caddy
#	}
`), s.Base, s.name(), s.nested(root))
	hashed := word("^" + regexp.QuoteMeta(root) + "(" + hashedAsset + "|" + hashedSearch + ")$")
	fmt.Fprintf(&b, "\nhandle %s {\n", word(root+"/*"))
	fmt.Fprintf(&b, "\t@hidden {\n\t\tpath */.*\n\t\tnot path %s\n\t}\n\terror @hidden 404\n\n", word(root+"/.well-known/*"))
	b.WriteString("\theader {\n")
	for _, f := range s.secure() {
		fmt.Fprintf(&b, "\t\t%s %s\n", f.name, word(f.value))
	}
	b.WriteString("\t}\n")
	fmt.Fprintf(&b, "\n\t# %s\n\t@hashed path_regexp %s\n\theader @hashed Cache-Control %s\n", s.say("tên đổi theo nội dung: giữ mãi", "named after their bytes: kept for ever"), hashed, word(forEver))
	fmt.Fprintf(&b, "\t@others not path_regexp %s\n\theader @others Cache-Control %s\n", hashed, asking)
	fmt.Fprintf(&b, "\n\t# %s\n\t@open path %s %s\n\theader @open %s %s\n", s.say("trang khác được đọc", "other sites' pages may read these"),
		word(root+data+"*"), word(root+search+"*"), open.name, word(open.value))
	b.WriteString("\n")
	for i, k := range kinds {
		fmt.Fprintf(&b, "\t@type%d {\n\t\tpath", i)
		for _, ending := range k.endings {
			b.WriteString(" *." + ending)
		}
		for _, n := range named {
			if strings.HasSuffix(n.name, "."+k.endings[0]) {
				b.WriteString("\n\t\tnot path */" + n.name)
			}
		}
		fmt.Fprintf(&b, "\n\t}\n\theader @type%d Content-Type %s\n", i, word(k.media))
	}
	for i, n := range named {
		fmt.Fprintf(&b, "\t@named%d path */%s\n\theader @named%d Content-Type %s\n", i, n.name, i, word(n.media))
	}
	if moves := s.moves(); len(moves) > 0 {
		fmt.Fprintf(&b, "\n\t# %s\n", s.say("địa chỉ cũ", "old addresses"))
		for _, m := range moves {
			fmt.Fprintf(&b, "\tredir %s %s 301\n", word(decoded(m.From)), word(m.To))
		}
	}
	fmt.Fprintf(&b, "\n\t# %s\n", s.say("congbo build --compress viết sẵn tệp .gz và .br", "congbo build --compress writes .gz and .br files"))
	b.WriteString("\tencode gzip\n\tfile_server {\n\t\tprecompressed br gzip\n\t}\n}\n")

	fmt.Fprintf(&b, "\nhandle_errors {\n\t@missing {\n\t\tpath %s\n\t\texpression {http.error.status_code} == 404\n\t}\n\thandle @missing {\n", word(root+"/*"))
	fmt.Fprintf(&b, "\t\theader Cache-Control %s\n\t\theader Content-Type %s\n", asking, word(kinds[0].media))
	fmt.Fprintf(&b, "\t\trewrite * %s\n\t\tencode gzip\n\t\tfile_server {\n\t\t\tprecompressed br gzip\n\t\t}\n\t}\n}\n", word(root+"/404.html"))
	return b.String()
}

// word writes a word of Caddy's, where a backslash in quotes is one. The words
// of this room have no quotes.
func word(text string) string { return `"` + text + `"` }
