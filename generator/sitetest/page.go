package sitetest

import (
	"bytes"
	"fmt"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// place gives the file that a server sends for an address.
func (s *site) place(address string) string {
	if decoded, err := url.PathUnescape(address); err == nil {
		address = decoded
	}
	name := strings.TrimPrefix(address, "/")
	if address == "/" || strings.HasSuffix(address, "/") || path.Ext(name) == "" {
		name = path.Join(name, "index.html")
	}
	return filepath.Join(s.public, filepath.FromSlash(name))
}

// get opens a page.
func (s *site) get(address string) error {
	s.page, s.address = nil, address
	text, err := os.ReadFile(s.place(address))
	if err != nil {
		return err
	}
	s.page, err = html.Parse(bytes.NewReader(text))
	return err
}

// absent looks that nothing is published at an address.
func (s *site) absent(address string) error {
	if _, err := os.Stat(s.place(address)); err == nil {
		return fmt.Errorf("there is a page")
	}
	return nil
}

// redirect looks that a page sends its readers on, with or without their
// browser's help.
func (s *site) redirect(from, to string) error {
	if err := s.get(from); err != nil {
		return err
	}
	refresh := cascadia.Query(s.page, cascadia.MustCompile(`meta[http-equiv="refresh"]`))
	if refresh == nil || !strings.HasSuffix(strings.ToLower(attribute(refresh, "content")), "url="+to) {
		return fmt.Errorf("no refresh to %s", to)
	}
	if s.find(fmt.Sprintf(`a[href=%q]`, to)) == nil {
		return fmt.Errorf("no link to %s", to)
	}
	if err := s.get(to); err != nil {
		return fmt.Errorf("it leads nowhere: %w", err)
	}
	return nil
}

// look carries out a command about the open page.
func (s *site) look(name string, args []string, all string) error {
	text := ""
	if len(args) > 1 {
		text = strings.Join(args[1:], " ")
	}
	switch name {
	case "contains", "lacks":
		if shown := Text(s.page); strings.Contains(shown, all) != (name == "contains") {
			return fmt.Errorf("%s reads:\n\t%s", s.address, shown)
		}
		return nil
	case "link", "no-link":
		return s.expect(fmt.Sprintf(`a[href=%q]`, args[0]), text, name == "link")
	case "selector", "no-selector":
		return s.expect(args[0], text, name == "selector")
	case "count":
		selector, err := cascadia.Compile(args[0])
		if err != nil {
			return err
		}
		wanted, err := number(args[1])
		if n := len(cascadia.QueryAll(s.page, selector)); err == nil && n != wanted {
			err = fmt.Errorf("there are %d on %s", n, s.address)
		}
		return err
	case "attr":
		var seen []string
		for _, node := range s.find(args[0]) {
			value := attribute(node, args[1])
			if value == strings.Join(args[2:], " ") {
				return nil
			}
			seen = append(seen, value)
		}
		return fmt.Errorf("on %s it is %q", s.address, seen)
	}
	return fmt.Errorf("no such command")
}

// find gives the elements that a selector means, none where it does not parse.
func (s *site) find(css string) []*html.Node {
	selector, err := cascadia.Compile(css)
	if err != nil {
		return nil
	}
	return cascadia.QueryAll(s.page, selector)
}

// expect looks that an element with a text is there, or is not.
func (s *site) expect(css, text string, there bool) error {
	selector, err := cascadia.Compile(css)
	if err != nil {
		return err
	}
	var seen []string
	for _, node := range cascadia.QueryAll(s.page, selector) {
		shown := Text(node)
		if strings.Contains(shown, text) {
			if there {
				return nil
			}
			return fmt.Errorf("%s has %q", s.address, shown)
		}
		seen = append(seen, shown)
	}
	if !there {
		return nil
	}
	return fmt.Errorf("%s has only %q", s.address, seen)
}

// attribute gives the value of an attribute, empty where there is none.
func attribute(node *html.Node, name string) string {
	for _, a := range node.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// Text gives what a reader sees of a node: its text with white space joined,
// without scripts and styles.
func Text(node *html.Node) string {
	var out strings.Builder
	for n := range node.Descendants() {
		switch {
		case n.Type == html.TextNode && !(n.Parent.Type == html.ElementNode && (n.Parent.Data == "script" || n.Parent.Data == "style")):
			out.WriteString(n.Data)
		case n.Type == html.ElementNode && !inline[n.Data]:
			out.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// inline are the elements that do not part words.
var inline = map[string]bool{"a": true, "abbr": true, "b": true, "cite": true, "code": true, "em": true, "i": true,
	"mark": true, "q": true, "s": true, "small": true, "span": true, "strong": true, "sub": true, "sup": true, "time": true, "wbr": true}
