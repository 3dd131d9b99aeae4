package atlas

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"congbo/generator/problem"
)

// Every kind of problem that this room reports has words in both languages.
func TestProblemsHaveWords(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	call := regexp.MustCompile(`problem\.(?:New|Doubt)\("([^"]+)"`)
	codes := map[string]bool{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range call.FindAllStringSubmatch(string(text), -1) {
			codes[found[1]] = true
		}
	}
	if len(codes) < 10 {
		t.Fatalf("only %d kinds of problem were found", len(codes))
	}
	for code := range codes {
		for _, language := range []string{"vi", "en"} {
			if says, do := problem.New(problem.Code(code), problem.Position{}).Message(language); says == code || do == "" {
				t.Errorf("%s has no words in %s", code, language)
			}
		}
	}
}
