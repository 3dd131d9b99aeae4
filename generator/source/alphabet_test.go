package source

import (
	"strings"
	"testing"

	"congbo/generator/problem"
)

// Letters of other alphabets are told where they stand in for Latin ones, and
// not where they are meant.
func TestAlphabets(t *testing.T) {
	const front = "---\ntitle: T\nissuer: Sở A\nplace: Hà Nội\n---\n\n"
	for text, want := range map[string]string{
		"Sở Tài сhính":       "plans/a.md:7:8 text.alphabet сhính",
		"ỦY BΑN":             "plans/a.md:7:5 text.alphabet BΑN",
		"Sở Ｔài chính":       "plans/a.md:7:4 text.alphabet Ｔài",
		"Sở 𝐓ài chính":       "plans/a.md:7:4 text.alphabet 𝐓ài",
		"một Ѕở, hai Ѕở":     "plans/a.md:7:5 text.alphabet Ѕở|plans/a.md:7:13 text.alphabet Ѕở",
		"“Ѕở” – Хã":          "plans/a.md:7:2 text.alphabet Ѕở|plans/a.md:7:8 text.alphabet Хã",
		"Sở Υ tế":            "plans/a.md:7:4 text.alphabet Υ",
		"10 μm, 5 kΩ, ΔT":    "",
		"Москва, Ελλάδα, 東京": "",
		"α-amylase và β":     "",
		"Kế hoạch số 15":     "",
	} {
		problems := &problem.List{}
		f, ok := open("plans/a.md", []byte(front+text+"\n"), problems)
		if !ok {
			t.Fatal(problems.Sorted())
		}
		f.readPlan()
		var told []string
		for _, p := range problems.Sorted() {
			told = append(told, p.Position.String()+" "+string(p.Code)+" "+p.Args[3])
		}
		if got := strings.Join(told, "|"); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
