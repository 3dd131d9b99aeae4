package host

import (
	"fmt"
	"regexp"
	"strings"
)

// Nginx gives a file to be included in a server block of nginx 1.18 or newer.
// Everything in it concerns the site's own folder only.
func (s *Site) Nginx() string {
	var b strings.Builder
	root := decoded(s.root())
	fmt.Fprintf(&b, s.say(`# %[1]s
# Viết bởi "congbo host nginx"; chạy lại mỗi khi có địa chỉ cũ mới. Cách dùng:
#
#   server {
#       server_name %[2]s;
#       root /srv/congbo/public;%[3]s
#       include /etc/nginx/snippets/congbo.conf;
#   }
`, `# %[1]s
# Written by "congbo host nginx"; run it again when there are new old addresses. To be used so:
#
#   server {
#       server_name %[2]s;
#       root /srv/congbo/public;%[3]s
#       include /etc/nginx/snippets/congbo.conf;
#   }
`), s.Base, s.name(), s.nested(root))
	fmt.Fprintf(&b, "\nlocation %s {\n", quoted(root+"/"))
	b.WriteString("    index index.html;\n    autoindex off;\n    server_tokens off;\n    absolute_redirect off;\n    charset off;\n")
	fmt.Fprintf(&b, "    error_page 403 404 =404 %s;\n\n", quoted(root+"/404.html"))
	fmt.Fprintf(&b, "    # %s\n", s.say("congbo build --compress viết sẵn tệp .gz và .br; brotli cần gói libnginx-mod-http-brotli-static",
		"congbo build --compress writes .gz and .br files; brotli needs the package libnginx-mod-http-brotli-static"))
	b.WriteString("    gzip_static on;\n    # brotli_static on;\n    gzip on;\n    gzip_vary on;\n    gzip_proxied any;\n    gzip_min_length 1000;\n    gzip_types")
	for _, media := range compressed() {
		fmt.Fprintf(&b, "\n        %s", quoted(media))
	}
	b.WriteString(";\n\n    types {\n")
	for _, k := range kinds {
		fmt.Fprintf(&b, "        %s %s;\n", quoted(k.media), strings.Join(k.endings, " "))
	}
	fmt.Fprintf(&b, "    }\n    default_type %s;\n\n", unknown)
	s.nginxFields(&b, "    ", field{"Cache-Control", asking})

	inside := "^" + regexp.QuoteMeta(root)
	location := func(pattern, remark string, fields func()) {
		fmt.Fprintf(&b, "\n    # %s\n    location %s {\n", remark, pattern)
		fields()
		b.WriteString("    }\n")
	}
	location("~ "+quoted(inside+`/(.*/)?\.(?!well-known/)`), s.say("tệp ẩn", "hidden files"), func() {
		b.WriteString("        return 404;\n")
	})
	location("~ "+quoted(inside+hashedAsset+`$`), s.say("tên đổi theo nội dung: giữ mãi", "named after their bytes: kept for ever"), func() {
		s.nginxFields(&b, "        ", field{"Cache-Control", forEver})
	})
	location("~ "+quoted(inside+hashedSearch+`$`), s.say("chỉ mục tìm kiếm", "the search index"), func() {
		s.nginxFields(&b, "        ", field{"Cache-Control", forEver}, open)
	})
	for _, n := range named {
		location("~ "+quoted(`/`+regexp.QuoteMeta(n.name)+`$`), n.media, func() {
			fmt.Fprintf(&b, "        types { }\n        default_type %s;\n", quoted(n.media))
		})
	}
	for _, folder := range []string{data, search} {
		location(quoted(root+folder), s.say("trang khác được đọc", "other sites' pages may read these"), func() {
			s.nginxFields(&b, "        ", field{"Cache-Control", asking}, open)
		})
	}
	if moves := s.moves(); len(moves) > 0 {
		fmt.Fprintf(&b, "\n    # %s\n", s.say("địa chỉ cũ", "old addresses"))
		for _, m := range moves {
			fmt.Fprintf(&b, "    location = %s { return 301 %s; }\n", quoted(decoded(m.From)), quoted(m.To))
		}
	}
	b.WriteString("}\n")
	return b.String()
}

// nested says where the site's files lie that does not have a host to itself.
func (s *Site) nested(root string) string {
	if root == "" {
		return ""
	}
	return s.say("  # trang nằm ở ", "  # the site is in ") + "/srv/congbo/public" + root
}

// nginxFields adds header fields to answers. A location that adds one has none
// of those around it, so each has them all. What browsers keep for ever is not
// said of an answer that there is no such file.
func (s *Site) nginxFields(b *strings.Builder, indent string, more ...field) {
	for _, f := range append(s.secure(), more...) {
		always := " always"
		if f.value == forEver {
			always = ""
		}
		fmt.Fprintf(b, "%sadd_header %s %s%s;\n", indent, f.name, quoted(f.value), always)
	}
}

// quoted writes a word of nginx's. The words of this room have no dollar sign
// but at the end of a pattern, where nginx looks for no variables.
func quoted(word string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(word) + `"`
}
