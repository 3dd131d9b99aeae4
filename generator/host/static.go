package host

import (
	"bytes"
	"fmt"
)

// What Cloudflare Pages reads of a file of redirects; it leaves out the rest
// without a word.
const (
	mostMoves = 2000
	mostBytes = 100_000
)

// Headers gives the file _headers of Netlify and Cloudflare Pages. Both join
// the values of a field that two rules give, so no field is given twice; what
// is not said to be kept, both have browsers ask for.
func (s *Site) Headers() []byte {
	var b bytes.Buffer
	root := s.root()
	rule := func(pattern string, fields ...field) {
		fmt.Fprintf(&b, "%s%s\n", root, pattern)
		for _, f := range fields {
			fmt.Fprintf(&b, "  %s: %s\n", f.name, f.value)
		}
	}
	rule("/*", s.secure()...)
	for _, address := range s.Assets {
		rule(address, field{"Cache-Control", forEver})
	}
	for _, shard := range shards {
		rule(search+string(shard)+"-*", field{"Cache-Control", forEver})
	}
	rule(search+"*", open)
	rule(data+"*", open)
	for _, k := range kinds {
		if k.rare {
			rule("/*."+k.endings[0], field{"Content-Type", k.media})
		}
	}
	return b.Bytes()
}

// Redirects gives the file _redirects of Netlify and Cloudflare Pages, with as
// many old addresses as the latter takes. What is left out is led on by the
// site's own pages.
func (s *Site) Redirects() []byte {
	var b bytes.Buffer
	for i, m := range s.moves() {
		line := fmt.Sprintf("%s %s 301\n", m.From, m.To)
		if i == mostMoves || b.Len()+len(line) > mostBytes {
			break
		}
		b.WriteString(line)
	}
	return b.Bytes()
}
