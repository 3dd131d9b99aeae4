package pages

import "testing"

func TestSqueeze(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"\n", "\n"}, // between two actions: what stands there is not known
		{"a  b\n\t c", "a b\nc"},
		{"<ul>\n<li>a</li>\n<li> b </li>\n</ul>\n", "<ul><li>a</li><li>b</li></ul>"},
		{"<p>\n<a href=x>a</a>\n<span>b</span> </p>", "<p><a href=x>a</a>\n<span>b</span></p>"},
		{" <H1 class=\"a  b\">c</H1> d", "<H1 class=\"a b\">c</H1>d"},
		{"a<br> b", "a<br>b"},
		{"<p>a -> b", "<p>a -> b"},
		{"\"> <p>", "\"><p>"},
		{"\"> a", "\"> a"}, // the tag began before the text
		{"<pa> b <pre> c <p", "<pa> b <pre> c<p"},
	} {
		if got := string(squeeze([]byte(c.text))); got != c.want {
			t.Errorf("squeeze(%q) is %q, not %q", c.text, got, c.want)
		}
		if again := string(squeeze([]byte(c.want))); again != c.want {
			t.Errorf("squeeze(%q) is %q: it is not done", c.want, again)
		}
	}
}
