package preview

import (
	"strings"
	"testing"
	"unicode/utf8"

	"congbo/generator/problem"
)

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("từ ", 100)
	for _, c := range []struct {
		text         string
		line, column int
		want         string // before[mark]after
	}{
		{"a\nThời hạn: quý IV\nb", 2, 11, "Thời hạn: [quý] IV"},
		{"a\r\nb c\r\n", 2, 1, "[b] c"},
		{"\ufeffa b", 1, 3, "a [b]"},
		{"a b", 1, 2, "a[ ]b"},
		{"a", 1, 9, "a[]"},
		{"a", 1, 0, "[a]"},
		{"a\tb\x1b[31m", 1, 3, "a [b\ufffd[31m]"},
		{"<script>\u202e", 1, 1, "[<script>\ufffd]"},
		{"\xff\xfe", 1, 1, "[\ufffd]"},
		{long, 1, 151, "…" + long[len("từ ")*30:len("từ ")*50] + "[từ]" + long[len("từ ")*50+len("từ"):len("từ ")*70+len("từ")] + "…"},
	} {
		e := excerptOf([]byte(c.text), problem.Position{Line: c.line, Column: c.column})
		if got := e.Before + "[" + e.Mark + "]" + e.After; got != c.want || e.Number != c.line {
			t.Errorf("%q: line %d, %q, not %q", c.text, e.Number, got, c.want)
		}
	}
	if e := excerptOf([]byte("a\nb"), problem.Position{Line: 3, Column: 1}); e != (excerpt{}) {
		t.Errorf("of a line that is not there: %+v", e)
	}
	if e := excerptOf([]byte(strings.Repeat("x", 3<<20)), problem.Position{Line: 1, Column: 1 << 20}); utf8.RuneCountInString(e.Before+e.Mark+e.After) > 4*around {
		t.Error("a long line is not cut")
	}
}
