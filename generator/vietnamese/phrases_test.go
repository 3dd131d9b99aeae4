package vietnamese_test

import (
	"testing"

	"congbo/generator/vietnamese"
)

func TestPhrases(t *testing.T) {
	giving := vietnamese.PhrasesOf("giao, giao nhiệm vụ cho, đề nghị")
	for text, want := range map[string]struct {
		rest string
		ok   bool
	}{
		"Giao Sở Y tế":              {" Sở Y tế", true},
		"GIAO NHIỆM VỤ  CHO các sở": {" các sở", true},
		"giao nhiệm vụ: một":        {" nhiệm vụ: một", true},
		"Đề nghị, kính chuyển":      {", kính chuyển", true},
		"đề, nghị":                  {"đề, nghị", false},
		"giao thông":                {" thông", true},
		"Giaothông":                 {"Giaothông", false},
		"":                          {"", false},
	} {
		if rest, ok := giving.Cut(text); rest != want.rest || ok != want.ok {
			t.Errorf("%q: %q, %v, want %q, %v", text, rest, ok, want.rest, want.ok)
		}
		if giving.Begin(text) != want.ok {
			t.Errorf("%q begins with one: %v", text, !want.ok)
		}
	}
}
