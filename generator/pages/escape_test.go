package pages

import (
	"bytes"
	"html/template"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestEscapesAsTheLibrary holds what compiled templates write of a value to
// what html/template does. Only the plus sign may differ, which html/template
// hides in text from browsers that guess at UTF-7.
func TestEscapesAsTheLibrary(t *testing.T) {
	for _, c := range []struct {
		name, before, after string
		write               func(*bytes.Buffer, string)
		seeds               []string
	}{
		{"text", "<p>", "</p>", writeText, []string{"<b>", "a & b", "\"'", "\x00", "&amp;"}},
		{"attribute", `<p title="`, `">`, writeText, []string{"<b>", "a & b", "\"'"}},
		{"title", "<title>", "</title>", writeText, []string{"</title>", "&lt;"}},
		{"address", `<a href="`, `">`, writeURL, []string{"javascript:alert(1)", "JAVASCRIPT:x", "#:", "/a?b=c&d=e", "/tìm kiếm/", "//x", "#a.1", "https://a.example/(1)", "data:x", "mailto:a@b", "a:b", "/%zz%20", "https://a/'\"<>+"}},
		{"rest of an address", `<a href="mailto:`, `">`, writeRest, []string{"a@b.example", "a b", "x:y", "'\"<>&"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			library := template.Must(template.New("").Parse(c.before + "{{.}}" + c.after))
			rapid.Check(t, func(t *rapid.T) {
				value := rapid.OneOf(rapid.SampledFrom(c.seeds), rapid.String(), rapid.StringMatching(`(https?://|/|#)?[a-z0-9:/&+%=?#. -]{0,9}`)).Draw(t, "value")
				var want strings.Builder
				if err := library.Execute(&want, value); err != nil {
					t.Fatal(err)
				}
				var out bytes.Buffer
				c.write(&out, value)
				plus := strings.NewReplacer("&#43;", "+")
				if got, want := plus.Replace(c.before+out.String()+c.after), plus.Replace(want.String()); got != want {
					t.Errorf("%q: %s, not %s", value, got, want)
				}
			})
		})
	}
}
