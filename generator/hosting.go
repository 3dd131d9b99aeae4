package generator

import (
	"bytes"
	"context"
	"fmt"
	"iter"

	"congbo/generator/addresses"
	"congbo/generator/host"
	"congbo/generator/pages"
	"congbo/generator/publish"
	"congbo/generator/source"
)

// Servers are what Configuration can write for, and Hosts what a site can be
// built for (Options.Host).
const (
	Nginx      = "nginx"
	Caddy      = "caddy"
	Netlify    = "netlify"
	Cloudflare = "cloudflare"
)

// Configuration reads the content and writes down for a server, Nginx or
// Caddy, how the site is to be sent. It publishes nothing. The error is
// ErrContent or a failure of the machine.
func Configuration(ctx context.Context, o Options, server string) (string, Result, error) {
	made, result, err := prepare(ctx, o, nil)
	if err != nil {
		return "", result, err
	}
	site := hosting(made.atlas.Site, nil, made.book())
	switch server {
	case Nginx:
		return site.Nginx(), result, nil
	case Caddy:
		return site.Caddy(), result, nil
	}
	return "", result, fmt.Errorf("no server %q", server)
}

// hosting gathers what a server has to know.
func hosting(site *source.Site, theme *pages.Theme, book *addresses.Book) *host.Site {
	s := &host.Site{Base: site.BaseURL, Language: site.Language}
	if theme != nil {
		s.Assets = theme.Hashed()
	}
	for _, m := range book.Moves {
		s.Moves = append(s.Moves, host.Move(m))
	}
	return s
}

// hosted gives the files that a host reads which is configured by files of the
// site; none where the site is for no such host.
func hosted(o Options, site *source.Site, theme *pages.Theme, book func() *addresses.Book) iter.Seq[publish.File] {
	return func(yield func(publish.File) bool) {
		if o.Host == "" {
			return
		}
		s := hosting(site, theme, book())
		file := func(name string, text func() []byte) bool {
			return yield(publish.File{Path: name, Type: publish.Raw, Render: func(b *bytes.Buffer) error {
				_, err := b.Write(text())
				return err
			}})
		}
		_ = file("_headers", s.Headers) && file("_redirects", s.Redirects)
	}
}
