package source

import (
	"strings"
	"testing"

	"congbo/generator/problem"
)

// Control characters and those that turn the direction of text do not get
// into what is read, written as they are or with an escape; and nothing else
// moves or changes.
func TestLegible(t *testing.T) {
	text := "---\ntitle: \"Kế\\u202e hoạch\\a\\e[2J\\u2028 năm\"\nissuer: Sở A\nplace: Hà Nội\nabbreviations: {\"A\\u202eB\": \"c\\x85d\"}\n---\n\n" +
		"Một\u0007 hai\u0085ba\u2028bốn\x1b[2J\tnăm.\n\n- [ ] sáu\u202e bảy &#8238;tám&#27;\n  - Mã: 1\n"
	problems := &problem.List{}
	f, ok := open("plans/a.md", []byte(text), problems)
	if !ok {
		t.Fatal(problems.Sorted())
	}
	p, _ := f.readPlan()
	if p == nil {
		t.Fatal(problems.Sorted())
	}
	for got, want := range map[string]string{
		p.Title: "Kế hoạch [2J năm", p.Abbreviations[0].Short: "AB", p.Abbreviations[0].Long: "c d",
		p.Passages[0].Text: "Một hai ba bốn [2J năm.", p.Tasks[0].Text: "sáu bảy tám",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if string(p.Raw) != text {
		t.Error("the author's own text is another")
	}
	for _, plain := range []string{"Kế hoạch – “số 15”\n\tvà …", "Â\u00a1", "\u2027\u202a"} {
		if mayHoldControl([]byte(plain)) != strings.ContainsFunc(plain, func(c rune) bool { return c != '\n' && c != '\t' && isControl(c) }) {
			t.Errorf("%q", plain)
		}
	}
}
