package generator_test

import (
	"os"
	"testing"

	"congbo/generator"
	"congbo/generator/problem"
)

// TestCorpusIsSound checks that the content which benchmarks are made with
// has neither errors (a build that stops would look fast) nor doubts.
func TestCorpusIsSound(t *testing.T) {
	result, err := generator.Check(t.Context(), generator.Options{Content: corpusOf(t, 60), Today: today})
	if err != nil {
		problem.Print(os.Stderr, result.Problems, "en")
		t.Fatal(err)
	}
	if result.Plans != 60 || result.Tasks != 60*20 {
		t.Errorf("%d plans with %d tasks, not 60 with 1200", result.Plans, result.Tasks)
	}
	if len(result.Problems) > 0 {
		problem.Print(os.Stderr, result.Problems[:min(len(result.Problems), 10)], "en")
		t.Errorf("%d doubts: the corpus should read as careful clerks write", len(result.Problems))
	}
}
