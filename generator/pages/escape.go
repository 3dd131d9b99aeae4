package pages

import (
	"bytes"
	"html/template"
	"reflect"
	"strings"
	"text/template/parse"
)

// The escapers of html/template, by the names under which it writes them into
// the templates that it has made safe.
const (
	escapeText   = "_html_template_htmlescaper"
	escapeTitle  = "_html_template_rcdataescaper"
	escapeValue  = "_html_template_attrescaper" // of a quoted attribute
	filterURL    = "_html_template_urlfilter"
	normalizeURL = "_html_template_urlnormalizer"
)

var htmlType = reflect.TypeFor[template.HTML]()

// action writes a value, escaped as html/template has found that it must be
// where it stands.
func (c *compiler) action(pipe *parse.PipeNode, dot reflect.Type, vars []variable) running {
	value, isNumber := pipe.Cmds[0].Args[0], false
	if name, ok := value.(*parse.IdentifierNode); ok && name.Ident == "number" && len(pipe.Cmds[0].Args) == 2 {
		value, isNumber = pipe.Cmds[0].Args[1], true
	}
	var escapers []string
	for _, command := range pipe.Cmds[1:] {
		escapers = append(escapers, command.String())
	}
	given, kind := c.operand(value, dot, vars)
	var write func(out *bytes.Buffer, value reflect.Value)
	switch escaped := strings.Join(escapers, " "); {
	case kind == htmlType && escaped == escapeText:
		write = func(out *bytes.Buffer, value reflect.Value) { out.WriteString(value.String()) }
	case kind == stringType && (escaped == escapeText || escaped == escapeTitle || escaped == escapeValue):
		write = func(out *bytes.Buffer, value reflect.Value) { writeText(out, value.String()) }
	case kind == stringType && escaped == filterURL+" "+normalizeURL+" "+escapeValue:
		write = func(out *bytes.Buffer, value reflect.Value) { writeURL(out, value.String()) }
	case kind == stringType && escaped == normalizeURL+" "+escapeValue:
		write = func(out *bytes.Buffer, value reflect.Value) { writeRest(out, value.String()) }
	case kind == stringType && isNumber && escaped == escapeText: // a phrase's value that is no number
		write = func(out *bytes.Buffer, value reflect.Value) { writeText(out, value.String()) }
	case kind == intType && isNumber && (escaped == escapeText || escaped == escapeValue):
		write = func(out *bytes.Buffer, value reflect.Value) { writeText(out, c.words.number(int(value.Int()))) }
	default:
		c.lost = true
		return nil
	}
	return func(out *bytes.Buffer, dot reflect.Value, vars []reflect.Value) { write(out, given(dot, vars)) }
}

// writeText writes text into an element or a quoted attribute.
func writeText(out *bytes.Buffer, text string) {
	for i := range len(text) {
		switch text[i] {
		case '"', '&', '\'', '<', '>', 0:
			template.HTMLEscape(out, []byte(text))
			return
		}
	}
	out.WriteString(text)
}

// What html/template does with an address in an attribute, and with the rest
// of one that begins in the template.
var (
	wholeURL  = template.Must(template.New("").Parse(`<a href="{{.}}">`))
	restOfURL = template.Must(template.New("").Parse(`<a href="/{{.}}">`))
)

// writeURL writes an address into a quoted attribute. One that is plainly
// harmless is written as it is, and any other as html/template has it: that
// lets no script in and writes as %XX what an address cannot have.
func writeURL(out *bytes.Buffer, url string) {
	local := strings.HasPrefix(url, "/") || strings.HasPrefix(url, "#") && !strings.Contains(url, ":") && !strings.Contains(url, ":")
	if (local || strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")) && plain(url) {
		out.WriteString(url)
		return
	}
	slowly(out, wholeURL, `<a href="`, url)
}

// writeRest writes the rest of an address, such as that of a mailbox.
func writeRest(out *bytes.Buffer, rest string) {
	if plain(rest) {
		out.WriteString(rest)
		return
	}
	slowly(out, restOfURL, `<a href="/`, rest)
}

// slowly writes a value as html/template does behind some words.
func slowly(out *bytes.Buffer, t *template.Template, before, value string) {
	var link strings.Builder
	if err := t.Execute(&link, value); err == nil { // of a string it is always nil
		out.WriteString(strings.TrimSuffix(strings.TrimPrefix(link.String(), before), `">`))
	}
}

// plain tells an address of bytes that html/template leaves as they are.
func plain(url string) bool {
	for i := range len(url) {
		switch c := url[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9', 'A' <= c && c <= 'Z', '-' <= c && c <= '/':
		case c == '_', c == '~', c == '#', c == '?', c == '=', c == ':', c == '@', c == ',', c == ';':
		default:
			return false
		}
	}
	return true
}
